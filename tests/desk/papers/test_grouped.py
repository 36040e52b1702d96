"""The papers of a meeting stand beside each other; those of an item alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk import pages
from desktop.desk.papers import grouped
from desktop.desk.papers.page import PaperPage
from desktop.post.items.item import ActionItem
from desktop.post.items.states import Supervision
from desktop.procedures.items.supervision import supervise_item
from desktop.procedures.meetings import correcting
from desktop.procedures.papers import OF_A_CONFERENCE, PaperKind
from tests.desk.meeting.held import Held

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def kinds(rows: tuple[object, ...]) -> list[str]:
    """Return the kinds of the rows."""
    return [row.key.partition(":")[0] for row in rows]  # type: ignore[attr-defined]


def test_a_meeting_gives_its_papers_and_after_the_issue_its_corrections(look: Look) -> None:
    held = Held(look)
    session, meeting = held.session, held.meeting.id
    assert kinds(grouped.rows(session, "minutes", meeting)) == ["meeting_agenda", "meeting_sign_in", "minutes"]
    held.issued()
    one = correcting.correct(held.watch, meeting, "选定一处", "选定两处", "笔误", "书记甲").result
    rows = grouped.rows(session, "minutes_correction", one.id)
    assert kinds(rows)[-2:] == ["upward_list", "minutes_correction"]
    assert rows[-1].name.endswith("1")
    assert kinds(grouped.rows(session, "conference_notice", "x")) == [kind.value for kind in OF_A_CONFERENCE]


def test_an_item_gives_its_sheets_and_a_check_stands_alone(look: Look) -> None:
    held = Held(look).issued()
    (item,) = held.ledger.having(ActionItem)
    held.later(60 * 24 * 20)
    sheet = supervise_item(held.watch, item.id, Supervision.NOTICE, "请说明", held.now.date(), "书记甲").result
    rows = grouped.rows(held.session, "supervision_sheet", sheet.id)
    assert rows[0].key == f"supervision_sheet:{sheet.id}"
    assert str(sheet.number) in rows[0].name
    assert kinds(grouped.rows(held.session, "format_sheet", "sha")) == ["format_sheet"]


def test_the_page_shows_them_and_the_rail_lights_up(look: Look, qtbot: QtBot) -> None:
    held = Held(look)
    page = PaperPage(held.session)
    qtbot.addWidget(page)
    page.open(f"meeting_agenda:{held.meeting.id}")
    assert page.list.current_key() == f"meeting_agenda:{held.meeting.id}"
    assert len(page.list.row_model.rows()) == 3
    for kind in (PaperKind.MEETING_AGENDA, PaperKind.MINUTES, PaperKind.MINUTES_CORRECTION, PaperKind.UPWARD_LIST):
        assert pages.place_of("paper", f"{kind}:x") == "meetings"
        assert grouped.speaks_of(kind.value)
    assert not grouped.speaks_of("whistle_slip")
