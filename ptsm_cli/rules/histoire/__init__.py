"""Rules on the history of the fiches: what they come from, what they became, since when and why."""
