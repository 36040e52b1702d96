"""What the post is, facts and rules on the standard library alone."""
