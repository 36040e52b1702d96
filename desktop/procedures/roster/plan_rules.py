"""The rules by which a month is planned: versions that are added and never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.guard import no
from desktop.post.roster.planning import plan_rules as post_rules
from desktop.post.roster.planning.succession import pair
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from desktop.post.roster.planning.plan_rules import PlanRules


def keep_plan_rules(watch: Watch, rules: PlanRules) -> Done[PlanRules]:
    """Put a new version of the planning rules into force from its day on; plans made before keep theirs."""
    known = {one.id for one in rosters.shifts(watch.ledger, every=True)}
    if any(one not in known for kept in rules.barred for one in pair(kept)):
        raise no("barred", "禁止的接班里有没有的班次。请重写。", "A barred succession names a shift that is not there.")
    with watch.pen() as pen:
        kept = pen.add(post_rules.checked(rules, rosters.all_plan_rules(watch.ledger)))
        say = {"version": kept.version, "citation": kept.citation}
        seq = pen.entry("keep_plan_rules", "plan_rules", kept.version, say)
    return done(pen, kept, seq)
