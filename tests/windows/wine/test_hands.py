"""Hands at a screen: the keyboard that learns characters, and waiting with a limit."""

from __future__ import annotations

import pytest

from windows.wine.hands import Late, alike, keyboard_with, until

KEYMAP = """xkb_keymap {
xkb_keycodes "evdev" {
    <I163> = 163;
    <I164> = 164;
};
xkb_symbols "pc" {
    key <AC01> {         [               a,               A ] };
    key <I163> {         [        XF86Mail ] };
    key <I164> {         [   XF86Favorites ] };
    modifier_map Shift { <LFSH> };
    modifier_map Mod1 { <I164> };
};
};
"""


def test_a_character_gets_a_key_that_no_laptop_has() -> None:
    learnt = keyboard_with(KEYMAP, "a哨 哨")
    assert "key <I163> { [ U54E8 ] };" in learnt
    assert "<I163> = 163;" in learnt
    assert "XF86" not in learnt
    assert "[               a,               A ]" in learnt
    assert "modifier_map Mod1 { <I164> }" not in learnt, "a key that modifies would type nothing"
    assert "modifier_map Shift" in learnt


def test_more_characters_than_keys_are_refused() -> None:
    with pytest.raises(ValueError, match="3 characters, 2 keys"):
        keyboard_with(KEYMAP, "哨台在")


def test_what_does_not_come_is_said() -> None:
    answers = iter([False, True])
    until(lambda: next(answers), "the second look", limit=5)
    with pytest.raises(Late, match="the moon did not come"):
        until(lambda: False, "the moon", limit=0.01)


def test_clocks_that_tick_leave_a_screen_still() -> None:
    lines = [bytes(1366 * 3)] * 768
    ticked = [b"\xff" * (1366 * 3)] * 160 + lines[160:]
    changed = [b"\xff" * (1366 * 3)] * 161 + lines[161:]
    assert alike(b"".join(lines), b"".join(ticked))
    assert not alike(b"".join(lines), b"".join(changed))
    assert not alike(b"".join(lines), b"")
