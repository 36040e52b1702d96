"""Typed orders that plan: a month from its facts, a repair after somebody falls out, a problem saved or solved."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import option
from desktop.console.roster import told
from desktop.console.speech import Order, plain
from desktop.planner.cost import breaches
from desktop.planner.errand import Solving
from desktop.planner.writing import answer_text, plan_text, problem_from, problem_text
from desktop.post.guard import no
from desktop.post.roster.states import LeaveKind
from desktop.post.words import Words
from desktop.procedures import files
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.explaining import conflict_words, hole_of, refused_wishes
from desktop.procedures.roster.plan.planning import plannable, take_plan
from desktop.procedures.roster.plan.repairing import fall_out, moves, take_repair
from desktop.procedures.roster.plan.setting import problem_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.console.speech import Typed
    from desktop.planner.problem import Answer, Problem
    from desktop.procedures.roster.month.checking import Grid

_TICK = 0.25
"""Seconds between two looks at the planner."""
_LONGEST = 24 * 60 * 60
"""Seconds; nobody waits for a plan longer than a day."""


def seconds(default: float) -> Callable[[Any], Any]:
    """Return the option for how long to search."""
    return option("--seconds", default=default, type=click.FloatRange(0.1, _LONGEST), show_default=True, metavar="N",
                  callback=_number,
                  said=Words("最多求解几秒", "Search for at most so many seconds"))  # fmt: skip


def _number(context: click.Context, parameter: click.Parameter, value: float) -> float:
    """Refuse what Python calls not a number and no range keeps out."""
    if math.isnan(value):
        raise click.BadParameter(str(value), context, parameter)
    return value


def _solved(typed: Typed, solving: Solving) -> Answer:
    """Wait for the planner, telling on stderr what it has; Ctrl+C keeps the best plan so far."""
    solving.start()
    while True:
        try:
            found = solving.answer(_TICK)
        except TimeoutError:
            _tell(typed, solving)
        except KeyboardInterrupt:
            solving.cancel()
        else:
            if solving.note is not None:
                click.echo(solving.note.said(typed.language), err=True)
            return found


def _tell(typed: Typed, solving: Solving) -> None:
    progress = solving.poll()
    if progress is None or progress.cost is None or typed.as_json:
        return
    words = Words(
        f"第 {progress.second:.1f} 秒：代价 {progress.cost}，不会低于 {progress.bound}",
        f"{progress.second:.1f} s: cost {progress.cost}, no plan below {progress.bound}",
    )
    click.echo(words.said(typed.language), err=True)


def _ended(found: Answer) -> Words:
    proof = (
        Words("已证明最优", "proven optimal")
        if found.ended == "proven"
        else Words(f"最好不会低于 {found.bound}", f"no plan is below {found.bound}")
    )
    return Words(
        f"代价 {found.cost}，{proof.zh}，{found.seconds:.1f} 秒",
        f"cost {found.cost}, {proof.en}, {found.seconds:.1f} s",
    )


_PLAN = Words(
    "排一个月的班，采用结果。\n\n锁住的格子和已过的日子不动，已公布的尽量少动；Ctrl+C 用当时最好的一版；"
    "--dry-run 只看不采用。",
    "Plan a month and take the plan over.\n\nLocked cells and past days stay, what is published is disturbed little; "
    "Ctrl+C keeps the best plan so far; --dry-run only shows it.",
)


@click.command(cls=Order, said=_PLAN)
@told.month()
@seconds(90)
@option(
    "--seed", default=0, type=int, metavar="N", said=Words("同样的数排出同样的班", "The same number, the same plan")
)
@option("--afresh", is_flag=True, said=Words("从头排，不顾已公布的", "From scratch, whatever is published"))
@option("--dry-run", is_flag=True, said=Words("只看结果，不采用", "Only show it"))
@click.pass_obj
def plan(typed: Typed, month: str, seconds: float, seed: int, afresh: bool, dry_run: bool) -> None:  # noqa: FBT001 - click's own call
    """Plan a month."""
    with keeping(typed) as watch:
        material = plannable(told.gathered(watch, month))
        problem = problem_of(material, steady=not afresh)
        grid = grid_of(material)
        found = _solved(typed, Solving(problem, seconds, seed, start=None))
        made = grid.changed(grid.changes_to(found.plan))
        said = [_ended(found), *_outcome(made, found)]
        if not dry_run:
            done = take_plan(watch, month, found, seed)
            answer(typed, watch, done, said)
            return
        words = Words("\n".join(one.zh for one in said), "\n".join(one.en for one in said))
        typed.answer(words, {"answer": plain(found), "said": plain(said)})


def _outcome(grid: Grid, found: Answer) -> list[Words]:
    """Return what the plan leaves open, each with its reason: holes, rules that gave way, refused wishes."""
    holes = [hole_of(grid, one).words for one in grid.holes()]
    return [*holes, *conflict_words(grid.frame, found), *(one.words for one in refused_wishes(grid))]


_REPAIR = Words(
    "有人来不了：少动人地改已公布的班，写明谁换成谁。\n\n先动最少的人，再改最少的格；--dry-run 只看不采用。",
    "Somebody falls out: mend the roster with the fewest people disturbed.\n\n--dry-run only shows who moves.",
)


@click.command(cls=Order, said=_REPAIR)
@told.month()
@click.argument("person", metavar="NAME")
@click.argument("days", metavar="DAYS")
@option("--kind", default="sick", metavar="KIND", said=Words("年假、病假、事假、公差、培训、体检", "Kind of leave"))
@option("--reason", required=True, metavar="TEXT", said=Words("原因", "The reason"))
@seconds(20)
@option("--dry-run", is_flag=True, said=Words("只看谁动，不采用", "Only show who moves"))
@click.pass_obj
def repair(  # noqa: PLR0913, PLR0917 - click's own call
    typed: Typed,
    month: str,
    person: str,
    days: str,
    kind: str,
    reason: str,
    seconds: float,
    dry_run: bool,  # noqa: FBT001 - click's own call
) -> None:
    """Repair a month."""
    with keeping(typed) as watch:
        material = told.gathered(watch, month)
        who, away = told.person(material, person), told.days(month, days)
        leave = naming.named(LeaveKind, kind)
        asked = fall_out(material, who.id, away, leave)
        found = _solved(typed, Solving(asked.problem, seconds, start=asked.standing, absence=asked.absence))
        grid = grid_of(material).unlocked(who.id, away)
        moved = moves(grid, found.plan)
        others = len({one.person for one in moved} - {who.id})
        said = [
            Words(f"动 {others} 人，{_ended(found).zh}", f"{others} disturbed, {_ended(found).en}"),
            *(one.words for one in moved),
            *_new_holes(grid, found),
        ]
        if not dry_run:
            done = take_repair(watch, month, found, who.id, away, leave, reason)
            answer(typed, watch, done, said)
            return
        words = Words("\n".join(one.zh for one in said), "\n".join(one.en for one in said))
        typed.answer(words, {"moves": plain(moved), "people": others, "answer": plain(found)})


def _new_holes(grid: Grid, found: Answer) -> list[Words]:
    """Return the holes that a repair leaves and the draft did not have."""
    made = grid.changed(grid.changes_to(found.plan))
    before = {(one.need.id, one.day): one.missing for one in grid.holes()}
    left = [one for one in made.holes() if one.missing > before.get((one.need.id, one.day), 0)]
    return [hole_of(made, one).words for one in left]


@click.command(cls=Order, said=Words("把一个月的排班问题存成 JSON。", "Save the problem of a month as JSON."))
@told.month()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@option("--afresh", is_flag=True, said=Words("从头排，不顾已公布的", "From scratch, whatever is published"))
@click.pass_obj
def problem(typed: Typed, month: str, file: Path, afresh: bool) -> None:  # noqa: FBT001 - click's own call
    """Save a problem."""
    with keeping(typed) as watch:
        files.fresh(file)
        made = problem_of(plannable(told.gathered(watch, month)), steady=not afresh)
        files.write(file, problem_text(made).encode())
        counted = {"people": len(made.people), "covers": len(made.covers), "wishes": len(made.wishes)}
        said = Words(
            f"{len(made.people)} 人，{len(made.covers)} 项需求，存在 {file}",
            f"{len(made.people)} people, {len(made.covers)} needs, saved in {file}",
        )
        typed.answer(said, {**counted, "path": str(file)})


@click.command(
    cls=Order, said=Words("求解存下来的排班问题，不动台账。", "Solve a saved problem; no ledger is touched.")
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE")
@seconds(90)
@option(
    "--seed", default=0, type=int, metavar="N", said=Words("同样的数排出同样的班", "The same number, the same plan")
)
@option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", said=Words("方案另存", "Save the plan")
)
@click.pass_obj
def solve(typed: Typed, file: Path, seconds: float, seed: int, out: Path | None) -> None:
    """Solve a saved problem."""
    asked = _problem(file)
    if out is not None:
        files.fresh(out)
    found = _solved(typed, Solving(asked, seconds, seed))
    broken = breaches(asked, found.plan)
    if out is not None:
        files.write(out, (plan_text(found.plan) if typed.as_json else answer_text(found)).encode())
    ended = _ended(found)
    said = Words(f"{ended.zh}，违反硬规则 {len(broken)} 处", f"{ended.en}, {len(broken)} hard rules broken")
    typed.answer(said, {"answer": plain(found), "breaches": plain(broken)})


def _problem(file: Path) -> Problem:
    """Return the problem of a file; a text editor of Windows may have put its mark before it."""
    try:
        return problem_from(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise no("file", f"{file} 不是存下来的排班问题。", f"{file} is no saved problem.") from None
