"""Searching a part that is too big for one model: whole rosters as columns, and neighbourhoods around a plan."""
