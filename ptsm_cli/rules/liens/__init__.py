"""Rules on links and references."""
