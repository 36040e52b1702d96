"""Doors of refusals about a duty lead to the whistle, to the handover, to the roster, or to a form of the duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.duty_orders.doors import way
from desktop.procedures.roster.duty import deploy, start_duty

if TYPE_CHECKING:
    from tests.desk.rostered import Rostered


def test_who_is_out_goes_by_the_orders_of_the_whistle(post: Rostered) -> None:
    whistle, duty = post.blow(), post.duty("水务乙").id
    assert way(post.session, "release", duty) == ("today", "")
    start_duty(post.watch, duty)
    deploy(post.watch, duty, whistle.id)
    assert way(post.session, "release", duty) == way(post.session, "report_in", duty) == ("whistle", whistle.id)


def test_other_doors_are_pages_or_forms(post: Rostered) -> None:
    duty = post.duty("水务乙").id
    assert way(post.session, "handover", duty) == ("handover", "")
    assert way(post.session, "repair", duty) == ("roster", "")
    assert way(post.session, "relieve", duty) is None
