"""Text for a terminal, where what names of files and words of articles hold must steer nothing."""


def clean(text: str) -> str:
    """Text on one line without control characters, which could write over the terminal."""
    return "".join(c if c.isprintable() or c == " " else "\ufffd" for c in text)
