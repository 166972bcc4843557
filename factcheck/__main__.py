"""`python -m factcheck` is the same as `factcheck`."""

from factcheck.cli import main

main()
