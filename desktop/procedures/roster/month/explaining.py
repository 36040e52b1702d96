"""Why a cell breaks a rule, a need is not met, a wish is not granted or a rule gave way: sentences one can check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from desktop.planner.problem import Plan, Problem, Wish
from desktop.planner.reasons import why_refused
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.planning.succession import mark, words_of
from desktop.post.roster.states import LeavePart, WishKind
from desktop.post.words import Words
from desktop.procedures.roster.month.why import RULES, Why
from desktop.procedures.roster.plan.setting import problem_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from desktop.planner.cost import Cost
    from desktop.planner.problem import Answer
    from desktop.post.roster.leave import DutyWish
    from desktop.procedures.roster.month.checking import Cover, Grid
    from desktop.procedures.roster.month.frame import Demand, Frame
    from desktop.procedures.roster.month.lines import Breach

Refusals = tuple[tuple["DutyWish", "date"], ...]
"""Wishes that a sheet does not grant, each with the day."""
WhyRefused = Callable[["DutyWish", "date"], Words]
Asked = Callable[[str], tuple[Problem, Plan]]
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LIMITS: Mapping[Why, Callable[[int], Words]] = {
    Why.LONG_RUN: lambda most: Words(f"连值不过 {most} 天", f"at most {most} days in a row"),
    Why.SHORT_RUN: lambda least: Words(f"连值不少于 {least} 天", f"at least {least} days in a row"),
    Why.SHORT_REST: lambda least: Words(f"连休不少于 {least} 天", f"at least {least} days off"),
    Why.LONG_REST: lambda most: Words(f"连休不过 {most} 天", f"at most {most} days off in a row"),
    Why.WEEKENDS: lambda most: Words(f"每月值双休不过 {most} 次", f"at most {most} weekends a month"),
    Why.NIGHTS_IN_7: lambda most: Words(f"七天内夜班不过 {most} 个", f"at most {most} nights in seven days"),
    Why.NIGHTS: lambda most: Words(f"本月夜班不过 {most} 个", f"at most {most} nights this month"),
    Why.HOURS: lambda most: Words(f"本月工时不过 {most} 小时", f"at most {most} hours this month"),
    Why.FEW_HOURS: lambda least: Words(f"本月工时不少于 {least} 小时", f"at least {least} hours this month"),
}

_FOLLOWING = (Why.AFTER, Why.NIGHT_BEFORE, Why.BARRED)
"""What a duty breaks that comes too soon after another one."""
_OUTSIDE = (Why.NOT_FOR, Why.NOT_POSTED, Why.POSTED)
"""Who is of the department but not of those who stand this duty that day; named only where nobody else is."""

_COSTS = {
    "over": Words("当天人已够，再排就多一人", "enough stand that day; there would be one too many"),
    "tallies": Words("再排就比别人多值了", "they would stand more than their share"),
    "windows": Words("夜班挨得太近", "the nights would be too near to each other"),
    "wishes": Words("别人的意愿就要落空", "the wish of another would be lost"),
    "free": Words("可以照办，手工补上即可", "it could be granted; set it by hand"),
}
"""What stands against a wish that no rule forbids."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one of those who count does not fill a hole; `why` is None where they could, with `shift`."""

    person: str
    why: Why | None
    words: Words
    shift: str = ""


@dataclass(frozen=True, slots=True)
class Hole:
    """A need that is not met, in words, with everybody who counts for it and why they do not stand."""

    cover: Cover
    words: Words
    reasons: tuple[Reason, ...]

    @property
    def free(self) -> tuple[tuple[str, str], ...]:
        """Person and shift that would fill it without breaking a rule."""
        return tuple((one.person, one.shift) for one in self.reasons if one.why is None)


