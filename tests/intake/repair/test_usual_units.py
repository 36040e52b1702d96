"""The table of usual units is consistent in itself."""

from __future__ import annotations

from desktop.intake.repair.usual_units import ENTERPRISES, USUAL, WEAK


def test_no_word_belongs_to_two_units() -> None:
    words = [word for listed in USUAL.values() for word in listed]
    assert len(words) == len(set(words))
    assert not {word for listed in WEAK.values() for word in listed} & set(words)


def test_every_unit_goes_by_its_own_name_and_companies_are_listed() -> None:
    assert all(name in words for name, words in USUAL.items())
    assert set(USUAL) >= ENTERPRISES
    assert set(WEAK) <= set(USUAL)
