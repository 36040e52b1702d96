"""The page behind F2: it brings up the form that its argument names and keeps the one in hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import errand
from desktop.desk.blow.adviser import PreparedList
from desktop.desk.blow.content.typed import Typed, recurrence_of, typed_from, typed_of
from desktop.desk.blow.sheet import BlowSheet
from desktop.desk.controls.empty import Empty
from desktop.desk.page import Page, touches
from desktop.ledger import pinyin
from desktop.post.refused import Refused
from desktop.post.reporter import Reporter
from desktop.post.whistle import Whistle
from desktop.procedures.whistle import register

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.post.rules import Rules


LATER = 300
"""Milliseconds after which the names are spelt; nobody has typed a letter of a place by then."""


class BlowPage(Page):
    """One form at a time. Leaving keeps what was typed; it is offered again when a new form is opened.

    Arguments of `open`: empty for a new form, `draft:` an unfinished one, `whistle:` one of the inbox, `urgent:` the
    same as an emergency, `parent:` a closed one that has come back, `fallback:` the number of a paper form.
    """

    name = "blow"

    def __init__(self, session: Session) -> None:
        """Hold no form yet."""
        super().__init__(session)
        self.sheet: BlowSheet | None = None
        self._away = False
        self._prepared = PreparedList(session, self)
        self._spelt: dict[str, str] = {}
        self._empty: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def open(self, argument: str) -> None:
        """Bring up the form that `argument` names; an empty one goes on with the form in hand, if there is any."""
        self.titled.emit(self.tr("New whistle"), "F2")
        if not argument and self.sheet is not None and not self._away and not self.sheet.typed().empty:
            return
        self.caught_up()
        try:
            rules = self.session.watch.rules()
            typed, draft_id = self._named(argument, rules)
        except Refused as refused:
            self._show(self._no_form(refused))
            return
        self._bring(rules, typed, draft_id)

    def reread(self, touched: frozenset[str]) -> None:
        """Read again what the proposal rests on; new rules or members take effect with the next form."""
        if self.sheet is not None and touches(
            touched, "duty_item", "facility", "grid", "officer", "department", "posting", "attendance", "presence",
            "whistle", "duty", "leave",
        ):  # fmt: skip
            self.sheet.reread(touched)

    def tick(self, now: datetime) -> None:
        """Count the seconds of the call."""
        if self.sheet is not None:
            self.sheet.tick(now)

    def back(self) -> bool:
        """Close what is open in the form; else keep what was typed and let the window go back."""
        if self.sheet is not None and self.sheet.back():
            return True
        self._away = True
        self.caught_up()
        return False

    def caught_up(self) -> bool:
        """Save what was typed and ask for no further advice; False where the machine did not let us."""
        if self.sheet is None:
            return True
        self.sheet.adviser.stop()
        return self.sheet.keeper.save()

    def _named(self, argument: str, rules: Rules) -> tuple[Typed, str]:
        """Return what the form starts with, and the key of the unfinished form that it is."""
        what, _, name = argument.partition(":")
        ledger, now = self.session.ledger, self.session.now()
        if what == "draft":
            for key, saved_at, body in register.drafts(ledger):
                if key == name:
                    return typed_from(body, datetime.fromisoformat(saved_at), now), key
        elif what == "whistle":
            return typed_of(ledger.get(Whistle, name), ledger.find(Reporter, name), now), ""
        elif what == "urgent":
            urgent = next((kind.key for kind in rules.kinds if kind.urgent), "")
            typed = typed_of(ledger.get(Whistle, name), ledger.find(Reporter, name), now)
            return replace(typed, kind=urgent or typed.kind), ""
        elif what == "parent":
            return recurrence_of(ledger.get(Whistle, name)), ""
        elif what == "fallback":
            return Typed(fallback=name), ""
        return Typed(), ""

    def _bring(self, rules: Rules, typed: Typed, draft_id: str) -> None:
        sheet = BlowSheet(self._prepared, rules, typed, draft_id)
        sheet.went.connect(self._went)
        sheet.replaced.connect(self.open, Qt.ConnectionType.QueuedConnection)
        self._show(sheet)
        self.sheet = sheet
        self._away = False
        sheet.spell(self._spelt)
        sheet.form.focus("source" if not typed.place else "verbatim")
        # Not before the form stands there: reading the dictionary would take half of the time from the screen.
        QTimer.singleShot(LATER, sheet, self.spell)

    def _show(self, widget: QWidget) -> None:
        if self.sheet is not None:
            self.sheet.put_away()
        self.sheet = None
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._column.addWidget(widget)
        # At once, or the first field could not take the focus.
        widget.show()

    def _no_form(self, refused: Refused) -> Empty:
        made = Empty(self.look)
        made.say(self.session.words(refused.reason))
        return made

    def _went(self, page: str, argument: str) -> None:
        self._away = True
        self.caught_up()
        self.go.emit(page, argument)

    def spell(self) -> None:
        """Spell the names off the screen's thread: reading the dictionary of pinyin takes half a second."""
        known = self.sheet.texts_to_spell() if self.sheet is not None else ()
        texts = tuple(text for text in known if text not in self._spelt)
        if texts:
            errand.run(
                self.session, lambda _errand: {text: pinyin.initials(text) for text in texts}, self._learn, _silent
            )

    def _learn(self, spelt: dict[str, str]) -> None:
        self._spelt |= spelt
        if self.sheet is not None:
            self.sheet.spell(self._spelt)


def _silent(_error: Exception) -> None:
    """Without pinyin the names are found by their characters alone."""


def make(session: Session) -> BlowPage:
    """Return the page."""
    return BlowPage(session)
