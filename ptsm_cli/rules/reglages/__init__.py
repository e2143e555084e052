"""Rules on what the settings and the comments ask of the check."""
