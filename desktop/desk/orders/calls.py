"""One more department for a running whistle; its own clock starts with its own call (domain.md 7.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, OrderForm, translate
from desktop.post.refused import Refused
from desktop.post.states import DispatchState
from desktop.post.words import Words
from desktop.procedures.dispatch import calls

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch
    from desktop.procedures.watch import Done

_OVER = (DispatchState.RELEASED, DispatchState.CANCELLED, DispatchState.STOOD_DOWN)


def add_department(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask which department is called, and why."""
    out = [one.department for one in case.dispatches if one.state not in _OVER]

    def give(answers: Answers) -> Done[Dispatch]:
        if not answers["department"]:
            raise Refused("department", Words("没有这样的部门。换个词找。", "No department fits. Try another word."))
        return session.give(
            calls.call_department, case.whistle.id, answers["department"], answers["reason"], answers["at"]
        )

    def said(call: Dispatch) -> str:
        from desktop.post.department import Department

        name = session.ledger.get(Department, call.department).short
        return translate("Orders", "{name} called, due {time}.").format(name=name, time=f"{call.deadline:%H:%M}")

    return OrderForm(
        "add_department",
        translate("Orders", "Call one more department"),
        translate("Orders", "Call"),
        (
            Ask(
                "department",
                translate("Orders", "Department"),
                "pick",
                questions.departments(session, out),
                hint=translate("Orders", "name, or initials of the pinyin"),
            ),
            questions.reason(),
            questions.when(at, translate("Orders", "Called")),
        ),
        give,
        said,
        note=translate("Orders", "its own clock starts with this call"),
    )
