"""Orders about one published duty: swap, leave, absence, relief, on duty, out and back, off duty."""
