"""What the search finds: whistles, departments, people by their surnames, places, duty items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.frame.findings import MOST, find, index
from desktop.post.department import Officer
from desktop.post.duty_list import DutyItem
from desktop.post.place import Facility, Grid
from desktop.procedures.directory.departments import keep_officer
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.directory.places import keep_facility, keep_grid
from tests.desk.items.owing import Owing
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


@pytest.fixture
def scene(look: Look) -> Scene:
    made = Scene(look)
    made.blow()
    water = made.departments["水务"].id
    keep_officer(made.watch, Officer("o", "单某", water))
    keep_duty_item(made.watch, DutyItem("d", "SW001", "河道采砂", leads=(water,)))
    keep_facility(made.watch, Facility("f", "东岭采石场"))
    keep_grid(made.watch, Grid("g", "东岭村", "DL-01", keeper="赵某"))
    return made


@pytest.mark.parametrize(
    ("query", "page"),
    [("lwg", "whistle"), ("哨字1号", "whistle"), ("1号", "whistle"), ("swj", "forces"), ("单某", "forces"),
     ("sm", "forces"), ("SW001", "lists"), ("hdcs", "lists"), ("dlcsc", "lists"), ("DL-01", "lists"),
     ("东岭村", "whistle")],
)  # fmt: skip
def test_each_thing_is_found_by_its_words_and_by_its_initials(scene: Scene, query: str, page: str) -> None:
    hits = find(scene.session, index(scene.session), query)
    assert hits
    assert hits[0].key.startswith(page)
    assert hits[0].head


def test_a_surname_is_read_as_a_surname(scene: Scene) -> None:
    entries = index(scene.session)
    assert "forces officer:o" in [hit.key for hit in find(scene.session, entries, "sm")]
    assert "forces officer:o" not in [hit.key for hit in find(scene.session, entries, "dm")]


def test_every_part_must_be_there_and_no_group_runs_away(scene: Scene) -> None:
    entries = index(scene.session)
    assert find(scene.session, entries, "水务 没有的") == ()
    assert find(scene.session, entries, "  ") == ()
    people = [hit for hit in find(scene.session, entries, "甲") if hit.key.startswith("forces officer")]
    assert 0 < len(people) <= MOST
    assert [hit.head for hit in people] == [True, *[False] * (len(people) - 1)]


def test_an_action_item_is_found_by_its_number_and_its_words(look: Look) -> None:
    owing = Owing(look)
    item = owing.items["快到的"]
    for query in (str(item.serial), f"议字{item.number}", "快到的 公安"):
        hits = [hit for hit in find(owing.session, index(owing.session), query) if hit.key.startswith("items ")]
        assert hits[0].key == f"items {item.id}"
        assert hits[0].text == f"{item.serial}　快到的"
