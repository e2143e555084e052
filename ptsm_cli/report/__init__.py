"""Out of the program: one format, one module. Nothing here prints; a report is returned to the command."""
