"""Action items: given by an issued decision, reported by their owners, verified by others, pressed for when late."""
