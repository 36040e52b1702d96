"""All orders about conferences in any sequence, held against domain.md 7.4: no empty position, nothing thawed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.ledger import conferences, journal
from desktop.ledger.rows import row_of
from desktop.post.conferences import course
from desktop.post.conferences.conference import Conference
from desktop.post.conferences.contribution import Contribution
from desktop.post.conferences.decisions import Decided
from desktop.post.conferences.record import digest
from desktop.post.conferences.seats import required
from desktop.post.conferences.shares import Portion, ResponsibilityShare
from desktop.post.conferences.states import FROZEN_STATES, ConferenceState, Position, SeatMark, SeatRole, Signature
from desktop.post.items.item import ActionItem
from desktop.post.items.states import UNDONE, ItemOrigin
from desktop.post.refused import Refused
from desktop.procedures.conferences import calling, contributions, decisions, proposing, session, signing
from desktop.procedures.conferences.roadside import Voice, on_the_spot
from desktop.procedures.corrections import undo
from desktop.procedures.items import orders as items
from tests.post_of import CLERK, COMMANDER, LEADER, SHORTS, founded_post

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.post.conferences.conference import ConferenceSeat

S = ConferenceState
COURSE: dict[str, set[tuple[str | None, str]]] = {
    "propose_conference": {(None, "proposed")},
    "supplement_conference": {(None, "proposed")},
    "notify_conference": {("proposed", "notified"), ("notified", "notified")},
    "begin_conference": {("notified", "in_session")},
    "conclude": {("in_session", "drafted")},
    "on_the_spot": {(None, "proposed"), ("proposed", "drafted")},
    "send_round": {("drafted", "countersigning")},
    "issue_conference": {("countersigning", "issued"), ("issued", "executing")},
    "complete_conference": {("issued", "completed"), ("executing", "completed")},
    "verify_item": {("executing", "completed")},
    "adjourn_conference": {(one, "notified") for one in ("in_session", "drafted", "countersigning")},
    "cancel_conference": {(one.value, "cancelled") for one in course.OPEN},
    "no_consensus": {(one.value, "no_consensus") for one in course.SITTING},
}
"""What each order may do to a conference (domain.md 7.4); taking back a wrong tap goes the other way."""
PLACE = st.integers(0, 3)
SEAT = st.integers(0, 2)
BY = st.sampled_from((COMMANDER, LEADER, CLERK, ""))
TEXT = st.sampled_from(("先查清", ""))


class Conferences(RuleBasedStateMachine):
    """Two whistles and whatever is conferred about them; each rule gives an order, a refused one leaves no trace."""

    def __init__(self) -> None:
        super().__init__()
        self.post = founded_post()
        self.frozen: dict[str, list[object]] = {}

    @initialize()
    def blown(self) -> None:
        self.whistles = [self.post.blown().id for _ in range(2)]
        self.post.later(5)
        line = contributions.contribute(
            self.post.watch, self.whistles[0], self.department(1), "挖掘机", cost=1000, proposed=500, ground="专项"
        )
        self.line = line.result.id
        self.propose(both=False, reason="不清")
        self.press_on(0, 3)

    def department(self, place: int) -> str:
        return self.post.departments[SHORTS[place]].id

    @property
    def all(self) -> tuple[Conference, ...]:
        return self.post.ledger.having(Conference)

    def one(self, place: int) -> str:
        """Return the id of one of the last conferences, or of none."""
        known = self.all
        return known[-1 - place % len(known)].id if known else "none"

    def seat(self, place: int, at: int) -> str:
        seats = conferences.seats(self.post.ledger, self.one(place))
        return seats[at % len(seats)].id if seats else "none"

    def give(self, order: Callable[[], object]) -> bool:
        """Give an order; where it is refused nothing has changed."""
        head, told = self.post.ledger.head(), None
        try:
            order()
        except Refused as refused:
            told = refused
        if told is None:
            self._went_as_allowed(head[0])
            return True
        assert told.field
        assert told.reason.zh
        assert told.reason.en
        assert self.post.ledger.head() == head
        return False

    def _went_as_allowed(self, after: int) -> None:
        for entry in journal.entries(self.post.ledger.connection, after=after):
            for table, _, columns in entry.rows:
                if table == "conference" and "state" in columns and entry.order != "undo":
                    assert tuple(columns["state"]) in COURSE[entry.order], (entry.order, columns["state"])

    @rule(place=PLACE)
    def press_to_the_end(self, place: int) -> None:
        self.press_on(place, 7)

    @rule(minutes=st.sampled_from((0, 1, 61)))
    def later(self, minutes: int) -> None:
        self.post.later(minutes)

    @rule(both=st.booleans(), reason=st.sampled_from(("不清", "不清", "")))
    def propose(self, both: bool, reason: str) -> None:  # noqa: FBT001 - drawn
        about = self.whistles if both else self.whistles[:1]
        self.give(lambda: proposing.propose(self.post.watch, about, "挖沙", reason))

    @rule(place=PLACE, steps=st.integers(1, 7))
    def press_on(self, place: int, steps: int) -> None:
        """Take some steps on the straight way, which chance alone seldom goes to its end."""
        for _ in range(steps):
            found = self.post.ledger.find(Conference, self.one(place))
            state = None if found is None else found.state
            if state is S.PROPOSED:
                self.notify(place, COMMANDER)
            elif state is S.NOTIFIED:
                self.call_all(place, SeatMark.PRESENT)
                self.begin(place)
            elif state is S.IN_SESSION:
                self.agree(place)
                self.decide(place, 0, "甲某")
                self.conclude(place, "清运")
            elif state is S.DRAFTED:
                self.send(place)
            elif state is S.COUNTERSIGNING:
                self.sign(place, Signature.SIGNED, "")
                self.issue(place, COMMANDER)

    @rule(place=PLACE)
    def supplement(self, place: int) -> None:
        self.give(lambda: proposing.supplement(self.post.watch, self.one(place), "补充", "漏了"))

    @rule(place=PLACE, at=SEAT, role=st.sampled_from(SeatRole))
    def seat_one(self, place: int, at: int, role: SeatRole) -> None:
        self.give(lambda: proposing.seat(self.post.watch, self.one(place), self.department(at), role))

    @rule(place=PLACE, at=SEAT)
    def unseat(self, place: int, at: int) -> None:
        self.give(lambda: proposing.unseat(self.post.watch, self.seat(place, at)))

    @rule(place=PLACE, by=BY)
    def notify(self, place: int, by: str) -> None:
        starts = self.post.now + timedelta(hours=1)
        self.give(lambda: calling.notify(self.post.watch, self.one(place), starts, "二楼", by, CLERK))

    @rule(place=PLACE, mark=st.sampled_from((SeatMark.PRESENT, SeatMark.PRESENT, SeatMark.EXCUSED, SeatMark.MISSING)))
    def call_all(self, place: int, mark: SeatMark) -> None:
        for at in range(3):
            how = mark if at == 2 else SeatMark.PRESENT
            seat = self.seat(place, at)
            self.give(lambda seat=seat, how=how: session.call_seat(self.post.watch, seat, how, "甲某", "防汛"))  # type: ignore[misc]

    @rule(place=PLACE)
    def begin(self, place: int) -> None:
        self.give(lambda: session.begin(self.post.watch, self.one(place)))

    @rule(place=PLACE, positions=st.lists(st.sampled_from(Position), min_size=3, max_size=3), says=TEXT)
    def say(self, place: int, positions: list[Position], says: str) -> None:
        for at, position in enumerate(positions):
            seat = self.seat(place, at)
            self.give(lambda seat=seat, position=position: session.say(self.post.watch, seat, position, says))  # type: ignore[misc]

    @rule(place=PLACE)
    def agree(self, place: int) -> None:
        self.say(place, [Position.AGREE] * 3, "")

    @rule(place=PLACE, at=SEAT, owner=st.sampled_from(("甲某", "")))
    def decide(self, place: int, at: int, owner: str) -> None:
        due = self.post.now.date() + timedelta(days=2)
        said = Decided("清运", owner, due, self.department(at))
        self.give(lambda: decisions.add_decision(self.post.watch, self.one(place), said))

    @rule(place=PLACE, first=st.integers(0, 100), rest=st.sampled_from((0, 1)))
    def share(self, place: int, first: int, rest: int) -> None:
        given = [Portion(self.department(0), first, "主责"), Portion(self.department(1), 100 - first + rest, "监管")]
        one = self.one(place)
        self.give(lambda: decisions.set_shares(self.post.watch, one, given, self.whistles[0]))

    @rule(place=PLACE, text=TEXT)
    def conclude(self, place: int, text: str) -> None:
        self.give(lambda: session.conclude(self.post.watch, self.one(place), text))

    @rule(place=PLACE)
    def reword(self, place: int) -> None:
        self.give(lambda: session.reword(self.post.watch, self.one(place), "另写"))

    @rule(place=PLACE)
    def take_line(self, place: int) -> None:
        self.give(lambda: contributions.agree_contributions(self.post.watch, self.one(place), [self.line]))

    @rule()
    def amend_line(self) -> None:
        self.give(lambda: contributions.amend_contribution(self.post.watch, self.line, quantity="2"))

    @rule(place=PLACE)
    def send(self, place: int) -> None:
        self.give(lambda: signing.send_round(self.post.watch, self.one(place)))

    @rule(place=PLACE, how=st.sampled_from(Signature), text=TEXT)
    def sign(self, place: int, how: Signature, text: str) -> None:
        for at in range(3):
            kind = how if at == 1 else Signature.SIGNED
            seat = self.seat(place, at)
            self.give(lambda seat=seat, kind=kind: signing.countersign(self.post.watch, seat, kind, "甲某", text))  # type: ignore[misc]

    @rule(place=PLACE, by=BY)
    def issue(self, place: int, by: str) -> None:
        one = self.one(place)
        if self.give(lambda: signing.issue_conference(self.post.watch, one, by)):
            self.frozen[one] = self._as_it_stands(one)

    @rule(place=PLACE)
    def complete(self, place: int) -> None:
        self.give(lambda: signing.complete(self.post.watch, self.one(place)))

    @rule()
    def finish_an_item(self) -> None:
        owed = self.post.ledger.having(ActionItem, state=UNDONE)
        if owed:
            item = owed[0]
            self.give(lambda: items.accept_item(self.post.watch, item.id, item.owner))
            self.give(lambda: items.report_item(self.post.watch, item.id, "清完", item.owner))
            self.give(lambda: items.verify_item(self.post.watch, item.id, COMMANDER, "属实"))

    @rule(place=PLACE)
    def adjourn(self, place: int) -> None:
        tomorrow = self.post.now + timedelta(days=1)
        self.give(lambda: calling.adjourn(self.post.watch, self.one(place), tomorrow, "缺材料"))

    @rule(place=PLACE, reason=st.sampled_from(("", "", "", "已协商")))
    def cancel(self, place: int, reason: str) -> None:
        self.give(lambda: calling.cancel_conference(self.post.watch, self.one(place), reason))

    @rule(place=PLACE)
    def give_up(self, place: int) -> None:
        self.give(lambda: session.no_consensus(self.post.watch, self.one(place), "谁清运"))

    @rule(position=st.sampled_from(Position))
    def on_the_road(self, position: Position) -> None:
        voices = [
            Voice(self.department(0), Position.AGREE, person="甲某"),
            Voice(self.department(1), position, "先断电", "乙某"),
        ]
        self.give(lambda: on_the_spot(self.post.watch, self.whistles[1], voices, "拉走"))

    @rule(back=st.integers(0, 2))
    def take_back(self, back: int) -> None:
        self.give(lambda: undo(self.post.watch, self.post.ledger.head()[0] - back))

    @invariant()
    def no_position_is_empty_once_it_closed(self) -> None:
        for one in self.all:
            if one.state in (S.DRAFTED, S.COUNTERSIGNING, S.NO_CONSENSUS, *FROZEN_STATES):
                seats = conferences.seats(self.post.ledger, one.id)
                assert all(seat.position is not Position.NONE for seat in seats)
                assert all(seat.mark in {SeatMark.PRESENT, SeatMark.EXCUSED} for seat in required(seats))

    @invariant()
    def shares_are_a_hundred_or_none(self) -> None:
        for one in self.all:
            totals: dict[str, int] = {}
            for share in self.post.ledger.having(ResponsibilityShare, conference=one.id, void=False):
                totals[share.whistle] = totals.get(share.whistle, 0) + share.share
            assert all(total == 100 for total in totals.values())

    @invariant()
    def what_is_issued_stands_as_it_was(self) -> None:
        for one, before in self.frozen.items():
            assert self._as_it_stands(one) == before

    def _as_it_stands(self, conference_id: str) -> list[object]:
        ledger = self.post.ledger
        held = conferences.proceedings(ledger, conference_id)
        head = {name: value for name, value in row_of(held.conference).items() if name not in {"state", "completed_at"}}
        assert digest(held.conference.record) == held.conference.digest
        lines = ledger.having(Contribution, conference=conference_id)
        return [head, held.seats, held.guests, held.decisions, held.shares, lines]

    @invariant()
    def numbers_have_no_gaps_and_everybody_signed(self) -> None:
        issued = [one for one in self.all if one.state in FROZEN_STATES]
        assert sorted(one.number for one in issued if one.number) == list(range(1, len(issued) + 1))
        for one in issued:
            must: list[ConferenceSeat] = list(required(conferences.seats(self.post.ledger, one.id)))
            assert all(seat.signature is not Signature.WAITING for seat in must)
        assert all(one.number is None for one in self.all if one.state not in FROZEN_STATES)

    @invariant()
    def tasks_come_from_issued_records_alone(self) -> None:
        issued = {one.id for one in self.all if one.state in FROZEN_STATES}
        given = self.post.ledger.having(ActionItem, origin=ItemOrigin.CONFERENCE)
        assert {one.source for one in given} <= issued
        for one in self.all:
            decided = [it.item for it in conferences.proceedings(self.post.ledger, one.id).decisions]
            assert [it.id for it in given if it.source == one.id] == [it for it in decided if it]
            assert all(decided) or one.id not in issued

    def teardown(self) -> None:
        self.post.sound()


TestConferences = Conferences.TestCase
TestConferences.settings = settings(
    max_examples=8, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestConferences = pytest.mark.no_cover(pytest.mark.timeout(300)(TestConferences))
