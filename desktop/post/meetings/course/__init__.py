"""The steps that a meeting, its agenda, roll, outcomes and suggestions can take, each with its guards (7.5)."""
