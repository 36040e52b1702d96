"""Action items: what a meeting or a conference decided, whose it is, until when, and how it is followed (7.6)."""
