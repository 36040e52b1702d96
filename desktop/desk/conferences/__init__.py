"""The list of conferences: what waits, what is done, proposing, the form for the road."""
