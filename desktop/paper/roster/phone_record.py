"""The 值班电话记录单: one call with the minimum fields of practice.md 2.5, its follow-ups, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.press.cells import blank, label, said
from desktop.paper.press.form import Band, Row
from desktop.paper.press.imprint import day, moment
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.log_facts import PhoneFacts
    from desktop.post.roster.duty_log import LogEntry

_PAIRS = tuple(mm * MM for mm in (26, 55, 26, 55))
_WHOLE = tuple(mm * MM for mm in (26, 136))
_FACTS, _SIGN = 34 * MM, 22 * MM
_TEXTS = ("measures", "impact", "told", "handling")


def draw(facts: PhoneFacts) -> bytes:
    """Return the record as a PDF."""
    return lay(facts).content


def lay(facts: PhoneFacts, types: Case | None = None) -> Sheet:
    """Return the record with its pages; until the matter is settled it says that a later print counts."""
    words, one = wording("phone_record"), facts.first.entry
    left = words["left"].format(name=one.name.zh, count=1 + len(facts.reports))
    head = Head(facts.post.name, words["name"], left, day(one.at))
    bands = (
        Band(_PAIRS, tuple(_caller(one))),
        Band(_WHOLE, tuple(_matter(facts))),
        Band(_PAIRS, tuple(_signatures()), keep=True),
    )
    return compose(Slip(head, bands, Foot(facts.imprint, words["unsettled"], words["remark"])), types)


def _caller(one: LogEntry) -> Iterator[Row]:
    words = wording("phone_record")
    recorded = moment(one.recorded_at) if one.recorded_at is not None else ""
    pairs = (
        (("at", moment(one.at)), ("place", one.place)),
        (("unit", one.unit), ("caller", one.caller)),
        (("title", one.title), ("phone", one.phone)),
        (("recorder", one.recorder), ("recorded", recorded)),
    )
    for (first, text), (second, other) in pairs:
        yield Row((label(words[first]), said(text), label(words[second]), said(other)))


def _matter(facts: PhoneFacts) -> Iterator[Row]:
    words, one = wording("phone_record"), facts.first.entry
    yield Row((label(words["facts"]), said(one.facts)), _FACTS, 1.0)
    for key in _TEXTS:
        yield Row((label(words[key]), said(getattr(one, key))), 14 * MM)
    if facts.first.whistle:
        yield Row((label(words["whistle"]), said(facts.first.whistle)))
    for report in facts.reports:
        told = [report.facts]
        told += [f"{words[key]}：{getattr(report, key)}" for key in _TEXTS if getattr(report, key)]
        under = words["report"].format(name=report.recorder, at=moment(report.at))
        yield Row((label(report.name.zh), said("\n".join(told), small=under)))
    if one.settled_at is not None:
        outcome = words["settled"].format(outcome=one.outcome, at=moment(one.settled_at), by=one.settled_by)
        yield Row((label(words["outcome"]), said(outcome)))


def _signatures() -> Iterator[Row]:
    words = wording("phone_record")
    date = wording("joint_action_record")["date"]
    yield Row(
        (label(words["leader_signs"]), blank(corner=date), label(words["clerk_signs"]), blank(corner=date)), _SIGN
    )
