"""A walk through the built program's real window by key presses: a whistle, its paper, every page, night, the end."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bench.kill_program import Child
from desktop.post.file_path import DEEPEST
from windows.wine.hands import Hands, Late, until
from windows.wine.machine import seconds
from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from windows.wine.machine import Machine

PLACE, FACTS = "渣土口", "有人往河道里倒渣土"
"""What is typed. Wine takes no more than some fifteen characters that no key of its own types; and the place is none
that the demo post knows, for without a window manager a list of proposals takes the keys away."""
PAGES = ("今日", "哨单", "值守", "会商", "例会", "人员", "指挥部的清单", "导入", "台账")
"""The places of the rail, Ctrl+1 to Ctrl+9."""
NESTED = "青石镇综合执法指挥部的台账和文书都在这里"
"""A folder in a folder in a folder, until no other one is allowed: the papers below lie beyond 260 characters."""
_SETTINGS = (38, 663)
"""Where the rail has its settings, in pixels: the one page without a key of its own."""
_DESK_INI = "[General]\nlanguage=zh_CN\n\n[look]\nmode=dark\npercent=150\n"


@dataclass(slots=True)
class Walk:
    """One walk: the window with its post, hands before it, and an ear at the ledger that hears what was written."""

    machine: Machine
    hands: Hands
    folder: Path
    env: dict[str, str]
    name: str
    window: Any = None
    ear: Any = None
    _count: int = 0

    def step(self, what: str, *deeds: Callable[[], object]) -> Row:
        """Do the deeds of a step and return its row, with the picture of how the screen stood afterwards."""
        begun, self._count = time.monotonic(), self._count + 1
        fault = ""
        try:
            for deed in deeds:
                deed()
            self.hands.rest()
        except (Late, EOFError, OSError, KeyError) as late:
            fault = f"{type(late).__name__}: {late}; "
        if self._log.exists():
            fault += f"{self._log.read_text('utf-8').splitlines()[0]}; "
            self._log.replace(self.folder / f"faults-{self.name}-{self._count:02}.txt")
        file = self.hands.picture(f"{self.name}-{self._count:02}")
        return Row(f"{self.name}: {what}", not fault, f"{fault}{file.name}, {seconds(begun)}")

    def open(self) -> None:
        """Start the program on the post, and an ear beside it."""
        self.window = self.machine.start(
            self.machine.dist / "Shaotai.exe", "--post", self.machine.seen(self.folder), env=self.env
        )
        self.hands.see("今日 — 哨台")
        self.ear = Child(["wine", str(self.machine.dist / "shaotai.com")], self.folder, self.env)

    def show(self, *keys: str, title: str) -> Callable[[], object]:
        """Return a deed: press keys and see a page."""

        def deed() -> None:
            self.hands.press(*keys)
            self.hands.see(f"{title} — 哨台")

        return deed

    def hears(self, order: str, *keys: str) -> Callable[[], object]:
        """Return a deed: press keys and wait until the ledger has a new entry of this order."""

        def deed() -> None:
            before = self.last()["seq"]
            self.hands.press(*keys)
            until(lambda: self.last(order)["seq"] > before, f"the order {order}")

        return deed

    def last(self, order: str = "") -> dict[str, Any]:
        """Return the last entry of the journal, or the last of an order."""
        entries = self.ear.ask("journal", "--most", "8")["answer"]["entries"]
        found = [one for one in entries if order in ("", one["order"])]
        return max(found, key=lambda one: int(one["seq"]), default={"seq": 0})

    def close(self) -> None:
        """Alt+F4: the window closes, the program ends with 0 and remembers where the window stood."""
        self.hands.press("alt+F4")
        if self.window.wait(60):
            msg = f"the program ended with {self.window.returncode}"
            raise Late(msg)
        if "geometry" not in (self.folder / "desk.ini").read_text("utf-8"):
            msg = "the window's place was not remembered"
            raise Late(msg)

    def sound(self, *facts: str) -> Row:
        """Return the row of what the ledger has after the walk: whistles of these facts, and every check clean."""
        verified = self.ear.ask("verify")["answer"]
        kept = [one["facts"] for one in self.ear.ask("list")["answer"]["whistles"]]
        told = f"{verified['entries']} entries, faults {verified['faults']}"
        good = verified["sound"] and set(facts) <= set(kept)
        return Row(f"{self.name}: what was done is in a sound ledger", good, told)

    @property
    def _log(self) -> Path:
        """Where the window notes what nobody expected."""
        return self.folder / "faults.log"


def rows(machine: Machine) -> Iterator[Row]:
    """Walk three times: all of it by day, some of it large and by night, and in a very long path."""
    made = machine.folder / "演示 台账"
    post = made / "青石镇 指挥部"
    said = machine.obey(machine.dist / "shaotai.com", "--post", machine.seen(post), "demo", "--no-window", "--fresh")
    yield Row("the demo post, in a folder with Chinese and spaces", said.code == 0, said.last)
    with walking(machine, post, "day") as walk:
        yield from by_day(walk)
    (post / "desk.ini").write_text(_DESK_INI, "utf-8")
    with walking(machine, post, "night") as walk:
        yield from by_night(walk)
    deep = made
    while len(machine.seen(deep / NESTED)) <= DEEPEST:
        deep /= NESTED
    said = machine.obey(machine.dist / "shaotai.com", "--post", machine.seen(deep), "demo", "--no-window", "--fresh")
    yield Row(f"a demo post {len(machine.seen(deep))} characters deep", said.code == 0, said.last[-60:])
    deeper = machine.seen(deep / NESTED)
    said = machine.obey(machine.dist / "shaotai.com", "--post", deeper, "demo", "--no-window", "--fresh")
    yield Row(f"one of {len(deeper)} is refused in a sentence", said.code == 1 and str(DEEPEST) in said.said, said.last)
    with walking(machine, deep, "deep") as walk:
        yield from in_the_deep(walk)


@contextmanager
def walking(machine: Machine, post: Path, name: str) -> Iterator[Walk]:
    """Give a walk with a screen of its own; wine must have nothing else running, else it sees no screen."""
    machine.close()
    with machine.screen() as display:
        hands = Hands(display, machine.pictures)
        hands.learn(PLACE + FACTS)
        walk = Walk(machine, hands, post, machine.environment(display), name)
        try:
            yield walk
        finally:
            if walk.ear is not None:
                walk.ear.kill()
                walk.ear.end()
            if walk.window is not None:
                machine.end(walk.window)
            machine.close()


def by_day(walk: Walk) -> Iterator[Row]:
    """Yield the steps of the whole walk."""
    hands, press, turn = walk.hands, walk.hands.press, walk.hands.turn
    yield walk.step("the window opens", walk.open)
    yield from blow(walk)
    yield walk.step("Q, W: the lead acknowledges and leaves", walk.hears("acknowledge", "q"), walk.hears("depart", "w"))
    yield walk.step("E: who came", lambda: turn("e"), lambda: press("space"))
    yield walk.step("Enter: the report is in", walk.hears("report_in", "Return"))
    yield walk.step("Ctrl P: the slip is drawn, filed and seen", walk.hears("file", "ctrl+p"),
                    lambda: hands.see("文书 — 哨台"))  # fmt: skip
    yield walk.step("Ctrl 2, Enter: the sheet of the whistle", walk.show("ctrl+2", title="哨单"), hands.rest,
                    hands.rest, lambda: turn("Return"))  # fmt: skip
    for number, title in enumerate(PAGES, 1):
        yield walk.step(f"Ctrl {number}: {title}", walk.show(f"ctrl+{number}", title=title))
    yield walk.step("Ctrl 5, Enter: the next meeting", walk.show("ctrl+5", title="例会"), lambda: turn("Return"))
    yield walk.step("F1: the keys of the page", lambda: turn("F1"))
    yield walk.step("Esc; F11: the wall", lambda: turn("Escape"), lambda: turn("F11"))
    yield walk.step("Esc; settings", lambda: turn("Escape"), lambda: hands.click_for("设置 — 哨台", *_SETTINGS))
    yield walk.step("by keys to the look, and night falls", lambda: turn("alt+Right", "alt+Right"),
                    lambda: turn("Right", "Right"))  # fmt: skip
    yield walk.step("Ctrl 1: today by night", walk.show("ctrl+1", title="今日"))
    yield walk.step("Alt F4: closed, its place remembered", walk.close)
    yield walk.sound(FACTS)


def by_night(walk: Walk) -> Iterator[Row]:
    """Yield the steps of the walk at 150 % and by night."""
    yield walk.step("the window opens, large and dark", walk.open)
    yield from blow(walk)
    yield walk.step("Ctrl P: the slip", walk.hears("file", "ctrl+p"), lambda: walk.hands.see("文书 — 哨台"))
    for number in (2, 3, 5):
        yield walk.step(f"Ctrl {number}: {PAGES[number - 1]}", walk.show(f"ctrl+{number}", title=PAGES[number - 1]))
    yield walk.step("Alt F4: closed, its place remembered", walk.close)
    yield walk.sound(FACTS)


def in_the_deep(walk: Walk) -> Iterator[Row]:
    """Yield the steps of the walk in a path longer than a clerk's."""
    yield walk.step("the window opens", walk.open)
    yield from blow(walk)
    yield walk.step("Ctrl P: the slip is filed", walk.hears("file", "ctrl+p"),
                    lambda: walk.hands.see("文书 — 哨台"))  # fmt: skip
    yield walk.step("Alt F4: closed, its place remembered", walk.close)
    yield walk.sound(FACTS)


def blow(walk: Walk) -> Iterator[Row]:
    """Yield the steps of an urgent whistle: the form filled with Chinese by keys, and blown."""
    hands = walk.hands
    yield walk.step(
        "F2, Alt 3: the form, filled in Chinese by keys",
        walk.show("F2", title="新哨"),
        lambda: hands.press("alt+3"),
        hands.rest,
        lambda: hands.type(PLACE),
        lambda: hands.press("Tab", "Tab", "Tab"),
        lambda: hands.type(FACTS),
    )
    yield walk.step("Ctrl Enter: blown", walk.hears("blow", "ctrl+Return"))
