"""The weekly meeting and its like: series, agenda, roll, outcomes, minutes (domain.md 7.5, practice.md 2.6)."""
