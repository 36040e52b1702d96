"""What the forecast says in rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.desk.what_if import rows
from desktop.post.moment import CHINA
from desktop.post.roster.calendar import CalendarDay, calendar_of
from desktop.post.words import Words
from desktop.procedures.roster.call.calling import Callee
from desktop.procedures.roster.call.simulating import Answering, Hour

MONDAY = datetime(2026, 9, 28, 0, 30, tzinfo=CHINA)
BASIS = Words("近 90 天 7 次的中位数", "median of 7 arrivals in 90 days")


def callee(name: str, why: Words | None = None) -> Callee:
    return Callee(name, name, "199-0000-0001", Words("驻地夜班", "at the post"), 8, here=True, why=why)


def answer(short: str, *people: Callee, minutes: int | None = 8, limit: int = 30) -> Answering:
    ready = [one for one in people if one.why is None]
    taken = minutes if ready else None
    return Answering(
        short, short, people, taken, BASIS, limit, in_time=taken is not None and taken <= limit, single=len(ready) == 1
    )


LEAVE = Words("请假", "leave")
FINE = answer("水务", callee("甲"), callee("乙"))
SINGLE = answer("公安", callee("丙"))
LATE = answer("交通", callee("丁"), callee("戊"), minutes=45)
HOLE = answer("安监", callee("己", LEAVE), callee("庚", LEAVE))


def hours(*answers: tuple[Answering, ...]) -> tuple[Hour, ...]:
    """Return a week in which the first hours answer as given and all others well."""
    return tuple(
        Hour(MONDAY + timedelta(hours=at), answers[at] if at < len(answers) else (FINE,)) for at in range(7 * 24)
    )


def test_the_worst_of_an_hour_gives_its_shape_and_the_sentence_says_all() -> None:
    found = rows.days_of(hours((FINE, SINGLE, LATE, HOLE), (FINE, SINGLE), (FINE, LATE), ()), calendar_of(()))
    cells = found[0].hours
    assert [(one.tone, one.icon, one.text) for one in cells[:5]] == [
        ("bad", "x", "1"),
        ("warn", "tri", "1"),
        ("bad", "stop", "1"),
        ("plain", "minus", ""),
        ("ok", "ok", "8"),
    ]
    assert cells[0].words == (
        "9/28 Mon 00:00; nobody: 安监; not in time: 交通; only one, nobody behind: 公安; the last one after 45 min"
    )
    assert "nobody is called" in cells[3].words


def test_days_carry_the_marks_of_the_calendar() -> None:
    days = calendar_of((
        CalendarDay("2026-10-01", date(2026, 10, 1), "国庆节", rest=True),
        CalendarDay("2026-10-04", date(2026, 10, 4), "国庆节", rest=False),
    ))  # fmt: skip
    found = rows.days_of(hours(), days)
    assert [(one.mark, one.rest) for one in found] == [
        *[("", False)] * 3,
        ("off", True),
        *[("", False)] * 2,
        ("work", False),
    ]


def test_departments_of_an_hour_come_the_weakest_first() -> None:
    found = rows.department_rows(hours((FINE, SINGLE, LATE, HOLE))[0], "en")
    assert [(one.kind, one.icon, one.tone) for one in found] == [
        ("安监", "x", "bad"),
        ("交通", "stop", "bad"),
        ("公安", "tri", "warn"),
        ("水务", "ok", "plain"),
    ]
    assert found[0].second == "己 leave, 庚 leave"
    assert found[2].second.startswith("nobody behind")
    assert found[3].second == "1 more to call　median of 7 arrivals in 90 days"
    assert found[3].text == "甲　at the post"


def test_hours_in_a_row_are_one_stretch_and_holes_come_first() -> None:
    week = hours((SINGLE,), (SINGLE, HOLE), (SINGLE, HOLE), (LATE,), (LATE,), (FINE, SINGLE))
    found = rows.weaknesses(week, "zh_CN")
    assert [(one.short, one.flaw, one.hours) for one in found] == [
        ("安监", "hole", 2),
        ("交通", "late", 2),
        ("公安", "single", 3),
        ("公安", "single", 1),
    ]
    assert found[0].span() == "9/28 Mon 01:00–03:00"
    assert [one.words() for one in found[:3]] == [
        "nobody can be called: 己请假, 庚请假",
        "丁 needs about 45 min",
        "only 丙: nobody behind",
    ]
    shown = rows.weakness_rows(found)
    assert shown[0].key == f"安监:{(MONDAY + timedelta(minutes=30)).isoformat()}"
    assert shown[0].aside == "2 h"


def test_a_stretch_may_end_on_another_day_and_a_long_list_is_counted() -> None:
    gone = answer("安监", *(callee(str(n), LEAVE) for n in range(5)))
    nobody = answer("消防")
    found = rows.weaknesses(hours(*[(gone, nobody)] * 30), "en")
    assert found[0].span() == "9/28 Mon 00:00–9/29 Tue 06:00"
    assert {one.who for one in found} == {"0 leave, 1 leave, 2 leave and 2 more", "no names are listed"}


def test_one_at_the_post_with_others_at_home_is_not_weak() -> None:
    posted = replace(SINGLE, single=False, spares=6)
    week = hours((posted,))
    assert rows.weaknesses(week, "en") == ()
    assert rows.days_of(week, calendar_of(()))[0].hours[0].icon == "ok"
    assert rows.department_rows(week[0], "en")[0].second.startswith("6 off duty could be called")


def test_where_the_next_in_order_is_away_it_is_said_why() -> None:
    second = answer("交通", callee("丁"), callee("戊", LEAVE))
    found = rows.weaknesses(hours((second,), (answer("交通", callee("丁"), callee("己", LEAVE)),)), "en")
    assert [one.words() for one in found] == ["only 丁: 戊 leave", "only 丁: 己 leave"]
    assert rows.department_rows(hours((second,))[0], "en")[0].second.startswith("戊 leave")


def test_a_weak_week_to_its_end_is_told_too() -> None:
    found = rows.weaknesses(hours(*[(SINGLE,)] * 168), "zh_CN")
    assert [(one.hours, one.flaw) for one in found] == [(168, "single")]
