"""An item is late while its owner owes it; a sheet waits until it is answered or void."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.post.items.item import SOON, SupervisionSheet
from desktop.post.items.states import OWED, ItemState, Supervision
from tests.post.items.test_course import AT, DUE, ITEM


def test_late_and_due_soon_is_what_its_owner_still_owes() -> None:
    for state in ItemState:
        item = replace(ITEM, state=state)
        assert item.overdue(DUE + timedelta(days=1)) == (state in OWED)
        assert not item.overdue(DUE)
        for days in range(-1, SOON + 2):
            assert item.due_soon(DUE - timedelta(days=days)) == (state in OWED and 0 <= days <= SOON)
    assert str(ITEM.serial) == "〔2026〕议字12号"


def test_a_sheet_waits_for_its_answer() -> None:
    sheet = SupervisionSheet("s", "i", 2026, 3, Supervision.NOTICE, AT, "催", "书记甲", DUE)
    assert str(sheet.serial) == "〔2026〕督字3号"
    assert sheet.open
    assert not sheet.late(DUE)
    assert sheet.late(DUE + timedelta(days=1))
    assert not replace(sheet, replied_at=AT).late(DUE + timedelta(days=1))
    assert not replace(sheet, void=True).open
