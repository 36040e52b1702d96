"""The forms of the orders about an action item: who says it, in which words, until when."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.post.command_post import COMMAND
from desktop.post.items import pressing
from desktop.post.items.states import ItemState, Supervision
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.items import orders, reading, sides, supervision

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.post.items.item import ActionItem
    from desktop.procedures.items.board import Row

translate = QCoreApplication.translate
_ANSWER_DAYS = 3
"""Days within which a sheet is to be answered where nothing else is written."""
_MORE_DAYS = 7
"""Days more that are offered first: the next meeting is a week away."""
AGREE, REFUSE = "agree", "refuse"


def next_step(session: Session, row: Row) -> OrderForm:
    """Return the form of what comes next: an answer that is waited for, else the step from where the item stands."""
    if row.item.asked_due is not None:
        return answer(session, row)
    steps = {
        ItemState.OPEN: accept,
        ItemState.ACCEPTED: report,
        ItemState.IN_PROGRESS: report,
        ItemState.REPORTED: verify,
    }
    found = steps.get(row.item.state)
    if found is None:
        words = row.item.state.words
        raise Refused("state", Words(f"已{words.zh}，没有下一步。", f"It is “{words.en}”; nothing comes next."))
    return found(session, row)


def accept(session: Session, row: Row) -> OrderForm:
    """Ask who of the owner's side accepts."""
    item = row.item
    return OrderForm(
        "accept",
        _title(translate("Items", "Accept {number}"), item),
        translate("Items", "Accept"),
        (_owner(session, item, translate("Items", "Accepted by")), questions.when()),
        lambda said: session.give(orders.accept_item, item.id, said["by"], said["at"]),
        _said(translate("Items", "{number} is accepted."), item),
        note=item.text,
    )


def progress(session: Session, row: Row) -> OrderForm:
    """Ask how far it is."""
    item = row.item
    return OrderForm(
        "progress",
        _title(translate("Items", "Progress of {number}"), item),
        translate("Items", "Note"),
        (
            Ask("text", translate("Items", "How far it is"), wide=True),
            _owner(session, item, translate("Items", "Says"), helpers=True),
            questions.when(),
        ),
        lambda said: session.give(orders.progress_item, item.id, said["text"], said["by"], said["at"]),
        _said(translate("Items", "Noted in {number}."), item),
        note=item.text,
    )


def report(session: Session, row: Row) -> OrderForm:
    """Ask what was done."""
    item = row.item
    return OrderForm(
        "report",
        _title(translate("Items", "{number} is reported done"), item),
        translate("Items", "Report done"),
        (
            Ask("text", translate("Items", "Result"), wide=True),
            _owner(session, item, translate("Items", "Reported by")),
            questions.when(),
        ),
        lambda said: session.give(orders.report_item, item.id, said["text"], said["by"], said["at"]),
        _said(translate("Items", "{number} waits for a check."), item),
        note=item.text,
    )


def verify(session: Session, row: Row) -> OrderForm:
    """Ask who looked and what was found; nobody of the owner's side is offered."""
    item = row.item
    return OrderForm(
        "verify",
        _title(translate("Items", "Check of {number}"), item),
        translate("Items", "Verify"),
        (
            Ask("text", translate("Items", "Findings"), wide=True, refused=("findings",)),
            _checker(session, item),
            questions.when(),
        ),
        lambda said: session.give(orders.verify_item, item.id, said["by"], said["text"], said["at"]),
        _said(translate("Items", "{number} is struck off."), item),
        note=translate("Items", "reported: {text}").format(text=item.report),
    )


def send_back(session: Session, row: Row) -> OrderForm:
    """Ask why a report goes back."""
    item = row.item
    return OrderForm(
        "send_back",
        _title(translate("Items", "Send the report of {number} back"), item),
        translate("Items", "Send back"),
        (questions.reason(), _checker(session, item)),
        lambda said: session.give(orders.reject_item, item.id, said["reason"], said["by"]),
        _said(translate("Items", "{number} is in progress again."), item),
        note=translate("Items", "reported: {text}").format(text=item.report),
    )


def extend(session: Session, row: Row) -> OrderForm:
    """Ask until when more time is asked for, and why."""
    item = row.item
    return OrderForm(
        "extend",
        _title(translate("Items", "Ask for more time for {number}"), item),
        translate("Items", "Ask"),
        (
            Ask("due", translate("Items", "Until"), "day", start=max(item.due, row.today) + timedelta(days=_MORE_DAYS)),
            _owner(session, item, translate("Items", "Asked by")),
            questions.reason(),
        ),
        lambda said: session.give(orders.ask_extension, item.id, _day("due", said), said["reason"], said["by"]),
        _said(translate("Items", "The chair, the commander or a deputy answers."), item),
        note=translate("Items", "due {day}, extended {n} times").format(day=item.due, n=item.extensions),
    )


