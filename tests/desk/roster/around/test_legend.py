"""The legend explains signs and letters, as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.roster.around.legend import Legend, Sign

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

SIGNS = (
    Sign("驻", "day", "by day", "Z"), Sign("夜", "night", "by night", "Y"),
    Sign("1", "call", "first", "1"), Sign("2", "call", "second", "2"), Sign("L", "leave", "leave", "J"),
)  # fmt: skip


def inked(look: Look, qtbot: QtBot, width: int) -> list[int]:
    """Return the columns in which something is painted."""
    made = Legend(look)
    qtbot.addWidget(made)
    made.say(SIGNS)
    made.resize(width, made.sizeHint().height())
    image = made.grab().toImage()
    ground = image.pixel(0, 0)
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in rows)]


def test_signs_stand_at_the_left_and_letters_at_the_right(look: Look, qtbot: QtBot) -> None:
    columns = inked(look, qtbot, 1400)
    assert columns[0] < 10
    assert columns[-1] > 1300


def test_nothing_is_cut_where_room_is_short(look: Look, qtbot: QtBot) -> None:
    for width in (60, 200, 400):
        columns = inked(look, qtbot, width)
        assert not columns or columns[-1] < width


def test_it_is_read_aloud(look: Look, qtbot: QtBot) -> None:
    made = Legend(look)
    qtbot.addWidget(made)
    made.say(SIGNS[:2])
    assert made.accessibleName() == "驻 by day Z; 夜 by night Y"
    assert made.minimumSizeHint().width() == 0
