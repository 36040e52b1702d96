"""Typed orders about action items."""
