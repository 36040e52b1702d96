"""The track says where the whistle is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.step_track import StepTrack
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_the_track_says_where_the_whistle_is(look: Look, qtbot: QtBot) -> None:
    track = StepTrack(look)
    qtbot.addWidget(track)
    track.resize(900, track.sizeHint().height())
    assert not track.grab().isNull()
    track.say(samples.STEPS)
    assert "联合处置" in track.accessibleDescription()
    assert track.accessibleDescription().count(";") == 6
    image = track.grab().toImage()
    middle = look.px(17)
    # The fourth of seven steps is the current one, a ring in accent.
    assert image.pixelColor(round(900 / 7 * 3.5) + look.px(6), middle) == look.tokens.accent
    assert image.pixelColor(round(900 / 7 * 5), middle) == look.tokens.line
    assert image.pixelColor(round(900 / 7 * 2), middle) == look.tokens.ink2
