"""Every field has a name in both languages."""

from __future__ import annotations

from desktop.intake.labels import label
from desktop.intake.mapping import Kind
from desktop.intake.vocabulary import FIELDS


def test_every_field_is_named_in_both_languages() -> None:
    for kind in Kind:
        assert kind.words.zh != kind.words.en
        for field in FIELDS[kind]:
            words = label(kind, field)
            assert words.zh
            assert words.en
            assert words.en != field


def test_a_name_is_said_as_the_kind_says_it() -> None:
    assert label(Kind.OFFICERS, "name").zh == "姓名"
    assert label(Kind.DUTIES, "name").zh == "事项名称"
    assert label(Kind.WHISTLES, "@派出所").zh == "派出所到场"
    assert label(Kind.WHISTLES, "?").zh == "?"
