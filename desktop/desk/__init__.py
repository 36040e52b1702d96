"""Where the clerk sits, the only place with a screen."""
