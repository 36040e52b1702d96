"""The raw notes of 2026年第38次周例会 turned into issued minutes by a clerk's keys, from the empty list to the PDF.

`python -m tests.desk.meetings.notes_walk FOLDER` leaves the PDF, a PNG of each page and the window's pictures there.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.desk.program import sit_down
from desktop.ledger import archive
from desktop.ledger.book import open_post
from desktop.post.command_post import CommandPost, Member
from desktop.post.department import Department, Officer
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.states import MeetingState
from desktop.post.moment import CHINA
from desktop.post.states import Duty
from desktop.procedures import papers
from desktop.procedures.directory.departments import keep_department, keep_officer
from desktop.procedures.directory.post import found_post, keep_member
from desktop.procedures.watch import Watch, new_id
from tests.desk.hand import CTRL, Hand

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.desk.meeting.lists.agenda_list import AgendaRow
    from desktop.desk.meeting.page import MeetingPage
    from desktop.desk.meetings.page import MeetingPane, MeetingsPage
    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.papers.page import PaperPage
    from desktop.desk.window import Window

    Picture = Callable[[str, QWidget], object]

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
MEMBERS = (
    ("书记甲", "书记", Duty.COMMANDER), ("镇长乙", "镇长", Duty.DEPUTY), ("副书记丙", "副书记", Duty.DUTY_LEADER),
    ("人大主席丁", "人大主席", Duty.MEMBER), ("纪委书记戊", "纪委书记", Duty.MEMBER),
    ("组织委员己", "组织委员", Duty.MEMBER), ("宣传委员庚", "宣传委员", Duty.MEMBER),
    ("副镇长辛", "副镇长", Duty.DUTY_LEADER), ("副镇长壬", "副镇长", Duty.DUTY_LEADER),
    ("武装部长癸", "武装部长", Duty.MEMBER), ("党办乙", "党政办", Duty.DUTY_CLERK),
)  # fmt: skip
DEPARTMENTS = (
    ("公安", "甲", ()), ("国土", "甲", ()), ("水务", "甲", ()), ("城管", "甲", ()), ("环保", "甲", ()),
    ("交通", "乙", ()), ("园林", "甲", ()), ("市场", "甲", ("市场监管",)), ("应急", "甲", ()), ("消防", "甲", ()),
    ("司法", "甲", ()), ("供电", "甲", ()), ("文化", "甲", ("文旅",)), ("住建", "甲", ("规建",)), ("农业", "甲", ()),
    ("卫健", "甲", ()),
)  # fmt: skip
GUESTS = (("柳沟村支书甲", "柳沟村"), ("石门峪村支书甲", "石门峪村"), ("河湾社区书记甲", "河湾社区"))
LEAVE = {"人大主席丁": "区里开会", "宣传委员庚": "病", "武装部长癸": "征兵体检", "环保甲": "培训", "农业甲": "另有会议"}
LATE = {"文化甲": "0825", "住建甲": "0850"}
ABSENT = ("卫健甲",)
MATTERS = (
    ("上周情况", (
        "通: 上周（9月14日至20日）吹哨16件，其中综合执法11件、重点任务3件、应急处置2件，都已响应",
        "通: 超时1家次（247号，文旅，42分钟）；累计挂账1件（233号，石门峪边坡）",
        "通: 上次议定7项，完成5项，没完成2项：网格员空缺、入河口混接",
        "决: 水务 25号前 查清入河口混接点并封堵，结果书面报指挥部",
        "决: 组织委员己 月底前 督促龙王庙村按程序配齐空缺网格员",
    )),
    ("报到未到和超时", (
        "决: 交通 周三下班前 就236号大槐树集市未到场写出书面说明，交党政办；请假要有手续，再有一次报区里",
        "决: 文旅 10-26前 每周三、周五派1人到指挥部驻守，9月25日起先试一个月，10月26日例会看效果",
    )),
    ("石门峪边坡（233号）", (
        "报区: 国土 30号前 拿出勘查方案和估算，报区里提级办理，住建配合",
        "决: 交通 24号前 立好警示牌和限高杆",
        "通: 治理期间由石门峪村出2人轮流看守，费用由镇里承担",
        "待核: 看守费用能否走应急经费，应急甲会后核",
    )),
    ("柳沟西沟口（213号、242号）", (
        "决: 国土 28号前 断开沟口便道、装好卡口，夜间轮值表报党政办，公安、水务配合",
        "决: 柳沟村支书甲 28号前 做好沟口下游两户的工作",
        "通: 环保24日到柳沟踏勘复绿，断路施工避开",
    )),
    ("河湾社区地库进水（253号）", (
        "决: 水务 26号前 查清管网，对进水原因作出结论",
        "决: 住建 26号前 发函督促物业修好水泵、备足沙袋，并要回音",
        "待核: 进水原因两种说法，雨水篦子堵塞或市政管网倒灌，没有定论",
    )),
    ("大槐树集市划线", (
        "决: 城管 30号前 划好集市摊位线，9月26日收市后开工",
        "通: 市场监管同步换发摊位证",
    )),
    ("气瓶排查（240号）", (
        "决: 城管 27号前 对全镇气瓶排查一遍，汇总村社报数，市场监管、应急、消防配合",
    )),
    ("中秋国庆值班", (
        "决: 党政办 22号下班前 收齐五家常驻单位名单，发布值班表",
        "决: 园林 10-1前 护林员82人提前到岗",
        "通: 中秋9月25日至27日、国庆10月1日至7日放假，10月10日上班；带班领导不离区",
    )),
    ("其他事项", (
        "下次: 望山3号楼充电桩没有安装位置，由住建和供电商量后再议",
        "下次: 后山铺露营地收费归口有争议",
        "通: 罚款法律文书格式由司法所统一出模板",
        "通: 9月28日例会照常，10月5日放假不开，节后10月12日再开",
        "私: 上周有人在现场拿群众的水喝还拍了照，注意影响",
    )),
)  # fmt: skip
"""The matters of the notes in their order, each with what a clerk types into the line of the card."""


class Clock:
    """The walk's own time, never on a full minute: then the window itself does what is due."""

    def __init__(self) -> None:
        """Begin on the Friday before."""
        self.at = datetime(2026, 9, 18, 16, 0, 20, tzinfo=CHINA)

    def now(self) -> datetime:
        """Return the present moment of the walk."""
        return self.at

    def on(self, day: int, hour: int, minute: int) -> None:
        """Go to a moment of September."""
        self.at = datetime(2026, 9, day, hour, minute, 20, tzinfo=CHINA)


