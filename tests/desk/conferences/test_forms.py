"""The strips that begin a conference refuse where something is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.conferences import forms
from desktop.post.conferences.states import SeatRole
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from tests.desk.scene import Scene


def test_further_whistles_go_by_their_numbers(scene: Scene) -> None:
    one, two = scene.blow(), scene.blow(place="老采坑", lead_reason="就近")
    assert forms.also(scene.session, f"{one.number}、{two.number}") == (one.id, two.id)
    assert forms.also(scene.session, "") == ()
    for text in ("99", "老采坑", "9" * 30):
        with pytest.raises(Refused) as refused:
            forms.also(scene.session, text)
        assert refused.value.field == "whistles"


def test_the_lead_sits_first_and_an_empty_table_is_refused() -> None:
    seats = forms.seated((("b", "required"), ("a", "lead")))
    assert [(one.department, one.role) for one in seats] == [("a", SeatRole.LEAD), ("b", SeatRole.REQUIRED)]
    with pytest.raises(Refused):
        forms.seated(())


def test_no_whistle_that_fits_is_said(scene: Scene) -> None:
    chosen: list[str] = []
    form = forms.which_whistle(scene.session, "Go on", chosen.append)
    with pytest.raises(Refused):
        form.give({"whistle": ""})
    form.give({"whistle": "w"})
    assert chosen == ["w"]
