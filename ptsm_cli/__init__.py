"""Keep a *projet territorial de santé mentale* as YAML: check it, plan it, print it."""

__version__ = "0.1.0"
