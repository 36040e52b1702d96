"""Official papers as Word files for offices that edit: the same facts, layout and styles as on the printed page."""
