from __future__ import annotations

from desktop.ledger import boards
from desktop.procedures.conferences import calling, flags, proposing
from desktop.procedures.whistle import overlays
from tests.conference_of import drafted, old_mark, room
from tests.post_of import COMMANDER, refusing


def test_a_whistle_tells_its_conferences_in_its_own_journal() -> None:
    found = room()
    ledger, whistle = found.post.ledger, found.whistle.id
    assert boards.story(ledger, whistle)[-1].order == "enter_conference"
    open_one = flags.open_about(ledger, whistle)
    assert open_one is not None
    assert open_one.id == found.id
    assert flags.open_about(ledger, whistle, but=found.id) is None
    calling.cancel_conference(found.post.watch, found.id, "已自行协商")
    last = boards.story(ledger, whistle)[-1]
    assert (last.order, last.said["text"]) == ("leave_conference", "取消：已自行协商")
    assert flags.open_about(ledger, whistle) is None


def test_a_mark_of_an_older_program_is_closed_before_a_real_conference_opens() -> None:
    found = room()
    calling.cancel_conference(found.post.watch, found.id, "改日")
    old_mark(found.post.watch, found.whistle.id, "怎么清")
    with refusing("conference_open"):
        proposing.propose(found.post.watch, [found.whistle.id], "怎么清", "不清")
    overlays.close_conference(found.post.watch, found.whistle.id, "都同意")
    proposing.propose(found.post.watch, [found.whistle.id], "怎么清", "不清")
    found.post.sound()


def test_a_whistle_that_ended_meanwhile_loses_its_mark_all_the_same() -> None:
    found = drafted()
    overlays.cancel_blown(found.post.watch, found.whistle.id, COMMANDER, "误报")
    found.sent().signed().issued()
    assert not found.post.whistle(found.whistle).conference_open
    found.post.sound()
