"""The header words agree with each other and with the rules that use them."""

from __future__ import annotations

from collections import Counter

import pytest

from desktop.intake.mapping import Kind
from desktop.intake.vocabulary import FIELDS, NEEDED, REQUIRED, TELLING, choices
from tests.intake.baishui import KNOWN


@pytest.mark.parametrize("kind", list(Kind))
def test_each_word_means_one_field_of_a_kind(kind: Kind) -> None:
    words = Counter(word for listed in FIELDS[kind].values() for word in set(listed))
    twice = {word for word, times in words.items() if times > 1}
    assert not twice


@pytest.mark.parametrize("kind", list(Kind))
def test_rules_name_fields_that_exist(kind: Kind) -> None:
    named = {field for group in NEEDED[kind] for field in group} | set(REQUIRED[kind])
    # Columns that name a department or a day stand for themselves.
    assert named - {"unit", "days"} <= set(FIELDS[kind])
    assert TELLING[kind]


def test_departments_and_days_may_be_chosen_where_a_kind_has_them() -> None:
    assert choices(Kind.LEAVES, KNOWN) == tuple(FIELDS[Kind.LEAVES])
    assert choices(Kind.ROSTER, KNOWN)[-len(KNOWN.departments) :] == tuple(f"@{one.short}" for one in KNOWN.departments)
    assert choices(Kind.PERSON_ROSTER, KNOWN)[-31:] == tuple(f"#{day}" for day in range(1, 32))
