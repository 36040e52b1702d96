"""Who was called by a whistle and when they came: one row a unit, several in one cell, or a column for each unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop.intake.lines.cells import department
from desktop.intake.lines.duties import owners, split_units
from desktop.intake.lines.whistle_line import DispatchLine
from desktop.intake.page import text_of
from desktop.intake.repair.moments import at, clock_raw, reading
from desktop.intake.repair.plain import nothing, tight
from desktop.intake.repair.ticks import tick
from desktop.post.moment import minutes_between
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Row
    from desktop.intake.page import Raw
    from desktop.intake.verdict import Findings

_UNIT = Words("报到单位", "Unit called")
_STEPS = {"signed": Words("签收", "Acknowledged"), "arrived": Words("到场", "Arrived"), "left": Words("撤离", "Left")}
_LINES = re.compile(r"[\r\n；;、，,/／|]+")
_TOLD = re.compile(r"^(?P<unit>[^：:\d]+?)[：:]?(?P<steps>(?:签收?|接哨|到场?|报到|撤离?|离).*)$")
_STEP = re.compile(r"(签收?|接哨|到场?|报到|撤离?|离场?)[：:]?([^/／，,；;、]+)")
_STEP_OF = {"签": "signed", "接": "signed", "到": "arrived", "报": "arrived", "撤": "left", "离": "left"}
_THERE = frozenset({"在场", "已在场", "哨前在场", "已在现场", "在现场", "原在场", "提前到场"})
_AWAY = frozenset({"未到", "未到场", "没到", "没来", "缺席", "未报到", "未来", "未派人", "不到场", "拒不到场"})
_STOOD_DOWN = frozenset({"解除", "取消", "作废", "撤销", "免到", "电话解除"})
_EVENING = 18
"""Hour from which a time before the whistle's can only mean the next day."""
_LONGEST_NIGHT = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Told:
    """What the ledger says of one unit, still in its own words."""

    unit: str
    times: tuple[Raw, Raw, Raw] = ("", "", "")
    """Acknowledged, arrived, left."""
    elapsed: str = ""
    row: int = 0


def told(rows: list[Row], known: Known, found: Findings) -> list[Told]:
    """Return what the rows of one whistle say of each unit, asking where units and times cannot be paired."""
    first = rows[0]
    columns = first.mapping.columns_of("unit")
    said: list[Told] = []
    for row in rows:
        for place in range(len(columns)):
            said.extend(_from_cell(row, place, len(columns), known, found))
        for column in first.mapping.columns:
            if column.field.startswith("@"):
                raw = row.page.raw(row.index, column.index)
                if not nothing(text_of(raw)):
                    called = tick(text_of(raw))
                    said.extend([Told(column.field[1:], ("", "" if called else raw, ""), row=row.index)])
    if not said and (first.has("support") or not columns):
        said = _from_owners(first, known, found)
    return said


def _from_cell(row: Row, place: int, count: int, known: Known, found: Findings) -> list[Told]:
    text = text_of(row.page.raw(row.index, row.mapping.columns_of("unit")[place].index)).strip()
    if nothing(text):
        return []
    told_apart = [_TOLD.match(tight(line)) for line in re.split(r"[\r\n；;]+", text) if line.strip()]
    if told_apart and all(told_apart):
        return [_steps(match["unit"], match["steps"], row.index) for match in told_apart if match]
    units = _units(text, known)
    fields = ("signed", "arrived", "left", "elapsed")
    raws = [_cell_beside(row, name, place, count) for name in fields]
    if len(units) == 1:
        return [Told(units[0], (raws[0], raws[1], raws[2]), text_of(raws[3]), row.index)]
    lists = [_paired(raw, units, name, found) for raw, name in zip(raws, fields, strict=True)]
    return [Told(unit, (lists[0][n], lists[1][n], lists[2][n]), lists[3][n], row.index) for n, unit in enumerate(units)]


def _units(text: str, known: Known) -> list[str]:
    return list(split_units(text, known))


def _cell_beside(row: Row, name: str, place: int, count: int) -> Raw:
    columns = row.mapping.columns_of(name)
    if not columns:
        return ""
    chosen = columns[place] if len(columns) == count else columns[0]
    return row.page.raw(row.index, chosen.index)


def _paired(raw: Raw, units: list[str], name: str, found: Findings) -> list[str]:
    text = text_of(raw).strip()
    if not text:
        return [""] * len(units)
    lines = re.split(r"\r?\n", text)
    if len(lines) != len(units):
        lines = [line for line in _LINES.split(text) if line.strip()]
    if len(lines) == len(units):
        return lines
    label = _STEPS.get(name, Words("到场用时", "Minutes taken"))
    found.question(
        name,
        f"单位{len(units)}家，{label.zh}时间有{len(lines)}行，不能一一对应，请补齐。",
        f"{len(units)} units but {len(lines)} times of “{label.en}”: they cannot be paired. Complete them.",
    )
    return [""] * len(units)


