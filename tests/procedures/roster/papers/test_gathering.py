"""Each paper of the roster is gathered, drawn, filed under a name, used again while nothing changes, and printed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from desktop.ledger import journal
from desktop.ledger.book import open_post
from desktop.post.command_post import Member
from desktop.post.department import Officer
from desktop.post.moment import CHINA
from desktop.post.roster.handover import NOTHING, Handover
from desktop.post.roster.planning.cell import CellChange
from desktop.procedures import exports, papers
from desktop.procedures.directory.departments import keep_officer
from desktop.procedures.directory.post import keep_member
from desktop.procedures.papers import OF_A_MONTH, PaperKind
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.papers import gathering
from desktop.procedures.verify import verify
from tests.post_of import COMMANDER, Post, refusing
from tests.procedures.roster.papers.rostered import MONTH, person, rostered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def filed(tmp_path: Path) -> Iterator[Post]:
    with open_post(tmp_path / "post") as ledger:
        yield rostered(Post(ledger).founded())


@pytest.mark.parametrize("kind", OF_A_MONTH)
def test_each_paper_is_filed_as_it_was_drawn(filed: Post, kind: PaperKind) -> None:
    set_cells(filed.watch, MONTH, [CellChange(person(filed, "国土乙"), date(2026, 11, 25), "")])
    filed.now = datetime(2026, 11, 10, 12, 0, tzinfo=CHINA)
    done = papers.make_paper(filed.watch, kind, MONTH)
    path = papers.path_of(filed.ledger, done.result)
    assert path.read_bytes().startswith(b"%PDF-")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == done.result.sha256
    assert path.name.startswith(f"2026-11-{kind.words.zh}-")
    assert done.touched == {"paper", "entry"}
    assert verify(filed.ledger).faults == ()


def test_a_paper_is_drawn_again_when_any_of_the_roster_changes(filed: Post) -> None:
    kind, week = PaperKind.DUTY_ROSTER, "2026-11-09"
    first = papers.make_paper(filed.watch, kind, week).result
    assert first.serial == week
    assert papers.make_paper(filed.watch, kind, week).result == first
    papers.make_paper(filed.watch, PaperKind.DUTY_TABLE, MONTH)
    assert papers.current(filed.ledger, kind, week) == first
    set_cells(filed.watch, MONTH, [CellChange(person(filed, "国土乙"), date(2026, 11, 25), "")])
    assert papers.current(filed.ledger, kind, week) is None


def test_a_reprint_is_noted_and_says_which_copy_it_is(filed: Post) -> None:
    kind = PaperKind.DUTY_SLIP
    subject = f"{MONTH}:{person(filed, '公安甲')}"
    first = papers.make_paper(filed.watch, kind, subject).result
    assert first.serial == "2026-11 公安甲"
    papers.note_print(filed.watch, first.id)
    (entry,) = journal.entries(filed.ledger.connection, most=1, newest=True)
    assert (entry.order, entry.noun, entry.noun_id, entry.said["copy"]) == ("print", "roster", subject, 1)
    assert papers.facts(filed.watch, kind, subject).imprint.copy == 2


def test_a_name_that_no_file_may_have_is_cleaned(filed: Post) -> None:
    members = filed.ledger.having(Member, name=COMMANDER)
    keep_member(filed.watch, replace(members[0], name='书/记:"甲'))
    paper = papers.make_paper(filed.watch, papers.PaperKind.DUTY_SLIP, f"{MONTH}:{members[0].id}").result
    assert paper.file.startswith("2026/2026-11 书_记_甲-个人值班单-")
    assert papers.path_of(filed.ledger, paper).is_file()


@pytest.mark.parametrize("signed", [False, True])
def test_a_handover_is_told_with_how_its_leader_is_reached(filed: Post, signed: bool) -> None:  # noqa: FBT001
    at = filed.now
    record = Handover("h1", at, at, "镇长乙", "值班员丁", COMMANDER, "值班员丁", "零记录", NOTHING, NOTHING)
    record = replace(record, out_signed_at=at, in_signed_at=at if signed else None)
    with filed.watch.pen() as pen:
        pen.add(record)
        pen.entry("begin_handover", "handover", "h1", {"leader": "镇长乙", "clerk": "值班员丁"})
    facts = papers.facts(filed.watch, PaperKind.HANDOVER_RECORD, "h1")
    assert facts.leader_duty == f"{COMMANDER}　199-0000-0001"
    assert facts.imprint.final is signed
    paper = papers.make_paper(filed.watch, PaperKind.HANDOVER_RECORD, "h1").result
    assert paper.serial == f"{at:%Y-%m-%d}"
    assert papers.current(filed.ledger, PaperKind.HANDOVER_RECORD, "h1") == paper
    papers.note_print(filed.watch, paper.id)
    assert filed.ledger.rows("SELECT noun FROM entry ORDER BY seq DESC LIMIT 1")[0][0] == "handover"


def test_a_handover_to_somebody_unknown_has_no_number(filed: Post) -> None:
    at = filed.now
    with filed.watch.pen() as pen:
        pen.add(Handover("h2", at, at, "甲", "乙", "丙", "丁", "零记录", NOTHING, NOTHING))
        pen.entry("begin_handover", "handover", "h2", {"leader": "甲", "clerk": "乙"})
    assert gathering.handover_facts(filed.watch, "h2").leader_duty == ""


def test_the_month_leaves_as_a_spreadsheet_whole_or_not_at_all(filed: Post, tmp_path: Path) -> None:
    facts = papers.facts(filed.watch, PaperKind.DUTY_ROSTER, MONTH)
    path = gathering.write_grid(facts, tmp_path / "值班表.xlsx")
    assert load_workbook(path).sheetnames[0] == "值班表"
    assert exports.note_export(filed.watch, "值班表 2026-11", len(facts.people), path.name).seq
    with pytest.raises(OSError):  # noqa: PT011 - each system says it in its own words
        gathering.write_grid(facts, tmp_path / "no folder" / "值班表.xlsx")
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - as above
        gathering.write_grid(facts, tmp_path / "taken")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["post", "taken", "值班表.xlsx"]


def test_a_person_may_be_typed_by_name(filed: Post) -> None:
    who = person(filed, "公安甲")
    for typed in (f"{MONTH}:公安甲", f" {MONTH}:公 安 甲", f"{MONTH}:{who}"):
        assert gathering.subject_of(filed.ledger, typed) == f"{MONTH}:{who}"
    assert gathering.subject_of(filed.ledger, "2026-11-09") == "2026-11-09"
    with refusing("person"):
        gathering.subject_of(filed.ledger, f"{MONTH}:无此人")


def test_two_of_one_name_are_told_apart_by_their_department(filed: Post) -> None:
    ledger, first = filed.ledger, person(filed, "公安甲")
    water = filed.departments["水务"]
    keep_officer(filed.watch, Officer("twin", "公安甲", water.id))
    with refusing("person") as said:
        gathering.subject_of(ledger, f"{MONTH}:公安甲")
    for way in (f"{MONTH}:公安:公安甲", f"{MONTH}:水务:公安甲"):
        assert way in said[0].reason.zh
    assert gathering.subject_of(ledger, f"{MONTH}:公安:公安甲") == f"{MONTH}:{first}"
    assert gathering.subject_of(ledger, f"{MONTH}：{water.name}：公安甲") == f"{MONTH}:twin"
    assert gathering.subject_of(ledger, f"{MONTH}:指挥部:书记甲") == f"{MONTH}:{person(filed, '书记甲')}"
    keep_officer(filed.watch, Officer("third", "公安甲", water.id))
    with refusing("person") as said:
        gathering.subject_of(ledger, f"{MONTH}:水务:公安甲")
    assert f"{MONTH}:third" in said[0].reason.zh


def test_what_names_no_month_is_refused(filed: Post) -> None:
    with refusing("subject"):
        papers.facts(filed.watch, PaperKind.DUTY_ROSTER, "十一月")
