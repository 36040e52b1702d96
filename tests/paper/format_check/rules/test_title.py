from __future__ import annotations

import pytest

from tests.paper.format_check.drawn import DOCUMENT, checked


def said(**fault: object) -> list[tuple[str, str]]:
    return [
        (it.what.zh, it.measured.zh) for it in checked(DOCUMENT.but(**fault)).findings if it.clause.number == "7.3.1"
    ]


@pytest.mark.parametrize(
    "title",
    [
        ("关于哨单办理工作的通知",),
        ("关于哨单办理", "和联合执法工作的通知"),
        ("关于进一步做好哨单办理和", "联合执法工作的", "通知"),
        ("青石镇", "关于哨单办理工作的", "通知"),
    ],
)
def test_one_line_a_trapezoid_and_a_diamond_are_right(title: tuple[str, ...]) -> None:
    assert said(title=title) == []


@pytest.mark.parametrize(
    ("title", "what"),
    [
        (("关于哨单办理工作", "和联合执法的通知"), "标题各行等宽"),
        (("关于哨单办理工作的", "若干", "问题和建议的通知"), "标题中间窄的排列"),
        (("关于哨单办理工作的通", "知"), "标题的一行"),
    ],
)
def test_other_shapes_are_not(title: tuple[str, ...], what: str) -> None:
    assert [it for it, _ in said(title=title)] == [what]


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ({"title_size": 18.0}, ("标题的字号", "18 磅")),
        ({"title_face": "SimHei"}, ("标题的字体", "SimHei")),
        ({"title_down": -12.0}, ("标题至红色分隔线的空白", "10.0 mm")),
        ({"title_down": 14.0}, ("标题至红色分隔线的空白", "36.0 mm")),
    ],
)
def test_faults_are_measured(fault: dict[str, object], expected: tuple[str, str]) -> None:
    assert expected in said(**fault)


def test_a_title_beside_the_middle_is_found() -> None:
    wrong = said(title_shift=6.0)
    assert [measure for _, measure in wrong] == ["112.1 mm", "112.0 mm"]


def test_a_document_without_a_title_is_told_so() -> None:
    assert ("标题", "没有认出") in said(title=())
