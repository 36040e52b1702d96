from __future__ import annotations

from dataclasses import replace

from desktop.post.conferences import record
from desktop.post.conferences.conference import ConferenceGuest
from desktop.post.conferences.contribution import Contribution
from desktop.post.conferences.record import Proceedings
from desktop.post.conferences.shares import ResponsibilityShare
from desktop.post.conferences.states import Position, SeatMark, Signature
from tests.post.conferences.table import HEAD, NOON, decision, seated

WHISTLES = {"w": "〔2026〕哨字1号 龙王沟", "x": "〔2026〕哨字2号 桥头"}


def held() -> Proceedings:
    first, second = seated()
    return Proceedings(
        replace(HEAD, opened_at=NOON, place="二楼", chair="书记甲", recorder="丁", conclusion="先拆"),
        (
            replace(first, signature=Signature.SIGNED, signed_by="公安甲", signed_at=NOON),
            replace(
                second, mark=SeatMark.EXCUSED, excuse="防汛", position=Position.RESERVE, says="先查清",
                signature=Signature.REFUSED, objection="不属职责",
            ),
        ),
        (ConferenceGuest("g", "c", "张某01", "专家", "应依法"), ConferenceGuest("h", "c", "李某02", "代表", void=True)),
        (
            decision(place=2, text="复绿", supports=("water",), standard="成活", quantity="2亩", checker="赵"),
            decision(id="e", place=1, text="清运", department=""),
            decision(id="f", place=3, void=True),
        ),
        (
            ResponsibilityShare("r", "c", "w", "police", 100, "主责"),
            ResponsibilityShare("q", "c", "w", "x", 1, "", void=True),
        ),
        (Contribution("l", "w", "water", "挖掘机", "1台班", 1000, 550, "专项"),),
    )  # fmt: skip


def test_the_record_keeps_opinions_beside_the_one_conclusion_in_the_order_of_the_table() -> None:
    lines = record.told(held(), "青石镇指挥部", WHISTLES).split("\n")
    assert lines == [
        "青石镇指挥部案件会商纪要",
        "事项：挖沙",
        "哨单：〔2026〕哨字1号 龙王沟",
        "时间：2026-09-22 14:00　地点：二楼　主持：书记甲　记录：丁",
        "到会：公安局公安局甲",
        "请假：水务局水务局甲（防汛）",
        "列席：张某01（专家）应依法",
        "情况：权属不清",
        "意见：公安局（牵头）同意。",
        "意见：水务局（必到）保留意见。先查清",
        "结论：先拆",
        "议定1：清运；责任单位青石镇指挥部，责任人公安甲，2026-09-22 前办结",
        "议定2：复绿；责任单位公安局，责任人公安甲，2026-09-22 前办结；配合水务局；标准：成活；数量：2亩；核查：赵",
        "责任分担：公安局 100%。主责",
        "拟补偿：水务局 挖掘机 1台班 5.50元。专项",
        "会签：公安局 已签 公安甲 2026-09-22 14:00",
        "会签：水务局 拒签  不属职责",
    ]


def test_of_several_whistles_each_line_names_its_own_and_a_supplement_its_original() -> None:
    one = held()
    both = replace(
        one,
        conference=replace(
            one.conference, whistles=("w", "x"), facts="两船", issued_at=NOON, issued_by="书记甲", year=2026, number=3
        ),
        decisions=(decision(whistle="x"), decision(id="e")),
        seats=(replace(one.seats[0], signature=Signature.WAITING),),
        contributions=(Contribution("l", "w", "police", "水车", "", 0, 500, "专项"),),
    )
    text = record.told(both, "青石镇指挥部", WHISTLES, "〔2026〕会商字1号")
    for words in (
        "案件会商纪要 〔2026〕会商字3号", "补充：〔2026〕会商字1号", "情况：两船", "；哨单：〔2026〕哨字2号 桥头",
        "责任分担（〔2026〕哨字1号 龙王沟）", "会签：公安局 待会签", "签发：书记甲 2026-09-22 14:00",
        "拟补偿：公安局 水车",
    ):  # fmt: skip
        assert words in text, words
    assert str(record.serial_of(both.conference)) == "〔2026〕会商字3号"


def test_one_sign_more_is_another_digest_and_amounts_are_written_plainly() -> None:
    assert record.digest("先拆") != record.digest("先拆。")
    assert len(record.digest("")) == 64
    assert [record.yuan(one) for one in (0, 120000, 120050)] == ["0元", "1200元", "1200.50元"]
    assert record.serial_of(HEAD) is None