def found(folder: Path, clock: Clock) -> None:
    """Found the post of the notes: its members, and sixteen departments with the people who came."""
    with open_post(folder) as ledger:
        watch = Watch(ledger, "党办乙", now=clock.now)
        found_post(watch, CommandPost(new_id(), "青石镇综合执法指挥部", "青石镇", "安岭区"))
        for name, title, duty in MEMBERS:
            keep_member(watch, Member(new_id(), name, title, duty))
        for short, letter, aliases in DEPARTMENTS:
            kept = keep_department(
                watch, Department(new_id(), f"安岭区{short}局", short, contact=f"{short}{letter}", aliases=aliases)
            ).result
            for one in {letter, "乙"}:
                keep_officer(watch, Officer(new_id(), f"{short}{one}", kept.id))


class NotesWalk:
    """A clerk with the notes beside the keyboard."""

    def __init__(self, window: Window, clock: Clock, picture: Picture | None = None) -> None:
        """Sit down; `picture` keeps what the window shows under a name."""
        self.window, self.clock = window, clock
        self.hand = Hand(window)
        self.picture = picture or (lambda _name, _widget: None)

    @property
    def page(self) -> MeetingPage:
        """The page of the meeting."""
        return cast("MeetingPage", self.window.page("meeting"))

    def meeting(self) -> Meeting:
        """Return the meeting as the ledger has it."""
        return self.window.session.ledger.having(Meeting)[0]

    def all(self, matters: int = len(MATTERS)) -> None:
        """Go the whole way with the first `matters` of the notes."""
        self.set_up()
        self.prepare(matters)
        self.hold(matters)
        self.write_up()
        self.issue()

    def set_up(self) -> None:
        """Set the weekly meeting up in one strip and open the meeting that it plans."""
        hand = self.hand
        hand.press(Key.Key_5, CTRL)
        self.picture("meetings-empty", self.window)
        hand.enter()
        self.fill(place="二楼会议室", chair="书记甲", recorder="党办乙", first_number="38")
        self.picture("meetings-setup", self.window)
        hand.enter()
        hand.until(lambda: self.window.session.ledger.having(Meeting), "the planned meeting")
        hand.press(Key.Key_5, CTRL)
        self.settle()
        self.picture("meetings-list", self.window)
        hand.enter()
        assert self.window._current() is self.page

    def prepare(self, matters: int) -> None:
        """Collect: who comes besides, who asked for leave, the matters; then freeze the agenda at the cut-off."""
        hand = self.hand
        self.step(MeetingState.COLLECTING)
        for name, unit in GUESTS:
            hand.press(Key.Key_R, CTRL)
            hand.letter("y")
            self.fill(name=name, unit=unit)
            hand.enter()
            hand.until(lambda: self.page.place.panel is None, name)
            assert self.cell(name) >= 0
        for name, reason in LEAVE.items():
            self.choose(name)
            hand.letter("2")
            self.fill(reason=reason)
            hand.enter()
            hand.until(lambda: self.page.place.panel is None, f"leave of {name}")
        for title, _lines in MATTERS[:matters]:
            hand.press(Key.Key_I, CTRL)
            self.fill(title=title)
            hand.enter()
            hand.until(lambda: self.page.place.panel is None, title)
        self.settle()
        self.picture("meeting-collecting", self.window)
        self.clock.on(21, 7, 30)
        self.step(MeetingState.FROZEN)
        # What the empty ledger wrote itself says nothing beside the office's own figures.
        while self.rows()[0].title != MATTERS[0][0]:
            self.drop(0)
        while self.rows()[-1].title != MATTERS[matters - 1][0]:
            self.drop(len(self.rows()) - 1)

    def hold(self, matters: int) -> None:
        """Open the session, call the roll, take down what comes of each matter, end it."""
        hand = self.hand
        self.clock.on(21, 8, 0)
        hand.press(Key.Key_S, CTRL | SHIFT)
        hand.enter()
        hand.until(lambda: self.meeting().state is MeetingState.IN_SESSION, "the session")
        self.picture("meeting-roll", self.window)
        self.choose("环保甲")
        hand.letter("t")
        self.fill(name="环保乙")
        hand.enter()
        hand.until(lambda: self.cell("环保乙") >= 0, "环保乙")
        self.call()
        self.clock.on(21, 9, 0)
        for name, came in LATE.items():
            self.choose(name)
            hand.letter("l")
            self.fill(at=came)
            hand.enter()
            hand.until(lambda: self.page.place.panel is None, f"{name} came")
        self.page.agenda.list.setFocus(Qt.FocusReason.TabFocusReason)
        hand.press(Key.Key_Home)
        hand.enter()
        for at, (_title, lines) in enumerate(MATTERS[:matters]):
            for line in lines:
                hand.write(line)
                hand.enter()
                hand.until(lambda: not self.page.board.card.quick.text(), line)
                self.mend(line)
            if at == min(2, matters - 1):
                self.settle()
                self.picture("meeting-session", self.window)
            hand.press(Key.Key_Return, CTRL)
        self.clock.on(21, 10, 5)
        hand.press(Key.Key_S, CTRL | SHIFT)
        hand.enter()
        hand.until(lambda: self.meeting().state is MeetingState.MINUTES_DRAFT, "the end of the session")

    def mend(self, line: str) -> None:
        """Say whose it is where the line named somebody whom the post does not know."""
        hand, card = self.hand, self.page.board.card
        owner = next((name for name, _ in GUESTS if f" {name} " in line), "")
        if owner:
            hand.press(Key.Key_G, CTRL)
            hand.until(card.text.hasFocus, "the outcome that lacks its owner")
            hand.press(Key.Key_A, CTRL)
            hand.write(line.rpartition("前 ")[2])
            hand.tab()
            assert card.owner.hasFocus()
            hand.write(owner)
            hand.press(Key.Key_S, CTRL)
            hand.until(lambda: card.typed().empty, owner)

    def call(self) -> None:
        """Press one digit for each who was not called yet."""
        hand = self.hand
        hand.press(Key.Key_R, CTRL)
        for one in self.page.sheet.roll if self.page.sheet is not None else ():
            if one.mark.value == "uncalled":
                self.choose(one.name)
                hand.letter("4" if one.name in (*LATE, *ABSENT) else "3" if one.name in dict(GUESTS) else "1")

    def write_up(self) -> None:
        """Edit the text, keep it, send it to review."""
        hand = self.hand
        hand.until(self.page.prose.text.hasFocus, "the text")
        hand.press(Key.Key_Home, CTRL)
        hand.press(Key.Key_End)
        self.settle()
        self.picture("meeting-prose", self.window)
        hand.press(Key.Key_S, CTRL)
        hand.press(Key.Key_S, CTRL | SHIFT)
        self.fill(reviewer="镇长乙")
        hand.enter()
        hand.until(lambda: self.meeting().state is MeetingState.REVIEW, "the review")

    def issue(self) -> None:
        """Sign the minutes out and look at the filed paper."""
        hand = self.hand
        self.clock.on(21, 15, 20)
        hand.press(Key.Key_S, CTRL | SHIFT)
        self.picture("meeting-issue", self.window)
        self.fill(by="书记甲")
        hand.enter()
        hand.until(lambda: self.meeting().paper, "the filed minutes")
        self.settle()
        self.picture("meeting-issued", self.window)
        hand.press(Key.Key_P, CTRL)
        papers = cast("PaperPage", self.window.page("paper"))
        hand.until(lambda: papers._paper is not None, "the paper")
        self.settle()
        self.picture("minutes-paper", self.window)

    def step(self, state: MeetingState) -> None:
        """Take the next step and wait for the state that it leads to."""
        self.hand.press(Key.Key_S, CTRL | SHIFT)
        self.hand.until(lambda: self.meeting().state is state, state.value)

    def fill(self, **answers: str) -> None:
        """Go from field to field with Tab and write over what stands there."""
        panel = next(it for it in (self.page.place.panel, self._list_panel()) if it is not None)
        for name, text in answers.items():
            editor = panel.inputs[name].editor
            line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
            for _ in range(20):
                if editor.hasFocus():
                    break
                self.hand.tab()
            assert editor.hasFocus(), name
            if isinstance(line, QLineEdit):
                line.selectAll()
            self.hand.write(text)

    def _list_panel(self) -> OrderPanel | None:
        pane = cast("MeetingsPage", self.window.page("meetings")).pane("meetings")
        return cast("MeetingPane", pane).place.panel

    def rows(self) -> tuple[AgendaRow, ...]:
        """Return the rows of the agenda."""
        return self.page.agenda.list.row_model.rows()

    def drop(self, place: int) -> None:
        """Drop a matter with a reason."""
        hand, listing = self.hand, self.page.agenda.list
        count = len(self.rows())
        listing.setFocus(Qt.FocusReason.TabFocusReason)
        hand.press(Key.Key_Home)
        hand.down(place)
        hand.press(Key.Key_Delete)
        self.fill(reason="本周用区里的表")
        hand.enter()
        hand.until(lambda: len(self.rows()) == count - 1, "the dropped matter")

    def cell(self, name: str) -> int:
        """Return the place of somebody on the roll, -1 for none."""
        cells = self.page.board.roll.row_model.rows()
        return next((at for at, one in enumerate(cells) if one.name == name), -1)

    def choose(self, name: str) -> None:
        """Walk to somebody on the roll with the arrows."""
        hand, roll = self.hand, self.page.board.roll
        if not roll.hasFocus():
            hand.press(Key.Key_R, CTRL)
        step = self.cell(name) - roll.currentIndex().row()
        hand.press(Key.Key_Right if step > 0 else Key.Key_Left, times=abs(step))
        assert roll.currentIndex().row() == self.cell(name), name

    def settle(self) -> None:
        """Wait until the page beside the work is drawn."""
        QTest.qWait(260)
        self.hand.until(lambda: not self.page.preview.drawing(), "the page")
        QTest.qWait(40)


