"""Handing the watch over: the record, what is open, both signatures."""
