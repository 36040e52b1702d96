"""Rules, settings, drafts and saved views as they are kept: values with a name, no facts of the post."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desktop.post.rules import Kind, Rules

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen


def all_rules(ledger: Ledger) -> tuple[Rules, ...]:
    """Return every version of the rules, oldest first."""
    rows = ledger.rows("SELECT body FROM rule ORDER BY effective_from, version")
    return tuple(_rules(row[0]) for row in rows)


@lru_cache(maxsize=64)
def _rules(text: str) -> Rules:
    body: dict[str, Any] = json.loads(text)
    kinds = tuple(Kind(**{**kind, "approvers": tuple(kind["approvers"])}) for kind in body.pop("kinds"))
    since = date.fromisoformat(body.pop("effective_from"))
    warn = tuple(body.pop("warn_minutes"))
    return Rules(**body, effective_from=since, warn_minutes=warn, kinds=kinds)


def body_of(rules: Rules) -> str:
    """Return a version of the rules as it is kept."""
    return json.dumps({**asdict(rules), "effective_from": rules.effective_from.isoformat()}, ensure_ascii=False)


def keep_rules(pen: Pen, rules: Rules) -> None:
    """Write a version of the rules."""
    pen.put(
        "rule",
        {"version": rules.version},
        {
            "effective_from": rules.effective_from.isoformat(),
            "citation": rules.citation,
            "confirmed": int(rules.confirmed),
            "body": body_of(rules),
        },
    )


def drafts(ledger: Ledger) -> tuple[tuple[str, str, dict[str, Any]], ...]:
    """Return the autosaved forms: key, when saved, content; newest first."""
    rows = ledger.rows("SELECT id, saved_at, body FROM form_draft ORDER BY saved_at DESC")
    return tuple((row[0], row[1], json.loads(row[2])) for row in rows)


def saved_views(ledger: Ledger, board: str) -> tuple[tuple[str, str, dict[str, Any]], ...]:
    """Return the saved views of a board: key, name, filter."""
    rows = ledger.rows("SELECT id, name, body FROM saved_view WHERE board = ? ORDER BY rowid", (board,))
    return tuple((row[0], row[1], json.loads(row[2])) for row in rows)


def mappings(ledger: Ledger, kind: str) -> dict[str, Any]:
    """Return the remembered column mappings of a kind of import by their header."""
    rows = ledger.rows("SELECT header, body FROM mapping WHERE kind = ?", (kind,))
    return {row[0]: json.loads(row[1]) for row in rows}
