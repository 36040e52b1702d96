"""All orders about duties in any sequence, held against domain.md 7.3: nobody stands twice, nobody vanishes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.ledger import journal, published
from desktop.post.presence import Presence
from desktop.post.refused import Refused
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.handover import Handover
from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.span import overlap
from desktop.post.roster.states import DutyState, SheetState
from desktop.procedures.corrections import undo
from desktop.procedures.directory.post import take_watch
from desktop.procedures.dispatch.arrivals import Comer, join, report_in
from desktop.procedures.dispatch.departure import leave_early
from desktop.procedures.roster import drafting, handover, publishing, swaps
from desktop.procedures.roster import duty as orders
from tests.post_of import CLERK, COMMANDER, LEADER
from tests.roster_of import MONTH, OPEN, OTHER, SECOND, roster_post

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.post.whistle import Whistle

NAMES = ("公安甲", "公安乙", "公安丙", LEADER, SECOND, CLERK, OTHER)
POLICE = st.sampled_from(NAMES[:3])
ANYBODY = st.sampled_from(NAMES)
NUMBER = st.integers(0, 29)
BEFORE = (DutyState.PUBLISHED, DutyState.SWAP_REQUESTED)
UNDER_WAY = (DutyState.ON_DUTY, DutyState.DEPLOYED, DutyState.HANDING_OVER)
BY = st.sampled_from((COMMANDER, LEADER, CLERK, ""))
SHIFTS = (
    "stationed_day",
    "stationed_night",
    "stationed_whole",
    "on_call_1",
    "leader_whole",
    "clerk_day",
    "clerk_night",
    "",
)
PUBLISHED = (
    ("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_whole"), ("公安丙", 24, "on_call_1"),
    ("公安甲", 25, "stationed_night"), ("公安丙", 25, "on_call_1"), ("公安乙", 26, "stationed_day"),
    (LEADER, 24, "leader_whole"), (SECOND, 25, "leader_whole"), (CLERK, 24, "clerk_day"), (OTHER, 24, "clerk_night"),
    (CLERK, 25, "clerk_day"),
)  # fmt: skip
WAITING, STANDING = {"published", "swap_requested"}, {"on_duty", "deployed", "handing_over"}
OUT_OF_IT = {"swapped", "on_leave", "absent", "relieved", "withdrawn", "ended"}
COURSE: dict[str, set[tuple[str | None, str]]] = {
    "publish": {(None, "published"), ("published", "withdrawn"), ("swap_requested", "withdrawn")},
    "start_duty": {(one, "on_duty") for one in (*WAITING, "absent")},
    # Who was marked absent and stands on the scene has come, late (A11).
    "report_in": {(one, "deployed") for one in (*WAITING, "on_duty", "absent")},
    "join": {(one, "deployed") for one in (*WAITING, "on_duty", "absent")},
    "leave_early": {("deployed", "on_duty")},
    "confirm_absent": {(one, "absent") for one in WAITING},
    "ask_swap": {("published", "swap_requested")},
    "decline_swap": {("swap_requested", "published")},
    "agree_swap": {("swap_requested", "swapped"), ("published", "swapped"), (None, "published")},
    "go_on_leave": {
        *((one, "on_leave") for one in WAITING), (None, "published"),
        *((one, after) for one in (*WAITING, "on_duty") for after in ("relieved", "withdrawn")),
    },
    "stand_in": {
        (None, "published"), *((one, after) for one in (*WAITING, "on_duty") for after in ("relieved", "withdrawn")),
    },
    "relieve": {
        *((one, "relieved") for one in (*STANDING, *WAITING)), (None, "on_duty"), (None, "deployed"),
        *((one, "withdrawn") for one in WAITING),
    },
    "end_duty": {(one, "ended") for one in STANDING},
    "settle_on_call": {(one, "ended") for one in WAITING},
    "sign_out": {(one, "handing_over") for one in (*WAITING, "on_duty")},
    "sign_in": {("handing_over", "ended"), *((one, after) for one in WAITING for after in ("on_duty", "ended"))},
    "drop_handover": {("handing_over", "on_duty")},
}  # fmt: skip
"""What each order may do to a duty (domain.md 7.3); taking back goes the other way."""


class Duties(RuleBasedStateMachine):
    """Three days of duties; each rule gives an order, and a refused one leaves no trace."""

    def __init__(self) -> None:
        super().__init__()
        self.post = roster_post()
        self.whistle: Whistle | None = None
        self.known: set[str] = set()

    @initialize()
    def published(self) -> None:
        self.post.published(*PUBLISHED)
        self.post.on(24, 7)
        take_watch(self.post.watch, SECOND, OTHER)

    def give(self, order: Callable[[], object]) -> bool:
        """Give an order; where it is refused nothing has changed."""
        head, told = self.post.ledger.head(), None
        try:
            order()
        except Refused as refused:
            told = refused
        if told is None:
            return True
        assert told.field
        assert told.reason.zh
        assert told.reason.en
        assert self.post.ledger.head() == head
        return False

    def duties(self) -> tuple[DutyAssignment, ...]:
        return self.post.ledger.having(DutyAssignment)

    def pick(self, number: int, *states: DutyState) -> DutyAssignment:
        """Return one of the duties, mostly one in some of the states: the next ones first."""
        every = sorted(self.duties(), key=lambda one: abs(one.starts_at - self.post.now))
        wanted = [one for one in every if one.state in states]
        return wanted[number % len(wanted)] if wanted and number % 5 else every[number % len(every)]

    def other(self, duty: DutyAssignment, number: int) -> str:
        """Return the id of somebody, mostly one who may stand a duty of this kind."""
        kinds = {"duty_leader": (LEADER, SECOND), "duty_clerk": (CLERK, OTHER)}
        names = NAMES if number % 5 == 0 else kinds.get(duty.duty.value, NAMES[:3])
        return self.post.ids[names[number % len(names)]]

    @rule(minutes=st.sampled_from((1, 5, 20, 60, 180)))
    def wait(self, minutes: int) -> None:
        self.post.later(minutes)

    @rule(number=NUMBER, minutes=st.sampled_from((-20, 0, 20)))
    def begin(self, number: int, minutes: int) -> None:
        """Let time pass to about the beginning of a duty, and let the person come."""
        duty = self.pick(number, *BEFORE)
        self.post.now = max(self.post.now, duty.starts_at + timedelta(minutes=minutes))
        self.give(lambda: orders.start_duty(self.post.watch, duty.id))

    @rule(number=NUMBER)
    def start(self, number: int) -> None:
        self.give(lambda: orders.start_duty(self.post.watch, self.pick(number, *BEFORE, DutyState.ABSENT).id))

    @rule(number=NUMBER)
    def absent(self, number: int) -> None:
        duty = self.pick(number, *BEFORE)
        early = self.post.now < duty.starts_at
        assert not (self.give(lambda: orders.confirm_absent(self.post.watch, duty.id)) and early)

    @rule(number=NUMBER, who=NUMBER, back=NUMBER)
    def ask(self, number: int, who: int, back: int) -> None:
        duty = self.pick(number, DutyState.PUBLISHED)
        name = self.other(duty, who)
        theirs = [one.id for one in self.duties() if one.person == name and one.state is DutyState.PUBLISHED]
        other = theirs[back % len(theirs)] if back % 2 and theirs else ""
        if self.give(lambda: swaps.ask_swap(self.post.watch, duty.id, name, "有事", other)):
            self.agreed(duty.id, (COMMANDER, LEADER, CLERK)[back % 3], "3号")

    @rule(number=NUMBER, by=BY, record=st.sampled_from(("3号", "3号", "")))
    def agree(self, number: int, by: str, record: str) -> None:
        self.agreed(self.pick(number, DutyState.SWAP_REQUESTED).id, by, record)

    def agreed(self, duty: str, by: str, record: str) -> None:
        """Agree to a swap; without a leader or a record it is refused."""
        agreed = self.give(lambda: swaps.agree_swap(self.post.watch, duty, by, record))
        assert not agreed or (by in (COMMANDER, LEADER) and record)

    @rule(number=NUMBER)
    def decline(self, number: int) -> None:
        duty = self.pick(number, DutyState.SWAP_REQUESTED)
        self.give(lambda: swaps.decline_swap(self.post.watch, duty.id, "人手紧"))

    @rule(number=NUMBER, who=NUMBER)
    def leave(self, number: int, who: int) -> None:
        duty = self.pick(number, *BEFORE)
        stand_in = self.other(duty, who) if who % 3 else ""
        self.give(lambda: orders.go_on_leave(self.post.watch, duty.id, "发烧", stand_in))

    @rule(number=NUMBER, who=NUMBER)
    def stand_in(self, number: int, who: int) -> None:
        duty = self.pick(number, DutyState.ABSENT, DutyState.ON_LEAVE)
        self.give(lambda: orders.stand_in(self.post.watch, duty.id, self.other(duty, who)))

    @rule(number=NUMBER, who=NUMBER)
    def relieve(self, number: int, who: int) -> None:
        duty = self.pick(number, *UNDER_WAY)
        person = self.other(duty, who)
        there = {self.post.ids[name] for name in self.there()}
        relieved = self.give(lambda: orders.relieve(self.post.watch, duty.id, person, "换人"))
        assert not (relieved and duty.state is DutyState.DEPLOYED and person not in there)

    @rule(name=POLICE)
    def arrive(self, name: str) -> None:
        if self.whistle is None:
            self.whistle = self.post.blown("公安")
            report_in(self.post.watch, self.post.call(self.whistle, "公安").id, [Comer(name)])
            return
        call = self.post.call(self.whistle, "公安").id
        self.give(lambda: join(self.post.watch, call, [Comer(name)]))

    @rule(name=POLICE)
    def leave_scene(self, name: str) -> None:
        if self.whistle is not None and name in self.there():
            call = self.post.call(self.whistle, "公安").id
            assert self.give(lambda: leave_early(self.post.watch, call, [name], "离开"))

    def there(self) -> list[str]:
        """Return who stands on the scene, first come first."""
        if self.whistle is None:
            return []
        found = [one for one in self.post.ledger.having(Presence, whistle=self.whistle.id) if one.there]
        return [one.name for one in sorted(found, key=lambda one: one.arrived_at)]

    @rule(number=NUMBER)
    def go(self, number: int) -> None:
        duty = self.pick(number, *UNDER_WAY)
        if number % 4:
            self.post.now = max(self.post.now, duty.ends_at - timedelta(minutes=number))
        own = next((name for name, key in self.post.ids.items() if key == duty.person), "")
        there = self.there()
        stuck = duty.state is DutyState.DEPLOYED and own in there and there[-1] == own
        assert not (self.give(lambda: orders.end_duty(self.post.watch, duty.id)) and stuck)

    @rule()
    def settle(self) -> None:
        self.give(lambda: orders.settle_on_call(self.post.watch))

    @rule(leader=st.sampled_from((LEADER, SECOND)), clerk=st.sampled_from((CLERK, OTHER)), step=st.integers(0, 5))
    def hand_the_watch_over(self, leader: str, clerk: str, step: int) -> None:
        open_ones = [one for one in self.post.ledger.having(Handover, void=False) if one.in_signed_at is None]
        if not open_ones:
            self.give(lambda: handover.begin_handover(self.post.watch, leader, clerk))
            return
        record = open_ones[0]
        if not record.items:
            self.give(lambda: handover.amend_handover(self.post.watch, record.id, items="无"))
        if not step:
            self.give(lambda: handover.drop_handover(self.post.watch, record.id, "重写"))
        elif record.out_signed_at is not None or self.give(lambda: handover.sign_out(self.post.watch, record.id)):
            self.give(lambda: handover.sign_in(self.post.watch, record.id))

    @rule(name=ANYBODY, day=st.integers(24, 27), shift=st.sampled_from(SHIFTS), publishes=st.booleans())
    def draft(self, name: str, day: int, shift: str, publishes: bool) -> None:  # noqa: FBT001 - drawn
        self.give(lambda: self.post.draft_cells((name, day, shift)))
        if publishes:
            self.give(lambda: publishing.publish(self.post.watch, MONTH, COMMANDER, holes_reason=OPEN))
            self.give(lambda: drafting.discard_draft(self.post.watch, MONTH))

    @rule()
    def take_back(self) -> None:
        self.give(lambda: undo(self.post.watch, self.post.ledger.head()[0]))

    @invariant()
    def nobody_stands_twice(self) -> None:
        live: dict[str, list[DutyAssignment]] = {}
        for one in self.duties():
            if one.live:
                live.setdefault(one.person, []).append(one)
        for mine in live.values():
            for at, one in enumerate(mine):
                assert not any(overlap(one.span, other.span) for other in mine[at + 1 :]), mine

    @invariant()
    def nobody_vanishes(self) -> None:
        """A duty that somebody gave away leads to the one that took its place; one that stands is held once."""
        by_id = {one.id: one for one in self.duties()}
        assert self.known <= by_id.keys()
        self.known = set(by_id)
        for one in by_id.values():
            if one.state is DutyState.SWAPPED:
                assert one.consent_by in (COMMANDER, LEADER)
                assert one.record_no
                assert one.consent_at is not None
                assert one.replaced_by
            if one.state is DutyState.RELIEVED:
                assert one.replaced_by or one.duty == "on_call"
            if one.replaced_by:
                assert by_id[one.replaced_by].replaces == one.id
                assert not one.live
            begun = one.state in (DutyState.ON_DUTY, DutyState.DEPLOYED, DutyState.HANDING_OVER, DutyState.ENDED)
            assert not begun or one.started_at is not None
            if one.state is DutyState.ENDED:
                assert one.started_at is not None
                assert one.ended_at is not None
                assert one.started_at <= one.ended_at

    @invariant()
    def who_is_out_is_there(self) -> None:
        there = set(self.there())
        for one in self.duties():
            if one.state is DutyState.DEPLOYED:
                assert next(name for name, key in self.post.ids.items() if key == one.person) in there

    @invariant()
    def the_sheet_knows_whether_it_differs(self) -> None:
        roster = self.post.ledger.find(DutyRoster, MONTH)
        if roster is not None and roster.edition:
            assert published.differs(self.post.ledger, MONTH) == (roster.state is SheetState.CHANGED)

    def teardown(self) -> None:
        """Hold every change of a state against domain.md 7.3, and the rows against the journal."""
        for entry in journal.entries(self.post.ledger.connection):
            for table, _, columns in entry.rows:
                if table == "duty" and "state" in columns and entry.order != "undo":
                    assert tuple(columns["state"]) in COURSE[entry.order], (entry.order, columns["state"])
        self.post.sound()


TestDuties = pytest.mark.slow(Duties.TestCase)
TestDuties.settings = settings(
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
