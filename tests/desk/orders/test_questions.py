"""The questions that orders share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.desk.orders import questions
from desktop.post.refused import Refused
from desktop.procedures.directory.departments import keep_department

if TYPE_CHECKING:
    from tests.desk.scene import Scene


def test_who_may_decide_is_offered_the_highest_first(scene: Scene) -> None:
    assert [one.key for one in questions.commander(scene.session, "").choices] == ["书记甲"]
    ruling = questions.leader(scene.session, "")
    assert [one.key for one in ruling.choices] == ["书记甲", "镇长乙"]
    assert ruling.start == "书记甲"


def test_officers_stand_in_the_order_in_which_they_are_called(scene: Scene) -> None:
    department = replace(scene.departments["水务"], call_order=("水务丙", "水务甲"))
    keep_department(scene.watch, department)
    found = questions.officers(scene.session, department.id, there=["水务甲"])
    assert [(one.key, one.marked) for one in found] == [("水务丙", False), ("水务乙", True)]


def test_departments_are_found_by_their_initials(scene: Scene) -> None:
    found = questions.departments(scene.session, [scene.departments["水务"].id])
    assert "jt" in next(one for one in found if one.text == "交通").found_by
    assert "水务" not in [one.text for one in found]


def test_an_order_to_nobody_is_refused(scene: Scene) -> None:
    with pytest.raises(Refused):
        questions.call_of(scene.case(scene.blow()), "")