def _steps(unit: str, steps: str, row: int) -> Told:
    times = {"signed": "", "arrived": "", "left": ""}
    for word, value in _STEP.findall(steps):
        times[_STEP_OF[word[0]]] = value
    return Told(unit, (times["signed"], times["arrived"], times["left"]), row=row)


def _from_owners(row: Row, known: Known, found: Findings) -> list[Told]:
    """Call the lead and the supporting departments where the ledger has no column of its own for units."""
    units = list(_units(row.down("lead"), known)) + (
        list(_units(row.down("support"), known)) if row.has("support") else []
    )
    units = [unit for unit in dict.fromkeys(units) if not nothing(unit)]
    if not units:
        return []
    lists = [_paired(row.raw(name), units, name, found) for name in ("signed", "arrived", "left", "elapsed")]
    return [Told(unit, (lists[0][n], lists[1][n], lists[2][n]), lists[3][n], row.index) for n, unit in enumerate(units)]


def line_of(one: Told, blown: datetime | None, known: Known, found: Findings) -> DispatchLine:
    """Return the call to one unit, with questions where unit or times cannot stand."""
    unit = department(one.unit, "unit", known, found, _UNIT)
    word = tight(text_of(one.times[1]))
    if word in _STOOD_DOWN:
        return DispatchLine(unit, _moment(one.times[0], "signed", unit, blown, found), state="stood_down", late=False)
    if word in _AWAY or word == "×":
        return DispatchLine(unit, _moment(one.times[0], "signed", unit, blown, found), state="no_show", late=True)
    left = _moment(one.times[2], "left", unit, blown, found)
    if word in _THERE:
        signed = _moment(one.times[0], "signed", unit, blown, found) or blown
        return DispatchLine(unit, signed, blown, left, "reported", before=True, late=False)
    line = DispatchLine(
        unit,
        _moment(one.times[0], "signed", unit, blown, found),
        _moment(one.times[1], "arrived", unit, blown, found) or _after(one.elapsed, blown),
        left,
    )
    if line.arrived is None:
        return line
    late = None if blown is None else minutes_between(blown, line.arrived) > known.response_minutes
    return replace(line, state="reported", late=late)


def _after(elapsed: str, blown: datetime | None) -> datetime | None:
    match = re.fullmatch(r"(\d{1,4})(?:\.0+)?(?:分钟|分|min)?", tight(elapsed))
    return blown + timedelta(minutes=int(match[1])) if match and blown is not None else None


def _moment(raw: Raw, name: str, unit: str, blown: datetime | None, found: Findings) -> datetime | None:
    """Return a time on the day it must mean: the whistle's, or the next one where that is said or sure."""
    read = reading(clock_raw(raw), None if blown is None else blown.year)
    if read.empty:
        return None
    if read.day is not None and read.clock is not None:
        return read.moment
    if read.bad or read.clock is None:
        label = _STEPS[name]
        text = text_of(raw).strip()
        found.question(
            name,
            f"{unit}{label.zh}写“{text}”，看不出时分，请写成几点几分。",
            f"{unit}: “{label.en}” says “{text}”, which is no time. Write hours and minutes.",
        )
        return None
    if blown is None:
        return None
    moment = at(blown.date(), read.clock + timedelta(days=int(read.next_day)))
    crossed = moment + timedelta(days=1)
    if moment < blown and blown.hour >= _EVENING and crossed - blown <= _LONGEST_NIGHT:
        return crossed
    return moment


def lead_of(row: Row, known: Known, found: Findings) -> str:
    """Return the one lead of a whistle; none is a rejection, two a question."""
    text = row.down("lead")
    label = Words("主责部门", "Lead")
    if nothing(text):
        found.reject("lead", "主责部门为空，不能登记。请补上。", "There is no lead department. Add it.")
        return ""
    leads = owners(text, "lead", known, found, label)
    if len(leads) > 1:
        count = {2: "两"}.get(len(leads), str(len(leads)))
        found.question(
            "lead",
            f"主责写了{count}家：{'、'.join(leads)}，请定一家。",
            f"{len(leads)} leads: {', '.join(leads)}. Settle on one.",
        )
    elif (
        leads
        and known.departments
        and all(leads[0] != one.short for one in known.departments)
        and not found.asked("lead")
    ):
        found.question(
            "lead",
            f"主责写“{text}”，不是可派的部门，请定一家。",
            f"The lead “{text}” is no department that can be called.",
        )
    return "、".join(leads)
