"""Save a small ledger of the present schema beside this file; run once for each released schema, never again."""

from __future__ import annotations

from pathlib import Path

from desktop.ledger import schema
from desktop.ledger.book import open_post
from desktop.post.items.item import ActionItem
from desktop.post.meetings.states import Channel
from desktop.post.roster.states import CheckFinding, CheckManner
from desktop.procedures.items import orders
from desktop.procedures.meetings.series import standard_series
from desktop.procedures.meetings.suggestions import note_suggestion
from desktop.procedures.roster.calendar import import_year
from desktop.procedures.roster.checks.spot import Found, spot_check
from desktop.procedures.roster.duty import start_duty
from desktop.procedures.roster.duty_log import note_call
from desktop.procedures.whistle.closing import check_pass
from tests.conference_of import room
from tests.meeting_of import MeetingPost
from tests.post_of import COMMANDER
from tests.roster_of import RosterPost


def meet(post: RosterPost) -> None:
    """Confer about a whistle, hold a weekly meeting up to its issued minutes, and let one of its items go its way."""
    conference = room(post).notified().sat().spoken()
    conference.decided()
    conference.concluded().sent().signed().issued()
    standard_series(post.watch)
    held = MeetingPost(post.ledger, now=post.now, departments=post.departments)
    note_suggestion(held.watch, Channel.HOTLINE, "路灯不亮", "张某01")
    meeting = held.issued("清理河道")
    (item,) = held.ledger.having(ActionItem, source=meeting.id)
    orders.accept_item(held.watch, item.id, "水务甲")


def save(folder: Path) -> None:
    """Write a post with one closed and two running whistles, a published month and a meeting into `folder`."""
    with open_post(folder) as ledger:
        post = RosterPost(ledger).founded().relaxed()
        check_pass(post.watch, post.worked("水务", "公安").id, "网格员赵", "好")
        post.later(60)
        post.blown("国土")
        import_year(post.watch, 2026)
        duty, _ = post.published(("公安甲", 24, "stationed_day"), ("水务甲", 24, "on_call_1"))
        post.on(24)
        start_duty(post.watch, duty.id)
        note_call(post.watch, facts="路面积水", place="石桥村口", caller="张某01", phone="199-0000-0101")
        spot_check(post.watch, (Found(duty.id, CheckFinding.LEFT_POST),), COMMANDER, CheckManner.IN_PERSON)
        post.draft_cells(("公安乙", 25, "stationed_night"))
        meet(post)
        ledger.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    (folder / "migrating.lock").unlink(missing_ok=True)


if __name__ == "__main__":
    save(Path(__file__).parent / schema.NAMES[-1])
