"""The style sheet for the editors, tables and bars that Qt draws itself; painted widgets need none of it."""

from __future__ import annotations

from dataclasses import fields
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QFont

    from desktop.desk.theme.faces import Type
    from desktop.desk.theme.tokens import Tokens

# A focused border of 2 px takes its pixel from the padding and the height, or the field would jump.
# No rule may name ::item of a list: it would switch off parts of the delegates.
# Lists, their heads, menus and tips take fonts of their own from Windows, whatever ours is and however large.
_SHEET = Template("""
QAbstractScrollArea { border: 0; }
QTableView, QTreeView, QHeaderView, QComboBox QAbstractItemView, QMenu, QToolTip { font: $body; }
QHeaderView[small="true"] { font: $small; }
QToolTip { background: $surface; color: $ink; border: 1px solid $field; padding: ${p4}px ${p8}px; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {
  background: $surface; color: $ink; border: 1px solid $field; border-radius: 6px; padding: 0 ${p8}px;
  min-height: ${h30}px; selection-background-color: $accent; selection-color: $inv; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QDateTimeEdit:focus { border: 2px solid $accent; padding: 0 ${p7}px; min-height: ${h28}px; }
QComboBox { padding-left: ${p10}px; }
QComboBox:focus { padding-left: ${p9}px; }
QPlainTextEdit, QTextEdit { background: $surface; color: $ink; border: 1px solid $field; border-radius: 6px;
  padding: ${p4}px; selection-background-color: $accent; selection-color: $inv; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: ${p3}px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"], QTextEdit[wrong="true"],
QDateEdit[wrong="true"], QTimeEdit[wrong="true"], QSpinBox[wrong="true"], QDateTimeEdit[wrong="true"] {
  border-color: $badfill; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QDateEdit:disabled,
QTimeEdit:disabled, QLineEdit:read-only { background: $bg; color: $ink2; border-color: $line; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: ${p24}px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$arrow"); width: ${p12}px; height: ${p12}px; }
QComboBox QAbstractItemView, QListView[pane="offers"] { background: $surface; color: $ink;
  border: 1px solid $field; outline: 0;
  selection-background-color: $accentbg; selection-color: $ink; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button,
QTimeEdit::up-button, QTimeEdit::down-button, QDateTimeEdit::up-button, QDateTimeEdit::down-button {
  width: 0; border: 0; }
QCheckBox, QRadioButton { spacing: ${p8}px; min-height: ${h26}px; color: $ink; }
QCheckBox::indicator, QGroupBox::indicator { width: ${p16}px; height: ${p16}px; border: 1px solid $field;
  border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$tick"); }
QCheckBox::indicator:focus { border: 2px solid $accent; width: ${p14}px; height: ${p14}px; }
QCheckBox:focus { color: $accent; }
QTableView, QTreeView { gridline-color: $line2; outline: 0; selection-background-color: $accentbg;
  selection-color: $ink; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $ink3; border: 0; border-bottom: 1px solid $line;
  padding: 0 ${p8}px; height: ${h26}px; }
QHeaderView::section:first { padding-left: ${p12}px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: padding; subcontrol-position: top center;
  width: ${p8}px; height: ${p8}px; }
QTableCornerButton::section { background: $surface; border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: ${p10}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p10}px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::handle:hover { background: $field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QMenu { background: $surface; color: $ink; border: 1px solid $line; padding: ${p4}px; }
QMenu::item { padding: ${p4}px ${p24}px ${p4}px ${p12}px; border-radius: 4px; }
QMenu::item:selected { background: $accentbg; color: $ink; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line2; margin: ${p4}px; }
QFrame[pane="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[pane="side"] { background: $nav; border: 0; border-left: 1px solid $line; }
QFrame[pane="near"] { background: $nav; border: 0; border-right: 1px solid $line; }
QFrame[pane="sunken"] { background: $sunken; border: 0; border-left: 1px solid $line; }
QFrame[pane="foot"] { background: $nav; border: 0; border-top: 1px solid $line; }
QFrame[pane="head"] { background: $surface; border: 0; border-bottom: 1px solid $line; }
QFrame[pane="rule"] { background: $line2; border: 0; }
""")
_LENGTHS = (3, 4, 7, 8, 10, 12, 14, 16, 24, 32)


def sheet(tokens: Tokens, type_: Type, style: Path, *, dark: bool) -> str:
    """Return the style sheet in the colours of `tokens` and the lengths of `type_`; `style` holds its pictures."""
    words = {field.name: getattr(tokens, field.name).name() for field in fields(tokens)}
    words |= {f"p{length}": str(type_.px(length)) for length in _LENGTHS}
    words |= {f"h{length}": str(type_.px(length)) for length in (26, 30)}
    # The focused border is two pixels thicker at every scale, so its height follows by two and not by a factor.
    words |= {"h28": str(type_.px(30) - 2), "p7": str(type_.px(8) - 1), "p3": str(type_.px(4) - 1)}
    words |= {"p9": str(type_.px(10) - 1)}
    words |= {"p14": str(type_.px(16) - 2), "body": _font(type_.f10), "small": _font(type_.f9)}
    name = "dark" if dark else "light"
    words |= {"arrow": (style / f"down-{name}.svg").as_posix(), "tick": (style / f"tick-{name}.svg").as_posix()}
    return _SHEET.substitute(words)


def _font(font: QFont) -> str:
    families = ", ".join(f'"{one}"' for one in font.families())
    return f"{font.pointSizeF():g}pt {families}"
