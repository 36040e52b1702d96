"""The papers of the roster: the sheets on the wall, slips to take home, and what is signed when duties change."""
