"""The inbox: what was reported and waits to be screened (A19, C28)."""
