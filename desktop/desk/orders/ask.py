"""What an order asks for, as values: its questions, how it is given, and what is said when it is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.procedures.watch import Done

translate = QCoreApplication.translate
"""Qt's own, under a name that its tools know, for the words of the forms; they are all of the context `Orders`."""

Kind = Literal["line", "text", "past", "due", "day", "choice", "combo", "ticks", "people", "pick", "marks"]
"""A line, some lines, a moment that has passed, one to come, a day, one of a few, one or a new one, several of a few,
people who came, one found by typing, one of a few marks for each of several."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: its stable key, its words, a caption after them, and what else it is found by."""

    key: str
    text: str
    aside: str = ""
    found_by: tuple[str, ...] = ()
    marked: bool = False
    """Whether it counts for the note under a list of people: a certified officer; whether a mark is bad."""
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: its name in the answers, its label, its kind, and where a refusal of it is shown."""

    name: str
    label: str
    kind: Kind = "line"
    choices: tuple[Choice, ...] = ()
    start: Any = ""
    """What stands there at first: text, key of a choice, or a moment."""
    hint: str = ""
    refused: tuple[str, ...] = ()
    """Further names of `Refused.field` that this question answers to."""
    wide: bool = False
    """Whether it takes a whole line of the panel."""
    least: int = 0
    """For people: how many must be certified before the note under them goes."""
    marks: tuple[Choice, ...] = ()
    """For marks: what each of the choices may be marked with, by the digits from 1 on."""
    when: tuple[str, str] | None = None
    """Name and answer of another question on which this one depends; else it is not asked."""


Answers = dict[str, Any]
"""What was answered, by the names of the questions."""


@dataclass(frozen=True, slots=True)
class OrderForm:
    """One order, ready to be asked for: title, questions, verb, the way it is given, what is said afterwards."""

    name: str
    title: str
    verb: str
    asks: tuple[Ask, ...]
    give: Callable[[Answers], Done[Any]]
    said: Callable[[Any], str] = field(default=lambda _result: "")
    note: str = ""
    """A grey line under the title: the rule, or what it is about."""
    then: tuple[str, str] = ("", "")
    """Order and subject to be offered next, where one follows from the other."""
