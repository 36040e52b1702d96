"""The middle: the matter in hand with what came of it, what lacks owner or date in amber, what was before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.post.words import Words
from desktop.procedures.meetings.reading import Blown, History, Past

if TYPE_CHECKING:
    from desktop.desk.meeting.page import MeetingPage
    from tests.desk.meeting.held import Held


def test_an_outcome_without_date_is_amber_until_it_has_one(page: MeetingPage, held: Held) -> None:
    page.agenda.list.choose(held.matter().id)
    one = held.decide(supports=(held.departments["公安"].id,))
    page.reread(frozenset({"outcome"}))
    (row,) = page.board.outcomes.list.row_model.rows()
    assert (row.head, row.text, row.tone) == ("议定", "选定一处", "warn")
    assert row.aside.startswith("水务（公安）")
    assert "没有期限" in row.aside
    page.board.opened.emit(one.id)
    assert page.board.card.typed().editing == one.id


def test_what_was_before_stands_under_the_matter(page: MeetingPage) -> None:
    said = (
        Past(36, 36, date(2026, 9, 14), "住建 9月18日前提出两处备选", Words("迟 3 天完成", "3 days late"), "plain"),
        Past(None, 37, date(2026, 9, 21), "选定一处", Words("未完成", "Not done"), "bad"),
    )
    page.board.show_history(History(said, (Blown("w", "84号", "弃土", Words("待核查", "To check")),)))
    assert [row.head for row in page.board.said.list.row_model.rows()] == ["issue 36", "no. 37"]
    assert page.board.said.list.row_model.rows()[1].tone == "bad"
    told: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: told.append((name, argument)))
    page.board.whistles.list.opened.emit("w")
    assert told == [("whistle", "w")]


def test_an_empty_agenda_says_what_to_do(page: MeetingPage) -> None:
    page.board.show_matter(None, 0, (), writable=True)
    assert page.board.card.isHidden()
    assert "Ctrl I" in page.board.detail.text()
    page.board.ensure_seen(page.board.detail)
    page.board.set_low(low=True)
