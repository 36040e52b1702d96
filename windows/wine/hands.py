"""Hands and eyes at a screen of the machine: real key presses through the X server, what the screen shows, pictures."""

from __future__ import annotations

import re
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 60.0
"""Seconds after which what was waited for is taken not to come; a slow machine with two cores at work needs ten."""
_LOOK, _ALIKE = 0.1, 3
"""Seconds between two looks, and how many must show the same."""
_LINE, _CLOCKS = 1366 * 3, 160
"""Bytes of a line of the screen; lines that clocks and a caret may change between two looks."""
_NAMED = re.compile(r"(<I\d+>) = \d+")
_MEANT = re.compile(r"    (?:key +|modifier_map \w+ \{ )<I\d+>[^;]*;\n")
"""A key of the X server's map that no laptop has, those of media players and the like; and what it means."""


class Late(Exception):  # noqa: N818 - it is said in a table, not caught as an error
    """What was waited for did not come."""


def until(come: Callable[[], object], what: str, limit: float = LIMIT) -> None:
    """Wait until something has come; `Late` with the words of what it was, after `limit` seconds."""
    end = time.monotonic() + limit
    while not come():
        if time.monotonic() > end:
            msg = f"{what} did not come in {limit:.0f} s"
            raise Late(msg)
        time.sleep(_LOOK)


def keyboard_with(keymap: str, text: str) -> str:
    """Return a keymap of X that types each character of `text` that no key types yet with a key nobody has.

    `xdotool type` lends one key to such characters in turn; wine learns of the first only.
    """
    spare = _NAMED.findall(keymap)
    wanted = [one for one in dict.fromkeys(text) if not one.isascii()]
    if len(wanted) > len(spare):
        msg = f"{len(wanted)} characters, {len(spare)} keys to spare"
        raise ValueError(msg)
    lent = "".join(f"    key {key} {{ [ U{ord(one):04X} ] }};\n" for key, one in zip(spare, wanted, strict=False))
    head, symbols, body = keymap.partition("xkb_symbols")
    return head + symbols + _MEANT.sub("", body).replace("{\n", "{\n" + lent, 1)


def alike(one: bytes, other: bytes) -> bool:
    """Tell whether two looks at the screen show the same but for clocks and a caret."""
    lines = range(0, max(len(one), len(other)), _LINE)
    return sum(one[at : at + _LINE] != other[at : at + _LINE] for at in lines) <= _CLOCKS


class Hands:
    """A person before one screen; without a window manager the keys go to the window that the pointer is over."""

    def __init__(self, display: str, pictures: Path) -> None:
        """Sit down before `display`; pictures go to a folder."""
        self._display = display
        self._pictures = pictures

    def press(self, *keys: str) -> None:
        """Press keys one after another, named as X names them: `ctrl+1`, `F2`, `Return`."""
        self._tool("xdotool", "key", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        """Type a text; its characters must be on the keyboard."""
        self._tool("xdotool", "type", "--delay", "60", text)

    def click(self, x: int, y: int) -> None:
        """Click at a place of the screen, in pixels from its top left corner."""
        self._tool(
            "xdotool", "mousemove", str(x), str(y), "sleep", "0.3", "mousedown", "1", "sleep", "0.1", "mouseup", "1"
        )

    def click_for(self, title: str, x: int, y: int) -> None:
        """Click at a place until a window of this title is shown: a window just brought forward may miss a click."""
        for _ in range(2):
            self.click(x, y)
            try:
                return self.see(title, LIMIT / 4)
            except Late:
                continue
        self.click(x, y)
        return self.see(title)

    def learn(self, text: str) -> None:
        """Give the keyboard the characters of a text; before a program starts, for wine reads the keyboard once.

        The screen's keyboard takes over the map of the device that pressed last: it must be xdotool's already.
        """
        self.press("Shift_L")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "keyboard.xkb"
            self._tool("xkbcomp", "-w", "0", "-xkb", self._display, str(file))
            file.write_text(keyboard_with(file.read_text("utf-8"), text), "utf-8")
            self._tool("xkbcomp", "-w", "0", str(file), self._display)

    def titles(self) -> list[str]:
        """Return the titles of the windows that are shown."""
        found = self._tool("xdotool", "search", "--onlyvisible", "--name", ".").decode().split()
        return [self._tool("xdotool", "getwindowname", one).decode("utf-8", "replace").strip() for one in found]

    def see(self, title: str, limit: float = LIMIT) -> None:
        """Wait until a window of this title is shown and the screen stands still."""
        until(lambda: title in self.titles(), title, limit)
        self.rest(limit)

    def rest(self, limit: float = LIMIT) -> None:
        """Wait until the screen stands still, but for its clocks."""
        looks: list[bytes] = []

        def still() -> bool:
            looks.append(self._look())
            last = looks[-_ALIKE:]
            return len(last) == _ALIKE and all(alike(one, last[-1]) for one in last)

        until(still, "a still screen", limit)

    def turn(self, *keys: str) -> None:
        """Press keys and wait until the screen shows something else than before, and stands still."""
        before = self._look()
        self.press(*keys)
        until(lambda: not alike(before, self._look()), f"what {' '.join(keys)} shows")
        self.rest()

    def _look(self) -> bytes:
        return self._tool("import", "-window", "root", "-depth", "8", "rgb:-")

    def picture(self, name: str) -> Path:
        """Keep what the screen shows as a PNG and return its file."""
        file = self._pictures / f"{name}.png"
        self._tool("import", "-window", "root", str(file))
        return file

    def _tool(self, *words: str) -> bytes:
        environment = {"DISPLAY": self._display, "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        return subprocess.run(words, env=environment, capture_output=True, check=False, timeout=LIMIT).stdout
