"""The small orders of a whistle, each asked for in a panel where the work stands."""
