"""What a command costs beside what nothing less could cost: whole processes, ratios, one Markdown table."""
