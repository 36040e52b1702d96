from __future__ import annotations

from desktop.post.place import Facility, Grid
from tests.post_of import refusing


def test_a_grid_has_village_and_code_and_a_facility_its_name() -> None:
    assert Grid("g", " 南坪村 ", " NP-01 ").checked() == Grid("g", "南坪村", "NP-01")
    with refusing("village"):
        Grid("g", "", "NP-01").checked()
    with refusing("code"):
        Grid("g", "南坪村", " ").checked()
    assert Facility("f", " 采石场 ").checked().name == "采石场"
    with refusing("name"):
        Facility("f", "").checked()
