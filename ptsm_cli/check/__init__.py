"""Every rule over every project."""
