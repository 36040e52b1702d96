"""The format check on the desk: a file beside what the standard finds wrong with it."""
