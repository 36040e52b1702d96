"""What is written down beside a whistle: notes, witnesses, leaders, opinions, the task force, orders (A15, A17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.post.command_post import Member
from desktop.post.order import CommandOrder
from desktop.post.refused import Refused
from desktop.post.states import Evidence
from desktop.post.words import Words
from desktop.procedures import orders, records

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.records import Opinion
    from desktop.procedures.watch import Done


def note(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask for one line of what happened."""
    return OrderForm(
        "note",
        translate("Orders", "Note"),
        translate("Orders", "Keep"),
        (
            Ask("text", translate("Orders", "What happened"), wide=True),
            questions.when(at),
            questions.evidence(session),
        ),
        lambda said: session.give(records.note, case.whistle.id, said["text"], said["at"], Evidence(said["evidence"])),
        lambda _line: translate("Orders", "Noted."),
    )


def witness(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask who watched on the scene, and what they say."""
    words = (
        translate("Orders", "resident"),
        translate("Orders", "village representative"),
        translate("Orders", "deputy of the people's congress"),
    )
    capacities = tuple(Choice(one, one) for one in words)
    return OrderForm(
        "witness",
        translate("Orders", "Witness"),
        translate("Orders", "Keep"),
        (
            Ask("name", translate("Orders", "Name")),
            Ask("capacity", translate("Orders", "Capacity"), "combo", capacities, start=words[0]),
            Ask("opinion", translate("Orders", "Opinion"), wide=True),
            questions.when(at),
        ),
        lambda said: session.give(
            records.witness, case.whistle.id, said["name"], said["capacity"], said["opinion"], said["at"]
        ),
        lambda one: translate("Orders", "Witness noted: {name}.").format(name=one.name),
    )


def leader_arrives(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask which leader came to the scene."""
    titles = {one.name: one.title for one in session.ledger.having(Member, active=True)}
    choices = tuple(Choice(name, name, title) for name, title in titles.items())
    return OrderForm(
        "leader_arrives",
        translate("Orders", "Leader on the scene"),
        translate("Orders", "Keep"),
        (
            Ask("name", translate("Orders", "Name"), "combo", choices, start=choices[0].key if choices else ""),
            Ask("title", translate("Orders", "Title"), hint=translate("Orders", "of the post's own list when empty")),
            questions.when(at, translate("Orders", "Arrived")),
        ),
        lambda said: session.give(
            records.leader_arrives,
            case.whistle.id,
            said["name"],
            said["title"].strip() or titles.get(said["name"], ""),
            said["at"],
        ),
        lambda one: translate("Orders", "{name} is on the scene.").format(name=one.name),
    )


def leader_leaves(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask which leader left the scene."""
    there = tuple(Choice(one.id, one.name, one.title) for one in case.visits if one.left_at is None)
    if not there:
        raise Refused("visits", Words("现场没有领导。", "No leader is on the scene."))
    return OrderForm(
        "leader_leaves",
        translate("Orders", "Leader leaves"),
        translate("Orders", "Keep"),
        (Ask("visit", translate("Orders", "Name"), "choice", there), questions.when(at, translate("Orders", "Left"))),
        lambda said: session.give(records.leader_leaves, said["visit"], said["at"]),
        lambda one: translate("Orders", "{name} left the scene.").format(name=one.name),
    )


def opinion(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask what a department advises."""
    chosen = next((one.department for one in case.dispatches if one.id == subject), case.whistle.lead)

    def give(answers: Answers) -> Done[Opinion]:
        return session.give(
            records.give_opinion,
            case.whistle.id,
            answers["department"],
            answers["text"],
            answers["by"],
            answers["at"],
        )

    return OrderForm(
        "opinion",
        translate("Orders", "Opinion of a department"),
        translate("Orders", "Keep"),
        (
            Ask("department", translate("Orders", "Department"), "choice", questions.called(case), start=chosen),
            Ask("by", translate("Orders", "Said by")),
            Ask("text", translate("Orders", "Opinion"), wide=True),
            questions.when(at),
        ),
        give,
        lambda one: translate("Orders", "Opinion of {name} noted.").format(name=case.name(one.department)),
    )


def join_team(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask who joins the task force and with what part."""
    shorts = tuple(Choice(one.short, one.short) for one in case.departments)
    return OrderForm(
        "join_team",
        translate("Orders", "Task force"),
        translate("Orders", "Join"),
        (
            Ask("name", translate("Orders", "Name")),
            Ask("department", translate("Orders", "Department"), "combo", shorts),
            Ask("part", translate("Orders", "Part"), wide=True),
        ),
        lambda said: session.give(records.join_team, case.whistle.id, said["name"], said["department"], said["part"]),
        lambda one: translate("Orders", "{name} is in the task force.").format(name=one.name),
        note="、".join(one.name for one in case.team),
    )


def issue_order(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask for a numbered order under command authority."""
    chosen = next((one.department for one in case.dispatches if one.id == subject), case.whistle.lead)

    def give(answers: Answers) -> Done[CommandOrder]:
        return session.give(
            orders.issue_order,
            answers["department"],
            answers["text"],
            answers["issuer"],
            whistle_id=case.whistle.id,
            basis=answers["basis"],
            due_at=answers["due_at"],
            at=answers["at"],
        )

    return OrderForm(
        "issue_order",
        translate("Orders", "Issue an order"),
        translate("Orders", "Issue"),
        (
            Ask("department", translate("Orders", "To"), "choice", questions.departments(session), start=chosen),
            questions.commander(session, translate("Orders", "Issued by"), "issuer"),
            Ask("text", translate("Orders", "Order"), wide=True),
            Ask("basis", translate("Orders", "Basis"), wide=True),
            Ask("due_at", translate("Orders", "Until"), "due", hint=translate("Orders", "such as 1700, or 9-23 1200")),
            questions.when(at, translate("Orders", "Issued")),
        ),
        give,
        lambda one: translate("Orders", "Issued {serial}. Ctrl P prints it.").format(serial=one.serial),
    )


def receive_order(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask who received an order of this whistle."""
    waiting = [one for one in session.ledger.having(CommandOrder, whistle=case.whistle.id) if one.received_at is None]
    if not waiting:
        raise Refused("orders", Words("没有等签收的调度令。", "No order waits to be received."))
    choices = tuple(Choice(one.id, str(one.serial), case.name(one.department)) for one in waiting)
    return OrderForm(
        "receive_order",
        translate("Orders", "Order received"),
        translate("Orders", "Received"),
        (
            Ask("order", translate("Orders", "Order"), "choice", choices),
            Ask("by", translate("Orders", "Received by"), refused=("received_by",)),
            questions.when(at),
        ),
        lambda said: session.give(orders.receive_order, said["order"], said["by"], said["at"]),
        lambda one: translate("Orders", "{serial} received.").format(serial=one.serial),
    )
