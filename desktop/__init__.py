"""Shaotai, the desk of a township command post."""

__version__ = "0.1.0"
