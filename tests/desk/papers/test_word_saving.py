from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.desk.papers.word_saving import ask_word, save_word
from desktop.procedures.meetings import calendar
from desktop.procedures.meetings.series import standard_series
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.desk.papers.page import PaperPage
    from desktop.post.meetings.meeting import Meeting
    from tests.desk.scene import Scene

KIND = PaperKind.MEETING_SIGN_IN


def planned(scene: Scene) -> Meeting:
    return calendar.plan_meeting(scene.watch, standard_series(scene.watch).result.id).result


def test_a_paper_is_saved_where_the_person_says(
    page: PaperPage, scene: Scene, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = planned(scene)
    asked: list[str] = []

    def save(_page: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return (str(tmp_path / "签到表"), "") if len(asked) > 1 else ("", "")

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", save)
    assert ask_word(page, KIND, meeting.id, "签到表") is None
    assert Path(asked[0]).name == "签到表.docx"
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        assert ask_word(page, KIND, meeting.id, "签到表") is not None
    assert (tmp_path / "签到表.docx").read_bytes().startswith(b"PK")


def test_what_cannot_be_written_is_said(
    page: PaperPage, scene: Scene, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = planned(scene)
    assert save_word(page, KIND, meeting.id, tmp_path / "none" / "x.docx") is None
    assert scene.told[-1][1] == "bad"
    (tmp_path / "签到表.docx").touch()

    def busy(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr("os.replace", busy)
    save_word(page, KIND, meeting.id, tmp_path / "签到表.docx")
    qtbot.waitUntil(lambda: "Word" in scene.told[-1][0], timeout=30_000)
    assert scene.told[-1][1] == "bad"
