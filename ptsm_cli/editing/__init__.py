"""Changes to the user's YAML files, as texts that a command then writes: the only room that makes any."""
