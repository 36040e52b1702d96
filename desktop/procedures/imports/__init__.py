"""From an office's own files into the ledger: what the post knows, what the clerk decides, one transaction."""
