"""The self-test: what each step finds, and that it finds what is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.console.office import trial
from desktop.ledger.audit import Fault, Report
from desktop.planner.errand import Solving
from desktop.planner.problem import Answer, Plan
from desktop.post.guard import no
from desktop.post.words import Words
from desktop.procedures.dispatch import departure


def test_every_step_is_sound_without_a_window() -> None:
    found = list(trial.steps(window=False))
    names = [
        "Program", "Resources", "Ledger", "Blow to close", "Search", "Pinyin and calendar", "Papers", "Format check",
        "Spreadsheet", "Word file", "Planner", "Verification",
    ]  # fmt: skip
    assert [name.en for name, _, _ in found] == names
    assert all(sound for _, _, sound in found)
    assert "已加密" in found[2][1].zh


@pytest.mark.parametrize(
    ("error", "said"), [(OSError("disk full"), "OSError: disk full"), (no("x", "不行。", "No."), "不行。")]
)
def test_the_first_failure_ends_the_test(monkeypatch: pytest.MonkeyPatch, error: Exception, said: str) -> None:
    def broken(folder: Path) -> Words:
        raise error

    monkeypatch.setattr(trial, "_STEPS", ((Words("台账", "Ledger"), broken), *trial._STEPS))
    found = list(trial.steps(window=True))
    assert [sound for _, _, sound in found] == [True, False]
    assert found[1][1].zh == said


def test_what_is_not_as_it_should_be_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "post"
    trial._ledger(folder)
    trial._orders(folder)
    monkeypatch.setattr(trial, "_PDF", b"other")
    with pytest.raises(OSError, match="no PDF"):
        trial._paper(folder)
    monkeypatch.setattr(departure, "release", lambda watch, call: None)
    with pytest.raises(OSError, match="gate"):
        trial._gate(None, "x")  # type: ignore[arg-type]
    monkeypatch.setattr(Path, "read_bytes", lambda self: b"SQLite format 3\x00")
    with pytest.raises(OSError, match="not encrypted"):
        trial._ledger(tmp_path / "second")


def test_a_planner_that_proves_nothing_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Solving, "answer", lambda self: Answer(Plan(()), 17, 0, 1.0, "time"))
    with pytest.raises(OSError, match="time 17"):
        trial._roster(tmp_path)


def test_a_fault_of_the_audit_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trial._ledger(tmp_path)
    monkeypatch.setattr(trial, "verify", lambda ledger: Report(1, 1, 0, "", (Fault("x", "坏了", "broken"),)))
    with pytest.raises(OSError, match="坏了"):
        trial._verified(tmp_path)
