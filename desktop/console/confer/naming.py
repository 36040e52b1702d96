"""How a conference is named on the line, a seat at its table, a word of several parts such as 公安:60:主责."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.speech import Mistyped
from desktop.ledger import conferences
from desktop.post import serial
from desktop.post.conferences.conference import Conference
from desktop.post.guard import no
from desktop.post.words import Words
from desktop.procedures.conferences.flags import open_about

if TYPE_CHECKING:
    from datetime import date

    from desktop.console.frequent import Decorator
    from desktop.ledger.book import Ledger
    from desktop.post.conferences.conference import ConferenceSeat

_NUMBER = re.compile(r"^(?:(\d{4})-)?(\d{1,5})号?$")
_ABOUT = re.compile(r"^[@哨](.+)$")
_KEY = re.compile(r"^:?([0-9a-f]{6,32})$")
_SHOWN = 6


def name() -> Decorator:
    """Return the argument that names a conference."""
    return click.argument("name", metavar="CONFERENCE")


def key_of(conference: Conference) -> str:
    """Return how a conference without a number is named: the last six digits of its id."""
    return conference.id[-_SHOWN:]


def conference(ledger: Ledger, text: str, today: date) -> Conference:
    """Return the conference named by number, by the end of its id, or as the open one of a whistle; else refuse."""
    clean = text.strip()
    found: tuple[Conference, ...] = ()
    if (match := _NUMBER.match(clean)) is not None:
        given = {"year": int(match[1])} if match[1] else {}
        found = ledger.having(Conference, number=int(match[2]), **given)
        found = tuple(sorted(found, key=lambda one: abs((one.year or 0) - today.year)))[:1]
    elif (match := _ABOUT.match(clean)) is not None:
        about = open_about(ledger, naming.whistle(ledger, match[1], today).id)
        found = (about,) if about is not None else ()
    elif (
        match := _KEY.match(clean.lower())
    ) is not None:  # before the numbers: 0624b9 would read as one of the year 624
        found = tuple(one for one in ledger.having(Conference) if one.id.replace("-", "").endswith(match[1]))
    elif (number := serial.read(clean, serial.CONFERENCE)) is not None:
        found = ledger.having(Conference, year=number.year, number=number.number)
    if len(found) != 1:
        raise no(
            "conference",
            f"没有“{clean}”这次会商。编号写 3、2026-3 或〔2026〕会商字3号；没签发的写 confer list 里的六位代号。",
            f"There is no conference “{clean}”. Write 3 or 2026-3, before its issue its six digits in confer list.",
        )
    return found[0]


def seat(ledger: Ledger, found: Conference, text: str) -> ConferenceSeat:
    """Return the seat of a department at a conference; refuse one that does not sit there."""
    unit = naming.department(ledger, text)
    for one in conferences.seats(ledger, found.id):
        if one.department == unit.id:
            return one
    raise no("department", f"{unit.short}不在这次会商的参会部门里。", f"{unit.short} does not sit at this conference.")


def parts(text: str, least: int, form: Words) -> list[str]:
    """Return the parts of a word between colons, the last one whole; a word of fewer parts is typed wrongly."""
    found = [part.strip() for part in text.replace("：", ":").split(":", form.zh.count(":"))]
    if len(found) < least:
        raise Mistyped(Words(f"“{text}”要写成 {form.zh}。", f"Write “{text}” as {form.en}."))
    return found
