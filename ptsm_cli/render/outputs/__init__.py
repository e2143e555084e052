"""One module a form of printing."""
