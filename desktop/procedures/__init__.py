"""What the post does, one function per order."""
