"""Village, grid and place of a whistle."""

from __future__ import annotations

from desktop.intake.headers import guess
from desktop.intake.known import KnownGrid
from desktop.intake.lines.places import place_of
from desktop.intake.lines.rows import rows_of
from desktop.intake.page import Page
from desktop.intake.verdict import Findings
from tests.intake.baishui import KNOWN

HEADER = ("编号", "哨类", "事由", "主责部门", "村", "网格", "地点")


def placed(village: str, grid: str, place: str) -> tuple[tuple[str, str, str], list[str]]:
    page = Page("表", (HEADER, ("1", "综合", "占道", "公安", village, grid, place)))
    mapping = guess(page)
    assert mapping is not None
    found = Findings()
    (row,) = rows_of(page, mapping, ("number",)).rows
    return place_of(row, KNOWN.with_grids((KnownGrid("BS004", "南关社区"),)), found), [
        one.why.zh for one in found.remarks
    ]


def test_what_is_known_is_completed() -> None:
    assert placed("东坪", "bs-001", "桥头") == (("东坪村", "BS001", "桥头"), [])
    assert placed("", "BS004", "") == (("南关社区", "BS004", ""), [])
    assert placed("", "", "东坪村桥头") == (("东坪村", "", "东坪村桥头"), [])
    assert placed("", "", "国道旁") == (("", "", "国道旁"), [])


def test_what_contradicts_or_is_missing_is_said() -> None:
    assert placed("西坪", "BS001", "桥头")[1] == ["村写西坪村，网格BS001属东坪村，请核对。"]
    assert placed("—", "/", "")[1] == ["村和地点都为空，不能登记。请补上。"]
    assert placed("北坪", "BS001", "")[1] == ["村（社区）“北坪”不在本台3个村社之列，请核对。"]
