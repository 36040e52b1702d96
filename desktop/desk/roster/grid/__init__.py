"""The grid of a month: one frozen value, and the table that paints it."""
