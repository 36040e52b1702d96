"""Orders about case conferences: proposed, called, held, signed, issued, and what belongs to them (domain.md 7.4)."""
