"""How a form ends: blown, kept, joined, linked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.blow import endings
from desktop.ledger import rulebook
from desktop.post.refused import Refused
from desktop.post.reporter import Reporter
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.dispatch import answering
from desktop.procedures.verify import verify
from desktop.procedures.whistle import register, screening
from tests.desk.blow.table import fill, sheet_of

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.desk.blow.page import BlowPage
    from tests.desk.blow.table import Table

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def page_of(table: Table, qtbot: QtBot, argument: str = "") -> BlowPage:
    page = table.page(argument)
    qtbot.addWidget(page)
    return page


def closed(table: Table) -> Whistle:
    """Put an earlier whistle of the place straight into the closed state, as an imported ledger would."""
    whistle = table.blow(place="龙王沟下口")
    table.later(1)
    with table.watch.pen() as pen:
        done = replace(whistle, state=WhistleState.CLOSED, closed_at=table.now)
        pen.change(whistle, done)
        pen.entry("check_pass", "whistle", whistle.id, {})
    return done


def test_a_draft_is_kept_in_the_inbox_and_blown_from_there(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet)
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    (draft,) = table.ledger.having(Whistle)
    assert draft.state is WhistleState.DRAFT
    assert rulebook.drafts(table.ledger) == ()
    sheet.form.matter.reporter.fill("李某02")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert table.ledger.get(Reporter, draft.id).name == "李某02"
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    (blown,) = table.ledger.having(Whistle)
    assert (blown.id, blown.state) == (draft.id, WhistleState.BLOWN)
    assert verify(table.ledger).faults == ()


def test_a_screened_emergency_with_a_signer_is_blown(table: Table, qtbot: QtBot) -> None:
    draft = register.register(table.watch, table.draft(kind="emergency")).result
    screening.submit(table.watch, draft.id)
    page = page_of(table, qtbot, f"whistle:{draft.id}")
    sheet_of(page).form.answers.signer.choose("镇长乙")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    whistle = table.ledger.get(Whistle, draft.id)
    assert (whistle.state, whistle.signer) == (WhistleState.BLOWN, "镇长乙")
    assert table.ledger.get(Reporter, draft.id).name == "张某01"


def test_what_cannot_be_kept_says_why(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert sheet.form.fields["place"].wrong()
    sheet.form.matter.found.fill("某时")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert sheet.form.fields["found_at"].wrong()
    draft = register.register(table.watch, table.draft()).result
    screening.submit(table.watch, draft.id)
    page.open(f"whistle:{draft.id}")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert sheet_of(page).foot.refusal is not None
    assert page.back()
    assert sheet_of(page).foot.refusal is None


def test_a_refusal_of_the_machine_leaves_the_text_where_it_is(
    table: Table, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet)

    def full(*_args: object, **_more: object) -> None:
        raise Refused("machine", Words("磁盘满了。", "The disk is full."))

    monkeypatch.setattr(table.session, "give", full)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert sheet.foot.refusal is not None
    assert "磁盘满了" in sheet.foot.refusal.accessibleName()
    assert sheet.typed().place == "龙王沟下口"
    assert table.went == []


def test_a_further_call_joins_the_open_whistle(table: Table, qtbot: QtBot) -> None:
    whistle = table.blow(place="龙王沟下口")
    table.later(3)
    page = page_of(table, qtbot)
    fill(sheet_of(page))
    assert any("〔2026〕哨字1号" in words.second for words in sheet_of(page).pane.remarks())
    qtbot.keyClick(page, Qt.Key.Key_B, ALT)
    joined = table.ledger.having(Whistle)[-1]
    assert (joined.state, joined.merged_into) == (WhistleState.MERGED, whistle.id)
    assert table.went == [("whistle", whistle.id)]


def test_a_screened_one_joins_and_a_draft_is_refused(table: Table, qtbot: QtBot) -> None:
    whistle = table.blow(place="龙王沟下口")
    table.later(3)
    draft = register.register(table.watch, table.draft(place="龙王沟下口")).result
    page = page_of(table, qtbot, f"whistle:{draft.id}")
    qtbot.keyClick(page, Qt.Key.Key_B, ALT)
    assert sheet_of(page).foot.refusal is not None
    screening.submit(table.watch, draft.id)
    page.open(f"whistle:{draft.id}")
    qtbot.keyClick(page, Qt.Key.Key_B, ALT)
    assert table.ledger.get(Whistle, draft.id).merged_into == whistle.id


def test_without_an_open_whistle_nothing_is_joined(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    fill(sheet_of(page))
    endings.join(sheet_of(page))
    qtbot.keyClick(page, Qt.Key.Key_R, ALT)
    assert table.ledger.having(Whistle) == ()
    assert sheet_of(page).typed().parent == ""


def test_what_comes_back_is_linked_or_parted(table: Table, qtbot: QtBot) -> None:
    parent = closed(table)
    table.later(60)
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet)
    qtbot.keyClick(page, Qt.Key.Key_R, ALT)
    assert sheet.typed().parent == parent.id
    assert "〔2026〕哨字1号" in sheet.pane.remarks()[0].bold
    qtbot.keyClick(page, Qt.Key.Key_N, ALT)
    assert sheet.typed().parent == ""
    assert all("〔2026〕哨字1号" not in words.bold + words.second for words in sheet.pane.remarks())
    qtbot.keyClick(page, Qt.Key.Key_R, ALT)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert table.ledger.having(Whistle)[-1].parent == parent.id


def test_who_did_not_answer_before_the_blow_is_written_down_with_it(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet)
    qtbot.keyClick(page, Qt.Key.Key_Down, ALT)
    rows = {row.name: row for row in sheet.calls.rows}
    assert rows["水务"].reach.first == "水务乙"
    sheet.pane.list.choose(rows["水务"].key)
    for expected in ("水务甲", "水务丙"):
        qtbot.keyClick(sheet.pane.list, Qt.Key.Key_N)
        assert next(row for row in sheet.calls.rows if row.name == "水务").reach.first == expected
    assert table.told[-1] == (f"水务甲 did not answer; next {sheet._reach[rows['水务'].key].who} about 20 min.", "warn")
    qtbot.keyClick(sheet.pane.list, Qt.Key.Key_N)
    assert any("水务" in one.bold for one in sheet.pane.remarks() if one.tone == "bad")
    qtbot.keyClick(sheet.pane.list, Qt.Key.Key_N)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    (whistle,) = table.ledger.having(Whistle)
    call = table.call(whistle, "水务").id
    assert set(answering.unanswered(table.ledger, whistle.id)[call]) == {"水务甲", "水务乙", "水务丙"}
    assert table.last(whistle) == "nobody_on_call"


def test_the_roster_is_one_door_of_the_notice(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet)
    qtbot.keyClick(page, Qt.Key.Key_G, ALT)
    assert table.went[-1] == ("roster", "")
    assert not sheet.typed().empty
