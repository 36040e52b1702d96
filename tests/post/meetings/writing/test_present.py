from __future__ import annotations

from datetime import datetime

from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import RollGroup, RollMark
from desktop.post.meetings.writing.present import lists
from desktop.post.moment import CHINA

M = RollMark
LATE = datetime(2026, 9, 21, 8, 5, tzinfo=CHINA)


def entry(rank: int, name: str, unit: str = "", mark: RollMark = M.PRESENT, **other: object) -> RollEntry:
    return RollEntry(str(rank), "m", rank, name, unit, unit, RollGroup.POST, mark, **other)  # type: ignore[arg-type]


def test_units_follow_the_roll_and_people_of_one_unit_stand_together() -> None:
    roll = [entry(3, "公安甲", "公安"), entry(1, "书记甲"), entry(2, "镇长乙"), entry(4, "公安乙", "公安")]
    assert lists(roll)[0] == "出席：书记甲、镇长乙；公安甲、公安乙。"


def test_who_came_late_and_who_sat_in_are_told_in_brackets() -> None:
    roll = [
        entry(1, "文化甲", "文旅", came_at=LATE),
        entry(2, "环保甲", "环保", M.ON_LEAVE, reason="培训"),
        entry(3, "环保乙", "环保", stands_for="环保甲"),
        entry(4, "农业甲", "农业", M.ON_LEAVE, reason="病"),
        entry(5, "宣传委员庚", "", M.ON_LEAVE, reason="病"),
        entry(6, "住建乙", "住建", stands_for="住建甲", came_at=LATE),
        entry(7, "国土乙", "国土"),
        entry(8, "国土甲", "国土", M.ON_LEAVE),
    ]
    present, leave, observers = lists(roll)
    assert present == "出席：文旅文化甲（8时05分到会）；环保乙（替环保甲）；住建乙（替住建甲，8时05分到会）；国土乙。"
    assert leave == "请假：环保甲（环保乙代）；农业甲（未派人）；宣传委员庚；国土甲。"
    assert observers == "列席：无。"
    assert "病" not in leave


def test_the_first_three_lists_stand_there_always_and_the_missing_only_where_there_are_some() -> None:
    assert lists([]) == ("出席：无。", "请假：无。", "列席：无。")
    roll = [entry(1, "村支书甲", "柳沟村", M.OBSERVER), entry(2, "卫健甲", "卫健", M.MISSING)]
    assert lists(roll)[2:] == ("列席：柳沟村村支书甲。", "未到：卫健甲。")
    assert lists([entry(1, "公安甲", "公安", M.MISSING, void=True)])[-1] == "列席：无。"
