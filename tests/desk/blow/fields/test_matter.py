"""The upper half of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.blow.content.typed import Typed
from desktop.desk.blow.fields.matter import Matter
from tests.desk.blow.table import compose

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table

FULL = Typed(
    kind="emergency", source="hotline", reporter="张某01", phone="199-0000-0001", hotline_no="A-1", hotline_due="10-8",
    found="1320", place="龙王沟", village="东岭村", grid="DL-07", verbatim="有人挖沙", facts="挖沙", by_hand=True,
)  # fmt: skip


def half(table: Table, qtbot: QtBot) -> Matter:
    made = Matter(table.session, table.watch.rules().kinds)
    qtbot.addWidget(made)
    made.fill(Typed())
    made.show()
    return made


def test_what_is_filled_in_is_read_again(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    made.fill(FULL)
    assert made.read(Typed()) == FULL


def test_the_summary_is_proposed_until_it_is_written_by_hand(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    made.box.setFocus()
    compose(made.box, "", "有人挖沙。快来")
    assert made.facts.text() == "有人挖沙"
    assert made.facts.line.said()
    qtbot.keyClicks(made.facts.line, "x")
    compose(made.box, "", "。还堵路")
    assert "x" in made.facts.text()
    assert made.facts.line.said() == ""
    made.facts.line.selectAll()
    qtbot.keyClick(made.facts.line, "\b")
    compose(made.box, "", "。")
    assert "x" not in made.facts.text()


def test_the_hotline_asks_for_its_number(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    assert not made.hotline_no.isVisible()
    made.source.choose("hotline")
    assert made.hotline_no.isVisible()


def test_a_time_says_what_it_means_and_how_long_ago(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    qtbot.keyClicks(made.found.line, "1320")
    assert "= 13:20" in made.found.line.said()
    assert "40" in made.found.line.said()
    made.found.fill("1455")
    assert made.found.line.said() == "= 14:55"
    made.found.fill("9-21 1455")
    assert "= 09-21 14:55" in made.found.line.said()
    made.found.fill("某时")
    assert made.found.line.said() == ""


def test_a_paper_form_asks_when_it_was_blown(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    assert not made.blown.isVisible()
    made.fill(Typed(fallback="〔2026〕备字3号", blown="0920"))
    assert made.blown.isVisible()
    assert made.blown.line.said() == "= 09:20"


def test_an_unknown_kind_leaves_the_first(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    made.fill(Typed(kind="gone"))
    assert made.kind.key() == "enforcement"
