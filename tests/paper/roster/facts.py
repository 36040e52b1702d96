"""Plainly invented months of a roster, planned by a simple rotation, for drawing papers."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.paper.press.imprint import Imprint
from desktop.paper.roster.facts import (
    Edition,
    RosterFacts,
    SheetDay,
    SheetDuty,
    SheetHole,
    SheetLeave,
    SheetPerson,
)
from desktop.post.moment import CHINA
from desktop.post.roster.shift import STANDARD_SHIFTS
from desktop.post.roster.states import SheetState
from tests.paper.facts import HEAD, POST

STATIONED = ("公安", "国土", "水务", "城管", "环保")
ON_CALL = ("消防", "应急", "市场监管", "卫生健康", "交通", "住建", "农业农村", "园林绿化", "文化旅游", "司法", "林业")
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
LEADERS = ("书记甲", "镇长乙", "副书记丙", "人大主席丁", "纪委书记戊", "组织委员己", "宣传委员庚", "副镇长辛")
IMPRINT = Imprint(datetime(2026, 10, 28, 16, 5, 12, tzinfo=CHINA), HEAD, 4321)
HOLIDAYS = {
    **{date(2026, 10, day): ("休", "国庆节") for day in range(1, 8)},
    date(2026, 10, 10): ("班", "国庆节"),
    date(2026, 9, 20): ("班", "国庆节"),
    **{date(2026, 9, day): ("休", "中秋节") for day in (25, 26, 27)},
    **{date(2027, 2, day): ("休", "春节") for day in range(6, 13)},
}
CLERKS = tuple(
    f"{unit}{letter}" for unit in ("党办", "综治", "规建", "农服", "财政", "社保", "经发") for letter in "甲乙"
)


def days(year: int, month: int) -> tuple[SheetDay, ...]:
    """Return the days of a month with the invented calendar."""
    return tuple(day(date(year, month, number)) for number in range(1, monthrange(year, month)[1] + 1))


def day(when: date) -> SheetDay:
    """Return one day."""
    mark, name = HOLIDAYS.get(when, ("", ""))
    rest = mark == "休" or (not mark and when.weekday() >= 5)
    return SheetDay(when, rest, mark, name)


def people(officers: int = 6, groups: tuple[str, ...] = (*STATIONED, *ON_CALL)) -> tuple[SheetPerson, ...]:
    """Return leaders, clerks, drivers, and so many officers of each department."""
    own = [SheetPerson(f"l{n}", name, "", f"199-0000-3{n:03d}", "带班领导") for n, name in enumerate(LEADERS)]
    own += [SheetPerson(f"k{n}", name, "", f"199-0000-4{n:03d}", "值班员") for n, name in enumerate(CLERKS)]
    own += [
        SheetPerson(f"v{n}", f"司机{letter}", "", f"199-0000-5{n:03d}", "驾驶员") for n, letter in enumerate("甲乙丙")
    ]
    for place, group in enumerate(groups):
        for n in range(officers):
            name = (
                f"{group[:2]}{'甲乙'[n]}" if n < 2 else f"{SURNAMES[(place * 3 + n) % 20]}某{place * officers + n:02d}"
            )
            own.append(SheetPerson(f"{group}{n}", name, group, f"199-0000-{place:02d}{n:02d}"))
    return tuple(own)


def duties(known: tuple[SheetPerson, ...], span: tuple[SheetDay, ...]) -> tuple[SheetDuty, ...]:
    """Return a rotation of everybody over the days."""
    found = []
    groups = list(dict.fromkeys(one.group for one in known if one.group))
    for number, one in enumerate(span):
        found += [
            SheetDuty(f"l{number % len(LEADERS)}", one.day, "leader_whole"),
            SheetDuty(f"k{number % len(CLERKS)}", one.day, "clerk_day"),
            SheetDuty(f"k{(number + 5) % len(CLERKS)}", one.day, "clerk_night"),
            SheetDuty(f"v{number % 3}", one.day, "driver_whole"),
        ]
        for group in groups:
            own = [person.id for person in known if person.group == group]
            kinds = ("stationed_day", "stationed_night") if group in STATIONED else ("on_call_1", "on_call_2")
            found += [
                SheetDuty(own[(number + shift) % len(own)], one.day, kind)
                for shift, kind in enumerate(kinds[: len(own)])
            ]
            if group in STATIONED and len(own) > 3:
                found += [SheetDuty(own[(number + 3) % len(own)], one.day, "on_call_1")]
    return tuple(found)


def month(year: int = 2026, number: int = 11, officers: int = 6, **changes: object) -> RosterFacts:
    """Return a published month with holes and leave."""
    known, span = people(officers), days(year, number)
    published = datetime(2026, 10, 28, 16, 0, tzinfo=CHINA)
    edition = Edition(f"{year}-{number:02d}", SheetState.PUBLISHED, 1, 3, published, "副书记丙")
    base = RosterFacts(POST, edition, span, STANDARD_SHIFTS, known, duties(known, span), IMPRINT, phone="199-0000-9000")
    return replace(base, **changes)  # type: ignore[arg-type]


def with_holes(facts: RosterFacts) -> RosterFacts:
    """Return the month with some duties that nobody stands, and people who are away."""
    first = facts.days[2].day
    gone = {
        ("水务", first, "stationed_night"),
        ("", first + timedelta(8), "driver_whole"),
        ("消防", first, "on_call_2"),
    }
    groups = {one.id: one.group for one in facts.people}
    kept = tuple(one for one in facts.duties if (groups[one.person], one.day, one.shift) not in gone)
    holes = tuple(SheetHole(day, shift, group) for group, day, shift in sorted(gone))
    away = tuple(SheetLeave(facts.people[-1].id, one.day, "年假") for one in facts.days[9:14])
    stood = {(one.person, one.day) for one in kept}
    return replace(
        facts,
        duties=kept,
        holes=holes,
        leaves=tuple(one for one in away if (one.person, one.day) not in stood),
        remarks=((first, "水务丙↔水务丁换班"),),
    )
