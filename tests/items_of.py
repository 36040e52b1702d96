"""An invented post with an issued meeting that gave action items, and orders about them in short words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from hashlib import sha256

from desktop.post.items.item import ActionItem, ItemEvent
from desktop.post.items.states import ItemOrigin
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import MinutesText
from desktop.post.meetings.series import MeetingSeries, SeriesSeat
from desktop.post.meetings.states import MeetingKind, MeetingState, RollGroup
from desktop.post.moment import CHINA
from desktop.procedures.items.orders import give
from desktop.procedures.watch import new_id
from tests.post_of import CLERK, DEPUTY, Post, founded_post
from tests.twin import twin

TODAY = date(2026, 9, 22)
BODY = "一、清运河道垃圾。"


@dataclass
class ItemsPost(Post):
    """The post, with a weekly meeting whose minutes are issued; 水务 owns what it gives unless told otherwise."""

    meeting: Meeting = field(init=False)

    def issued(self, number: int = 38, **other: object) -> Meeting:
        """Write an issued meeting; the last one written gives the items."""
        known = self.ledger.having(MeetingSeries)
        with self.watch.pen() as pen:
            series = (
                known[0]
                if known
                else pen.add(
                    MeetingSeries(new_id(), "周例会", MeetingKind.WEEKLY, 1, "08:00", "三楼会议室", DEPUTY, CLERK)
                )
            )
            at = datetime(2026, 9, 21, 8, tzinfo=CHINA)
            facts: dict[str, object] = {
                "state": MeetingState.FOLLOWING,
                "issue": number,
                "issued_at": at + timedelta(hours=3),
                "digest": sha256(BODY.encode()).hexdigest(),
            }
            self.meeting = pen.add(
                Meeting(new_id(), series.id, 2026, number, at, "三楼会议室", DEPUTY, CLERK, at, **{**facts, **other})  # type: ignore[arg-type]
            )
            pen.add(MinutesText(self.meeting.id, BODY, at, CLERK, frozen=True))
            pen.entry("issue_minutes", "meeting", self.meeting.id, {})
        return self.meeting

    def seated(self, name: str, unit: str = "", department: str = "") -> SeriesSeat:
        """Give somebody a seat in the series."""
        series = self.ledger.having(MeetingSeries)[0]
        seat = SeriesSeat(new_id(), series.id, name, unit, department, RollGroup.DEPARTMENT, 1)
        with self.watch.pen() as pen:
            pen.add(seat)
            pen.entry("keep_seat", "series", series.id, {})
        return seat

    def item(
        self, text: str = "清运河道垃圾", due: date | None = None, short: str = "水务", **other: object
    ) -> ActionItem:
        """Give an item by the issued meeting; by no department where `short` is empty."""
        facts: dict[str, object] = {
            "origin": ItemOrigin.MEETING,
            "source": self.meeting.id,
            "decision": new_id(),
            "text": text,
            "owner": f"{short}甲" if short else "党政办",
            "due": due or TODAY + timedelta(days=10),
            "department": self.departments[short].id if short else "",
        }
        with self.watch.pen() as pen:
            made = give(pen, **{**facts, **other})  # type: ignore[arg-type]
            pen.entry("issue_minutes", "meeting", self.meeting.id, {})
        return made

    def again(self, item: ActionItem) -> ActionItem:
        """Return an item as it stands in the ledger."""
        return self.ledger.get(ActionItem, item.id)

    def steps(self, item: ActionItem) -> list[str]:
        """Return the steps of an item's course that stand."""
        return [one.step.value for one in self.ledger.having(ItemEvent, item=item.id, void=False)]

    def days(self, count: int) -> None:
        """Let days pass."""
        self.later(count * 24 * 60)


@cache
def _issued() -> ItemsPost:
    founded = founded_post()
    post = ItemsPost(founded.ledger, departments=founded.departments)
    post.issued()
    return post


def items_post() -> ItemsPost:
    """Return a copy of the post with its issued meeting."""
    found = _issued()
    post = ItemsPost(twin(found.ledger), departments=dict(found.departments))
    post.meeting = found.meeting
    return post
