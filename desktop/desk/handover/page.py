"""交接班: the record, filled in beforehand; those who go sign, then those who come; what is open stands beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk import keys
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Pane
from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.controls.section import Section
from desktop.desk.frame.list_card import ListCard
from desktop.desk.handover import facts
from desktop.desk.handover.record import RecordForm
from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, OrderForm
from desktop.desk.orders.doors import dressed
from desktop.desk.page import Page, touches
from desktop.desk.tables.place import PanelPlace
from desktop.post.refused import Refused
from desktop.post.roster.handover import NOTHING
from desktop.procedures.roster import handover as orders

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.session import Session
    from desktop.post.roster.handover import Handover

_TABLES = (
    "handover", "stand", "member", "whistle", "dispatch", "command_order", "duty", "presence", "spot_check",
    "log_entry",
)  # fmt: skip


class HandoverPage(Page):
    """One record at a time; Ctrl+Enter begins it, signs for those who go, then for those who come."""

    name = "handover"

    def __init__(self, session: Session) -> None:
        """Lay out record and lists."""
        super().__init__(session)
        look = self.look
        self._record: Handover | None = None
        self.form = RecordForm(session)
        self.place = PanelPlace(session, self.form.take_focus)
        self._refusal: RefusalPanel | None = None
        self.sign = self._button("do", self._next)
        self.none = self._button("none", self.form.write_nothing)
        self.zero = self._button("zero", lambda: self.form.write_zero(orders.NOTHING_HAPPENED))
        self.drop = self._button("drop", self._drop)
        self.paper = KeyButton(look, self.tr("Print"), keys.key("everywhere", "print").sequence, icon="print")
        self.paper.clicked.connect(self.print_it)
        # At 150 % there is room at the foot for those that sign and fill in alone.
        self._head = Section(look, self.tr("Handover record"), self.drop, self.paper)
        self.matters = ListCard(look, "card", self.tr("Open now"))
        self.matters.opened.connect(lambda way: self.go.emit(*way.split(":", 1)))
        self.past = ListCard(look, "card", self.tr("Earlier handovers"))
        self.past.opened.connect(lambda one: self.go.emit("paper", f"handover_record:{one}"))
        self._hints = Hints(look)
        self._lay_out()

    def open(self, argument: str) -> None:  # noqa: ARG002 - there is one record in hand at most
        """Show the record in hand, or offer to begin one."""
        self._take_refusal_away()
        self.reread(frozenset({"*"}))
        self.form.take_focus()

    def reread(self, touched: frozenset[str]) -> None:
        """Read again what was touched; what is being written stays as it is."""
        if not touches(touched, *_TABLES):
            return
        session, before = self.session, self._record
        self._record = facts.in_hand(session)
        leaders, clerks = facts.leaders(session), facts.clerks(session)
        if self._record is None:
            self.form.offer(facts.stand(session), leaders, clerks)
        elif self._record != before:
            self.form.show_record(self._record, leaders, clerks)
        self._say()

    def back(self) -> bool:
        """Close what is open; else keep what was written and let the window go back."""
        if self.place.close_panel():
            return True
        if self._refusal is not None:
            self._take_refusal_away()
            self.form.take_focus()
            return True
        self.caught_up()
        return False

    def caught_up(self) -> bool:
        """Keep what was written; False where the ledger did not take it."""
        return self._keep()

    def print_it(self) -> None:
        """Print the record in hand, else the last one."""
        done = facts.finished(self.session)
        one = self._record or (done[0] if done else None)
        if one is None:
            super().print_it()
        elif self._keep():
            self.go.emit("paper", f"handover_record:{one.id}")

    def foot_height(self) -> int:
        """Return the height of the signatures and the hints under them."""
        return self.height() - self.sign.y() + self.look.px(4)

    def _lay_out(self) -> None:
        px = self.look.px
        left = QVBoxLayout()
        left.setContentsMargins(px(16), 0, px(12), px(8))
        left.setSpacing(px(8))
        left.addWidget(self._head)
        left.addWidget(self.form, 1)
        self._slot = QVBoxLayout()
        left.addLayout(self._slot)
        left.addWidget(self.place)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        for button in (self.sign, self.zero, self.none):
            foot.addWidget(button)
        foot.addStretch(1)
        left.addLayout(foot)
        left.addStretch(0)
        side = Pane("side")
        side.setFixedWidth(px(330))
        right = QVBoxLayout(side)
        right.setContentsMargins(px(12), px(8), px(12), px(8))
        right.setSpacing(px(8))
        right.addWidget(self.matters, 3)
        right.addWidget(self.past, 2)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addLayout(left, 1)
        halves.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(halves, 1)
        column.addWidget(self._hints)
        chain: tuple[QWidget, ...] = (*(one.editor for one in self.form.fields.values()), self.sign)
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _button(self, name: str, slot: Callable[[], None]) -> KeyButton:
        made = keys.action(self, "handover", name)
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(slot)
        self.addAction(made)
        return KeyButton.of(self.look, made)

    def _say(self) -> None:
        """Say how far it is, and what the next signature does."""
        record = self._record
        verb = self.tr("Begin the handover")
        told = self.tr("The record is filled in with what happened and what is open.")
        chips = [ChipWords(self.tr("not begun"), "plain")]
        if record is not None and record.out_signed_at is None:
            verb = self.tr("{name} signs over").format(name=record.from_clerk)
            told = self.tr("Leader and clerk sign together; write “{none}” where there is nothing.").format(
                none=NOTHING
            )
            chips = [ChipWords(self.tr("begun {time}").format(time=f"{record.begun_at:%H:%M}"), "warn", "pen")]
        elif record is not None:
            verb = self.tr("{name} signs and takes over").format(name=record.to_clerk)
            told = self.tr("The record is fixed; the incoming watch reads it and signs.")
            signed = self.tr("signed over {time}").format(time=f"{record.out_signed_at:%H:%M}")
            chips = [ChipWords(signed, "ok", "ok"), ChipWords(self.tr("not taken over yet"), "warn", "pen")]
        action = next(one for one in self.actions() if one.objectName() == "do")
        action.setText(verb)
        for button in (self.none, self.zero):
            button.setVisible(record is not None and record.out_signed_at is None)
        self.drop.setVisible(record is not None)
        self._head.say(caption=told, chips=tuple(chips))
        open_now, past = facts.matters(self.session), facts.past(self.session)
        self.matters.say(open_now, caption=str(len(open_now) or ""), nothing=self.tr("Nothing is open."))
        self.past.say(past, nothing=self.tr("No handover was recorded yet."))
        now = facts.stand(self.session)
        caption = "" if now is None else self.tr("{name} keeps the desk").format(name=now.clerk)
        self.titled.emit(self.tr("Handover"), caption)
        hints = [Hint(("Ctrl+Return",), verb)]
        if record is not None and record.out_signed_at is None:
            hints += [Hint((one.sequence,), one.said()) for one in map(_key, ("zero", "none"))]
        self._hints.say("", tuple(hints))

    def _next(self) -> None:
        """Begin, or sign for those whose turn it is."""
        self._take_refusal_away()
        self.form.clear_errors()
        record, session = self._record, self.session
        values = self.form.values()
        try:
            if record is None:
                session.give(orders.begin_handover, values["to_leader"], values["to_clerk"])
                self.form.take_focus()
            elif record.out_signed_at is None:
                if not self._keep():
                    return
                session.give(orders.sign_out, record.id)
                session.say(self.tr("{name} has signed over; now {next} signs.").format(
                    name=record.from_clerk, next=values["to_clerk"]))  # fmt: skip
                self.sign.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                _, stand = session.give(orders.sign_in, record.id).result
                session.say(self.tr("{leader} leads, {clerk} keeps the desk. Ctrl P prints the record.").format(
                    leader=stand.leader, clerk=stand.clerk))  # fmt: skip
        except Refused as refused:
            self._refuse(refused)

    def _keep(self) -> bool:
        """Write what was changed into the record; False where it is refused."""
        record = self._record
        if record is None or record.out_signed_at is not None:
            return True
        changed = {name: text for name, text in self.form.values().items() if text != getattr(record, name)}
        if not changed:
            return True
        try:
            self._record = self.session.give(orders.amend_handover, record.id, **changed).result
        except Refused as refused:
            self._refuse(refused)
            return False
        return True

    def _drop(self) -> None:
        record = self._record
        if record is None:
            return

        def give(said: dict[str, Any]) -> Any:  # noqa: ANN401 - what the order returned
            return self.session.give(orders.drop_handover, record.id, said["reason"])

        self.place.ask(
            lambda: OrderForm(
                "drop_handover",
                self.tr("Drop this handover"),
                self.tr("Drop it"),
                (Ask("reason", self.tr("Reason"), wide=True),),
                give,
                lambda _one: self.tr("Dropped; the watch goes on."),
            )
        )

    def _refuse(self, refused: Refused) -> None:
        sentence = self.session.words(refused.reason)
        if not refused.opens_with and self.form.refuse(refused.field, sentence):
            return
        panel = RefusalPanel(self.look, dressed(refused, self.session.language))
        panel.opened.connect(self._through)
        panel.left.connect(self.back)
        self._refusal = panel
        self._slot.addWidget(panel)
        panel.show()
        panel.take_focus()

    def _through(self, door: str) -> None:
        """Go where a door leads: to the list of watches, to the roster for a relief."""
        page, argument = {"take_watch": ("forces", "stand")}.get(door, ("today", ""))
        self._take_refusal_away()
        self.go.emit(page, argument)

    def _take_refusal_away(self) -> None:
        if self._refusal is not None:
            self._refusal.hide()
            self._refusal.deleteLater()
            self._refusal = None


def _key(name: str) -> keys.Key:
    return keys.key("handover", name)


def make(session: Session) -> HandoverPage:
    """Make the page."""
    return HandoverPage(session)
