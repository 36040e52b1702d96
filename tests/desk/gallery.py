"""Every component of the desk, grabbed to PNG in both themes and two sizes of type.

python -m tests.desk.gallery FOLDER [TRANSLATIONS.tsv]
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.desk.controls.empty import Empty
from desktop.desk.controls.field import Field
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import CutLabel, Label, Pane
from desktop.desk.controls.notice import Notice, NoticeWords
from desktop.desk.controls.refusal import DoorWords, RefusalPanel, RefusalWords
from desktop.desk.controls.said import Said
from desktop.desk.controls.section import Section
from desktop.desk.controls.segmented import Segment, Segmented
from desktop.desk.frame.rail import Rail
from desktop.desk.frame.status_bar import StatusBar
from desktop.desk.frame.tasks import TaskList
from desktop.desk.frame.top_bar import TopBar
from desktop.desk.marks.cap import KeyCap
from desktop.desk.marks.chip import Chip, ChipWords
from desktop.desk.strips.view import StripList
from desktop.desk.theme.look import Look
from desktop.desk.wall import Wall
from desktop.desk.whistle.departments import DepartmentTable
from desktop.desk.whistle.journal import Journal
from desktop.desk.whistle.presence_chart import PresenceChart
from desktop.desk.whistle.step_track import StepTrack
from tests.desk import samples


class TableTranslator(QTranslator):
    """Translates from lines of context, source and words, before they are merged into the release file."""

    def __init__(self, file: Path) -> None:
        """Read `file`."""
        super().__init__()
        lines = (line.split("\t") for line in file.read_text("utf-8").splitlines() if line.count("\t") == 2)
        self._words = {(context, source.replace("\\n", "\n")): words for context, source, words in lines}

    def isEmpty(self) -> bool:
        """Return False: Qt asks before it installs."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the words of one source string."""
        return self._words.get((context, source), "")


def _frame(look: Look, title: str, caption: str, place: str, page: QWidget) -> QWidget:
    """Return `page` in the frame of the desk."""
    window = QWidget()
    window.resize(max(1366, look.px(1093)), max(768, look.px(614)))
    grid = QGridLayout(window)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    rail, top, status = Rail(look, samples.PLACES), TopBar(look), StatusBar(look)
    rail.set_short(short=look.percent > 100)
    rail.show_place(place)
    rail.set_badge("whistles", 4)
    top.say(title, caption)
    top.tick(samples.NOW)
    status.say(samples.STATUS)
    grid.addWidget(rail, 0, 0, 2, 1)
    grid.addWidget(top, 0, 1)
    grid.addWidget(page, 1, 1)
    grid.addWidget(status, 2, 0, 1, 2)
    grid.setRowStretch(1, 1)
    grid.setColumnStretch(1, 1)
    return window


