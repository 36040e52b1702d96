"""A month made ready: what it rests on, what breaks a rule on its sheet, what is not covered, and why."""
