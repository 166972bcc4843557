"""Rendering: a report to text. One module a format."""
