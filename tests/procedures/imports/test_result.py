"""The result sheet of an import."""

from __future__ import annotations

from desktop.intake.verdict import Verdict
from desktop.post.words import Words
from desktop.procedures.imports.result import ImportResult, Outcome, RowResult

ROWS = (
    RowResult("人员", "人员!3", "水务甲", Verdict.ACCEPT, (), Outcome.ADDED, fact="o1"),
    RowResult("人员", "人员!4", "水务乙", Verdict.QUESTION, (Words("缺证号", "No certificate"),), Outcome.LEFT_OUT),
)


def test_every_row_is_on_the_sheet_in_either_language() -> None:
    result = ImportResult("人员.xlsx", ROWS)
    sheet = result.sheet()
    assert sheet.rows == (
        ("人员!3", "水务甲", "接受", "", "新增", ""),
        ("人员!4", "水务乙", "待问", "缺证号", "没有导入", ""),
    )
    assert result.sheet("en").rows[1][2:5] == ("To be asked", "No certificate", "Left out")
    assert len(sheet.columns) == 6
    assert "人员.xlsx" in sheet.title


def test_outcomes_are_counted_and_named() -> None:
    result = ImportResult("人员.xlsx", ROWS)
    assert (result.count(Outcome.ADDED), result.count(Outcome.SAME)) == (1, 0)
    assert all(one.words.zh and one.words.en for one in Outcome)
