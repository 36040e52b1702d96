"""Before the entry the sum of what goes in; after it every row, what must be looked at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.procedures.imports.result import Outcome

if TYPE_CHECKING:
    from tests.desk.intake.conftest import Intake


def test_the_sum_counts_what_goes_in_and_what_stays_out(intake: Intake) -> None:
    intake.read(intake.people())
    intake.forth()
    intake.forth()
    pane = intake.page.results
    assert "4 of 8" in pane.title.text()
    assert "2 in, 3 out" in pane.lines.text()
    assert "3 questioned" in pane.lines.text()
    assert pane.enter.isEnabled()
    assert pane.enter.hasFocus()


def test_what_stayed_out_stands_first_with_its_reason(intake: Intake) -> None:
    intake.read(intake.people())
    for _ in range(3):
        intake.forth()
    rows = intake.page.results.model.rows()
    assert [row.outcome for row in rows] == [Outcome.LEFT_OUT] * 4 + [Outcome.ADDED] * 4
    why = [intake.page.results.model.index(at, 5).data() for at in range(4)]
    assert all(why)


def test_without_a_record_to_enter_the_keys_still_work(intake: Intake) -> None:
    path = intake.folder / "人员.csv"
    path.write_text("姓名,单位,手机\n公安甲,公安,199-0000-1001\n", "utf-8")
    intake.read(path)
    intake.forth()
    intake.forth()
    assert not intake.page.results.enter.isEnabled()
    intake.forth()
    assert intake.page.results.result is None
    assert intake.told[-1][1] == "warn"
