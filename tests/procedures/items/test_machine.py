"""A long life of many items in any order of steps: none is lost, the counters are right, the ledger stays whole."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from desktop.post.items.item import ActionItem, ItemEvent, SupervisionSheet
from desktop.post.items.states import ItemStep, Supervision
from desktop.post.refused import Refused
from desktop.procedures import corrections
from desktop.procedures.items import board, orders, supervision
from desktop.procedures.items.board import Filter
from desktop.procedures.watch import new_id
from tests.items_of import ItemsPost, items_post
from tests.post_of import CLERK, COMMANDER

if TYPE_CHECKING:
    from collections.abc import Callable

OWNER = {"水务": "水务甲", "公安": "公安甲", "": "党政办"}


class Life(RuleBasedStateMachine):
    """Items given by meetings, and everything that may happen to them; what is refused changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.post: ItemsPost = items_post()
        self.given: list[str] = []
        self.last = 0

    def some(self, at: int) -> ActionItem:
        return self.post.ledger.get(ActionItem, self.given[at % len(self.given)])

    def owner(self, item: ActionItem) -> str:
        return item.owner

    def attempt(self, step: Callable[[], int]) -> None:
        head = self.post.ledger.head()
        try:
            self.last = step()
        except Refused:
            assert self.post.ledger.head() == head

    @rule(short=st.sampled_from(list(OWNER)), days=st.integers(-5, 15))
    def give(self, short: str, days: int) -> None:
        due = self.post.now.date() + timedelta(days=days)
        self.given.append(self.post.item(due=due, short=short, owner=OWNER[short]).id)

    @precondition(lambda self: self.given)
    @rule(at=st.integers(0, 9), step=st.sampled_from(("accept", "progress", "report", "verify", "self", "reject")))
    def move(self, at: int, step: str) -> None:
        item, watch = self.some(at), self.post.watch
        steps: dict[str, Callable[[], int]] = {
            "accept": lambda: orders.accept_item(watch, item.id, item.owner).seq,
            "progress": lambda: orders.progress_item(watch, item.id, "在办", item.owner).seq,
            "report": lambda: orders.report_item(watch, item.id, "办完", item.owner).seq,
            "verify": lambda: orders.verify_item(watch, item.id, COMMANDER, "属实").seq,
            "self": lambda: orders.verify_item(watch, item.id, item.owner, "属实").seq,
            "reject": lambda: orders.reject_item(watch, item.id, "不实", COMMANDER).seq,
        }
        self.attempt(steps[step])
        assert self.post.again(item).verified_by in ("", COMMANDER)

    @precondition(lambda self: self.given)
    @rule(at=st.integers(0, 9), days=st.integers(-3, 20), agreed=st.booleans())
    def extend(self, at: int, days: int, agreed: bool) -> None:  # noqa: FBT001 - drawn
        item, watch = self.some(at), self.post.watch
        if item.asked_due is None:
            due = item.due + timedelta(days=days)
            self.attempt(lambda: orders.ask_extension(watch, item.id, due, "等料", item.owner).seq)
        else:
            self.attempt(lambda: orders.answer_extension(watch, item.id, agreed, COMMANDER, "理由").seq)

    @rule()
    def meet(self) -> None:
        self.post.days(7)
        meeting = self.post.issued(38 + len(self.post.ledger.having(type(self.post.meeting))))
        with self.post.watch.pen() as pen:
            for item in self.given:
                orders.carry(pen, item, meeting.id)
            pen.entry("freeze", "meeting", meeting.id, {})

    @precondition(lambda self: self.given)
    @rule(at=st.integers(0, 9), level=st.sampled_from(Supervision))
    def press(self, at: int, level: Supervision) -> None:
        item, post = self.some(at), self.post
        by, day = (CLERK if level is Supervision.REMINDER else COMMANDER), post.now.date()
        self.attempt(lambda: supervision.supervise_item(post.watch, item.id, level, "催", day, by).seq)

    @precondition(lambda self: self.given)
    @rule(at=st.integers(0, 9))
    def drop(self, at: int) -> None:
        item = self.some(at)
        if item.undone and item.carried > 1:
            with self.post.watch.pen() as pen:
                orders.drop(pen, item.id, new_id(), "不办了", COMMANDER)
                pen.entry("issue_minutes", "meeting", self.post.meeting.id, {})

    @rule()
    def take_back(self) -> None:
        if self.last:
            self.attempt(lambda: corrections.undo(self.post.watch, self.last).seq)
            self.last = 0

    @invariant()
    def nothing_is_lost(self) -> None:
        ledger, today = self.post.ledger, self.post.now.date()
        items = ledger.having(ActionItem)
        assert [one.id for one in items] == self.given
        for year in {one.year for one in items}:  # fifteen meetings reach the next year, and its numbers begin anew
            numbers = [one.number for one in items if one.year == year]
            assert numbers == list(range(1, len(numbers) + 1))
        found = board.board(ledger, today)
        assert sorted(row.item.id for row in found.rows) == sorted(self.given)
        assert found.count(Filter.OPEN) == sum(len(rows) for _, rows in found.by_unit())
        sheets = ledger.having(SupervisionSheet)
        for year in {one.year for one in sheets}:
            numbers = sorted(one.number for one in sheets if one.year == year)
            assert numbers == list(range(1, len(numbers) + 1))
        for item in items:
            steps = [one.step for one in ledger.having(ItemEvent, item=item.id, void=False)]
            assert item.carried == steps.count(ItemStep.CARRY)
            assert item.extensions == steps.count(ItemStep.EXTEND)
            assert (item.asked_due is not None) <= item.owed
            assert item.due >= item.first_due
            assert item.undone == (item.verified_at is None and not item.dropped_by)

    def teardown(self) -> None:
        self.post.sound()


@pytest.mark.no_cover
def test_items_live_long() -> None:
    run_state_machine_as_test(Life, settings=settings(max_examples=12, stateful_step_count=30, deadline=None))
