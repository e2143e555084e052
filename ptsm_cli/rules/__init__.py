"""One module a rule: its code, its explanation, its examples and its check live together."""
