"""What may happen to a whistle before the blow: back, into another, withdrawn (A03, A19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.ledger import boards
from desktop.post.refused import Refused
from desktop.post.states import ReturnKind
from desktop.post.words import Words
from desktop.procedures.whistle import screening

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.whistle import Whistle
    from desktop.procedures.watch import Done


def send_back(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask for the kind of the return and its reason."""
    return OrderForm(
        "send_back",
        translate("Orders", "Return it"),
        translate("Orders", "Return"),
        (
            Ask("kind", translate("Orders", "Because"), "choice", questions.of_enum(session, *ReturnKind)),
            questions.reason(),
        ),
        lambda said: session.give(screening.send_back, case.whistle.id, ReturnKind(said["kind"]), said["reason"]),
        lambda _new: translate("Orders", "Returned."),
    )


def merge(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask which whistle in hand this one joins."""
    choices = tuple(
        Choice(
            one.whistle.id, str(one.whistle.serial), f"{one.whistle.village}{one.whistle.place}　{one.whistle.facts}"
        )
        for one in boards.in_hand(session.ledger)
        if one.whistle.id != case.whistle.id
    )

    def give(answers: Answers) -> Done[Whistle]:
        if not answers["into"]:
            raise Refused("into", Words("没有这样的哨。换个词找。", "No whistle fits. Try another word."))
        return session.give(screening.merge, case.whistle.id, answers["into"], answers["reason"])

    return OrderForm(
        "merge",
        translate("Orders", "Merge"),
        translate("Orders", "Merge"),
        (
            Ask(
                "into",
                translate("Orders", "Into"),
                "pick",
                choices,
                hint=translate("Orders", "number, place or matter"),
                refused=("merged_into",),
            ),
            questions.reason(),
        ),
        give,
        lambda _new: translate("Orders", "Merged."),
    )


def withdraw(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask why a whistle is withdrawn before the blow."""
    return OrderForm(
        "withdraw",
        translate("Orders", "Withdraw"),
        translate("Orders", "Withdraw"),
        (questions.reason(),),
        lambda said: session.give(screening.withdraw, case.whistle.id, said["reason"]),
        lambda _new: translate("Orders", "Withdrawn."),
    )
