from __future__ import annotations

import pytest

from tests.paper.format_check.drawn import RIGHT, checked


def said(**fault: object) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(it.what.zh, it.measured.zh, it.pages) for it in checked(RIGHT.but(**fault)).findings]


@pytest.mark.parametrize("sign", "，。、；：！？”）》")
def test_a_closing_mark_that_begins_a_line_is_found(sign: str) -> None:
    ((what, measured, pages),) = said(begins_with=sign)
    assert (what, measured[:3], pages) == ("行首标点", f"“{sign}”", (2,))


@pytest.mark.parametrize("sign", "（《“〔")
def test_an_opening_mark_may_begin_a_line_and_not_end_it(sign: str) -> None:
    assert said(begins_with=sign) == []
    ((what, measured, _),) = said(ends_with=sign)
    assert (what, measured[:3]) == ("行末标点", f"“{sign}”")


@pytest.mark.parametrize(("words", "lone"), [("因。", True), ("因", True), ("原因。", False)])
def test_a_single_character_alone_on_the_last_line_is_found(words: str, lone: bool) -> None:  # noqa: FBT001
    assert said(lone=words) == ([("段末一行", words, (2,))] if lone else [])


@pytest.mark.parametrize(("indent", "measured"), [(1.0, "5.6 mm"), (3.0, "16.7 mm")])
def test_an_indent_of_another_width_is_found(indent: float, measured: str) -> None:
    assert ("段首空", measured) in {(what, far) for what, far, _ in said(indent=indent)}


def test_paragraphs_without_any_indent_are_found() -> None:
    assert {what[:2] for what, _, _ in said(indent=0.0)} == {"段首"}
