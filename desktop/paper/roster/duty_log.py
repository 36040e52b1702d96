"""The 值班日志 of a day: every call with who told it, what was done and by whom; 零记录 where there was none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.press.cells import blank, centred, heading, label, said
from desktop.paper.press.form import Band, Cell, Row
from desktop.paper.press.imprint import day, moment, short
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose, width
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.log_facts import LogFacts, LogLine

_COLUMNS = tuple(mm * MM for mm in (14, 16, 34, 54, 29, 15))
_KEPT = tuple(mm * MM for mm in (26, 55, 26, 55))
_LEAST, _EMPTY, _SIGN, _HEAD = 12 * MM, 24 * MM, 20 * MM, 9 * MM
_WEEK = "一二三四五六日"


def draw(facts: LogFacts) -> bytes:
    """Return the log as a PDF."""
    return lay(facts).content


def lay(facts: LogFacts, types: Case | None = None) -> Sheet:
    """Return the log with its pages; of a day that is not over it says up to when, and that a later print counts."""
    words = wording("duty_log")
    left = words["until"].format(at=moment(facts.until)) if facts.until is not None else words["whole"]
    date = f"{day(facts.day)}　星期{_WEEK[facts.day.weekday()]}"
    head = Head(facts.post.name, words["name"], left, date)
    keeping = (label(words["leader"]), centred(facts.leaders), label(words["clerk"]), centred(facts.clerks))
    signing = (label(words["leader_signs"]), _hand(), label(words["clerk_signs"]), _hand())
    bands = (
        Band(_KEPT, (Row(keeping),)),
        _lines(facts) if facts.lines else Band((width(),), (Row((centred(words["nil"]),), _EMPTY),)),
        Band(_KEPT, (Row(signing, _SIGN),), keep=True),
    )
    foot = Foot(facts.imprint, words["unsettled"], words["remark"], words["basis"])
    return compose(Slip(head, bands, foot), types)


def _hand() -> Cell:
    return blank(corner=wording("joint_action_record")["date"])


def _lines(facts: LogFacts) -> Band:
    words = wording("duty_log")
    columns = ("no", "at", "who", "facts", "handling", "recorder")
    titles = Row(tuple(heading(words[key]) for key in columns), _HEAD)
    return Band(_COLUMNS, tuple(_rows(facts)), (titles,))


def _rows(facts: LogFacts) -> Iterator[Row]:
    number = 0
    for line in facts.lines:
        one = line.entry
        number += not one.first
        who = "\n".join(part for part in (one.unit, f"{one.caller}{one.title}", one.phone) if part)
        yield Row(
            (
                centred(one.name.zh if one.first else str(number)),
                centred(f"{one.at:%H:%M}"),
                said(who),
                said(_told(line)),
                said(_handled(line)),
                centred(one.recorder),
            ),
            _LEAST,
        )


def _told(line: LogLine) -> str:
    """Return place and matter, then what is known of measures, impact, and who else was told."""
    words, one = wording("duty_log"), line.entry
    of = words["of"].format(at=short(line.of, one.at)) if line.of is not None else ""
    parts = [f"{of}{one.place}{'：' if one.place else ''}{one.facts}"]
    parts += [words[key].format(text=getattr(one, key)) for key in ("measures", "impact", "told") if getattr(one, key)]
    return "\n".join(parts)


def _handled(line: LogLine) -> str:
    """Return how it was handled, and whether it is settled; a follow-up leaves that to its first report."""
    words, one = wording("duty_log"), line.entry
    parts = [one.handling] if one.handling else []
    if line.whistle:
        parts.append(line.whistle)
    if one.settled_at is not None:
        at = short(one.settled_at, one.at)
        parts.append(words["settled"].format(at=at, by=one.settled_by, outcome=one.outcome))
    elif one.open:
        parts.append(words["open"])
    return "\n".join(parts)
