"""No key means two things on one page, and no cap lies."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

from desktop.desk import keys, pages
from desktop.post.roster.shift import GRID_LETTERS, STANDARD_SHIFTS

PAGES = get_args(keys.Page)


@pytest.mark.parametrize("page", PAGES)
def test_no_key_is_used_twice_on_a_page(page: keys.Page) -> None:
    counted = Counter(QKeySequence(key.sequence).toString() for key in keys.keys_of(page))
    assert [sequence for sequence, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("page", PAGES)
def test_no_name_is_used_twice_on_a_page(page: keys.Page) -> None:
    names = Counter(key.name for key in keys.KEYS if key.page == page)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("key", keys.KEYS, ids=lambda key: f"{key.page}-{key.name}")
def test_every_key_can_be_pressed(key: keys.Key) -> None:
    assert not QKeySequence(key.sequence).isEmpty()
    assert key.cap()
    assert key.said()


def test_single_letters_are_read_by_views_and_never_become_actions(qapp: QObject) -> None:
    for key in keys.KEYS:
        single = len(key.sequence) == 1
        assert not single or key.letter
        assert keys.action(qapp, key.page, key.name).shortcut().isEmpty() == key.letter


def test_an_action_carries_the_words_and_the_key_of_the_table(qapp: QObject) -> None:
    made = keys.action(qapp, "whistle", "confer")
    assert made.shortcut() == QKeySequence("Ctrl+M")
    assert made.text() == keys.key("whistle", "confer").said()
    assert keys.key("whistle", "blow").sequence == "F2"
    with pytest.raises(KeyError):
        keys.key("today", "no such key")


def test_caps_read_as_they_are_spoken() -> None:
    assert keys.cap_text("Ctrl+K") == "Ctrl K"
    assert keys.cap_text("Return") == "Enter"
    assert keys.cap_text("Left") == "←"
    assert keys.cap_text("Alt+Down") == "Alt ↓"


def test_letters_are_found_by_the_code_that_qt_sends() -> None:
    letters = keys.letters_of("today")
    assert letters[Qt.Key.Key_E.value] == "arrive"
    assert letters[Qt.Key.Key_Q.value] == "acknowledge"
    assert keys.letters_of("refusal")[Qt.Key.Key_2.value] == "door_2"


def test_the_letters_that_no_shift_may_have_are_those_of_the_grid() -> None:
    letters = {key.sequence for key in keys.KEYS if key.page == "roster" and key.letter and len(key.sequence) == 1}
    shifts = {key.sequence for key in keys.KEYS if key.page == "roster" and key.name.startswith("put_")}
    assert letters - shifts == GRID_LETTERS
    assert {one.key for one in STANDARD_SHIFTS if one.key} <= shifts


def test_the_roster_takes_back_without_a_limit() -> None:
    shown = [key.words for key in keys.keys_of("roster") if key.sequence == "Ctrl+Z"]
    assert shown == [keys.key("roster", "undo").words]


def test_what_a_page_gives_a_meaning_of_its_own_is_listed_once() -> None:
    shown = [key.words for key in keys.keys_of("whistle") if key.sequence == "Ctrl+E"]
    assert shown == [keys.key("whistle", "complete").words]
    assert keys.keys_of("everywhere") == tuple(key for key in keys.KEYS if key.page == "everywhere")


def test_no_key_is_dead() -> None:
    """Each name is read somewhere in the code that hears the keys of its page."""
    desk = Path(keys.__file__).parent
    sources = {file: file.read_text("utf-8") for file in desk.rglob("*.py") if file.name != "keys.py"}
    heard = {"everywhere": "window.py", "today": "today", "paper": "papers", "ledger": "journal", "log": "duty_log"}
    for key in keys.KEYS:
        if key.page == "everywhere" and key.name.startswith("go_"):
            assert key.name.removeprefix("go_") in pages.MODULES
            continue
        if key.page == "refusal" or (key.sequence == "Return" and key.letter):
            continue  # doors are read by their number, and every list opens with Enter
        where = heard.get(key.page, key.page)
        texts = [text for file, text in sources.items() if {where, "tables"} & set(file.relative_to(desk).parts)]
        # Numbered ones are read by their number: `f"kind_{place}"`.
        name = f'"{key.name.rstrip("0123456789")}{{' if key.name[-1].isdigit() else f'"{key.name}"'
        assert any(name in text for text in texts), f"{key.page}: nobody reads {key.name}"
