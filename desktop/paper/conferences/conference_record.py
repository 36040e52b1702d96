"""The 会商纪要: opinions beside the one conclusion, decisions, shares, the page of countersignatures (B03, C07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official import minutes
from desktop.paper.official.facts import (
    Attendance,
    Attendee,
    Block,
    Colophon,
    Column,
    Heading,
    Minutes,
    NewPage,
    Paragraph,
    Side,
    Table,
)
from desktop.paper.official.numbering import ordinal
from desktop.paper.press.imprint import day, moment
from desktop.paper.press.wording import wording
from desktop.post.conferences.record import yuan
from desktop.post.conferences.seats import live, signing
from desktop.post.conferences.states import SeatMark, Signature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.conferences.facts import ConferenceFacts
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.post.conferences.conference import ConferenceDecision, ConferenceSeat

_ENDS = ("。", "！", "？", "；", "：", "…", "”", "）")
_SIGNED = 17.0
"""Height in millimetres of a row to be signed by hand."""


def draw(facts: ConferenceFacts) -> bytes:
    """Return the record as a PDF."""
    return lay(facts).content


def lay(facts: ConferenceFacts, types: Case | None = None) -> Sheet:
    """Return the record with its pages."""
    return minutes.lay(record(facts), types)


def record(facts: ConferenceFacts) -> Minutes:
    """Return the record as minutes; until it is issued every page says that it is a draft."""
    words, one = wording("conference_record"), facts.held.conference
    on = one.issued_at or facts.imprint.printed_at
    return Minutes(
        unit=facts.post.name,
        mark=facts.post.name + words["mark"],
        number=facts.number or words["unnumbered"],
        office=words["office"],
        on=on.date(),
        blocks=tuple(_blocks(facts)),
        made_at=one.issued_at or facts.imprint.printed_at,
        title=_title(one.title),
        attendance=tuple(_attendance(facts)),
        signatures=tuple(_signatures(facts)),
        colophon=_colophon(facts),
        draft="" if facts.issued else words["draft"],
    )


def _title(about: str) -> str:
    """Return what it is about as a title; a matter that ends in 会商 or 会商纪要 is not called so twice."""
    words = wording("conference_record")
    kind = words["kind"]
    return about.removesuffix(words["paper"]).removesuffix(kind) + kind + words["paper"]


def _colophon(facts: ConferenceFacts) -> Colophon | None:
    one = facts.held.conference
    if not facts.issued or one.issued_at is None:
        return None
    units = tuple(seat.unit for seat in live(facts.held.seats))
    return Colophon(facts.post.name, one.issued_at.date(), units, one.head, facts.entry, one.digest)


def _blocks(facts: ConferenceFacts) -> Iterator[Block]:
    words = wording("conference_record")
    sections = (
        ("case", _case(facts)),
        ("opinions", _opinions(facts)),
        ("conclusion", [Paragraph(_ended(facts.held.conference.conclusion))]),
        ("decisions", _decisions(facts)),
        ("shares", _shares(facts)),
        ("compensation", _compensation(facts)),
    )
    number = 0
    for key, found in sections:
        blocks = list(found)
        if blocks:
            number += 1
            yield Heading(1, ordinal(1, number) + words[key])
            yield from blocks


def _case(facts: ConferenceFacts) -> Iterator[Block]:
    words, one = wording("conference_record"), facts.held.conference
    held = one.opened_at or one.starts_at or one.proposed_at
    key = "held_on_the_spot" if one.on_the_spot else "held"
    said = words[key].format(at=moment(held), place=one.place, chair=one.chair, kind=one.kind.words.zh)
    about = words["about"].format(whistles=facts.about) if facts.whistles else ""
    adds = words["supplements"].format(number=facts.original) if facts.original else ""
    yield Paragraph(said + about + adds + words["recorder"].format(name=one.recorder))
    yield Paragraph(_ended(one.facts or one.reason))


def _ended(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text.endswith(_ENDS) else text + _ENDS[0]


def _opinions(facts: ConferenceFacts) -> Iterator[Block]:
    words = wording("conference_record")
    columns = (
        Column(words["department"], Side.LEFT, 42),
        Column(words["role"], Side.CENTRE, 16),
        Column(words["position"], Side.CENTRE, 24),
        Column(words["opinion"]),
    )
    rows = [
        (seat.unit, seat.role.words.zh, seat.position.words.zh, seat.says or seat.excuse)
        for seat in live(facts.held.seats)
    ]
    yield Table(columns, tuple(rows))


def _decisions(facts: ConferenceFacts) -> Iterator[Block]:
    words, found = wording("conference_record"), facts.held.decisions
    if not found:
        return
    columns = (
        Column(words["no"], Side.CENTRE, 11),
        Column(words["task"]),
        Column(words["owner"], Side.LEFT, 36),
        Column(words["due"], Side.CENTRE, 22),
        Column(words["measure"], Side.LEFT, 36),
    )
    yield Table(columns, tuple(_decision(facts, number, one) for number, one in enumerate(found, 1)))


def _decision(facts: ConferenceFacts, number: int, one: ConferenceDecision) -> tuple[str, ...]:
    words = wording("conference_record")
    supports = words["supports"].format(names="、".join(facts.unit(key) for key in one.supports))
    about = words["of_whistle"].format(whistle=facts.whistles.get(one.whistle, ""))
    task = one.text + (about if one.whistle and len(facts.whistles) > 1 else "")
    owner = f"{facts.unit(one.department)}{one.owner}" + (supports if one.supports else "")
    checker = words["checked_by"].format(name=one.checker) if one.checker else ""
    measure = "；".join(part for part in (one.standard, one.quantity, checker) if part)
    return (str(number), task, owner, f"{one.due.month}月{one.due.day}日", measure)


def _shares(facts: ConferenceFacts) -> Iterator[Block]:
    words = wording("conference_record")
    columns = (
        Column(words["department"], Side.LEFT, 50),
        Column(words["share"], Side.CENTRE, 22),
        Column(words["ground"]),
    )
    for whistle in dict.fromkeys(one.whistle for one in facts.held.shares):
        rows = [
            (facts.unit(one.department), f"{one.share}%", one.note)
            for one in facts.held.shares
            if one.whistle == whistle
        ]
        caption = facts.whistles.get(whistle, "") if len(facts.whistles) > 1 else ""
        yield Table(columns, tuple(rows), caption)


def _compensation(facts: ConferenceFacts) -> Iterator[Block]:
    words, lines = wording("conference_record"), facts.held.contributions
    if lines:
        told = "；".join(f"{facts.unit(one.department)}{yuan(one.proposed)}（{one.what}）" for one in lines)
        yield Paragraph(words["compensated"].format(lines=told, total=yuan(sum(one.proposed for one in lines))))


def _attendance(facts: ConferenceFacts) -> Iterator[Attendance]:
    words = wording("conference_record")
    seats = live(facts.held.seats)
    for mark, key in ((SeatMark.PRESENT, "present"), (SeatMark.EXCUSED, "excused"), (SeatMark.MISSING, "missing")):
        found = [seat for seat in seats if seat.mark is mark]
        if found:
            people = tuple(Attendee(seat.unit, (seat.person,) if seat.person else (), seat.excuse) for seat in found)
            yield Attendance(words[key], people)
    guests = [guest for guest in facts.held.guests if not guest.void]
    if guests:
        yield Attendance(words["guests"], tuple(Attendee(guest.capacity, (guest.name,)) for guest in guests))


def _signatures(facts: ConferenceFacts) -> Iterator[Block]:
    words, seats = wording("conference_record"), signing(facts.held.seats)
    yield NewPage(words["signatures"])
    columns = (
        Column(words["department"], Side.LEFT, 38),
        Column(words["position"], Side.CENTRE, 22),
        Column(words["countersigned"]),
        Column(words["signature"], Side.CENTRE, 28),
        Column(words["date"], Side.CENTRE, 26),
    )
    rows = tuple(_signature(seat) for seat in seats)
    title = facts.number or words["unnumbered"]
    yield Table(columns, rows, words["signatures"], note=words["signed_for"].format(number=title), row_height=_SIGNED)


def _signature(seat: ConferenceSeat) -> tuple[str, ...]:
    words = wording("conference_record")
    said = {
        Signature.WAITING: "",
        Signature.SIGNED: words["agreed"],
        Signature.RESERVED: words["reserved"].format(text=seat.objection),
        Signature.REFUSED: words["refused"].format(text=seat.objection),
    }[seat.signature]
    when = day(seat.signed_at) if seat.signed_at is not None else words["date_blank"]
    by = "" if seat.signature is Signature.REFUSED else seat.signed_by
    return (seat.unit, seat.position.words.zh, said, by, when)
