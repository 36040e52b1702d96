"""Decisions by single keys, filters by digits, the whole sentence below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.intake.steps import RECORDS
from desktop.intake.verdict import Verdict
from desktop.procedures.imports.result import Choice
from tests.desk.hand import CTRL

if TYPE_CHECKING:
    from desktop.desk.intake.record_pane import RecordPane
    from tests.desk.intake.conftest import Intake


def ready(intake: Intake) -> RecordPane:
    intake.read(intake.people())
    intake.forth()
    assert intake.step() == RECORDS
    return intake.page.records


def test_digits_filter_and_the_same_digit_shows_all_again(intake: Intake) -> None:
    pane = ready(intake)
    counts = []
    for digit in "112233":
        intake.hand.letter(digit)
        counts.append(pane.model.rowCount())
    assert counts == [2, 3, 1, 3, 0, 3]
    assert not any(button.isChecked() for button in pane.filters.values())


def test_n_goes_through_every_question_of_every_sheet_and_then_says_so(intake: Intake) -> None:
    pane = ready(intake)
    for _ in range(3):
        intake.hand.letter("na")
    batch = intake.page.batch
    assert batch is not None
    assert batch.waiting() == 0
    assert intake.page.sheets.current() == "人员"
    intake.hand.letter("n")
    assert "decided" in intake.told[-1][0]
    assert pane.title.text()


def test_the_same_key_takes_a_decision_back(intake: Intake) -> None:
    ready(intake)
    batch = intake.page.batch
    assert batch is not None
    intake.hand.letter("na")
    assert [one.choice for one in batch.decisions.values()] == [Choice.ACCEPT]
    intake.hand.letter("s")
    assert [one.choice for one in batch.decisions.values()] == [Choice.SKIP]
    intake.hand.letter("s")
    assert batch.decisions == {}


def test_all_that_is_selected_is_decided_at_once(intake: Intake) -> None:
    ready(intake)
    intake.sheet()
    intake.page.records.take_focus()
    intake.hand.letter("2")
    intake.hand.press(Qt.Key.Key_A, CTRL)
    intake.hand.letter("a")
    batch = intake.page.batch
    assert batch is not None
    assert len(batch.decisions) == 2


def test_an_accepted_record_can_be_left_out_and_a_rejected_one_cannot_be_taken(intake: Intake) -> None:
    pane = ready(intake)
    intake.sheet()
    pane.take_focus()
    intake.hand.letter("1s")
    batch = intake.page.batch
    assert batch is not None
    assert next(iter(batch.decisions.values())).choice is Choice.SKIP
    intake.hand.letter("3a")
    assert intake.told[-1][1] == "warn"
    intake.hand.letter("s")
    assert intake.told[-1][1] == "warn"
    assert len(batch.decisions) == 1


def test_the_whole_sentence_stands_below_with_its_column(intake: Intake) -> None:
    pane = ready(intake)
    intake.sheet()
    pane.take_focus()
    intake.hand.letter("n")
    assert "公安乙" in pane.title.text()
    assert pane.sentences.text().startswith("△ 手机：")
    intake.hand.letter("4")
    assert pane.sentences.text()
    assert not pane.buttons["accept"].isEnabled()


def test_a_filter_without_rows_says_so(intake: Intake) -> None:
    pane = ready(intake)
    intake.hand.letter("3")
    assert pane.model.only is Verdict.REJECT
    assert pane.title.text() == "No record here."
    intake.hand.letter("asn")
