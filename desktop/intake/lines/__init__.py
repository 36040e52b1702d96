"""The records of each kind of sheet, from rows to values with verdicts."""
