"""Blank numbered forms for power cuts, written by hand and entered afterwards under their own number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.paper import dispatch_notice, joint_action_record, release_slip, sign_in_sheet, whistle_slip
from desktop.paper.dossier import Call, Dossier
from desktop.paper.press.cells import blank, label
from desktop.paper.press.form import Band, Row
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Slip, compose_all, width
from desktop.paper.press.wording import wording
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.states import Role
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.imprint import Imprint
    from desktop.paper.press.sheet import Sheet
    from desktop.post.command_post import CommandPost
    from desktop.post.rules import Rules
    from desktop.post.serial import Serial

_LABEL = 20 * MM


class FormKind(StrEnum):
    """The papers of which blank forms are kept ready."""

    WHISTLE_SLIP = "whistle_slip"
    DISPATCH_NOTICE = "dispatch_notice"
    SIGN_IN_SHEET = "sign_in_sheet"
    JOINT_ACTION_RECORD = "joint_action_record"
    RELEASE_SLIP = "release_slip"


@dataclass(frozen=True, slots=True)
class BlankForm:
    """One blank form: which paper, and its number 〔2026〕备字n号."""

    kind: FormKind
    serial: Serial


@dataclass(frozen=True, slots=True)
class FallbackFacts:
    """The forms to print, in order, for one post under the rules of the day."""

    post: CommandPost
    rules: Rules
    forms: tuple[BlankForm, ...]
    imprint: Imprint


def draw(facts: FallbackFacts) -> bytes:
    """Return all blank forms as one PDF."""
    return lay(facts).content


def lay(facts: FallbackFacts, types: Case | None = None) -> Sheet:
    """Return the forms with their pages; raise `ValueError` where none is asked for."""
    title = facts.post.name + wording("fallback_forms")["title"]
    return compose_all([_slip(facts, form) for form in facts.forms], title, types)


def _slip(facts: FallbackFacts, form: BlankForm) -> Slip:
    words = wording("fallback_forms")
    empty = _empty(facts)
    call = empty.calls[0]
    without_calls = replace(empty, calls=())
    if form.kind is FormKind.WHISTLE_SLIP:
        slip = whistle_slip.slip(without_calls)
    elif form.kind is FormKind.SIGN_IN_SHEET:
        slip = sign_in_sheet.slip(without_calls)
    elif form.kind is FormKind.JOINT_ACTION_RECORD:
        slip = joint_action_record.slip(without_calls)
    elif form.kind is FormKind.DISPATCH_NOTICE:
        slip = dispatch_notice.slip(empty, call)
    else:
        slip = release_slip.slip(empty, call)
    number = words["number"].format(number=form.serial)
    tail = replace(slip.tail, number=str(form.serial)) if slip.tail is not None else None
    return replace(
        slip,
        head=replace(slip.head, left=number),
        bands=(*slip.bands, _backfill(width(landscape=slip.landscape))),
        foot=replace(
            slip.foot,
            imprint=replace(facts.imprint, final=False),
            unsettled=words["unsettled"],
            remark=words["remark"],
        ),
        tail=tail,
    )


def _empty(facts: FallbackFacts) -> Dossier:
    """Return a dossier of nothing: every paper prints what is not known as a blank."""
    at = facts.imprint.printed_at
    whistle = Whistle("", "", "", "", at, facts.rules.version)
    call = Call(Department("", "", ""), Dispatch("", "", "", Role.SUPPORT, at, 0))
    return Dossier(facts.post, facts.rules, whistle, (call,), facts.imprint)


def _backfill(across: float) -> Band:
    """Return the marks of back-filling (补录): who entered the form when, under which number of the ledger."""
    words = wording("fallback_forms")
    free = (across - 4 * _LABEL) / 3
    cells = [label(words["backfill"])]
    for key in ("entered_by", "entered_at", "entered_as"):
        cells += [label(words[key]), blank()]
    return Band((_LABEL, *(_LABEL, free) * 3), (Row(tuple(cells)),), keep=True)
