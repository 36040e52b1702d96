from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.post.department import Department, Officer, Posting
from tests.post_of import refusing

POLICE = Department("gongan", " 公安局 ", " 公安 ", minutes=15)
OFFICER = Officer("o", "公 安 甲", "gongan", cert=" 京01 ", certified=True)
POSTING = Posting("p", "o", "gongan", date(2024, 2, 29), date(2024, 3, 1))


def test_a_department_has_names_and_possible_minutes() -> None:
    assert (POLICE.checked().name, POLICE.checked().short) == ("公安局", "公安")
    with refusing("name"):
        replace(POLICE, name="").checked()
    with refusing("short"):
        replace(POLICE, short=" ").checked()
    for minutes in (-1, 1441):
        with refusing("minutes"):
            replace(POLICE, minutes=minutes).checked()
    for fine in (None, 0, 1440):
        assert replace(POLICE, minutes=fine).checked().minutes == fine


def test_an_officer_has_name_department_and_a_certificate_where_certified() -> None:
    assert (OFFICER.checked().name, OFFICER.checked().cert) == ("公安甲", "京01")
    with refusing("name"):
        replace(OFFICER, name="").checked()
    with refusing("department"):
        replace(OFFICER, department="").checked()
    with refusing("cert"):
        replace(OFFICER, cert=" ").checked()
    assert replace(OFFICER, cert="", certified=False).checked().cert == ""


@pytest.mark.parametrize(
    ("day", "posted"),
    [(date(2024, 2, 28), False), (date(2024, 2, 29), True), (date(2024, 3, 1), True), (date(2024, 3, 2), False)],
)
def test_a_posting_covers_its_days(day: date, *, posted: bool) -> None:
    assert POSTING.covers(day) is posted
    assert replace(POSTING, until=None).covers(day) is (day >= POSTING.since)


def test_a_posting_does_not_end_before_it_starts() -> None:
    assert POSTING.checked() is POSTING
    with refusing("until"):
        replace(POSTING, until=date(2024, 2, 28)).checked()
