"""Villages with or without 村, with the township before."""

from __future__ import annotations

import pytest

from desktop.intake.repair.villages import stem, village, village_of_place

KNOWN = ("上河村", "下河村", "大上河村", "望山社区", "沟村")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("上河村", "上河村"),
        ("上河", "上河村"),
        ("上 河 村委会", "上河村"),
        ("望山", "望山社区"),
        ("望山社区居委会", "望山社区"),
        ("大上河", "大上河村"),
        ("白水镇下河村", "下河村"),
        ("清源县白水镇下河", "下河村"),
        ("小下河村", None),
        ("山后沟村", None),
        ("北寨", None),
        ("沟", "沟村"),
    ],
)
def test_villages(text: str, want: str | None) -> None:
    assert village(text, KNOWN) == want


def test_two_villages_of_one_stem_are_not_guessed() -> None:
    assert village("东坪", ("东坪村", "东坪社区")) is None
    assert village("东坪社区", ("东坪村", "东坪社区")) == "东坪社区"


def test_a_place_names_its_village_only_in_full() -> None:
    assert village_of_place("上河村委会东侧", KNOWN) == "上河村"
    assert village_of_place("大上河村口", KNOWN) == "大上河村"
    assert village_of_place("上河桥下", KNOWN) is None


def test_a_name_that_is_only_a_tail_stays() -> None:
    assert stem("村") == "村"
