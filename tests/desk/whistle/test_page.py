"""A whistle walked through on its sheet by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop.desk.whistle.journal import Journal
from desktop.ledger import boards
from desktop.post.order import CommandOrder
from desktop.post.records import Note
from desktop.post.states import DispatchState, WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.orders import issue_order
from desktop.procedures.whistle import overlays, register
from tests.desk.scene import SHORTS, TOMORROW, say_into

if TYPE_CHECKING:
    from tests.desk.scene import Scene
    from tests.desk.whistle.conftest import Desk

K = Qt.Key


def state(scene: Scene, whistle: Whistle) -> WhistleState:
    return scene.ledger.get(Whistle, whistle.id).state


def popup(desk: Desk) -> QMenu:
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_the_way_from_the_blow_to_the_archive_by_keys_alone(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle)
    come(scene, desk, whistle)
    leave(scene, desk, whistle)
    end(scene, desk, whistle)


def come(scene: Scene, desk: Desk, whistle: Whistle) -> None:
    """Acknowledge, set out, arrive; a time before another one is refused under its row."""
    assert desk.page.table.hasFocus()
    assert "1" in desk.titles[-1][1]
    scene.later(5)
    desk.press(K.Key_Q)
    assert scene.call(whistle, "水务").state is DispatchState.ACKNOWLEDGED
    desk.press("1402", K.Key_W)
    # Before it was acknowledged: refused under the row, and nothing was written.
    assert desk.page.table.is_refusing()
    assert scene.call(whistle, "水务").departed_at is None
    desk.press(K.Key_Escape)
    scene.later(5)
    desk.press("1407", K.Key_W)
    assert f"{scene.call(whistle, '水务').departed_at:%H:%M}" == "14:07"
    scene.later(9)
    for place, short in enumerate(SHORTS):
        desk.choose(whistle, short)
        desk.press(K.Key_E)
        desk.press(K.Key_Space, K.Key_Right, K.Key_Space)
        desk.enter()
        assert scene.call(whistle, short).state is DispatchState.REPORTED, place
        assert desk.page.table.hasFocus()
    assert state(scene, whistle) is WhistleState.IN_ACTION


def leave(scene: Scene, desk: Desk, whistle: Whistle) -> None:
    """Nobody leaves before it is finished: finish, report done, ask for the permit, go."""
    desk.choose(whistle, "水务")
    desk.press(K.Key_T)
    desk.fill(what="清运弃土")
    desk.enter()
    # Nobody leaves before it is finished: the refusal stands under the row with three doors.
    desk.press(K.Key_L)
    assert desk.page.table.is_refusing()
    desk.press("1")
    desk.fill(result="运完")
    desk.enter()
    desk.press(K.Key_L)
    assert desk.page.table.is_refusing()
    desk.press("1")
    assert scene.call(whistle, "水务").state is DispatchState.WORK_DONE
    desk.press(K.Key_L)
    desk.press("3")
    desk.fill(reason="另有警情")
    desk.enter()
    assert desk.panel().form.name == "release"
    scene.later(1)
    desk.enter()
    assert scene.call(whistle, "水务").state is DispatchState.RELEASED


def end(scene: Scene, desk: Desk, whistle: Whistle) -> None:
    """Report complete, fail the check once, pass it, rate, archive: Ctrl+E each time."""
    for short in SHORTS[1:]:
        desk.choose(whistle, short)
        desk.press(K.Key_D)
    desk.press(K.Key_E, ctrl=True)
    desk.fill(outcome="弃土已清")
    with desk.qtbot.waitSignal(scene.session.rang):
        desk.press(K.Key_Return, ctrl=True)
    assert state(scene, whistle) is WhistleState.CHECKING
    scene.later(10)
    desk.press(K.Key_E, ctrl=True)
    desk.press(K.Key_Right)
    desk.fill(checker="核查员丁", findings="残土", new_tasks="清残土")
    desk.enter()
    assert state(scene, whistle) is WhistleState.IN_ACTION
    desk.choose(whistle, "水务")
    desk.press(K.Key_F)
    desk.fill(result="清了")
    desk.enter()
    desk.press(K.Key_E, ctrl=True)
    desk.fill(outcome="完")
    with desk.qtbot.waitSignal(scene.session.rang):
        desk.press(K.Key_Return, ctrl=True)
    scene.later(5)
    desk.press(K.Key_E, ctrl=True)
    desk.fill(checker="核查员丁")
    desk.enter()
    assert state(scene, whistle) is WhistleState.CLOSED
    desk.press(K.Key_E, ctrl=True)
    desk.fill(comment="问不到", recheck_on="+7")
    desk.enter()
    desk.press(K.Key_E, ctrl=True)
    assert state(scene, whistle) is WhistleState.ARCHIVED
    assert not desk.page.foot.next.isVisible()
    assert desk.page.caught_up()


def test_a_wrong_tap_is_taken_back_with_ctrl_z(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle)
    desk.press(K.Key_Q)
    desk.press(K.Key_Z, ctrl=True)
    assert scene.call(whistle, "水务").state is DispatchState.ISSUED
    assert scene.last(whistle) == "undo"


def test_an_order_that_makes_no_sense_is_refused_under_its_row(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    scene.later(2).arrive(whistle, "水务")
    desk.open(whistle)
    desk.press(K.Key_Q)
    assert desk.page.table.is_refusing()
    assert desk.page.back()
    assert not desk.page.table.is_refusing()
    assert desk.page.table.hasFocus()
    assert not desk.page.back()


def test_digits_are_shown_and_taken_back(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle)
    desk.press("1", "9", "9", "9")
    assert "1999" in desk.page.sheet.head.accessibleName()
    desk.press(K.Key_Q)
    assert scene.told[-1][1] == "bad"
    assert scene.call(whistle, "水务").state is DispatchState.ISSUED
    desk.press("14", K.Key_Backspace)
    assert "time 1," in desk.page.sheet.head.accessibleName()
    assert desk.page.back()
    assert "time" not in desk.page.sheet.head.accessibleName()


def test_relief_is_a_door_and_the_relief_arrives_first(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    scene.later(2).arrive(whistle, "水务")
    scene.later(2)
    desk.open(whistle, f":release:{scene.call(whistle, '水务').id}")
    assert desk.page.table.is_refusing()
    desk.press("2")
    desk.enter()
    assert [one.order for one in boards.story(scene.ledger, whistle.id)][-2:] == ["join", "release"]


def test_the_next_step_waits_and_its_key_says_why_with_doors(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    scene.later(2).arrive(whistle, "水务")
    desk.open(whistle)
    assert not desk.page.foot.next.isEnabled()
    desk.press(K.Key_E, ctrl=True)
    desk.fill(outcome="完")
    desk.press(K.Key_Return, ctrl=True)
    desk.qtbot.waitUntil(lambda: desk.panel()._refusal is not None)
    desk.press("1")
    assert desk.panel().form.name == "work_done"
    desk.enter()
    assert scene.call(whistle, "水务").state is DispatchState.WORK_DONE
    desk.press(K.Key_E, ctrl=True)
    desk.fill(outcome="完")
    desk.press(K.Key_Return, ctrl=True)
    desk.qtbot.waitUntil(lambda: desk.panel()._refusal is not None)
    desk.press("2")
    assert desk.panel().form.name == "stand_down"


def test_an_objection_leads_to_its_ruling(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    scene.later(2).arrive(whistle, "水务")
    desk.open(whistle)
    desk.choose(whistle, "公安")
    desk.press(K.Key_X)
    desk.fill(reason="非职责")
    desk.enter()
    desk.press(K.Key_E, ctrl=True)
    desk.fill(outcome="完")
    desk.press(K.Key_Return, ctrl=True)
    desk.qtbot.waitUntil(lambda: desk.panel()._refusal is not None)
    desk.press("1")
    assert desk.panel().form.name == "rule"
    desk.fill(text="仍须到场")
    desk.enter()
    assert scene.call(whistle, "公安").state is DispatchState.ISSUED


def test_a_note_is_written_and_a_bad_time_is_said_beside_it(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    scene.later(20)
    desk.open(whistle, ":note")
    assert desk.page.log.line.hasFocus()
    desk.press(K.Key_Return)
    assert "没有填" in desk.page.log._message.text()
    say_into(desk.page.log.line, "铲车到")
    assert not desk.page.caught_up()
    desk.page.log.time.setFocus()
    desk.press("1459", K.Key_Return)
    assert "还没到" in desk.page.log._message.text()
    desk.page.log.time.selectAll()
    desk.press("1405", K.Key_Return)
    line = scene.ledger.having(Note, whistle=whistle.id)[0]
    assert (line.text, f"{line.at:%H:%M}") == ("铲车到", "14:05")
    late = next(row for row in desk.page.log.journal.row_model.rows() if row.text == "铲车到")
    assert late.late == 15
    assert desk.page.caught_up()
    desk.press(K.Key_Escape)
    assert desk.page.table.hasFocus()


def test_in_a_narrow_window_the_journal_is_a_drawer(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle, width=1045, height=540)
    assert desk.page.log.isHidden()
    desk.press(K.Key_J, ctrl=True)
    assert desk.page.log.isVisible()
    assert desk.page.log.line.hasFocus()
    desk.press(K.Key_Escape)
    assert desk.page.log.isHidden()
    assert desk.page.table.hasFocus()
    desk.page.toggle_side()
    desk.page.toggle_side()
    assert desk.page.log.isHidden()


def test_in_a_wide_window_f4_goes_into_the_journal(scene: Scene, desk: Desk) -> None:
    desk.open(scene.blow())
    desk.page.toggle_side()
    assert desk.page.log.journal.hasFocus()
    assert desk.page.back()
    assert desk.page.table.hasFocus()


def test_an_entry_opens_the_correction_it_calls_for(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    scene.later(2).arrive(whistle, "水务")
    desk.open(whistle)
    journal = desk.page.log.journal
    assert isinstance(journal, Journal)
    journal.setFocus()
    desk.press(K.Key_Return)
    assert desk.panel().form.name == "correct_time"
    assert desk.page.back()
    journal.setFocus()
    desk.press(K.Key_End, K.Key_Return)
    assert desk.panel().form.name == "correct"


def test_enter_opens_the_orders_to_the_department(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle)
    desk.press(K.Key_Return)
    menu = popup(desk)
    names = [one.objectName() for one in menu.actions()]
    assert "acknowledge" in names
    assert "no_show" in names
    closed = next(one for one in menu.actions() if one.objectName() == "no_show")
    assert not closed.isEnabled()
    assert "14:30" in closed.toolTip()
    desk.qtbot.keyClick(menu, K.Key_Return)
    assert scene.call(whistle, "水务").state is DispatchState.ACKNOWLEDGED


def test_more_orders_reach_the_whole_whistle(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle)
    desk.press(K.Key_F10)
    menu = popup(desk)
    suspend = next(one for one in menu.actions() if one.objectName() == "suspend")
    menu.setActiveAction(suspend)
    desk.qtbot.keyClick(menu, K.Key_Return)
    assert desk.panel().form.name == "suspend"
    desk.press(K.Key_Escape)
    assert desk.page.giving.panel() is None


def test_a_later_look_confirms_the_no_show(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle, f":no_show:{scene.call(whistle, '国土').id}")
    assert desk.page.table.is_refusing()
    scene.later(31)
    desk.press(K.Key_Escape)
    desk.choose(whistle, "国土")
    desk.press(K.Key_N)
    assert scene.call(whistle, "国土").state is DispatchState.NO_SHOW


def test_the_six_papers_are_offered(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    scene.later(2).arrive(whistle, "水务")
    order = issue_order(scene.watch, scene.departments["公安"].id, "封路", "书记甲", whistle_id=whistle.id).result
    desk.open(whistle)
    told: list[tuple[str, str]] = []
    desk.page.papers.connect(lambda kind, what: told.append((kind, what)))
    desk.page.print_it()
    menu = popup(desk)
    assert len(menu.actions()) == 6
    desk.qtbot.keyClick(menu, K.Key_Return)
    assert told == [("whistle_slip", whistle.id)]
    assert desk.went == [("paper", f"whistle_slip:{whistle.id}")]
    desk.page.print_it()
    popup(desk).actions()[-1].trigger()
    popup(desk).close()
    assert desk.went[-1] == ("paper", f"order_sheet:{whistle.id}:{order.id}")
    assert scene.ledger.having(CommandOrder)


def test_a_draft_has_nothing_to_print_and_is_sent_on(scene: Scene, desk: Desk) -> None:
    draft = register.register(scene.watch, scene.draft()).result
    desk.open(draft)
    desk.page.print_it()
    assert scene.told[-1][1] == "warn"
    desk.press(K.Key_E, ctrl=True)
    assert state(scene, draft) is WhistleState.SCREENING
    desk.press(K.Key_E, ctrl=True)
    assert desk.went == [("blow", f"whistle:{draft.id}")]


def test_what_came_back_is_blown_anew_and_linked(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    overlays.cancel_blown(scene.watch, whistle.id, "书记甲", "误报")
    desk.open(whistle)
    assert not desk.page.foot.add.isVisible()
    other = scene.blow(place="集市东口")
    desk.open(other)
    desk.page.giving.order("recur")
    assert desk.went == [("blow", f"parent:{other.id}")]


def test_alt_and_the_arrows_turn_to_the_next_whistle(scene: Scene, desk: Desk) -> None:
    first, second = scene.blow(), scene.blow(place="集市东口")
    desk.open(first)
    assert desk.titles[-1][1].endswith("1/2")
    desk.press(K.Key_Right, alt=True)
    assert desk.went == [("whistle", second.id)]
    desk.press(K.Key_Left, alt=True)
    assert scene.told[-1][1] == "warn"


def test_clocks_move_without_losing_a_refusal_or_the_row(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    scene.later(2).arrive(whistle, "水务")
    desk.open(whistle)
    desk.press(K.Key_L)
    assert desk.page.table.is_refusing()
    focus = desk.focus()
    scene.later(20)
    desk.page.tick(scene.now)
    assert desk.page.table.is_refusing()
    assert desk.focus() is focus
    row = desk.page.table._model.rows()[1]
    assert "08:00" in row.clock.text
    assert row.clock.tone == "warn"


def test_an_unknown_whistle_is_said_to_be_unknown(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle)
    desk.page.open("nobody")
    assert desk.page._stack.currentIndex() == 1
    desk.press(K.Key_F10, K.Key_E)
    desk.page.tick(scene.now)
    desk.page.reread(frozenset({"setting"}))
    desk.page._turn(1)


def test_the_foot_gives_the_same_orders(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle)
    desk.page.foot.add.click()
    assert desk.panel().form.name == "add_department"
    desk.page.foot.confer.click()
    assert desk.panel().form.name == "confer"
    desk.page.foot.note.click()
    assert desk.page.log.line.hasFocus()
    desk.page.giving.close()
    desk.page.foot.back.click()
    desk.page.foot.back.click()
    assert desk.went[-1][0] == "back"
    overlays.suspend(scene.watch, whistle.id, "产权未明", "书记甲", TOMORROW)
    desk.page.reread(frozenset({"whistle"}))
    desk.page.foot.next.click()
    assert desk.panel().form.name == "resume"
