"""What is typed is on the disk two seconds later, and is offered again after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.desk.blow.content.typed import Typed
from desktop.desk.blow.keeper import WAIT, Keeper
from desktop.ledger import rulebook
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table


class Form(QObject):
    """Something that is typed in."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.typed = Typed()
        self.keeper = Keeper(table.session, lambda: self.typed, self)


def test_half_a_form_is_saved_within_two_seconds(table: Table, qtbot: QtBot) -> None:
    form = Form(table)
    form.typed = Typed(found="14", place="龙王")
    with qtbot.waitSignal(table.session.rang, timeout=WAIT + 1500):
        form.keeper.touch()
        form.keeper.touch()
    assert WAIT == 2000
    ((key, _at, body),) = rulebook.drafts(table.ledger)
    assert (key, body["found"], body["place"]) == (form.keeper.draft_id, "14", "龙王")


def test_what_did_not_change_is_not_written_again(table: Table, qtbot: QtBot) -> None:
    form = Form(table)
    form.typed = Typed(place="龙王沟")
    assert form.keeper.save()
    with qtbot.assertNotEmitted(table.session.rang):
        assert form.keeper.save()


def test_an_emptied_form_is_forgotten(table: Table) -> None:
    form = Form(table)
    assert form.keeper.save()
    form.typed = Typed(place="龙王沟")
    form.keeper.save()
    form.typed = Typed(kind="emergency")
    assert form.keeper.save()
    assert rulebook.drafts(table.ledger) == ()


def test_other_unfinished_forms_are_offered_newest_first(table: Table) -> None:
    form = Form(table)
    for place in ("一", "二"):
        form = Form(table)
        form.typed = Typed(place=place)
        form.keeper.save()
        table.later(5)
    last, fresh = form, Form(table)
    assert [typed.place for _key, _at, typed in fresh.keeper.unfinished()] == ["二", "一"]
    assert [typed.place for _key, _at, typed in last.keeper.unfinished()] == ["一"]


def test_a_full_disk_is_said_and_tried_again(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    form = Form(table)
    form.typed = Typed(place="龙王沟")

    def full(*_args: object) -> None:
        raise Refused("machine", Words("磁盘满了。", "The disk is full."))

    with monkeypatch.context() as patch:
        patch.setattr(table.session, "give", full)
        assert not form.keeper.save()
    assert table.told == [("磁盘满了。", "bad")]
    assert form.keeper.save()
    form.keeper.done()
    form.keeper.discard(form.keeper.draft_id)
    assert rulebook.drafts(table.ledger) == ()
