"""What writes itself on an agenda, by where it comes from, in the words of the agenda (A13, B07)."""
