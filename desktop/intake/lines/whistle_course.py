"""How a whistle of a ledger went: void or lived, in time or late, closed or still open, and how it was rated."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.intake.lines import whistle_words
from desktop.intake.lines.cells import struck_out
from desktop.intake.lines.whistle_checks import clerk_agrees, times_follow
from desktop.intake.repair.moments import at, reading

if TYPE_CHECKING:
    from datetime import date

    from desktop.intake.known import Known
    from desktop.intake.lines.dispatches import Told
    from desktop.intake.lines.whistle_cases import Case
    from desktop.intake.lines.whistle_line import WhistleLine
    from desktop.intake.verdict import Findings

_NEXT_YEAR = timedelta(days=200)


def voided(line: WhistleLine, found: Findings) -> WhistleLine:
    """Return a void whistle, entered as withdrawn and left out of lateness."""
    found.note(
        "outcome",
        "已作废：照录，状态为撤销，不计入超时和评价。",
        "Void: entered as withdrawn, left out of lateness and ratings.",
    )
    return replace(line, dispatches=tuple(replace(one, late=False) for one in line.dispatches))


def lived(line: WhistleLine, case: Case, said: list[Told], known: Known) -> WhistleLine:
    """Check a whistle that was not withdrawn and add how it ended."""
    found = case.found
    for one in line.dispatches:
        times_follow(one, line.blown, found)
    if line.blown is not None:
        clerk_agrees(case.rows, said, line.dispatches, line.blown, known, found)
    line = _closed(line, case)
    silent = [one.unit for one in line.dispatches if one.state == "issued"]
    written = any(case.rows[0].has(name) for name in ("arrived", "elapsed"))
    over = line.state != "in_action" or line.outcome
    if silent and written and over and line.blown is not None and not found.asked("arrived"):
        found.question(
            "arrived",
            f"{'、'.join(silent)}到场时间为空，是未到还是漏记，请补上。",
            f"{', '.join(silent)}: no time of arrival. Ask whether they came and add it.",
        )
    if (
        line.lead
        and line.dispatches
        and "、" not in line.lead
        and line.lead not in {one.unit for one in line.dispatches}
    ):
        found.question(
            "lead",
            f"主责“{line.lead}”不在报到单位中，请核对。",
            f"The lead {line.lead} is not among the units called. Check it.",
        )
    twice = [unit for unit, times in Counter(one.unit for one in line.dispatches).items() if times > 1]
    if twice:
        found.question(
            "unit",
            f"{'、'.join(twice)}在报到单位里写了两次，请核对。",
            f"{', '.join(twice)} is named twice among the units. Check it.",
        )
    if any(row.struck for row in case.rows):
        struck_out(next(row for row in case.rows if row.struck), found)
    if line.recurs is not None:
        found.note(
            "note",
            f"备注说明与{line.recurs}号同一地点：照录，可提示重复发生。",
            f"The note names whistle {line.recurs} at the same place: entered, with a hint of recurrence.",
        )
    return line


def _closed(line: WhistleLine, case: Case) -> WhistleLine:
    text = case.rows[0].down("closed")
    state = whistle_words.standing(text, line.outcome, line.note)
    if state is not None:
        return replace(line, state=state)
    blown = line.blown
    day: date | None = case.when.day
    when = reading(case.rows[0].raw("closed"), None if day is None else day.year)
    if when.bad or when.day is None:
        case.found.question(
            "closed",
            f"销哨时间写“{text}”，看不出哪天，请改正。",
            f"The closing time “{text}” cannot be read. Correct it.",
        )
        return replace(line, state="closed")
    if day is not None and when.day < day and not when.year_written:
        later = when.day.replace(year=when.day.year + 1) if (when.day.month, when.day.day) != (2, 29) else when.day
        when = replace(when, day=later) if later - day <= _NEXT_YEAR else when
    closed = None if when.day is None or when.clock is None else at(when.day, when.clock)
    too_early = (closed is not None and blown is not None and closed < blown) or (
        day is not None and when.day is not None and when.day < day
    )
    if too_early and not case.found.asked("blown"):
        case.found.question(
            "closed",
            f"销哨时间“{text}”早于吹哨时间，请核对。",
            f"Closed at “{text}”, before the whistle was blown. Check it.",
        )
    return replace(line, state="closed", closed=closed, closed_on=when.day)


def rating_of(case: Case) -> str:
    """Return the key of the rating; an unclear one is a question."""
    text = case.rows[0].down("rating")
    rating = whistle_words.rating(text)
    if rating is None:
        case.found.question(
            "rating",
            f"评价写“{text}”，请写满意、基本满意或不满意。",
            f"The rating “{text}” is unclear. Write one of the three ratings.",
        )
    return rating or ""
