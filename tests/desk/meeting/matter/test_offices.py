"""Departments are known by short name, alias and initials; what names none is a person's name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.meeting.matter.offices import Offices, last_word
from desktop.procedures.directory.departments import keep_department

if TYPE_CHECKING:
    from tests.desk.meeting.held import Held


def test_an_owner_is_a_department_with_a_person_or_a_name(held: Held) -> None:
    offices = Offices(held.ledger)
    water = held.departments["水务"].id
    assert offices.owner("水务 水务甲") == (water, "水务甲")
    assert offices.owner(" sw ") == (water, "")
    assert offices.owner("柳沟村支书甲") == ("", "柳沟村支书甲")
    assert offices.owner("") == ("", "")
    assert offices.owner_text(water, "水务乙") == "水务 水务乙"
    assert offices.short("nobody") == ""


def test_several_are_told_apart_and_the_unknown_one_is_named(held: Held) -> None:
    offices = Offices(held.ledger)
    ids = {short: one.id for short, one in held.departments.items()}
    assert offices.several("公安、国土，公安") == ((ids["公安"], ids["国土"]), "")
    assert offices.several("公安、气象") == ((ids["公安"],), "气象")
    assert offices.several("") == ((), "")


def test_offers_say_who_answers(held: Held) -> None:
    keep_department(held.watch, replace(held.departments["公安"], contact="公安丙"))
    offices = Offices(held.ledger)
    assert offices.offers("公") == (("公安", "公安丙"),)
    assert offices.offers("公安") == ()
    assert ("水务", "水务甲") in offices.offers("安岭区")
    assert offices.offers(" ") == ()
    assert last_word("公安、国") == ("公安、", "国")
    assert last_word("公安、") == ("公安、", "")
