"""The board of action items: what was decided, whose it is, until when, and how it is followed."""
