"""What several rows tell together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.intake.known import KnownMember, KnownOfficer
from desktop.intake.look import look
from desktop.intake.reading import read_all
from desktop.intake.roster.crossings import unit_meant
from tests.intake.baishui import workbook
from tests.intake.baishui_rosters import KNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.intake.known import Known

HEAD = ("日期", "带班领导", "白班", "夜班", "派出所", "说明")


def said(rows: Sequence[tuple[str, ...]], known: Known = KNOWN) -> list[tuple[str, str]]:
    """Return verdict and reasons of the days from 1 December on."""
    cells = [(f"12月{at}日", *row) for at, row in enumerate(rows, 1)]
    (found,) = read_all(look(workbook({"值班": [HEAD, *cells]}), "2026年12月.xlsx"), known)
    return [(record.verdict.value, record.reasons) for record in found.records]


def test_days_away_are_asked_about() -> None:
    away = KnownMember("主任乙", "duty_leader", away=(date(2026, 12, 1),), note="外出培训")
    known = replace(KNOWN, members=(*(one for one in KNOWN.members if one.name != "主任乙"), away))
    found = said([("主任乙", "文书甲", "文书乙", "公安甲", ""), ("主任乙", "文书丙", "文书丁", "公安乙", "")], known)
    assert "主任乙这天不在（外出培训），却排了带班24小时。请换人。" in found[0][1]
    leave = replace(KNOWN, officers=(*KNOWN.officers[1:], KnownOfficer("公安甲", "公安", away=(date(2026, 12, 1),))))
    found = said([("主任乙", "文书甲", "文书乙", "公安甲", "")], leave)
    assert found == [("question", "公安甲这天不在（已登记请假），却排了常驻24小时。请换人。")]


def test_nights_of_one_who_stands_none_are_asked_about_once() -> None:
    found = said(
        [
            ("乡长甲", "文书甲", "文书戊", "公安甲", ""),
            ("主任乙", "文书乙", "文书丙", "公安乙", ""),
            ("委员丙", "文书丁", "文书戊", "公安丙", ""),
        ]
    )
    assert found[0] == ("question", "文书戊登记为不排夜班（孕期），却排了1日、3日夜班。请换人。")
    assert found[2] == ("accept", "文书戊登记为不排夜班，见12月1日。")


def test_an_officer_without_nights_on_a_whole_day_is_a_hint() -> None:
    known = replace(KNOWN, officers=(*KNOWN.officers[1:], KnownOfficer("公安甲", "公安", night=False)))
    found = said(
        [("乡长甲", "文书甲", "文书乙", "公安甲", ""), ("主任乙", "文书丙", "文书丁", "公安甲（夜班）", "")], known
    )
    assert found[0][1].endswith("公安甲登记为不值夜班，24小时班含夜间。")
    assert "公安甲登记为不排夜班，却排了2日夜班。请换人。" in found[1][1]


def test_a_leader_who_stays_for_days_is_a_habit_and_two_days_are_a_doubt() -> None:
    week = [("乡长甲", f"文书{'甲乙丙'[at % 3]}", "文书丁", f"公安{'甲乙丙'[at % 3]}", "") for at in range(7)]
    assert {verdict for verdict, _ in said(week)} == {"accept"}
    twice = [(("主任乙", "委员丙")[at > 1], *row[1:]) for at, row in enumerate(week[:2])]
    assert said(twice)[0] == ("question", "主任乙带班24小时之后接12月2日带班24小时，中间没有休息。请改一个。")


def test_a_swap_concerns_both_days() -> None:
    rows = [("乡长甲", "文书甲", "文书乙", "公安甲", "与3日对调"), ("主任乙", "文书丙", "文书丁", "公安乙", "")]
    rows += [
        ("委员丙", "文书甲", "文书乙", "公安丙", "与1日对调"),
        ("武装丁", "文书丙", "文书丁", "公安甲", "与9日对调"),
    ]
    found = said(rows)
    assert [verdict for verdict, _ in found] == ["question", "accept", "question", "question"]
    assert found[2][1].count("备注") == 1


def test_labels_before_names() -> None:
    assert [unit_meant(label, KNOWN) for label in ("派出所", "", "气象站")] == ["公安", "", "气象站"]
