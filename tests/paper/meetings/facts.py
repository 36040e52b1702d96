"""Plainly invented facts of one meeting for drawing its papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.paper.meetings.facts import AgendaFacts, CorrectionFacts, MinutesFacts, Problem, SignInFacts, UpwardFacts
from desktop.paper.press.imprint import Imprint
from desktop.post.command_post import CommandPost
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import Correction
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import AgendaSource, MeetingKind, MeetingState, RollGroup, RollMark
from desktop.post.moment import CHINA

AT = datetime(2026, 9, 28, 8, 0, tzinfo=CHINA)
ISSUED = AT + timedelta(hours=6)
POST = CommandPost("p", "青石镇综合执法指挥部", "青石镇", "安岭区")
SERIES = MeetingSeries("s", "周例会", MeetingKind.WEEKLY, 1, "08:00", "二楼会议室", "书记甲", "党办乙")
DRAFT = Meeting(
    "m", "s", 2026, 38, AT, "二楼会议室", "书记甲", "党办乙", AT - timedelta(minutes=30), MeetingState.MINUTES_DRAFT,
)  # fmt: skip
MEETING = replace(
    DRAFT, state=MeetingState.FOLLOWING, frozen_at=AT - timedelta(minutes=30), opened_at=AT, issue=38,
    issued_at=ISSUED, issued_by="书记甲", head="a91c55d07be307e2", digest="c0ffee" * 10 + "abcd", paper="x",
)  # fmt: skip
IMPRINT = Imprint(ISSUED, "a91c55d07be307e2" + "0f" * 24, 1287)
OPEN = Imprint(ISSUED, "a91c55d07be307e2" + "0f" * 24, 1287, final=False)
BODY = """\
9月28日上午，总指挥书记甲主持召开第38次周例会，听取上周吹哨报到情况，研究未结事项。会议议定：
一、关于混接点
由水务牵头，住建配合，于9月30日前封堵混接点。由网格员㛃某核查，水务人员不得自核。
二、关于渣土临时消纳点
（一）选址。住建于10月9日前选定，国土同日出具用地意见。
（二）核查。由网格员赵某到场核查，结果报下次例会。
1. 分工。各负其责。
（1）到场。
①水务查清管网。
②住建发函。
| 事项 | 责任单位 | 期限 |
| 查清管网 | 水务 | 9月30日 |
出席：书记甲、镇长乙；公安公安甲（8时25分到会）。
请假：环保环保甲（环保乙代）。
列席：无。"""
MINUTES = MinutesFacts(POST, SERIES, MEETING, BODY, IMPRINT)
DRAFTED = MinutesFacts(POST, SERIES, DRAFT, BODY, OPEN)
CORRECTION = CorrectionFacts(
    POST, SERIES, MEETING,
    Correction("c", "m", 2026, 3, "9月30日前", "10月2日前", "会上已改，记录漏改", "书记甲", ISSUED, "a91c55d07be307e2"),
    "d1" * 32, IMPRINT,
)  # fmt: skip
MATTERS = (
    AgendaItem("1", "m", 1, AgendaSource.FIGURES, "", "上周吹哨报到", "吹哨16件（9），超时1家次（2）"),
    AgendaItem("2", "m", 2, AgendaSource.ITEM, "i", "混接点封堵", "〔2026〕议字7号，水务，超期3天", 3),
    AgendaItem("3", "m", 3, AgendaSource.BY_HAND, "", "双节值班", ""),
)
AGENDA = AgendaFacts(POST, SERIES, MEETING, MATTERS, IMPRINT)
ROLL = (
    RollEntry("1", "m", 1, "书记甲", "", "", RollGroup.POST, RollMark.PRESENT),
    RollEntry("2", "m", 2, "宣传委员庚", "", "", RollGroup.POST, RollMark.ON_LEAVE),
    RollEntry("3", "m", 3, "环保乙", "环保", "d", RollGroup.DEPARTMENT, RollMark.PRESENT, stands_for="环保甲"),
    RollEntry("4", "m", 4, "村支书甲", "柳沟村", "", RollGroup.VILLAGE, observer=True),
)
SIGN_IN = SignInFacts(POST, SERIES, MEETING, ROLL, IMPRINT)
UPWARD = UpwardFacts(
    POST, SERIES, MEETING, ISSUED,
    (Problem("〔2026〕议字12号", "边坡治理资金60万元", "国土", "第38次例会", date(2026, 9, 30), "交办"),),
    (Problem("〔2026〕哨字233号", "石门峪：等资金", "国土", "9月15日", None, "挂账"),),
    (), IMPRINT,
)  # fmt: skip
