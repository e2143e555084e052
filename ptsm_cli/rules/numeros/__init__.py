"""Rules on numbers, groups and ids."""
