from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import archive
from desktop.ledger.book import open_post
from desktop.post.meetings.minutes import Correction, MinutesText
from desktop.post.meetings.states import MeetingKind, OutcomeKind
from desktop.procedures import papers
from desktop.procedures.meetings import agenda, correcting, minutes, roll, session
from desktop.procedures.meetings import papers as gathering
from desktop.procedures.meetings.series import keep_series, standard_series
from desktop.procedures.papers import PaperKind
from desktop.procedures.verify import verify
from tests.meeting_of import MeetingPost
from tests.paper.reading import text as text_of
from tests.post_of import COMMANDER, LEADER, Post, refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.post.meetings.meeting import Meeting

K = PaperKind


@pytest.fixture
def filing(tmp_path: Path) -> Iterator[MeetingPost]:
    """A post that lies in a folder, so that its papers can be filed."""
    with open_post(tmp_path / "post") as ledger:
        founded = Post(ledger).founded()
        standard_series(founded.watch)
        yield MeetingPost(ledger, departments=founded.departments)


def reviewed(post: MeetingPost) -> Meeting:
    meeting = post.ended("清理河道")
    minutes.draft_minutes(post.watch, meeting.id)
    return minutes.submit(post.watch, meeting.id, LEADER).result


def content(post: MeetingPost, paper: archive.FiledPaper) -> bytes:
    return papers.path_of(post.ledger, paper).read_bytes()


def test_the_issued_minutes_are_filed_once_with_their_hash(filing: MeetingPost) -> None:
    post = filing
    meeting = reviewed(post)
    draft = papers.make_paper(post.watch, K.MINUTES, meeting.id).result
    assert draft.serial == "2026年第1次"
    assert "征求意见稿" in text_of(content(post, draft))
    done = minutes.issue(post.watch, meeting.id, COMMANDER)
    new = done.result
    assert new == post.meeting(meeting)
    (filed,) = archive.filed(post.ledger, id=new.paper)
    pdf = content(post, filed)
    assert (filed.serial, filed.sha256) == ("2026年第1期", hashlib.sha256(pdf).hexdigest())
    said = text_of(pdf)
    assert "征求意见稿" not in said
    for words in ("第1期", "由水务甲负责，于10月5日前清理河道", new.head[:4], "2026年9月28日印发"):
        assert words in said
    assert {"meeting", "paper", "action_item"} <= done.touched
    papers.note_print(post.watch, filed.id)
    post.later(60)
    assert papers.make_paper(post.watch, K.MINUTES, meeting.id).result.id == filed.id
    assert verify(post.ledger).faults == ()


def test_the_pdf_can_be_filed_later_with_the_same_bytes(filing: MeetingPost, monkeypatch: pytest.MonkeyPatch) -> None:
    post = filing
    meeting = reviewed(post)
    with monkeypatch.context() as broken:
        broken.setattr(papers, "draw", _full_disk)
        new = minutes.issue(post.watch, meeting.id, COMMANDER).result
    assert (new.issue, new.paper) == (1, "")
    first = papers.draw(K.MINUTES, papers.facts(post.watch, K.MINUTES, meeting.id))
    post.later(24 * 60)
    post.draft()
    filed = papers.make_paper(post.watch, K.MINUTES, meeting.id).result
    assert content(post, filed) == first
    assert post.meeting(meeting).paper == filed.id
    with refusing("paper"):
        facts = papers.facts(post.watch, K.MINUTES, meeting.id)
        papers.file_paper(post.watch, K.MINUTES, meeting.id, facts, first + b"\n")
    assert verify(post.ledger).faults == ()


def _full_disk(*_: object) -> bytes:
    raise OSError(28, "No space left on device")


def test_a_draft_that_is_filed_after_the_issue_is_not_taken_for_the_minutes(filing: MeetingPost) -> None:
    post = filing
    meeting = reviewed(post)
    drawn = papers.facts(post.watch, K.MINUTES, meeting.id)
    new = minutes.issue(post.watch, meeting.id, COMMANDER).result
    papers.file_paper(post.watch, K.MINUTES, meeting.id, drawn, papers.draw(K.MINUTES, drawn))
    assert post.meeting(meeting).paper == new.paper
    assert papers.make_paper(post.watch, K.MINUTES, meeting.id).result.id == new.paper


