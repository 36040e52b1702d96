from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import journal
from desktop.post.department import Attendance, Department, Officer, Posting
from desktop.procedures.directory import departments
from desktop.procedures.watch import new_id
from tests.post_of import NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post

TODAY = NOON.date()


@pytest.fixture
def officer(post: Post) -> Officer:
    return post.ledger.having(Officer, name="公安甲")[0]


def test_short_names_stay_unique_among_those_who_serve(post: Post) -> None:
    police = post.departments["公安"]
    with refusing("short"):
        departments.keep_department(post.watch, Department(new_id(), "公安分局", " 公安 "))
    with refusing("name"):
        departments.keep_department(post.watch, replace(police, name=" "))
    retired = Department(new_id(), "公安分局", "公安", active=False)
    departments.keep_department(post.watch, retired)
    assert departments.keep_department(post.watch, replace(police, short=" 公安 ", note="已搬")).result.short == "公安"
    with refusing("short"):
        departments.keep_department(post.watch, replace(retired, active=True))
    departments.keep_department(post.watch, replace(police, active=False))
    departments.keep_department(post.watch, replace(retired, active=True))
    post.sound()


def test_a_certificate_belongs_to_one_person(post: Post, officer: Officer) -> None:
    twin = Officer(new_id(), "公安丁", officer.department, cert=f" {officer.cert} ", certified=True)
    with refusing("cert") as caught:
        departments.keep_officer(post.watch, twin)
    assert "公安甲" in caught[0].reason.zh
    departments.keep_officer(post.watch, replace(twin, active=False))
    with refusing("department"):
        departments.keep_officer(post.watch, replace(officer, department="nobody"))
    with refusing("cert"):
        departments.keep_officer(post.watch, replace(officer, cert=""))
    plain = departments.keep_officer(post.watch, Officer(new_id(), " 张 某 ", officer.department)).result
    assert plain.name == "张某"
    departments.keep_officer(post.watch, replace(officer, active=False))
    departments.keep_officer(post.watch, replace(twin, active=True))
    assert "199-0000" not in journal.entries(post.ledger.connection, newest=True, most=1)[0].payload
    post.sound()


def test_postings_of_one_person_do_not_overlap(post: Post, officer: Officer) -> None:
    first = departments.post_officer(post.watch, officer.id, TODAY, TODAY + timedelta(days=9)).result
    for since, until in ((-5, 0), (9, None), (3, 4), (-5, None)):
        with refusing("since"):
            departments.post_officer(
                post.watch,
                officer.id,
                TODAY + timedelta(days=since),
                None if until is None else TODAY + timedelta(days=until),
            )
    with refusing("until"):
        departments.post_officer(post.watch, officer.id, TODAY, TODAY - timedelta(days=1))
    open_ended = departments.post_officer(post.watch, officer.id, TODAY + timedelta(days=10)).result
    with refusing("reason"):
        departments.recall_officer(post.watch, open_ended.id, TODAY + timedelta(days=12), " ")
    with refusing("until"):
        departments.recall_officer(post.watch, first.id, TODAY + timedelta(days=11), "延长")
    with refusing("until"):
        departments.recall_officer(post.watch, first.id, TODAY - timedelta(days=1), "召回")
    departments.recall_officer(post.watch, open_ended.id, TODAY + timedelta(days=12), "召回")
    ended = post.ledger.get(Posting, open_ended.id)
    assert (ended.until, ended.end_reason) == (TODAY + timedelta(days=12), "召回")
    departments.post_officer(post.watch, officer.id, TODAY + timedelta(days=13))
    departments.post_officer(post.watch, officer.id, TODAY - timedelta(days=9), TODAY - timedelta(days=1))
    post.sound()


def test_the_second_mark_of_a_day_counts_and_tomorrow_has_none(post: Post, officer: Officer) -> None:
    departments.mark_attendance(post.watch, officer.id, present=True)
    departments.mark_attendance(post.watch, officer.id, present=False)
    departments.mark_attendance(post.watch, officer.id, present=True, day=TODAY - timedelta(days=1))
    counted = post.ledger.having(Attendance, officer=officer.id, void=False)
    assert {one.day: one.present for one in counted} == {TODAY: False, TODAY - timedelta(days=1): True}
    with refusing("day"):
        departments.mark_attendance(post.watch, officer.id, present=True, day=TODAY + timedelta(days=1))
    with refusing("officer"):
        departments.mark_attendance(post.watch, "nobody", present=True)
    post.sound()
