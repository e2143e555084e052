"""The rules, listed and explained."""
