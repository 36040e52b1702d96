"""The rules and weights by which a month is planned, as versioned data that is shown in words."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.roster.planning import succession
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class PlanRules:
    """One version of the planning rules; limits are defaults to be checked with the township's own rules."""

    version: str
    effective_from: date
    citation: str = ""
    max_run: int = 6
    """Most working days in a row (guide ui: 连值不过 6 天)."""
    min_run: int = 1
    min_rest: int = 1
    """Fewest days off between two runs."""
    max_weekends: int = 3
    """Most weekends with work in a month."""
    max_hours: int = 240
    min_hours: int = 0
    night_apart: int = 3
    """Days in which more than one night of a person is one too many (soft)."""
    max_nights_in_7: int = 3
    """Hard: most nights in any seven days."""
    hole: int = 10000
    """Cost of one missing below the least."""
    under: int = 100
    """Cost of one missing below what is wanted."""
    over: int = 20
    """Cost of one more than wanted."""
    fair_nights: int = 6
    fair_weekends: int = 6
    fair_holidays: int = 8
    fair_load: int = 1
    """Weights of the squared burdens over the rolling year."""
    apart: int = 5
    """Cost of nights too close to each other."""
    moved_person: int = 40
    """Cost of each person whose published duties change."""
    moved_cell: int = 4
    max_rest: int = 0
    """Most days off in a row; 0: no limit."""
    barred: tuple[str, ...] = ()
    """What nobody has on the day after what, as `succession.mark` writes it, besides what follows from the rest."""


FIRST_PLAN_RULES = PlanRules("2018-01", date(2018, 1, 1), "默认值，请按区规定核对")
"""What a new post plans by; every figure is a default (practice.md: no district publishes its own)."""
_WORDS: dict[str, Words] = {
    "max_run": Words("连续上班不过 {0} 天", "at most {0} working days in a row"),
    "min_run": Words("一上班至少连续 {0} 天", "at least {0} working days in a row"),
    "min_rest": Words("两段班之间至少休 {0} 天", "at least {0} days off between two runs"),
    "max_rest": Words("连续休息不过 {0} 天", "at most {0} days off in a row"),
    "max_weekends": Words("一个月上班的周末不过 {0} 个", "at most {0} weekends with work a month"),
    "max_hours": Words("一个月不过 {0} 小时", "at most {0} hours a month"),
    "min_hours": Words("一个月不少于 {0} 小时", "at least {0} hours a month"),
    "max_nights_in_7": Words("任何 7 天内夜班不过 {0} 个", "at most {0} nights in any 7 days"),
    "night_apart": Words("夜班最好相隔 {0} 天以上", "nights better {0} days apart"),
    "hole": Words("缺一个必须有的人：{0} 分", "one missing who must be there: {0} points"),
    "under": Words("比希望的少一个人：{0} 分", "one fewer than wanted: {0} points"),
    "over": Words("比希望的多一个人：{0} 分", "one more than wanted: {0} points"),
    "fair_nights": Words("夜班要均匀：权重 {0}", "nights fairly shared: weight {0}"),
    "fair_weekends": Words("周末要均匀：权重 {0}", "weekends fairly shared: weight {0}"),
    "fair_holidays": Words("节假日要均匀：权重 {0}", "holidays fairly shared: weight {0}"),
    "fair_load": Words("总负担要均匀：权重 {0}", "the whole load fairly shared: weight {0}"),
    "apart": Words("夜班挨得太近，每次 {0} 分", "nights too close: {0} points each"),
    "moved_person": Words("改动已公布的班，每动一个人 {0} 分", "a person whose published duties change: {0} points"),
    "moved_cell": Words("改动已公布的班，每改一格 {0} 分", "a published cell that changes: {0} points"),
}
_WITHOUT = {"max_rest": (Words("连续休息不限天数", "no limit to days off in a row"), Words("不限", "no limit"))}
"""What a figure of 0 means where it is no limit: as a sentence, and as what was."""
FIGURES = tuple(_WORDS)
"""The figures of a version, in the order in which they are told."""
_MOST = 1_000_000
"""The largest figure of a version: weights beyond it drown each other in the planner's sums."""
_POSITIVE = ("max_run", "min_run", "min_rest", "max_nights_in_7", "night_apart")


