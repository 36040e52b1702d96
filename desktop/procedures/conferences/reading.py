"""Conferences as a desk shows them: one with all of it, those of a whistle, lists, what goes up to a meeting."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.conferences import course
from desktop.post.conferences import seats as table
from desktop.post.conferences.conference import Conference, ConferenceSeat
from desktop.post.conferences.record import digest, serial_of
from desktop.post.conferences.states import FROZEN_STATES, ConferenceState, Position, SeatRole, Signature
from desktop.post.items.item import ActionItem
from desktop.post.items.states import UNDONE, ItemOrigin
from desktop.post.whistle import Whistle
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.post.conferences.conference import ConferenceDecision, ConferenceGuest
    from desktop.post.conferences.contribution import Contribution
    from desktop.post.conferences.shares import ResponsibilityShare
    from desktop.post.refused import Refused
    from desktop.post.serial import Serial

S = ConferenceState
_HELD_UP = timedelta(days=3)
"""How long a record may go round before the weekly meeting hears of it; a default of ours, no rule names one."""


@dataclass(frozen=True, slots=True)
class ConferenceSheet:
    """One conference with all that belongs to it."""

    conference: Conference
    serial: Serial | None
    whistles: tuple[Whistle, ...]
    seats: tuple[ConferenceSeat, ...]
    guests: tuple[ConferenceGuest, ...]
    decisions: tuple[ConferenceDecision, ...]
    items: tuple[ActionItem, ...]
    shares: tuple[ResponsibilityShare, ...]
    contributions: tuple[Contribution, ...]
    """Every line of its whistles; those that it takes into its proposal name it."""
    original: Conference | None
    """The issued conference that it adds to."""
    supplements: tuple[Conference, ...]
    wanting: tuple[Refused, ...]
    """All that still stands between it and its next step."""

    @property
    def genuine(self) -> bool:
        """Whether the frozen text is still what was issued; true of what is not issued yet."""
        one = self.conference
        return one.state not in FROZEN_STATES or digest(one.record) == one.digest


def sheet(ledger: Ledger, conference_id: str) -> ConferenceSheet:
    """Return a conference with all that belongs to it; refuse an unknown one."""
    held = conferences.proceedings(ledger, conference_id)
    one = held.conference
    lines = [line for whistle in one.whistles for line in _lines(ledger, whistle)]
    return ConferenceSheet(
        one,
        serial_of(one),
        tuple(ledger.get(Whistle, whistle) for whistle in one.whistles),
        held.seats,
        held.guests,
        held.decisions,
        ledger.having(ActionItem, origin=ItemOrigin.CONFERENCE, source=one.id),
        held.shares,
        tuple(lines),
        ledger.get(Conference, one.supplements) if one.supplements else None,
        ledger.having(Conference, supplements=one.id),
        course.wanting(one, held.seats, held.decisions, held.shares),
    )


def _lines(ledger: Ledger, whistle_id: str) -> tuple[Contribution, ...]:
    from desktop.procedures.conferences.contributions import of_whistle as lines_of

    return lines_of(ledger, whistle_id)


def of_whistle(ledger: Ledger, whistle_id: str) -> tuple[Conference, ...]:
    """Return the conferences about a whistle, in the order in which they were proposed."""
    return conferences.of_whistle(ledger, whistle_id)


@dataclass(frozen=True, slots=True)
class Row:
    """One conference as a list shows it."""

    conference: Conference
    serial: Serial | None
    whistles: tuple[str, ...]
    """Numbers of its whistles as they are written."""
    lead: str
    units: tuple[str, ...]
    """The departments at the table, by their full names."""
    against: int
    """How many reserve their opinion, disagree or refused to sign."""
    unsigned: int
    """How many have not signed yet, while the record goes round."""
    owed: int
    """Action items that are not done yet."""


def listing(ledger: Ledger, states: Iterable[ConferenceState] = (), year: int | None = None) -> tuple[Row, ...]:
    """Return the conferences in some of `states` (any), of one year (all), the latest first; in four queries."""
    found = conferences.listed(ledger, states, year)
    ids = tuple(one.id for one in found)
    if not ids:
        return ()
    seats: dict[str, list[ConferenceSeat]] = {one: [] for one in ids}
    for seat in ledger.having(ConferenceSeat, conference=ids, void=False):
        seats[seat.conference].append(seat)
    owed = Counter(one.source for one in ledger.having(ActionItem, origin=ItemOrigin.CONFERENCE, state=UNDONE))
    about = tuple({whistle for one in found for whistle in one.whistles})
    serials = {one.id: str(one.serial or "") for one in ledger.having(Whistle, id=about)}
    return tuple(_row(one, table.live(seats[one.id]), serials, owed[one.id]) for one in found)


def _row(one: Conference, seats: tuple[ConferenceSeat, ...], serials: Mapping[str, str], owed: int) -> Row:
    waiting = [seat for seat in table.signing(seats) if seat.signature is Signature.WAITING]
    return Row(
        one,
        serial_of(one),
        tuple(serials[whistle] for whistle in one.whistles),
        next((seat.unit for seat in seats if seat.role is SeatRole.LEAD), ""),
        tuple(seat.unit for seat in seats),
        sum(seat.position in table.AGAINST or seat.signature is Signature.REFUSED for seat in seats),
        len(waiting) if one.state is S.COUNTERSIGNING else 0,
        owed,
    )


def years(ledger: Ledger) -> tuple[int, ...]:
    """Return the years that have conferences, the latest first."""
    return conferences.years(ledger)


@dataclass(frozen=True, slots=True)
class AgendaMatter:
    """A conference that the weekly meeting should hear of, as a line of its agenda."""

    conference: str
    title: Words
    detail: Words


def for_agenda(ledger: Ledger, now: datetime) -> tuple[AgendaMatter, ...]:
    """Return the conferences that got stuck: no consensus and none later, held up at signing, called and not held."""
    stuck = (S.NO_CONSENSUS, S.COUNTERSIGNING, S.NOTIFIED)
    found = [_matter(ledger, one, now) for one in reversed(conferences.listed(ledger, stuck))]
    return tuple(one for one in found if one is not None)


def _matter(ledger: Ledger, one: Conference, now: datetime) -> AgendaMatter | None:
    title = Words(f"会商：{one.title}", f"Conference: {one.title}")
    seats = conferences.seats(ledger, one.id)
    if one.state is S.NO_CONSENSUS:
        if any(_later(ledger, one, whistle) for whistle in one.whistles):
            return None
        against = table.names(seat for seat in seats if seat.position in table.AGAINST)
        return AgendaMatter(
            one.id,
            title,
            Words(f"未达成一致：{one.end_reason}（{against}）", f"No consensus: {one.end_reason} ({against})"),
        )
    if one.state is S.COUNTERSIGNING and one.ended_at is not None and now - one.ended_at > _HELD_UP:
        names = table.names(seat for seat in table.signing(seats) if seat.signature is Signature.WAITING)
        days = (now - one.ended_at).days
        return AgendaMatter(
            one.id, title, Words(f"会签已 {days} 天，未签：{names}", f"Going round for {days} days; unsigned: {names}")
        )
    if one.state is S.NOTIFIED and one.starts_at is not None and one.starts_at < now:
        when = f"{one.starts_at:%m-%d %H:%M}"
        return AgendaMatter(one.id, title, Words(f"原定 {when}，还没开", f"Called for {when}, not held yet"))
    return None


def _later(ledger: Ledger, one: Conference, whistle_id: str) -> bool:
    """Whether the same whistle was conferred upon again."""
    known = conferences.of_whistle(ledger, whistle_id)
    return any(other.proposed_at > one.proposed_at and other.state is not S.CANCELLED for other in known)


def counts(seats: Iterable[ConferenceSeat]) -> dict[Position, int]:
    """Return how many departments hold each position."""
    found = [one.position for one in table.live(seats)]
    return {position: found.count(position) for position in Position}
