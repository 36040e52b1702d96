"""The orders of a whistle, from its draft to the archive."""
