from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.desk.papers.sending import sending

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_tells_how_far_it_is_and_hears_whether_to_stop(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with sending(parent) as tell:
        assert tell(1, 3)
        box = parent.findChild(QProgressDialog)
        assert isinstance(box, QProgressDialog)
        assert (box.value(), box.maximum()) == (1, 3)
        box.cancel()
        assert not tell(2, 3)
