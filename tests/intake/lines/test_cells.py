"""Fields that several kinds of record share."""

from __future__ import annotations

import io

import openpyxl
import pytest
from openpyxl.comments import Comment

from desktop.intake.known import Known, KnownDepartment
from desktop.intake.lines.cells import department, left_service, repeated
from desktop.intake.look import look
from desktop.intake.reading import read_all
from desktop.intake.verdict import Findings, Verdict
from desktop.post.words import Words
from tests.intake.baishui import KNOWN, TODAY, first

UNIT = Words("单位", "Unit")


def test_a_department_is_found_asked_about_or_ambiguous() -> None:
    found = Findings()
    assert department("派出所", "unit", KNOWN, found, UNIT) == "公安"
    assert not found.remarks
    assert department("民政 所", "unit", KNOWN, found, UNIT) == "民政所"
    two = Known(TODAY, (KnownDepartment("东城派出所"), KnownDepartment("西城派出所")))
    department("派出所", "unit", two, found, UNIT)
    assert [remark.why.zh for remark in found.remarks] == [
        "单位“民政 所”不在本台7个部门之列，请改名或先增加这个部门。",
        "单位“派出所”可能是东城派出所、西城派出所，请写明是哪一个。",
    ]
    assert found.verdict is Verdict.QUESTION


@pytest.mark.parametrize("note", ["8月已调回区局", "退休", "离职手续办理中", "调往县里"])
def test_people_who_left(note: str) -> None:
    assert left_service(note)
    assert not left_service("兼调解员")


def test_values_that_repeat() -> None:
    assert repeated(["a", "b", "a", "", ""]) == {"a"}


def test_a_comment_on_a_telephone_is_said_with_the_doubt() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["姓名", "单位", "手机"])
    sheet.append(["王某", "公安", "199-0000-107"])
    sheet["C2"].comment = Comment("已问，待回", "党办")
    out = io.BytesIO()
    book.save(out)
    record = read_all(look(out.getvalue(), "a.xlsx"), KNOWN)[0].records[0]
    assert record.reasons == "手机只有10位：1990000107，请补全或改正。（批注：已问，待回）"


def test_a_posting_as_yes_or_no() -> None:
    found = first(
        [
            ("姓名", "单位", "手机", "驻点方式"),
            ("王某", "公安", "199-0000-6001", "是"),
            ("李某", "公安", "199-0000-6002", "否"),
        ]
    )
    assert [line.mode for line in found.accepted()] == ["stationed", "on_call"]  # type: ignore[union-attr]
