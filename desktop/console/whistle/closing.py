"""Typed orders that end a whistle: report done, check, evaluate, archive, put on the ledger, call off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import at, by, number, option, reason
from desktop.console.speech import Mistyped, Order
from desktop.post.evaluation import Evaluation
from desktop.post.words import Words
from desktop.procedures.whistle import closing, overlays

if TYPE_CHECKING:
    from desktop.console.speech import Typed

_RATING = click.IntRange(0, 5)


@click.command(cls=Order, said=Words("报完成，等核查。", "Report the work done; it waits for a check."))
@number()
@option("--outcome", required=True, metavar="TEXT", said=Words("处置结果", "The outcome"))
@at()
@click.pass_obj
def report_done(typed: Typed, number: str, outcome: str, at: str | None) -> None:
    """Report done."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        answer(typed, watch, closing.report_done(watch, case.id, outcome, naming.moment(watch, at)))


_CHECK = Words(
    "核查：通过就销哨，不通过就退回处置。\n\n核查人不能是牵头部门的人。",
    "Check: pass closes the whistle, fail sends it back.\n\nThe checker belongs to no lead department.",
)


@click.command(cls=Order, said=_CHECK)
@number()
@option("--pass/--fail", "passed", default=True, said=Words("通过，还是不通过", "Passed, or failed"))
@by()
@option("--findings", default="", metavar="TEXT", said=Words("看到什么", "What was found"))
@option(
    "--reopen", multiple=True, metavar="TASK", said=Words("哪项任务重开，可写多次", "Task to open again, repeatable")
)
@option("--task", "new", multiple=True, metavar="DEPARTMENT:TEXT", said=Words("新任务，写 部门:内容", "A new task"))
@at()
@click.pass_obj
def check(  # noqa: PLR0913, PLR0917 - click hands over each option
    typed: Typed,
    number: str,
    passed: bool,  # noqa: FBT001 - click's own call
    by: str,
    findings: str,
    reopen: tuple[str, ...],
    new: tuple[str, ...],
    at: str | None,
) -> None:
    """Check a whistle."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        when = naming.moment(watch, at)
        if passed:
            answer(typed, watch, closing.check_pass(watch, case.id, by, findings, when))
            return
        tasks = []
        for text in new:
            unit, mark, what = text.replace("：", ":").partition(":")
            if not mark:
                raise Mistyped(Words(f"任务“{text}”要写成 部门:内容。", f"Write “{text}” as DEPARTMENT:TEXT."))
            tasks.append((naming.department(watch.ledger, unit).id, what))
        again = [naming.task(watch.ledger, case, text).id for text in reopen]
        answer(typed, watch, closing.check_fail(watch, case.id, by, findings, again, tasks, when))


@click.command(cls=Order, said=Words("评价一件已销的哨。", "Evaluate a closed whistle."))
@number()
@option("--order", default=0, type=_RATING, said=Words("联合有序，1 到 5", "Order kept, 1 to 5"))
@option("--resources", default=0, type=_RATING, said=Words("资源用得好，1 到 5", "Resources used, 1 to 5"))
@option("--interest", default=0, type=_RATING, said=Words("公共利益，1 到 5", "Public interest, 1 to 5"))
@option("--satisfaction", default=0, type=_RATING, said=Words("反映人满意度，1 到 5", "The reporter's satisfaction"))
@option("--comment", default="", metavar="TEXT", said=Words("评语", "A comment"))
@option("--recheck-on", metavar="DAY", said=Words("哪天回头看", "Day of the recheck"))
@option("--no-recheck", default="", metavar="TEXT", said=Words("不回头看的理由", "Why no recheck"))
@click.pass_obj
def evaluate(  # noqa: PLR0913, PLR0917 - click hands over each option
    typed: Typed,
    number: str,
    order: int,
    resources: int,
    interest: int,
    satisfaction: int,
    comment: str,
    recheck_on: str | None,
    no_recheck: str,
) -> None:
    """Evaluate."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        day = naming.day(recheck_on)
        value = Evaluation(case.id, order, resources, interest, satisfaction, comment, day, no_recheck)
        answer(typed, watch, closing.evaluate(watch, value))


@click.command(
    cls=Order, said=Words("归档；评价、评分、回头看齐了才行。", "Archive, once evaluated with a recheck plan.")
)
@number()
@click.pass_obj
def archive(typed: Typed, number: str) -> None:
    """Archive."""
    with keeping(typed) as watch:
        answer(typed, watch, closing.archive(watch, naming.whistle(watch.ledger, number, watch.today).id))


@click.command(
    cls=Order, said=Words("挂账：本级办不了，写明理由和复核日。", "Put on the ledger what cannot be solved now.")
)
@number()
@by()
@reason()
@option("--review-on", required=True, metavar="DAY", said=Words("哪天复核", "Day of the review"))
@click.pass_obj
def suspend(typed: Typed, number: str, by: str, reason: str, review_on: str) -> None:
    """Put on the ledger."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        day = naming.day(review_on) or watch.today
        answer(typed, watch, overlays.suspend(watch, case.id, reason, by, day))


@click.command(cls=Order, said=Words("挂账的恢复办理。", "Take a whistle off the ledger again."))
@number()
@option("--result", required=True, metavar="TEXT", said=Words("复核结果", "Result of the review"))
@click.pass_obj
def resume(typed: Typed, number: str, result: str) -> None:
    """Resume."""
    with keeping(typed) as watch:
        answer(typed, watch, overlays.resume(watch, naming.whistle(watch.ledger, number, watch.today).id, result))


@click.command(cls=Order, said=Words("总指挥解除全哨。", "Call a blown whistle off by the commander's word."))
@number()
@by()
@reason()
@click.pass_obj
def cancel(typed: Typed, number: str, by: str, reason: str) -> None:
    """Call off."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        answer(typed, watch, overlays.cancel_blown(watch, case.id, by, reason))
