"""The format check: a finished PDF, whoever made it, measured against GB/T 9704-2012."""
