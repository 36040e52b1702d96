"""The import by key presses: from the file to the ledger and the kept result, and every way back."""

from __future__ import annotations

import json
import os
import warnings
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from desktop.desk.intake import page as page_of
from desktop.desk.intake.entry import enter_by_folder
from desktop.desk.intake.page import ImportPage
from desktop.desk.intake.steps import COLUMNS, FILE, RECORDS, RESULT
from desktop.intake.verdict import Verdict
from desktop.post.department import Department, Officer
from desktop.post.duty_list import DutyItem
from desktop.post.place import Grid
from desktop.post.whistle import Whistle
from desktop.procedures.imports.result import ImportResult, Outcome
from desktop.procedures.verify import verify
from tests.desk.hand import CTRL

if TYPE_CHECKING:
    from tests.desk.intake.conftest import Intake

DATA = Path(os.environ.get("SHAOTAI_SHARED", Path(__file__).parents[4] / "shared")) / "data"
shared = pytest.mark.skipif(
    not (DATA / "expected.json").exists(), reason=f"the shared folder is not beside the checkout: {DATA}"
)
Key = Qt.Key


def test_a_file_goes_in_by_key_presses(intake: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    path = intake.people()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    rung: list[frozenset[str]] = []
    intake.session.rang.connect(rung.append)
    intake.hand.press(Key.Key_O, CTRL)
    intake.settled()
    assert intake.step() == COLUMNS
    intake.forth()
    assert intake.step() == RECORDS
    intake.hand.press(Key.Key_N)
    intake.hand.letter("a")
    intake.forth()
    assert intake.step() == RESULT
    assert intake.ledger.having(Department) == ()
    intake.forth()
    assert intake.departments() == {"水务", "公安", "交通"}
    assert {one.name for one in intake.ledger.having(Officer)} == {"公安甲", "水务甲"}
    assert intake.page.results.result is not None
    assert intake.page.results.result.count(Outcome.ADDED) == 5
    assert len(rung) == 1
    assert verify(intake.ledger).faults == ()


def test_nothing_is_entered_without_the_last_key(intake: Intake) -> None:
    intake.read(intake.people())
    intake.forth()
    intake.forth()
    for step in (RECORDS, COLUMNS, FILE):
        intake.hand.press(Key.Key_Escape)
        assert intake.step() == step
    assert intake.ledger.having(Department) == ()
    assert intake.page.files.resume.isVisible()
    intake.forth()
    assert intake.step() == COLUMNS


def test_decisions_outlive_filters_sheets_and_steps(intake: Intake) -> None:
    intake.read(intake.people())
    intake.forth()
    intake.hand.press(Key.Key_N)
    intake.hand.letter("a")
    batch = intake.page.batch
    assert batch is not None
    decided = dict(batch.decisions)
    assert len(decided) == 1
    intake.hand.letter("213")
    intake.sheet()
    intake.sheet(-1)
    intake.hand.press(Key.Key_Escape)
    intake.forth()
    assert batch.decisions == decided


def test_a_corrected_cell_is_read_again_and_told_in_the_result(intake: Intake) -> None:
    intake.read(intake.people())
    intake.forth()
    intake.sheet()
    intake.hand.until(lambda: intake.page.sheets.current() == "人员", "the second sheet")
    intake.page.records.take_focus()
    intake.hand.press(Key.Key_N)
    intake.retype("199-0000-1002")
    batch = intake.page.batch
    assert batch is not None
    found = next(record for record in batch.sheets[1].records if record.key == "公安乙")
    assert found.verdict is Verdict.ACCEPT
    assert "199-0000-100”" in found.remarks[-1].why.zh
    intake.forth()
    intake.forth()
    assert {one.phone for one in intake.ledger.having(Officer, name="公安乙")} == {"199-0000-1002"}
    result = intake.page.results.result
    assert result is not None
    row = next(row for row in result.rows if row.key == "公安乙")
    assert row.outcome is Outcome.ADDED
    assert "改值" in row.reasons[-1].zh


def test_a_rejected_row_can_be_corrected(intake: Intake) -> None:
    intake.read(intake.people())
    intake.forth()
    intake.sheet()
    intake.page.records.take_focus()
    intake.hand.letter("3")
    records = intake.page.records
    assert records.model.rowCount() == 1
    records.table.go_to(
        0, next(at for at in range(4, 11) if records.model.headerData(at, Qt.Orientation.Horizontal) == "姓名")
    )
    intake.retype("水务乙")
    assert records.model.rowCount() == 0
    batch = intake.page.batch
    assert batch is not None
    assert any(record.key == "水务乙" and record.value is not None for record in batch.sheets[1].records)


def test_esc_closes_the_line_before_it_goes_back(intake: Intake) -> None:
    intake.read(intake.people())
    intake.forth()
    intake.hand.press(Key.Key_N)
    intake.hand.enter()
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    intake.hand.write("x")
    intake.hand.press(Key.Key_Escape)
    assert intake.step() == RECORDS
    assert not intake.page.records.table.editing()
    assert intake.page.batch is not None
    assert intake.page.batch.corrections == {}


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("空.xlsx", b"", "空"),
        ("坏.xlsx", b"PK\x03\x04 broken", "损坏"),
        ("文.xlsx", b"%PDF-1.7 x", "PDF"),
    ],
)
def test_a_wrong_file_gives_a_sentence_in_place(intake: Intake, name: str, data: bytes, said: str) -> None:
    path = intake.folder / name
    path.write_bytes(data)
    intake.read(path)
    assert intake.step() == FILE
    assert intake.page.refusal is not None
    assert said in f"{intake.page.refusal.words.sentence}{intake.page.refusal.words.reason}"
    intake.hand.press(Key.Key_Escape)
    assert intake.page.refusal is None


