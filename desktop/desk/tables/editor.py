"""A form for one frozen fact: each part asks for a field and says how the answer becomes its value."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.ledger import pinyin
from desktop.post.department import Department
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from desktop.desk.session import Session
    from desktop.procedures.watch import Done

translate = QCoreApplication.translate
_BETWEEN = re.compile(r"[、，,；;\n]+")
YES, NO, UNKNOWN = "yes", "no", "unknown"


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a fact: what is asked, and what the answer becomes."""

    ask: Ask
    take: Callable[[Any], Any] = str


def fact_form(
    session: Session,
    title: str,
    fact: Any,  # noqa: ANN401 - any frozen fact of the post
    parts: tuple[Part, ...],
    order: Callable[..., Done[Any]],
    *,
    said: str = "",
    note: str = "",
) -> OrderForm:
    """Return the form that changes `fact`, or writes it where it is new, by `order`."""

    def give(answers: dict[str, Any]) -> Done[Any]:
        values = {part.ask.name: part.take(answers[part.ask.name]) for part in parts}
        return session.give(order, replace(fact, **values))

    return OrderForm(
        "edit",
        title,
        translate("Editor", "Keep"),
        tuple(part.ask for part in parts),
        give,
        lambda _result: said or translate("Editor", "Kept."),
        note=note,
    )


def line(name: str, label: str, start: str, hint: str = "", *, wide: bool = False) -> Part:
    """Ask for one line."""
    return Part(Ask(name, label, start=start, hint=hint, wide=wide), str.strip)


def names(name: str, label: str, start: tuple[str, ...], hint: str = "") -> Part:
    """Ask for several words on one line, between marks."""
    told = hint or translate("Editor", "several: between commas")
    return Part(Ask(name, label, start="、".join(start), hint=told, wide=True), split)


def split(text: str) -> tuple[str, ...]:
    """Return the words of a line that stand between 、 or commas, each once."""
    return tuple(dict.fromkeys(part.strip() for part in _BETWEEN.split(text) if part.strip()))


def number(name: str, label: str, start: int | None, hint: str = "", *, optional: bool = False) -> Part:
    """Ask for a whole number; an empty line is None where that is allowed."""

    def take(text: str) -> int | None:
        clean = text.strip()
        if not clean and optional:
            return None
        return whole(name, label, clean)

    return Part(Ask(name, label, start="" if start is None else str(start), hint=hint), take)


def whole(name: str, label: str, text: str) -> int:
    """Read a whole number from a line; refuse anything else, at its field."""
    clean = text.strip()
    # int() also reads full-width digits; nothing else of what it reads is typed by a clerk.
    if not clean.isdecimal() or len(clean) > 6:  # noqa: PLR2004 - more digits are a slip of the finger
        raise Refused(name, Words(f"{label}要写整数。", f"{label}: give a whole number."))
    return int(clean)


def day(name: str, label: str, start: Any, hint: str = "") -> Part:  # noqa: ANN401 - a date or None
    """Ask for a day; an empty line is none."""
    return Part(Ask(name, label, "day", start=start or "", hint=hint or translate("Editor", "such as 9-25")), _same)


def flag(name: str, label: str, *, start: bool) -> Part:
    """Ask yes or no."""
    both = (Choice(YES, translate("Editor", "yes")), Choice(NO, translate("Editor", "no")))
    return Part(Ask(name, label, "choice", both, start=YES if start else NO), lambda key: key == YES)


def perhaps(name: str, label: str, start: bool | None) -> Part:  # noqa: FBT001 - the value itself
    """Ask yes, no or not known."""
    three = (
        Choice(UNKNOWN, translate("Editor", "not known")),
        Choice(YES, translate("Editor", "yes")),
        Choice(NO, translate("Editor", "no")),
    )
    known = UNKNOWN if start is None else YES if start else NO
    return Part(Ask(name, label, "choice", three, start=known), {UNKNOWN: None, YES: True, NO: False}.get)


def one_of(session: Session, name: str, label: str, kind: type[StrEnum], start: StrEnum) -> Part:
    """Ask for one member of an enumeration of the post."""
    choices = tuple(Choice(one.value, session.words(one.words)) for one in kind)  # type: ignore[attr-defined]
    return Part(Ask(name, label, "choice", choices, start=start.value), kind)


def departments(
    session: Session, name: str, label: str, ticked: tuple[str, ...], also: tuple[Choice, ...] = ()
) -> Part:
    """Ask for several departments; what is ticked keeps its order, what is new follows."""
    known = sorted(session.ledger.having(Department, active=True), key=lambda one: pinyin.initials(one.short))
    choices = (
        *(Choice(one.key, one.text, ticked=one.key in ticked) for one in also),
        *(Choice(one.id, one.short, ticked=one.id in ticked) for one in known),
    )
    return Part(
        Ask(name, label, "ticks", choices),
        lambda keys: (*(key for key in ticked if key in keys), *(key for key in keys if key not in ticked)),
    )


def department(session: Session, name: str, label: str, start: str) -> Part:
    """Ask for one department."""
    known = session.ledger.having(Department)
    choices = tuple(Choice(one.id, one.short, one.name) for one in known if one.active or one.id == start)
    return Part(Ask(name, label, "choice", choices, start=start), str)


def _same(value: Any) -> Any:  # noqa: ANN401 - whatever was answered
    return value
