"""Typed orders about case conferences: proposed, called, held, signed, issued, and what belongs to them."""
