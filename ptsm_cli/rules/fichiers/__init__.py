"""Rules on files, keys and values."""
