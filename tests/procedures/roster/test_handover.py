from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.ledger import journal
from desktop.post.command_post import Stand
from desktop.post.roster.handover import NOTHING, Handover
from desktop.post.roster.states import DutyState
from desktop.procedures.directory.post import take_watch
from desktop.procedures.dispatch.objections import refuse
from desktop.procedures.orders import issue_order
from desktop.procedures.roster import duty as orders
from desktop.procedures.roster import handover
from desktop.procedures.whistle.closing import check_pass
from desktop.procedures.whistle.register import register
from tests.post_of import CLERK, COMMANDER, LEADER, refusing
from tests.roster_of import DRIVER, OTHER, SECOND, RosterPost, at, roster_post


@pytest.fixture
def post() -> RosterPost:
    found = roster_post()
    take_watch(found.watch, LEADER, CLERK)
    return found


def begun(post: RosterPost, leader: str = SECOND, clerk: str = OTHER) -> Handover:
    """Return a record with something in every field."""
    record = handover.begin_handover(post.watch, leader, clerk).result
    return handover.amend_handover(post.watch, record.id, items="公章一枚、对讲机2部").result


def test_the_record_begins_with_what_is_known(post: RosterPost) -> None:
    quiet = handover.begin_handover(post.watch, SECOND, OTHER).result
    assert (quiet.handled, quiet.unhandled, quiet.items) == (handover.NOTHING_HAPPENED, NOTHING, "")
    assert (quiet.from_leader, quiet.from_clerk, quiet.since) == (LEADER, CLERK, post.ledger.having(Stand)[0].since)
    with refusing("handover"):
        handover.begin_handover(post.watch, SECOND, OTHER)
    handover.drop_handover(post.watch, quiet.id, "重写")
    whistle = post.blown("水务")
    record = handover.begin_handover(post.watch, SECOND, OTHER).result
    assert record.handled == f"{post.now:%H:%M} {whistle.number}号哨龙王沟吹哨"
    assert record.unhandled == f"{whistle.number}号哨龙王沟已吹哨"
    post.sound()


def test_everything_open_is_listed(post: RosterPost) -> None:
    assert handover.open_matters(post.ledger, post.now) == ()
    whistle = post.blown("水务")
    refuse(post.watch, post.call(whistle, "水务").id, "不属本部门")
    draft = register(post.watch, post.draft()).result
    issued = issue_order(post.watch, post.departments["国土"].id, "清障", COMMANDER).result
    (duty, over) = post.published(("公安甲", 23, "stationed_day"), ("公安乙", 23, "stationed_morning"))
    post.on(23, 9)
    orders.confirm_absent(post.watch, duty.id)
    orders.confirm_absent(post.watch, over.id)
    post.on(23, 13)
    found = handover.open_matters(post.ledger, post.now)
    assert [(one.noun, one.id) for one in found] == [
        ("whistle", whistle.id), ("whistle", draft.id), ("dispatch", post.call(whistle, "水务").id),
        ("order", issued.id), ("duty", duty.id),
    ]  # fmt: skip
    zh = [one.words.zh for one in found]
    assert zh[2:] == ["1号哨水务异议待裁定", f"{issued.serial}未签收", "公安甲缺岗，没有人顶"]
    assert all(one.words.en for one in found)
    orders.stand_in(post.watch, duty.id, post.ids["公安丙"])
    assert len(handover.open_matters(post.ledger, post.now)) == 4
    assert handover.begin_handover(post.watch, SECOND, OTHER).result.unhandled == "；".join(zh[:4])


def test_what_was_closed_is_told_with_its_time(post: RosterPost) -> None:
    since = post.now
    whistle = post.worked("水务")
    post.later(5)
    check_pass(post.watch, whistle.id, "网格员赵", "好")
    assert handover.handled_since(post.ledger, since) == "14:00 1号哨龙王沟吹哨；14:15 1号哨龙王沟销哨"
    assert handover.handled_since(post.ledger, post.later(1)) == "零记录"


def test_both_sign_and_the_watch_changes(post: RosterPost) -> None:
    record = handover.begin_handover(post.watch, SECOND, OTHER).result
    with refusing("items"):
        handover.sign_out(post.watch, record.id)
    handover.amend_handover(post.watch, record.id, items=" 无 ")
    with refusing("out_signed_at"):
        handover.sign_in(post.watch, record.id)
    post.later(3)
    assert handover.sign_out(post.watch, record.id).result.out_signed_at == post.now
    with refusing("handover"):
        handover.amend_handover(post.watch, record.id, items="另写")
    post.later(3)
    signed, stand = handover.sign_in(post.watch, record.id).result
    assert (stand.leader, stand.clerk, stand.since, signed.stand) == (SECOND, OTHER, post.now, stand.id)
    assert post.ledger.having(Stand)[-1] == stand
    for order in (handover.sign_in, handover.sign_out):
        with refusing("handover"):
            order(post.watch, record.id)
    with refusing("handover"):
        handover.drop_handover(post.watch, record.id, "错")
    names = [one.order for one in journal.entries(post.ledger.connection, noun_id=record.id)]
    assert names == ["begin_handover", "amend_handover", "sign_out", "sign_in"]
    post.sound()


def test_nothing_is_refused_where_something_is_open(post: RosterPost) -> None:
    post.blown("水务")
    record = begun(post)
    handover.amend_handover(post.watch, record.id, unhandled=NOTHING)
    with refusing("unhandled"):
        handover.sign_out(post.watch, record.id)
    handover.amend_handover(post.watch, record.id, unhandled="1号哨未销")
    handover.sign_out(post.watch, record.id)


