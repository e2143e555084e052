"""A project: what was read of one folder, and how the paths of a command line lead to it."""
