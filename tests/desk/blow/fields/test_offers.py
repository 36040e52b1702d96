"""The list under a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit

from desktop.desk.blow.fields.offers import Offers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_enter_takes_the_first_only_where_it_is_offered_so(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    offers = Offers(line)
    taken: list[int] = []
    offers.taken.connect(taken.append)
    offers.offer(("河滩", "小学"), first=True)
    qtbot.keyClick(offers.view(), Qt.Key.Key_Return)
    offers.offer(("河滩", "小学"), first=False)
    qtbot.keyClick(offers.view(), Qt.Key.Key_Return)
    offers.offer(("河滩", "小学"), first=True)
    qtbot.keyClick(offers.view(), Qt.Key.Key_Down)
    assert line.text() == ""
    qtbot.keyClick(offers.view(), Qt.Key.Key_Return)
    assert taken == [0, 1]


def test_no_offers_close_the_list(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    offers = Offers(line)
    offers.offer(("河滩",), first=False)
    assert offers.view().isVisible()
    offers.offer((), first=True)
    assert not offers.view().isVisible()


def test_the_list_speaks_in_the_type_of_its_line(qtbot: QtBot, look: Look) -> None:
    """It is a window of its own, which Windows gives a face of the system."""
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setFont(look.font("f11b"))
    line.show()
    offers = Offers(line)
    offers.view().setFont(QFont("Courier", 30))
    offers.offer(("河滩",), first=False)
    assert offers.view().font().family() == look.font("f11b").family()
    assert offers.view().font().bold()
