"""One conference: the table, what was said and decided, the page as it will be printed."""
