"""From the bytes of a YAML file to plain Python objects, every scalar a text, every danger a fact to report."""
