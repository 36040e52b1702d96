"""The text of a conference's record as it is frozen when it is issued; its SHA-256 shows that nothing was changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.conferences import seats as table
from desktop.post.conferences.states import SeatMark, Signature
from desktop.post.serial import CONFERENCE, Serial

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.post.conferences.conference import Conference, ConferenceDecision, ConferenceGuest, ConferenceSeat
    from desktop.post.conferences.contribution import Contribution
    from desktop.post.conferences.shares import ResponsibilityShare


@dataclass(frozen=True, slots=True)
class Proceedings:
    """A conference with all that was said and decided at it."""

    conference: Conference
    seats: tuple[ConferenceSeat, ...]
    guests: tuple[ConferenceGuest, ...] = ()
    decisions: tuple[ConferenceDecision, ...] = ()
    shares: tuple[ResponsibilityShare, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    """Those that the conference takes into its proposal of compensation."""


def serial_of(conference: Conference) -> Serial | None:
    """Return the number of a record, 〔2026〕会商字3号, or None before it is issued."""
    if conference.year is None or conference.number is None:
        return None
    return Serial(conference.year, conference.number, CONFERENCE)


def unit_of(seats: tuple[ConferenceSeat, ...], department: str, post: str) -> str:
    """Return the name of a department as it was seated; the post's own where no department is named."""
    return next((one.unit for one in seats if one.department == department), "") if department else post


def yuan(fen: int) -> str:
    """Return an amount in yuan as it is written in a sentence: 1200元, 1200.50元."""
    whole, rest = divmod(fen, 100)
    return f"{whole}.{rest:02d}元" if rest else f"{whole}元"


def told(held: Proceedings, post: str, whistles: Mapping[str, str], original: str = "") -> str:
    """Return the record line by line: who sat there, what each said beside the one conclusion (B03), how each signed.

    `whistles` are their numbers and places by id, `original` the number of the record that this one adds to.
    """
    return "\n".join(_lines(held, post, whistles, original))


def digest(text: str) -> str:
    """Return the SHA-256 of a record's text."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _lines(held: Proceedings, post: str, whistles: Mapping[str, str], original: str) -> Iterator[str]:
    one = held.conference
    yield f"{post}{one.kind.words.zh}纪要 {serial_of(one) or ''}".strip()
    yield f"事项：{one.title}"
    if original:
        yield f"补充：{original}"
    yield from (f"哨单：{whistles[key]}" for key in one.whistles)
    when = one.opened_at or one.starts_at or one.proposed_at
    yield f"时间：{when:%Y-%m-%d %H:%M}　地点：{one.place}　主持：{one.chair}　记录：{one.recorder}"
    for mark in (SeatMark.PRESENT, SeatMark.EXCUSED, SeatMark.MISSING):
        came = [_person(seat) for seat in table.live(held.seats) if seat.mark is mark]
        if came:
            yield f"{mark.words.zh}：{'；'.join(came)}"
    yield from (
        f"列席：{guest.name}（{guest.capacity}）{guest.says}".rstrip() for guest in held.guests if not guest.void
    )
    yield f"情况：{one.facts or one.reason}"
    for seat in table.live(held.seats):
        yield f"意见：{seat.unit}（{seat.role.words.zh}）{seat.position.words.zh}。{seat.says}"
    yield f"结论：{one.conclusion}"
    yield from _decisions(held, post, whistles)
    for share in held.shares:
        if not share.void:
            unit = unit_of(held.seats, share.department, post)
            about = f"（{whistles[share.whistle]}）" if len(one.whistles) > 1 else ""
            yield f"责任分担{about}：{unit} {share.share}%。{share.note}"
    for line in held.contributions:
        unit = unit_of(held.seats, line.department, post)
        yield f"拟补偿：{unit} {line.what} {line.quantity} {yuan(line.proposed)}。{line.ground}"
    for seat in table.signing(held.seats):
        yield _signature(seat)
    if one.issued_at is not None:
        yield f"签发：{one.issued_by} {one.issued_at:%Y-%m-%d %H:%M}"


def _person(seat: ConferenceSeat) -> str:
    excuse = f"（{seat.excuse}）" if seat.excuse else ""
    return f"{seat.unit}{seat.person}{excuse}"


def _decisions(held: Proceedings, post: str, whistles: Mapping[str, str]) -> Iterator[str]:
    kept = [one for one in held.decisions if not one.void]
    for number, one in enumerate(sorted(kept, key=lambda decision: decision.place), 1):
        parts = [
            one.text,
            f"责任单位{unit_of(held.seats, one.department, post)}，责任人{one.owner}，{one.due:%Y-%m-%d} 前办结",
            f"配合{'、'.join(unit_of(held.seats, key, post) for key in one.supports)}" if one.supports else "",
            f"标准：{one.standard}" if one.standard else "",
            f"数量：{one.quantity}" if one.quantity else "",
            f"核查：{one.checker}" if one.checker else "",
            f"哨单：{whistles[one.whistle]}" if one.whistle and len(held.conference.whistles) > 1 else "",
        ]
        yield f"议定{number}：{'；'.join(part for part in parts if part)}"


def _signature(seat: ConferenceSeat) -> str:
    when = f" {seat.signed_at:%Y-%m-%d %H:%M}" if seat.signed_at is not None else ""
    if seat.signature is Signature.WAITING:
        return f"会签：{seat.unit} {seat.signature.words.zh}"
    return f"会签：{seat.unit} {seat.signature.words.zh} {seat.signed_by}{when} {seat.objection}".rstrip()