def test_a_watch_with_a_whistle_is_no_nil_record(post: RosterPost) -> None:
    quiet = begun(post)
    post.blown("水务")
    with refusing("handled") as caught:
        handover.sign_out(post.watch, quiet.id)
    assert caught[0].reason.zh == "本班吹过哨、销过哨或记过事，不能记零记录。请写办了什么。"
    handover.amend_handover(post.watch, quiet.id, handled="吹哨一次", unhandled="龙王沟在处置")
    assert handover.sign_out(post.watch, quiet.id).result.out_signed_at == post.now
    post.sound()


def test_the_next_leader_leads_and_the_next_clerk_is_of_the_post(post: RosterPost) -> None:
    for leader, clerk, field in (
        (CLERK, OTHER, "to_leader"),
        ("路人", OTHER, "to_leader"),
        (SECOND, "路人", "to_clerk"),
    ):
        with refusing(field):
            handover.begin_handover(post.watch, leader, clerk)
    record = begun(post)
    with refusing("to_leader"):
        handover.amend_handover(post.watch, record.id, to_leader=DRIVER)
    changed = handover.amend_handover(post.watch, record.id, to_leader=COMMANDER, to_clerk=CLERK, note="早到").result
    assert (changed.to_leader, changed.to_clerk, changed.note) == (COMMANDER, CLERK, "早到")
    assert handover.amend_handover(post.watch, record.id, from_leader="路人").result.from_leader == LEADER


def test_without_a_watch_there_is_nothing_to_hand_over() -> None:
    post = roster_post()
    with refusing("stand") as caught:
        handover.begin_handover(post.watch, SECOND, OTHER)
    assert [door.key for door in caught[0].opens_with] == ["take_watch"]


def test_duties_are_handed_over_with_the_watch(post: RosterPost) -> None:
    lead, clerk, next_lead, next_clerk, home = post.published(
        (LEADER, 23, "leader_whole"), (CLERK, 23, "clerk_night"), (SECOND, 24, "leader_whole"),
        (OTHER, 24, "clerk_day"), ("水务甲", 23, "on_call_1"),
    )  # fmt: skip
    post.on(23, 8)
    orders.start_duty(post.watch, lead.id)
    post.on(24, 8, 20)
    record = begun(post)
    handover.sign_out(post.watch, record.id)
    # Nobody had noted that the clerk came; who hands over was there.
    assert post.duty(lead).state is post.duty(clerk).state is DutyState.HANDING_OVER
    assert post.duty(clerk).started_at == at(23, 17, 30)
    post.on(24, 8, 35)
    handover.sign_in(post.watch, record.id)
    assert post.duty(lead).state is post.duty(clerk).state is DutyState.ENDED
    assert post.duty(lead).ended_at == at(24, 8, 35)
    assert post.duty(next_lead).state is post.duty(next_clerk).state is DutyState.ON_DUTY
    assert post.duty(home).state is DutyState.ENDED
    post.sound()


def test_who_stays_on_watch_stays_on_duty(post: RosterPost) -> None:
    lead, clerk, next_clerk = post.published(
        (LEADER, 24, "leader_whole"), (CLERK, 24, "clerk_day"), (OTHER, 24, "clerk_night")
    )
    post.on(24, 8)
    orders.start_duty(post.watch, lead.id)
    orders.start_duty(post.watch, clerk.id)
    post.on(24, 17, 30)
    record = begun(post, LEADER, OTHER)
    handover.sign_out(post.watch, record.id)
    with refusing("handover"):
        orders.end_duty(post.watch, clerk.id)
    handover.sign_in(post.watch, record.id)
    assert post.duty(lead).state is DutyState.ON_DUTY
    assert post.duty(clerk).state is DutyState.ENDED
    assert post.duty(next_clerk).state is DutyState.ON_DUTY
    # The clerks' handover is no signature for the leader, who stayed.
    post.on(25)
    with refusing("handover"):
        orders.end_duty(post.watch, lead.id)
    post.sound()


def test_who_has_hours_to_go_is_relieved_and_does_not_hand_over(post: RosterPost) -> None:
    (lead,) = post.published((LEADER, 24, "leader_whole"))
    post.on(24, 8)
    orders.start_duty(post.watch, lead.id)
    post.on(24, 17, 30)
    record = begun(post)
    with refusing("at") as caught:
        handover.sign_out(post.watch, record.id)
    assert [door.key for door in caught[0].opens_with] == ["relieve"]


def test_a_dropped_handover_leaves_everybody_on_duty(post: RosterPost) -> None:
    (lead,) = post.published((LEADER, 23, "leader_whole"))
    post.on(23, 9)
    orders.start_duty(post.watch, lead.id)
    post.on(24, 8)
    record = begun(post)
    handover.sign_out(post.watch, record.id)
    with refusing("reason"):
        handover.drop_handover(post.watch, record.id, " ")
    assert handover.drop_handover(post.watch, record.id, "接班人未到").result.void
    assert post.duty(lead).state is DutyState.ON_DUTY
    for order in (handover.sign_out, handover.sign_in):
        with refusing("handover"):
            order(post.watch, record.id)
    with refusing("handover"):
        handover.drop_handover(post.watch, record.id, "又一次")
    post.sound()


def test_a_duty_that_is_over_already_is_not_begun_by_the_next_watch(post: RosterPost) -> None:
    missed, home = post.published((OTHER, 23, "clerk_day"), ("公安丙", 23, "on_call_1"))
    post.on(23, 17, 30)
    record = begun(post)
    handover.sign_out(post.watch, record.id)
    handover.sign_in(post.watch, record.id)
    assert post.duty(missed) == missed
    assert post.duty(home) == home
    # A handover that somebody signed after their duty began ends it too.
    clerk = replace(missed, started_at=at(23, 8, 30))
    assert not orders.signed(post.ledger, clerk)
