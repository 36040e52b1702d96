"""Proposal and choice put together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.blow.calls.reach import Reach
from desktop.desk.blow.calls.rows import Choice, calls
from desktop.post.department import Department
from desktop.post.duty_list import DutyItem
from desktop.post.matching import Match, Matching, Suggestion
from desktop.post.place import Facility
from desktop.post.precedent import Precedent
from desktop.post.states import Role

NAMES = "abcd"
KNOWN = {key: Department(key, f"{key}局", key) for key in NAMES}
REACH = {key: Reach(f"{key}甲", "10") for key in NAMES}
ITEM = DutyItem("i", "水-014", "河道采砂", leads=("a",), basis="《水法》")
MATCH = Match(ITEM, ("挖沙", "河沟"), 9.0)
PROPOSAL = Matching(
    (MATCH,),
    (
        Suggestion("a", Role.LEAD, 9.0, ticked=True, match=MATCH),
        Suggestion("b", Role.SUPPORT, 8.0, ticked=True, facility=Facility("f", "砖厂", departments=("b",))),
        Suggestion("c", Role.SUPPORT, 1.0, ticked=False, match=MATCH),
        Suggestion("gone", Role.SUPPORT, 1.0, ticked=True, match=MATCH),
    ),
)
STEPS = st.lists(st.tuples(st.sampled_from(["tick", "untick", "add", "lead"]), st.sampled_from(NAMES)), max_size=8)


def test_a_proposal_is_taken_as_it_is() -> None:
    found = calls(PROPOSAL, Choice(), KNOWN, REACH)
    assert [(row.key, row.ticked, row.lead, row.weak) for row in found.rows] == [
        ("a", True, True, False),
        ("b", True, False, False),
        ("c", False, False, True),
    ]
    assert found.rows[0].reason == "河道采砂：挖沙、河沟　水-014　《水法》"
    assert "砖厂" in found.rows[1].matter
    assert found.basis == "水-014　《水法》"
    assert [call.department for call in found.called] == ["a", "b"]


def test_the_only_one_leads_and_two_wait_for_a_choice() -> None:
    one = calls(Matching(), Choice().with_added("d"), KNOWN, REACH)
    assert (one.lead, one.rows[0].ticked) == ("d", True)
    two = calls(Matching(), Choice().with_added("d").with_added("c"), KNOWN, REACH)
    assert two.lead == ""
    assert calls(Matching(), Choice().with_added("d").led_by("c"), KNOWN, REACH).lead == "c"


def test_what_is_unticked_leads_no_longer() -> None:
    choice = Choice().led_by("b").toggled("b", on=False)
    assert calls(PROPOSAL, choice, KNOWN, REACH).lead == "a"
    assert calls(PROPOSAL, Choice().toggled("a", on=False), KNOWN, REACH).lead == "b"


def test_own_duties_are_left_out_and_named() -> None:
    own = DutyItem("o", "镇-031", "村内道路养护", own=True)
    assert calls(Matching((Match(own, ("坑洼",), 4.0),)), Choice(), KNOWN, REACH).own == ("镇-031 村内道路养护",)


def test_what_was_done_last_time_is_a_reason() -> None:
    before = Precedent("w", "〔2026〕哨字62号", "院内烧电缆皮", "d", ("d",))
    found = calls(
        Matching((), (Suggestion("d", Role.LEAD, 0.6, ticked=True, precedent=before),)), Choice(), KNOWN, REACH
    )
    assert found.lead == "d"
    assert "〔2026〕哨字62号" in found.rows[0].reason
    assert found.basis == ""


@given(STEPS)
def test_at_most_one_leads_and_it_is_called(steps: list[tuple[str, str]]) -> None:
    choice = Choice()
    for step, key in steps:
        if step == "add":
            choice = choice.with_added(key)
        elif step == "lead":
            choice = choice.led_by(key)
        else:
            choice = choice.toggled(key, on=step == "tick")
        assert not choice.ticked & choice.unticked
    found = calls(PROPOSAL, choice, KNOWN, REACH)
    assert sum(row.lead for row in found.rows) <= 1
    assert found.lead in {"", *(call.department for call in found.called)}
    assert len({row.key for row in found.rows}) == len(found.rows)
