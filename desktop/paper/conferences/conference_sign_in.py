"""The 会商签到表: who sat at the table for which department, each with his own signature (A14, A32)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import blank, centred, heading, label, named, said
from desktop.paper.press.form import Band, Row
from desktop.paper.press.imprint import moment
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose
from desktop.paper.press.wording import wording
from desktop.post.conferences.seats import live
from desktop.post.conferences.states import SeatMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.conferences.facts import ConferenceFacts
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet

_FACTS = tuple(mm * MM for mm in (22, 71, 22, 47))
_PEOPLE = tuple(mm * MM for mm in (11, 44, 16, 24, 24, 43))
_FREE = 4
"""Rows kept free for who comes besides."""
_ROW = 11 * MM


def draw(facts: ConferenceFacts) -> bytes:
    """Return the sheet as a PDF."""
    return lay(facts).content


def lay(facts: ConferenceFacts, types: Case | None = None) -> Sheet:
    """Return the sheet with its pages."""
    words, one = wording("conference_sign_in"), facts.held.conference
    starts = one.opened_at or one.starts_at
    when = moment(starts) if starts is not None else words["moment_blank"]
    head = Head(facts.post.name, words["name"], facts.number, when)
    columns = ("no", "department", "role", "person", "post", "signature")
    bands = (
        Band(_FACTS, tuple(_facts(facts))),
        Band(_PEOPLE, tuple(_people(facts)), (Row(tuple(heading(words[key]) for key in columns)),)),
    )
    imprint = replace(facts.imprint, final=facts.issued)
    return compose(Slip(head, bands, Foot(imprint, words["unsettled"], words["remark"])), types)


def _facts(facts: ConferenceFacts) -> Iterator[Row]:
    words, one = wording("conference_sign_in"), facts.held.conference
    yield Row((label(words["title"]), said(one.title, 3)))
    if facts.whistles:
        yield Row((label(words["whistles"]), said(facts.about, 3)))
    yield Row((label(words["place"]), said(one.place), label(words["chair"]), said(one.chair)))


def _people(facts: ConferenceFacts) -> Iterator[Row]:
    words = wording("conference_sign_in")
    seats = live(facts.held.seats)
    for number, seat in enumerate(seats, start=1):
        excused = said(words["excused"].format(reason=seat.excuse)) if seat.mark is SeatMark.EXCUSED else blank()
        name = centred(seat.person)
        cells = (centred(str(number)), named(seat.unit), centred(seat.role.words.zh), name, blank(), excused)
        yield Row(cells, _ROW)
    guests = [guest for guest in facts.held.guests if not guest.void]
    for number, guest in enumerate(guests, start=len(seats) + 1):
        who = (centred(str(number)), named(""), centred(words["guest"]), centred(guest.name))
        yield Row((*who, centred(guest.capacity), blank()), _ROW)
    last = len(seats) + len(guests)
    for spare in range(last + 1, last + 1 + (0 if facts.issued else _FREE)):
        yield Row((centred(str(spare)), *(blank() for _ in _PEOPLE[1:])), _ROW)
