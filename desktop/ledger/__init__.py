"""Where it is written, the only place that speaks SQL."""
