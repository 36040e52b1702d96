"""The strips of what is decided: a thing to be done, what a department put in, what is proposed to make up for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.post.command_post import Member
from desktop.post.conferences.decisions import Decided
from desktop.post.conferences.record import yuan
from desktop.post.department import Officer
from desktop.post.guard import no
from desktop.procedures.conferences import contributions, decisions
from desktop.procedures.meetings import entry

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.session import Session
    from desktop.post.conferences.conference import ConferenceDecision
    from desktop.post.conferences.contribution import Contribution
    from desktop.procedures.conferences.reading import ConferenceSheet
    from desktop.procedures.watch import Done

translate = QCoreApplication.translate
_POST, _FEN = "post", 100


def decision(session: Session, sheet: ConferenceSheet, old: ConferenceDecision | None) -> OrderForm:
    """Ask for one thing to be done, with owner, due date and measure (B06)."""
    seats = tuple(Choice(one.department, one.unit) for one in sheet.seats)
    people = dict.fromkeys(one.person for one in sheet.seats if one.person)
    for one in sheet.seats:
        people.update(
            dict.fromkeys(it.name for it in session.ledger.having(Officer, department=one.department, active=True))
        )
    members = dict.fromkeys(one.name for one in session.ledger.having(Member, active=True))
    names = tuple(Choice(name, name) for name in (*people, *(it for it in members if it not in people)))
    about = tuple(
        Choice(one.id, translate("Conferences", "No. {number} {place}").format(number=one.number, place=one.where))
        for one in sheet.whistles
    )
    which = (Ask("whistle", translate("Conference", "Whistle"), "choice", about,
                 start=old.whistle if old is not None else ""),) if len(about) > 1 else ()  # fmt: skip

    def give(said: dict[str, Any]) -> Done[ConferenceDecision]:
        department = "" if said["department"] == _POST else said["department"]
        made = Decided(
            said["text"], said["owner"].strip(), _day(session, said["due"]), department, said.get("whistle", ""),
            tuple(said["supports"]), said["standard"], said["quantity"], said["checker"].strip(),
        )  # fmt: skip
        if old is not None:
            return session.give(decisions.edit_decision, old.id, made)
        return session.give(decisions.add_decision, sheet.conference.id, made)

    first = old.department if old is not None and old.department else (seats[0].key if seats else _POST)
    supports = tuple(Choice(one.key, one.text, ticked=old is not None and one.key in old.supports) for one in seats)
    return OrderForm(
        "decision",
        translate("Conference", "A thing to be done") if old is None else translate("Conference", "Change a decision"),
        translate("Conference", "Keep"),
        (
            Ask("text", translate("Conference", "What"), start=old.text if old is not None else "", wide=True),
            Ask("department", translate("Conference", "Department"), "choice",
                (*seats, Choice(_POST, translate("Conference", "the post itself"))), start=first),
            Ask("owner", translate("Conference", "Owner"), "combo", names,
                start=old.owner if old is not None else (names[0].key if names else "")),
            Ask("due", translate("Conference", "Due"), start=f"{old.due:%m-%d}" if old is not None else "",
                hint=translate("Conference", "11-30, Friday, end of month")),
            Ask("quantity", translate("Conference", "Quantity"), start=old.quantity if old is not None else ""),
            Ask("standard", translate("Conference", "Standard"), start=old.standard if old is not None else ""),
            Ask("checker", translate("Conference", "Checked by"), "combo", names,
                start=(old.checker if old is not None else "") or " "),
            *which,
            Ask("supports", translate("Conference", "Support"), "ticks", supports),
        ),
        give,
        lambda made: written(session, made),
    )  # fmt: skip


def written(session: Session, made: ConferenceDecision) -> str:
    """Return what is said of a decision that was written down: until when, and whether offices are closed then."""
    rest = entry.rest_day(session.ledger, made.due)
    done = translate("Conference", "Written down, due {day}.").format(day=f"{made.due:%m-%d}")
    return f"{done} {session.words(rest)}" if rest is not None else done


def live_due(session: Session, panel: OrderPanel | None) -> None:
    """Say under the due date of a panel which day was understood, in amber where offices are closed on it."""
    if panel is None or "due" not in panel.inputs:
        return
    asked = panel.inputs["due"]
    line = asked.editor
    assert isinstance(line, QLineEdit)  # noqa: S101 - the question is a line

    def tell() -> None:
        if not line.text().strip():
            asked.field.message.say("", wrong=False)
            return
        read = entry.read_due(session.ledger, line.text(), session.now().date())
        rest = entry.rest_day(session.ledger, read.day) if read.day is not None else None
        words = rest or read.problem
        told = session.words(words) if words is not None else f"{read.day:%Y-%m-%d}"
        asked.field.message.say(told, wrong=words is not None)

    line.textChanged.connect(tell)


def _day(session: Session, text: str) -> date | None:
    """Read a due date as offices write it; refuse what is none."""
    read = entry.read_due(session.ledger, text, session.now().date())
    if read.day is None and text.strip() and read.problem is not None:
        raise no("due", read.problem.zh, read.problem.en)
    return read.day


def cost(session: Session, sheet: ConferenceSheet, old: Contribution | None) -> OrderForm:
    """Ask what a department put in, what it cost, and what is proposed to make up for it (B05)."""
    seats = tuple(Choice(one.department, one.unit) for one in sheet.seats)
    about = tuple(
        Choice(one.id, translate("Conferences", "No. {number} {place}").format(number=one.number, place=one.where))
        for one in sheet.whistles
    )
    if not about:
        raise no("whistle", "这次会商没有关联的哨，不记投入。", "This conference is about no whistle.")

    def give(said: dict[str, Any]) -> Done[Contribution]:
        given = {
            "what": said["what"], "quantity": said["quantity"], "cost": fen("cost", said["cost"]),
            "proposed": fen("proposed", said["proposed"]), "ground": said["ground"],
        }  # fmt: skip
        if old is not None:
            return session.give(contributions.amend_contribution, old.id, **given)
        what = given.pop("what")
        whistle = said.get("whistle") or about[0].key
        return session.give(contributions.contribute, whistle, said["department"], what, **given)

    who = (Ask("department", translate("Conference", "Department"), "choice", seats),)
    which = (Ask("whistle", translate("Conference", "Whistle"), "choice", about),) if len(about) > 1 else ()
    return OrderForm(
        "cost",
        translate("Conference", "What a department put in"),
        translate("Conference", "Keep"),
        (
            *(who if old is None else ()),
            *(which if old is None else ()),
            Ask("what", translate("Conference", "What"), start=old.what if old is not None else "",
                hint=translate("Conference", "one digger")),
            Ask("quantity", translate("Conference", "Quantity"), start=old.quantity if old is not None else ""),
            Ask("cost", translate("Conference", "Cost, yuan"), start=_yuan(old.cost) if old is not None else ""),
            Ask("proposed", translate("Conference", "Made up for, yuan"),
                start=_yuan(old.proposed) if old is not None else ""),
            Ask("ground", translate("Conference", "On which ground"), start=old.ground if old is not None else "",
                wide=True),
        ),
        give,
        lambda _one: translate("Conference", "Kept. F10 takes lines into the proposal."),
    )  # fmt: skip


def compensation(session: Session, sheet: ConferenceSheet) -> OrderForm:
    """Ask which lines the conference takes into its proposal."""
    lines = [one for one in sheet.contributions if one.proposed]
    if not lines:
        raise no("proposed", "还没有写拟补偿金额的投入。先按 Ctrl Y 记一行。", "No line has a proposed amount yet.")
    units = {one.department: one.unit for one in sheet.seats}
    choices = tuple(
        Choice(one.id, one.what, f"{units.get(one.department, '')} {yuan(one.proposed)}",
               ticked=one.conference == sheet.conference.id)
        for one in lines
    )  # fmt: skip
    return OrderForm(
        "compensation",
        translate("Conference", "Proposal of compensation"),
        translate("Conference", "Take into the proposal"),
        (Ask("lines", translate("Conference", "Lines"), "ticks", choices, refused=("contribution", "proposed")),),
        lambda said: session.give(contributions.agree_contributions, sheet.conference.id, said["lines"]),
        lambda made: translate("Conference", "{n} lines, {sum}.").format(
            n=len(made), sum=yuan(sum(one.proposed for one in made))),
    )  # fmt: skip


def fen(name: str, text: str) -> int:
    """Read yuan with up to two places as fen; empty is 0. Refuses what is no amount."""
    clean = text.replace(",", "").replace("，", "").removesuffix("元").strip()
    whole, _, cents = clean.partition(".")
    if not clean:
        return 0
    if not whole.isdecimal() or (cents and not cents.isdecimal()) or len(cents) > 2:  # noqa: PLR2004 - fen
        raise no(name, f"“{text}”不是金额。写 1200 或 1200.50。", f"“{text}” is no amount. Type 1200 or 1200.50.")
    return int(whole) * _FEN + int(cents.ljust(2, "0") or 0)


def _yuan(amount: int) -> str:
    return f"{amount / _FEN:.2f}" if amount else ""
