"""Rules on announced numbers and on what a fiche should hold."""
