"""The columns of the register and what each says of a whistle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables.columns import Column
from desktop.ledger import rulebook
from desktop.post.moment import CHINA
from desktop.post.states import Source, WhistleState

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone
    from desktop.ledger.register import RegisterRow
    from desktop.post.rules import Kind

S = WhistleState
TONES: Final[dict[WhistleState, tuple[Tone, str]]] = {
    S.DRAFT: ("warn", "pen"), S.SCREENING: ("warn", "filter"), S.BLOWN: ("acc", "whistle"),
    S.IN_ACTION: ("run", "clock"), S.CHECKING: ("run", "eye"), S.ON_LEDGER: ("run", "disk"), S.CLOSED: ("ok", "ok"),
    S.ARCHIVED: ("ok", "book"),
}  # fmt: skip
"""Tone and shape of a state; what ended before the blow is plain."""
HIDDEN: Final = frozenset({"grid", "source"})
"""Columns that wait in the menu until somebody wants them."""
_SOURCES: Final = {source.value: source for source in Source}


def state_chip(state: WhistleState, language: str) -> ChipWords:
    """Return the chip that says a state in words, tone and shape."""
    tone, icon = TONES.get(state, ("plain", ""))
    return ChipWords(state.words.said(language), tone, icon)


def columns(session: Session) -> tuple[Column[RegisterRow], ...]:
    """Return the columns in the language of the desk; the keys that the register sorts by are their own."""
    translate = QCoreApplication.translate
    language = session.language
    kinds = {kind.key: (kind.zh if language.startswith("zh") else kind.en) for kind in kinds_of(session)}

    def source(row: RegisterRow) -> str:
        known = _SOURCES.get(row.source)
        return known.words.said(language) if known is not None else row.source

    return (
        Column("serial", translate("Register", "Number"), lambda row: row.serial, 148, bold=True),
        Column("state", translate("Register", "State"), lambda row: state_chip(row.state, language), 96),
        Column("kind", translate("Register", "Kind"), lambda row: kinds.get(row.kind, row.kind), 92),
        Column("place", translate("Register", "Village, place"), _where, 180),
        Column("facts", translate("Register", "Matter"), lambda row: row.facts, 260, flexible=True),
        Column(
            "blown_at",
            translate("Register", "Blown"),
            lambda row: stamp(row.blown_at),
            118,
            right=True,
            value=lambda row: row.blown_at,
        ),
        Column("lead", translate("Register", "Lead"), lambda row: row.lead, 76),
        Column("late", translate("Register", "Called/late"), _calls, 88, right=True),
        Column(
            "closed_at",
            translate("Register", "Closed"),
            lambda row: stamp(row.closed_at),
            118,
            right=True,
            value=lambda row: row.closed_at,
        ),
        Column("grid", translate("Register", "Grid"), lambda row: row.grid, 100),
        Column("source", translate("Register", "Source"), source, 96),
    )


def kinds_of(session: Session) -> tuple[Kind, ...]:
    """Return every kind that any version of the rules has known, the latest words for each."""
    found: dict[str, Kind] = {}
    for rules in rulebook.all_rules(session.ledger):
        found |= {kind.key: kind for kind in rules.kinds}
    return tuple(found.values())


def stamp(at: datetime | None) -> str:
    """Write a time for a column: 26-09-22 14:36, or nothing."""
    return "" if at is None else f"{at.astimezone(CHINA):%y-%m-%d %H:%M}"


def _where(row: RegisterRow) -> str:
    stem = row.village.removesuffix("村").removesuffix("社区")
    return row.place if not row.village or row.place.startswith(stem) else row.village + row.place


def _calls(row: RegisterRow) -> str | ChipWords:
    if not row.called:
        return ""
    return ChipWords(f"{row.called} / {row.late}", "bad", "x") if row.late else f"{row.called} / 0"
