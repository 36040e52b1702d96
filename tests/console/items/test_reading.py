"""The board, one item and the list in a file, as they are typed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.items.states import Supervision
from desktop.procedures.items import orders
from desktop.procedures.items.supervision import supervise_item
from tests.post_of import CLERK, COMMANDER

if TYPE_CHECKING:
    from pathlib import Path

    from tests.console.line import Console
    from tests.items_of import ItemsPost


def test_the_board_is_told_by_department_or_by_due_date(console: Console, items: ItemsPost) -> None:
    assert console.say("item", "list").strip() == "没有议定事项"
    today = items.now.date()
    late = items.item("清运河道", today - timedelta(days=2))
    far = items.item("修护栏", today + timedelta(days=30), "公安")
    following = items.issued(39)
    with items.watch.pen() as pen:
        orders.carry(pen, late.id, following.id)
        pen.entry("freeze", "meeting", "m", {})
    supervise_item(items.watch, late.id, Supervision.REMINDER, "催", today, CLERK)
    said = console.say("item", "list")
    assert said.index("水务（1）") < said.index("公安（1）")
    assert "〔2026" not in said or str(late.serial) in said
    for words in ("逾期 2 天", "第2次上会", "已提醒", "清运河道"):
        assert words in said
    assert "7 days late" not in console.say("--lang", "en", "item", "list")
    assert "2 days late" in console.say("--lang", "en", "item", "list", "--by-due")
    by_due = console.say("item", "list", "--by-due")
    assert by_due.index("逾期（1）") < by_due.index("以后（1）")
    told = console.ask("item", "list", "逾期")
    assert [one["id"] for one in told["items"]] == [late.id]
    assert told["counts"] == {"open": 2, "overdue": 1, "soon": 0, "reported": 0, "all": 2}
    assert [one["id"] for one in console.ask("item", "list", "all", "--department", "公安")["items"]] == [far.id]
    notice = supervise_item(items.watch, late.id, Supervision.NOTICE, "催", today, COMMANDER)
    assert notice.seq
    assert "已发督办通知" in console.say("item", "list")


def test_one_item_is_told_with_its_course(console: Console, items: ItemsPost) -> None:
    item = items.item()
    orders.report_item(items.watch, item.id, "清完", "水务甲")
    orders.verify_item(items.watch, item.id, COMMANDER, "属实")
    said = console.say("item", "show", "1")
    for words in ("销号", "责任：水务甲", "交办（周例会第38期）", "报结", "书记甲　属实"):
        assert words in said, words
    told = console.ask("item", "show", str(item.serial))
    assert [one["step"]["en"] for one in told["course"]] == [
        "Given (周例会, issue 38)",
        "Reported done",
        "Verified",
    ]
    assert told["sheets"] == []
    assert console.refused("item", "show", "9")["field"] == "item"


def test_the_list_goes_into_a_file_that_is_not_there_yet(console: Console, items: ItemsPost, tmp_path: Path) -> None:
    items.item("=1+1", standard="无积存")
    items.item(short="公安")
    file = tmp_path / "items.csv"
    told = console.ask("item", "export", str(file), "all", "--department", "水务")
    assert told["rows"] == 1
    lines = file.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("编号,事项,责任单位")
    assert "无积存" in lines[1]
    assert ",=1+1" not in lines[1]
    assert console.refused("item", "export", str(file))["field"] == "file"
    console.ask("item", "export", str(tmp_path / "items.xlsx"))
    assert (tmp_path / "items.xlsx").read_bytes().startswith(b"PK")
