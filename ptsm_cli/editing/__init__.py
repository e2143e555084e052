"""Writing in the user's YAML files: the only room that does."""
