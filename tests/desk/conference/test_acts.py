"""The menu by states, and what an order leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.post.conferences.states import ConferenceState
from tests.desk.conference.conferred import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.conference.page import ConferencePage
    from tests.desk.conference.conferred import Conferred


def names(page: ConferencePage) -> set[str]:
    """Return the orders of the menu."""
    assert page.sheet is not None
    return {name for name, _ in page.acts.offered(page.sheet)}


@pytest.mark.parametrize(
    ("lead", "there", "gone"),
    [
        ("notified", {"notify", "cancel", "guest", "cost"}, {"adjourn", "record_paper"}),
        ("sat", {"adjourn", "no_consensus", "decision", "shares", "compensation"}, {"notify", "supplement"}),
        ("issued", {"supplement", "items", "record_paper"}, {"cancel", "describe", "guest"}),
    ],
)
def test_the_menu_offers_what_the_state_allows(
    held: Conferred, qtbot: QtBot, lead: str, there: set[str], gone: set[str]
) -> None:
    getattr(held, lead)()
    page = shown(held, qtbot)
    assert there <= names(page)
    assert not gone & names(page)
    ways = page.acts._ways(held.sheet())
    assert names(page) <= set(ways)


def test_the_menu_is_opened_by_its_key(page: ConferencePage) -> None:
    page.acts.more()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) > 8
    menu.close()


def test_every_order_of_a_state_asks_or_leads_on(held: Conferred, qtbot: QtBot) -> None:
    held.issued()
    page = shown(held, qtbot)
    gone: list[str] = []
    page.go.connect(lambda name, _argument: gone.append(name))
    page.acts.do("supplement")
    panel = page.place.panel
    assert panel is not None
    panel.inputs["reason"].editor.setText("新情况")  # type: ignore[attr-defined]
    with qtbot.waitSignal(page.go):
        panel.give()
    page.acts.do("items")
    page.acts.do("record_paper")
    assert gone == ["conference", "items", "paper"]
    page.acts.do("no such order")
    page.sheet = None
    page.acts.do("items")
    page.acts.step()
    page.acts.more()
    assert gone == ["conference", "items", "paper"]


def test_ended_without_record_the_page_says_why(held: Conferred, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    page.acts.do("cancel")
    panel = page.place.panel
    assert panel is not None
    panel.inputs["reason"].editor.setText("不用了")  # type: ignore[attr-defined]
    with qtbot.waitSignal(held.session.rang):
        panel.give()
    page.reread(frozenset({"conference"}))
    assert held.conference.state is ConferenceState.CANCELLED
    assert "不用了" in page.preview._nothing.text()
    assert not page.step.isVisible()
    page.acts.step()
