"""The scene's post with an issued meeting, its items in every state, and a whistle that one of them is about."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemOrigin
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import MinutesText
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import MeetingKind, MeetingState
from desktop.post.moment import CHINA
from desktop.procedures.items import orders
from desktop.procedures.watch import new_id
from tests.desk.scene import Scene
from tests.items_of import BODY

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.ledger.pen import Pen

TODAY = date(2026, 9, 22)


class Owing(Scene):
    """What a meeting decided: one item late, one due soon and about a whistle, one reported, one done, two far off."""

    def __init__(self, look: Look, *, empty: bool = False, many: int = 0) -> None:
        """Issue the meeting and give its items, `many` more of which one in ten is open."""
        super().__init__(look)
        self.whistle = self.blow()
        self.meeting = self._issued()
        self.items: dict[str, ActionItem] = {}
        if empty:
            return
        water, police = self.departments["水务"].id, self.departments["公安"].id
        given: tuple[tuple[str, int, str, dict[str, Any]], ...] = (
            ("逾期的", -3, water, {"supports": (police,)}),
            ("快到的", 2, police, {"whistle": self.whistle.id, "owner": "公安甲", "checker": "验收员辛"}),
            ("报结的", -1, water, {}),
            ("办公室的", 9, "", {"owner": "党政办", "standard": "三页以内"}),
            ("远的", 20, water, {}),
            ("销号的", -9, water, {}),
        )
        with self.watch.pen() as pen:
            for text, days, department, other in given:
                self.items[text] = self._give(pen, text, days, department, **other)
            more = [self._give(pen, f"事项{at}", at % 40 + 5, water) for at in range(many)]
            for item in more:
                if item.number % 10:
                    orders.drop(pen, item.id, "later", "不办", "书记甲")
            pen.entry("issue_minutes", "meeting", self.meeting.id, {})
        for text in ("报结的", "销号的"):
            orders.report_item(self.watch, self.items[text].id, "办完", "水务甲")
        orders.verify_item(self.watch, self.items["销号的"].id, "书记甲", "属实")

    def _issued(self) -> Meeting:
        at = datetime(2026, 9, 21, 8, tzinfo=CHINA)
        with self.watch.pen() as pen:
            series = MeetingSeries(new_id(), "周例会", MeetingKind.WEEKLY, 1, "08:00", "会议室", "书记甲", "值班员甲")
            pen.add(series)
            made = Meeting(
                new_id(), series.id, 2026, 38, at, "会议室", "书记甲", "值班员甲", at, MeetingState.FOLLOWING, issue=38,
                issued_at=at + timedelta(hours=3), digest=sha256(BODY.encode()).hexdigest(),
            )  # fmt: skip
            pen.add(made)
            pen.add(MinutesText(made.id, BODY, at, "值班员甲", frozen=True))
            pen.entry("issue_minutes", "meeting", made.id, {})
        return made

    def _give(self, pen: Pen, text: str, days: int, department: str, **other: str) -> ActionItem:
        facts = {"owner": "水务甲", **other}
        return orders.give(
            pen, origin=ItemOrigin.MEETING, source=self.meeting.id, decision=new_id(), text=text,
            department=department, due=TODAY + timedelta(days=days), **facts,  # type: ignore[arg-type]
        )  # fmt: skip

    def again(self, item: ActionItem) -> ActionItem:
        """Return an item as it stands in the ledger."""
        return self.ledger.get(ActionItem, item.id)
