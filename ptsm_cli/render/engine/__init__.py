"""Templates filled in: the only room that knows jinja2."""
