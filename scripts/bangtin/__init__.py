"""Bảng tin: a publisher of official directives and the messages that carry them."""

__version__ = "0.1.0"
