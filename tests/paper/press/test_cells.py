"""The cells of slips: labels are shaded and spread, signature cells are empty."""

from __future__ import annotations

from desktop.paper.press.cells import LABEL, blank, centred, heading, label, named, said


def test_a_short_label_is_spread_over_four_characters_and_a_longer_one_is_not() -> None:
    assert label("哨类").texts[0].style.spread == 4
    assert label("被叫部门").texts[0].style is LABEL
    assert label("核\n人").texts[0].style.spread == 0
    assert label("哨类").shade
    assert heading("主次").shade


def test_a_cell_to_be_signed_holds_no_words() -> None:
    assert blank().texts == ()
    corner = blank(corner="年　月　日").corner
    assert corner is not None
    assert corner.words == "年　月　日"


def test_empty_words_make_an_empty_cell() -> None:
    assert (centred("").texts, named("").texts, said("").texts, said("").corner) == ((), (), (), None)
    assert len(said("烟", small="原话").texts) == 2
