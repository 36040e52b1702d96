"""The typed paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.procedures.orders import issue_order
from tests.post_of import COMMANDER
from tests.procedures.roster.papers.rostered import rostered

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def test_a_paper_is_filed_and_copied_out(console: Console, post: Post, tmp_path: Path) -> None:
    post.blown()
    out = tmp_path / "slip.pdf"
    found = console.ask("paper", "吹哨单", "1", "--out", str(out))
    assert out.read_bytes() == Path(found["path"]).read_bytes()
    assert found["paper"]["kind"] == "whistle_slip"
    assert console.refused("paper", "吹哨单", "1", "--out", str(out))["field"] == "file"
    assert "已归档" in console.say("paper", "whistle_slip", "1")
    assert console.refused("paper", "撤离确认单", "1")["field"] == "paper"
    console.say("paper", "请假条", "1")
    assert console.code == 2


def test_an_order_is_drawn_by_its_number(console: Console, post: Post) -> None:
    issue_order(post.watch, post.departments["公安"].id, "封路", COMMANDER)
    year = post.now.year
    assert console.ask("paper", "调度令", "1")["paper"]["serial"] == f"〔{year}〕令字1号"
    assert console.ask("paper", "order_sheet", f"〔{year}〕令字1号")["paper"]["serial"] == f"〔{year}〕令字1号"
    for text in ("2", "甲"):
        assert console.refused("paper", "调度令", text)["field"] == "order"


def test_blank_forms_are_counted(console: Console) -> None:
    assert console.ask("paper", "空白备用单", "2", "--of", "撤离确认单")["paper"]["serial"].endswith("备字1号至2号")
    console.say("paper", "空白备用单", "两份")
    assert console.code == 2


def test_the_papers_of_a_month_are_drawn_by_the_month(console: Console, post: Post) -> None:
    rostered(post)
    found = console.ask("paper", "值班表", "2026-11")["paper"]
    assert (found["kind"], found["subject"], found["serial"]) == ("duty_roster", "2026-11", "2026-11")
    assert console.ask("paper", "个人值班单", "2026-11:公安甲")["paper"]["serial"] == "2026-11 公安甲"
    assert console.refused("paper", "值班表", "2027-05")["field"] == "subject"
    assert console.refused("paper", "duty_slip", "2026-11:无此人")["field"] == "person"


def test_papers_of_meetings_and_items_are_drawn_by_orders_of_their_own(console: Console) -> None:
    for kind, order in (("周例会纪要", "meeting paper"), ("supervision_sheet", "item paper")):
        console.say("paper", kind, "1")
        assert console.code == 2
        assert order in console.err
