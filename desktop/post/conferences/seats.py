"""The table of a conference: who must sit there, who came, what each says and how it signs (A28, C01, C07)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.conferences.states import ConferenceKind, Position, SeatMark, SeatRole, Signature
from desktop.post.guard import no, written
from desktop.post.person import person
from desktop.post.refused import Door
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from desktop.post.conferences.conference import Conference, ConferenceSeat
    from desktop.post.refused import Refused

COUNTED = (SeatMark.PRESENT, SeatMark.EXCUSED)
"""Marks that a required department may have when the conference is held (domain.md 7.4)."""
AGAINST = (Position.RESERVE, Position.DISAGREE)
"""Positions that need words and keep the conference from being of one mind."""
_FEWEST = 2
"""Departments that must be at the table in person: one alone confers with nobody."""
_EXCUSE = Door("call_seat", Words("记请假", "Mark it excused"))
_ADJOURN = Door("adjourn", Words("休会改期", "Adjourn"))


def live(seats: Iterable[ConferenceSeat]) -> tuple[ConferenceSeat, ...]:
    """Return the seats that were not taken away, in the order of the table."""
    return tuple(sorted((one for one in seats if not one.void), key=lambda one: one.rank))


def required(seats: Iterable[ConferenceSeat]) -> tuple[ConferenceSeat, ...]:
    """Return the seats of the lead and of all departments that must have a say."""
    return tuple(one for one in live(seats) if one.role is not SeatRole.INVITED)


def names(seats: Iterable[ConferenceSeat]) -> str:
    """Return the units of some seats as a sentence names them."""
    return "、".join(one.unit for one in seats)


def composition(conference: Conference, seats: Iterable[ConferenceSeat]) -> Iterator[Refused]:
    """Yield what is wrong with the table: one lead and two departments, or approving and supervising ones (C01)."""
    must = required(seats)
    roles = [one.role for one in must]
    if roles.count(SeatRole.LEAD) > 1:
        yield no("seats", "牵头部门只能有一家。", "Only one department can lead.", rule="B01")
    door = Door("seat", Words("加参会部门", "Add a department"))
    if conference.kind is ConferenceKind.APPROVAL:
        for role, en in ((SeatRole.APPROVING, "approving"), (SeatRole.SUPERVISING, "supervising")):
            if role not in roles:
                yield no(
                    "seats",
                    f"审批和监管会商要有{role.words.zh}部门。",
                    f"It needs a department that is {en}.",
                    door,
                    rule="C01",
                )
    elif SeatRole.LEAD not in roles:
        yield no("seats", "还没有牵头部门。请指定一家。", "No department leads. Name one.", door, rule="B01")
    if len(must) < _FEWEST:
        yield no("seats", "会商至少要两家部门。", "At least two departments confer.", door)


def attendance(seats: Iterable[ConferenceSeat]) -> Iterator[Refused]:
    """Yield who keeps the conference from being held: lead and required ones not called, or missing without excuse."""
    must = required(seats)
    uncalled = [one for one in must if one.mark is SeatMark.UNCALLED]
    if uncalled:
        yield no(
            "mark",
            f"还没点到：{names(uncalled)}。",
            f"{len(uncalled)} required department(s) have not been called yet.",
            Door("call_seat", Words("点到", "Call the roll")),
        )
    missing = [one for one in must if one.mark is SeatMark.MISSING]
    if missing:
        yield no(
            "mark",
            f"必到部门未到，也没请假：{names(missing)}。",
            f"{len(missing)} required department(s) are missing without excuse.",
            _EXCUSE,
            _ADJOURN,
        )
    if sum(one.mark is SeatMark.PRESENT for one in live(seats)) < _FEWEST:
        yield no("mark", "到会不足两家，开不成会商。", "Fewer than two departments came.", _ADJOURN)


def positions(seats: Iterable[ConferenceSeat]) -> Iterator[Refused]:
    """Yield whose position is empty: none may be when the conference closes (A28)."""
    silent = [one for one in live(seats) if one.position is Position.NONE]
    if silent:
        yield no(
            "position",
            f"还没表态：{names(silent)}。每家都要记同意、保留、不同意或缺席。",
            f"{len(silent)} department(s) have no position yet; each must have one.",
            Door("say", Words("记表态", "Note its position")),
            rule="A28",
        )


def held(conference: Conference, seats: Collection[ConferenceSeat]) -> Iterator[Refused]:
    """Yield everything that keeps a session from closing: the table, who came, who has not spoken."""
    yield from composition(conference, seats)
    yield from attendance(seats)
    yield from positions(seats)


def signatures(seats: Iterable[ConferenceSeat]) -> Iterator[Refused]:
    """Yield who has not signed yet: every required department, and every other one that came (C07)."""
    waiting = [one for one in signing(seats) if one.signature is Signature.WAITING]
    if waiting:
        yield no(
            "signature",
            f"还没会签：{names(waiting)}。签字、保留签字或拒签都要记上。",
            f"{len(waiting)} department(s) have neither signed nor refused yet.",
            Door("countersign", Words("记会签", "Note the signature")),
            rule="C07",
        )


def signing(seats: Iterable[ConferenceSeat]) -> tuple[ConferenceSeat, ...]:
    """Return the seats that the record goes round to."""
    return tuple(one for one in live(seats) if one.role is not SeatRole.INVITED or one.mark is SeatMark.PRESENT)


def called(seat: ConferenceSeat, mark: SeatMark, name: str, excuse: str) -> ConferenceSeat:
    """Mark who came: a name for who is present, a reason for who is excused; who is not there is absent."""
    clean = person(name) or seat.person
    if mark is SeatMark.PRESENT:
        clean = person(written("person", clean, "到会人", "Who came"))
    why = written("excuse", excuse, "请假事由", "The excuse") if mark is SeatMark.EXCUSED else ""
    gone = mark in (SeatMark.EXCUSED, SeatMark.MISSING)
    position, says = seat.position, seat.says
    if mark is SeatMark.MISSING or (gone and position is Position.NONE):
        position, says = Position.ABSENT, ""
    elif not gone and position is Position.ABSENT:
        position = Position.NONE
    if mark is SeatMark.UNCALLED:
        position, says = Position.NONE, ""
    return replace(seat, mark=mark, person=clean, excuse=why, position=position, says=says)


def said(seat: ConferenceSeat, position: Position, says: str) -> ConferenceSeat:
    """Note what a department says: words unless it plainly agrees; an excused one may have written."""
    if seat.mark is SeatMark.UNCALLED:
        raise no("mark", f"{seat.unit}还没点到。", "This department has not been called yet.")
    there = seat.mark is SeatMark.PRESENT
    if position is Position.NONE:
        raise no("position", "请选同意、保留意见、不同意或缺席。", "Choose agree, reserve, disagree or absent.")
    if there and position is Position.ABSENT:
        raise no("position", f"{seat.unit}到会了，不能记缺席。", "It is present and cannot be absent.")
    if seat.mark is SeatMark.MISSING and position is not Position.ABSENT:
        raise no(
            "position",
            f"{seat.unit}没到会，不能代它表态。有书面意见的先记请假。",
            "It did not come. Where it wrote its opinion, mark it excused first.",
            _EXCUSE,
        )
    words = says.strip()
    if position in AGAINST:
        words = written("says", says, f"{position.words.zh}的理由", "What it says")
    return replace(seat, position=position, says="" if position is Position.ABSENT else words)


def signed(seat: ConferenceSeat, how: Signature, by: str, text: str, at: datetime) -> ConferenceSeat:
    """Note how a department signs: as it is, with a reservation in words, or not at all with the reason (C07)."""
    if how is Signature.WAITING:
        raise no("signature", "请选签字、保留签字或拒签。", "Choose signed, with reservation, or refused.")
    name = person(by) or seat.person
    if how is not Signature.REFUSED:
        name = person(written("by", name, "签字人", "Who signed"))
    objection = ""
    if how is Signature.RESERVED:
        own = seat.says if seat.position in AGAINST else ""
        objection = written("objection", text.strip() or own, "保留意见", "The reservation")
    if how is Signature.REFUSED:
        objection = written("objection", text, "拒签理由", "The reason of the refusal")
    return replace(seat, signature=how, signed_by=name, signed_at=at, objection=objection)


def fresh(seat: ConferenceSeat) -> ConferenceSeat:
    """Return a seat for another sitting: nobody called, nothing signed; what was said of itself stays a draft."""
    position = Position.NONE if seat.position is Position.ABSENT else seat.position
    return replace(
        seat,
        mark=SeatMark.UNCALLED,
        excuse="",
        position=position,
        signature=Signature.WAITING,
        signed_by="",
        signed_at=None,
        objection="",
    )
