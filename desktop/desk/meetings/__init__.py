"""The meetings of the post as lists: what comes next, who brought what, who is asked, when it meets."""