def test_a_file_that_is_gone_gives_a_sentence_in_place(intake: Intake) -> None:
    intake.read(intake.folder / "没有.xlsx")
    assert intake.page.refusal is not None
    assert "打不开" in intake.page.refusal.words.sentence


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.one_of(
        st.binary(max_size=2000),
        st.binary(max_size=400).map(lambda tail: b"PK\x03\x04" + tail),
        st.binary(max_size=400).map(lambda tail: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + tail),
        st.text(max_size=400).map(lambda text: ("姓名,单位,手机\n" + text).encode("utf-8", "replace")),
    )
)
def test_any_bytes_end_in_a_sentence_or_in_columns(intake: Intake, data: bytes) -> None:
    path = intake.folder / "x.csv"
    path.write_bytes(data)
    intake.read(path)
    assert (intake.page.refusal is None) == (intake.step() == COLUMNS)
    intake.forth()
    assert intake.page.refusal is not None or intake.step() == RECORDS
    intake.page.back()
    intake.page.batch = None
    intake.page._show(FILE)


def test_a_file_in_which_nothing_is_known_says_so(intake: Intake) -> None:
    path = intake.folder / "x.csv"
    path.write_text("甲,乙\n1,2\n", "utf-8")
    intake.read(path)
    intake.forth()
    assert intake.step() == COLUMNS
    assert intake.page.refusal is not None


def test_a_file_can_be_dropped(intake: Intake) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(intake.people()))])
    at, act, button, none = (
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Qt 6.12 has no other constructor in Python
        enter = QDragEnterEvent(at, act, mime, button, none)
        drop = QDropEvent(at.toPointF(), act, mime, button, none)
    intake.page.dragEnterEvent(enter)
    assert enter.isAccepted()
    intake.page.dropEvent(drop)
    intake.settled()
    assert intake.step() == COLUMNS


def test_the_result_is_saved_with_a_row_for_every_record(intake: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    intake.hand.press(Key.Key_E, CTRL)
    assert intake.told[-1][1] == "warn"
    intake.read(intake.people())
    for _ in range(3):
        intake.forth()
    target = intake.folder / "结果"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    intake.hand.press(Key.Key_E, CTRL)
    sheet = openpyxl.load_workbook(target.with_suffix(".xlsx")).active
    assert sheet is not None
    assert sheet.max_row == 1 + 8
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(intake.folder / "x.pdf"), ""))
    intake.hand.press(Key.Key_E, CTRL)
    assert intake.page.refusal is not None
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(intake.folder / "no" / "x.csv"), ""))
    intake.hand.press(Key.Key_E, CTRL)
    assert "没有写进去" in intake.page.refusal.words.sentence
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    intake.hand.press(Key.Key_E, CTRL)


def test_the_same_file_again_changes_nothing(intake: Intake) -> None:
    path = intake.people()
    intake.read(path)
    for _ in range(3):
        intake.forth()
    intake.read(path)
    for _ in range(3):
        intake.forth()
    assert intake.told[-1][1] == "warn"
    intake.hand.press(Key.Key_Escape)
    assert intake.step() == RECORDS
    intake.hand.letter("nanana")
    intake.forth()
    intake.forth()
    result = intake.page.results.result
    assert result is not None
    # 交通 was left out the first time.
    assert (result.count(Outcome.ADDED), result.count(Outcome.SAME)) == (1, 2)


def test_ctrl_enter_leads_to_what_was_entered(intake: Intake) -> None:
    went: list[str] = []
    intake.page.go.connect(lambda page, _argument: went.append(page))
    intake.read(intake.people())
    for _ in range(3):
        intake.forth()
    intake.page.results.leave()
    assert went == ["forces"]


