"""A whistle confers: a conference proposed about it, one written down on the road, what superiors said of it (E05)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.desk.conferences.forms import propose
from desktop.desk.conferences.roadside import on_the_road
from desktop.desk.orders import overlays, questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.post.conferences.states import SuperiorKind
from desktop.post.guard import no
from desktop.procedures.conferences import superior

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.procedures.watch import Done

_NOBODY = "post"


def confer(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask for a conference about the whistle; one that an older program left open is closed first."""
    if case.whistle.conference_open:
        return overlays.close_conference(session, case, _subject, at)
    return replace(propose(session, case.whistle.id), name="confer")


def roadside(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask for a conference on the road."""
    return on_the_road(session, case.whistle.id)


def note_superior(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask what a superior said or did about the whistle, and until when it is to be answered."""
    departments = (
        Choice(_NOBODY, translate("Orders", "the post itself")),
        *(Choice(one.id, one.short) for one in case.departments),
    )

    def give(said: dict[str, Any]) -> Done[Any]:
        named = "" if said["department"] == _NOBODY else said["department"]
        return session.give(
            superior.note_action, case.whistle.id, SuperiorKind(said["kind"]), said["by"], said["text"],
            department=named, answer_by=said["answer_by"], at=said["at"],
        )  # fmt: skip

    return OrderForm(
        "superior",
        translate("Orders", "From a superior"),
        translate("Orders", "Note it"),
        (
            Ask("kind", translate("Orders", "What"), "choice", questions.of_enum(session, *SuperiorKind)),
            Ask("by", translate("Orders", "Who"), hint=translate("Orders", "office and name")),
            Ask("text", translate("Orders", "Words"), wide=True),
            Ask("department", translate("Orders", "Concerns"), "choice", departments),
            Ask("answer_by", translate("Orders", "Answer by"), "day",
                hint=translate("Orders", "empty: no answer wanted")),
            questions.when(at),
        ),
        give,
        lambda one: (
            translate("Orders", "Noted; an answer is wanted by {day}.").format(day=f"{one.answer_by:%m-%d}")
            if one.answer_by is not None
            else translate("Orders", "Noted.")
        ),
    )  # fmt: skip


def answer_superior(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask what was answered to a superior; the first due stands first."""
    open_ = [one for one in superior.of_whistle(session.ledger, case.whistle.id) if one.answered_at is None]
    if not open_:
        raise no("answer", "没有等答复的指示。", "Nothing waits for an answer.")
    open_.sort(key=lambda one: (one.answer_by is None, one.answer_by))
    choices = tuple(Choice(one.id, f"{one.by}：{one.text}"[:40], session.words(one.kind.words)) for one in open_)
    return OrderForm(
        "answer_superior",
        translate("Orders", "Answer to a superior"),
        translate("Orders", "Note it"),
        (
            Ask("answer", translate("Orders", "Answer"), wide=True),
            Ask("action", translate("Orders", "To"), "choice", choices, start=choices[0].key, wide=True),
            questions.when(at, name="at"),
        ),
        lambda said: session.give(superior.answer_action, said["action"], said["answer"], said["at"]),
        lambda _one: translate("Orders", "Answered."),
    )
