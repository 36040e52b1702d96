"""The 报到签到表: who of which department stood on the scene from when to when, each with his own signature (A06)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import blank, centred, heading, label, named, said
from desktop.paper.press.form import Band, Row
from desktop.paper.press.imprint import moment, short
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose
from desktop.paper.press.wording import wording
from desktop.paper.remarks import basis
from desktop.post.presence import certified_shortfall
from desktop.post.states import ON_SITE_STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.dossier import Call, Dossier
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.post.presence import Presence

_FACTS = tuple(mm * MM for mm in (24, 75, 24, 50, 24, 52))
_PEOPLE = tuple(mm * MM for mm in (12, 24, 14, 24, 36, 14, 22, 32, 22, 32, 17))
_SIGNED = tuple(mm * MM for mm in (24, 149, 24, 52))
_LEAST_ROWS = 9
_FREE_ROWS = 4
"""Rows kept free for officers who come later."""


def draw(facts: Dossier) -> bytes:
    """Return the sheet as a PDF."""
    return lay(facts).content


def lay(facts: Dossier, types: Case | None = None) -> Sheet:
    """Return the sheet with its pages and the faces that stood in for others."""
    return compose(slip(facts), types)


def slip(facts: Dossier) -> Slip:
    """Return the sheet as a form on landscape pages."""
    words, whistle = wording("sign_in_sheet"), facts.whistle
    blown = f"{words['blown']}：{moment(whistle.blown_at)}" if whistle.blown_at else ""
    head = Head(facts.post.name, words["name"], facts.number or wording("whistle_slip")["unnumbered"], blown)
    imprint = replace(facts.imprint, final=facts.settled)
    columns = (
        "no", "department", "role", "officer", "cert", "certified", "arrived", "signature", "left", "left_signature",
        "ground",
    )  # fmt: skip
    bands = (
        Band(_FACTS, tuple(_facts(facts))),
        Band(_PEOPLE, tuple(_people(facts)), (Row(tuple(heading(words[key]) for key in columns)),)),
        Band(_SIGNED, tuple(_ends(facts)), keep=True),
    )
    return Slip(head, bands, Foot(imprint, words["unsettled"], words["remark"], basis(facts.rules)), landscape=True)


def _facts(facts: Dossier) -> Iterator[Row]:
    words, whistle = wording("sign_in_sheet"), facts.whistle
    place = "　".join(part for part in (whistle.village, whistle.place) if part)
    lead = facts.short(whistle.lead) if whistle.lead else ""
    dues = sorted({call.dispatch.deadline for call in facts.calls})
    due = "、".join(short(time, whistle.blown_at or time) for time in dues)
    yield Row((label(words["matter"]), said(whistle.facts, 5)))
    yield Row((label(words["place"]), said(place), label(words["lead"]), said(lead), label(words["due"]), said(due)))


def _people(facts: Dossier) -> Iterator[Row]:
    present = [one for one in facts.presences if not one.void]
    order = {call.department.id: place for place, call in enumerate(facts.calls)}
    present.sort(key=lambda one: (one.arrived_at, order.get(one.department, len(order))))
    for number, one in enumerate(present, start=1):
        yield _person(facts, number, one)
    free = 0 if facts.settled else _FREE_ROWS
    for number in range(len(present) + 1, max(len(present) + free, 0 if facts.settled else _LEAST_ROWS) + 1):
        yield Row((centred(str(number)), *(blank() for _ in _PEOPLE[1:])))


def _person(facts: Dossier, number: int, one: Presence) -> Row:
    words = wording("sign_in_sheet")
    role = next((call.dispatch.role.words.zh for call in facts.calls if call.department.id == one.department), "")
    seen = facts.whistle.blown_at or one.arrived_at
    return Row(
        (
            centred(str(number)),
            named(facts.short(one.department)),
            centred(role),
            centred(one.name),
            centred(one.cert),
            centred(words["yes"] if one.certified else ""),
            centred(short(one.arrived_at, seen)),
            blank(),
            centred(short(one.left_at, seen)),
            blank(),
            centred(one.ground.words.zh.removesuffix("后撤") if one.ground else ""),
        )
    )


def certified_check(facts: Dossier) -> str:
    """Say for each enforcing department on the sheet how many certified officers it brought, and who lacks some."""
    words = wording("sign_in_sheet")
    signed = {one.department for one in facts.presences if not one.void}
    parts = [
        _certified(facts, call) for call in facts.calls if call.department.enforcing and call.department.id in signed
    ]
    rule = words["rule"].format(count=facts.rules.min_certified)
    return "；".join(parts) + rule if parts else ""


def _certified(facts: Dossier, call: Call) -> str:
    words, name = wording("sign_in_sheet"), call.department.short
    own = [one for one in facts.presences if one.department == call.department.id and not one.void]
    count = sum(1 for one in own if one.certified)
    lacking = max(0, facts.rules.min_certified - count)
    if call.dispatch.state in ON_SITE_STATES:
        lacking = max(lacking, certified_shortfall(call.department, own, facts.rules.min_certified))
    key = "shortfall" if lacking else "enough"
    return words[key].format(name=name, count=count, lacking=lacking)


def _ends(facts: Dossier) -> Iterator[Row]:
    words = wording("sign_in_sheet")
    yield Row((label(words["check"]), said(certified_check(facts)), label(words["keeper"]), blank()), 12 * MM, 1.0)
