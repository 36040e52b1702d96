"""The agenda is written at the cut-off and frozen; people add, move and drop, and nothing else changes it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.items.item import ActionItem
from desktop.post.meetings.states import (
    AgendaSource,
    AgendaState,
    Channel,
    MeetingState,
    OutcomeKind,
    RollMark,
    SuggestionState,
)
from desktop.post.meetings.suggestion import Suggestion
from desktop.procedures import corrections
from desktop.procedures.meetings import agenda, roll, session, suggestions
from desktop.procedures.meetings.calendar import collect
from desktop.procedures.meetings.reading import agenda_of, roll_of
from tests.post_of import refusing

if TYPE_CHECKING:
    from desktop.post.meetings.agenda import AgendaItem
    from tests.meeting_of import MeetingPost


def titles(post: MeetingPost, matters: tuple[AgendaItem, ...]) -> list[str]:
    """Return titles in the order of the agenda, and see to it that places have no gap."""
    assert [one.place for one in matters] == list(range(1, len(matters) + 1))
    post.sound()
    return [one.title for one in matters]


def test_an_empty_post_has_figures_changes_and_what_always_stands(post: MeetingPost) -> None:
    meeting = post.planned()
    with refusing("state") as caught:
        agenda.freeze(post.watch, meeting.id)
    assert [one.key for one in caught[0].opens_with] == ["collect_matters"]
    written = agenda.freeze(post.watch, post_collecting(post, meeting.id)).result
    assert titles(post, written) == ["上周吹哨报到", "上周以来的变动", "传达上级文件", "本周工作", "其他"]
    assert {one.times for one in written} == {1}
    assert post.meeting(meeting).state is MeetingState.FROZEN
    assert post.meeting(meeting).frozen_at == post.now
    with refusing("state"):
        agenda.freeze(post.watch, meeting.id)


def post_collecting(post: MeetingPost, meeting_id: str) -> str:
    """Begin to collect matters and return the id."""
    return collect(post.watch, meeting_id).result.id


def test_what_is_frozen_stays_as_it_was(post: MeetingPost) -> None:
    meeting = post.frozen()
    before = post.agenda(meeting)
    post.blown()
    post.later(60 * 24)
    suggestions.note_suggestion(post.watch, Channel.VISIT, "路灯不亮")
    assert post.agenda(meeting) == before


def test_people_add_move_and_drop(post: MeetingPost) -> None:
    meeting = post.collecting()
    with refusing("title"):
        agenda.add_matter(post.watch, meeting.id, " ")
    mine = agenda.add_matter(post.watch, meeting.id, "便道", by="水务甲").result
    assert (mine.by, mine.source, mine.place) == ("水务甲", AgendaSource.BY_HAND, 1)
    agenda.freeze(post.watch, meeting.id)
    late = agenda.add_matter(post.watch, meeting.id, "露营地").result
    assert titles(post, post.agenda(meeting))[2:4] == ["便道", "传达上级文件"]
    moved = agenda.move_matter(post.watch, late.id, 2)
    assert titles(post, post.agenda(meeting))[1] == "露营地"
    agenda.move_matter(post.watch, late.id, 99)
    assert titles(post, post.agenda(meeting))[-1] == "露营地"
    with refusing("undo"):
        corrections.undo(post.watch, moved.seq)
    agenda.move_matter(post.watch, late.id, -3)
    assert titles(post, post.agenda(meeting))[0] == "露营地"
    with refusing("reason"):
        agenda.drop_matter(post.watch, mine.id, "")
    dropped = agenda.drop_matter(post.watch, mine.id, "已办")
    assert "便道" not in titles(post, post.agenda(meeting))
    with refusing("matter"):
        agenda.move_matter(post.watch, mine.id, 1)
    corrections.undo(post.watch, dropped.seq)
    assert "便道" in titles(post, post.agenda(meeting))


def test_one_subject_is_brought_once(post: MeetingPost) -> None:
    meeting = post.collecting()
    whistle = post.blown()
    agenda.add_matter(post.watch, meeting.id, "龙王沟", source=AgendaSource.OVERDUE_WHISTLE, subject=whistle.id)
    with refusing("subject"):
        agenda.add_matter(post.watch, meeting.id, "龙王沟挖沙", subject=whistle.id)
    post.now = meeting.cutoff_at
    agenda.freeze(post.watch, meeting.id)
    assert [one.subject for one in post.agenda(meeting)].count(whistle.id) == 1


def test_a_suggestion_waits_for_the_cut_off_or_is_put_on_at_once_and_dropped_again(post: MeetingPost) -> None:
    meeting = post.collecting()
    one = suggestions.note_suggestion(post.watch, Channel.HOTLINE, "路灯不亮").result
    two = suggestions.note_suggestion(post.watch, Channel.GRID, "井盖松动。夜里响", place="石桥村").result
    suggestions.put_on_agenda(post.watch, two.id, meeting.id)
    agenda.freeze(post.watch, meeting.id)
    found = {it.title: it for it in post.agenda(meeting) if it.source is AgendaSource.SUGGESTION}
    assert list(found) == ["路灯不亮", "井盖松动"]
    assert found["井盖松动"].detail == "网格，09-22收到，石桥村，井盖松动。夜里响"
    agenda.drop_matter(post.watch, found["路灯不亮"].id, "已修好")
    assert post.ledger.get(Suggestion, one.id).state is SuggestionState.OPEN
    assert post.ledger.get(Suggestion, two.id).state is SuggestionState.ON_AGENDA
    post.sound()


def test_what_came_out_of_a_matter_keeps_it_on_the_agenda(post: MeetingPost) -> None:
    meeting = post.in_session()
    matter = post.matter(meeting, "其他")
    said = session.add_outcome(post.watch, matter.id, OutcomeKind.NOTED, "知道了").result
    with refusing("outcomes"):
        agenda.drop_matter(post.watch, matter.id, "不要了")
    session.void_outcome(post.watch, said.id, "没说")
    agenda.drop_matter(post.watch, matter.id, "不要了")
    assert "其他" not in titles(post, post.agenda(meeting))


def test_matters_are_marked_only_in_session(post: MeetingPost) -> None:
    meeting = post.frozen()
    matter = post.agenda(meeting)[0]
    with refusing("state"):
        agenda.mark_matter(post.watch, matter.id, AgendaState.DONE)
    post.now = meeting.starts_at
    session.open_session(post.watch, meeting.id)
    marked = agenda.mark_matter(post.watch, matter.id, AgendaState.DONE)
    assert marked.result.state is AgendaState.DONE
    corrections.undo(post.watch, marked.seq)
    assert post.agenda(meeting)[0].state is AgendaState.WAITING
    over = post_over(post, meeting.id)
    with refusing("state"):
        agenda.add_matter(post.watch, over, "晚了")


def post_over(post: MeetingPost, meeting_id: str) -> str:
    """End the session with everybody missing and everything put off, and return the id."""
    for one in roll_of(post.ledger, meeting_id):
        roll.call(post.watch, one.id, RollMark.MISSING)
    return session.end_session(post.watch, meeting_id, defer_rest=True).result.id


def test_an_item_added_by_hand_is_carried_over_too(post: MeetingPost) -> None:
    post.issued("沟口便道断路")
    item = post.ledger.having(ActionItem)[0]
    post.later(60)
    meeting = post.planned()
    added = agenda.add_matter(post.watch, meeting.id, item.text, source=AgendaSource.ITEM, subject=item.id)
    assert post.ledger.get(ActionItem, item.id).carried == 1
    corrections.undo(post.watch, added.seq)
    assert post.ledger.get(ActionItem, item.id).carried == 0
    post.later(1)
    assert agenda_of(post.ledger, meeting.id) == ()
    assert meeting.starts_at > post.now - timedelta(days=1)
    post.sound()