def today(look: Look) -> QWidget:
    """Return the board of a busy afternoon."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    left = QVBoxLayout()
    left.setContentsMargins(0, 0, 0, 0)
    left.setSpacing(0)
    inner = QVBoxLayout()
    inner.setContentsMargins(look.px(16), 0, look.px(12), 0)
    inner.setSpacing(0)
    section = Section(look, "进行中的哨", KeyButton(look, "全部哨单", "Ctrl+2", kind="small"))
    chips = (
        ChipWords("超时 1", "bad", "x"),
        ChipWords("十分钟内 3", "warn", "tri"),
        ChipWords("计时中 3", "run", "clock"),
        ChipWords("在场 10 家", "ok", "ok"),
    )
    section.say(count="4", caption="按最急排序", chips=chips)
    view = StripList(look, lambda: samples.NOW)
    view.show_rows(samples.strips())
    inner.addWidget(section)
    inner.addWidget(view, 1)
    left.addLayout(inner, 1)
    hints = Hints(look)
    hints.say(
        "85 号已选中",
        (
            Hint(("Return",), "打开"),
            Hint(("Left", "Right"), "选部门"),
            Hint(("Q",), "签收"),
            Hint(("W",), "出发"),
            Hint(("E",), "到场"),
            Hint(("R",), "记一笔"),
        ),
        "先敲 1433 再按 E，即 14:33 到场；不敲就是现在",
    )
    left.addWidget(hints)
    row.addLayout(left, 1)
    if look.percent == 100:
        side = Pane("side")
        side.setFixedWidth(look.px(316))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(16), 0, look.px(16), 0)
        todo = Section(look, "等我办", KeyCap(look, "F4"))
        todo.say(count="6")
        head.addWidget(todo)
        tasks = TaskList(look)
        tasks.show_rows(samples.TASKS)
        column.addLayout(head)
        column.addWidget(tasks, 1)
        row.addWidget(side)
    return _frame(look, "今日", "值班第 1 班", "today", page)


def _headline(look: Look) -> QHBoxLayout:
    """Return the line over an opened whistle."""
    head = QHBoxLayout()
    head.setSpacing(look.px(10))
    head.addWidget(Label(look, "〔2026〕哨字84号", "f14b"))
    head.addWidget(Chip(look, ChipWords("重点工作哨", "plain")))
    head.addWidget(CutLabel(look, "引水渠三支　违建棚房拆除"), 1)
    head.addWidget(Chip(look, ChipWords("四家均在时限内到场", "ok", "ok")))
    return head


def _actions(look: Look) -> QHBoxLayout:
    """Return the buttons at the foot of an opened whistle."""
    actions = QHBoxLayout()
    actions.setSpacing(look.px(6))
    for icon, verb, sequence in (
        ("pen", "记一笔", "Ctrl+J"),
        ("plus", "加派部门", "Ctrl+D"),
        ("confer", "会商", "Ctrl+M"),
    ):
        actions.addWidget(KeyButton(look, verb, sequence, icon=icon))
    complete = KeyButton(look, "报完成", "Ctrl+E", icon="eye")
    complete.set_trailing("等 1 项任务")
    complete.setEnabled(False)
    actions.addWidget(complete)
    actions.addStretch(1)
    actions.addWidget(KeyButton(look, "打印哨单", "Ctrl+P", icon="print"))
    actions.addWidget(KeyButton(look, "返回", "Esc"))
    return actions


def whistle(look: Look) -> QWidget:
    """Return one whistle, opened, with an order refused."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    left = QVBoxLayout()
    left.setContentsMargins(look.px(16), look.px(8), look.px(14), look.px(8))
    left.setSpacing(look.px(8))
    track, table, chart = StepTrack(look), DepartmentTable(look), PresenceChart(look)
    track.say(samples.STEPS)
    table.show_rows(samples.DEPARTMENTS)
    chart.say(samples.presence())
    left.addLayout(_headline(look))
    left.addWidget(track)
    card = Pane("card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(table)
    left.addWidget(card)
    section = Section(look, "在场图")
    section.say(count=samples.presence().sentence)
    section.setFixedHeight(look.px(28))
    left.addWidget(section)
    card = Pane("card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(chart)
    left.addWidget(card)
    left.addStretch(1)
    left.addLayout(_actions(look))
    row.addLayout(left, 1)
    side = Pane("side")
    side.setFixedWidth(look.px(324))
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    journal = Journal(look)
    journal.show_rows(samples.JOURNAL)
    section = Section(look, "经过")
    section.say(count="23 条", caption="发生时间　·　记录时间")
    line = QHBoxLayout()
    line.setContentsMargins(look.px(14), 0, look.px(14), 0)
    line.addWidget(section)
    column.addLayout(line)
    column.addWidget(journal, 1)
    row.addWidget(side)
    window = _frame(look, "哨单", "第 84 号　4/7", "whistles", page)
    window.show()
    QApplication.processEvents()
    table.refuse("shuiwu", samples.REFUSAL)
    return window


def controls(look: Look) -> QWidget:
    """Return every control in its states."""
    board = QWidget()
    board.resize(look.px(700), look.px(720))
    column = QVBoxLayout(board)
    column.setSpacing(look.px(10))
    kinds = Segmented(
        look,
        "哨类",
        (Segment("a", "综合执法", "gavel"), Segment("b", "重点工作", "flag"), Segment("c", "应急处置", "fire")),
    )
    column.addWidget(kinds)
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(12))
    first = Field(look, "地点", QLineEdit("东岭村　龙王沟下口"))
    time = Field(look, "何时", QLineEdit("1450"))
    time.refuse("14:50 还没到。现在是 14:37，请改为已发生的时间。")
    source = QComboBox()
    source.addItems(["村级来电", "网格巡查"])
    words = QPlainTextEdit("“有挖机在河沟里挖沙，旁边一块苞米地也给扒开了”")
    words.setFixedHeight(look.px(76))
    hint = Field(look, "结果", QLineEdit(), "未填结果，吹不了哨。")
    for place, (name, editor) in enumerate(
        (("哨源", source), ("地点", first), ("何时", time), ("原话", words), ("结果", hint))
    ):
        grid.addWidget(
            Label(look, name, "f10", "ink2"), place, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        )
        grid.addWidget(editor, place, 1)
    column.addLayout(grid)
    tick = QCheckBox("水务")
    tick.setChecked(True)
    row = QHBoxLayout()
    row.addWidget(tick)
    row.addWidget(QCheckBox("环保"))
    primary = KeyButton(look, "吹哨，叫 4 家", "Ctrl+Return", icon="whistle", kind="primary")
    off = KeyButton(look, "吹哨，叫 4 家", "Ctrl+Return", icon="whistle", kind="primary")
    off.setEnabled(False)
    for button in (
        primary,
        off,
        KeyButton(look, "存草稿", "Ctrl+S", icon="disk"),
        KeyButton(look, "去办结", "1", kind="small"),
    ):
        row.addWidget(button)
    row.addStretch(1)
    column.addLayout(row)
    row = QHBoxLayout()
    for chip in (
        ChipWords("超时 1", "bad", "x"),
        ChipWords("十分钟内", "warn", "tri"),
        ChipWords("计时中", "run", "clock"),
        ChipWords("在场", "ok", "ok"),
        ChipWords("来电 14:37", "acc", "phone"),
        ChipWords("重点", "plain"),
    ):
        row.addWidget(Chip(look, chip))
    for sequence in ("Ctrl+K", "Space", "Alt+Down", "L"):
        row.addWidget(KeyCap(look, sequence))
    row.addStretch(1)
    column.addLayout(row)
    column.addWidget(
        Notice(
            look,
            NoticeWords(
                "同一地点 30 天内有过 2 次哨",
                "62、71 号，均已销哨",
                "销哨后再起，会记为“反弹”。正在进行的哨中没有此处。",
            ),
            KeyButton(look, "挂为反弹", "Alt+R", icon="link", kind="small"),
        )
    )
    column.addWidget(Notice(look, NoticeWords("交通今日无人可叫", "可先吹哨，钟照走，空档另记", tone="bad", icon="x")))
    closed = RefusalWords(
        "84 号还不能销哨。",
        "国土 1 人仍在现场；核查人与牵头部门相同。",
        "规则 8.1",
        (
            DoorWords("a", "请换人核查", "换人", "另派一人", "user"),
            DoorWords("b", "报总指挥", "许可", "", "pen", "总指挥今日不在岗"),
        ),
    )
    column.addWidget(RefusalPanel(look, closed))
    said = Said(look)
    said.say("已吹哨〔2026〕哨字88号，叫 4 家，15:08 前到场。Ctrl P 打印。")
    column.addWidget(said)
    empty = Empty(look)
    empty.say(
        "现在没有进行中的哨。",
        "上一个：79 号，今日 11:20 销哨。",
        KeyButton(look, "吹哨", "F2", icon="whistle", kind="primary"),
    )
    column.addWidget(empty, 1)
    return board


def strips(look: Look) -> QWidget:
    """Return the strips alone, narrow enough to wrap, with six whistles so that one folds."""
    board = QWidget()
    board.resize(look.px(640), look.px(760))
    column = QVBoxLayout(board)
    view = StripList(look, lambda: samples.NOW)
    rows = samples.strips()
    view.show_rows(
        (*rows[:4], replace(rows[3], key="w82", number="82"), replace(rows[3], key="w78", number="78"), *rows[4:])
    )
    column.addWidget(view)
    return board


def wall(look: Look) -> QWidget:
    """Return the wall."""
    window = Wall(look, "青石镇综合执法指挥部")
    window.resize(1366, 768)
    window.say(samples.WALL, samples.FOOT)
    window.tick(samples.NOW)
    return window


BOARDS = {"today": today, "whistle": whistle, "controls": controls, "strips": strips, "wall": wall}


def main(folder: Path, translations: Path | None) -> None:
    """Grab every board."""
    app = QApplication([])
    if translations is not None:
        translator = TableTranslator(translations)
        app.installTranslator(translator)
    look = Look(app, "light", 100)
    folder.mkdir(parents=True, exist_ok=True)
    only = sys.argv[3:] or list(BOARDS)
    for name in only:
        for mode, percent in (("light", 100), ("dark", 100), ("light", 150)):
            look.apply(mode, percent)  # type: ignore[arg-type]
            board = BOARDS[name](look)
            board.show()
            app.processEvents()
            board.activateWindow()
            strip_list = board.findChild(StripList)
            if strip_list is not None:
                strip_list.setFocus()
            app.processEvents()
            board.grab().save(str(folder / f"{name}-{mode}-{percent}.png"))
            board.close()
            board.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
