"""One whistle, opened: how far it is, who is there, who stayed how long, and what happened."""
