"""The life of the fiches: what the notes of follow-up say of them on a day."""
