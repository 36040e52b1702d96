"""The walk's own reading of what the ledger says, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from windows.wine.hands import Hands, Late
from windows.wine.machine import Machine
from windows.wine.walk import PAGES, Walk

if TYPE_CHECKING:
    import pytest


class Ear:
    """Answers as the program does."""

    def __init__(self, *, sound: bool = True) -> None:
        self.sound = sound

    def ask(self, name: str, *_words: str) -> dict[str, Any]:
        """Return what the ledger has."""
        entries = [{"seq": 7, "order": "blow"}, {"seq": 9, "order": "depart"}, {"seq": 8, "order": "blow"}]
        found = {
            "journal": {"entries": entries},
            "verify": {"sound": self.sound, "entries": 9, "faults": []},
            "list": {"whistles": [{"facts": "倒渣土"}]},
        }
        return {"code": 0, "answer": found[name]}


def walk(folder: Path, monkeypatch: pytest.MonkeyPatch, ear: Ear) -> Walk:
    """Return a walk whose screen always stands still."""
    monkeypatch.setattr(Hands, "rest", lambda *_words: None)
    monkeypatch.setattr(Hands, "picture", lambda _self, name: Path(f"{name}.png"))
    return Walk(Machine(folder), Hands(":0", folder), folder, {}, "day", ear=ear)


def test_the_last_entry_is_that_of_the_highest_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = walk(tmp_path, monkeypatch, Ear())
    assert found.last()["seq"] == 9
    assert found.last("blow")["seq"] == 8
    assert found.last("file")["seq"] == 0


def test_a_ledger_counts_as_sound_with_the_whistle_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert walk(tmp_path, monkeypatch, Ear()).sound("倒渣土").good
    assert not walk(tmp_path, monkeypatch, Ear()).sound("挖沙").good
    assert not walk(tmp_path, monkeypatch, Ear(sound=False)).sound("倒渣土").good


def test_a_step_that_is_late_or_logged_a_fault_did_not_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = walk(tmp_path, monkeypatch, Ear())

    def late() -> None:
        raise Late("the page did not come")

    def faulty() -> None:
        (tmp_path / "faults.log").write_text("2026-11-22 21:18:06 NameError\n  File x\n", "utf-8")

    rows = [found.step("still"), found.step("late", late), found.step("faulty", faulty), found.step("after")]
    assert [one.good for one in rows] == [True, False, False, True]
    assert "the page did not come; day-02.png" in rows[1].figure
    assert "NameError" in rows[2].figure


def test_the_places_of_the_rail_are_those_of_the_program() -> None:
    named = Path(__file__).parents[3] / "resources" / "i18n" / "desktop_zh_CN.ts"
    text = named.read_text("utf-8")
    assert all(f"<translation>{title}</translation>" in text for title in PAGES)