def test_a_correction_is_a_paper_of_its_own_and_the_original_stays(filing: MeetingPost) -> None:
    post = filing
    issued = minutes.issue(post.watch, reviewed(post).id, COMMANDER).result
    (original,) = archive.filed(post.ledger, id=issued.paper)
    before, text = content(post, original), post.ledger.get(MinutesText, issued.id)
    post.later(60)
    new = correcting.correct(post.watch, issued.id, "10月5日", "10月6日", "会上改过", COMMANDER).result
    assert new == post.ledger.get(Correction, new.id)
    (filed,) = archive.filed(post.ledger, id=new.paper)
    said = text_of(content(post, filed))
    for words in ("〔2026〕更字1号", "第1期", "10月6日", "会上改过", original.sha256[:4]):
        assert words in said
    assert filed.serial == "〔2026〕更字1号"
    assert papers.make_paper(post.watch, K.MINUTES_CORRECTION, new.id).result.id == filed.id
    assert (content(post, original), post.ledger.get(MinutesText, issued.id)) == (before, text)
    assert verify(post.ledger).faults == ()


def test_a_correction_can_be_drawn_where_the_original_was_never_filed(post: MeetingPost) -> None:
    issued = minutes.issue(post.watch, reviewed(post).id, COMMANDER).result
    new = correcting.correct(post.watch, issued.id, "10月5日", "10月6日", "改过", COMMANDER).result
    facts = papers.facts(post.watch, K.MINUTES_CORRECTION, new.id)
    assert facts.original_digest == ""
    assert papers.draw(K.MINUTES_CORRECTION, facts).startswith(b"%PDF-")


def test_an_unsaved_text_is_shown_beside_the_editor_and_never_as_the_issued_one(post: MeetingPost) -> None:
    meeting = post.ended("清理河道")
    assert gathering.minutes_facts(post.watch, meeting.id).body == minutes.drafted(post.ledger, meeting.id)
    assert gathering.minutes_facts(post.watch, meeting.id, body="正在写").body == "正在写"
    minutes.draft_minutes(post.watch, meeting.id)
    minutes.submit(post.watch, meeting.id, LEADER)
    minutes.issue(post.watch, meeting.id, COMMANDER)
    text = post.ledger.get(MinutesText, meeting.id)
    assert gathering.minutes_facts(post.watch, meeting.id, body="别的").body == text.body


def test_minutes_whose_entry_is_gone_are_not_drawn(post: MeetingPost) -> None:
    issued = minutes.issue(post.watch, reviewed(post).id, COMMANDER).result
    post.ledger.connection.set_authorizer(None)
    for (name,) in post.ledger.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        post.ledger.connection.execute(f"DROP TRIGGER {name}")
    post.ledger.connection.execute("UPDATE meeting SET head = 'ffffffffffffffff'")
    with refusing("paper"):
        papers.facts(post.watch, K.MINUTES, issued.id)
    post.ledger.connection.execute("DELETE FROM minutes_text")
    post.ledger.connection.execute("UPDATE meeting SET head = ?", (issued.head,))
    assert papers.facts(post.watch, K.MINUTES, issued.id).body == ""


def test_agenda_and_sign_in_sheet_are_filed_and_drawn_again_when_something_changed(filing: MeetingPost) -> None:
    post = filing
    meeting = post.collecting()
    agenda.add_matter(post.watch, meeting.id, "有人提的事")
    first = papers.make_paper(post.watch, K.MEETING_AGENDA, meeting.id).result
    assert "有人提的事" in text_of(content(post, first))
    assert "议程尚未锁定" in text_of(content(post, first))
    assert papers.make_paper(post.watch, K.MEETING_AGENDA, meeting.id).result == first
    post.now = meeting.cutoff_at
    agenda.freeze(post.watch, meeting.id)
    second = papers.make_paper(post.watch, K.MEETING_AGENDA, meeting.id).result
    assert second.id != first.id
    said = text_of(content(post, second))
    assert "数据截至：2026年9月28日7时30分" in said
    assert "上周吹哨报到" in said
    papers.note_print(post.watch, second.id)
    assert papers.make_paper(post.watch, K.MEETING_AGENDA, meeting.id).result.id != second.id
    sheet = papers.make_paper(post.watch, K.MEETING_SIGN_IN, meeting.id).result
    assert "应到7人" in text_of(content(post, sheet))
    for entry in post.roll(meeting):
        roll.strike(post.watch, entry.id, "不来")
    with refusing("paper"):
        papers.facts(post.watch, K.MEETING_SIGN_IN, meeting.id)


