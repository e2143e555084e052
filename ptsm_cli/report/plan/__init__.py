"""Plannings for people, spreadsheets and programs: one format a module."""
