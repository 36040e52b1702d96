"""The book holds a form for every order that asks something, and each form can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.orders import book
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


WANT_MORE = ("finish_task", "leader_leaves", "receive_order", "evaluate", "answer_superior")
"""Orders that have nothing to work on at a whistle that was just blown."""


@pytest.mark.parametrize("order", sorted(book.FORMS))
def test_every_form_opens_or_says_why_not(scene: Scene, qtbot: QtBot, order: str) -> None:
    whistle = scene.blow()
    scene.later(9).arrive(whistle, "水务")
    if order in WANT_MORE:
        with pytest.raises(Refused) as refused:
            book.panel(scene.session, order, whistle.id, scene.call(whistle, "水务").id, scene.now)
        assert all(refused.value.reason)
        return
    panel = book.panel(scene.session, order, whistle.id, scene.call(whistle, "水务").id, scene.now)
    qtbot.addWidget(panel)
    assert panel.form.name == order
    assert panel.accessibleName() == panel.form.title
    assert all(one.editor.accessibleName() for one in panel.inputs.values())
