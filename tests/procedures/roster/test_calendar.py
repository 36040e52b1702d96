from __future__ import annotations

from datetime import date

import pytest

from desktop.ledger import journal, rosters
from desktop.post.roster.calendar import CalendarDay
from desktop.procedures.roster.calendar import forget_day, import_year, keep_days, package_days, write_days
from tests.post_of import refusing
from tests.roster_of import RosterPost, roster_post


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def test_a_year_of_the_package_comes_in_whole(post: RosterPost) -> None:
    done = import_year(post.watch, 2026)
    calendar = rosters.calendar(post.ledger)
    assert calendar.knows(2026)
    assert calendar.missing(date(2026, 11, 1), date(2027, 1, 1)) == (2027,)
    assert calendar.holiday(date(2026, 10, 5)) == "国庆节"
    assert calendar.statutory(date(2026, 10, 1))
    assert not calendar.statutory(date(2026, 10, 5))
    assert calendar.moved(date(2026, 10, 10)) == "国庆节"
    assert calendar.holiday(date(2026, 4, 5)) == "清明节"
    assert {one.name for one in done.result} == {"元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"}
    assert {one.source.split()[0] for one in done.result} == {"chinesecalendar"}
    entry = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert (entry.said["year"], entry.said["count"]) == (2026, len(done.result))
    import_year(post.watch, 2026)
    post.sound()


@pytest.mark.parametrize("year", [2003, 2027, 2040])
def test_a_year_that_the_package_does_not_hold_is_refused(post: RosterPost, year: int) -> None:
    assert package_days(year) == ()
    with refusing("year") as caught:
        import_year(post.watch, year)
    assert str(year) in caught[0].reason.zh


def test_an_offices_notice_is_written_over_what_is_there(post: RosterPost) -> None:
    import_year(post.watch, 2026)
    moved = CalendarDay("", date(2026, 10, 8), "国庆节", rest=True)
    (kept,) = keep_days(post.watch, [moved], " 国办发明电〔2025〕7号 ").result
    assert (kept.id, kept.source) == ("2026-10-08", "国办发明电〔2025〕7号")
    worked = CalendarDay("", date(2026, 10, 8), "国庆节", rest=False, source="更正")
    assert keep_days(post.watch, [worked]).result[0].source == "更正"
    assert rosters.calendar(post.ledger).moved(date(2026, 10, 8)) == "国庆节"
    assert keep_days(post.watch, [CalendarDay("", date(2026, 10, 9), "镇庆", rest=True)]).result[0].source == "手工"
    with refusing("days"):
        keep_days(post.watch, [])
    with refusing("name"):
        keep_days(post.watch, [CalendarDay("", date(2026, 10, 9), "", rest=True)])
    post.sound()


def test_a_day_is_forgotten_and_comes_back(post: RosterPost) -> None:
    keep_days(post.watch, [CalendarDay("", date(2026, 10, 9), "镇庆", rest=True)])
    with refusing("reason"):
        forget_day(post.watch, date(2026, 10, 9), " ")
    forget_day(post.watch, date(2026, 10, 9), "写错了")
    assert not rosters.calendar(post.ledger).rests(date(2026, 10, 9))
    for day in (date(2026, 10, 9), date(2026, 10, 12)):
        with refusing("day"):
            forget_day(post.watch, day, "写错了")
    with post.watch.pen() as pen:
        write_days(pen, [CalendarDay("", date(2026, 10, 9), "镇庆", rest=True)])
        pen.entry("keep_days", "calendar", "", {"count": 1})
    assert rosters.calendar(post.ledger).holiday(date(2026, 10, 9)) == "镇庆"
    post.sound()
