"""How the name of a person is written and compared, whatever blanks a table or a clerk has put into it."""

from __future__ import annotations

import re
import unicodedata

_INSIDE = r"(?<=[\u3400-\u9fff·]) (?=[\u3400-\u9fff·])"


def person(name: str) -> str:
    """Return a name as it is kept: half-width, one blank at most, none between Chinese characters (`张 三`)."""
    return re.sub(_INSIDE, "", re.sub(r"\s+", " ", unicodedata.normalize("NFKC", name)).strip())


def same_person(one: str, other: str) -> bool:
    """Whether two names are written for the same person; case and blanks make no difference."""
    return person(one).casefold() == person(other).casefold()
