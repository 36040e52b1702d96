"""The form for the road: positions by one digit each, the conclusion, decisions line by line; it is a draft at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.conferences.quick import decided
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.ledger import boards
from desktop.post.conferences.states import Position
from desktop.post.guard import no
from desktop.procedures.conferences import roadside
from desktop.procedures.conferences.roadside import Voice

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.conferences.conference import Conference
    from desktop.procedures.watch import Done

translate = QCoreApplication.translate
POSITIONS = (Position.AGREE, Position.RESERVE, Position.DISAGREE, Position.ABSENT)


def on_the_road(session: Session, whistle_id: str) -> OrderForm:
    """Ask for a conference on the road about a whistle, all of it in one strip."""
    case = boards.case(session.ledger, whistle_id)
    marks = tuple(Choice(one.value, session.words(one.words), marked=one is Position.DISAGREE) for one in POSITIONS)

    def give(said: dict[str, Any]) -> Done[Conference]:
        spoken = voices(case, said["voices"], said["says"])
        lines = [line for line in said["decisions"].splitlines() if line.strip()]
        people = {one.department: one.person for one in spoken if one.person}
        todo = [one for line in lines for one in decided(session, line, people, whistle_id)]
        return session.give(roadside.on_the_spot, whistle_id, spoken, said["conclusion"], todo)

    return OrderForm(
        "roadside",
        translate("Conferences", "On the road: no. {number} {place}").format(
            number=case.whistle.number or "—", place=case.whistle.where
        ),
        translate("Conferences", "Write it down"),
        (
            Ask("voices", translate("Conferences", "Positions"), "marks", _there(case), marks=marks,
                refused=("seats", "mark", "position", "person")),
            Ask("conclusion", translate("Conferences", "Conclusion"), wide=True),
            Ask("says", translate("Conferences", "Who differs"), wide=True,
                hint=translate("Conferences", "only where somebody reserves or disagrees: Water: not our river; ...")),
            Ask("decisions", translate("Conferences", "To be done"), "text",
                refused=("text", "owner", "due", "department", "supports")),
        ),
        give,
        lambda one: translate("Conferences", "Written down: {title}. Next: send it round.").format(title=one.title),
        note=translate("Conferences", "each line one thing: department, until when, what; Tab goes on"),
        then=("open_conference", ""),
    )  # fmt: skip


def _there(case: Case) -> tuple[Choice, ...]:
    """Return the departments that were called, who stands on the scene after each."""
    names = {
        one.id: "、".join(it.name for it in case.presences if it.there and it.department == one.id)
        for one in case.departments
    }
    return tuple(Choice(one.id, one.short, names[one.id]) for one in case.departments)


def voices(case: Case, marks: tuple[tuple[str, str], ...], text: str) -> tuple[Voice, ...]:
    """Return what each marked department says; the words of who differs are told apart by its name.

    One that differs alone needs no name before its words. Refuses words of a department that is not there.
    """
    given = [(key, Position(mark)) for key, mark in marks]
    different = [key for key, position in given if position in (Position.RESERVE, Position.DISAGREE)]
    said: dict[str, str] = {}
    for part in text.replace(";", "；").replace(":", "：").split("；"):
        who, mark, what = part.strip().partition("：")
        if not part.strip():
            continue
        known = [one.id for one in case.departments if who.strip() in (one.short, one.name)]
        if mark and known:
            said[known[0]] = what.strip()
        elif len(different) == 1:
            said[different[0]] = part.strip()
        else:
            raise no("says", f"“{part.strip()}”是哪家说的？写成“水务：……”。", f"Who says “{part.strip()}”?")
    return tuple(
        Voice(
            key,
            position,
            said.get(key, ""),
            next((it.name for it in case.presences if it.there and it.department == key), ""),
        )
        for key, position in given
    )
