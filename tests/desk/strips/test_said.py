"""A row of strips says its whole sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from desktop.desk.strips.view import StripList


def test_a_row_says_its_whole_sentence(strips: StripList) -> None:
    told = strips.row_model.data(strips.row_model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "85" in told
    assert "南岭废品场" in told
    assert "08:20" in told
    # The worst comes first, for a listener may not wait for the end.
    assert told.index("公安") < told.index("环保")
    assert told.index("安监") < told.index("环保")
    line = strips.row_model.data(strips.row_model.index(4), Qt.ItemDataRole.AccessibleTextRole)
    assert "待核查" in line
    assert "赵某" in line
