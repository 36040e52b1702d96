"""Who stands when: shifts, needs, the draft of a month, duties with their states, leave and wishes (A10-A12, 7.3)."""
