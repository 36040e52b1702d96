"""Whom to telephone in a department, in order, and who is next when one does not answer."""
