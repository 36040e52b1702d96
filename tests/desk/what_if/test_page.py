"""The page by keys: kinds, weeks, the hour, the weak stretches, print and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.what_if.page import WhatIfPage
from desktop.procedures.roster.duty import go_on_leave
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.desk.rostered import Rostered

ALT = Qt.KeyboardModifier.AltModifier


def page_of(qtbot: QtBot, post: Rostered, argument: str = "") -> WhatIfPage:
    page = WhatIfPage(post.session)
    bring_up(qtbot, page)
    post.session.rang.connect(page.reread)
    with qtbot.waitSignal(page.reckoned):
        page.open(argument)
    return page


def shown(page: WhatIfPage) -> dict[str, str]:
    return {row.kind: row.icon for row in page.hour.list.row_model.rows()}


def test_this_hour_is_current_and_says_who_would_come(qtbot: QtBot, post: Rostered) -> None:
    page = page_of(qtbot, post)
    cell = page.map.current()
    assert cell is not None
    assert (cell.at.day, cell.at.hour) == (22, 14)
    assert page.map.hasFocus()
    assert shown(page) == {"水务": "ok", "国土": "tri", "公安": "ok", "交通": "ok"}
    qtbot.keyClick(page.map, Qt.Key.Key_Return)
    assert page.hour.list.hasFocus()
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.hour.list, Qt.Key.Key_Return)
    assert went.args == ["forces", f"department:{page.hour.list.current_key()}"]
    assert page.back()
    assert page.map.hasFocus()
    assert not page.back()


def test_an_argument_names_kind_and_moment(qtbot: QtBot, post: Rostered) -> None:
    page = page_of(qtbot, post, "emergency:2026-09-23T21:00:00+08:00")
    assert page.kinds is not None
    assert page.kinds.key() == "emergency"
    assert shown(page)["水务"] == "x"
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.map, Qt.Key.Key_G, ALT)
    assert went.args == ["roster", "2026-09:2026-09-23"]
    with qtbot.waitSignal(page.reckoned):
        qtbot.keyClick(page.map, Qt.Key.Key_J)
    assert page.map.current().at.day == 22  # type: ignore[union-attr]
    assert page.kinds.key() == "emergency"


def test_keys_turn_weeks_and_kinds(qtbot: QtBot, post: Rostered) -> None:
    page = page_of(qtbot, post)
    titles: list[str] = []
    page.titled.connect(lambda _title, caption: titles.append(caption))
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        with qtbot.waitSignal(page.reckoned):
            qtbot.keyClick(page.map, key)
    assert titles == ["9/28 Mon – 10/4 Sun", "9/21 Mon – 9/27 Sun"]
    assert page.kinds is not None
    first = page.kinds.key()
    with qtbot.waitSignal(page.reckoned):
        qtbot.keyClick(page.map, Qt.Key.Key_Left, ALT)
    assert page.kinds.key() == page.kinds.keys()[-1] != first


def test_weak_stretches_lead_to_their_hour(qtbot: QtBot, post: Rostered) -> None:
    page = page_of(qtbot, post)
    weak = page.weak.list.row_model.rows()
    assert weak
    page.weak.list.setFocus()
    page.weak.list.choose(next(row.key for row in weak if row.kind == "公安"))
    qtbot.keyClick(page.weak.list, Qt.Key.Key_Return)
    assert shown(page)["公安"] == "x"
    assert page.map.hasFocus()


def test_what_changes_is_reckoned_again(qtbot: QtBot, post: Rostered) -> None:
    page = page_of(qtbot, post, "enforcement:2026-09-23T09:00:00+08:00")
    assert shown(page)["水务"] == "ok", "one at the post as planned, and others at home"
    with qtbot.waitSignal(page.reckoned):
        post.session.give(go_on_leave, post.duty("水务甲", 23).id, "病了", "", "镇长乙")
    assert shown(page)["水务"] == "x"
    page.reread(frozenset({"note"}))
    assert not page._later.isActive()


def test_the_list_goes_to_paper_and_to_a_file(
    qtbot: QtBot, post: Rostered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(qtbot, post)
    printed: list[tuple[str, int]] = []
    monkeypatch.setattr(page.outlet, "print_list", lambda sheet, scope: printed.append((sheet.words, scope.count)))
    page.print_it()
    assert printed == [("综合执法哨 9/21 Mon – 9/27 Sun", len(page._weak))]
    page.export_it()
    assert page.place.panel is not None
    file = tmp_path / "weak.csv"
    page.place.panel.inputs["file"].editor.setText(str(file))  # type: ignore[attr-defined]
    with qtbot.waitSignal(post.session.rang):
        page.place.panel.give()
    assert len(file.read_text("utf-8-sig").splitlines()) == len(page._weak) + 1
    page.export_it()
    assert page.back()


def test_a_narrow_window_keeps_both(qtbot: QtBot, post: Rostered) -> None:
    page = page_of(qtbot, post)
    page.resize(1045, 500)
    assert page.hour.width() < 300
    assert page.map.width() >= page.map.minimumSizeHint().width()
