"""Rules on the follow-up of the fiches."""
