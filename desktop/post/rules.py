"""The rules of the post as versioned data: kinds of whistle, limits, closing rules, each with its article."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.states import Duty

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

ENFORCEMENT = "enforcement"
KEY_TASK = "key_task"
EMERGENCY = "emergency"
"""Keys of the three kinds that the main source names (A02); a district may keep others as further rows."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What one kind of whistle demands (A02): its limit, who may approve it, what must be filled in."""

    key: str
    zh: str
    en: str
    response_minutes: int = 30
    """Minutes from the blow to arrival on the scene; 30 by the 平谷 rule (practice.md 2.1), a default to be checked."""
    urgent: bool = False
    """Whether it may be blown at once and signed later (应急处置哨)."""
    self_handling: bool = True
    """Whether the township must first say what it tried itself (A33)."""
    countersign_hours: int = 24
    """Hours within which an urgent whistle must be signed; 24 is our default, domain.md 7.1 marks it [I]."""
    approvers: tuple[str, ...] = (Duty.COMMANDER, Duty.DEPUTY, Duty.DUTY_LEADER)
    opinion_risk_minutes: int = 20
    """Minutes to arrive where public opinion is at risk (E20); a default to be checked with the district."""

    def limit(self, *, opinion_risk: bool) -> int:
        """Return the minutes a department has to arrive."""
        return min(self.response_minutes, self.opinion_risk_minutes) if opinion_risk else self.response_minutes


STOPS = ("reported", "acknowledged")
"""Steps that may stop the clock."""
DEFAULT_KINDS = (
    Kind(ENFORCEMENT, "综合执法哨", "Enforcement whistle"),
    Kind(KEY_TASK, "重点工作哨", "Key-task whistle"),
    Kind(EMERGENCY, "应急处置哨", "Emergency whistle", urgent=True, self_handling=False),
)


@dataclass(frozen=True, slots=True)
class Rules:
    """One version of the rules, in force from a day on; a whistle keeps the version of its day."""

    version: str
    effective_from: date
    citation: str
    """The article that the version rests on, printed on every slip (A21)."""
    confirmed: bool = False
    """False while the values are defaults: the screen then says 默认值，请按区规定核对 (practice.md)."""
    kinds: tuple[Kind, ...] = field(default=DEFAULT_KINDS)
    warn_minutes: tuple[int, ...] = (10, 5)
    """Minutes before the limit at which a clock warns (A05: T-10 and T-5)."""
    clock_stops_at: str = "reported"
    """The step that stops the clock: `reported` (practice.md 2.1: arrival), or `acknowledged` by a district's rule."""
    repeat_days: int = 90
    """Days within which a second whistle at one place is pointed out (issue 2)."""
    undo_seconds: int = 60
    """Seconds within which a wrong tap may be taken back by a correcting entry (issue 2)."""
    backfill_minutes: int = 10
    """Minutes between happening and recording after which an entry is marked 补录 (guide §3)."""
    min_certified: int = 2
    """Certified officers that an enforcing department must bring: 行政处罚法 (2021) 第四十二条, not fewer than two."""

    def kind(self, key: str) -> Kind:
        """Return the kind with `key`; refuse one that this version does not know."""
        for kind in self.kinds:
            if kind.key == key:
                return kind
        raise no("kind", f"规则 {self.version} 里没有这个哨类。请另选哨类。", "These rules have no such kind.")


def in_force(versions: Iterable[Rules], day: date) -> Rules:
    """Return the latest of `versions` in force on `day`; refuse where none is (a missing rule means no)."""
    begun = [rules for rules in versions if rules.effective_from <= day]
    if not begun:
        raise no(
            "rules", f"{day:%Y-%m-%d} 没有生效的规则版本。请先在设置里录入规则。", f"No rules are in force on {day}."
        )
    return max(begun, key=lambda rules: (rules.effective_from, rules.version))


def checked(rules: Rules, known: Iterable[Rules]) -> Rules:
    """Return `rules` ready to be kept; refuse limits that no clock could run by, and a version used before."""
    version = rules.version.strip()
    if not version:
        raise no("version", "规则版本没有名称。请写上，例如 2026-03。", "The version has no name.")
    if any(old.version == version for old in known):
        raise no("version", f"规则版本 {version} 已经有了。版本只增不改，请换一个名称。", f"Version {version} exists.")
    if not rules.citation.strip():
        raise no("citation", "没有写依据。请写文号和条款。", "The basis is missing. Give document and article.")
    if rules.clock_stops_at not in STOPS:
        raise no("clock_stops_at", "停表只能在到场或签收时。", "The clock stops at the arrival or at the signature.")
    least = min(rules.repeat_days, rules.undo_seconds, rules.backfill_minutes, rules.min_certified)
    if least < 0 or any(minutes < 1 for minutes in rules.warn_minutes):
        raise no("warn_minutes", "提醒分钟要大于 0，天数、秒数和人数不能小于 0。", "Figures below zero make no rule.")
    if not rules.kinds or len({kind.key for kind in rules.kinds}) != len(rules.kinds):
        raise no("kinds", "哨类为空或重复。", "The kinds are empty or named twice.")
    for kind in rules.kinds:
        if min(kind.response_minutes, kind.opinion_risk_minutes, kind.countersign_hours) < 1:
            raise no(
                "response_minutes",
                f"{kind.zh}的时限要大于 0。",
                f"The limits of “{kind.en}” must be greater than zero.",
            )
        if not kind.approvers:
            raise no("approvers", f"{kind.zh}没有可签发的人。", f"Nobody may approve “{kind.en}”.")
    return replace(rules, version=version, citation=rules.citation.strip())