def answer(session: Session, row: Row) -> OrderForm:
    """Ask whether more time is given."""
    item = row.item
    asked = reading.asked_by(session.ledger, item)
    if asked is None:
        raise Refused("due", Words("没有待答复的延期申请。", "No extension is asked for."))
    both = (Choice(AGREE, translate("Items", "agreed")), Choice(REFUSE, translate("Items", "not agreed")))
    note = translate("Items", "{name} asks for {day}: {text}").format(name=asked.by, day=asked.due, text=asked.text)
    return OrderForm(
        "answer",
        _title(translate("Items", "More time for {number}"), item),
        translate("Items", "Answer"),
        (
            Ask("answer", translate("Items", "Answer"), "choice", both, start=AGREE),
            _chair(session, item, translate("Items", "Decided on by")),
            questions.reason(translate("Items", "Reason, for a no")),
        ),
        lambda said: session.give(
            orders.answer_extension, item.id, said["answer"] == AGREE, said["by"], said["reason"]
        ),
        _said(translate("Items", "Noted in {number}."), item),
        note=note,
    )


def supervise(session: Session, row: Row) -> OrderForm:
    """Ask at which level to press, what is asked for and until when to answer; the level that is due stands first."""
    item, ledger, today = row.item, session.ledger, session.now().date()
    sheets = reading.sheets_of(ledger, item.id)
    fit = [one for one in Supervision if pressing.unfit(one, item, sheets, today) is None]
    if not fit:
        problem = pressing.unfit(Supervision.REMINDER, item, sheets, today)
        raise problem or Refused("level", Words("现在不用督办。", "There is nothing to press for."))
    start = row.proposed if row.proposed in fit else fit[0]
    return OrderForm(
        "supervise",
        _title(translate("Items", "Press for {number}"), item),
        translate("Items", "Send the sheet"),
        (
            Ask("level", translate("Items", "Level"), "choice", questions.of_enum(session, *fit), start=start),
            Ask("reply_by", translate("Items", "Answer by"), "day", start=today + timedelta(days=_ANSWER_DAYS)),
            Ask("text", translate("Items", "What is asked for"), wide=True),
            _chair(session, item, translate("Items", "Signed by")),
        ),
        lambda said: session.give(
            supervision.supervise_item, item.id, Supervision(said["level"]), said["text"], _day("reply_by", said),
            said["by"],
        ),
        lambda sheet: translate("Items", "{number} is sent; its paper is among the papers (P).").format(
            number=sheet.serial
        ),
        note=item.text,
    )  # fmt: skip


def reply(session: Session, row: Row) -> OrderForm:
    """Ask what was answered to the latest sheet that waits."""
    sheet = reading.waiting_sheet(session.ledger, row.item.id)
    if sheet is None:
        raise Refused("sheet", Words("没有待答复的督办单。", "No sheet waits for an answer."))
    return OrderForm(
        "reply",
        translate("Items", "Answer to {number}").format(number=sheet.serial),
        translate("Items", "Note"),
        (Ask("text", translate("Items", "Answer"), wide=True),),
        lambda said: session.give(supervision.reply_supervision, sheet.id, said["text"]),
        lambda _sheet: translate("Items", "The answer is noted."),
        note=sheet.text,
    )


def void(session: Session, row: Row) -> OrderForm:
    """Ask why the latest sheet that waits should not have been sent."""
    sheet = reading.waiting_sheet(session.ledger, row.item.id)
    if sheet is None:
        raise Refused("sheet", Words("没有可作废的督办单。", "There is no sheet to be made void."))
    return OrderForm(
        "void",
        translate("Items", "Make {number} void").format(number=sheet.serial),
        translate("Items", "Make void"),
        (_chair(session, row.item, translate("Items", "Decided on by")), questions.reason()),
        lambda said: session.give(supervision.void_supervision, sheet.id, said["reason"], said["by"]),
        lambda _sheet: translate("Items", "It is void; its number is not given again."),
        note=sheet.text,
    )


def _owner(session: Session, item: ActionItem, label: str, *, helpers: bool = False) -> Ask:
    side = sides.side_of(session.ledger, item)
    names = (*side.owners, *side.helpers) if helpers else side.owners
    return Ask("by", label, "combo", _people(names), start=side.owners[0])


def _checker(session: Session, item: ActionItem) -> Ask:
    side = sides.side_of(session.ledger, item)
    names = [name for name in side.others if not side.has(name)]
    start = next(iter(names), "")
    return Ask("by", translate("Items", "Checked by"), "combo", _people(names), start=start)


def _chair(session: Session, item: ActionItem, label: str) -> Ask:
    chair = sides.chair_of(session.ledger, item)
    names = [chair, *(one.name for one in session.watch.members() if one.duty in COMMAND), session.watch.actor]
    return Ask("by", label, "combo", _people(names), start=next(filter(None, names), ""))


def _people(names: Iterable[str]) -> tuple[Choice, ...]:
    return tuple(Choice(name, name) for name in dict.fromkeys(names) if name)


def _day(name: str, said: Answers) -> date:
    day: date | None = said[name]
    if day is None:
        raise Refused(name, Words("日期没有填。请写上。", "Give a day."))
    return day


def _title(words: str, item: ActionItem) -> str:
    return words.format(number=item.serial)


def _said(words: str, item: ActionItem) -> Any:  # noqa: ANN401 - a sentence of a result
    told = words.format(number=item.serial)
    return lambda _item: told
