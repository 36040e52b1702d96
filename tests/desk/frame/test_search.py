"""The search field: what is typed stands beside its marks, and its key is named while nothing is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop.desk.frame.search import SearchField
from desktop.desk.theme.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def search(look: Look, qtbot: QtBot) -> SearchField:
    made = SearchField(look)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def ends(search: SearchField) -> QImage:
    """Return the picture of the last third, where the key is named."""
    whole = search.grab().toImage()
    return whole.copy(whole.width() * 2 // 3, 0, whole.width() // 3, whole.height())


def test_a_blind_clerk_hears_what_it_is(search: SearchField) -> None:
    assert search.accessibleName() == "Search"
    assert "pinyin" in search.placeholderText()


def test_its_key_goes_while_somebody_types_and_comes_back(search: SearchField, qtbot: QtBot) -> None:
    empty = ends(search)
    qtbot.keyClicks(search, "lwg")
    assert ends(search) != empty
    search.clear()
    assert ends(search) == empty


def test_a_glass_stands_before_the_words(search: SearchField, look: Look, qtbot: QtBot) -> None:
    plain = QLineEdit()
    qtbot.addWidget(plain)
    plain.resize(search.size())
    plain.show()
    before = (0, 0, look.px(30), search.height())
    assert search.grab().toImage().copy(*before) != plain.grab().toImage().copy(*before)
    assert search.textMargins().left() >= look.px(22)
    assert search.textMargins().right() > 0


def test_it_grows_with_the_scale_and_gives_way_in_a_narrow_window(qapp: QApplication, search: SearchField) -> None:
    assert search.minimumSizeHint().width() < search.sizeHint().width() == search.maximumWidth()
    large = SearchField(Look(qapp, "light", 150))
    try:
        assert large.sizeHint().width() > search.sizeHint().width()
        assert large.textMargins().left() > search.textMargins().left()
    finally:
        qapp.setStyleSheet("")
        large.deleteLater()