@dataclass(frozen=True, slots=True)
class Mend:
    """Something that would mend a hole: `fill` with the cells to set, `cancel_leave` or `add_person` without."""

    key: str
    person: str
    words: Words
    changes: tuple[CellChange, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedWish:
    """A wish that a plan does not grant on one day, and why."""

    wish: DutyWish
    day: date
    words: Words


def day_words(day: date) -> Words:
    """Say a day as an office does: `11月8日`."""
    return Words(f"{day.month}月{day.day}日", f"{_MONTHS[day.month]} {day.day}")


def breach_words(frame: Frame, breach: Breach) -> Words:
    """Say why a cell must not stand: person, day, shift, and the rule with its figure."""
    day, name = day_words(breach.day), _name(frame, breach.person)
    kind = frame.shifts.get(breach.shift)
    shift = kind.name if kind is not None else breach.shift
    why = why_words(frame, breach)
    if breach.why is Why.FEW_HOURS:
        return Words(f"{name}：{why.zh}。", f"{name}: {why.en}.")
    if breach.why is Why.LONG_REST:
        return Words(f"{day.zh} {name}：{why.zh}。", f"{day.en}, {name}: {why.en}.")
    return Words(f"{day.zh} {name} {shift}：{why.zh}。", f"{day.en}, {name}, {shift}: {why.en}.")


def why_words(frame: Frame, breach: Breach) -> Words:
    """Say the reason of a breach alone, with the limit that it passes, or the two shifts where the office bars them."""
    if breach.why is Why.BARRED:
        return words_of(mark(breach.other, breach.shift), {one.id: one.name for one in frame.shifts.values()})
    limit = _LIMITS.get(breach.why)
    return breach.why.words if limit is None else limit(breach.limit)


def hole_of(grid: Grid, cover: Cover) -> Hole:
    """Explain a need that is not met: `11月8日常驻夜班 水务：3人中2人休假，1人前夜值班，缺1人。`."""
    frame = grid.frame
    demand = next(one for one in frame.demands if one.need.id == cover.need.id)
    every = tuple(reasons_of(grid, demand, cover.day))
    reasons = tuple(one for one in every if one.why not in _OUTSIDE) or every
    where, day = what_words(frame, cover), day_words(cover.day)
    told = _counted(reasons)
    return Hole(
        cover,
        Words(
            f"{day.zh}{where.zh}：{told.zh}，缺{cover.missing or cover.short}人。",
            f"{day.en}, {where.en}: {told.en}; {cover.missing or cover.short} missing.",
        ),
        reasons,
    )


def what_words(frame: Frame, cover: Cover) -> Words:
    """Say what a need asks for: the shift where it is one, else the need's name, and the department."""
    need = cover.need
    kind = frame.shifts.get(need.shifts[0]) if len(need.shifts) == 1 else None
    label = kind.name if kind is not None else need.name
    short = frame.short(need.department)
    said = label if short in label else f"{label} {short}"
    return Words(said, said)


def reasons_of(grid: Grid, demand: Demand, day: date) -> Iterable[Reason]:
    """Yield for everybody who counts for a need and does not stand it that day why not, as the grid stands."""
    for person in demand.people:
        had = grid.shift(person, day)
        if had in demand.need.shifts:
            continue
        found = [_first(grid, person, day, shift) for shift in demand.need.shifts]
        open_to = next((one for one, breach in zip(demand.need.shifts, found, strict=True) if breach is None), "")
        name = _name(grid.frame, person)
        if had:
            other = grid.frame.shifts[had].name if had in grid.frame.shifts else had
            yield Reason(person, Why.TAKEN, Words(f"{name}已排{other}", f"{name} has {other}"))
        elif open_to:
            yield Reason(person, None, Words(f"{name}可补", f"{name} could"), open_to)
        else:
            breach = next(one for one in found if one is not None)
            why = why_words(grid.frame, breach)
            reason = Why.NEXT if breach.day > day and breach.why in _FOLLOWING else breach.why
            told = reason.words if reason is Why.NEXT else why
            yield Reason(person, reason, Words(f"{name}{told.zh}", f"{name}: {told.en}"))


def _first(grid: Grid, person: str, day: date, shift: str) -> Breach | None:
    """Return the first rule that a shift on a day would newly break, or None."""
    found = grid.trial(person, day, shift)
    return min(found, key=lambda one: (one.day != day, one.day)) if found else None


def _counted(reasons: tuple[Reason, ...]) -> Words:
    """Say how many do not stand for which reason: `3人中2人休假，1人前夜值班`."""
    if not reasons:
        return Words("没有可排的人", "nobody can be rostered")
    counts = Counter(one.why for one in reasons)
    free = [one for one in reasons if one.why is None]
    zh = [f"{count}人{why.words.zh}" for why, count in counts.items() if why is not None]
    en = [f"{count} {why.words.en}" for why, count in counts.items() if why is not None]
    if free:
        zh.append(f"{len(free)}人可补（{'、'.join(one.words.zh.removesuffix('可补') for one in free)}）")
        en.append(f"{len(free)} could ({', '.join(one.words.en.removesuffix(' could') for one in free)})")
    return Words(f"{len(reasons)}人中" + "，".join(zh), f"of {len(reasons)}, " + ", ".join(en))


def mends_of(grid: Grid, hole: Hole) -> tuple[Mend, ...]:
    """Return what would mend a hole: somebody who could stand, else leave to be taken back, else one more person.

    Those who could stand come with the cells to set, the one with the fewest of that shift this month first.
    """
    free = sorted((one for one in hole.reasons if one.why is None), key=lambda one: _count(grid, one.person, one.shift))
    fills = tuple(_fill(grid, one, hole.cover.day) for one in free)
    if fills:
        return fills
    away = tuple(
        Mend(
            "cancel_leave",
            one.person,
            Words(f"请{_name(grid.frame, one.person)}销假", f"Ask {_name(grid.frame, one.person)} to take leave back"),
        )
        for one in hole.reasons
        if one.why is Why.LEAVE
    )
    return away or (Mend("add_person", "", Words("加一人", "Add a person")),)


def _fill(grid: Grid, reason: Reason, day: date) -> Mend:
    name, kind = grid.name(reason.person), grid.frame.shifts[reason.shift].name
    had = _count(grid, reason.person, reason.shift)
    return Mend(
        "fill",
        reason.person,
        Words(f"让{name}值，本月{kind} {had} → {had + 1}", f"{name} stands, {kind} this month {had} → {had + 1}"),
        (CellChange(reason.person, day, reason.shift),),
    )


def _count(grid: Grid, person: str, shift: str) -> int:
    return grid.lines.get(person, ()).count(shift)


def refused_wishes(grid: Grid) -> tuple[RefusedWish, ...]:
    """Return the wishes that the sheet does not grant, day by day, each with a reason."""
    why = why_refused_on(grid)
    return tuple(RefusedWish(wish, day, why(wish, day)) for wish, day in not_granted(grid))


def not_granted(grid: Grid) -> Refusals:
    """Return the wishes that the sheet does not grant and the days on which it does not, by day and person."""
    found = []
    for wish in grid.frame.material.wishes:
        if wish.void or wish.kind is WishKind.SWAP or wish.person not in grid.frame.terms:
            continue
        for text in wish.days:
            day = next((one for one in grid.frame.days if one.isoformat() == text), None)
            if day is not None and _refused(grid, wish, day):
                found.append((wish, day))
    return tuple(sorted(found, key=lambda one: (one[1], one[0].person)))


def why_refused_on(grid: Grid) -> WhyRefused:
    """Return what says why a wish is not granted on a day of a sheet; it remembers what it asked the planner."""
    asked = cache(lambda department: _asked_of(grid, department))
    return lambda wish, day: _wish_words(grid, wish, day, asked)


def _asked_of(grid: Grid, department: str) -> tuple[Problem, Plan]:
    """Return problem and plan of one department: nobody else changes what a wish of its people would cost."""
    frame = grid.frame
    terms = {one: term for one, term in frame.terms.items() if term.person.department == department}
    demands = tuple(one for one in frame.demands if one.need.department == department)
    own = replace(frame, terms=terms, demands=demands)
    return problem_in(own), Plan(tuple(cell for cell in grid.plan().cells if cell[0] in terms))


def _meant(grid: Grid, wish: DutyWish, shift: str) -> bool:
    """Whether a shift is one that the wish speaks of."""
    kind = grid.frame.shifts.get(shift)
    nights = wish.kind is WishKind.NO_NIGHTS or wish.part is LeavePart.NIGHT
    return bool(shift) and (not nights or (kind is not None and kind.night))


def _refused(grid: Grid, wish: DutyWish, day: date) -> bool:
    return _meant(grid, wish, grid.shift(wish.person, day)) is not (wish.kind is WishKind.WANTS)


def _wish_words(grid: Grid, wish: DutyWish, day: date, asked: Asked) -> Words:
    said, name = day_words(day), _name(grid.frame, wish.person)
    wants = wish.kind is WishKind.WANTS
    why = _why_not_wanted(grid, wish, day, asked) if wants else _why_needed(grid, wish, day)
    return Words(
        f"{said.zh} {name}{wish.kind.words.zh}，没有照办：{why.zh}。",
        f"{said.en}, {name}, “{wish.kind.words.en}” not granted: {why.en}.",
    )


def _why_not_wanted(grid: Grid, wish: DutyWish, day: date, asked: Asked) -> Words:
    """Say why somebody who would like a duty has none: a rule, or others stand already."""
    shifts = [one for demand in _asked(grid, wish.person) for one in demand.need.shifts if _meant(grid, wish, one)]
    if grid.shift(wish.person, day):
        return Words("当天排了别的班", "another duty stands that day")
    tried = [_first(grid, wish.person, day, one) for one in dict.fromkeys(shifts)]
    if tried and None not in tried:
        return why_words(grid.frame, next(one for one in tried if one is not None))
    wanted = Wish(wish.person, grid.frame.place[day], tuple(shifts), wish.weight)
    reason = why_refused(*asked(grid.frame.terms[wish.person].person.department), wanted)
    return _COSTS[_dearest(reason.extra) if reason is not None and reason.rule == "dearer" else "free"]


def _asked(grid: Grid, person: str) -> tuple[Demand, ...]:
    """Return the needs that ask a person for a duty; two certified officers are counted among those who stand."""
    return tuple(one for one in grid.frame.demands_of(person) if not one.need.certified)


def _dearest(extra: Cost) -> str:
    """Return which part of the cost a duty would raise most."""
    return max(("over", "tallies", "windows", "wishes"), key=lambda one: int(getattr(extra, one)))


def _why_needed(grid: Grid, wish: DutyWish, day: date) -> Words:
    """Say why somebody who would rather not has a duty: what keeps each of the others from it."""
    shift = grid.shift(wish.person, day)
    demand = next((one for one in _asked(grid, wish.person) if shift in one.need.shifts), None)
    place = grid.frame.place[day]
    if demand is None or (wish.person, day) in grid.locked or place < grid.frame.past:
        return Words("这一格是手定的", "the cell is set by hand")
    others = tuple(
        one for one in reasons_of(grid, demand, day) if one.person != wish.person and one.why not in _OUTSIDE
    )
    if not others:
        return Words("没有别的人可排", "nobody else can be rostered")
    told = _counted(others)
    spare = any(one.why is None for one in others)
    zh, en = ("；换人轮值就不均", "; another would be less fair") if spare else ("", "")
    return Words(f"同班其他{told.zh}{zh}", f"of the others: {told.en}{en}")


def conflict_words(frame: Frame, answer: Answer) -> tuple[Words, ...]:
    """Say which rules of whom cannot be kept whatever the plan, in the order in which they gave way."""
    found = []
    for person, rule in answer.conflicts:
        name, words = _name(frame, person), RULES.get(rule, Words(rule, rule))
        found.append(
            Words(
                f"{name}的“{words.zh}”无论怎样排都守不住，已放宽。",
                f"{name}: “{words.en}” cannot be kept whatever the plan, and gave way.",
            )
        )
    return tuple(found)


def _name(frame: Frame, person: str) -> str:
    return next((one.name for one in frame.material.people if one.id == person), "？")
