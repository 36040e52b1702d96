from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from desktop.post.roster.planning.plan_rules import FIGURES, FIRST_PLAN_RULES, changed, checked, in_force, told
from tests.post_of import refusing

NEXT = replace(FIRST_PLAN_RULES, version="2026-11", effective_from=date(2026, 11, 1), max_weekends=2)


def test_every_figure_is_told_in_words() -> None:
    others = {"version", "effective_from", "citation", "barred"}
    assert set(FIGURES) == {one.name for one in fields(FIRST_PLAN_RULES)} - others
    sentences = told(FIRST_PLAN_RULES, {})
    assert "连续上班不过 6 天" in [one.zh for one in sentences]
    assert not any("{" in one.zh + one.en for one in sentences)


def test_a_barred_succession_and_the_longest_rest_are_told() -> None:
    names = {"n": "夜班", "d": "白班"}
    new = replace(NEXT, max_weekends=3, max_rest=5, barred=("n>d",))
    assert "连续休息不限天数" in [one.zh for one in told(NEXT, names)]
    assert "连续休息不过 5 天" in [one.zh for one in told(new, names)]
    assert told(new, names)[-1].zh == "夜班之后，第二天不排白班"
    assert [one.zh for one in changed(FIRST_PLAN_RULES, new, names)] == [
        "连续休息不过 5 天（原 不限）",
        "夜班之后，第二天不排白班",
    ]
    back = changed(new, replace(FIRST_PLAN_RULES, max_rest=4), names)
    assert [one.en for one in back] == [
        "at most 4 days off in a row (was 5)",
        "no longer: no 白班 on the day after 夜班",
    ]
    assert changed(new, NEXT, names)[0].zh == "连续休息不限天数（原 5）"


def test_a_change_says_what_it_was() -> None:
    (only,) = changed(FIRST_PLAN_RULES, NEXT, {})
    assert only.zh == "一个月上班的周末不过 2 个（原 3）"
    assert only.en.endswith("(was 3)")
    assert changed(NEXT, NEXT, {}) == ()


def test_the_latest_version_of_its_day_is_in_force() -> None:
    both = (NEXT, FIRST_PLAN_RULES)
    assert in_force(both, date(2026, 10, 31)) is FIRST_PLAN_RULES
    assert in_force(both, date(2026, 11, 1)) is NEXT
    with refusing("plan_rules"):
        in_force(both, date(2017, 12, 31))
    with refusing("plan_rules"):
        in_force((), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("version", {"version": " "}), ("version", {"version": "2018-01"}), ("citation", {"citation": " "}),
        ("max_run", {"max_run": 0}), ("hole", {"hole": -1}), ("min_run", {"min_run": 7}),
        ("min_hours", {"min_hours": 241}), ("night_apart", {"night_apart": 0}),
        ("max_rest", {"max_rest": 1, "min_rest": 2}), ("hole", {"hole": 10**30}),
    ],
)  # fmt: skip
def test_figures_that_nobody_could_plan_by_are_refused(field: str, change: dict[str, object]) -> None:
    with refusing(field):
        checked(replace(NEXT, **change), (FIRST_PLAN_RULES,))  # type: ignore[arg-type]


def test_a_sound_version_is_kept_with_a_clean_name() -> None:
    kept = checked(
        replace(NEXT, version=" 2026-11 ", citation=" 默认值 ", under=0, barred=("b>c", "a>b", "b>c")),
        (FIRST_PLAN_RULES,),
    )
    assert (kept.version, kept.citation, kept.under) == ("2026-11", "默认值", 0)
    assert kept.barred == ("a>b", "b>c")
