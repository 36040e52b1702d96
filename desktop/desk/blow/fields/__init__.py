"""The fields of the whistle form and the two halves they stand in."""
