from __future__ import annotations

from dataclasses import replace

from desktop.paper.meetings import minutes
from desktop.paper.press.imprint import grouped
from tests.paper.meetings.facts import DRAFTED, IMPRINT, MEETING, MINUTES, SERIES
from tests.paper.reading import reader, text


def test_the_same_facts_give_the_same_bytes() -> None:
    assert minutes.draw(MINUTES) == minutes.draw(MINUTES)


def test_issued_minutes_say_number_day_text_people_head_and_code() -> None:
    said = text(minutes.draw(MINUTES))
    for words in (
        "青石镇综合执法指挥部周例会纪要", "第38期", "青石镇综合执法指挥部办公室", "2026年9月28日", "一、关于混接点",
        "网格员㛃某核查", "（一）选址。住建于10月9日前选定", "①水务查清管网", "出席：书记甲、镇长乙；公安公安甲",
        "请假：环保环保甲（环保乙代）。", "列席：无。", "抄送：", "印发", "第1286笔",
    ):  # fmt: skip
        assert words in said, words
    assert grouped(MEETING.head).replace(" ", "") in said
    assert "征求意见稿" not in said
    assert minutes.paper(MINUTES).colophon is not None
    assert minutes.colophon(MINUTES, MEETING.digest).digest == MEETING.digest


def test_a_draft_says_so_on_every_page_and_has_neither_number_nor_seal() -> None:
    content = minutes.draw(DRAFTED)
    pages = reader(content).pages
    assert all("征求意见稿" in page.extract_text().replace(" ", "") for page in pages)
    paper = minutes.paper(DRAFTED)
    assert paper.number == "第　　期"
    assert paper.colophon is not None
    assert (paper.colophon.journal_head, paper.colophon.printed_on) == ("", None)


def test_the_office_may_have_a_mark_of_its_own() -> None:
    own = replace(MINUTES, series=replace(SERIES, mark="青石镇吹哨报到联席会"))
    assert minutes.mark(own) == "青石镇吹哨报到联席会纪要"
    assert replace(IMPRINT, final=True) == IMPRINT
