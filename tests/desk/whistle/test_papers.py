"""Which papers are on offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.papers import papers
from desktop.procedures.whistle import register
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_six_kinds_each_with_what_it_is_about(look: Look) -> None:
    scene = Scene(look)
    draft = register.register(scene.watch, scene.draft()).result
    assert list(papers(scene.session, scene.case(draft))) == []
    whistle = scene.blow()
    scene.later(2).arrive(whistle, "水务")
    kinds = [what.split(":")[0] for _, what in papers(scene.session, scene.case(whistle))]
    assert kinds == [
        "whistle_slip", "dispatch_notice", "dispatch_notice", "dispatch_notice", "sign_in_sheet",
        "joint_action_record", "release_slip",
    ]  # fmt: skip
    assert next(papers(scene.session, scene.case(whistle)))[1] == f"whistle_slip:{whistle.id}"
