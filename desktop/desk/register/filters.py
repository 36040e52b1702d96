"""The one row of filters over the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop.desk.controls.field import no_wheel
from desktop.desk.orders import moments
from desktop.desk.register.columns import kinds_of
from desktop.ledger import gazetteer
from desktop.ledger.register import Filter
from desktop.post.department import Department
from desktop.post.place import Grid
from desktop.post.refused import Refused
from desktop.post.states import OPEN_STATES, WhistleState

if TYPE_CHECKING:
    from desktop.desk.session import Session

_PAUSE = 150
"""Milliseconds without a key after which words are looked for (ui/guide.md 3)."""
S = WhistleState
_GROUPS: dict[str, tuple[str, ...]] = {
    "": (),
    "open": tuple(state.value for state in OPEN_STATES),
    "before": (S.DRAFT.value, S.SCREENING.value),
    "ended": (S.CLOSED.value, S.ARCHIVED.value),
    **{state.value: (state.value,) for state in S},
}


class FilterRow(QWidget):
    """Words, state, kind, department, village, from, until, late. `changed` comes once the person pauses."""

    changed = Signal()
    left = Signal()
    """Esc or the arrow down in a line: the person wants the table."""

    def __init__(self, session: Session) -> None:
        """Let everything through."""
        super().__init__()
        self._session = session
        self._quiet = False
        look = session.look
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.changed)
        self.words = self._line(self.tr("Words, number, pinyin initials"), 190)
        self.state = self._combo(self.tr("State"), 108)
        self.kind = self._combo(self.tr("Kind"), 108)
        self.department = self._combo(self.tr("Department"), 108)
        self.village = self._combo(self.tr("Village"), 108)
        self.since = self._line(self.tr("from 9-1"), 84)
        self.until = self._line(self.tr("until 9-30"), 84)
        self.late = QCheckBox(self.tr("late only"))
        self.late.toggled.connect(self._soon)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        parts = (self.words, self.state, self.kind, self.department, self.village, self.since, self.until, self.late)
        for part in parts:
            row.addWidget(part, 0 if part is self.late else 1)
        row.addStretch(0)

    def offer(self) -> None:
        """Fill the lists with what the ledger knows now."""
        session = self._session
        language = session.language
        groups = (
            (self.tr("All states"), ""),
            (self.tr("In hand"), "open"),
            (self.tr("Before the blow"), "before"),
            (self.tr("Ended"), "ended"),
            *((state.words.said(language), state.value) for state in S),
        )
        self._fill(self.state, groups)
        kinds = ((kind.zh if language.startswith("zh") else kind.en, kind.key) for kind in kinds_of(session))
        self._fill(self.kind, ((self.tr("All kinds"), ""), *kinds))
        departments = ((one.short, one.id) for one in session.ledger.having(Department))
        self._fill(self.department, ((self.tr("All departments"), ""), *departments))
        villages = {one.village for one in session.ledger.having(Grid)}
        villages |= {village for village, _, _ in gazetteer.earlier_places(session.ledger)}
        named = ((village, village) for village in sorted(villages) if village)
        self._fill(self.village, ((self.tr("All villages"), ""), *named))

    def chosen(self) -> Filter:
        """Return the filter as it is set; a day that cannot be read lets everything through and is marked."""
        return Filter(
            words=self.words.text().strip(),
            states=_GROUPS.get(str(self.state.currentData() or ""), ()),
            kinds=tuple(key for key in (str(self.kind.currentData() or ""),) if key),
            department=str(self.department.currentData() or ""),
            village=str(self.village.currentData() or ""),
            since=self._day(self.since, "since"),
            until=self._day(self.until, "until"),
            late=self.late.isChecked(),
        )

    def show_filter(self, chosen: Filter) -> None:
        """Set the row to a filter, without saying that it changed."""
        self._quiet = True
        self.words.setText(chosen.words)
        group = next((key for key, states in _GROUPS.items() if set(states) == set(chosen.states)), "")
        for combo, key in (
            (self.state, group),
            (self.kind, chosen.kinds[0] if chosen.kinds else ""),
            (self.department, chosen.department),
            (self.village, chosen.village),
        ):
            combo.setCurrentIndex(max(combo.findData(key), 0))
        self.since.setText(chosen.since)
        self.until.setText(chosen.until)
        self.late.setChecked(chosen.late)
        self._quiet = False

    def say(self) -> str:
        """Return the filter in words, empty where it lets everything through; it stands on lists that are printed."""
        combos = (self.state, self.kind, self.department, self.village)
        parts = [f"“{self.words.text().strip()}”"] if self.words.text().strip() else []
        parts += [combo.currentText() for combo in combos if combo.currentData()]
        chosen = self.chosen()
        if chosen.since or chosen.until:
            parts.append(f"{chosen.since or '…'}—{chosen.until or '…'}")
        if chosen.late:
            parts.append(self.tr("late only"))
        return "，".join(parts)

    def _line(self, hint: str, width: int) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        self._give_room(line, width)
        line.textChanged.connect(self._soon)
        line.returnPressed.connect(self.left)
        return line

    def _give_room(self, editor: QWidget, width: int) -> None:
        """Let an editor be up to `width` wide, and give way at large letters."""
        px = self._session.look.px
        editor.setMinimumWidth(px(width * 0.62))
        editor.setMaximumWidth(px(width))
        editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _combo(self, name: str, width: int) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        self._give_room(combo, width)
        combo.currentIndexChanged.connect(self._soon)
        no_wheel(combo)
        return combo

    def _fill(self, combo: QComboBox, entries: tuple[tuple[str, str], ...]) -> None:
        before, self._quiet = combo.currentData(), True
        combo.clear()
        for text, key in entries:
            combo.addItem(text, key)
        combo.setCurrentIndex(max(combo.findData(before), 0))
        combo.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        self._quiet = False

    def _day(self, line: QLineEdit, name: str) -> str:
        try:
            found = moments.day(name, line.text(), self._session.now().date(), ahead=False)
        except Refused as refused:
            self._mark(line, self._session.words(refused.reason))
            return ""
        self._mark(line, "")
        return "" if found is None else found.isoformat()

    def _mark(self, line: QLineEdit, sentence: str) -> None:
        line.setToolTip(sentence)
        line.setAccessibleDescription(sentence)
        if bool(line.property("wrong")) != bool(sentence):
            line.setProperty("wrong", bool(sentence))
            line.style().unpolish(line)
            line.style().polish(line)
            if sentence:
                self._session.say(sentence, "warn")

    def _soon(self) -> None:
        if not self._quiet:
            self._timer.start()
