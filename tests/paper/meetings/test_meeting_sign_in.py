from __future__ import annotations

from dataclasses import replace

from desktop.paper.meetings import meeting_sign_in
from desktop.paper.official.facts import Table
from desktop.post.meetings.states import RollMark
from tests.paper.meetings.facts import ROLL, SIGN_IN
from tests.paper.reading import text


def test_the_sheet_has_a_row_for_each_with_room_to_sign() -> None:
    content = meeting_sign_in.draw(SIGN_IN)
    assert content == meeting_sign_in.draw(SIGN_IN)
    said = text(content)
    for words in (
        "第38次周例会签到表",
        "应到4人",
        "指挥部",
        "部门",
        "村（社区）",
        "环保乙",
        "替环保甲",
        "请假",
        "列席",
    ):
        assert words in said, words
    (table,) = (one for one in meeting_sign_in.paper(SIGN_IN).blocks if isinstance(one, Table))
    assert [row[0] for row in table.rows] == ["指挥部", "1", "2", "部门", "3", "村（社区）", "4", "5", "6", "7"]
    assert table.row_height == 11


def test_who_attends_this_once_is_marked_too() -> None:
    sheet = meeting_sign_in.paper(replace(SIGN_IN, roll=(replace(ROLL[0], mark=RollMark.OBSERVER),)))
    (table,) = (one for one in sheet.blocks if isinstance(one, Table))
    assert table.rows[1][-1] == "列席"