def test_columns_chosen_once_are_remembered(intake: Intake) -> None:
    path = intake.folder / "名单.csv"
    path.write_text("姓名,单位,执法证号,呼号\n公安丙,公安,GA003,199-0000-1003\n", "utf-8")
    intake.read(intake.people())
    for _ in range(3):
        intake.forth()
    intake.read(path)
    batch = intake.page.batch
    assert batch is not None
    mapping = batch.mappings["名单"]
    assert mapping is not None
    batch.mappings["名单"] = mapping.chosen(3, "phone")
    for _ in range(3):
        intake.forth()
    intake.read(path)
    assert intake.page.batch is not None
    again = intake.page.batch.mappings["名单"]
    assert again is not None
    assert again.column("phone") == 3


def test_a_large_file_is_entered_by_a_thread_and_the_bell_rings(kept: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_of, "_AT_ONCE", 1)
    rung: list[frozenset[str]] = []
    kept.session.rang.connect(rung.append)
    kept.read(kept.people())
    for _ in range(3):
        kept.forth()
    assert kept.departments() == {"水务", "公安"}
    assert rung
    assert verify(kept.ledger).faults == ()


def test_a_large_file_that_is_stopped_leaves_nothing(kept: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_of, "_AT_ONCE", 1)
    kept.read(kept.people())
    kept.forth()
    kept.forth()
    run, gate = kept.page.waiting.run, Event()

    def enter_late(*args: Any) -> ImportResult:  # noqa: ANN401 - as they come
        gate.wait(5)
        return enter_by_folder(*args)

    def run_and_stop(*args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as they come
        run(*args, **kwargs)
        kept.page.waiting.stop()
        gate.set()

    monkeypatch.setattr(page_of, "enter_by_folder", enter_late)
    monkeypatch.setattr(kept.page.waiting, "run", run_and_stop)
    kept.forth()
    assert kept.departments() == set()
    assert kept.page.results.result is None
    assert kept.told[-1][1] == "warn"


def test_a_reading_that_is_stopped_is_not_looked_at(intake: Intake) -> None:
    intake.page.look_into(intake.people())
    intake.hand.press(Key.Key_Escape)
    assert not intake.page.waiting.busy()
    assert intake.step() == FILE


def _bring_in(intake: Intake, name: str, accept: int = 0) -> dict[str, dict[str, int]]:
    """Import a shared file, deciding about the first `accept` questions; return the verdicts by sheet."""
    intake.read(DATA / name)
    intake.forth()
    for _ in range(accept):
        intake.hand.press(Key.Key_N)
        intake.hand.letter("a")
    batch = intake.page.batch
    assert batch is not None
    counts = {sheet.name: {one.value: sheet.count(one) for one in Verdict} for sheet in batch.sheets}
    intake.forth()
    intake.forth()
    assert isinstance(intake.page, ImportPage)
    return counts


@pytest.mark.no_cover  # counting lines doubles its minutes, and others reach them
@shared
@pytest.mark.slow
def test_the_three_files_of_the_office_come_in_as_expected(intake: Intake) -> None:
    expected = json.loads((DATA / "expected.json").read_text("utf-8"))
    files = ("青石镇-部门与人员.xlsx", "青石镇-职责清单.xls", "哨单台账-2026年9月.xlsx")
    # The three questioned departments and the five questioned grids are known to the office: they are taken as they
    # stand, for the later files name them.
    for name, accept in zip(files, (22, 0, 0), strict=True):
        counts = _bring_in(intake, name, accept)
        for sheet, want in counts.items():
            assert want == {one.value: expected[name][sheet][one.value] for one in Verdict}, sheet
    truth = expected[files[0]]
    assert len(intake.ledger.having(Department)) == truth["部门"]["records"]
    assert len(intake.ledger.having(Grid)) >= truth["村社网格"]["accept"]
    assert len(intake.ledger.having(DutyItem)) == expected[files[1]]["职责清单(2026.6)"]["accept"]
    assert len(intake.ledger.having(Whistle)) == expected[files[2]]["9月台账"]["accept"]
    serials = {one["serial"] for one in expected[files[2]]["truth"]}
    remarked = {one["key"] for one in expected[files[2]]["9月台账"]["remarks"] if one["status"] != "accept"}
    assert {one.number for one in intake.ledger.having(Whistle)} <= serials
    assert not remarked & {str(one.serial) for one in intake.ledger.having(Whistle)}
    assert verify(intake.ledger).faults == ()


def test_on_a_low_page_the_rows_take_the_room_of_the_track(intake: Intake) -> None:
    intake.read(intake.people())
    assert intake.page.track.isVisible()
    intake.page.look.apply("light", 150)
    intake.page.resize(900, 400)
    assert not intake.page.track.isVisible()
    intake.hand.press(Key.Key_Escape)
    assert intake.page.track.isVisible()
