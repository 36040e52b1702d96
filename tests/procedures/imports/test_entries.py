"""Lines of an office's lists as records."""

from __future__ import annotations

import pytest

from desktop.intake.lines.departments import DepartmentLine
from desktop.intake.lines.duties import DutyLine
from desktop.intake.lines.grids import GridLine
from desktop.intake.lines.officers import OfficerLine
from desktop.post.department import TOWNSHIP, Department, Officer
from desktop.post.duty_list import DutyItem
from desktop.post.place import Grid
from desktop.post.states import Mode
from desktop.procedures.imports import entries
from desktop.procedures.imports.result import Outcome
from tests.post_of import Post, refusing

UNIT = DepartmentLine("安岭区交通局", "交通", "JT", "on_call", "甲", ("199-0000-1", "199-0000-2"), ("甲", "乙"), 25)


def test_a_department_is_new_then_the_same_then_changed(post: Post) -> None:
    with post.watch.pen() as pen:
        new = entries.put_department(pen, UNIT)
        same = entries.put_department(pen, UNIT)
        other = DepartmentLine("安岭区交通局", "交通", "JT", minutes=20)
        changed = entries.put_department(pen, other)
    assert [new.outcome, same.outcome, changed.outcome] == [Outcome.ADDED, Outcome.SAME, Outcome.CHANGED]
    assert changed.remark.zh == "改了：minutes"
    found = post.ledger.get(Department, new.fact)
    assert (found.minutes, found.phone, found.call_order) == (20, "199-0000-1 / 199-0000-2", ("甲", "乙"))
    assert same.fact == changed.fact == new.fact


@pytest.mark.parametrize("line", [DepartmentLine("另一个名字", "交通"), DepartmentLine("安岭区交通局", "路政"),
                                  DepartmentLine("新名", "新", "JT")])  # fmt: skip
def test_a_department_is_known_by_any_of_its_names(post: Post, line: DepartmentLine) -> None:
    with post.watch.pen() as pen:
        first = entries.put_department(pen, UNIT).fact
        assert entries.put_department(pen, line).fact == first


def test_two_rows_of_one_file_never_overwrite_each_other(post: Post) -> None:
    with post.watch.pen() as pen:
        first = entries.put_grid(pen, GridLine("QS-01-01", "上河村", keeper="甲"))
        same = entries.put_grid(pen, GridLine("QS-01-01", "上河村", keeper="甲"), {first.fact})
        assert same.outcome is Outcome.SAME
        with refusing("code"):
            entries.put_grid(pen, GridLine("QS-01-01", "上河村", keeper="乙"), {first.fact})
    assert post.ledger.get(Grid, first.fact).keeper == "甲"


def test_an_officer_belongs_to_a_known_unit(post: Post) -> None:
    with post.watch.pen() as pen:
        line = OfficerLine("水务丁", "水务", "科员", "C1", ("199",), certified=None, night=True, note="借调")
        new = entries.put_officer(pen, line)
        asked = OfficerLine("水务丁", "水务", certified=False)
        assert entries.put_officer(pen, asked).outcome is Outcome.CHANGED
        bare = entries.put_officer(pen, OfficerLine("水务戊", "水务", mode="stationed"))
        with refusing("unit"):
            entries.put_officer(pen, OfficerLine("民政甲", "民政"))
    found = post.ledger.get(Officer, new.fact)
    assert (found.certified, found.cert, found.mode) == (False, "C1", Mode.ON_CALL)
    assert post.ledger.get(Officer, bare.fact).mode is Mode.STATIONED


def test_a_duty_item_keeps_its_gaps_and_strangers(post: Post) -> None:
    with post.watch.pen() as pen:
        line = DutyLine("SH012", "违规土葬", lead=("民政", "镇政府"), support=("水务", "医院"), note="待定")
        new = entries.put_duty_item(pen, line)
        gap = entries.put_duty_item(pen, DutyLine("GH007", "小散工程", own=True))
        with refusing("code"):
            entries.put_duty_item(pen, DutyLine("", "没有编码"))
    found = post.ledger.get(DutyItem, new.fact)
    assert found.leads == (TOWNSHIP,)
    assert found.outside == ("民政",)
    assert found.supports == (post.departments["水务"].id,)
    assert found.note == "待定；配合单位不在本台：医院"
    assert (post.ledger.get(DutyItem, gap.fact).leads, post.ledger.get(DutyItem, gap.fact).own) == ((), True)
