"""Finding whistles by any piece of text: overlapping pairs in FTS5, each hit checked, newest first."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from desktop.ledger import pinyin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ledger.driver import Connection
    from desktop.post.whistle import Whistle

WORDED = frozenset({
    "year", "number", "village", "place", "grid", "facts", "verbatim", "hotline_no", "basis", "outcome", "note",
    "signer", "checker",
})  # fmt: skip
"""Columns of a whistle that `text_of` reads: a change of any other leaves the index as it is."""
_BLANK = re.compile(r"\s+")
_ENOUGH = 24
"""Pairs that are looked up; the hits are checked by the whole text, and FTS5 takes at most 256 words at once."""
ALL_IN = "NOT EXISTS (SELECT 1 FROM json_each(?) part WHERE NOT instr(t.text, part.value))"
"""One condition for any number of parts, given as a JSON list; SQLite takes no expression deeper than 1000."""


def plain(text: str) -> str:
    """Return text as it is searched: half-width, lower case, blanks made one.

    Halves of characters are left out, and NUL, at which SQLite's LIKE ends a text.
    """
    whole = text.encode("utf-8", "ignore").decode().replace("\x00", "")
    return _BLANK.sub(" ", unicodedata.normalize("NFKC", whole)).strip().lower()


def tokens(text: str) -> str:
    """Return the overlapping two-character tokens of a searched text, as hex, so that no tokenizer can split them."""
    pairs = {text[at : at + 2] for at in range(len(text) - 1)}
    return " ".join(sorted(pair.encode("utf-16-be").hex() for pair in pairs))


def text_of(whistle: Whistle, departments: tuple[str, ...]) -> str:
    """Return everything that a whistle can be found by: number, place, words, departments, pinyin initials."""
    serial = whistle.serial
    parts = [str(serial) if serial else "", f"{serial.number}号" if serial else ""]
    parts += [whistle.village, whistle.place, whistle.grid, whistle.facts, whistle.verbatim, whistle.hotline_no]
    parts += [" ".join(departments), whistle.basis, whistle.outcome, whistle.note, whistle.signer, whistle.checker]
    spelt = [pinyin.initials(part) for part in (whistle.village + whistle.place, whistle.facts, *departments)]
    return "\n".join(plain(part) for part in (*parts, " ".join(spelt)) if part)


def reindex(connection: Connection, whistle: Whistle, departments: tuple[str, ...]) -> None:
    """Write what `whistle` can be found by; the one place besides the pen that writes, inside the pen's transaction."""
    text = text_of(whistle, departments)
    found = connection.execute("SELECT row, text FROM whistle_text WHERE whistle = ?", (whistle.id,)).fetchone()
    if found is None:
        row = connection.execute("INSERT INTO whistle_text (whistle, text) VALUES (?, ?)", (whistle.id, text)).lastrowid
    elif found[1] == text:
        return
    else:
        row = found[0]
        connection.execute("UPDATE whistle_text SET text = ? WHERE row = ?", (text, row))
        connection.execute("DELETE FROM whistle_words WHERE rowid = ?", (row,))
    connection.execute("INSERT INTO whistle_words (rowid, tokens) VALUES (?, ?)", (row, tokens(text)))


def parts_of(query: str) -> tuple[str, ...]:
    """Return the distinct blank-separated parts of a query, each to be found."""
    return tuple(dict.fromkeys(plain(query).split()))


def _question(parts: Sequence[str]) -> tuple[str, list[object]]:
    """Return the FROM and WHERE that find all `parts`, longest first, and their values."""
    pairs = list(dict.fromkeys(pair for part in parts for pair in tokens(part).split()))
    if not pairs:  # single characters have no pair
        body, values = "whistle_text t WHERE instr(t.text, ?)", [parts[0]]
    else:
        body = (
            "whistle_words JOIN whistle_text t ON t.row = whistle_words.rowid"
            " WHERE whistle_words MATCH ? AND instr(t.text, ?)"
        )
        values = [" ".join(pairs[:_ENOUGH]), parts[0]]
    if parts[1:]:
        body += f" AND {ALL_IN}"
        values.append(json.dumps(parts[1:]))
    return body, [*values]


def find(connection: Connection, query: str, most: int = 50) -> tuple[str, ...]:
    """Return the ids of at most `most` whistles whose text holds every blank-separated part of `query`, newest first.

    Equal to `text LIKE '%part%'` for each part; an empty query finds nothing.
    """
    parts = sorted(parts_of(query), key=len, reverse=True)
    if not parts:
        return ()
    body, values = _question(parts)
    newest = "t.row" if len(parts[0]) < 2 else "whistle_words.rowid"  # noqa: PLR2004 - as in _question
    rows = connection.execute(
        f"SELECT t.whistle FROM {body} ORDER BY {newest} DESC LIMIT ?",  # noqa: S608 - no user text in the query
        [*values, most],
    )
    return tuple(row[0] for row in rows)
