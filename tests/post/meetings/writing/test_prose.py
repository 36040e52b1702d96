from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.paper.official.numbering import numeral as engine_numeral
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import AgendaSource, MeetingKind, OutcomeKind
from desktop.post.meetings.writing.prose import draft, heading, numeral
from desktop.post.meetings.writing.sentence import Names
from desktop.post.moment import CHINA

K = OutcomeKind
S = AgendaSource
AT = datetime(2026, 9, 21, 8, 0, tzinfo=CHINA)
MEETING = Meeting("m", "s", 2026, 38, AT, "二楼会议室", "书记甲", "党办乙", AT - timedelta(minutes=30))
SERIES = MeetingSeries("s", "周例会", MeetingKind.WEEKLY, 1, "08:00", "", "书记甲", "党办乙")
NAMES = Names(AT.date(), {"水务": "水务", "公安": "公安"})
DUE = date(2026, 9, 25)


def matter(place: int, title: str, source: AgendaSource = S.BY_HAND, detail: str = "") -> AgendaItem:
    return AgendaItem(title, "m", place, source, "", title, detail)


def outcome(of: str, place: int, kind: OutcomeKind, text: str, **other: object) -> Outcome:
    return Outcome(f"{of}{place}", "m", of, place, kind, text, AT, **other)  # type: ignore[arg-type]


def written(matters: list[AgendaItem], outcomes: list[Outcome], meeting: Meeting = MEETING) -> list[str]:
    return draft(meeting, SERIES, "总指挥", matters, outcomes, [], NAMES).split("\n")


def test_the_opening_says_when_where_who_and_what_was_heard() -> None:
    lines = written([matter(1, "上周情况", S.FIGURES), matter(2, "混接点", S.ITEM)], [])
    assert lines[0] == (
        "9月21日上午，总指挥书记甲在二楼会议室主持召开第38次周例会，听取上周吹哨报到情况，研究未结事项和有关工作。"
        "数据截至9月21日7时30分。会议议定："
    )
    assert lines[1:] == ["出席：无。", "请假：无。", "列席：无。"]


@pytest.mark.parametrize(("hour", "half"), [(9, "上午"), (12, "下午"), (17, "下午"), (19, "晚上")])
def test_the_half_of_the_day_is_that_of_the_opening(hour: int, half: str) -> None:
    opened = replace(MEETING, opened_at=AT.replace(hour=hour), frozen_at=AT.replace(hour=7, minute=5), place="")
    line = written([], [], opened)[0]
    assert line.startswith(f"9月21日{half}，总指挥书记甲主持召开")
    assert "研究有关工作。数据截至9月21日7时05分。" in line


def test_matters_are_numbered_headings_with_their_outcomes_in_order() -> None:
    lines = written(
        [matter(2, "关于西沟口。"), matter(1, "上周情况", S.FIGURES, "吹哨16次"), matter(3, "没说什么")],
        [
            outcome("关于西沟口。", 2, K.NOTED, "复绿24号踏勘"),
            outcome("关于西沟口。", 1, K.DECISION, "断路", department="水务", due=DUE),
            outcome("关于西沟口。", 3, K.UPWARD, "要钱", department="公安", due=DUE),
        ],
    )
    assert lines[1:-3] == [
        "一、关于上周情况",
        "吹哨16次。",
        "二、关于西沟口",
        "（一）水务负责。9月25日前断路。",
        "复绿9月24日踏勘。",
        "（二）公安负责。9月25日前要钱，报区里协调解决。",
    ]


def test_what_several_owe_alike_is_one_paragraph() -> None:
    each = [
        outcome("双节", at, K.DECISION, "报名单", department=one, due=DUE) for at, one in ((1, "水务"), (2, "公安"))
    ]
    lines = written([matter(1, "双节")], [*each, outcome("双节", 3, K.DECISION, "报名单", department="公安")])
    assert lines[1:-3] == [
        "一、关于双节", "（一）水务、公安分别负责。9月25日前报名单。", "（二）公安负责。报名单。",
    ]  # fmt: skip


def test_a_single_outcome_is_a_paragraph_without_a_number() -> None:
    lines = written([matter(1, "气瓶")], [outcome("气瓶", 1, K.DECISION, "排查", department="公安", due=DUE)])
    assert lines[1:-3] == ["一、关于气瓶", "由公安负责，于9月25日前排查。"]


def test_private_words_open_questions_and_what_is_void_are_never_printed() -> None:
    said = [
        outcome("其他", 1, K.PRIVATE, "喝水拍照"),
        outcome("其他", 2, K.OPEN_QUESTION, "卫健谁联系"),
        outcome("其他", 3, K.DECISION, "作废的", void=True),
    ]
    assert len(written([matter(1, "其他")], said)) == 4
    dropped = replace(matter(1, "其他"), void=True)
    assert len(written([dropped], [outcome("其他", 1, K.NOTED, "说过")])) == 4


def test_headings_are_numbered_as_the_engine_numbers_them() -> None:
    assert [numeral(one) for one in range(1, 1000)] == [engine_numeral(one) for one in range(1, 1000)]
    assert numeral(1000) == "1000"
    assert (heading("报到超时："), heading("关于西沟口")) == ("关于报到超时", "关于西沟口")
