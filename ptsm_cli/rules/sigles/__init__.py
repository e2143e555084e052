"""Rules on acronyms."""
