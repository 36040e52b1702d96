"""The cast of a rehearsal: the invented post, its members, departments, officers, places and duty list."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from desktop.ledger import rosters
from desktop.post.command_post import CommandPost, Member
from desktop.post.department import TOWNSHIP, Department, Officer
from desktop.post.duty_list import DutyItem
from desktop.post.place import Facility, Grid
from desktop.post.states import Duty, Mode
from desktop.procedures.directory import departments, duty_items, places, post
from desktop.procedures.rehearsal.relief import change_guard, stand_down, take
from desktop.procedures.rehearsal.stage import script
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.procedures.rehearsal.stage import Stage

_SHIFT = timedelta(hours=8, minutes=30)
_EVENING = timedelta(hours=17, minutes=30)
_MARKED_DAYS = 3
"""Days before today whose attendance is on the sheet, and whose watches were handed over by a signed record."""


def engage(stage: Stage) -> None:
    """Give the orders that found the post and fill its directory, all at the stage's first moment."""
    told = script("post")
    watch = stage.watch
    post.found_post(
        watch,
        CommandPost(
            new_id(),
            told["name"],
            told["township"],
            told["district"],
            told["seat"],
            watch.today,
            told["mandate"],
            told["phone"],
        ),
    )
    for one in told["member"]:
        post.keep_member(watch, Member(new_id(), one["name"], one["title"], Duty(one["duty"]), one["phone"]))
    for one in script("departments")["department"]:
        _department(stage, one)
    _places(stage)
    for one in script("duty_list")["item"]:
        duty_items.keep_duty_item(watch, _item(stage, one))


def _department(stage: Stage, told: dict[str, Any]) -> None:
    watch = stage.watch
    names = [row[0] for row in told["officers"]]
    kept = departments.keep_department(
        watch,
        Department(
            id=new_id(),
            name=told["name"],
            short=told["short"],
            code=told["code"],
            mode=Mode(told["mode"]),
            contact=names[0],
            phone=told["phone"],
            call_order=tuple(names[:3]),
            minutes=told["minutes"],
            enforcing=told["enforcing"],
            aliases=tuple(told["aliases"]),
            since=watch.today,
            note=told.get("note", ""),
        ),
    ).result
    stage.departments[kept.short] = kept.id
    for name, title, cert, phone, mode, night, drive in told["officers"]:
        officer = Officer(
            new_id(), name, kept.id, title, phone, cert, bool(cert), Mode(mode), night=bool(night), drive=drive
        )
        departments.keep_officer(watch, officer)
        if officer.mode is Mode.STATIONED:
            departments.post_officer(watch, officer.id, watch.today)


def _places(stage: Stage) -> None:
    told = script("places")
    for village, code, scope, keeper, phone in told["grids"]:
        places.keep_grid(stage.watch, Grid(new_id(), village, code, scope, keeper, phone))
    for name, village, grid, shorts, aliases in told["facilities"]:
        ids = tuple(stage.departments[short] for short in shorts)
        places.keep_facility(stage.watch, Facility(new_id(), name, village, grid, ids, tuple(aliases)))


def _item(stage: Stage, told: dict[str, Any]) -> DutyItem:
    own = told.get("own", False)
    leads = tuple(TOWNSHIP if name == "镇政府" else name for name in told["leads"])
    return DutyItem(
        id=new_id(),
        code=told["code"],
        name=told["name"],
        category=told["category"],
        leads=tuple(
            stage.departments.get(name, name) for name in leads if name in stage.departments or name == TOWNSHIP
        ),
        supports=tuple(stage.departments[name] for name in told["supports"] if name in stage.departments),
        outside=tuple(name for name in leads if name not in stage.departments and name != TOWNSHIP),
        basis=told["basis"],
        own=own,
        keywords=tuple(told["keywords"]),
        since=stage.watch.today,
        note=told.get("note", ""),
    )


def keep_watch(stage: Stage, days: int) -> None:
    """Keep for each morning the orders that hand over the watch, and for the last ones the attendance."""
    members = stage.watch.members()
    leaders = [one.name for one in members if one.duty is Duty.DUTY_LEADER]
    clerks = [one.name for one in members if one.duty is Duty.DUTY_CLERK]
    stationed = stage.ledger.having(Officer, mode=Mode.STATIONED)
    midnight = stage.end.replace(hour=0, minute=0, second=0, microsecond=0)
    for back in range(days, -1, -1):
        morning = midnight - timedelta(days=back) + _SHIFT
        if back == 0:
            morning = max(midnight, min(morning, stage.end - timedelta(minutes=45)))
        last = back <= _MARKED_DAYS
        stage.at(morning, take, stage, leaders[back % len(leaders)], clerks[back % len(clerks)], last)
        stage.at(morning, stand_down, stage)
        if last:
            day = midnight - timedelta(days=back)
            stage.at(morning, _mark, stage, stationed, day, back)
            stage.at(morning, change_guard, stage)
            stage.at(day + _EVENING, change_guard, stage)


def _mark(stage: Stage, officers: Sequence[Officer], day: datetime, absent: int) -> None:
    """Mark everybody present but one who is off duty, another one each day."""
    on_duty = {one.person for one in rosters.duties(stage.ledger, day.date(), day.date(), live=True)}
    free = [one.id for one in officers if one.id not in on_duty]
    missing = free[-1 - 5 * absent % len(free)]
    for one in officers:
        departments.mark_attendance(stage.watch, one.id, present=one.id != missing, day=day.date())
