from __future__ import annotations

from desktop.post.conferences.states import ConferenceState, Position, Signature
from desktop.procedures.conferences import calling, contributions, proposing, reading, session
from tests.conference_of import AGREE, DISAGREE, Room, approval, drafted, room, sitting
from tests.post_of import refusing

S = ConferenceState


def test_a_sheet_has_all_of_a_conference_and_what_is_still_wanting() -> None:
    found = room()
    ledger = found.post.ledger
    assert reading.sheet(ledger, found.id).wanting == ()
    found.notified()
    assert [one.field for one in reading.sheet(ledger, found.id).wanting] == ["mark", "mark"]
    found.sat()
    assert [one.field for one in reading.sheet(ledger, found.id).wanting] == ["position"]
    found.spoken()
    found.decided()
    found.shared(公安=100)
    session.add_guest(found.post.watch, found.id, "张某01", "专家")
    contributions.contribute(found.post.watch, found.whistle.id, found.department("水务"), "挖掘机")
    found.concluded()
    assert reading.sheet(ledger, found.id).wanting == ()
    found.sent()
    assert [one.field for one in reading.sheet(ledger, found.id).wanting] == ["signature"]
    sheet = reading.sheet(ledger, found.id)
    assert (sheet.serial, sheet.original, sheet.supplements, sheet.items) == (None, None, (), ())
    assert [one.id for one in sheet.whistles] == [found.whistle.id]
    assert (len(sheet.seats), len(sheet.guests), len(sheet.decisions), len(sheet.shares)) == (3, 1, 1, 1)
    assert [one.what for one in sheet.contributions] == ["挖掘机"]
    assert sheet.genuine
    found.signed().issued()
    more = proposing.supplement(found.post.watch, found.id, "补充", "漏了").result
    sheet = reading.sheet(ledger, found.id)
    assert (str(sheet.serial), len(sheet.items), sheet.wanting) == ("〔2026〕会商字1号", 1, ())
    assert [one.id for one in sheet.supplements] == [more.id]
    original = reading.sheet(ledger, more.id).original
    assert original is not None
    assert original.id == found.id
    assert sheet.genuine


def test_a_changed_text_is_seen() -> None:
    found = drafted()
    found.sent().signed().issued()
    connection = found.post.ledger.connection
    connection.set_authorizer(None)
    connection.execute("DROP TRIGGER issued_conference_stands")
    connection.execute("UPDATE conference SET record = record || '，不拆'")
    assert not reading.sheet(found.post.ledger, found.id).genuine


def test_lists_by_state_and_year_the_latest_first() -> None:
    found = drafted()
    found.sent().signed(水务=Signature.REFUSED).issued()
    ledger = found.post.ledger
    found.post.later(60 * 24)
    other = room(found.post)
    other.notified().sat().spoken({"公安": AGREE, "水务": DISAGREE, "国土": AGREE}).concluded().sent()
    rows = reading.listing(ledger)
    assert [one.conference.id for one in rows] == [other.id, found.id]
    assert [(one.against, one.unsigned, one.owed) for one in rows] == [(1, 3, 0), (1, 0, 1)]
    assert (rows[1].lead, len(rows[1].units), rows[1].whistles) == ("公安局", 3, ("〔2026〕哨字1号",))
    assert [one.conference.id for one in reading.listing(ledger, (S.EXECUTING,))] == [found.id]
    assert reading.listing(ledger, (S.EXECUTING,), 2025) == ()
    assert len(reading.listing(ledger, (), 2026)) == 2
    assert reading.years(ledger) == (2026,)
    assert [one.id for one in reading.of_whistle(ledger, found.whistle.id)] == [found.id]
    assert reading.counts(other.seats.values())[Position.AGREE] == 2


def test_what_is_stuck_goes_up_to_the_weekly_meeting() -> None:
    found = sitting().spoken({"公安": AGREE, "水务": DISAGREE, "国土": AGREE})
    post = found.post

    def told() -> list[str]:
        return [one.detail.zh for one in reading.for_agenda(post.ledger, post.now)]

    session.no_consensus(post.watch, found.id, "谁来清运")
    assert told() == ["未达成一致：谁来清运（水务局）"]
    other = room(post)
    other.notified().sat().spoken().concluded().sent()
    assert len(told()) == 1
    post.later(60 * 24 * 4)
    assert "会签已 4 天，未签：公安局、水务局、国土局" in told()
    third = room(post)
    third.notified()
    assert len(told()) == 2
    post.later(61)
    assert told()[-1].startswith("原定")
    again = proposing.propose(post.watch, [found.whistle.id], "再商清运", "区里已答复").result
    assert not any("谁来清运" in one for one in told())
    calling.cancel_conference(post.watch, again.id, "算了")
    assert any("谁来清运" in one for one in told())
    assert all(one.title.en.startswith("Conference: ") for one in reading.for_agenda(post.ledger, post.now))


def test_a_stuck_one_about_no_whistle_stays_on_the_agenda() -> None:
    found = approval().notified().sat().spoken({"公安": AGREE, "水务": DISAGREE, "国土": AGREE})
    session.no_consensus(found.post.watch, found.id, "尺度不一")
    found.post.later(60)
    assert [one.conference for one in reading.for_agenda(found.post.ledger, found.post.now)] == [found.id]


def test_an_unknown_one_is_refused() -> None:
    with refusing("conference"):
        reading.sheet(room().post.ledger, Room.__name__)


def test_a_table_that_lost_its_lead_is_told() -> None:
    found = room()
    proposing.unseat(found.post.watch, found.seat("公安"))
    wanting = reading.sheet(found.post.ledger, found.id).wanting
    assert [one.field for one in wanting] == ["seats"]
