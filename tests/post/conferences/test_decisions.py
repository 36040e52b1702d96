from __future__ import annotations

from datetime import date

from desktop.post.conferences.decisions import Decided
from tests.post_of import refusing

DAY = date(2026, 9, 22)


def test_a_single_whistle_needs_not_be_named_and_of_several_none_must() -> None:
    said = Decided(" 清运 ", "公安 甲", DAY, "a", supports=("b", "b"), checker=" 赵 ")
    one = said.checked(("a", "b"), ("w",), DAY)
    assert (one.text, one.owner, one.whistle, one.supports, one.checker) == ("清运", "公安甲", "w", ("b",), "赵")
    assert said.checked(("a", "b"), ("w", "x"), DAY).whistle == ""
    with refusing("whistle"):
        Decided("清运", "甲", DAY, whistle="y").checked((), ("w", "x"), DAY)


def test_nothing_is_due_before_the_conference() -> None:
    with refusing("due"):
        Decided("清运", "甲", date(2026, 9, 21)).checked((), (), DAY)
