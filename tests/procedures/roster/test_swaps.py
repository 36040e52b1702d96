from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.ledger import journal, published, rosters
from desktop.post.department import Officer
from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.states import DutyClass, DutyState, LeaveKind, SheetState
from desktop.procedures.corrections import undo
from desktop.procedures.directory.departments import keep_officer, post_officer
from desktop.procedures.roster.duty import go_on_leave
from desktop.procedures.roster.leaves import keep_leave
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import keep_need
from desktop.procedures.roster.swaps import agree_swap, ask_swap, decline_swap
from desktop.procedures.watch import new_id
from tests.post_of import CLERK, COMMANDER, LEADER, refusing
from tests.roster_of import MONTH, OPEN, OTHER, SECOND, RosterPost, roster_post


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def test_a_duty_is_given_away_with_consent_and_record(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    asked = ask_swap(post.watch, duty.id, post.ids["公安乙"], "家里有事").result
    assert asked.state is DutyState.SWAP_REQUESTED
    with refusing("consent_by"):
        agree_swap(post.watch, duty.id, CLERK, "党政办3号")
    with refusing("consent_by"):
        agree_swap(post.watch, duty.id, " ", "党政办3号")
    with refusing("consent_by"):
        agree_swap(post.watch, duty.id, "路人", "党政办3号")
    with refusing("record_no"):
        agree_swap(post.watch, duty.id, LEADER, " ")
    assert post.duty(duty).state is DutyState.SWAP_REQUESTED
    (new,) = agree_swap(post.watch, duty.id, LEADER, "党政办3号").result
    old = post.duty(duty)
    assert (old.state, old.replaced_by, old.consent_by, old.record_no) == (
        DutyState.SWAPPED, new.id, LEADER, "党政办3号",
    )  # fmt: skip
    assert (new.person, new.state, new.replaces) == (post.ids["公安乙"], DutyState.PUBLISHED, old.id)
    assert (post.cell("公安甲", 24), post.cell("公安乙", 24)) == ("", "stationed_day")
    assert post.ledger.get(DutyRoster, MONTH).state is SheetState.PUBLISHED
    told = [(one.order, one.said.get("stand_in")) for one in journal.entries(post.ledger.connection, noun_id=duty.id)]
    assert told == [("ask_swap", "公安乙"), ("agree_swap", "公安乙")]
    post.sound()


def test_duties_are_exchanged(post: RosterPost) -> None:
    mine, theirs = post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    ask_swap(post.watch, mine.id, post.ids["公安乙"], "看病", theirs.id)
    new = agree_swap(post.watch, mine.id, COMMANDER, "党政办4号").result
    assert [(one.person, one.shift) for one in new] == [
        (post.ids["公安乙"], "stationed_day"), (post.ids["公安甲"], "stationed_night"),
    ]  # fmt: skip
    assert post.duty(theirs).state is post.duty(mine).state is DutyState.SWAPPED
    assert (post.cell("公安甲", 24), post.cell("公安乙", 24)) == ("stationed_night", "stationed_day")
    assert not published.differs(post.ledger, MONTH)
    post.sound()


def test_a_day_with_two_duties_stands_through_the_next_edition(post: RosterPost) -> None:
    """The grid shows one cell a day: what a swap brought beside it is neither lost nor written twice."""
    day, night = post.published((CLERK, 24, "clerk_day"), (OTHER, 24, "clerk_night"))
    ask_swap(post.watch, day.id, post.ids[OTHER], "有事")
    (taken,) = agree_swap(post.watch, day.id, LEADER, "党政办5号").result
    assert (post.cell(OTHER, 24), post.cell(CLERK, 24)) == ("clerk_night", "")
    assert not published.differs(post.ledger, MONTH)
    (added,) = post.published(("公安甲", 25, "stationed_day"))
    assert added.edition == 2
    assert {post.duty(one).state for one in (taken, night)} == {DutyState.PUBLISHED}
    assert len(published.duties(post.ledger, MONTH)) == 3
    post.draft_cells((OTHER, 24, ""))
    assert published.differs(post.ledger, MONTH)
    publishing = publish(post.watch, MONTH, COMMANDER, holes_reason=OPEN).result
    assert {one.id for one in publishing.withdrawn} == {taken.id, night.id}
    post.sound()


def test_a_swap_is_declined_and_the_duty_stays(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    ask_swap(post.watch, duty.id, post.ids["公安乙"], "家里有事")
    with refusing("reason"):
        decline_swap(post.watch, duty.id, " ")
    done = decline_swap(post.watch, duty.id, "人手紧")
    assert done.result == duty
    told = [
        one.said["reason"] for one in journal.entries(post.ledger.connection, noun_id=duty.id) if one.seq == done.seq
    ]
    assert told == ["人手紧"]
    with refusing("state") as said:
        decline_swap(post.watch, duty.id, "人手紧")
    assert said[0].reason.zh == "这个班没有人申请换班，不用答复。"
    with refusing("state"):
        agree_swap(post.watch, duty.id, LEADER, "党政办3号")
    post.sound()


def test_who_cannot_stand_it_is_refused_when_it_is_asked_for(post: RosterPost) -> None:
    duty, _, night = post.published(
        ("公安甲", 24, "stationed_day"), ("公安乙", 23, "stationed_night"), ("公安乙", 26, "stationed_night")
    )
    for name in ("公安丙", "水务甲", LEADER):
        with refusing("swap_with"):
            ask_swap(post.watch, duty.id, post.ids[name], "有事")
    with refusing("swap_with"):
        ask_swap(post.watch, duty.id, "nobody", "有事")
    with refusing("swap_with") as caught:
        ask_swap(post.watch, duty.id, post.ids["公安乙"], "有事")
    assert "要休 9 小时" in caught[0].reason.zh
    keep_leave(post.watch, Leave(new_id(), post.ids["公安甲"], ("2026-09-26",), LeaveKind.SICK))
    with refusing("swap_with"):
        ask_swap(post.watch, night.id, post.ids["公安甲"], "有事")
    with refusing("duty"):
        ask_swap(post.watch, "nothing", post.ids["公安乙"], "有事")


def test_what_comes_back_must_fit_too(post: RosterPost) -> None:
    mine, theirs, _ = post.published(
        ("公安甲", 24, "stationed_day"), ("公安乙", 27, "stationed_day"), ("公安甲", 26, "stationed_night")
    )
    with refusing("swap_for"):
        ask_swap(post.watch, mine.id, post.ids["公安乙"], "有事", theirs.id)


def test_it_is_looked_at_again_when_it_is_agreed_to(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    ask_swap(post.watch, duty.id, post.ids["公安乙"], "有事")
    post.draft_cells(("公安乙", 24, "stationed_day"))
    publish(post.watch, MONTH, COMMANDER)
    with refusing("swap_with") as caught:
        agree_swap(post.watch, duty.id, LEADER, "党政办3号")
    assert "时间重叠" in caught[0].reason.zh
    post.on(24)
    with refusing("day"):
        agree_swap(post.watch, duty.id, LEADER, "党政办3号")


def test_nobody_consents_to_their_own_swap(post: RosterPost) -> None:
    (duty,) = post.published((LEADER, 24, "leader_whole"))
    ask_swap(post.watch, duty.id, post.ids[SECOND], "开会")
    for name in (LEADER, SECOND):
        with refusing("consent_by"):
            agree_swap(post.watch, duty.id, name, "党政办5号")
    agree_swap(post.watch, duty.id, COMMANDER, "党政办5号")
    assert post.live(SECOND) == ["leader_whole"]


def test_a_certified_officer_does_not_swap_with_one_who_is_not(post: RosterPost) -> None:
    officer = post.ledger.get(Officer, post.ids["公安乙"])
    keep_officer(post.watch, replace(officer, certified=False, cert=""))
    police = post.departments["公安"].id
    keep_need(
        post.watch, DutyNeed("n", "公安持证", DutyClass.STATIONED, police, ("stationed_day",), certified=True,
                             since=date(2026, 9, 24), until=date(2026, 9, 24))
    )  # fmt: skip
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    ask_swap(post.watch, duty.id, post.ids["公安乙"], "有事")
    with refusing("swap_with") as caught:
        agree_swap(post.watch, duty.id, LEADER, "党政办3号")
    assert "公安持证不够人" in caught[0].reason.zh


def test_the_draft_keeps_other_plans(post: RosterPost) -> None:
    (duty,) = post.published((CLERK, 24, "clerk_day"))
    ask_swap(post.watch, duty.id, post.ids[OTHER], "有事")
    post.draft_cells((CLERK, 24, "clerk_night"), (OTHER, 24, "clerk_night"))
    agree_swap(post.watch, duty.id, LEADER, "党政办3号")
    assert (post.cell(CLERK, 24), post.cell(OTHER, 24)) == ("clerk_night", "clerk_night")
    assert post.ledger.get(DutyRoster, MONTH).state is SheetState.CHANGED


def test_a_swap_across_two_months_is_followed_in_both(post: RosterPost) -> None:
    (mine,) = post.published(("公安甲", 28, "stationed_day"))
    post.draft_cells(("公安乙", 2, "stationed_day"), month="2026-10")
    (theirs,) = publish(post.watch, "2026-10", COMMANDER).result.added
    ask_swap(post.watch, mine.id, post.ids["公安乙"], "有事", theirs.id)
    agree_swap(post.watch, mine.id, LEADER, "党政办3号")
    assert post.cell("公安乙", 28) == "stationed_day"
    (october,) = rosters.cells(post.ledger, "2026-10")
    assert october.person == post.ids["公安甲"]
    assert not published.differs(post.ledger, MONTH)
    assert not published.differs(post.ledger, "2026-10")
    post.sound()


def test_a_swap_is_taken_back_within_the_minute(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    ask_swap(post.watch, duty.id, post.ids["公安乙"], "有事")
    done = agree_swap(post.watch, duty.id, LEADER, "党政办3号")
    undo(post.watch, done.seq)
    assert post.duty(duty).state is DutyState.SWAP_REQUESTED
    assert post.duty(done.result[0]).state is DutyState.WITHDRAWN
    assert (post.cell("公安甲", 24), post.cell("公安乙", 24)) == ("stationed_day", "")
    assert not published.differs(post.ledger, MONTH)
    post.sound()


def test_it_is_not_taken_back_where_somebody_would_stand_twice(post: RosterPost) -> None:
    post_officer(post.watch, post.ids["公安丙"], date(2026, 1, 1))
    mine, other = post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_morning"))
    ask_swap(post.watch, mine.id, post.ids["公安丙"], "有事")
    # The draft has other plans for both, so that the swap leaves its cells alone.
    post.draft_cells(("公安甲", 24, ""), ("公安丙", 24, "stationed_night"))
    done = agree_swap(post.watch, mine.id, LEADER, "党政办3号")
    go_on_leave(post.watch, other.id, "发烧", post.ids["公安甲"])
    with refusing("undo"):
        undo(post.watch, done.seq)
    assert post.live("公安甲") == ["stationed_morning"]
    post.sound()
