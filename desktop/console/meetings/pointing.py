"""How meetings, matters and people of a roll are named on the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.console.frequent import option
from desktop.post import serial
from desktop.post.guard import no
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.series import MeetingSeries
from desktop.post.person import same_person
from desktop.post.words import Words
from desktop.procedures.meetings.reading import agenda_of, next_meeting, outcomes_of, roll_of

if TYPE_CHECKING:
    from desktop.console.frequent import Decorator
    from desktop.ledger.book import Ledger
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.outcome import Outcome
    from desktop.post.meetings.roll import RollEntry

_NUMBER = re.compile(r"^(?P<series>\D*?)(?:(?P<year>\d{4})[-年])?第?(?P<number>\d{1,4})次?$")
_NEXT, _LAST = ("next", "下次", "这次"), ("last", "上次")


def of() -> Decorator:
    """Return the option that names a meeting; without it the coming one or the one under way is meant."""
    return option(
        "--of", "of", default="next", metavar="MEETING", said=Words("哪一次：38、next、last", "Which meeting")
    )


def series(ledger: Ledger, text: str) -> MeetingSeries:
    """Return the series of this name, or the first one where none is named; refuse where there is none."""
    known = ledger.having(MeetingSeries, active=True)
    found = [one for one in known if text.strip() in ("", one.name)]
    if not found:
        raise no(
            "series",
            "还没有例会。请先 shaotai meeting setup。" if not known else f"没有“{text}”这个例会。",
            "There is no such series of meetings. Set one up: shaotai meeting setup.",
        )
    return found[0]


def meeting(ledger: Ledger, text: str) -> Meeting:
    """Return the meeting that is named by 38, 2026-38, 周例会38, next or last; refuse any other."""
    clean = text.strip()
    if clean in _NEXT:
        found = next_meeting(ledger)
        if found is not None:
            return found
    elif clean in _LAST:
        held = [one for one in ledger.having(Meeting) if one.ended_at is not None]
        if held:
            return max(held, key=lambda one: one.starts_at)
    elif match := _NUMBER.match(clean):
        of_series = series(ledger, match["series"])
        numbered = ledger.having(Meeting, series=of_series.id, number=int(match["number"]))
        fits = [one for one in numbered if match["year"] is None or one.year == int(match["year"])]
        if fits:
            return max(fits, key=lambda one: one.year)
    raise no(
        "meeting",
        f"没有“{clean}”这次会。写次数 38 或 2026-38，看全部：shaotai meeting list",
        f"There is no meeting “{clean}”. Write its number; see shaotai meeting list.",
    )


def matter(ledger: Ledger, of_meeting: Meeting, text: str) -> AgendaItem:
    """Return a matter of a meeting by its place or by words of its title; refuse a doubtful one."""
    agenda = agenda_of(ledger, of_meeting.id)
    clean = text.strip()
    if (place := serial.bare(clean)) is not None:
        found = [one for one in agenda if one.place == place]
    else:
        found = [one for one in agenda if clean and clean in one.title]
    if len(found) != 1:
        listed = "；".join(f"{one.place} {one.title}" for one in agenda) or "没有议题"
        raise no("matter", f"议题“{clean}”不明确：{listed}。", f"Which matter is “{clean}”? {listed}.")
    return found[0]


def seat(ledger: Ledger, of_meeting: Meeting, name: str) -> RollEntry:
    """Return somebody's place on the roll; refuse a name that is not on it."""
    for one in roll_of(ledger, of_meeting.id):
        if same_person(one.name, name):
            return one
    raise no("name", f"名单上没有{name}。", f"{name} is not on the roll.")


def outcome(ledger: Ledger, of_meeting: Meeting, text: str) -> Outcome:
    """Return an outcome by its key in `meeting show`, `3.1`: the place of the matter and its own."""
    agenda = agenda_of(ledger, of_meeting.id)
    places = {one.id: one.place for one in agenda}
    for one in outcomes_of(ledger, of_meeting.id, agenda):
        if f"{places[one.matter]}.{one.place}" == text.strip():
            return one
    raise no("outcome", f"没有“{text}”这一条。写 3.1 这样的号。", f"There is no outcome “{text}”. Write it as 3.1.")
