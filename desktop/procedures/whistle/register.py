"""Register a whistle as a draft, put its facts right later, keep what was typed safe until then."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.ledger import archive, rulebook
from desktop.ledger.rows import row_of
from desktop.post.closing import recur
from desktop.post.guard import no, written
from desktop.post.reporter import Reporter
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.post.draft import Draft

CORRECTABLE = ("place", "village", "grid", "facts", "source", "hotline_no", "hotline_due", "found_at", "note", "basis")
"""Fields that may be put right at any time with a reason; the caller's own words never (E11)."""


def register(watch: Watch, draft: Draft) -> Done[Whistle]:
    """Register a draft 草拟: place, facts and kind are enough."""
    with watch.pen() as pen:
        whistle, seq = write_draft(watch, pen, draft)
    return done(pen, whistle, seq)


def write_draft(watch: Watch, pen: Pen, draft: Draft) -> tuple[Whistle, int]:
    """Write a draft within an order under way."""
    rules = watch.rules(draft.blown_at.date() if draft.blown_at is not None else None)
    rules.kind(draft.kind)
    bare = Whistle(new_id(), draft.kind, draft.place, draft.facts, pen.now, rules.version, initiator=watch.actor)
    whistle = refill(bare, draft).registered(pen.now)
    if draft.parent:
        whistle = recur(watch.ledger.get(Whistle, draft.parent), whistle)
    pen.add(whistle)
    if whistle.fallback:
        use_form(pen, whistle.fallback, whistle.id)
    keep_reporter(pen, watch.ledger, whistle.id, draft)
    say = {"place": whistle.place, "facts": whistle.facts, "source": whistle.source, "fallback": whistle.fallback}
    return whistle, pen.entry("register", "whistle", whistle.id, say, draft.blown_at)


def use_form(pen: Pen, serial: str, whistle_id: str) -> None:
    """Note on a printed blank form which whistle it became; a number that was not printed here is taken as it is."""
    found = next((one for one in archive.forms(pen.ledger) if one[0] == serial), None)
    if found is None:
        return
    if found[2] or found[3]:
        raise no("fallback", f"{serial} 已经用过或已作废。请核对编号。", f"{serial} is used or void already.")
    pen.put("fallback_form", {"serial": serial}, {"whistle": whistle_id})


def edit(watch: Watch, whistle_id: str, draft: Draft) -> Done[Whistle]:
    """Fill in a draft that was registered before; a whistle that went on is only put right with a reason."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        if old.state is not WhistleState.DRAFT:
            raise no(
                "state", "已不是草拟，改动请用“更正”并写理由。", "It is no draft any more; correct it with a reason."
            )
        whistle = refill(old, draft).registered(pen.now)
        watch.rules(version=whistle.rules).kind(whistle.kind)
        pen.change(old, whistle)
        if whistle.fallback != old.fallback:
            use_form(pen, whistle.fallback, whistle.id)
        keep_reporter(pen, watch.ledger, whistle.id, draft)
        seq = pen.entry("edit", "whistle", whistle_id, {"place": whistle.place, "facts": whistle.facts})
    return done(pen, whistle, seq)


def refill(old: Whistle, draft: Draft) -> Whistle:
    """Return a draft whistle with the facts of the form."""
    return replace(
        old,
        fallback=draft.fallback.strip() or old.fallback,
        kind=draft.kind,
        place=draft.place,
        facts=draft.facts,
        village=draft.village.strip(),
        grid=draft.grid.strip(),
        verbatim=draft.verbatim,
        source=draft.source,
        hotline_no=draft.hotline_no.strip(),
        hotline_due=draft.hotline_due,
        found_at=draft.found_at,
        self_done=draft.self_done.strip(),
        self_at=draft.self_at,
        self_result=draft.self_result.strip(),
        own_reason=draft.own_reason.strip(),
        lead=draft.lead,
        lead_reason=draft.lead_reason.strip(),
        basis=draft.basis,
        opinion_risk=draft.opinion_risk,
        cross_boundary=draft.cross_boundary,
    )


def keep_reporter(pen: Pen, ledger: Ledger, whistle_id: str, draft: Draft) -> None:
    """Write who told of it within an order under way, new or put right.

    A form that shows the reporter masked and hands back nothing leaves the record as it is.
    """
    old = ledger.find(Reporter, whistle_id)
    name, phone = draft.reporter.strip(), draft.reporter_phone.strip()
    if old is not None:
        pen.change(old, Reporter(whistle_id, name or old.name, phone or old.phone))
    elif name or phone:
        pen.add(Reporter(whistle_id, name, phone))


def correct(watch: Watch, whistle_id: str, changes: dict[str, Any], reason: str) -> Done[Whistle]:
    """Put facts of a whistle right, with a reason; the former values stay in the journal (C22)."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        strange = [name for name in changes if name not in CORRECTABLE]
        if strange:
            raise no(
                strange[0],
                "这一项不能更正：原话不改；状态和时间由各自的操作更正。",
                "This cannot be corrected here: the caller's words stay, states and times have their own orders.",
            )
        why = written("reason", reason, "更正理由", "The reason")
        whistle = replace(old, **changes).registered(pen.now)
        if whistle == old:
            raise no("changes", "没有改动。", "Nothing was changed.")
        before, after = row_of(old), row_of(whistle)
        pen.change(old, whistle)
        told = "；".join(f"{name}：{before[name]} → {after[name]}" for name in changes if before[name] != after[name])
        seq = pen.entry("correct", "whistle", whistle_id, {"changes": told, "reason": why})
    return done(pen, whistle, seq)


def autosave(watch: Watch, draft_id: str, content: dict[str, Any]) -> Done[str]:
    """Keep what a form holds, so that a crash loses nothing; no fact, so no journal entry."""
    with watch.pen() as pen:
        body = json.dumps(content, ensure_ascii=False)
        pen.put("form_draft", {"id": draft_id}, {"saved_at": pen.now.isoformat(), "body": body}, secret=True)
    return done(pen, draft_id)


def discard_draft(watch: Watch, draft_id: str) -> Done[str]:
    """Forget an autosaved form."""
    with watch.pen() as pen:
        pen.drop_draft(draft_id)
    return done(pen, draft_id)


def drafts(ledger: Ledger) -> tuple[tuple[str, str, dict[str, Any]], ...]:
    """Return the autosaved forms, newest first: key, when saved, content."""
    return rulebook.drafts(ledger)
