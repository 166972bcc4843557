"""factcheck: reads the figures in news articles and shows which of them cannot both be right."""

__version__ = "0.1.0"
