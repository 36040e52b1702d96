"""The lists of a meeting: agenda, roll, short lines."""
