"""The import page in a real window over a founded post in memory, and a small invented workbook to import."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.desk.intake.page import ImportPage
from desktop.desk.second import Second
from desktop.desk.session import Session
from desktop.desk.window import Window
from desktop.ledger import book
from desktop.post.command_post import CommandPost
from desktop.post.department import Department
from desktop.post.moment import CHINA
from desktop.procedures.directory.post import found_post
from desktop.procedures.watch import Watch, new_id
from tests.desk.hand import ALT, CTRL, Hand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.desk.theme.look import Look
    from desktop.ledger.book import Ledger

NOW = datetime(2026, 10, 8, 10, 0, tzinfo=CHINA)
DEPARTMENTS = (
    ("青石镇成员单位", "", "", "", ""),
    ("单位全称", "简称", "代码", "派驻方式", "联系电话"),
    ("安岭区水务局青石水务站", "水务", "SW", "常驻", "199-0000-9003"),
    ("安岭区公安分局青石派出所", "公安", "GA", "常驻", "199-0000-9001"),
    ("安岭区交通局", "交通", "JT", "看情况", "199-0000-9007"),
)
PEOPLE = (
    ("姓名", "单位", "职务", "执法证号", "手机", "是否持证", "驻点方式"),
    ("公安甲", "公安", "所长", "GA001", "199-0000-1001", "是", "常驻"),
    ("公安乙", "派出所", "民警", "GA002", "199-0000-100", "是", "常驻"),
    ("水务甲", "水务", "站长", "SW001", "199-0000-2001", "是", "常驻"),
    ("水务甲", "水务", "站长", "SW001", "199-0000-2001", "是", "常驻"),
    ("民政甲", "民政", "科员", "MZ001", "199-0000-3001", "是", "常驻"),
    ("合计", "5人", "", "", "", "", ""),
)


def workbook(path: Path, **sheets: tuple[tuple[str, ...], ...]) -> Path:
    """Write a workbook of these sheets."""
    file = openpyxl.Workbook()
    file.remove(file.worksheets[0])
    for name, rows in sheets.items():
        sheet = file.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file.save(path)
    return path


class Intake:
    """The window with the import page in front, and a hand at its keyboard."""

    def __init__(self, look: Look, ledger: Ledger, folder: Path) -> None:
        self.folder = folder
        self.watch = Watch(ledger, "值班员甲", device="desk", now=lambda: NOW)
        found_post(self.watch, CommandPost(new_id(), "青石镇综合执法指挥部", "青石镇", "安岭区"))
        self.session = Session(self.watch, look, Second(clock=lambda: NOW), folder / "desk.ini")
        self.told: list[tuple[str, str]] = []
        self.session.said.connect(lambda text, tone: self.told.append((text, tone)))
        self.window = Window(self.session)
        self.window.resize(1366, 697)
        self.window.show()
        self.hand = Hand(self.window)
        self.hand.press(Qt.Key.Key_8, CTRL)
        page = self.window.page("intake")
        assert isinstance(page, ImportPage)
        self.page = page

    @property
    def ledger(self) -> Ledger:
        return self.watch.ledger

    def step(self) -> int:
        return self.page.steps.currentIndex()

    def read(self, path: Path) -> None:
        """Let the page look into a file, as if it was dropped."""
        self.window.show_page("intake", f"file:{path}")
        self.settled()

    def settled(self) -> None:
        """Wait until nothing is under way."""
        self.hand.until(lambda: not self.page.waiting.busy(), "the end of the work")

    def forth(self) -> None:
        """Press Ctrl+Enter and wait."""
        self.hand.enter(CTRL)
        self.settled()

    def sheet(self, by: int = 1) -> None:
        """Press Alt with an arrow."""
        self.hand.press(Qt.Key.Key_Right if by > 0 else Qt.Key.Key_Left, ALT)

    def people(self) -> Path:
        """Write the small workbook of two sheets."""
        return workbook(self.folder / "部门与人员.xlsx", 部门=DEPARTMENTS, 人员=PEOPLE)

    def departments(self) -> set[str]:
        return {one.short for one in self.ledger.having(Department)}

    def retype(self, text: str) -> None:
        """Correct the current cell: Enter, the new text, Enter."""
        self.hand.enter()
        self.hand.press(Qt.Key.Key_A, CTRL)
        self.hand.write(text)
        self.hand.enter()
        self.settled()

    def close(self) -> None:
        self.page.waiting.stop()
        self.settled()
        self.window.close()
        self.window.deleteLater()
        QTest.qWait(0)


@pytest.fixture
def intake(look: Look, tmp_path: Path) -> Iterator[Intake]:
    made = Intake(look, book.in_memory(), tmp_path)
    yield made
    made.close()


@pytest.fixture
def kept(look: Look, tmp_path: Path) -> Iterator[Intake]:
    """The same over a ledger in a folder, into which a thread can write."""
    folder = tmp_path / "post"
    folder.mkdir()
    made = Intake(look, book.open_post(folder), tmp_path)
    yield made
    made.close()
    made.ledger.close()
