"""Typed orders that move an action item: accept, progress, report, send back, verify, ask for and answer extensions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.console import naming
from desktop.console.asking import answer as told
from desktop.console.asking import keeping
from desktop.console.frequent import at, option
from desktop.console.speech import Mistyped, Order
from desktop.post.words import Words
from desktop.procedures.items import orders
from desktop.procedures.items.reading import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.console.frequent import Decorator
    from desktop.console.speech import Typed


def _number() -> Decorator:
    return click.argument("number", metavar="NUMBER")


def _by(zh: str, en: str) -> Decorator:
    return option("--by", required=True, metavar="NAME", said=Words(zh, en))


def _text() -> Decorator:
    return click.argument("text", metavar="TEXT")


def _step(typed: Typed, order: Callable[..., Any], number: str, *rest: Any) -> None:  # noqa: ANN401 - of the order
    with keeping(typed) as watch:
        told(typed, watch, order(watch, named(watch.ledger, number).id, *rest))


@click.command(cls=Order, said=Words("接收：责任单位收到了。", "The owner's side accepts an item."))
@_number()
@_by("责任单位谁收的", "Who accepted")
@at()
@click.pass_obj
def accept(typed: Typed, number: str, by: str, at: str | None) -> None:
    """Accept an item."""
    with keeping(typed) as watch:
        item = named(watch.ledger, number)
        told(typed, watch, orders.accept_item(watch, item.id, by, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("记一次进展；配合单位也可以报。", "Note how far an item is."))
@_number()
@_text()
@_by("谁报的", "Who says so")
@at()
@click.pass_obj
def progress(typed: Typed, number: str, text: str, by: str, at: str | None) -> None:
    """Note progress."""
    with keeping(typed) as watch:
        item = named(watch.ledger, number)
        told(typed, watch, orders.progress_item(watch, item.id, text, by, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("报结：责任单位报办完了，等别人核查。", "The owner's side reports an item done."))
@_number()
@_text()
@_by("责任单位谁报的", "Who reports")
@at()
@click.pass_obj
def report(typed: Typed, number: str, text: str, by: str, at: str | None) -> None:
    """Report an item done."""
    with keeping(typed) as watch:
        item = named(watch.ledger, number)
        told(typed, watch, orders.report_item(watch, item.id, text, by, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("退回报结，写明理由。", "Send a report back with a reason."))
@_number()
@_text()
@_by("谁核查的，不能是责任单位的人", "Who checked; not of the owner's side")
@click.pass_obj
def reject(typed: Typed, number: str, text: str, by: str) -> None:
    """Send a report back."""
    _step(typed, orders.reject_item, number, text, by)


@click.command(cls=Order, said=Words("核查后销号，写明核查情况。", "Verify a reported item, with the findings."))
@_number()
@_text()
@_by("谁核查的，不能是责任单位的人", "Who checked; not of the owner's side")
@at()
@click.pass_obj
def verify(typed: Typed, number: str, text: str, by: str, at: str | None) -> None:
    """Verify an item."""
    with keeping(typed) as watch:
        item = named(watch.ledger, number)
        told(typed, watch, orders.verify_item(watch, item.id, by, text, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("申请延期到哪一天，写明理由。", "Ask for a later due date with a reason."))
@_number()
@click.argument("day", metavar="DAY")
@_text()
@_by("责任单位谁申请的", "Who asks")
@click.pass_obj
def ask(typed: Typed, number: str, day: str, text: str, by: str) -> None:
    """Ask for an extension."""
    _step(typed, orders.ask_extension, number, naming.day(day), text, by)


_YES, _NO = ("yes", "agree", "同意"), ("no", "refuse", "不同意")


@click.command(cls=Order, said=Words("答复延期申请：同意或不同意。", "Answer a request for a later date: yes or no."))
@_number()
@click.argument("answer", metavar="yes|no")
@_by("会议主持人、总指挥或副总指挥", "The chair, the commander or a deputy")
@option("--reason", default="", metavar="TEXT", said=Words("不同意时写理由", "Why, for a no"))
@click.pass_obj
def answer(typed: Typed, number: str, answer: str, by: str, reason: str) -> None:
    """Answer a request."""
    if answer not in (*_YES, *_NO):
        raise Mistyped(Words(f"“{answer}”只能写同意或不同意。", f"“{answer}” must be yes or no."))
    _step(typed, orders.answer_extension, number, answer in _YES, by, reason)
