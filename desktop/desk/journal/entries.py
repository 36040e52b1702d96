"""The journal on the screen: told entry by entry, newest first, found by words, verified as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.desk.controls.field import no_wheel
from desktop.desk.controls.filter_line import FilterLine
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Pane
from desktop.desk.controls.section import Section
from desktop.desk.keys import key, letters_of
from desktop.desk.marks.chip import ChipWords
from desktop.desk.page import touches
from desktop.desk.tables.columns import Column
from desktop.desk.tables.long import LongModel
from desktop.desk.tables.outlet import Outlet, Scope, Sheet
from desktop.desk.tables.place import PanelPlace
from desktop.desk.tables.table import Table
from desktop.ledger import book, leafing
from desktop.ledger.journal import fingerprint
from desktop.post import telling
from desktop.procedures.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.errand import Errand
    from desktop.desk.session import Session
    from desktop.ledger.audit import Report
    from desktop.ledger.journal import Entry

translate = QCoreApplication.translate
_PAUSE = 200
"""Milliseconds without a key after which words are looked for."""
_FORM = "%m-%d %H:%M"


def columns(session: Session) -> tuple[Column[Entry], ...]:
    """Return the columns of the journal."""
    language = session.language

    def told(entry: Entry) -> str:
        return telling.tell(entry.order, entry.said).said(language)

    def late(entry: Entry) -> str | ChipWords:
        minutes = int((entry.recorded_at - entry.occurred_at).total_seconds() // 60)
        text = f"{entry.recorded_at:{_FORM}}"
        return ChipWords(text, "warn", "pen") if minutes > allowed else text

    allowed = session.watch.rules().backfill_minutes if _ruled(session) else 10
    return (
        Column("seq", translate("Journal", "Entry"), lambda entry: str(entry.seq), 74, right=True, bold=True,
               value=lambda entry: entry.seq),
        Column("occurred", translate("Journal", "Happened"), lambda entry: f"{entry.occurred_at:{_FORM}}", 104,
               right=True, value=lambda entry: entry.occurred_at),
        Column("told", translate("Journal", "What"), told, 480, flexible=True),
        Column("actor", translate("Journal", "Who"), lambda entry: entry.actor, 96),
        Column("recorded", translate("Journal", "Written down"), late, 128, value=lambda entry: entry.recorded_at),
        Column("device", translate("Journal", "Machine"), lambda entry: entry.device, 90),
        Column("seal", translate("Journal", "Seal"), lambda entry: fingerprint(entry.hash)[:9], 90),
    )  # fmt: skip


def _ruled(session: Session) -> bool:
    from desktop.post.refused import Refused

    try:
        session.watch.rules()
    except Refused:
        return False
    return True


def named_orders(words: str, language: str) -> tuple[str, ...]:
    """Return the orders whose own name holds `words`, so that 撤离 finds every leaving."""
    clean = words.strip()
    if not clean:
        return ()
    return tuple(order for order in telling.ORDERS if clean in telling.order_name(order).said(language))


class JournalPane(QWidget):
    """Every entry, read in blocks while one scrolls."""

    go = Signal(str, str)

    def __init__(self, session: Session) -> None:
        """Lay out; nothing is read before `reread`."""
        super().__init__()
        self.session = session
        look = session.look
        self._columns = columns(session)
        read: Callable[..., tuple[Entry, ...]] = lambda numbers: leafing.leaf(session.ledger, numbers)  # noqa: E731
        self.model: LongModel[Entry] = LongModel(self._columns, lambda entry: str(entry.seq), read, self)
        self.table = Table(look, self.tr("Journal"), session.settings, "ledger/entries")
        self.table.hold(self.model, self._columns, frozenset({"device"}))
        self.table.horizontalHeader().setSortIndicatorShown(False)
        heard = {"verify", "find_here", "columns"}
        self.table.hear({code: name for code, name in letters_of("ledger").items() if name in heard})
        self.table.pressed_letter.connect(self.order)
        self.table.opened.connect(lambda _key: self.open_noun())
        self.words = FilterLine(look, self.tr("Filter: what was said, or who"))
        self.noun = QComboBox()
        self.noun.setAccessibleName(self.tr("About"))
        for text, value in (
            (self.tr("About everything"), ""), (self.tr("Whistles"), "whistle"), (self.tr("People"), "officer"),
            (self.tr("Departments"), "department"), (self.tr("Duty list"), "duty_item"), (self.tr("Rules"), "rules"),
            (self.tr("Watch"), "stand,handover,log"), (self.tr("Roster"), "roster,duty,need,shift,plan_rules,calendar"),
            (self.tr("Leave and wishes"), "leave,wish,limit"), (self.tr("Vehicles"), "resource,booking"),
            (self.tr("Meetings"), "meeting,series,suggestion"), (self.tr("Action items"), "item"),
            (self.tr("Lists that went out"), "list"),
        ):  # fmt: skip
            self.noun.addItem(text, value)
        no_wheel(self.noun)
        check = KeyButton(look, key("ledger", "verify").said(), key("ledger", "verify").sequence, icon="shield",
                          kind="small")  # fmt: skip
        check.clicked.connect(self.verify)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._find)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self.words.returnPressed.connect(self.table.setFocus)
        self.noun.currentIndexChanged.connect(self._find)
        self.head = Section(look, self.tr("Journal"), check, self.noun, self.words)
        self.outlet = Outlet(session)
        self.place = PanelPlace(session, self.take_focus)
        self.findings = QPlainTextEdit()
        self.findings.setReadOnly(True)
        self.findings.setAccessibleName(self.tr("What the verification found"))
        self.findings.setFixedHeight(look.px(150))
        self.findings.hide()
        self._hints = Hints(look)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self.session.look.px
        card = Pane("card")
        within = QVBoxLayout(card)
        within.setContentsMargins(1, px(2), 1, px(2))
        within.addWidget(self.table)
        body = QVBoxLayout()
        body.setContentsMargins(px(16), 0, px(16), px(8))
        body.setSpacing(px(6))
        body.addWidget(self.head)
        body.addWidget(card, 1)
        for part in (self.findings, self.place, self.outlet):
            body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self._hints)
        names = ("open", "verify", "find_here")
        hints = tuple(Hint((key("ledger", name).sequence,), key("ledger", name).said()) for name in names)
        self._hints.say("", hints, self.tr("an amber time was written down later than it happened"))

    def reread(self, touched: frozenset[str]) -> None:
        """Read the numbers again; the row in view stays in view."""
        if touches(touched, "entry"):
            top = self.table.verticalScrollBar().value()
            current = self.table.current_key()
            self._read()
            place = next((at for at, seq in enumerate(self.model.numbers()) if str(seq) == current), -1)
            self.table.select_rows((place,) if place >= 0 else (), place)
            self.table.verticalScrollBar().setValue(top)

    def open_row(self, seq: str) -> None:
        """Make an entry current."""
        self.words.clear()
        self._read()
        for place, number in enumerate(self.model.numbers()):
            if str(number) == seq:
                self.table.choose_row(place)
        self.take_focus()

    def take_focus(self) -> None:
        """Put the focus into the table."""
        if not self.table.currentIndex().isValid():
            self.table.choose_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> bool:
        """Close the panel, else the findings, else take the filter away."""
        if self.place.close_panel():
            return True
        if self.findings.isVisible():
            self.findings.hide()
            return True
        if self.words.text() or self.noun.currentIndex():
            self.words.clear()
            self.noun.setCurrentIndex(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def order(self, name: str) -> None:
        """Do what a key stands for."""
        if name == "verify":
            self.verify()
        elif name == "find_here":
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif name == "columns":
            self.table.columns_menu().popup(self.table.mapToGlobal(self.table.rect().topLeft()))

    def open_noun(self) -> None:
        """Open what the current entry is about."""
        entry = self.model.row(self.table.currentIndex().row())
        pages = {"whistle": "whistle {0}", "officer": "forces officer:{0}", "department": "forces department:{0}",
                 "duty_item": "lists duty:{0}", "grid": "lists grid:{0}", "facility": "lists facility:{0}",
                 "member": "settings post:{0}", "post": "settings post", "rules": "settings rules:{0}",
                 "stand": "forces stand:{0}", "roster": "roster {0}", "handover": "handover", "log": "log log:{0}",
                 "cadre": "lists cadre:{0}", "leave": "forces leave:{0}", "wish": "forces wish:{0}",
                 "resource": "lists resource:{0}", "booking": "lists booking:{0}", "meeting": "meeting {0}",
                 "item": "items {0}"}  # fmt: skip
        if entry is not None and entry.noun in pages:
            page, _, argument = pages[entry.noun].format(entry.noun_id).partition(" ")
            self.go.emit(page, argument)

    def verify(self) -> None:
        """Check everything that was ever written, on a thread with its own open ledger."""
        folder, whole = self.session.ledger.folder, max(self.session.ledger.head()[0], 1)
        self.findings.hide()
        if folder is None:
            self._verified(verify(self.session.ledger))
            return

        def work(on_the_way: Errand) -> Report:
            with book.open_post(folder, read_only=True) as own:
                return verify(own, lambda done: on_the_way.tell(done, whole))

        self.outlet.run(self.tr("Verifying"), work, self._verified)

    def export_it(self) -> None:
        """Ask which entries go into which file."""
        self.place.ask(lambda: self.outlet.form(self._sheet(), (self._scope("filter", self.tr("as filtered")),)))

    def print_it(self) -> None:
        """Print the entries that the filter lets through."""
        self.outlet.print_list(self._sheet(), self._scope("filter", self.tr("as filtered")))

    def _find(self) -> None:
        self._read()
        self.table.choose_row(0)

    def _read(self) -> None:
        words, about = self.words.text(), str(self.noun.currentData() or "")
        nouns = tuple(about.split(",")) if about else ()
        named = named_orders(words, self.session.language)
        found = leafing.numbers(self.session.ledger, words, named, nouns)
        self.model.show(found)
        seq, digest = self.session.ledger.head()
        caption = self.tr("entry {seq}, seal {mark}").format(seq=seq, mark=fingerprint(digest))
        self.head.say(count=str(len(found)), caption=caption)

    def _verified(self, report: Report) -> None:
        language = self.session.language
        if not report.faults:
            said = self.tr("Sound: {entries} entries, {rows} rows, {papers} papers; seal {mark}.").format(
                entries=report.entries, rows=report.rows, papers=report.papers, mark=fingerprint(report.head)
            )
            self.session.say(said)
        else:
            said = self.tr("{n} fault(s). Write nothing more here; restore a backup and tell who keeps the files.")
            said = said.format(n=len(report.faults))
            self.session.say(said, "bad")
        lines = [said]
        zh = language.startswith("zh")
        lines += [f"⊗ {one.zh if zh else one.en}" for one in report.faults]
        lines += [f"· {one.zh if zh else one.en}" for one in report.remarks]
        self.findings.setPlainText("\n".join(lines))
        self.findings.show()

    def _sheet(self) -> Sheet:
        parts = [self.noun.currentText()] if self.noun.currentData() else []
        parts += [f"“{self.words.text().strip()}”"] if self.words.text().strip() else []
        return Sheet(self.tr("Journal"), tuple((one.title, one.right) for one in self._columns), "，".join(parts))

    def _scope(self, name: str, text: str) -> Scope:
        ledger, numbers, shown = self.session.ledger, self.model.numbers(), self._columns
        folder = ledger.folder

        def cells(entries: tuple[Entry, ...]) -> list[tuple[object, ...]]:
            return [tuple(column.cell(entry) for column in shown) for entry in entries]

        def gather(on_the_way: Errand | None) -> tuple[tuple[object, ...], ...]:
            if folder is None:
                return here
            rows: list[tuple[object, ...]] = []
            with book.open_post(folder, read_only=True) as own:
                for start in range(0, len(numbers), 1000):
                    rows += cells(leafing.leaf(own, numbers[start : start + 1000]))
                    if on_the_way is not None:
                        on_the_way.tell(len(rows), len(numbers))
            return tuple(rows)

        here = tuple(cells(leafing.leaf(ledger, numbers))) if folder is None else ()
        return Scope(name, text, len(numbers), gather)
