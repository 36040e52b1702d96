from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import journal, rulebook
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.draft import Call
from desktop.post.duty_list import DutyItem
from desktop.post.moment import CHINA
from desktop.post.reporter import Reporter
from desktop.post.rules import EMERGENCY
from desktop.post.states import Role, WhistleState
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.directory.post import FIRST_RULES, keep_rules
from desktop.procedures.watch import new_id
from desktop.procedures.whistle import closing, register, screening
from desktop.procedures.whistle.blow import blow, countersign
from tests.post_of import CLERK, COMMANDER, LEADER, NOON, refusing

if TYPE_CHECKING:
    from desktop.post.whistle import Whistle
    from tests.post_of import Post


def story(post: Post, whistle: Whistle) -> list[str]:
    return [one.order for one in journal.entries(post.ledger.connection, noun_id=whistle.id)]


def test_one_key_registers_screens_approves_and_blows(post: Post) -> None:
    whistle = post.blown()
    assert story(post, whistle) == ["register", "submit", "approve", "blow"]
    assert (str(whistle.serial), whistle.state, whistle.blown_at) == ("〔2026〕哨字1号", WhistleState.BLOWN, NOON)
    assert post.whistle(whistle) == whistle
    calls = post.ledger.having(Dispatch, whistle=whistle.id)
    assert [one.role for one in calls] == [Role.LEAD, Role.SUPPORT, Role.SUPPORT]
    assert {(one.issued_at, one.limit_minutes) for one in calls} == {(NOON, 30)}
    assert (whistle.signer, whistle.signed_at, whistle.initiator) == (LEADER, NOON, CLERK)
    post.sound()


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("place", {"place": " "}),
        ("facts", {"facts": ""}),
        ("kind", {"kind": "picnic"}),
        ("self_done", {"self_done": ""}),
        ("self_at", {"self_at": None}),
        ("self_result", {"self_result": " "}),
        ("signer", {"signer": ""}),
        ("signer", {"signer": "路人"}),
        ("signer", {"signer": CLERK}),
        ("found_at", {"found_at": NOON + timedelta(minutes=1)}),
        ("self_at", {"self_at": NOON + timedelta(minutes=1)}),
        ("blown_at", {"blown_at": NOON + timedelta(minutes=1)}),
        ("blown_at", {"blown_at": NOON - timedelta(minutes=15)}),
        ("blown_at", {"blown_at": NOON - timedelta(minutes=25)}),
        ("departments", {"calls": ()}),
        ("lead", {"lead": ""}),
        ("lead", {"lead": "nobody"}),
        ("rules", {"blown_at": datetime(2017, 1, 1, tzinfo=CHINA)}),
    ],
)
def test_what_is_missing_is_refused_and_no_number_is_lost(post: Post, field: str, change: dict[str, object]) -> None:
    head = post.ledger.head()
    with refusing(field):
        post.blown(**change)
    assert post.ledger.head() == head
    assert post.ledger.rows("SELECT count(*) FROM whistle") == [(0,)]
    assert str(post.blown().serial) == "〔2026〕哨字1号"


def test_a_department_is_called_once_and_exists(post: Post) -> None:
    water = post.departments["水务"].id
    with refusing("departments"):
        post.blown("水务", calls=(Call(water), Call(water)))
    with refusing("department"):
        post.blown("水务", calls=(Call(water), Call("nobody")))


def test_an_emergency_is_blown_at_once_and_signed_within_a_day(post: Post) -> None:
    bare = {"kind": EMERGENCY, "signer": "", "self_done": "", "self_at": None, "self_result": ""}
    whistle = post.blown(**bare)
    assert story(post, whistle) == ["register", "blow"]
    assert whistle.sign_due == NOON + timedelta(hours=24)
    assert whistle.signer == ""
    with refusing("signer"):
        countersign(post.watch, whistle.id, CLERK, "签字")
    with refusing("signed_at"):
        countersign(post.watch, whistle.id, COMMANDER, "签字", NOON - timedelta(minutes=1))
    post.later(24 * 60 + 1)
    signed = countersign(post.watch, whistle.id, COMMANDER, " 签字 ").result
    assert (signed.signed_late, signed.signer, signed.sign_manner) == (True, COMMANDER, "签字")
    with refusing("signed_at"):
        countersign(post.watch, whistle.id, COMMANDER, "签字")
    post.sound()


def test_an_emergency_signed_at_the_blow_needs_no_later_signature(post: Post) -> None:
    whistle = post.blown(kind=EMERGENCY, signer=LEADER)
    assert (whistle.sign_due, whistle.signer) == (None, LEADER)
    with refusing("signer"):
        post.blown(kind=EMERGENCY, signer=CLERK)
    with refusing("signer"):
        post.blown(kind=EMERGENCY, signer="路人")


def test_an_offence_found_on_the_spot_is_blown_at_once(post: Post) -> None:
    whistle = post.blown(on_the_spot=True, signer="", self_done="")
    assert whistle.sign_due == NOON + timedelta(hours=24)


