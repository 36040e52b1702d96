"""Forms made of a fact's fields: each answer becomes its value, and what is no value is refused at its field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.tables import editor
from desktop.post.department import Department
from desktop.post.refused import Refused
from desktop.post.states import Mode
from desktop.procedures.directory.departments import keep_department

if TYPE_CHECKING:
    from tests.desk.scene import Scene


@given(st.lists(st.text("甲乙丙丁", min_size=1), unique=True))
def test_words_between_marks_come_back_as_they_went(words: list[str]) -> None:
    assert editor.split("、".join(words)) == tuple(words)
    assert editor.split("， ".join(words) + "；") == tuple(words)


@pytest.mark.parametrize(("text", "value"), [("30", 30), (" 05 ", 5), ("３０", 30)])
def test_whole_numbers_are_read(text: str, value: int) -> None:
    assert editor.whole("minutes", "分钟", text) == value


@pytest.mark.parametrize("text", ["", "三十", "3.5", "-1", "1e3", "1234567"])
def test_anything_else_is_refused_at_its_field(text: str) -> None:
    with pytest.raises(Refused) as refused:
        editor.whole("minutes", "分钟", text)
    assert refused.value.field == "minutes"


def test_an_empty_number_is_none_where_that_is_allowed() -> None:
    assert editor.number("minutes", "分钟", None, optional=True).take(" ") is None
    assert editor.number("minutes", "分钟", 5).take("7") == 7
    with pytest.raises(Refused):
        editor.number("minutes", "分钟", 5).take("")


def test_choices_become_values() -> None:
    assert editor.flag("active", "在用", start=True).take("no") is False
    assert [editor.perhaps("night", "夜", None).take(key) for key in ("unknown", "yes", "no")] == [None, True, False]
    assert editor.perhaps("night", "夜", start=False).ask.start == "no"


def test_ticked_departments_keep_their_order_and_new_ones_follow(scene: Scene) -> None:
    water, police, land = (scene.departments[name].id for name in ("水务", "公安", "国土"))
    part = editor.departments(scene.session, "leads", "主责", (police, water))
    assert part.take((water, police)) == (police, water)
    assert part.take((land, police)) == (police, land)
    assert {choice.key for choice in part.ask.choices if choice.ticked} == {police, water}


def test_the_form_writes_the_changed_fact_by_the_order(scene: Scene) -> None:
    old = scene.departments["水务"]
    parts = (
        editor.line("short", "简称", old.short),
        editor.one_of(scene.session, "mode", "方式", Mode, old.mode),
        editor.names("aliases", "别名", old.aliases),
        editor.department(scene.session, "note", "备注", old.id),
    )
    form = editor.fact_form(scene.session, "部门", old, parts, keep_department, said="好")
    done = form.give({"short": " 水利 ", "mode": "stationed", "aliases": "水务所、河长办", "note": ""})
    kept = scene.ledger.get(Department, old.id)
    assert kept == replace(old, short="水利", mode=Mode.STATIONED, aliases=("水务所", "河长办"))
    assert form.said(done.result) == "好"
    assert editor.day("since", "起", None).take(None) is None
