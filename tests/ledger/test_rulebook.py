from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.ledger import rulebook
from desktop.procedures.directory.post import FIRST_RULES, keep_rules

if TYPE_CHECKING:
    from tests.post_of import Post


def test_every_version_of_the_rules_is_kept_whole(post: Post) -> None:
    kind = replace(FIRST_RULES.kinds[0], response_minutes=25, approvers=("commander",))
    second = replace(
        FIRST_RULES,
        version="2026-09",
        effective_from=date(2026, 9, 1),
        kinds=(kind,),
        warn_minutes=(15,),
        confirmed=True,
    )
    keep_rules(post.watch, second)
    assert rulebook.all_rules(post.ledger) == (FIRST_RULES, second)
    post.sound()


def test_drafts_views_and_mappings_are_values_with_a_name(post: Post) -> None:
    with post.watch.pen() as pen:
        for number, saved in enumerate(("2026-09-01", "2026-09-02")):
            pen.put("form_draft", {"id": f"f{number}"}, {"saved_at": saved, "body": '{"place":"沟"}'}, secret=True)
        pen.put("saved_view", {"id": "v"}, {"name": "迟到", "board": "register", "body": "{}"}, secret=True)
        pen.put("mapping", {"kind": "officers", "header": "姓名|单位"}, {"body": '{"姓名":"name"}'}, secret=True)
        pen.put("mapping", {"kind": "officers", "header": "姓名|单位"}, {"body": '{"姓名":"title"}'}, secret=True)
    assert [key for key, _, _ in rulebook.drafts(post.ledger)] == ["f1", "f0"]
    assert rulebook.saved_views(post.ledger, "register") == (("v", "迟到", {}),)
    assert rulebook.saved_views(post.ledger, "today") == ()
    assert rulebook.mappings(post.ledger, "officers") == {"姓名|单位": {"姓名": "title"}}
    assert rulebook.mappings(post.ledger, "whistles") == {}
