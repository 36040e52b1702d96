"""The session at the desk: who keeps the watch, the look, the beat, and the one bell that tells what was touched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from desktop.ledger import driver, trouble
from desktop.post.command_post import Stand
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from desktop.desk.second import Second
    from desktop.desk.theme.look import Look
    from desktop.ledger.book import Ledger
    from desktop.procedures.watch import Done, Watch

R = TypeVar("R")
EVERYTHING = frozenset({"*"})
"""What is touched when another program has written into the ledger: anything."""
NOBODY = "值班员"
"""Who writes before anybody took the watch."""


class Session(QObject):
    """What every page is given. Orders go through `give`; the bell `rang` rings once for each."""

    rang = Signal(object)
    """The names of the tables that an order touched, as a frozenset; `{"*"}` for all."""
    said = Signal(str, str)
    """A sentence to be shown for four seconds, and its tone."""

    def __init__(self, watch: Watch, look: Look, second: Second, settings: Path | None = None) -> None:
        """Sit down at an open ledger; `settings` is the file of remembered columns and sizes, or None for a test."""
        super().__init__()
        self.watch = watch
        self.look = look
        self.second = second
        self.settings = (
            QSettings(str(settings), QSettings.Format.IniFormat)
            if settings is not None
            else QSettings("", QSettings.Format.IniFormat)
        )
        self.language = str(self.settings.value("language", "zh_CN"))
        self._reversible: int = 0
        self._version = watch.ledger.version()

    @property
    def ledger(self) -> Ledger:
        """The ledger, for reading; it is written through `give` alone."""
        return self.watch.ledger

    def now(self) -> datetime:
        """Return this moment."""
        return self.watch.now()

    def keeper(self) -> str:
        """Return the clerk who keeps the watch, empty before the first one took it."""
        stands = self.ledger.having(Stand)
        return max(stands, key=lambda one: one.since).clerk if stands else ""

    def words(self, words: Words) -> str:
        """Return a sentence in the language of the desk."""
        return words.said(self.language)

    def say(self, words: Words | str, tone: str = "ok") -> None:
        """Show a sentence for four seconds."""
        self.said.emit(self.words(words) if isinstance(words, Words) else words, tone)

    def give(self, order: Callable[..., Done[R]], *args: Any, **kwargs: Any) -> Done[R]:  # noqa: ANN401 - any order
        """Give an order and ring the bell; a rule or the machine says no by `Refused`, and nothing was written."""
        before = self._last()
        try:
            done = order(self.watch, *args, **kwargs)
        except Refused:
            if self._last() not in {before, None}:  # what was refused at the gate stands in the journal
                self.rang.emit(frozenset({"entry"}))
            raise
        except (OSError, driver.DatabaseError) as error:
            raise trouble.of(error) or Refused(
                "machine",
                Words(
                    f"这一笔没有存上：{error}。请检查磁盘是否已满、台账文件夹能否写入，再试一次；原文还在这里。",
                    f"This was not saved: {error}. Check the disk and the folder, then try again.",
                ),
            ) from error
        name = getattr(order, "__name__", "")
        if done.seq:  # an autosave writes no entry and must not use up the undo of a tap
            from desktop.procedures.corrections import REVERSIBLE  # orders, which the first paint need not know

            self._reversible = done.seq if name in REVERSIBLE else 0
        if "stand" in done.touched:
            self._follow_watch()
        # Our own writing leaves the version as it is, so that another program's change is never taken for ours.
        self.rang.emit(done.touched)
        return done

    def _last(self) -> int | None:
        """Return the number of the last entry, None where the disk of the ledger does not answer."""
        try:
            return self.ledger.head()[0]
        except driver.DatabaseError:
            return None

    def _follow_watch(self) -> None:
        """Let whoever took the watch over from the one who sits here sit here, unless the settings name somebody."""
        stands = sorted(self.ledger.having(Stand), key=lambda one: one.since)
        before = stands[-2].clerk if len(stands) > 1 else NOBODY
        if self.watch.actor == before and not self.settings.value("actor", ""):
            self.watch = replace(self.watch, actor=stands[-1].clerk)

    def undo(self) -> None:
        """Take back the last order that a single key press gave; says what happened."""
        if not self._reversible:
            self.say(Words("没有可撤回的一笔。", "There is nothing to take back."), "warn")
            return
        from desktop.procedures import corrections

        seq, self._reversible = self._reversible, 0
        try:
            self.give(corrections.undo, seq)
        except Refused as refused:
            self.say(refused.reason, "bad")
            return
        self.say(Words(f"已撤回第 {seq} 笔，另记一笔更正。", f"Entry {seq} was taken back by a correcting entry."))

    def look_around(self) -> None:
        """Ring the bell where another program has written into the ledger since the last look."""
        version = self.ledger.version()
        if version != self._version:
            self._version = version
            self.rang.emit(EVERYTHING)
