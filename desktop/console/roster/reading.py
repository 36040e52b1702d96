"""Typed questions about the roster: the sheet with its holes, fair shares, whom to call, what if a whistle blew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import keeping
from desktop.console.frequent import option
from desktop.console.roster import told
from desktop.console.speech import Mistyped, Order, plain
from desktop.ledger import rosters
from desktop.post.words import Words
from desktop.procedures.roster.call.calling import call_list
from desktop.procedures.roster.call.simulating import week_map, what_if
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.explaining import breach_words, hole_of, refused_wishes
from desktop.procedures.roster.plan.fairness import shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.console.speech import Typed
    from desktop.procedures.roster.call.calling import Callee
    from desktop.procedures.roster.call.simulating import Answering, Hour
    from desktop.procedures.roster.month.checking import Grid

_MOST = 20
"""Holes and refused wishes that the sheet lists for a person; the JSON has all of them."""


@click.command(cls=Order, said=Words("看一个月的值班表：谁哪天、空档和原因。", "Show the roster of a month."))
@told.month()
@option("--department", default="", metavar="DEPARTMENT", said=Words("只看一家", "Only this department"))
@click.pass_obj
def show(typed: Typed, month: str, department: str) -> None:
    """Show a month."""
    with keeping(typed) as watch:
        grid = grid_of(told.gathered(watch, month))
        unit = naming.department(watch.ledger, department).id if department else None
        sheet = rosters.roster_of(watch.ledger, month)
        state = sheet.state.words if sheet is not None else Words("还没有", "none yet")
        holes = [hole_of(grid, one) for one in grid.holes() if unit in (None, one.need.department)]
        broken = [breach_words(grid.frame, one) for one in grid.all_breaches()]
        refused = [one.words for one in refused_wishes(grid)]
        missing = sum(one.cover.missing for one in holes)
        said = [
            Words(f"{month} 值班表 {state.zh}：空档 {missing}", f"Roster {month}, {state.en}: {missing} holes"),
            *(Words(row, row) for row in _rows(grid, unit)),
            *[one.words for one in holes][:_MOST],
            *broken[:_MOST],
            *refused[:_MOST],
        ]
        value = {
            "roster": plain(sheet),
            "cells": [
                {"person": grid.name(who), "day": plain(day), "shift": shift, "locked": (who, day) in grid.locked}
                for who, line in grid.lines.items()
                for day, shift in zip(grid.frame.days, line, strict=True)
                if shift and unit in (None, grid.frame.terms[who].person.department if who in grid.frame.terms else "")
            ],
            "holes": [
                {
                    "day": plain(one.cover.day),
                    "need": one.cover.need.id,
                    "missing": one.cover.missing,
                    "words": plain(one.words),
                }
                for one in holes
            ],
            "breaches": plain(broken),
            "refused": plain(refused),
        }
        typed.answer(Words("\n".join(one.zh for one in said), "\n".join(one.en for one in said)), value)


def _rows(grid: Grid, unit: str | None) -> list[str]:
    """Return the grid as text, a person a row, one character a day."""
    glyphs = {one.id: one.glyph for one in grid.frame.material.shifts}
    rows = []
    for who, line in grid.lines.items():
        terms = grid.frame.terms.get(who)
        if any(line) and (unit is None or (terms is not None and terms.person.department == unit)):
            marks = "".join(glyphs.get(one, "？") if one else "·" for one in line)
            rows.append(f"{grid.name(who)}\t{marks}")
    return rows


@click.command(cls=Order, said=Words("看轮值公平：滚动一年，连这张表在内。", "Show how fair the year is."))
@told.month()
@click.pass_obj
def fairness(typed: Typed, month: str) -> None:
    """Show the shares of a rolling year."""
    with keeping(typed) as watch:
        found = shares(grid_of(told.gathered(watch, month)))
        zh = [
            f"{one.department or one.duty.words.zh} {one.name}：夜班 {one.nights} 双休 {one.weekends} "
            f"节假 {one.holidays}，共 {one.total}，应 {one.due:.1f}，{_off(one.over)}"
            for one in found
        ]
        en = [
            f"{one.department or one.duty.words.en} {one.name}: nights {one.nights}, weekends {one.weekends}, "
            f"holidays {one.holidays}, {one.total} in all, due {one.due:.1f}"
            for one in found
        ]
        value = {"shares": [{**plain(one), "total": one.total, "over": one.over} for one in found]}
        typed.answer(Words("\n".join(zh) or "没有人排班", "\n".join(en) or "Nobody is rostered"), value)


def _off(over: float) -> str:
    return "持平" if round(over) == 0 else f"{'多' if over > 0 else '少'} {abs(round(over))}"


@click.command(
    cls=Order, said=Words("看一家现在该打给谁，按次序。", "Show whom to telephone of a department, in order.")
)
@click.argument("department", metavar="DEPARTMENT")
@option("--at", metavar="TIME", said=Words("哪一刻：1420 或 ISO 时间，不写就是现在", "When: 1420 or ISO; now"))
@click.pass_obj
def call(typed: Typed, department: str, at: str | None) -> None:
    """Show a call list."""
    with keeping(typed) as watch:
        unit = naming.department(watch.ledger, department)
        found = call_list(watch.ledger, unit.id, naming.moment(watch, at) or watch.now())
        zh = [_callee(one, "zh") for one in found] or [f"{unit.short}现在无人可叫"]
        en = [_callee(one, "en") for one in found] or [f"Nobody of {unit.short} can be called"]
        typed.answer(Words("\n".join(zh), "\n".join(en)), {"callees": plain(found)})


def _callee(one: Callee, language: str) -> str:
    why = "" if one.why is None else f"×{one.why.said(language)}"
    minutes = Words(f"约 {one.minutes} 分", f"about {one.minutes} min").said(language)
    return "  ".join(part for part in (one.name, one.what.said(language), one.phone, minutes, why) if part)


_SIMULATE = Words(
    "推演：要是这时吹哨，谁来、来不来得及、谁是独苗、哪里叫不到人。\n\n--week 看一周 168 小时。",
    "What if a whistle blew: who comes, in time or not, where one is all there is, and holes.\n\n"
    "--week shows all 168 hours of a week.",
)


@click.command(cls=Order, said=_SIMULATE)
@option("--kind", default="enforcement", metavar="KIND", said=Words("哨类", "The kind of whistle"))
@option("--at", metavar="TIME", said=Words("哪一刻，不写就是现在", "At which moment; now unless said"))
@option("--week", metavar="DAY", said=Words("推演这一天所在的一周", "All hours of the week of this day"))
@option("--month", default="", metavar="MONTH", said=Words("按这个月的草稿推演", "By the draft of this month"))
@click.pass_obj
def simulate(typed: Typed, kind: str, at: str | None, week: str | None, month: str) -> None:
    """Play a whistle through."""
    with keeping(typed) as watch:
        kinds, asked = watch.rules().kinds, kind.strip()
        known = next((one for one in kinds if asked and (asked == one.key or one.zh.startswith(asked))), None)
        if known is None:
            names = "、".join(f"{one.key}（{one.zh}）" for one in kinds)
            raise Mistyped(Words(f"哨类“{kind}”只能写：{names}。", f"“{kind}” must be one of: {names}."))
        grid = grid_of(told.gathered(watch, month)) if month else None
        day = naming.day(week)
        if day is not None:
            monday = day.fromordinal(day.toordinal() - day.weekday())
            hours = week_map(watch.ledger, known.key, monday, grid)
            typed.answer(_week(hours), {"hours": [_hour(one) for one in hours]})
            return
        moment = naming.moment(watch, at) or watch.now()
        found = what_if(watch.ledger, known.key, moment, grid)
        lines = [_answer(one) for one in found]
        said = Words("\n".join(one.zh for one in lines), "\n".join(one.en for one in lines))
        typed.answer(said, {"at": plain(moment), "answering": plain(found)})


def _answer(one: Answering) -> Words:
    if one.first is None:
        return Words(f"× {one.short}：无人可叫", f"× {one.short}: nobody can be called")
    mark = "√" if one.in_time else "！"
    first = one.first
    zh = f"{mark} {one.short}：{first.name} {first.what.zh} 约 {one.minutes} 分（限 {one.limit}，{one.basis.zh}）"
    en = f"{mark} {one.short}: {first.name}, {first.what.en}, {one.minutes} min of {one.limit} ({one.basis.en})"
    if one.single:
        return Words(f"{zh}，只有一人，没有替补", f"{en}, only one, nobody behind")
    home = Words(f"，另有 {one.spares} 人不当班", f", {one.spares} more off duty") if one.spares else Words("", "")
    return Words(zh + home.zh, en + home.en)


def _week(hours: Sequence[Hour]) -> Words:
    """Return a week as seven rows of 24 marks: 0 to 9 holes, ! late, · none."""
    rows = []
    for start in range(0, len(hours), 24):
        day = hours[start : start + 24]
        marks = "".join(str(min(one.holes, 9)) if one.holes else "!" if one.late else "·" for one in day)
        rows.append(f"{day[0].at:%m-%d} {marks}")
    text = "\n".join(rows)
    return Words(f"数字＝叫不到人的家数，!＝超时，·＝无\n{text}", f"digit = holes, ! = too late, · = none\n{text}")


def _hour(one: Hour) -> dict[str, object]:
    return {"at": plain(one.at), "holes": one.holes, "late": one.late, "single": one.single}
