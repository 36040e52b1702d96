"""The duty list is asked after a pause, never while somebody composes, and quickly."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.desk.blow.adviser import Adviser, PreparedList
from desktop.post.draft import Draft
from desktop.post.duty_list import DutyItem
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table


class Asked(QObject):
    """An adviser with a draft in hand and a switch for the input method."""

    def __init__(self, table: Table, **facts: str) -> None:
        super().__init__()
        self.busy = False
        self.draft = Draft("enforcement", **facts)  # type: ignore[arg-type]
        self.adviser = Adviser(PreparedList(table.session, self), lambda: self.draft, lambda: self.busy, self)


def test_words_are_matched_after_the_pause(table: Table, qtbot: QtBot) -> None:
    asked = Asked(table, verbatim="有人挖沙")
    with qtbot.waitSignal(asked.adviser.advised, timeout=2000) as told:
        asked.adviser.soon()
        assert asked.adviser.waiting()
    assert told.args is not None
    assert told.args[0].matching.lead == table.departments["水务"].id
    assert not asked.adviser.waiting()


def test_half_a_word_is_not_matched(table: Table, qtbot: QtBot) -> None:
    asked = Asked(table, verbatim="有人挖沙")
    asked.busy = True
    with qtbot.assertNotEmitted(asked.adviser.advised):
        asked.adviser.ask()
    assert asked.adviser.waiting()
    asked.busy = False
    with qtbot.waitSignal(asked.adviser.advised, timeout=2000):
        pass


def test_initials_are_matched_with_pinyin(table: Table, qtbot: QtBot) -> None:
    asked = Asked(table, verbatim="hdcs")
    with qtbot.waitSignal(asked.adviser.advised) as told:
        asked.adviser.ask()
    assert told.args is not None
    assert told.args[0].matching.matches[0].item.code == "水-014"


def test_a_changed_list_is_prepared_anew(table: Table, qtbot: QtBot) -> None:
    asked = Asked(table, verbatim="塔吊倒了")
    before = asked.adviser.index(asked.draft)
    assert asked.adviser.index(asked.draft) is before
    police = table.departments["公安"].id
    table.session.give(keep_duty_item, DutyItem(new_id(), "建-009", "塔吊", leads=(police,), keywords=("塔吊",)))
    assert len(asked.adviser.index(asked.draft).items) == len(before.items) + 1


def test_a_long_list_is_prepared_once_and_still_finds_the_matter(table: Table) -> None:
    words = "违法建设占道经营焚烧秸秆噪声扰民排污管线围挡渣土扬尘散养疫病林木采伐农药超载消防水源河道耕地"
    with table.watch.pen() as pen:
        for number in range(500):
            one, two = (words[2 * (number * by % 22) :][:2] for by in (1, 7))
            pen.add(DutyItem(new_id(), f"清-{number:03d}", f"{one}{two}查处", keywords=(one,), since=date(2018, 1, 1)))
        pen.entry("import", "duty_item", "test", {})
    asked = Asked(table, verbatim="“大车往外拉，堵着路，还占道焚烧秸秆”")
    asked.adviser.ask()
    prepared = asked.adviser.index(asked.draft)
    asked.adviser.ask()
    assert asked.adviser.index(asked.draft) is prepared
    assert len(prepared.items) >= 500
    best = prepared.match(asked.draft.verbatim).best
    assert best is not None
    assert {"占道", "焚烧", "秸秆"} & set(best.words)
