from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.console.confer import naming
from desktop.console.speech import Mistyped
from desktop.post.words import Words
from tests.conference_of import Room, drafted, room
from tests.post_of import NOON, refusing

if TYPE_CHECKING:
    from desktop.post.conferences.conference import Conference

TODAY = NOON.date()


def named(found: Room, text: str) -> Conference:
    return naming.conference(found.post.ledger, text, TODAY)


def test_a_conference_is_named_by_its_number_its_key_or_its_whistle() -> None:
    found = drafted()
    key = naming.key_of(found.conference)
    for text in (key, f":{key}", "@1", "哨1", "哨〔2026〕哨字1号"):
        assert named(found, text).id == found.id
    found.sent().signed().issued()
    for text in ("1", "1号", "2026-1", "〔2026〕会商字1号", " 1 "):
        assert named(found, text).id == found.id
    for text in ("2", "2025-1", "〔2025〕会商字1号", "@1", "abcdef", "张某01", ""):
        with refusing("conference"):
            named(found, text)


def test_a_key_is_no_number_whatever_its_digits() -> None:
    found = room()
    for end in ("0624b9", "054509", "2026c1"):
        known = found.conference
        with found.post.watch.pen() as pen:
            pen.add(replace(known, id=f"{known.id[:-6]}{end}"))
            pen.entry("propose_conference", "conference", end, {})
        assert named(found, end).id.endswith(end)


def test_a_seat_is_named_by_its_department() -> None:
    found = room()
    assert naming.seat(found.post.ledger, found.conference, "水务").unit == "水务局"
    found.post.engage("环保")
    with refusing("department"):
        naming.seat(found.post.ledger, found.conference, "环保")


def test_a_word_of_parts_keeps_the_colons_of_its_last_one() -> None:
    form = Words("部门:态度:意见", "A:B:C")
    assert naming.parts("公安：同意:注：附图", 2, form) == ["公安", "同意", "注:附图"]
    with pytest.raises(Mistyped):
        naming.parts("公安", 2, form)