def main(target: Path) -> None:
    """Walk, and leave the PDF, its pages and the pictures in `target`."""
    target.mkdir(parents=True, exist_ok=True)
    clock, post = Clock(), Path(tempfile.mkdtemp()) / "post"
    found(post, clock)
    window = sit_down(post, actor="党办乙", now=clock.now)
    window.resize(1366, 768)
    window.bring_up()

    def picture(name: str, seen: QWidget) -> None:
        file = target / f"{name}.png"
        window.said.fall_silent()
        seen.grab().save(str(file))
        with Image.open(file) as whole:
            whole.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)

    walk = NotesWalk(window, clock, picture)
    walk.all()
    ledger = window.session.ledger
    paper = archive.filed(ledger, id=walk.meeting().paper)[0]
    content = papers.path_of(ledger, paper).read_bytes()
    (target / "minutes.pdf").write_bytes(content)
    document = QPdfDocument(window)
    document.load(str(target / "minutes.pdf"))
    for number in range(document.pageCount()):
        size = document.pagePointSize(number) * 2
        image = document.render(number, QSize(round(size.width()), round(size.height())))
        sheet = QImage(image.size(), QImage.Format.Format_RGB32)
        sheet.fill(Qt.GlobalColor.white)
        with QPainter(sheet) as painter:
            painter.drawImage(0, 0, image)
        sheet.save(str(target / f"minutes-{number + 1}.png"))
    window.close()
    ledger.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
