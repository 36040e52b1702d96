"""The same procedures, typed."""
