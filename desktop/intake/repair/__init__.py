"""Repairs that cannot be wrong, one noun a file: text, codes, telephones, moments, units, villages, numbers."""
