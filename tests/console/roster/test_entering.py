"""What a month is planned by is entered from the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.states import LeaveKind, LeavePart, WishKind
from desktop.procedures.roster.publishing import publish
from tests.console.roster.conftest import coming

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def test_the_standard_and_a_year(console: Console) -> None:
    assert console.ask("roster", "setup")["order"] == "standard_setup"
    assert console.ask("roster", "import-year", "2026")["order"] == "import_year"
    assert console.refused("roster", "import-year", "2099")["reason"]["zh"]


def test_slips(console: Console, post: Post) -> None:
    month = coming(post.now.date())
    console.ask(
        "roster", "leave", month, "公安甲", f"8-9，11,{month}-12", "--kind", "公差", "--note", "卫片", "--by", "书记甲"
    )
    leave = post.ledger.having(Leave)[0]
    assert leave.days == tuple(f"{month}-{day:02}" for day in (8, 9, 11, 12))
    assert (leave.kind, leave.note, leave.by) == (LeaveKind.ERRAND, "卫片", "书记甲")
    console.ask("roster", "wish", month, "公安乙", "5", "--kind", "希望排", "--part", "night", "--weight", "20")
    wish = post.ledger.having(DutyWish)[0]
    assert (wish.kind, wish.part, wish.weight, wish.days) == (WishKind.WANTS, LeavePart.NIGHT, 20, (f"{month}-05",))
    console.say("roster", "leave", month, "公安甲", "someday")
    assert console.code == 2
    console.say("roster", "leave", month, "公安甲", "")
    assert console.code == 2


def test_leave_that_meets_a_published_duty_says_so(console: Console, post: Post, month: str) -> None:
    publish(post.watch, month, "书记甲", holes_reason="试行")
    met = console.ask("roster", "leave", month, "公安甲", "3-4")["warnings"]
    number = int(month[5:])
    assert [one["zh"].partition("的班")[0] for one in met] == [f"{number}月3日、{number}月4日 公安甲"]
    assert console.ask("roster", "leave", month, "公安丙", "3-4")["warnings"] == []
