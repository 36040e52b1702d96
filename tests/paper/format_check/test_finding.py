from __future__ import annotations

from dataclasses import replace

from desktop.paper.format_check.finding import Finding, Form, Report, StandIn, gathered, mm, points
from desktop.paper.format_check.standard import AREA, FOLIO
from desktop.post.words import Words

TOP = Finding(AREA, Words("天头", "the top margin"), mm(40.04), mm(37), (2,))


def test_a_finding_is_a_sentence_with_page_measure_and_clause() -> None:
    assert TOP.words == Words(
        "第 2 页，天头：40.0 mm，应为 37.0 mm（GB/T 9704-2012 5.2.1）。",
        "page 2, the top margin: 40.0 mm, asked: 37.0 mm (GB/T 9704-2012 5.2.1).",
    )
    assert replace(TOP, pages=()).where == Words("整份文件", "whole file")
    assert replace(TOP, pages=(1, 2, 3, 5, 8, 9)).where == Words("第 1–3、5、8–9 页", "pages 1–3, 5, 8–9")
    assert replace(TOP, pages=tuple(range(1, 24, 2))).where == Words(
        "第 1、3、5、7、9、11、13、15 页等 12 页", "pages 1, 3, 5, 7, 9, 11, 13, 15 and more"
    )


def test_the_same_of_several_pages_is_one_finding() -> None:
    other = replace(TOP, measured=mm(30))
    folio = replace(TOP, clause=FOLIO, pages=(1,))
    found = gathered([TOP, replace(TOP, pages=(5,)), other, folio, replace(TOP, pages=(3, 5))])
    assert [(it.clause.number, it.measured.zh, it.pages) for it in found] == [
        ("7.5", "40.0 mm", (1,)),
        ("5.2.1", "40.0 mm", (2, 3, 5)),
        ("5.2.1", "30.0 mm", (2,)),
    ]


def test_stand_ins_are_said_for_a_style_or_for_characters() -> None:
    assert StandIn("仿宋", "ShaotaiFang").words == Words("仿宋用 ShaotaiFang 代替。", "ShaotaiFang stands in for 仿宋.")
    assert StandIn("仿宋", "SimSun", "堃喆").words.zh == "堃、喆 应为仿宋，用 SimSun 代替。"


def test_a_report_says_how_it_came_out() -> None:
    report = Report("稿.pdf", "0" * 64, 2, Form.MINUTES, asked=False, findings=(TOP,), stand_ins=(), clauses=())
    assert report.words == Words(
        "稿.pdf：按纪要检查 2 页，1 处不符。", "稿.pdf: 2 page(s) checked as minutes, 1 deviation(s)."
    )
    assert "nothing" in replace(report, findings=()).words.en
    assert points(15.75) == Words("15.75 磅", "15.75 pt")
    assert [form.headed for form in Form] == [True, True, True, True, False, False]
