from __future__ import annotations

import pytest

from tests.paper.format_check.drawn import RIGHT, checked


@pytest.mark.parametrize(
    ("fault", "clause", "what", "said"),
    [
        ({"face": "SimSun"}, "5.2.2", "正文的字体", "宋体（SimSun）"),
        ({"size": 15.0}, "5.2.2", "正文的字号", "15 磅"),
        ({"size": 14.0}, "5.2.2", "正文的字号", "14 磅"),
        ({"colour": (0.0, 0.0, 1.0)}, "5.2.4", "正文的颜色", "#0000FF"),
        ({"first_face": "FangSong_GB2312"}, "7.3.3", "第一层标题“一、”的字体", "仿宋（FangSong_GB2312）"),
        ({"second_face": "SimHei"}, "7.3.3", "第二层标题“（一）”的字体", "黑体（SimHei）"),
    ],
)
def test_faults_are_measured(fault: dict[str, object], clause: str, what: str, said: str) -> None:
    found = [one for one in checked(RIGHT.but(**fault)).findings if one.clause.number == clause]
    assert [(one.what.zh.startswith(what), one.measured.zh) for one in found] == [(True, said)]


@pytest.mark.parametrize("size", [15.75, 16.0])
def test_both_customs_of_size_three_are_right(size: float) -> None:
    assert checked(RIGHT.but(size=size)).findings == ()


def test_a_heading_ends_with_its_full_stop_and_a_colon_leaves_the_choice() -> None:
    mixed = "一、关于占道经营：会议指出要抓紧整治。"
    assert checked(RIGHT.but(first=mixed)).findings == ()
    stopped = checked(RIGHT.but(first="一、关于占道经营。会议指出要抓紧")).findings
    assert [one.what.zh for one in stopped] == ["正文的字体（7 字：会议指出要抓…）"]


def test_those_present_are_labelled_in_heiti() -> None:
    (wrong,) = checked(RIGHT.but(second="出席：党政办张某01", second_face="FangSong_GB2312")).findings
    assert (wrong.clause.number, wrong.asked.zh) == ("10.3", "黑体")
