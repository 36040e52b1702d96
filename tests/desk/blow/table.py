"""The table at which the whistle form is tested: the scene's post with a duty list, a grid and a facility."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.desk.blow.page import BlowPage
from desktop.post.department import Officer
from desktop.post.duty_list import DutyItem
from desktop.post.place import Facility, Grid
from desktop.procedures.directory.departments import post_officer
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.directory.places import keep_facility, keep_grid
from desktop.procedures.watch import new_id
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from desktop.desk.blow.sheet import BlowSheet
    from desktop.desk.theme.look import Look

WORDS = "有挖机在河沟里挖沙，旁边一块苞米地也给扒开了，大车往外拉"


class Table(Scene):
    """A post that knows its duties and places."""

    def __init__(self, look: Look) -> None:
        """Lay the lists out."""
        super().__init__(look)
        water, police, land = (self.departments[short].id for short in ("水务", "公安", "国土"))
        law = "《水法》第三十九条"
        for item in (
            DutyItem(
                new_id(),
                "水-014",
                "河道采砂管理",
                leads=(water,),
                supports=(police,),
                basis=law,
                keywords=("挖沙", "河沟", "挖机"),
            ),
            DutyItem(new_id(), "土-006", "毁坏耕地查处", leads=(land,), keywords=("苞米地",)),
            DutyItem(new_id(), "镇-031", "村内道路养护", own=True, keywords=("坑洼",)),
            DutyItem(new_id(), "混-001", "广告牌拆除", leads=(police, land), keywords=("广告牌",)),
        ):
            keep_duty_item(self.watch, item)
        keep_grid(self.watch, Grid(new_id(), "东岭村", "DL-07", "村北", "赵某"))
        keep_facility(self.watch, Facility(new_id(), "龙王沟下口", "东岭村", "DL-07", (water,), ("龙王沟",)))
        officer = next(one for one in self.ledger.having(Officer) if one.name == "水务乙")
        post_officer(self.watch, officer.id, self.now.date())

    def page(self, argument: str = "") -> BlowPage:
        """Return the page with a form, brought up as the window does."""
        page = BlowPage(self.session)
        self.went: list[tuple[str, str]] = []
        page.go.connect(lambda name, chosen: self.went.append((name, chosen)))
        page.resize(1298, 649)
        page.show()
        page.activateWindow()
        page.open(argument)
        page.spell()
        settle()
        return page


def settle() -> None:
    """Let the names be spelt and the widgets be laid out."""
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


def sheet_of(page: BlowPage) -> BlowSheet:
    """Return the form in hand."""
    assert page.sheet is not None
    return page.sheet


def fill(sheet: BlowSheet, *, words: str = WORDS) -> None:
    """Fill in everything that an enforcement whistle needs."""
    form = sheet.form
    form.matter.where.fill("东岭村", "龙王沟下口", "DL-07")
    form.matter.box.setPlainText(words)
    form.answers.self_done.fill("村干部劝阻")
    form.answers.self_at.fill("1350")
    form.answers.self_result.fill("无效")
    form.answers.signer.choose("镇长乙")
    sheet.adviser.ask()


def compose(box: QWidget, half: str, whole: str = "") -> None:
    """Send what an input method sends: `half` a word that is open, and `whole` words that are done."""
    event = QInputMethodEvent(half, [])
    event.setCommitString(whole)
    QApplication.sendEvent(box, event)
