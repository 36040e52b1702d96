"""Slips of another township: columns from and until, units, twice, against each other, against the ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.intake.known import KnownOfficer
from desktop.intake.look import look
from desktop.intake.mapping import Kind
from desktop.intake.reading import read_all
from desktop.intake.roster.lines import LeaveLine
from desktop.post.roster.states import LeaveKind, LeavePart, WishKind
from tests.intake.baishui import text, verdicts, workbook
from tests.intake.baishui_rosters import KNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.intake.known import Known
    from desktop.intake.reading import Line
    from desktop.intake.sheet import Sheet

HEAD = ("请假人", "部门", "开始日期", "结束日期", "假别", "原因")


def read(rows: Sequence[Sequence[object]], known: Known = KNOWN) -> Sheet[Line]:
    (found,) = read_all(look(workbook({"假条": rows}), "2026年12月请假.xlsx"), known)
    assert found.kind is Kind.LEAVES
    return found


def lines(found: Sheet[Line]) -> list[LeaveLine]:
    return [line for line in found.accepted() if isinstance(line, LeaveLine)]


def test_from_and_until_in_columns_of_their_own() -> None:
    found = read(
        [
            ("白水镇2026年12月请假登记",),
            HEAD,
            ("公安甲", "派出所", date(2026, 12, 3), date(2026, 12, 5), "年休假", "回老家"),
            ("文书 甲", "党政办", "12.8", "", "外出", ""),
            ("公安乙", "派出所", "12月9日下午", "", "体检", ""),
            ("司机甲", "", "12月20日", "12月18日", "事假", ""),
            ("司机乙", "", "12月20日", "31", "婚假", ""),
            ("林业甲", "", "12月21日", "不定", "病假", ""),
            ("合计", "6人", "", "", "", ""),
        ]
    )
    assert verdicts(found) == [
        ("公安甲", "accept", ""),
        ("文书甲", "accept", ""),
        ("公安乙", "accept", ""),
        ("司机甲", "question", "“12月20日至12月18日”起止颠倒，请核对。"),
        ("司机乙", "accept", ""),
        ("林业甲", "question", "日期“12月21日至不定”看不懂，请写明哪几天。"),
    ]
    first, second, third, fourth = lines(found)
    assert (first.days, first.kind, first.unit) == (
        (date(2026, 12, 3), date(2026, 12, 4), date(2026, 12, 5)),
        LeaveKind.ANNUAL,
        "公安",
    )
    assert (second.name, second.unit, second.kind) == ("文书甲", "", LeaveKind.ERRAND)
    assert (third.days, third.part) == ((date(2026, 12, 9),), LeavePart.AFTERNOON)
    assert (len(fourth.days), fourth.kind) == (12, LeaveKind.OTHER)


def test_the_same_name_in_two_units_is_asked_about_unless_the_unit_stands_there() -> None:
    known = replace(KNOWN, officers=(*KNOWN.officers, KnownOfficer("公安甲", "水务")))
    rows = [HEAD, ("公安甲", "", "12.3", "", "年假", ""), ("公安甲", "水务", "12.4", "", "年假", "")]
    found = read(rows, known)
    assert [why for _, _, why in verdicts(found)] == [
        "公安、水务各有一位公安甲，请写明是哪一位。照录按公安的登记。",
        "",
    ]
    assert lines(found)[0].unit == "水务"


def test_slips_that_contradict_each_other() -> None:
    rows = [("姓名", "日期", "类型")]
    rows += [("公安甲", "12.3", "年假"), ("公安甲", "12.3-12.4", "培训"), ("公安甲", "12.4", "培训")]
    rows += [("公安乙", "12.3", "希望排"), ("公安乙", "12.3", "尽量不排"), ("公安丙", "12.3夜班", "希望排")]
    rows += [("公安丙", "12月3日", "不排夜班"), ("林业甲", "12.3上午", "体检"), ("林业甲", "12.3下午", "公差")]
    rows += [("林业乙", "12.3", "年假"), ("林业乙", "12.3", "不排夜班")]
    assert [(key, why) for key, verdict, why in verdicts(read(rows)) if verdict != "accept"] == [
        ("公安甲", "公安甲12月3日在假条!2已写年假，这里又写培训，请问清。"),
        ("公安乙", "公安乙12月3日在假条!5已写希望排，这里又写不希望排，请问清。"),
        ("公安丙", "公安丙12月3日在假条!7已写希望排，这里又写不排夜班，请问清。"),
    ]


def test_what_the_post_has_already_is_asked_about() -> None:
    known = replace(KNOWN, slips=frozenset({("公安甲", "公安", date(2026, 12, 3), "annual")}))
    found = read([("姓名", "日期", "类型"), ("公安甲", "12.3", "年假"), ("公安甲", "12.3", "体检")], known)
    assert verdicts(found)[0][2] == "本台已登记同样的一条。只留一条，这条可以不导入。"


def test_a_swap_takes_the_day_of_its_remark() -> None:
    rows = [
        ("姓名", "日期", "类型", "备注"),
        ("文书甲", "12月3日", "换班", "与文书乙9日对换"),
        ("文书乙", "", "换班", "9日"),
    ]
    found = read(rows)
    assert (lines(found)[0].days, lines(found)[0].kind) == ((date(2026, 12, 3), date(2026, 12, 9)), WishKind.SWAP)
    assert found.records[1].reasons.startswith("日期为空")


def test_a_remark_cut_by_a_comma_is_put_together_and_asked_about() -> None:
    data = text([("姓名", "日期", "类型", "备注"), ("公安甲", "12.3", "年假", "回家", "两天")])
    (found,) = read_all(look(data, "2026年12月.csv"), KNOWN)
    assert found.records[0].reasons == "多出一列：两天。可能是备注里的逗号没加引号，请核对。"
    assert isinstance(found.records[0].value, LeaveLine)
    assert found.records[0].value.note == "回家，两天"
    assert found.skipped == ()
    beside = read([("姓名", "日期", "类型", "备注", ""), ("公安甲", "12.3", "年假", "", "已批")])
    assert beside.records[0].reasons == ""
    assert [one.text for one in beside.skipped] == ["已批"]


def test_a_wish_for_nights_of_one_who_stands_none_is_told() -> None:
    known = replace(KNOWN, officers=(KnownOfficer("公安甲", "公安", night=False),))
    found = read([("姓名", "日期", "类型"), ("公安甲", "12.3夜班", "希望排")], known)
    assert verdicts(found) == [("公安甲", "accept", "公安甲登记为不值夜班，却希望排夜班。")]
