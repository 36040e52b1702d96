"""Typed orders about a whistle as a whole."""
