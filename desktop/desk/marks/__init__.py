"""The small marks that are painted alike wherever they stand: words, chips, caps, clock bars."""
