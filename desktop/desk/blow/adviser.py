"""Asks the duty list after a pause in typing; the prepared list is kept until somebody changes it."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.desk.page import touches
from desktop.procedures import matching

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.session import Session
    from desktop.post.draft import Draft
    from desktop.post.matching import DutyIndex

PAUSE: Final = 150
"""Milliseconds without a key before the list is asked (ui/guide.md 3)."""
_LATIN = re.compile(r"^[A-Za-z\s]{2,}$")


class PreparedList(QObject):
    """The duty list ready for matching, shared by all forms of a session."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Prepare nothing before it is asked for."""
        super().__init__(parent)
        self.session = session
        self._plain: DutyIndex | None = None
        self._spelt: DutyIndex | None = None
        session.rang.connect(self._rang)

    def index(self, draft: Draft) -> DutyIndex:
        """Return the list; with pinyin, which takes long to load, only where the words are letters."""
        if _LATIN.match(f"{draft.verbatim}{draft.facts}"):
            self._spelt = self._spelt or matching.duty_index(self.session.watch)
            return self._spelt
        self._plain = self._plain or matching.duty_index(self.session.watch, with_pinyin=False)
        return self._plain

    def _rang(self, touched: frozenset[str]) -> None:
        if touches(touched, "duty_item", "facility"):
            self._plain = self._spelt = None


class Adviser(QObject):
    """Says `advised` with a `procedures.matching.Advice`; `took` is how many milliseconds the last one needed."""

    advised = Signal(object)

    def __init__(
        self, prepared: PreparedList, draft: Callable[[], Draft], busy: Callable[[], bool], parent: QObject
    ) -> None:
        """Ask about what `draft` returns, but not while `busy` says that an input method composes."""
        super().__init__(parent)
        self._draft = draft
        self._busy = busy
        self._prepared = prepared
        self.took = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.ask)

    def soon(self) -> None:
        """Ask after the pause, counted from now."""
        self._timer.start()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def waiting(self) -> bool:
        """Tell whether a question stands out."""
        return self._timer.isActive()

    def ask(self) -> None:
        """Ask now."""
        if self._busy():
            self._timer.start()
            return
        self._timer.stop()
        draft = self._draft()
        index = self._prepared.index(draft)
        begun = time.perf_counter()
        advice = matching.advise(self._prepared.session.watch, draft, index)
        self.took = (time.perf_counter() - begun) * 1000
        self.advised.emit(advice)

    def index(self, draft: Draft) -> DutyIndex:
        """Return the prepared list that fits the words of `draft`."""
        return self._prepared.index(draft)
