"""A typed line as a decision: the department's person at the table owns it, else its contact; nothing is guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.desk.conferences.quick import decided
from desktop.post.refused import Refused
from desktop.procedures.directory.departments import keep_department

if TYPE_CHECKING:
    from tests.desk.scene import Scene


def test_the_person_at_the_table_owns_it(scene: Scene) -> None:
    water, police = scene.departments["水务"].id, scene.departments["公安"].id
    (one,) = decided(scene.session, "水务 9-30前 清理河道，公安配合", {water: "水务乙"}, "w")
    assert (one.owner, one.department, one.supports, one.whistle) == ("水务乙", water, (police,), "w")
    assert one.due is not None
    assert (one.due.month, one.due.day) == (9, 30)
    assert len(decided(scene.session, "水务、公安各 9-30前 上报一次", {water: "水务乙", police: "公安甲"})) == 2


def test_without_anybody_there_it_is_the_contact(scene: Scene) -> None:
    keep_department(scene.watch, replace(scene.departments["水务"], contact="水务丙"))
    (one,) = decided(scene.session, "水务 9-30前 清理河道", {})
    assert one.owner == "水务丙"


def test_a_line_without_owner_or_date_says_which(scene: Scene) -> None:
    with pytest.raises(Refused) as refused:
        decided(scene.session, "9-30前 清理河道", {})
    assert refused.value.field == "owner"
    with pytest.raises(Refused) as refused:
        decided(scene.session, "水务 清理河道", {scene.departments["水务"].id: "水务甲"})
    assert refused.value.field == "due"
