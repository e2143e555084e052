"""Printed documents: data computed in Python, templates that only lay it out."""
