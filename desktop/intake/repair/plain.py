"""Texts without what typing leaves behind: full-width letters and digits, blanks, line breaks inside a cell."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WIDE: dict[int, int | None] = {0xFF10 + n: 0x30 + n for n in range(10)}
_WIDE |= {0xFF21 + n: 0x41 + n for n in range(26)} | {0xFF41 + n: 0x61 + n for n in range(26)}
_WIDE |= {0x3000: 0x20, 0xA0: 0x20, 0x200B: None, 0xFEFF: None}
_HAN = r"\u3400-\u9fff\u3001-\u3011\uff01-\uff5e\u201c\u201d\u2014"
_BREAK = re.compile(rf"(?<=[{_HAN}])\s*[\r\n]+\s*|\s*[\r\n]+\s*(?=[{_HAN}])")
_HAN_BLANK = re.compile(r"(?<=[\u3400-\u9fff·])\s+(?=[\u3400-\u9fff·])")
_BLANKS = re.compile(r"\s+")
_NOTHING = frozenset({"", "-", "--", "—", "——", "–", "―", "－", "/", "\\", "／", "无", "N/A", "n/a", "#N/A"})


def plain(text: str) -> str:
    """Return a sentence with half-width letters and digits, trimmed, its line breaks closed; punctuation stays."""
    text = _BREAK.sub("", text.translate(_WIDE).strip())
    return _BLANKS.sub(" ", text)


@lru_cache(maxsize=16384)
def tight(text: str) -> str:
    """Return a code or short word with everything half-width and without any blank."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text).replace("\u200b", "").replace("\ufeff", ""))


def person(text: str) -> str:
    """Return a name: blanks between Chinese characters go, those between Latin words stay single."""
    return _HAN_BLANK.sub("", plain(text))


def nothing(text: str) -> bool:
    """Whether a cell says that there is nothing: empty, a dash, a stroke, 无."""
    return text.strip() in _NOTHING


def pieces(text: str, marks: str = "、，,;；/／\n") -> tuple[str, ...]:
    """Split a list written in one cell at any of `marks`; empty pieces go."""
    return tuple(piece for part in re.split(f"[{re.escape(marks)}]", text) if (piece := plain(part)))
