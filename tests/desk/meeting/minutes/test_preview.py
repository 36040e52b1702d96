"""The page beside the work: drawn in a thread once the hands rest, turned by keys, the paragraph in hand tinted."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfgen.canvas import Canvas

from desktop.desk.meeting.minutes.preview import PageSheet, Preview
from desktop.post.refused import Refused
from desktop.post.words import Words
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from tests.desk.meeting.held import Held

LONG = "the housing office chooses one site before the ninth of October"


def paper(*pages: str) -> bytes:
    """Return a file with these words on its pages."""
    kept = BytesIO()
    canvas = Canvas(kept)
    for words in pages:
        for at, line in enumerate(words.split("\n")):
            canvas.drawString(80, 700 - 20 * at, line)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


@pytest.fixture
def preview(held: Held, qtbot: QtBot) -> Preview:
    made = Preview(held.session)
    bring_up(qtbot, made)
    return made


def test_the_last_words_are_drawn_once_the_hands_rest(preview: Preview, qtbot: QtBot) -> None:
    gathered: list[int] = []

    def gather() -> object:
        gathered.append(len(gathered))
        content = paper(*["page"] * len(gathered))
        return lambda: (content, (("two faces missing", "warn", "all of it"),))

    preview.follow(gather)  # type: ignore[arg-type]
    preview.touch()
    assert preview.drawing()
    qtbot.waitUntil(lambda: preview.sheet.pages() == 1 and not preview.drawing(), timeout=5000)
    assert gathered == [0]
    preview._draw()
    preview._draw()
    qtbot.waitUntil(lambda: preview.sheet.pages() == 3 and not preview.drawing(), timeout=5000)
    assert not preview._lamps[0].isHidden()
    assert preview._lamps[0].toolTip() == "all of it"
    assert not preview.grab().isNull()
    preview.follow(None)
    assert preview.sheet.pages() == 0
    preview._draw()


def test_pages_turn_and_end_where_they_end(preview: Preview) -> None:
    preview.show_content(paper("one", "two"))
    assert preview._count.text() == "page 1 of 2"
    preview.turn(-1)
    preview.turn(1)
    preview.turn(1)
    assert preview._count.text() == "page 2 of 2"
    assert not preview._next.isEnabled()
    preview.show_content(paper("one"))
    assert preview._count.text() == "page 1 of 1"


def test_why_there_is_no_page_is_said_in_its_place(preview: Preview) -> None:
    preview.follow(lambda: None)
    preview._draw()
    assert not preview.drawing() or preview._errand is None
    preview.say_nothing("cancelled")
    assert not preview._nothing.isHidden()


def test_a_fault_of_the_drawing_is_no_silence(preview: Preview) -> None:
    preview._again = True
    with pytest.raises(Refused):
        preview._failed(Refused("paper", Words("坏", "bad")))
    assert not preview._again


def test_the_paragraph_in_hand_is_found_over_line_ends_and_pages(look: Look, qtbot: QtBot) -> None:
    sheet = PageSheet(look, "page")
    bring_up(qtbot, sheet)
    half = len(LONG) // 2
    sheet.show_content(paper("a heading", f"first\n{LONG[:half]}\n{LONG[half:]}\nlast"))
    sheet.mark(LONG)
    assert sheet.page == 1
    assert len(sheet._marked) >= 2
    assert not sheet.grab().isNull()
    sheet.mark(f"{LONG} and then overleaf what no page has")
    assert sheet._marked
    sheet.mark("short")
    assert sheet._marked == []
    sheet.mark("what stands nowhere on any page of this paper")
    assert sheet._marked == []
    sheet.clear()
    assert sheet.pages() == 0
    assert not sheet.grab().isNull()


def test_what_nobody_sees_is_not_drawn_until_it_is_seen(preview: Preview, qtbot: QtBot) -> None:
    preview.hide()
    gathered: list[int] = []

    def gather() -> object:
        gathered.append(1)
        return lambda: (paper("one"), ())

    preview.follow(gather)  # type: ignore[arg-type]
    preview._draw()
    assert gathered == []
    preview.show()
    qtbot.waitUntil(lambda: preview.sheet.pages() == 1, timeout=5000)


def test_without_qtpdf_the_place_of_the_page_says_so(held: Held, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtPdf", None)
    blind = Preview(held.session)
    bring_up(qtbot, blind)
    blind.show_content(b"%PDF")
    assert "QtPdf" in blind._nothing.text()
    assert blind.sheet.pages() == 0
