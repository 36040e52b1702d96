"""What the papers of the roster are drawn from, gathered from the ledger at one moment."""
