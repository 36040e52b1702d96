"""Who is called: the list of each department at a moment, and what would happen if a whistle blew."""