def told(rules: PlanRules, names: Mapping[str, str]) -> tuple[Words, ...]:
    """Return what a version of the rules says: one sentence for each figure, and for each succession that is barred.

    `names` are those of the shifts by their ids.
    """
    return (*(_figure(rules, name) for name in _WORDS), *(succession.words_of(one, names) for one in rules.barred))


def _figure(rules: PlanRules, name: str) -> Words:
    value, form = getattr(rules, name), _WORDS[name]
    if name in _WITHOUT and value == 0:
        return _WITHOUT[name][0]
    return Words(form.zh.format(value), form.en.format(value))


def changed(old: PlanRules, new: PlanRules, names: Mapping[str, str]) -> tuple[Words, ...]:
    """Return what a version changes against another: each other figure, with what it was, and each succession."""
    found = []
    for name in _WORDS:
        was, now = getattr(old, name), _figure(new, name)
        if was != getattr(new, name):
            before = _WITHOUT[name][1] if name in _WITHOUT and was == 0 else Words(str(was), str(was))
            found.append(Words(f"{now.zh}（原 {before.zh}）", f"{now.en} (was {before.en})"))
    found += [succession.words_of(one, names) for one in new.barred if one not in old.barred]
    freed = (succession.words_of(one, names) for one in old.barred if one not in new.barred)
    return (*found, *(Words(f"取消：{one.zh}", f"no longer: {one.en}") for one in freed))


def in_force(versions: Iterable[PlanRules], day: date) -> PlanRules:
    """Return the latest of `versions` in force on `day`; refuse where none is (a missing rule means no)."""
    begun = [rules for rules in versions if rules.effective_from <= day]
    if not begun:
        raise no(
            "plan_rules",
            f"{day:%Y-%m-%d} 没有生效的排班规则。请先用标准设置，或录入一版规则。",
            f"No planning rules are in force on {day}. Use the standard set-up, or write a version.",
        )
    return max(begun, key=lambda rules: (rules.effective_from, rules.version))


def checked(rules: PlanRules, known: Iterable[PlanRules]) -> PlanRules:
    """Return `rules` ready to be kept; refuse figures that nobody could plan by, and a version used before."""
    version = rules.version.strip()
    if not version:
        raise no("version", "规则版本没有名称。请写上，例如 2026-11。", "The version has no name.")
    if any(old.version == version for old in known):
        raise no("version", f"排班规则 {version} 已经有了。版本只增不改，请换一个名称。", f"Version {version} exists.")
    if not rules.citation.strip():
        raise no("citation", "没有写依据。请写文号，或写明默认值。", "The basis is missing. Give a document.")
    for one in fields(rules):
        value = getattr(rules, one.name)
        if isinstance(value, int) and value < int(one.name in _POSITIVE):
            least = int(one.name in _POSITIVE)
            raise no(one.name, f"这一项不能小于 {least}。请改大。", f"This must not be less than {least}.")
        if isinstance(value, int) and value > _MOST:
            raise no(one.name, f"这一项不能大于 {_MOST}。请改小。", f"This must not be more than {_MOST}.")
    if rules.min_run > rules.max_run:
        raise no("min_run", "最少连续天数比最多还多。请改小。", "The shortest run is longer than the longest.")
    if 0 < rules.max_rest < rules.min_rest:
        raise no("max_rest", "最多休息的天数比最少还少。请改大。", "The longest rest is shorter than the shortest.")
    if rules.min_hours > rules.max_hours:
        raise no("min_hours", "最少小时比最多还多。请改小。", "The fewest hours are more than the most.")
    barred = tuple(sorted(set(rules.barred)))
    return replace(rules, version=version, citation=rules.citation.strip(), barred=barred)