def test_an_agenda_without_matters_is_not_printed(post: MeetingPost) -> None:
    meeting = post.frozen()
    for one in reversed(post.agenda(meeting)):
        agenda.drop_matter(post.watch, one.id, "不议")
    with refusing("paper"):
        papers.facts(post.watch, K.MEETING_AGENDA, meeting.id)


def test_the_list_for_the_district_has_what_is_sent_upward(filing: MeetingPost) -> None:
    post = filing
    meeting = post.in_session()
    with refusing("paper"):
        papers.facts(post.watch, K.UPWARD_LIST, meeting.id)
    matter = agenda.add_matter(post.watch, meeting.id, "边坡").result
    due = meeting.starts_at.date() + timedelta(days=2)
    session.add_outcome(post.watch, matter.id, OutcomeKind.UPWARD, "治理资金60万元", owner="党政办", due=due)
    paper = papers.make_paper(post.watch, K.UPWARD_LIST, meeting.id).result
    said = text_of(content(post, paper))
    for words in ("治理资金60万元", "党政办", "第1次例会", "9月30日", "合计1项", "安岭区"):
        assert words in said
    assert papers.make_paper(post.watch, K.UPWARD_LIST, meeting.id).result == paper


def test_another_series_is_named_in_what_it_files(post: MeetingPost) -> None:
    meeting = post.planned()
    keep_series(post.watch, replace(post.series, kind=MeetingKind.RESIDENTS, name="驻区单位定期会商"))
    assert gathering.named(post.ledger, "meeting_agenda", meeting.id) == "2026年驻区单位定期会商第1次"
    assert gathering.noun("minutes") == "meeting"


@pytest.mark.parametrize("name", ["../../../会", "甲/乙\\丙:*?", "会" * 300, "会\x07\n\u202e"])
def test_a_meeting_whatever_its_name_is_filed_beside_the_others(filing: MeetingPost, name: str) -> None:
    post = filing
    meeting = reviewed(post)
    keep_series(post.watch, replace(post.series, kind=MeetingKind.RESIDENTS, name=name))
    minutes.issue(post.watch, meeting.id, COMMANDER)
    (paper,) = archive.filed(post.ledger, id=post.meeting(meeting).paper)
    folder = papers.filing_folder(post.ledger) / "2026"
    assert papers.path_of(post.ledger, paper).resolve() in folder.iterdir()
    assert paper.file.isprintable()
    assert not verify(post.ledger).faults


def test_what_could_not_be_filed_leaves_no_file(filing: MeetingPost, monkeypatch: pytest.MonkeyPatch) -> None:
    post = filing
    meeting = reviewed(post)
    minutes.issue(post.watch, meeting.id, COMMANDER, file=False)
    facts = papers.facts(post.watch, K.MINUTES, meeting.id)
    drawn = papers.draw(K.MINUTES, facts)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(OSError, match="磁盘满了"):
            papers.file_paper(post.watch, K.MINUTES, meeting.id, facts, drawn)
    first = papers.file_paper(post.watch, K.MINUTES, meeting.id, facts, drawn).result
    with refusing("paper"):
        papers.file_paper(post.watch, K.MINUTES, meeting.id, facts, drawn + b"\n")
    lying = [one for one in papers.filing_folder(post.ledger).rglob("*") if one.is_file()]
    assert lying == [papers.path_of(post.ledger, first)]


def test_who_drew_the_same_minutes_gets_the_filed_ones(filing: MeetingPost) -> None:
    post = filing
    meeting = reviewed(post)
    minutes.issue(post.watch, meeting.id, COMMANDER, file=False)
    facts = papers.facts(post.watch, K.MINUTES, meeting.id)
    drawn = papers.draw(K.MINUTES, facts)
    first = papers.file_paper(post.watch, K.MINUTES, meeting.id, facts, drawn).result
    assert papers.file_paper(post.watch, K.MINUTES, meeting.id, facts, drawn).result == first
    path = papers.path_of(post.ledger, first)
    path.unlink()
    assert papers.make_paper(post.watch, K.MINUTES, meeting.id).result == first
    assert path.read_bytes() == drawn
    assert not verify(post.ledger).faults
