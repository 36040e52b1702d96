"""About the program: its version, its licence, and every part that it is made of with the text of its licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop import __version__, resources
from desktop.desk.about import parts
from desktop.desk.controls.label import Label
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, ListPane
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.desk.about.parts import Part
    from desktop.desk.session import Session

translate = QCoreApplication.translate


def listing() -> Listing[Part]:
    """Return the list of parts."""
    return Listing(
        "about",
        translate("About", "Parts and their licences"),
        (),
        (
            Column("name", translate("About", "Part"), lambda one: one.name, 260, bold=True),
            Column("version", translate("About", "Version"), lambda one: one.version, 120),
            Column("licence", translate("About", "Licence"), lambda one: one.licence, 420, flexible=True),
        ),
        lambda _session: _read(),
        lambda one: one.name,
        translate("About", "The folder of licences is missing beside the program. Install it again."),
    )


def _read() -> tuple[Part, ...]:
    try:
        return parts.parts()
    except (OSError, ValueError, KeyError):
        return ()


class AboutPane(ListPane):
    """The program's name over the list of its parts; under the list the licence of the current one."""

    def __init__(self, session: Session) -> None:
        """Lay out what is known at once; the parts are read when it is brought up."""
        super().__init__(session, "settings", listing())
        look = session.look
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("About", "Text of the licence"))
        self.text.setMinimumHeight(look.px(120))
        self._told = ""
        self._body.insertWidget(0, self._head())
        self.add_below(self.text)
        self._body.setStretchFactor(self.text, 1)
        self.table.moved.connect(self._tell)

    def _head(self) -> QWidget:
        look, px = self.session.look, self.session.look.px
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, px(10), 0, 0)
        row.setSpacing(px(14))
        mark = QLabel()
        icon = QIcon(str(resources.folder("icons") / "shaotai.ico"))
        mark.setPixmap(icon.pixmap(px(48), px(48)))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(3))
        name = translate("About", "Shaotai {version}").format(version=__version__)
        self.title = Label(look, name, "f14b", "ink")
        column.addWidget(self.title)
        for line in self._lines():
            told = Label(look, line, "f9", "ink2")
            told.setWordWrap(True)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(told)
        row.addLayout(column, 1)
        return head

    def _lines(self) -> tuple[str, str]:
        free = translate(
            "About",
            "Free software under the Apache License 2.0. Copyright 2026 The Shaotai authors. The parts below keep "
            "their own licences.",
        )
        place = parts.folder()
        if place is None:
            return free, translate(
                "About", "It runs from its source; the texts are those of the packages installed on this computer."
            )
        return free, translate("About", "The texts also lie as files in {folder}.").format(folder=place)

    def _tell(self) -> None:
        """Show the licence of the current part."""
        part = self.current()
        if part is None or part.name == self._told:
            return
        self._told = part.name
        self.text.setPlainText(self.session.words(said_of(part)))


def said_of(part: Part) -> Words:
    """Return the licence of a part; where its package brings no text, the name of the licence is all there is."""
    try:
        text = part.text()
    except OSError as error:
        return Words(f"读不出：{error}", f"It cannot be read: {error}")
    if text:
        return Words(text, text)
    return Words(
        f"安装包里没有许可证全文：{part.licence}", f"Its package brings no text of its licence: {part.licence}"
    )
