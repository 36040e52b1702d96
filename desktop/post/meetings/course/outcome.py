"""What may be written down as an outcome, and what a decision still lacks before the minutes can be sent to review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.meetings.states import OWED, OutcomeKind
from desktop.post.person import person, same_person
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from desktop.post.items.item import ActionItem
    from desktop.post.meetings.outcome import Outcome

ABOUT = (OutcomeKind.CONTINUE, OutcomeKind.EXTEND, OutcomeKind.DROP)
"""Kinds that go on with an action item that is there already."""
WRITTEN = ("kind", "text", "department", "owner", "supports", "due", "standard", "quantity", "checker", "reservation",
           "about")  # fmt: skip
"""The fields that a person writes."""
_TEXTS = ("standard", "quantity", "reservation")


def checked(outcome: Outcome, day: date, officers: Collection[str] = (), item: ActionItem | None = None) -> Outcome:
    """Return it clean; refuse what can never be right, while owner and due date may still be missing.

    A clerk takes down what people say while they talk, so an incomplete decision is kept and told by `lacking`.
    `day` is the meeting's, `officers` are the names of the owning department, `item` is what it is about.
    """
    new = replace(
        outcome,
        text=written("text", outcome.text, "内容", "The text"),
        owner=person(outcome.owner),
        checker=person(outcome.checker),
        supports=tuple(dict.fromkeys(one for one in outcome.supports if one and one != outcome.department)),
        **{name: getattr(outcome, name).strip() for name in _TEXTS},
    )
    if new.due is not None and new.due < day:
        raise no(
            "due",
            f"期限 {new.due:%m-%d} 早于开会的 {day:%m-%d}。请改。",
            f"The due date {new.due:%m-%d} is before the meeting on {day:%m-%d}.",
        )
    _apart(new, officers)
    if new.kind in ABOUT:
        _about(new, item)
    return new


def _apart(outcome: Outcome, officers: Collection[str]) -> None:
    """Refuse a checker who owns what is to be checked, or belongs to the department that does (issue 4)."""
    if not outcome.checker:
        return
    if same_person(outcome.checker, outcome.owner):
        raise no("checker", "核查人不能是责任人本人。请另写一人。", "The checker is the owner. Name somebody else.")
    if any(same_person(outcome.checker, one) for one in officers):
        raise no(
            "checker",
            f"{outcome.checker}是责任部门的人，不能自己核查。请另写一人。",
            f"{outcome.checker} belongs to the owning department. Name somebody else.",
        )


def _about(outcome: Outcome, item: ActionItem | None) -> None:
    if item is None:
        raise no(
            "about",
            f"“{outcome.kind.words.zh}”要写明是哪一项议定事项。",
            f"“{outcome.kind.words.en}” must name the action item that it is about.",
        )
    if not item.undone:
        raise no("about", "这一项已销号或不再办。请另选。", "That item is verified or dropped. Choose another.")
    if outcome.kind is OutcomeKind.EXTEND and outcome.due is not None and outcome.due <= item.due:
        raise no(
            "due",
            f"延期要晚于原定的 {item.due:%m-%d}。请改。",
            f"The new date must be later than {item.due:%m-%d}.",
        )


def lacking(outcome: Outcome) -> tuple[tuple[str, Words], ...]:
    """Return each field that an outcome still lacks, with the sentence; nothing where it is complete (domain.md 7.5).

    A decision, and what is sent upward, has an owner and a due date; an extension has its new date.
    """
    found = []
    if outcome.kind in OWED and not (outcome.department or outcome.owner):
        found.append(("owner", Words("没有责任单位或责任人", "nobody owns it")))
    if outcome.kind in (*OWED, OutcomeKind.EXTEND) and outcome.due is None:
        found.append(("due", Words("没有期限", "it has no due date")))
    return tuple(found)
