from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.person import person, same_person


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("张 三", "张三"),
        (" 欧 阳\u3000某 01", "欧阳某 01"),
        ("张某０１", "张某01"),
        ("John  Smith", "John Smith"),
        ("阿 · 不都", "阿·不都"),
    ],
)
def test_blanks_in_a_name_are_put_right(written: str, kept: str) -> None:
    assert person(written) == kept
    assert same_person(written, kept)


def test_other_people_stay_others() -> None:
    assert not same_person("张三", "张四")
    assert same_person("LI MING", "Li  Ming")


@given(st.text())
def test_a_kept_name_is_kept_as_it_is(name: str) -> None:
    assert person(person(name)) == person(name)
