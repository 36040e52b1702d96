"""The import page: from an office's own file, over columns and verdicts, into the ledger in one transaction."""
