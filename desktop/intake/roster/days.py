"""A roster with a row for each day: who leads, who answers the telephone, who is stationed, who is on call."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.intake.lines.rows import rows_of
from desktop.intake.repair.plain import nothing, plain, tight
from desktop.intake.roster import crossings
from desktop.intake.roster.dates import dated, told
from desktop.intake.roster.lines import RosterLine, StandLine
from desktop.intake.roster.names import names_of
from desktop.intake.roster.people import People, stranger
from desktop.intake.roster.posts import habit_of, merged_days, posts_of, text_at
from desktop.intake.roster.shifts import part_of, shift_of
from desktop.intake.slips.period import month_of
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.post.roster.states import DutyClass

if TYPE_CHECKING:
    from collections.abc import Mapping as Dictionary

    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page
    from desktop.intake.roster.names import Named
    from desktop.intake.roster.posts import Habit, Post
    from desktop.intake.roster.shifts import Part
    from desktop.intake.slips.spans import Month

_NEEDED = frozenset({DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK, DutyClass.STATIONED, DutyClass.ON_CALL})
"""Duties of which an empty cell is a gap; a day without a driver is told and no more."""


@dataclass(slots=True)
class _Sheet:
    known: Known
    people: People
    month: Month
    posts: tuple[Post, ...]
    habits: Dictionary[int, Habit]


def records(page: Page, mapping: Mapping, known: Known, file: str) -> tuple[list[Record[RosterLine]], Reading]:
    """Read the days of a page; a merged cell stands for every day it reaches over."""
    posts = posts_of(mapping, known)
    reading = rows_of(page, mapping, ("date", *(post.field for post in posts)))
    month = month_of(page, mapping, file, known, [row.raw("date") for row in reading.rows])
    people = People(known)
    dates = dated(reading.rows, month)
    weekdays = [one.day.weekday() if one.day else one.weekday for one in dates]
    habits = {post.index: habit_of(reading.rows, weekdays, post, people) for post in posts} if reading.rows else {}
    sheet = _Sheet(known, people, month, posts, habits)
    days = []
    above: dict[int, str] = {}
    for row, date in zip(reading.rows, dates, strict=True):
        days.append(_day(crossings.Day(row, date, Findings(), note=plain(row.text("note"))), sheet, above))
    crossings.check(days, people)
    return [_record(day, sheet) for day in days], reading


def _day(day: crossings.Day, sheet: _Sheet, above: dict[int, str]) -> crossings.Day:
    told(day.row, day.date, sheet.month, day.found)
    said = part_of(day.row.text("part")) if day.row.has("part") else None
    for post in sheet.posts:
        habit = sheet.habits[post.index]
        text = text_at(day.row, post)
        if habit.weekly:
            text = above[post.index] = text or above.get(post.index, "")
        _cell(day, replace(post, part=said) if said is not None else post, text, habit, sheet)
    return day


def _cell(day: crossings.Day, post: Post, text: str, habit: Habit, sheet: _Sheet) -> None:
    names = names_of(text, sheet.people)
    if not names:
        _empty(day, post, text, habit)
        return
    days = merged_days(day.row, post)
    parts = {one.part for one in names}
    shared = len(names) > habit.names and len(names) > 1 and (None in parts or len(parts) < len(names))
    if shared and post.duty is not DutyClass.ON_CALL:
        if days == len(names):
            said = "、".join(one.name for one in names)
            day.found.note(
                post.field,
                f"{post.said}一格合并{days}天写了{said}：这几天都由他们共同值班。",
                f"{said} share the merged cell: they stand together on each of its {days} days.",
            )
        else:
            day.found.question(
                post.field,
                f"{post.said}一格写了{len(names)}人，没有写各值哪个时段。请写明，照录就是都值全班。",
                f"{len(names)} people in one cell without hours. Say who stands when; as it is, each stands the whole.",
            )
    for one in names:
        _stand(day, post, one, sheet)


def _empty(day: crossings.Day, post: Post, text: str, habit: Habit) -> None:
    """Ask about a gap where the column is usually filled on such days; a written dash is meant."""
    weekday = day.date.day.weekday() if day.date.day else day.date.weekday
    if weekday is None or not habit.usual(weekday):
        return
    if post.duty in _NEEDED and not tight(text):
        day.found.question(
            post.field,
            f"{post.said}空缺，请补人；照录就留空档。",
            f"Nobody stands at {post.said}. Add somebody; as it is, there is a hole.",
        )
    else:
        day.found.note(post.field, f"{post.said}没有排人。", f"Nobody stands at {post.said}.")


def _stand(day: crossings.Day, post: Post, one: Named, sheet: _Sheet) -> None:
    """Take one name of a cell, and ask where it cannot be the person who stands there."""
    unit = crossings.unit_meant(one.unit, sheet.known) or post.unit
    who = sheet.people.for_duty(one.name, post.duty, unit)
    found, name = day.found, post.field
    if one.doubt:
        found.question(
            name,
            f"{one.name}后面写着“{one.doubt}”，能否值班，请问清。",
            f"“{one.doubt}” stands behind {one.name}. Ask whether they can stand.",
        )
    if who is None:
        why = stranger(one.name)
        found.question(name, f"{post.said}：{why.zh}照录则此人不排。", f"{why.en} As it is, they are left out.")
    elif unit and who.unit and who.unit != unit:
        found.question(
            name,
            f"{one.name}是{who.unit}的人，写在{unit}名下。请核对，照录按本人登记。",
            f"{one.name} belongs to {who.unit} but stands under {unit}. Check it.",
        )
    elif not who.may(post.duty):
        is_what = f"{who.unit}的人员" if who.unit else "本台人员，岗位不同"
        found.question(
            name,
            f"{one.name}是{is_what}，写在{post.said}。请核对，照录按本人登记。",
            f"{one.name} is of another sort than {post.said}. Check it.",
        )
    part: Part = one.part or post.part
    shift = shift_of(sheet.known.shifts, post.duty, part, post.rank)
    if day.date.day is not None:
        known = who is not None
        stand = StandLine(one.name, who.unit if who else unit, day.date.day, shift, known=known)
        day.stands.append((name, stand))


def _record(day: crossings.Day, sheet: _Sheet) -> Record[RosterLine]:
    found, date = day.found, day.date.day
    if not day.stands and date is not None:
        found.reject("date", "这一天一个人也没有排，不能登记。请补上。", "Nobody stands on this day. Add somebody.")
    if not sheet.people:
        found.question(
            "date",
            "本台还没有人员，姓名无从核对。请先导入人员和通讯录。",
            "The post has no people yet: import officers and the list of watch-keepers first.",
        )
    key = f"{date.month}月{date.day}日" if date is not None else re.sub(r"\s+", "", day.row.down("date"))
    month = f"{date:%Y-%m}" if date is not None else sheet.month.key
    line = RosterLine(month, tuple(stand for _, stand in day.stands), date, note=day.note)
    verdict = found.verdict
    value = None if verdict is Verdict.REJECT else line
    cells = {**day.row.cells()}
    key = "" if nothing(key) else key
    return Record(day.row.where, key, verdict, tuple(found.remarks), cells, value)
