"""Typed orders before and at the blow: advise on a matter, blow a whistle or lay it in the inbox, sign it later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import at, by, number, option
from desktop.console.speech import Order, plain
from desktop.console.whistle.form import draft_of, form
from desktop.post.draft import Call, Draft
from desktop.post.states import Role
from desktop.post.words import Words
from desktop.procedures.matching import advise as advise_on
from desktop.procedures.matching import names
from desktop.procedures.whistle import blow as blowing
from desktop.procedures.whistle import register as registering

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.procedures.matching import Advice


def advised(draft: Draft, advice: Advice) -> Draft:
    """Return a draft without departments with those that the duty list proposes, as the form's ticks do."""
    best = advice.matching.best
    reasons = {
        one.department: f"{one.match.item.code} {one.match.item.name}" if one.match else ""
        for one in advice.matching.suggestions
    }
    if draft.calls:
        calls = tuple(replace(one, reason=reasons.get(one.department, "")) for one in draft.calls)
    else:
        ticked = [one for one in advice.matching.suggestions if one.ticked or one.role is Role.LEAD]
        calls = tuple(Call(one.department, reasons[one.department]) for one in ticked)
    lead = draft.lead or advice.matching.lead
    if not lead and len(calls) == 1:
        lead = calls[0].department
    basis = f"{best.item.code} {best.item.name} {best.item.basis}".strip() if best is not None else ""
    return replace(draft, calls=calls, lead=lead, basis=basis)


_SAID = Words(
    "吹哨。\n\n不写 --call 就叫职责清单建议的部门；--inbox 只登记草拟；--from 吹收件箱里的一件。",
    "Blow a whistle.\n\nWithout --call the duty list proposes whom to call; --inbox only lays it in the inbox; "
    "--from blows one that lies there.",
)


@click.command(cls=Order, said=_SAID)
@form
@option("--inbox", is_flag=True, said=Words("只登记为草拟，不吹", "Only register a draft"))
@option("--from", "registered", default="", metavar="NUMBER", said=Words("收件箱里的代号", "The draft in the inbox"))
@click.pass_obj
def blow(typed: Typed, /, inbox: bool, registered: str, **fields: Any) -> None:  # noqa: FBT001, ANN401 - click's own call
    """Blow a whistle, or lay it in the inbox."""
    with keeping(typed) as watch:
        draft = draft_of(watch, fields)
        if inbox:
            done = registering.register(watch, draft)
            answer(typed, watch, done, (Words(f"代号 {naming.key_of(done.result)}", naming.key_of(done.result)),))
            return
        advice = advise_on(watch, draft)
        whistle = naming.whistle(watch.ledger, registered, watch.today).id if registered else ""
        done = blowing.blow(watch, advised(draft, advice), registered=whistle)
        told = [one.words for one in advice.findings if not one.needs]
        answer(typed, watch, done, told)


@click.command(
    cls=Order, said=Words("看一件事该叫谁，有什么要注意。", "Say who should come for a matter, and what to mind.")
)
@click.argument("facts", metavar="TEXT")
@option("--place", default="", metavar="TEXT", said=Words("地点", "The place"))
@option("--village", default="", metavar="TEXT", said=Words("村社", "The village"))
@click.pass_obj
def advise(typed: Typed, facts: str, place: str, village: str) -> None:
    """Match a matter."""
    with keeping(typed) as watch:
        advice = advise_on(watch, Draft("enforcement", place=place, facts=facts, village=village))
        shorts = names(watch.ledger)
        typed.answer(*_told(advice, shorts))


def _told(advice: Advice, shorts: dict[str, str]) -> tuple[Words, Any]:
    zh, en = [], []
    for one in advice.matching.suggestions:
        why = f"{one.match.item.code} {one.match.item.name}" if one.match else one.facility.name if one.facility else ""
        words = "、".join(one.match.words) if one.match else ""
        mark = "√" if one.ticked else " "
        zh.append(f"[{mark}] {one.role.words.zh} {shorts[one.department]}　{why}　{words}".rstrip("　"))
        en.append(
            f"[{'x' if one.ticked else ' '}] {one.role.words.en} {shorts[one.department]}  {why}  {words}".rstrip()
        )
    for finding in advice.findings:
        zh.append(f"！{finding.words.zh}")
        en.append(f"! {finding.words.en}")
    value = {
        "suggestions": [
            {
                "department": shorts[one.department],
                "role": one.role.value,
                "ticked": one.ticked,
                "item": one.match.item.code if one.match else "",
                "name": one.match.item.name if one.match else "",
                "words": list(one.match.words) if one.match else [],
                "facility": one.facility.name if one.facility else "",
            }
            for one in advice.matching.suggestions
        ],
        "findings": plain(advice.findings),
        "repeats": plain(advice.repeats),
    }
    return Words("\n".join(zh), "\n".join(en)), value


@click.command(cls=Order, said=Words("应急哨补签。", "Sign an urgent whistle afterwards."))
@number()
@by()
@option("--manner", default="", metavar="TEXT", said=Words("怎么签的：电话、签字", "How: by telephone, in writing"))
@at()
@click.pass_obj
def countersign(typed: Typed, number: str, by: str, manner: str, at: str | None) -> None:
    """Sign afterwards."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        answer(typed, watch, blowing.countersign(watch, case.id, by, manner, naming.moment(watch, at)))
