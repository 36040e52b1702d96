"""The handover by keys: begun with what is open, both sign, nothing is left empty, the record goes to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.handover import facts
from desktop.desk.handover.page import HandoverPage, make
from desktop.post.roster.handover import Handover
from desktop.post.roster.states import DutyState
from desktop.procedures.dispatch import objections
from desktop.procedures.orders import issue_order
from desktop.procedures.roster import duty as duties
from desktop.procedures.whistle import register
from tests.desk.hands import bring_up
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.controls.refusal import RefusalPanel
    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.theme.look import Look
    from tests.desk.rostered import Rostered

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Desk:
    """A handover page on the screen, and where it wanted to go."""

    def __init__(self, qtbot: QtBot, scene: Scene) -> None:
        self.page = make(scene.session)
        self.qtbot = qtbot
        self.scene = scene
        bring_up(qtbot, self.page)
        self.went: list[tuple[str, str]] = []
        self.page.go.connect(lambda name, argument: self.went.append((name, argument)))
        scene.session.rang.connect(self.page.reread)
        self.page.open("")

    def sign(self) -> None:
        self.qtbot.keyClick(self.page, Qt.Key.Key_Return, CTRL)

    def refusal(self) -> RefusalPanel | None:
        return self.page._refusal

    def panel(self) -> OrderPanel | None:
        return self.page.place.panel

    def record(self) -> Handover:
        return max(self.scene.ledger.having(Handover), key=lambda one: one.begun_at)


def wrong(page: HandoverPage) -> list[str]:
    return [name for name, field in page.form.fields.items() if field.wrong()]


def test_from_the_record_to_both_signatures_by_keys(qtbot: QtBot, post: Rostered) -> None:
    desk = Desk(qtbot, post)
    page = desk.page
    assert (page.form.leader.currentText(), page.form.clerk.currentText()) == ("镇长乙", "值班员丙")
    assert not page.form.texts["handled"].isEnabled()
    assert not page.none.isVisible()
    desk.sign()
    assert desk.record().to_clerk == "值班员丙"
    assert page.form.texts["handled"].toPlainText() == "零记录"
    assert page.form.texts["items"].hasFocus()
    desk.sign()
    assert wrong(page) == ["items"]
    qtbot.keyClick(page, Qt.Key.Key_0, ALT)
    assert page.form.texts["items"].toPlainText() == "无"
    qtbot.keyClicks(page.form.note, "A")
    desk.sign()
    assert desk.record().out_signed_at == post.now
    assert (desk.record().items, desk.record().note) == ("无", "A")
    assert page.form.texts["handled"].isReadOnly()
    assert post.duty("值班员甲").state is DutyState.HANDING_OVER
    post.later(5)
    desk.sign()
    assert post.duty("值班员甲").state is DutyState.ENDED
    assert post.duty("值班员丙").state is DutyState.ON_DUTY
    assert facts.stand(post.session).clerk == "值班员丙"  # type: ignore[union-attr]
    assert "值班员丙 keeps the desk" in post.told[-1][0]
    assert [row.text for row in page.past.list.row_model.rows()] == ["值班员甲 → 值班员丙"]
    page.print_it()
    page.past.list.setFocus()
    qtbot.keyClick(page.past.list, Qt.Key.Key_Return)
    assert desk.went == [("paper", f"handover_record:{desk.record().id}")] * 2


def test_what_is_open_is_listed_and_forbids_nothing(qtbot: QtBot, post: Rostered) -> None:
    whistle = post.blow()
    register.register(post.watch, post.draft(place="旧砖厂"))
    objections.refuse(post.watch, post.call(whistle, "公安").id, "非职责")
    issue_order(post.watch, post.departments["公安"].id, "待命", "书记甲")
    issue_order(post.watch, post.departments["公安"].id, "增派", "书记甲", whistle_id=whistle.id)
    duties.confirm_absent(post.watch, post.duty("公安甲").id)
    desk = Desk(qtbot, post)
    page = desk.page
    rows = page.matters.list.row_model.rows()
    assert [row.key.split(":")[0] for row in rows] == ["whistle", "whistle", "whistle", "ledger", "whistle", "roster"]
    for row in rows:
        page.matters.list.choose(row.key)
        qtbot.keyClick(page.matters.list, Qt.Key.Key_Return)
    assert desk.went[0] == ("whistle", whistle.id)
    assert desk.went[2] == ("whistle", f"{whistle.id}:rule:{post.call(whistle, '公安').id}")
    assert desk.went[3] == ("ledger", "")
    assert desk.went[5][0] == "roster"
    desk.sign()
    assert "异议待裁定" in page.form.texts["unhandled"].toPlainText()
    page.form.texts["unhandled"].setFocus()
    qtbot.keyClick(page, Qt.Key.Key_0, ALT)
    page.form.texts["items"].setPlainText("公章一枚")
    desk.sign()
    assert wrong(page) == ["unhandled"]
    assert desk.record().out_signed_at is None


def test_what_was_written_is_kept_when_the_page_is_left(qtbot: QtBot, post: Rostered) -> None:
    desk = Desk(qtbot, post)
    desk.sign()
    desk.page.form.texts["handled"].setPlainText("接电话 3 个")
    qtbot.keyClick(desk.page, Qt.Key.Key_Z, ALT)
    assert desk.page.form.texts["handled"].toPlainText() == "零记录"
    desk.page.form.texts["items"].setPlainText("对讲机两部")
    assert not desk.page.back()
    assert desk.record().items == "对讲机两部"
    again = Desk(qtbot, post)
    assert again.page.form.texts["items"].toPlainText() == "对讲机两部"
    again.page.print_it()
    assert again.went == [("paper", f"handover_record:{desk.record().id}")]


def test_a_wrong_name_is_refused_at_its_field(qtbot: QtBot, post: Rostered) -> None:
    desk = Desk(qtbot, post)
    desk.page.form.leader.addItem("值班员甲")
    desk.page.form.leader.setCurrentText("值班员甲")
    desk.sign()
    assert wrong(desk.page) == ["to_leader"]
    desk.page.form.leader.setCurrentText("书记甲")
    desk.sign()
    desk.page.form.leader.addItem("值班员甲")
    desk.page.form.leader.setCurrentText("值班员甲")
    assert not desk.page.caught_up()
    desk.page.form.texts["items"].setPlainText("无")
    desk.sign()
    assert wrong(desk.page) == ["to_leader"]


def test_one_who_goes_hours_too_early_is_refused_with_a_door(qtbot: QtBot, post: Rostered) -> None:
    post.now = post.now.replace(hour=12)
    desk = Desk(qtbot, post)
    desk.sign()
    desk.page.form.texts["items"].setPlainText("无")
    desk.sign()
    assert desk.refusal() is not None
    assert desk.page.back()
    assert desk.refusal() is None
    desk.sign()
    refusal = desk.refusal()
    assert refusal is not None
    refusal.opened.emit("relieve")
    assert desk.went == [("today", "")]


def test_a_record_is_dropped_with_a_reason_and_the_watch_goes_on(qtbot: QtBot, post: Rostered) -> None:
    desk = Desk(qtbot, post)
    desk.page._drop()
    assert desk.panel() is None
    desk.sign()
    desk.page.drop.click()
    assert desk.panel() is not None
    assert desk.page.back()
    assert desk.page.drop.accessibleDescription() == "Alt D"
    qtbot.keyClick(desk.page, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    panel = desk.panel()
    assert panel is not None
    panel.inputs["reason"].editor.setText("填错人")  # type: ignore[attr-defined]
    with qtbot.waitSignal(post.session.rang):
        panel.give()
    assert desk.record().void
    assert desk.page._record is None


def test_without_a_watch_the_door_leads_to_where_it_is_taken(qtbot: QtBot, look: Look) -> None:
    scene = Scene(look)
    desk = Desk(qtbot, scene)
    desk.page.print_it()
    assert scene.told[-1][1] == "warn"
    desk.sign()
    refusal = desk.refusal()
    assert refusal is not None
    refusal.opened.emit("take_watch")
    assert desk.went == [("forces", "stand")]
    assert desk.refusal() is None


def test_what_is_said_stands_over_the_signatures(qtbot: QtBot, post: Rostered) -> None:
    desk = Desk(qtbot, post)
    assert desk.page.height() - desk.page.foot_height() < desk.page.sign.y()
