"""What a month is planned from: needs, limits, rules and weights, the draft's cells, and what it lacks."""
