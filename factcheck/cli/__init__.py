"""The command line. Commands import what they need when they run, so that `--help` answers at once."""


def main() -> None:
    """Entry point of the `factcheck` script."""
    from factcheck.cli.app import app

    app()
