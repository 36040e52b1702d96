from __future__ import annotations

import pytest

from tests.paper.format_check.drawn import DOCUMENT, RIGHT, SENT, checked


def said(**fault: object) -> set[tuple[str, str, str]]:
    found = checked(RIGHT.but(**fault)).findings
    return {(it.clause.number, it.what.zh, it.measured.zh) for it in found if it.clause.number.startswith("7.4")}


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ({"rules": (0.25, 0.25, 0.35)}, ("7.4.1", "版记第 1 条线的粗细", "0.25 mm")),
        ({"rules": (0.35, 0.35, 0.35)}, ("7.4.1", "版记第 2 条线的粗细", "0.35 mm")),
        ({"imprint_up": 8.0}, ("7.4.1", "末条分隔线至上页边", "254.0 mm")),
        ({"imprint_size": 16.0}, ("7.4.3", "版记“青石镇综合执…”的字号", "16 磅")),
        ({"imprint_face": "SimHei"}, ("7.4.2", "版记“抄送：镇党委…”的字体", "SimHei")),
        ({"imprint_in": 0.0}, ("7.4.2", "版记“抄送：镇党委…”左空", "0.0 mm")),
        ({"imprint_in": 0.0}, ("7.4.3", "印发日期右空", "0.0 mm")),
        ({"imprint_date": "2026年09月22日印发"}, ("7.4.3", "印发日期", "2026年09月22日印发")),
        ({"copies": "抄送：镇党委，镇人大"}, ("7.4.2", "抄送最后的标点", "大")),
        ({"copies": "抄送:镇党委。"}, ("7.4.2", "“抄送”后的标点", "抄送:镇")),
        ({"imprint_rules": False}, ("7.4.1", "版记的分隔线", "0 条")),
        ({"imprint_width": 140.0}, ("7.4.1", "版记第 1 条线的长", "140.0 mm")),
    ],
)
def test_faults_are_measured(fault: dict[str, object], expected: tuple[str, str, str]) -> None:
    assert expected in said(**fault)


def test_a_document_must_have_one_and_minutes_may_go_without() -> None:
    assert [it.clause.number for it in checked(DOCUMENT.but(imprint=False)).findings] == ["7.4.3"]
    assert checked(RIGHT.but(imprint=False)).findings == ()


def test_the_imprint_of_a_letter_has_no_rules() -> None:
    assert [it.measured.zh for it in checked(SENT.but(letter_ruled=True)).findings] == ["3 条"]
