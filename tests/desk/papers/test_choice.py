"""Which papers a whistle can give: five kinds, and one for each order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.papers.choice import papers_of
from desktop.procedures import papers
from desktop.procedures.orders import issue_order

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.papers.page import PaperPage
    from desktop.post.whistle import Whistle
    from tests.desk.scene import Scene


def test_an_order_has_its_own_paper(page: PaperPage, scene: Scene, whistle: Whistle, qtbot: QtBot) -> None:
    department = scene.departments["公安"].id
    order = issue_order(scene.watch, department, "增派两人封路", "书记甲", whistle_id=whistle.id).result
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        page.open(f"order_sheet:{whistle.id}:{order.id}")
    assert page.list.current_key() == f"order_sheet:{order.id}"
    assert "增派两人封路" in page.view.paper.getAllText(0).text().replace("\r\n", "").replace("\n", "")


def test_a_row_says_what_became_of_its_paper(page: PaperPage, scene: Scene, whistle: Whistle) -> None:
    rows = papers_of(scene.session, whistle.id)
    assert [row.key.split(":")[0] for row in rows] == [kind.value for kind in papers.OF_A_WHISTLE]
    assert "14:00" in rows[0].second
    assert rows[1].second == "not drawn yet"
    page.reread(frozenset({"paper"}))
    assert page.list.row_model.rows()[0] == rows[0]
