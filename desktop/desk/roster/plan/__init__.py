"""The planner at work for the page: a run, its proposal, and orders that are written off the screen's thread."""
