"""Finding the header of a sheet by its words, and what the sheet therefore is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.intake.mapping import Column, Found, Kind, Mapping
from desktop.intake.repair.plain import tight
from desktop.intake.repair.units import names_a_unit
from desktop.intake.vocabulary import FIELDS, NEEDED, TELLING

if TYPE_CHECKING:
    from desktop.intake.page import Page

_FIRST_ROWS, _WIDEST, _LONGEST = 40, 200, 40
_LEAST_COVER = 0.4
_REPEATED = frozenset(
    {"unit", "signed", "arrived", "left", "late", "elapsed", "support", "leader", "clerk", "stationed", "on_call_1"}
)
_UNIT_COLUMNS, _DAY_COLUMNS = 2, 7
_TELLING_WEIGHT = {Found.DAY: 0.1, Found.UNIT: 0.6}
"""What a column that names a day or a department adds to the likeness of a roster."""
_DAY = re.compile(r"(?:(?:20\d\d[-年./])?\d{1,2}[-月./])?(\d{1,2})[日号]?(?:00:00)?")
_TELLING_BONUS = 0.6
_LIKE = 2.0
"""The score from which a page is like a kind: two of its columns, or one and a title that says so."""


@dataclass(frozen=True, slots=True)
class _Header:
    """A header read from one row to three: for each column the words above it, the nearest last."""

    top: int
    bottom: int
    words: tuple[tuple[str, ...], ...]


def guess(page: Page, names: str = "") -> Mapping | None:
    """Return the most likely mapping of a page, None where its words fit no kind.

    `names` holds words from outside, such as the file's name, which may speak for a kind.
    """
    best: tuple[float, Mapping] | None = None
    for row in range(min(len(page.rows), _FIRST_ROWS)):
        for header in _headers_at(page, row):
            for kind in Kind:
                found = _mapping(kind, header)
                if found is None:
                    continue
                score = found[0] + _spoken_for(kind, page, row, names)
                if best is None or score > best[0] + 1e-9:
                    best = (score, found[1])
    return best[1] if best is not None else None


def lacking(page: Page, names: str = "") -> tuple[tuple[Kind, str], ...]:
    """Return the kinds that a page without one is most like, each with the one column that it lacks for it.

    A column is called as sheets usually call it; nothing where no kind lacks one alone.
    """
    found: dict[tuple[Kind, str], float] = {}
    for row in range(min(len(page.rows), _FIRST_ROWS)):
        for header in _headers_at(page, row):
            for kind in Kind:
                score, columns = _columns(kind, header)
                score += _spoken_for(kind, page, row, names)
                gone = [group[0] for group in _unmet(kind, columns)]
                if score >= _LIKE and len(gone) == 1 and gone[0] in FIELDS[kind]:
                    what = kind, FIELDS[kind][gone[0]][0]
                    found[what] = max(score, found.get(what, 0.0))
    most = max(found.values(), default=0.0)
    return tuple(what for what, score in found.items() if score == most)


def mapping_at(page: Page, kind: Kind, top: int, bottom: int) -> Mapping:
    """Return the mapping of a page where a clerk says what it is and where its header stands."""
    header = _read(page, top, bottom)
    return Mapping(kind, top, bottom, _columns(kind, header)[1])


def header_texts(page: Page, mapping: Mapping) -> tuple[frozenset[str], ...]:
    """Return the tight texts of each header row, to know a repeated header by."""
    return tuple(
        frozenset(tight(text) for text in page.filled(row).values())
        for row in range(mapping.top, min(mapping.bottom + 1, len(page.rows)))
    )


def _spoken_for(kind: Kind, page: Page, row: int, names: str) -> float:
    title = "".join("".join(page.filled(above).values()) for above in range(min(row, 4)))
    spoken = page.name + title + names
    return _TELLING_BONUS if any(word in spoken for word in TELLING[kind]) else 0.0


def _headers_at(page: Page, row: int) -> list[_Header]:
    filled = page.filled(row)
    if len(filled) < 2 or sum(len(text) > _LONGEST for text in filled.values()) > 1:  # noqa: PLR2004 - a title is one
        return []
    found = [_read(page, row, row)]
    if row + 1 < len(page.rows) and _may_be_second(page, row):
        found.append(_read(page, row, row + 1))
        if row + 2 < len(page.rows) and _may_be_third(page, row):
            found.append(_read(page, row, row + 2))
    return found


def _may_be_second(page: Page, row: int) -> bool:
    """Whether the next row refines this header: words only, some of them under a merged or empty cell."""
    above, below = page.filled(row), page.filled(row + 1)
    if not below or any(re.fullmatch(r"[\d.:/-]+", tight(text)) for text in below.values()):
        return False
    return any(column not in above for column in below) and all(len(text) <= _LONGEST for text in below.values())


def _may_be_third(page: Page, row: int) -> bool:
    """Whether a third row refines the second: words only, all of them under groups of the second, which it divides.

    A first record is none: it has a text under the date or the name, which the second row does not divide.
    """
    below = page.filled(row + 2)
    if not below or any(re.fullmatch(r"[\d.:/-]+", tight(text)) for text in below.values()):
        return False
    groups = _spread(page, row, row + 2)[1]
    return set(below) <= set(groups) and not set(below) <= set(page.filled(row + 1))


def _spread(page: Page, top: int, bottom: int) -> list[dict[int, str]]:
    """Return the texts of each header row by column, those of a group also over the columns that it is divided into."""
    width = min(max((len(page.rows[row]) for row in range(top, bottom + 1)), default=0), _WIDEST)
    own = [{c: text for c, text in page.filled(row).items() if c < width} for row in range(top, bottom + 1)]
    found = [dict(texts) for texts in own]
    for level, texts in enumerate(own[:-1]):
        above = set().union(*own[:level])
        below = {column for row in own[level + 1 :] for column in row if not _merged_down(page, top + level, column)}
        last = ""
        for column in range(width):
            # A group ends where another one begins, in its own row or above it.
            last = texts.get(column, "" if column in above else last)
            if last and column in below:
                found[level].setdefault(column, last)
    return found


def _read(page: Page, top: int, bottom: int) -> _Header:
    rows = _spread(page, top, bottom)
    width = min(max((len(page.rows[row]) for row in range(top, bottom + 1)), default=0), _WIDEST)
    words = tuple(tuple(dict.fromkeys(_clean(row[column]) for row in rows if column in row)) for column in range(width))
    return _Header(top, bottom, words)


def _merged_down(page: Page, row: int, column: int) -> bool:
    return page.merged_from(row + 1, column) == row


def _clean(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _mapping(kind: Kind, header: _Header) -> tuple[float, Mapping] | None:
    score, columns = _columns(kind, header)
    return None if _unmet(kind, columns) else (score, Mapping(kind, header.top, header.bottom, columns))


def _unmet(kind: Kind, columns: tuple[Column, ...]) -> list[tuple[str, ...]]:
    """Return the groups of fields of which a sheet of the kind needs one and has none."""
    fields = {column.field for column in columns}
    units = sum(column.found is Found.UNIT for column in columns)
    days = sum(column.found is Found.DAY for column in columns)
    return [
        group
        for group in NEEDED[kind]
        if not fields.intersection(group)
        and not ("unit" in group and units >= _UNIT_COLUMNS)
        and not ("days" in group and days >= _DAY_COLUMNS)
    ]


def _columns(kind: Kind, header: _Header) -> tuple[float, tuple[Column, ...]]:
    found = _telling(kind, header)
    given = _given(kind, {index: words for index, words in enumerate(header.words) if index not in found})
    taken = {field for field, _ in given.values()}
    columns = []
    for index, words in enumerate(header.words):
        if not words:
            continue
        text = "·".join(words)
        if index in found:
            columns.append(Column(index, text, *found[index]))
        elif index in given:
            field, strength = given[index]
            columns.append(Column(index, text, field, Found.EXACT if strength >= 1 else Found.LIKE))
        elif kind is Kind.WHISTLES and "unit" not in taken and (usual := _unit_column(words[-1])) is not None:
            columns.append(Column(index, text, f"@{usual}", Found.UNIT))
        else:
            columns.append(Column(index, text))
    score = sum(strength for field, strength in given.values() if field != "seq")
    return score + sum(_TELLING_WEIGHT[how] for _, how in found.values()), tuple(columns)


def _given(kind: Kind, headers: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, float]]:
    """Give each column the field that fits it best, with how well; a field goes to one column unless it may repeat."""
    wishes = [
        (strength, -index, field)
        for index, words in headers.items()
        for field, strength in _strengths(kind, words).items()
    ]
    given: dict[int, tuple[str, float]] = {}
    taken: set[str] = set()
    for strength, minus, field in sorted(wishes, reverse=True):
        index = -minus
        if index in given or (field in taken and not (field in _REPEATED and strength >= 1)):
            continue
        given[index] = (field, strength)
        taken.add(field)
    return given


def _telling(kind: Kind, header: _Header) -> dict[int, tuple[str, Found]]:
    """Return the columns of a roster that name a department or, in a grid, a day, with the field they stand for."""
    found: dict[int, tuple[str, Found]] = {}
    for index, words in enumerate(header.words):
        if kind is Kind.ROSTER and (usual := next(filter(None, map(_unit_column, reversed(words))), None)) is not None:
            found[index] = (f"@{usual}", Found.UNIT)
        elif kind is Kind.PERSON_ROSTER and (match := next(filter(None, map(_day_word, words)), None)) is not None:
            field = f"#{int(match[1])}"
            if 1 <= int(match[1]) <= 31 and all(field != name for name, _ in found.values()):  # noqa: PLR2004 - days
                found[index] = (field, Found.DAY)
    return found


def _day_word(text: str) -> re.Match[str] | None:
    return _DAY.fullmatch(re.sub(r"[(]?(?:星期|周|礼拜)?[一二三四五六日天][)]?$", "", tight(text)) or tight(text))


def _unit_column(text: str) -> str | None:
    bare = re.sub(r"(?:到场|报到)(?:时间)?$|\(.*\)$", "", tight(text))
    return bare if names_a_unit(bare) else None


@lru_cache(maxsize=4096)
def _strengths(kind: Kind, words: tuple[str, ...]) -> dict[str, float]:
    """Return how well each field of the kind fits a column, 1 for the very word, less for a part of it."""
    found: dict[str, float] = {}
    for depth, text in enumerate(reversed(words)):
        weaken = 1.0 if depth == 0 else 0.6
        forms = _forms(text)
        for field, synonyms in FIELDS[kind].items():
            strength = max((_cover(form, synonym) for form in forms for synonym in _synonyms(synonyms)), default=0.0)
            if strength >= _LEAST_COVER:
                found[field] = max(found.get(field, 0.0), strength * weaken)
    return found


def _synonyms(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFKC", word).lower() for word in words)


def _forms(text: str) -> tuple[str, ...]:
    whole = tight(text).lower().strip(":：*#")
    bare = re.sub(r"[(\[【〔].*?[)\]】〕]", "", whole)
    signless = re.sub(r"[()\[\]【】〔〕·•・\-—_/]", "", whole)
    forms = (whole, bare, re.sub(r"[\d一二三四五六]+$", "", bare), signless)
    return tuple(dict.fromkeys(form for form in forms if form))


def _cover(form: str, synonym: str) -> float:
    if form == synonym:
        return 1.0
    return 0.95 * len(synonym) / len(form) if len(synonym) > 1 and synonym in form else 0.0
