from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.place import Facility, Grid
from desktop.procedures.directory import places
from desktop.procedures.watch import new_id
from tests.post_of import refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_grid_codes_are_unique_and_places_have_names(post: Post) -> None:
    grid = places.keep_grid(post.watch, Grid(new_id(), "南坪村", " NP-01 ")).result
    assert grid.code == "NP-01"
    with refusing("code"):
        places.keep_grid(post.watch, replace(grid, id=new_id()))
    with refusing("village"):
        places.keep_grid(post.watch, replace(grid, village=""))
    places.keep_grid(post.watch, replace(grid, keeper="网格员赵"))
    assert post.ledger.having(Grid)[0].keeper == "网格员赵"
    facility = places.keep_facility(post.watch, Facility(new_id(), " 采石场 ")).result
    assert facility.name == "采石场"
    places.keep_facility(post.watch, replace(facility, active=False))
    assert post.ledger.having(Facility, active=True) == ()
    with refusing("name"):
        places.keep_facility(post.watch, replace(facility, name=" "))
    post.sound()
