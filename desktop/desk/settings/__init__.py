"""What the post is, by which rules it works, and how its desk looks."""
