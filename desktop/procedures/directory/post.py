"""Orders about the post itself: found it, name its members, set its rules, take the watch."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.ledger import rulebook
from desktop.post.command_post import CommandPost, Member, Stand
from desktop.post.guard import no, written
from desktop.post.rules import Rules, checked
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime

FIRST_RULES = Rules(
    version="2018-01",
    effective_from=date(2018, 1, 1),
    citation="京办发〔2018〕6号；《平谷区综合执法工作规则》。默认值，请按区规定核对",
)
"""The rules that a new post starts with: A21 names both documents; the limits are defaults to be checked."""


def found_post(watch: Watch, post: CommandPost) -> Done[CommandPost]:
    """Found the command post of a new ledger, with the default rules (A08)."""
    with watch.pen() as pen:
        if watch.ledger.having(CommandPost):
            raise no("post", "这本台账已有指挥部。", "This ledger has a post already.")
        post = post.checked()
        pen.add(post)
        rulebook.keep_rules(pen, FIRST_RULES)
        seq = pen.entry("found_post", "post", post.id, {"name": post.name})
    return done(pen, post, seq)


def amend_post(watch: Watch, post: CommandPost) -> Done[CommandPost]:
    """Change what the post is called and where it sits."""
    with watch.pen() as pen:
        old = watch.ledger.get(CommandPost, post.id)
        post = post.checked()
        pen.change(old, post)
        seq = pen.entry("amend_post", "post", post.id, {"name": post.name})
    return done(pen, post, seq)


def keep_member(watch: Watch, member: Member) -> Done[Member]:
    """Add a member of the post or change one; a member who goes is set inactive, never deleted."""
    with watch.pen() as pen:
        member = member.checked()
        old = watch.ledger.find(Member, member.id)
        if old is None:
            pen.add(member)
        else:
            pen.change(old, member)
        seq = pen.entry("keep_member", "member", member.id, {"name": member.name, "duty": member.duty})
    return done(pen, member, seq)


def keep_rules(watch: Watch, rules: Rules) -> Done[Rules]:
    """Put a new version of the rules into force from its day on; old whistles keep the rules of their day."""
    with watch.pen() as pen:
        rules = checked(rules, rulebook.all_rules(watch.ledger))
        rulebook.keep_rules(pen, rules)
        seq = pen.entry("keep_rules", "rules", rules.version, {"version": rules.version, "citation": rules.citation})
    return done(pen, rules, seq)


def take_watch(watch: Watch, leader: str, clerk: str, since: datetime | None = None) -> Done[Stand]:
    """Note who keeps the post from now on: leader in charge and duty clerk."""
    with watch.pen() as pen:
        at = moment(pen, since, "since")
        stand = Stand(
            new_id(),
            written("leader", leader, "带班领导", "The duty leader"),
            written("clerk", clerk, "值班员", "The duty clerk"),
            at,
        )
        pen.add(stand)
        seq = pen.entry("take_watch", "stand", stand.id, {"leader": stand.leader, "clerk": stand.clerk}, at)
    return done(pen, stand, seq)
