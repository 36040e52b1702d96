"""Saved views: the filter and the order of a list under a name; a preference, so the journal is silent about it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.ledger import rulebook
from desktop.post.guard import written
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from collections.abc import Mapping


def save_view(watch: Watch, board: str, name: str, body: Mapping[str, Any]) -> Done[str]:
    """Keep a view of `board` under a name, in place of an older one of that name, and return its key."""
    with watch.pen() as pen:
        clean = written("name", name, "视图名称", "The name of the view")
        known = {called: key for key, called, _ in rulebook.saved_views(watch.ledger, board)}
        view = known.get(clean) or new_id()
        values = {"board": board, "name": clean, "body": json.dumps(dict(body), ensure_ascii=False, sort_keys=True)}
        pen.put("saved_view", {"id": view}, values, secret=True)
    return done(pen, view)


def drop_view(watch: Watch, view: str) -> Done[str]:
    """Take a saved view off its list; its row stays, under no board, because a ledger deletes nothing."""
    with watch.pen() as pen:
        pen.put("saved_view", {"id": view}, {"board": ""}, secret=True)
    return done(pen, view)