def test_a_whistle_from_the_inbox_is_blown_with_what_the_form_adds(post: Post) -> None:
    draft = register.register(post.watch, post.draft("水务", reporter="张某01", fallback="备字1号")).result
    filled = post.draft("公安", "水务", facts="又来两车", reporter_phone="199-0000-0003")
    whistle = blow(post.watch, filled, registered=draft.id).result
    assert (whistle.id, whistle.facts, whistle.fallback) == (draft.id, "又来两车", "备字1号")
    assert story(post, whistle) == ["register", "edit", "submit", "approve", "blow"]
    assert post.ledger.get(Reporter, draft.id) == Reporter(draft.id, "张某01", "199-0000-0003")
    with refusing("state"):
        blow(post.watch, filled, registered=draft.id)
    post.sound()


@pytest.mark.parametrize("kind", ["enforcement", EMERGENCY])
def test_a_whistle_in_screening_is_approved_and_blown_also_an_urgent_one(post: Post, kind: str) -> None:
    draft = register.register(post.watch, post.draft(kind=kind)).result
    screening.submit(post.watch, draft.id)
    with refusing("signer"):
        blow(post.watch, post.draft(kind=kind, signer=""), registered=draft.id)
    whistle = blow(post.watch, post.draft(kind=kind), registered=draft.id).result
    assert (whistle.state, whistle.signer, whistle.sign_due) == (WhistleState.BLOWN, LEADER, None)


def test_a_recurrence_is_linked_to_what_was_closed(post: Post) -> None:
    old = post.worked()
    with refusing("state"):
        post.blown(parent=old.id)
    closing.check_pass(post.watch, old.id, "网格员赵", "好")
    assert post.blown(parent=old.id).parent == old.id
    draft = register.register(post.watch, post.draft()).result
    assert blow(post.watch, post.draft(parent=old.id), registered=draft.id).result.parent == old.id


def test_the_owner_of_the_duty_item_leads_unless_a_reason_is_written(post: Post) -> None:
    water, police = post.departments["水务"].id, post.departments["公安"].id
    keep_duty_item(post.watch, DutyItem(new_id(), "QS-1", "河道非法采砂", leads=(water,), keywords=("挖沙",)))
    with refusing("lead_reason"):
        post.blown("公安", "水务")
    assert post.blown("公安", "水务", lead_reason="现场已在").lead == police
    keep_duty_item(post.watch, DutyItem(new_id(), "QS-2", "门前三包", own=True, keywords=("门前三包",)))
    with refusing("own_reason"):
        post.blown("公安", facts="门前三包")
    assert post.blown("公安", facts="门前三包", own_reason="力量不足").own_reason == "力量不足"


def test_numbers_begin_anew_with_the_year_and_have_no_gaps(post: Post) -> None:
    post.now = datetime(2026, 12, 31, 23, 59, tzinfo=CHINA)
    numbers = [str(post.blown().serial)]
    post.later(2)
    numbers += [str(post.blown().serial), str(post.blown().serial)]
    backfilled = post.blown(blown_at=post.now - timedelta(minutes=5))
    assert backfilled.blown_at == post.now - timedelta(minutes=5)
    numbers.append(str(backfilled.serial))
    assert numbers == ["〔2026〕哨字1号", "〔2027〕哨字1号", "〔2027〕哨字2号", "〔2026〕哨字2号"]
    entry = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert (entry.occurred_at, entry.recorded_at) == (post.now - timedelta(minutes=5), post.now)
    post.sound()


def test_a_leap_day_is_a_day(post: Post) -> None:
    post.now = datetime(2028, 2, 29, 23, 50, tzinfo=CHINA)
    whistle = post.blown("水务")
    post.later(30)
    post.arrive(whistle, "水务")
    assert not post.call(whistle, "水务").late
    assert post.watch.today == date(2028, 3, 1)


def test_an_old_whistle_keeps_the_rule_of_its_day(post: Post) -> None:
    old = post.blown("水务")
    kinds = tuple(replace(kind, response_minutes=25) for kind in FIRST_RULES.kinds)
    today = NOON.date()
    keep_rules(
        post.watch, replace(FIRST_RULES, version="v2", effective_from=today, kinds=kinds, clock_stops_at="acknowledged")
    )
    new = post.blown("水务")
    assert (old.rules, new.rules) == ("2018-01", "v2")
    assert (post.call(old, "水务").limit_minutes, post.call(new, "水务").limit_minutes) == (30, 25)
    assert post.call(new, "水务").stops_at == "acknowledged"
    backfilled = post.blown("水务", blown_at=NOON - timedelta(days=1), found_at=None, self_at=NOON - timedelta(days=2))
    assert backfilled.rules == "2018-01"


def test_the_autosaved_form_is_forgotten_with_the_blow_only(post: Post) -> None:
    register.autosave(post.watch, "f2", {"place": "龙王沟"})
    with refusing("signer"):
        blow(post.watch, post.draft(signer=""), draft_id="f2")
    assert len(rulebook.drafts(post.ledger)) == 1
    blow(post.watch, post.draft(), draft_id="f2")
    assert rulebook.drafts(post.ledger) == ()
    assert isinstance(post.departments["水务"], Department)
