from __future__ import annotations

import pytest

from tests.paper.format_check.drawn import DOCUMENT, RIGHT, SENT, checked


def said(**fault: object) -> list[tuple[str, str]]:
    return [
        (it.what.zh, it.measured.zh) for it in checked(DOCUMENT.but(**fault)).findings if it.clause.number == "7.2.5"
    ]


@pytest.mark.parametrize(
    ("number", "what"),
    [
        ("青综指[2026]38号", "年份的括号"),
        ("青综指（2026）38号", "年份的括号"),
        ("青综指〔26〕38号", "年份"),
        ("青综指〔2026〕第38号", "序号前的字"),
        ("青综指〔2026〕038号", "序号"),
    ],
)
def test_a_number_in_a_wrong_form_is_found(number: str, what: str) -> None:
    assert said(number=number) == [(what, number)]


def test_the_right_form_is_right_whatever_the_serial() -> None:
    assert said(number="青综指〔2026〕1008号") == []


def test_its_face_and_size_are_measured() -> None:
    assert said(number_face="SimSun", number_size=14.0) == [
        ("发文字号的字号", "14 磅"),
        ("发文字号的字体", "SimSun"),
    ]


def test_no_number_at_all_or_one_that_cannot_be_read_is_told() -> None:
    assert said(number="会议材料") == [("发文字号", "没有")]
    assert said(number="青综指2026年38号") == [("发文字号", "青综指2026年38号")]
    # Minutes may go without.
    assert checked(RIGHT.but(number="第三十八期")).findings == ()
    assert checked(RIGHT.but(number="〔2026〕会商字3号")).findings == ()
    assert [it.clause.number for it in checked(RIGHT.but(number="〔2026〕会商字03号")).findings] == ["7.2.5"]


def test_the_number_of_a_letter_stands_at_the_right_edge() -> None:
    (wrong,) = checked(SENT.but(number_shift=-20.0)).findings
    assert (wrong.clause.number, wrong.measured.zh) == ("10.1", "164.0 mm")


def test_the_number_of_a_document_stands_in_the_middle() -> None:
    assert said(number_shift=-20.0) == [("发文字号的中线", "86.1 mm")]
