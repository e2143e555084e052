"""Rules on deadlines and periods."""
