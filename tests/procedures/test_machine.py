"""All orders of a whistle and its dispatches in any sequence, against a small plain model of domain.md 7.1 and 7.2."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.ledger import journal
from desktop.post.dispatch import Dispatch
from desktop.post.permit import Permit, Violation
from desktop.post.presence import GATE, Presence
from desktop.post.refused import Refused
from desktop.post.states import Ground
from desktop.post.whistle import Whistle
from desktop.procedures import corrections
from desktop.procedures.dispatch import arrivals, calls, departure, objections, tasks
from desktop.procedures.whistle import closing, overlays
from tests.post_of import COMMANDER, DEPUTY, LEADER, SHORTS, founded_post

if TYPE_CHECKING:
    from collections.abc import Callable

CALLED = {"issued", "acknowledged", "en_route"}
THERE = {"reported", "work_done"}
FINISHED = {"work_done", "released", "cancelled", "stood_down"}


@dataclass
class Call:
    """What the model knows of one department."""

    state: str = "issued"
    signed: bool = False
    there: dict[str, int] = field(default_factory=dict)
    """Who stands there, and the tick of the arrival."""
    came: int = 0
    open_tasks: int = 0
    permit: bool = False
    relieved_by: set[str] = field(default_factory=set)


class Orders(RuleBasedStateMachine):
    """One whistle with three departments; each rule gives an order and says beforehand whether it must succeed."""

    def __init__(self) -> None:
        super().__init__()
        self.post = founded_post()
        self.whistle = self.post.blown()
        self.start = self.post.now
        self.state = "blown"
        self.calls = {short: Call() for short in SHORTS}
        self.tick = 0
        self.expected_left: dict[str, Ground] = {}
        self.violations = 0
        self.permits = 0

    def give(self, allowed: bool, order: Callable[[], object]) -> bool:  # noqa: FBT001 - said at every rule
        """Give an order; it must do what the model allows and change no fact otherwise.

        A refusal leaves no trace, but for the gate: who asked to leave and was not let stands in the journal (A07).
        """
        head, rows = self.post.ledger.head(), self.everything()
        told, traces = "", 0
        try:
            order()
        except Refused as refused:
            told = refused.reason.zh if refused.reason.en else ""
            traces = int(refused.field == "release" and refused.rule == GATE)
        if not allowed:
            assert told, "not refused"
            assert (self.post.ledger.head()[0], self.everything()) == (head[0] + traces, rows)
            return False
        assert not told, told
        assert self.post.ledger.head() != head
        return True

    def everything(self) -> list[object]:
        """Return all facts that an order of a whistle may write."""
        ledger = self.post.ledger
        return [ledger.having(cls) for cls in (Whistle, Dispatch, Presence, Permit, Violation)]

    def id_of(self, short: str) -> str:
        """Return the id of the latest call of a department."""
        return self.post.call(self.whistle, short).id

    @rule(minutes=st.integers(1, 25))
    def wait(self, minutes: int) -> None:
        self.post.later(minutes)
        self.tick += 1

    @rule(short=st.sampled_from(SHORTS))
    def acknowledge(self, short: str) -> None:
        call = self.calls[short]
        allowed = call.state == "issued" and not call.signed
        if self.give(allowed, lambda: calls.acknowledge(self.post.watch, self.id_of(short))):
            call.state, call.signed = "acknowledged", True

    @rule(short=st.sampled_from(SHORTS))
    def depart(self, short: str) -> None:
        call = self.calls[short]
        allowed = call.state in ("issued", "acknowledged")
        if self.give(allowed, lambda: calls.depart(self.post.watch, self.id_of(short))):
            call.state = "en_route"

    @rule(short=st.sampled_from(SHORTS), letters=st.sampled_from(("", "甲", "甲乙")))
    def report_in(self, short: str, letters: str) -> None:
        call = self.calls[short]
        comers = [arrivals.Comer(short + letter) for letter in letters]
        allowed = call.state in CALLED | {"no_show"}
        if self.give(allowed, lambda: arrivals.report_in(self.post.watch, self.id_of(short), comers)):
            call.state = "reported"
            call.there = {comer.name: self.tick for comer in comers}
            call.came = len(comers)
            self.state = "in_action" if self.state == "blown" else self.state

    @rule(short=st.sampled_from(SHORTS), letter=st.sampled_from("甲乙丙丁"))
    def join(self, short: str, letter: str) -> None:
        call = self.calls[short]
        name = short + letter
        allowed = call.state in THERE and name not in call.there
        if self.give(allowed, lambda: arrivals.join(self.post.watch, self.id_of(short), [arrivals.Comer(name)])):
            call.there[name] = self.tick
            call.came += 1
            call.relieved_by.discard(name)

    @rule(short=st.sampled_from(SHORTS))
    def no_show(self, short: str) -> None:
        call = self.calls[short]
        issued = self.post.call(self.whistle, short).issued_at
        allowed = call.state in CALLED and self.post.now > issued + timedelta(minutes=30)
        if self.give(allowed, lambda: calls.no_show(self.post.watch, self.id_of(short))):
            call.state = "no_show"

    @rule(short=st.sampled_from(SHORTS))
    def refuse(self, short: str) -> None:
        call = self.calls[short]
        if self.give(call.state in CALLED, lambda: objections.refuse(self.post.watch, self.id_of(short), "非职责")):
            call.state = "ruling"

    @rule(short=st.sampled_from(SHORTS), by=st.sampled_from((LEADER, "路人")), upheld=st.booleans())
    def ruling(self, short: str, by: str, *, upheld: bool) -> None:
        call = self.calls[short]
        allowed = call.state == "ruling" and by == LEADER
        if self.give(allowed, lambda: objections.rule(self.post.watch, self.id_of(short), by, "裁定", upheld=upheld)):
            call.state = "issued" if upheld else "cancelled"

    @rule(short=st.sampled_from(SHORTS), by=st.sampled_from((COMMANDER, LEADER)))
    def stand_down(self, short: str, by: str) -> None:
        call = self.calls[short]
        allowed = by == COMMANDER and call.state not in ("released", "cancelled", "stood_down")
        if self.give(allowed, lambda: calls.stand_down(self.post.watch, self.id_of(short), by, "够了")):
            self.leave(call, tuple(call.there), Ground.STOOD_DOWN)
            call.state = "stood_down"

    @rule(short=st.sampled_from(SHORTS))
    def call_again(self, short: str) -> None:
        call = self.calls[short]
        allowed = self.state in ("blown", "in_action") and call.state in ("released", "cancelled", "stood_down")
        department = self.post.departments[short].id
        if self.give(allowed, lambda: calls.call_department(self.post.watch, self.whistle.id, department, "再叫")):
            self.calls[short] = Call(open_tasks=call.open_tasks)

    @rule(short=st.sampled_from(SHORTS))
    def give_task(self, short: str) -> None:
        call = self.calls[short]
        department = self.post.departments[short].id
        allowed = self.state in ("blown", "in_action")
        if self.give(allowed, lambda: tasks.give_task(self.post.watch, self.whistle.id, department, "清运")):
            call.open_tasks += 1
            self.reopen(call)

    def reopen(self, call: Call) -> None:
        """Open the work of a department again; its permit is void with it."""
        if call.state == "work_done":
            call.state, call.permit = "reported", False

    @rule(short=st.sampled_from(SHORTS))
    def finish_task(self, short: str) -> None:
        department = self.post.departments[short].id
        opened = [one for one in self.post.tasks(self.whistle) if not one.done and one.department == department]
        assert len(opened) == self.calls[short].open_tasks
        if opened:
            self.give(True, lambda: tasks.finish_task(self.post.watch, opened[0].id, "运完"))
            self.calls[short].open_tasks -= 1

    @rule(short=st.sampled_from(SHORTS))
    def finish_work(self, short: str) -> None:
        call = self.calls[short]
        allowed = call.state == "reported" and not call.open_tasks
        if self.give(allowed, lambda: tasks.finish_work(self.post.watch, self.id_of(short))):
            call.state = "work_done"

    @rule(short=st.sampled_from(SHORTS), by=st.sampled_from((DEPUTY, LEADER)))
    def permit(self, short: str, by: str) -> None:
        call = self.calls[short]
        allowed = by == DEPUTY and call.state == "work_done" and not call.permit
        if self.give(allowed, lambda: departure.give_permit(self.post.watch, self.id_of(short), by, "另有警情")):
            call.permit = True
            self.permits += 1

    @rule(
        short=st.sampled_from(SHORTS), who=st.sampled_from(("", "甲", "乙")), relief=st.sampled_from(("", "乙", "丙"))
    )
    def release(self, short: str, who: str, relief: str) -> None:
        call = self.calls[short]
        leaving = tuple(call.there) if not who else (short + who,)
        reliever = short + relief if relief else ""
        known = all(name in call.there for name in leaving)
        somebody = bool(leaving) or call.came == 0
        relieves = (
            reliever in call.there
            and reliever not in leaving
            and reliever not in call.relieved_by
            and all(call.there[reliever] > call.there[name] for name in leaving if name in call.there)
        )
        opened = relieves if reliever else call.permit and call.state == "work_done"
        allowed = call.state in THERE and known and somebody and opened
        names = [short + who] if who else []
        if self.give(allowed, lambda: departure.release(self.post.watch, self.id_of(short), names, reliever=reliever)):
            self.leave(call, leaving, Ground.RELIEF if reliever else Ground.PERMIT)
            call.relieved_by |= {reliever} if reliever and leaving else set()
            call.state = call.state if call.there else "released"

    @rule(short=st.sampled_from(SHORTS), who=st.sampled_from(("", "甲")))
    def leave_early(self, short: str, who: str) -> None:
        call = self.calls[short]
        leaving = tuple(call.there) if not who else (short + who,)
        allowed = call.state in THERE and bool(leaving) and all(name in call.there for name in leaving)
        names = [short + who] if who else []
        if self.give(allowed, lambda: departure.leave_early(self.post.watch, self.id_of(short), names, "自行离开")):
            self.leave(call, leaving, Ground.LEFT_EARLY)
            self.violations += 1

    def leave(self, call: Call, names: tuple[str, ...], ground: Ground) -> None:
        """Let the model's people go."""
        for name in names:
            del call.there[name]
            self.expected_left[name] = ground

    @precondition(lambda self: self.state in ("blown", "in_action", "on_ledger"))
    @rule()
    def suspend_or_resume(self) -> None:
        if self.state == "on_ledger":
            self.give(True, lambda: overlays.resume(self.post.watch, self.whistle.id, "已查清"))
            self.state = "in_action"
            return
        empty = not any(call.state in THERE for call in self.calls.values())
        day = self.post.now.date() + timedelta(days=30)
        order = lambda: overlays.suspend(self.post.watch, self.whistle.id, "权属不清", COMMANDER, day)  # noqa: E731
        if self.give(empty, order):
            self.state = "on_ledger"

    @rule()
    def report_done(self) -> None:
        finished = all(call.state in FINISHED and not call.open_tasks for call in self.calls.values())
        allowed = self.state == "in_action" and finished
        if self.give(allowed, lambda: closing.report_done(self.post.watch, self.whistle.id, "办结")):
            self.state = "checking"

    @rule(checker=st.sampled_from(("网格员赵", "公安甲", "公 安 乙")), passed=st.booleans())
    def check(self, checker: str, *, passed: bool) -> None:
        allowed = self.state == "checking" and checker == "网格员赵"
        order = closing.check_pass if passed else closing.check_fail
        if not self.give(allowed, lambda: order(self.post.watch, self.whistle.id, checker, "看过")):
            return
        if not passed:
            self.state = "in_action"
            self.reopen(self.calls[SHORTS[0]])
            return
        self.state = "closed"
        for call in self.calls.values():
            self.leave(call, tuple(call.there), Ground.CLOSED)
            call.state = "released" if call.state in THERE else call.state

    @rule(by=st.sampled_from((COMMANDER, LEADER)), sure=st.integers(0, 5))
    def cancel(self, by: str, sure: int) -> None:
        allowed = by == COMMANDER and self.state in ("blown", "in_action")
        if allowed and sure:
            return
        if self.give(allowed, lambda: overlays.cancel_blown(self.post.watch, self.whistle.id, by, "已撤离")):
            self.state = "withdrawn"
            for call in self.calls.values():
                self.leave(call, tuple(call.there), Ground.STOOD_DOWN)
                call.state = call.state if call.state in ("released", "cancelled") else "stood_down"

    @rule(short=st.sampled_from(SHORTS), step=st.sampled_from(("finish_work", "acknowledge", "depart")))
    def wrong_tap(self, short: str, step: str) -> None:
        """Give an order and take it back at once: every row is as it was."""
        order = {"finish_work": tasks.finish_work, "acknowledge": calls.acknowledge, "depart": calls.depart}[step]
        if self.state not in ("blown", "in_action"):
            return
        before = self.everything()
        try:
            done = order(self.post.watch, self.id_of(short))
        except Refused:
            return
        corrections.undo(self.post.watch, done.seq)
        assert self.everything() == before

    @invariant()
    def states_are_those_of_the_model(self) -> None:
        assert self.post.whistle(self.whistle).state == self.state
        for short, call in self.calls.items():
            assert self.post.call(self.whistle, short).state == call.state, short
        standing = sorted(name for call in self.calls.values() for name in call.there)
        assert sorted(self.post.there(self.whistle)) == standing

    @invariant()
    def nobody_left_without_ground(self) -> None:
        left = {one.name: one for one in self.post.ledger.having(Presence) if one.left_at is not None}
        for name, ground in self.expected_left.items():
            assert left[name].ground is ground
        violations = self.post.ledger.having(Violation)
        assert len(violations) == self.violations

    def teardown(self) -> None:
        """Audit everything that was written."""
        self.post.sound()
        numbers = [permit.number for permit in self.post.ledger.having(Permit)]
        assert numbers == list(range(1, self.permits + 1))
        entries = journal.entries(self.post.ledger.connection)
        assert [one.seq for one in entries] == list(range(1, len(entries) + 1))
        for call in self.post.ledger.having(Dispatch):
            times = [call.issued_at, call.acknowledged_at, call.departed_at, call.reported_at, call.work_done_at]
            known = [moment for moment in (*times, call.released_at) if moment is not None]
            assert known == sorted(known)
        self.post.ledger.close()


TestOrders = pytest.mark.timeout(300)(Orders.TestCase)
TestOrders.settings = settings(max_examples=25, stateful_step_count=35, deadline=None)
