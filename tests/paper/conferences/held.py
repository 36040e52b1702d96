"""Frozen facts of an invented conference for the tests of its papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desktop.paper.conferences.facts import ConferenceFacts
from desktop.paper.press.imprint import Imprint
from desktop.post.command_post import CommandPost
from desktop.post.conferences.conference import Conference, ConferenceDecision, ConferenceGuest, ConferenceSeat
from desktop.post.conferences.contribution import Contribution
from desktop.post.conferences.record import Proceedings
from desktop.post.conferences.shares import ResponsibilityShare
from desktop.post.conferences.states import (
    ConferenceKind,
    ConferenceState,
    Position,
    SeatMark,
    SeatRole,
    Signature,
)
from desktop.post.moment import CHINA

NOON = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)
POST = CommandPost("p", "青石镇综合执法指挥部", "青石镇", "安岭区", phone="199-0000-0001")
UNITS = ("区公安分局", "区水务局", "区规划和自然资源局", "区生态环境局")


def seats() -> tuple[ConferenceSeat, ...]:
    """Return four seats: one agrees, one signs with a reservation, one refused, one was only invited and missing."""
    first, second, third, fourth = (
        ConferenceSeat(f"s{at}", "c", f"d{at}", SeatRole.REQUIRED, at, unit) for at, unit in enumerate(UNITS, 1)
    )
    return (
        replace(
            first, role=SeatRole.LEAD, mark=SeatMark.PRESENT, person="张某01", position=Position.AGREE,
            signature=Signature.SIGNED, signed_by="张某01", signed_at=NOON + timedelta(days=1),
        ),
        replace(
            second, mark=SeatMark.PRESENT, person="李某㛃", position=Position.RESERVE, says="先查清堤防范围，再定清运",
            signature=Signature.RESERVED, signed_by="李某㛃", signed_at=NOON + timedelta(days=1),
            objection="堤防范围未测，清运责任保留意见",
        ),
        replace(
            third, mark=SeatMark.EXCUSED, excuse="参加区里会议", position=Position.ABSENT,
            signature=Signature.REFUSED, signed_at=NOON + timedelta(days=1), objection="未到会，不了解情况",
        ),
        replace(fourth, role=SeatRole.INVITED, mark=SeatMark.MISSING, position=Position.ABSENT),
    )  # fmt: skip


def proposed() -> ConferenceFacts:
    """Return a conference of which nobody knows more than what it is about."""
    head = Conference(
        "c", ConferenceKind.CASE, "龙王沟采砂船联合处置", ("w1",), "权属不清，三家职责交叉", NOON, "值班员丁"
    )
    bare = tuple(
        replace(
            one, mark=SeatMark.UNCALLED, person="", excuse="", position=Position.NONE, says="",
            signature=Signature.WAITING, signed_by="", signed_at=None, objection="",
        )
        for one in seats()
    )  # fmt: skip
    imprint = Imprint(NOON, "0123456789abcdef" * 4, 40, final=False)
    return ConferenceFacts(POST, Proceedings(head, bare), {"w1": "〔2026〕哨字12号 南坪村龙王沟"}, imprint)


def issued() -> ConferenceFacts:
    """Return an issued conference about two whistles with everything that there may be."""
    head = replace(
        proposed().held.conference,
        whistles=("w1", "w2"),
        state=ConferenceState.EXECUTING,
        starts_at=NOON,
        notified_at=NOON - timedelta(days=1),
        opened_at=NOON,
        ended_at=NOON + timedelta(hours=1),
        place="指挥部二楼会议室",
        chair="总指挥甲",
        recorder="值班员丁",
        facts="9月20日夜，两艘采砂船在龙王沟作业，未见许可。",
        conclusion="先扣船固定证据，再由水务测量堤防，依结果处理",
        year=2026,
        number=3,
        issued_at=NOON + timedelta(days=2),
        issued_by="总指挥甲",
        head="fedcba9876543210",
        digest="ab" * 32,
    )
    due = NOON.date() + timedelta(days=5)
    decisions = (
        ConferenceDecision(
            "e1", "c", 1, "扣押采砂船并固定证据", "d1", "张某01", due, "w1", ("d2",), "证据链完整", "2艘", "网格员赵"
        ),
        ConferenceDecision("e2", "c", 2, "测量堤防范围", "d2", "李某㛃", due, "w2"),
        ConferenceDecision("e3", "c", 3, "安抚周边群众", "", "副镇长丙", due),
    )
    shares = (
        ResponsibilityShare("r1", "c", "w1", "d1", 60, "许可后监管"),
        ResponsibilityShare("r2", "c", "w1", "d2", 40, "堤防管理"),
        ResponsibilityShare("r3", "c", "w2", "d2", 100, "堤防管理"),
    )
    lines = (
        Contribution("l1", "w1", "d2", "拖船", "1艘2天", 600000, 300000, "专项经费", "c"),
        Contribution("l2", "w2", "d4", "水质监测", "6次", 0, 45050, "监测费标准", "c"),
    )
    guests = (
        ConferenceGuest("g1", "c", "孙某", "村民代表", "及时"),
        ConferenceGuest("g2", "c", "钱某", "专家", void=True),
    )
    whistles = {"w1": "〔2026〕哨字12号 南坪村龙王沟", "w2": "〔2026〕哨字15号 桥头"}
    imprint = Imprint(NOON + timedelta(days=2), "0123456789abcdef" * 4, 60)
    contacts = {"d1": "张某01　199-0000-0002"}
    held = Proceedings(head, seats(), guests, decisions, shares, lines)
    return ConferenceFacts(POST, held, whistles, imprint, "〔2026〕会商字1号", contacts, 59)
