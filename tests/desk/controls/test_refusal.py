"""A refusal takes the focus to its first open door, is worked by figures, and gives the focus back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label
from desktop.desk.controls.refusal import RefusalPanel, RefusalWords, refusal_words
from desktop.post.refused import Door, Refused
from desktop.post.words import Words
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def shown(look: Look, qtbot: QtBot, words: RefusalWords) -> RefusalPanel:
    panel = RefusalPanel(look, words)
    qtbot.addWidget(panel)
    panel.resize(900, 110)
    panel.show()
    panel.take_focus()
    return panel


def test_figures_open_doors(look: Look, qtbot: QtBot) -> None:
    panel = shown(look, qtbot, samples.REFUSAL)
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel, Qt.Key.Key_2)
    assert opened.args == ["relieve"]
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_a_closed_door_stays_with_its_reason_and_does_not_open(look: Look, qtbot: QtBot) -> None:
    doors = (replace(samples.REFUSAL.doors[0], closed="任务照片未附"), *samples.REFUSAL.doors[1:])
    panel = shown(look, qtbot, replace(samples.REFUSAL, doors=doors))
    buttons = panel.findChildren(KeyButton)
    assert [button.isEnabled() for button in buttons] == [False, True, True]
    assert buttons[0].accessibleDescription() == "任务照片未附"
    qtbot.waitUntil(buttons[1].hasFocus)
    with qtbot.assertNotEmitted(panel.opened):
        qtbot.keyClick(panel, Qt.Key.Key_1)
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(buttons[1], Qt.Key.Key_Space)
    assert opened.args == ["relieve"]


def test_tab_walks_through_the_doors_and_out(look: Look, qtbot: QtBot) -> None:
    panel = shown(look, qtbot, samples.REFUSAL)
    buttons = panel.findChildren(KeyButton)
    qtbot.waitUntil(buttons[0].hasFocus)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert buttons[1].hasFocus()


def test_a_refusal_without_doors_still_takes_the_focus(look: Look, qtbot: QtBot) -> None:
    panel = shown(look, qtbot, RefusalWords("第 38 期已印发，不能改。"))
    qtbot.waitUntil(panel.hasFocus)
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is panel


def test_the_words_of_a_refused_order_become_sentence_reasons_and_doors() -> None:
    refused = Refused(
        "release",
        Words("水务现在不能撤离。弃土清运未办结。", "Water may not leave now. Spoil is not cleared."),
        Door("finish", Words("去办结", "Finish it")),
        Door("permit", Words("报总指挥", "Ask the commander"), Words("今日不在岗", "off duty today")),
        rule="7.2",
    )
    zh = refusal_words(refused)
    assert (zh.sentence, zh.reason, zh.rule) == ("水务现在不能撤离。", "弃土清运未办结。", "7.2")
    assert [(door.key, door.verb, door.closed) for door in zh.doors] == [
        ("finish", "去办结", ""),
        ("permit", "报总指挥", "今日不在岗"),
    ]
    en = refusal_words(refused, "en")
    assert (en.sentence, en.reason) == ("Water may not leave now.", "Spoil is not cleared.")
    assert refusal_words(Refused("time", Words("还没到", "not yet"))).sentence == "还没到"


def test_a_long_sentence_is_broken_above_its_reason(look: Look, qtbot: QtBot) -> None:
    long = "纪要还不能送审：“某村 12-10前 边坡治理资金要说清楚从哪里来”没有责任单位或责任人。"
    panel = shown(look, qtbot, RefusalWords(long, "“某某 去看”没有期限。", "", samples.REFUSAL.doors[:1]))
    panel.resize(520, panel.heightForWidth(520))
    sentence, reason = (one for one in panel.findChildren(Label) if one.text() in (long, panel.words.reason))
    qtbot.waitUntil(lambda: sentence.height() >= 2 * sentence.fontMetrics().height())
    assert reason.geometry().top() >= sentence.geometry().bottom()
    assert panel.minimumSizeHint().width() <= 520
