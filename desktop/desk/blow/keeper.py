"""Keeps what is typed: two seconds after a change at the latest it lies in the ledger's file of unfinished forms."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from desktop.desk.blow.content.typed import Typed, typed_from
from desktop.post.refused import Refused
from desktop.procedures.watch import new_id
from desktop.procedures.whistle import register

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.session import Session

WAIT: Final = 2000
"""Milliseconds that a typed character may be lost by a crash (issue 2)."""


class Keeper(QObject):
    """Saves one form while it is written, and forgets it when it is blown or thrown away."""

    def __init__(self, session: Session, read: Callable[[], Typed], parent: QObject) -> None:
        """Save what `read` returns."""
        super().__init__(parent)
        self._session = session
        self._read = read
        self._saved = Typed()
        self.draft_id = new_id()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.save)

    def begin(self, typed: Typed, draft_id: str = "") -> None:
        """Keep another form from now on: a new one, or the unfinished form `draft_id`."""
        self._timer.stop()
        self._saved = typed
        self.draft_id = draft_id or new_id()

    def touch(self) -> None:
        """Save soon; typing on does not put it off."""
        if not self._timer.isActive():
            self._timer.start()

    def save(self) -> bool:
        """Save now what has changed; False, with the sentence said, where the machine did not let us."""
        self._timer.stop()
        typed = self._read()
        if typed == self._saved:
            return True
        if typed.empty:
            return self._forget() if not self._saved.empty else True
        try:
            self._session.give(register.autosave, self.draft_id, typed.body())
        except Refused as refused:
            self._session.say(refused.reason, "bad")
            self._timer.start()
            return False
        self._saved = typed
        return True

    def done(self) -> None:
        """Stop keeping: the form became a whistle, which forgot the unfinished form itself."""
        self.stop()
        self._saved = self._read()

    def stop(self) -> None:
        """Save no more by itself."""
        self._timer.stop()

    def discard(self, draft_id: str) -> None:
        """Forget an unfinished form."""
        self._session.give(register.discard_draft, draft_id)

    def unfinished(self) -> tuple[tuple[str, datetime, Typed], ...]:
        """Return the unfinished forms other than the one in hand, newest first: key, when saved, content."""
        now = self._session.now()
        found = []
        for key, saved_at, body in register.drafts(self._session.ledger):
            at = datetime.fromisoformat(saved_at)
            if key != self.draft_id:
                found.append((key, at, typed_from(body, at, now)))
        return tuple(found)

    def _forget(self) -> bool:
        self.discard(self.draft_id)
        self._saved = Typed()
        return True
