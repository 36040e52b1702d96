"""Rosters as offices write them, by day or by person, from rows to values with verdicts."""
