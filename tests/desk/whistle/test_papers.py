"""Which papers are on offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.papers import papers
from desktop.procedures.orders import issue_order
from desktop.procedures.whistle import register
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_six_kinds_each_with_what_it_is_about(look: Look) -> None:
    scene = Scene(look)
    draft = register.register(scene.watch, scene.draft()).result
    assert list(papers(scene.session, scene.case(draft))) == []
    whistle = scene.blow()
    assert "release_slip" not in [what.split(":")[0] for _, what in papers(scene.session, scene.case(whistle))]
    scene.later(2).arrive(whistle, "水务")
    order = issue_order(scene.watch, scene.departments["公安"].id, "封路", "书记甲", whistle_id=whistle.id).result
    kinds = [what.split(":")[0] for _, what in papers(scene.session, scene.case(whistle))]
    assert kinds == [
        "whistle_slip", "dispatch_notice", "sign_in_sheet", "joint_action_record", "release_slip", "order_sheet",
    ]  # fmt: skip
    assert list(papers(scene.session, scene.case(whistle)))[-1][1] == f"order_sheet:{whistle.id}:{order.id}"
    assert next(papers(scene.session, scene.case(whistle)))[1] == f"whistle_slip:{whistle.id}"
