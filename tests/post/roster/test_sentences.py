from __future__ import annotations

from desktop.post.roster.sentences import ROSTER, ROSTER_NAMES
from desktop.post.telling import order_name, tell


def test_every_sentence_speaks_both_languages() -> None:
    for zh, en in (*ROSTER.values(), *ROSTER_NAMES.values()):
        assert any("一" <= one <= "鿿" for one in zh)
        assert en.isascii()


def test_keys_are_told_as_words() -> None:
    said = {"person": "公安甲", "leave_kind": "sick", "days": "2026-09-08"}
    assert tell("keep_leave", said).zh == "记请假：公安甲（病假）2026-09-08"
    assert tell("keep_wish", {"person": "公安甲", "wish": "no_nights", "days": ""}).zh == "值守意愿：公安甲（不排夜班）"
    assert (
        tell("start_duty", {"person": "公安甲", "shift": "常驻白班", "late": "1"}).zh == "上岗：公安甲 常驻白班（迟到）"
    )
    assert order_name("publish") == ("公布值班表", "Roster published")
    assert order_name("relieve").zh == "接替"


def test_a_month_with_holes_says_why_it_was_published() -> None:
    said = {"month": "2026-12", "edition": 2, "added": 0, "withdrawn": 1}
    assert tell("publish", said).zh == "公布 2026-12 值班表第 2 版：新增 0，改排 1。"
    open_ = tell("publish", {**said, "holes": "12月10日 水务", "reason": "已报告"})
    assert open_.zh == "公布 2026-12 值班表第 2 版：新增 0，改排 1。空档：12月10日 水务，理由：已报告"
    assert open_.en.endswith("1 withdrawn. Holes: 12月10日 水务; reason: 已报告")
