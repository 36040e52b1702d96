from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import open_post
from desktop.procedures import papers
from desktop.procedures.conferences import contributions, proposing, session, signing
from desktop.procedures.papers import OF_A_CONFERENCE, PaperKind
from desktop.procedures.verify import verify
from tests.conference_of import Room, approval, drafted, room
from tests.post_of import COMMANDER, Post, refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def found(tmp_path: Path) -> Iterator[Room]:
    with open_post(tmp_path / "post") as ledger:
        yield room(Post(ledger).founded())


def through(found: Room) -> Room:
    found.notified().sat().spoken()
    found.decided()
    line = contributions.contribute(
        found.post.watch,
        found.whistle.id,
        found.department("水务"),
        "挖掘机",
        cost=120000,
        proposed=60000,
        ground="专项",
    ).result
    contributions.agree_contributions(found.post.watch, found.id, [line.id])
    return found.concluded()


def test_every_paper_is_filed_under_day_then_number_and_verified(found: Room) -> None:
    draft = papers.make_paper(found.post.watch, PaperKind.CONFERENCE_NOTICE, found.id).result
    assert draft.serial.startswith("2026-09-22 ")
    through(found).sent().signed().issued()
    for kind in OF_A_CONFERENCE:
        filed = papers.make_paper(found.post.watch, kind, found.id).result
        assert filed.serial == "〔2026〕会商字1号"
        assert papers.path_of(found.post.ledger, filed).read_bytes().startswith(b"%PDF-")
    assert verify(found.post.ledger).faults == ()


def test_the_record_as_issued_is_printed_again_as_it_was_filed(found: Room) -> None:
    watch, ledger = found.post.watch, found.post.ledger
    through(found)
    kind = PaperKind.CONFERENCE_RECORD
    first = papers.make_paper(watch, kind, found.id).result
    assert papers.make_paper(watch, kind, found.id).result == first
    session.reword(watch, found.id, "先查后拆")
    assert papers.current(ledger, kind, found.id) is None
    round_ = papers.make_paper(watch, kind, found.id).result
    assert papers.facts(watch, kind, found.id).entry == 0
    found.sent().signed()
    issue = signing.issue_conference(watch, found.id, COMMANDER)
    assert papers.current(ledger, kind, found.id) is None
    issued = papers.make_paper(watch, kind, found.id).result
    assert issued.id not in {first.id, round_.id}
    papers.note_print(watch, issued.id)
    kept = papers.current(ledger, kind, found.id)
    assert kept is not None
    assert (kept.id, kept.copies) == (issued.id, 1)
    facts = papers.facts(watch, kind, found.id)
    assert facts.entry == issue.seq - 1
    assert facts.number == "〔2026〕会商字1号"
    sign_in = papers.make_paper(watch, PaperKind.CONFERENCE_SIGN_IN, found.id).result
    papers.note_print(watch, sign_in.id)
    assert papers.current(ledger, PaperKind.CONFERENCE_SIGN_IN, found.id) is None


def test_a_paper_that_would_say_nothing_is_not_drawn() -> None:
    found = room()
    for kind in (PaperKind.CONFERENCE_RECORD, PaperKind.COMPENSATION):
        with refusing("paper"):
            papers.facts(found.post.watch, kind, found.id)


def test_a_supplement_names_the_record_that_it_adds_to_and_no_whistle_is_no_trouble() -> None:
    found = drafted()
    found.sent().signed().issued()
    more = proposing.supplement(found.post.watch, found.id, "补充", "漏了").result
    facts = papers.facts(found.post.watch, PaperKind.CONFERENCE_NOTICE, more.id)
    assert facts.original == "〔2026〕会商字1号"
    assert facts.about == "〔2026〕哨字1号 南坪村龙王沟"
    other = approval()
    assert papers.facts(other.post.watch, PaperKind.CONFERENCE_SIGN_IN, other.id).about == ""
