"""Orders about meetings: planned, agenda, roll, session, suggestions, and what their pages read (A13, A31, A40)."""
