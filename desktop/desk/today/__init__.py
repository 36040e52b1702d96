"""The Today board: whistles in hand with their running clocks, what waits, who is there."""
