"""The prose of the fiches, from Markdown to HTML and back to safe Markdown."""
