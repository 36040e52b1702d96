"""The roster: what is entered, planned, checked, published, and read from it when a whistle blows (A10-A12)."""
