from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.ledger import rosters, schema
from desktop.ledger.book import FILE, in_memory, open_post
from desktop.ledger.key import path_of
from desktop.post.command_post import CommandPost
from desktop.post.conferences.conference import Conference
from desktop.post.conferences.states import ConferenceState
from desktop.post.items.states import ItemState
from desktop.post.meetings.states import MeetingState
from desktop.post.roster.states import DutyState, SheetState
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.directory.post import amend_post
from desktop.procedures.meetings import reading
from desktop.procedures.verify import verify
from desktop.procedures.watch import Watch

SAVED = sorted(path for path in (Path(__file__).parents[1] / "ledgers").iterdir() if (path / FILE).exists())
WITH_ROSTER = SAVED[1:]
WITH_MEETINGS = SAVED[6:]


def test_the_names_are_those_of_the_migrations() -> None:
    with in_memory() as ledger:
        assert schema.applied(ledger.connection) == schema.NAMES
        assert schema.pending(ledger.connection) == ()
        assert [one.name for one in schema.migrations().pending(ledger.database)] == []


def test_there_is_a_saved_ledger_of_every_schema() -> None:
    assert tuple(path.name for path in SAVED) == schema.NAMES


@pytest.mark.parametrize("saved", SAVED, ids=lambda path: str(path.name))
def test_a_saved_ledger_opens_with_all_that_is_in_it(tmp_path: Path, saved: Path) -> None:
    for path in (saved / FILE, path_of(saved)):
        shutil.copy(path, tmp_path)
    with open_post(tmp_path) as ledger:
        report = verify(ledger)
        assert report.faults == ()
        assert report.entries > 20
        closed = ledger.having(Whistle, state=WhistleState.CLOSED)
        assert [str(one.serial) for one in closed] == ["〔2026〕哨字1号"]
        assert ledger.having(Whistle, state=WhistleState.BLOWN)[0].place == "龙王沟"


@pytest.mark.parametrize("saved", WITH_ROSTER, ids=lambda path: str(path.name))
def test_a_saved_roster_is_read_with_its_duties(tmp_path: Path, saved: Path) -> None:
    for path in (saved / FILE, path_of(saved)):
        shutil.copy(path, tmp_path)
    with open_post(tmp_path) as ledger:
        day = date(2026, 9, 24)
        states = {one.shift: one.state for one in rosters.duties(ledger, day, day)}
        assert states == {"stationed_day": DutyState.ON_DUTY, "on_call_1": DutyState.PUBLISHED}
        roster = rosters.roster_of(ledger, "2026-09")
        assert roster is not None
        assert roster.state is SheetState.CHANGED
        assert rosters.calendar(ledger).knows(2026)
        assert len(rosters.people(ledger, day, day)) > 10


@pytest.mark.parametrize("saved", WITH_MEETINGS, ids=lambda path: str(path.name))
def test_a_saved_meeting_is_read_with_its_minutes_and_items(tmp_path: Path, saved: Path) -> None:
    for path in (saved / FILE, path_of(saved)):
        shutil.copy(path, tmp_path)
    with open_post(tmp_path) as ledger:
        (line,) = reading.meetings(ledger, 2026)
        assert (line.meeting.state, line.meeting.issue, line.items, line.undone) == (MeetingState.FOLLOWING, 1, 1, 1)
        sheet = reading.sheet(ledger, line.meeting.id)
        assert sheet.text is not None
        assert sheet.text.frozen
        assert (sheet.counts.present, sheet.items[0].state) == (8, ItemState.ACCEPTED)
        assert [one.state for one in ledger.having(Conference)] == [ConferenceState.EXECUTING]
        assert [one.text for one in reading.inbox(ledger)] == ["路灯不亮"]


@pytest.mark.parametrize("saved", SAVED, ids=lambda path: str(path.name))
def test_a_shipped_migration_is_never_edited(tmp_path: Path, saved: Path) -> None:
    """Compare each saved file, brought up to date, with what this program makes anew."""
    query = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
    for path in (saved / FILE, path_of(saved)):
        shutil.copy(path, tmp_path)
    with open_post(tmp_path) as ledger, in_memory() as new:
        assert ledger.rows(query) == new.rows(query)
        assert schema.applied(ledger.connection) == schema.NAMES
    copies = [path.name.rsplit("-", 2)[0] for path in tmp_path.glob("ledger-before-*")]
    after = schema.NAMES[schema.NAMES.index(saved.name) + 1 :]
    assert copies == [f"ledger-before-{name}" for name in after[:1]]


@pytest.mark.parametrize("saved", SAVED, ids=lambda path: str(path.name))
def test_the_post_of_an_older_ledger_gets_its_telephone_line(tmp_path: Path, saved: Path) -> None:
    for path in (saved / FILE, path_of(saved)):
        shutil.copy(path, tmp_path)
    with open_post(tmp_path) as ledger:
        post = ledger.having(CommandPost)[0]
        assert (post.name, post.phone) == ("青石镇综合执法指挥部", "")
        amend_post(Watch(ledger, "丁"), replace(post, phone="199-0000-9000"))
        assert ledger.get(CommandPost, post.id).phone == "199-0000-9000"
