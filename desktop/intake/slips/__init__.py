"""Slips and notices around a roster: leave and wishes, the post's own people, holidays; days as people write them."""
