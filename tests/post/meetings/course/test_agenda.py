"""Places are counted from one without gaps however matters are moved; a title is short."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.course import agenda as course
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import AgendaSource, AgendaState, OutcomeKind
from tests.post_of import NOON, refusing

FIVE = tuple(AgendaItem(str(at), "m", at, AgendaSource.BY_HAND, "", f"议题{at}", "") for at in range(1, 6))


@given(moves=st.lists(st.tuples(st.integers(0, 4), st.integers(-3, 9)), max_size=8))
def test_places_have_no_gap_and_nothing_is_lost(moves: list[tuple[int, int]]) -> None:
    agenda = FIVE
    for which, place in moves:
        item = agenda[which]
        agenda = course.moved(agenda, item, place)
        assert [one.place for one in agenda] == [1, 2, 3, 4, 5]
        assert {one.id for one in agenda} == {one.id for one in FIVE}
        assert next(one.place for one in agenda if one.id == item.id) == min(max(place, 1), 5)


@given(kinds=st.lists(st.tuples(st.sampled_from(OutcomeKind), st.booleans()), max_size=4))
def test_the_state_of_a_matter_follows_from_what_came_out(kinds: list[tuple[OutcomeKind, bool]]) -> None:
    outcomes = [Outcome(str(at), "m", "1", at, kind, "x", NOON, void=void) for at, (kind, void) in enumerate(kinds)]
    other = Outcome("o", "m", "2", 1, OutcomeKind.NOTED, "x", NOON)
    live = [kind for kind, void in kinds if not void]
    state = course.marked(FIVE[0], [*outcomes, other]).state
    if not live:
        assert state is AgendaState.WAITING
    elif set(live) == {OutcomeKind.DEFERRED}:
        assert state is AgendaState.DEFERRED
    else:
        assert state is AgendaState.DONE


def test_titles_and_subjects() -> None:
    assert course.titled(" 便道 ") == "便道"
    assert course.short("井盖松动。夜里响") == "井盖松动"
    assert course.short("一" * 41) == "一" * 39 + "…"
    with refusing("title"):
        course.titled(" ")
    with refusing("subject"):
        course.once((AgendaItem("a", "m", 2, AgendaSource.ITEM, "i", "断路", ""),), "i")
    course.once(FIVE, "")
    gone, why = course.dropped(FIVE[0], (), " 不议 ")
    assert (gone.void, why) == (True, "不议")
    with refusing("matter"):
        course.standing(gone)
