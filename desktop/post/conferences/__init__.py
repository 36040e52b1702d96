"""The case conference: who must have a say, what each says, the one conclusion, countersigning (domain.md 7.4)."""
