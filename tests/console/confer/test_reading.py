from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.conferences.states import Signature
from tests.conference_of import AGREE, RESERVE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conference_of import Room
    from tests.console.line import Console


def test_a_list_and_one_with_all_of_it(console: Console, found: Room) -> None:
    assert "没有会商" in console.say("confer", "list", "会商中")
    shown = console.say("confer", "show", "@1")
    assert "提请" in shown
    assert "公安局　牵头" in shown
    found.notified()
    assert "！还没点到：公安局、水务局、国土局。" in console.say("confer", "show", "@1")
    found.sat().spoken({"公安": AGREE, "水务": RESERVE, "国土": AGREE})
    found.decided()
    found.concluded().sent()
    line = console.say("confer", "list")
    assert "1 家有保留或不同意　3 家未签" in line
    found.signed(水务=Signature.RESERVED).issued()
    assert "〔2026〕会商字1号" in console.say("confer", "list").replace(str(found.post.now.year), "2026")
    told = console.say("confer", "show", "1")
    for words in ("结论：先拆后查", "1. 拆除采砂船", "签，有保留　水务甲　水务另有职责　水务有话说"):
        assert words in told, words
    value = console.ask("confer", "show", "1")
    assert (value["genuine"], value["wanting"], len(value["items"])) == (True, [], 1)
    assert "Conclusion" in console.say("--lang", "en", "confer", "show", "1")
    assert console.ask("confer", "list", "落实", "--year", str(found.post.now.year))["count"] == 1


def test_papers_are_filed_and_copied_out(console: Console, found: Room, tmp_path: Path) -> None:
    out = tmp_path / "notice.pdf"
    assert console.refused("confer", "paper", "@1")["field"] == "paper"
    done = console.ask("confer", "paper", "@1", "会商通知", "--out", str(out))
    assert done["paper"]["kind"] == "conference_notice"
    assert out.read_bytes().startswith(b"%PDF-")
    assert "已归档" in console.say("confer", "paper", "@1", "conference_sign_in")
    assert found.conference.number is None


def test_the_register_goes_into_a_file(console: Console, found: Room, tmp_path: Path) -> None:
    file = tmp_path / "会商台账.csv"
    assert console.ask("confer", "export", str(file))["rows"] == 1
    assert "挖沙联合处置" in file.read_text("utf-8-sig")
    assert console.refused("confer", "export", str(file))["field"] == "file"
    other = tmp_path / "另一份.xlsx"
    assert console.ask("confer", "export", str(other), "--year", "1999")["rows"] == 0
    assert found.conference.number is None
