"""What papers are drawn from."""

from __future__ import annotations

from datetime import timedelta

from desktop.ledger.book import in_memory
from desktop.procedures import dossiers, orders
from desktop.procedures.directory.post import take_watch
from desktop.procedures.whistle import closing
from tests.post_of import CLERK, COMMANDER, Post, founded_post, refusing


def test_a_dossier_holds_the_case_with_the_lead_first(post: Post) -> None:
    whistle = post.blown("公安", "水务", lead=post.departments["水务"].id)
    found = dossiers.dossier(post.watch, whistle.id, copy=3)
    assert [call.department.short for call in found.calls] == ["水务", "公安"]
    assert (found.imprint.copy, found.imprint.final) == (3, False)
    assert (found.imprint.entry, found.imprint.journal_head) == post.ledger.head()
    assert found.clerk == CLERK


def test_a_closed_whistle_is_printed_for_good(post: Post) -> None:
    whistle = post.worked()
    closing.check_pass(post.watch, whistle.id, "网格员赵", "好")
    assert dossiers.dossier(post.watch, whistle.id).imprint.final


def test_the_clerk_is_who_keeps_the_watch_now(post: Post) -> None:
    take_watch(post.watch, "副镇长丙", "党办乙")
    post.later(10)
    take_watch(post.watch, "副镇长丙", "党办丙")
    assert dossiers.clerk_of(post.watch) == "党办丙"
    post.now -= timedelta(minutes=5)
    assert dossiers.clerk_of(post.watch) == "党办乙"


def test_an_order_names_its_signers_duty_and_its_whistle(post: Post) -> None:
    whistle = post.blown()
    unit = post.departments["公安"].id
    with_whistle = orders.issue_order(post.watch, unit, "封路", COMMANDER, whistle_id=whistle.id).result
    alone = orders.issue_order(post.watch, unit, "封路", COMMANDER).result
    assert dossiers.order_facts(post.watch, with_whistle.id).whistle == str(whistle.serial)
    assert dossiers.order_facts(post.watch, alone.id).whistle == ""
    assert dossiers.order_facts(post.watch, alone.id).issuer_title == "总指挥"


def test_a_post_must_be_founded_first() -> None:
    assert dossiers.command_post(founded_post().ledger).name
    with refusing("post"):
        dossiers.command_post(in_memory())
