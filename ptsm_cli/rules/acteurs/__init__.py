"""Rules on organisations."""
