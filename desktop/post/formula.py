"""Texts that a spreadsheet would take for a formula when it opens a CSV file, and their shield: a quote in front."""

from __future__ import annotations

import re

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell may not begin with (OWASP: CSV injection); an Excel of East Asia takes the wide signs for the narrow."""
_TAKEN = re.compile(rf"'*[{re.escape(''.join(SIGNS))}]")


def shielded(text: str) -> str:
    """Return `text` as no spreadsheet computes it; `unshielded` gives it back, whatever it was."""
    return f"'{text}" if _TAKEN.match(text) else text


def unshielded(text: str) -> str:
    """Return a cell of a CSV file without the quote that shields it."""
    return text[1:] if text.startswith("'") and _TAKEN.match(text, 1) else text
