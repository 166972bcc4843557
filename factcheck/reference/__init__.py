"""Reference data: what the stages look things up in."""
