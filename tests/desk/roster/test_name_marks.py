"""A mark tells the people of a group apart, and is as short as it can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.roster.name_marks import marks


def test_marks_are_surnames_where_those_differ_else_what_differs() -> None:
    assert marks({"1": "周某", "2": "吴某"}) == {"1": "周", "2": "吴"}
    assert marks({"1": "公安甲", "2": "公安乙"}) == {"1": "甲", "2": "乙"}
    assert marks({"1": "张某01", "2": "张某11"}) == {"1": "01", "2": "11"}
    assert marks({"1": "张三", "2": "张三"}) == {"1": "张三", "2": "张三"}


@given(st.lists(st.text("甲乙丙丁01", min_size=1, max_size=4), unique=True, max_size=8))
def test_a_mark_is_part_of_its_name(names: list[str]) -> None:
    found = marks({name: name for name in names})
    assert all(mark and mark in name for name, mark in found.items())
