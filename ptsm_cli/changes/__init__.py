"""What differs between two states of a project, by meaning and not by line."""
