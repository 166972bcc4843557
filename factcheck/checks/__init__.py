"""Checks: pure functions from the material of a run to what does not fit and what holds."""
