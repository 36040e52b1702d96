"""The rules of the format check: each measures one matter on a paper taken apart and yields what deviates."""
