"""Typed orders about the post itself: its directory, files, papers, checks and the demo."""
