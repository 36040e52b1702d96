"""The 销号单: what was decided, how it was done, who looked and what was found, and the whole course (7.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.press.cells import blank, centred, heading, label, said
from desktop.paper.press.form import Band, Row
from desktop.paper.press.imprint import day, moment
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.items.facts import ClosingFacts
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet

_FACTS = tuple(mm * MM for mm in (24, 57, 24, 57))
_COURSE = tuple(mm * MM for mm in (12, 34, 34, 56, 26))
_SIGNATURE = 15 * MM


def draw(facts: ClosingFacts) -> bytes:
    """Return the slip as a PDF."""
    return lay(facts).content


def lay(facts: ClosingFacts, types: Case | None = None) -> Sheet:
    """Return the slip with its pages and the faces that stood in for others."""
    words, owing = wording("closing_slip"), facts.owing
    at = owing.item.verified_at
    right = words["closed_at"].format(at=moment(at)) if at is not None else ""
    head = Head(owing.post.name, words["name"], str(owing.item.serial), right)
    bands = (
        Band(_FACTS, tuple(_facts(facts))),
        Band(_COURSE, tuple(_course(facts)), (_heads(),)),
        Band(_FACTS, tuple(_ends(facts)), keep=True),
    )
    return compose(Slip(head, bands, Foot(facts.imprint, remark=words["remark"])), types)


def _facts(facts: ClosingFacts) -> Iterator[Row]:
    words, owing = wording("closing_slip"), facts.owing
    item = owing.item
    yield Row((label(words["item"]), said(item.text, 3)))
    yield Row((label(words["source"]), said(owing.source), label(words["given"]), said(day(item.given_at.date()))))
    yield Row((label(words["owner"]), said(owing.owner), label(words["supports"]), said(owing.supports)))
    measured = "　".join(part for part in (item.standard, item.quantity) if part)
    yield Row((label(words["standard"]), said(measured, 3)))
    put_off = words["put_off"].format(count=item.extensions, first=day(item.first_due)) if item.extensions else ""
    often = words["carried"].format(count=item.carried) if item.carried else words["never"]
    yield Row((label(words["due"]), said(day(item.due), small=put_off), label(words["carried_name"]), said(often)))
    late = item.reported_at.date() - item.due if item.reported_at is not None else None
    when = moment(item.reported_at) if item.reported_at is not None else ""
    small = words["late"].format(days=late.days) if late is not None and late.days > 0 else ""
    yield Row((label(words["reported"]), said(when, 3, small=small)))
    yield Row((label(words["report"]), said(item.report, 3)))


def _heads() -> Row:
    words = wording("closing_slip")
    return Row(tuple(heading(words[key]) for key in ("no", "at", "step", "text", "by")))


def _course(facts: ClosingFacts) -> Iterator[Row]:
    for number, step in enumerate(facts.course, start=1):
        at = f"{step.at:%Y-%m-%d %H:%M}"
        yield Row((centred(str(number)), centred(at), said(step.name), said(step.text), centred(step.by)))


def _ends(facts: ClosingFacts) -> Iterator[Row]:
    words, item = wording("closing_slip"), facts.owing.item
    checked = moment(item.verified_at) if item.verified_at is not None else ""
    yield Row((label(words["checker"]), said(item.verified_by), label(words["checked"]), said(checked)))
    yield Row((label(words["findings"]), said(item.findings, 3)))
    yield Row(
        (
            label(words["checker_signature"]),
            blank(corner=words["date"]),
            label(words["chair_signature"]),
            blank(corner=words["date"]),
        ),
        _SIGNATURE,
        1.0,
    )
