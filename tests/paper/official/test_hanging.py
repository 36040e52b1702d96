"""Labels stand two characters in, lines align behind them, names stay whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.paper.official.facts import Attendance, Attendee, Listing
from desktop.paper.official.hanging import write_annexes, write_attendance, write_listing
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.official import AREA, CHARACTER, Official
from desktop.paper.press.page import Setting

TYPES = case(bundled_only=True)
NAMES = st.lists(st.text("张王李赵某喆堃玥㛃一二三四", min_size=2, max_size=4), min_size=1, max_size=40, unique=True)


def written(paper: Official) -> list[Setting]:
    return [mark for folio in paper.folios for mark in folio.marks if isinstance(mark, Setting)]


@settings(max_examples=40)
@given(st.lists(st.tuples(st.text("公安环保镇政府", max_size=8), NAMES), min_size=1, max_size=6))
def test_no_name_is_broken_and_none_is_lost(rolls: list[tuple[str, list[str]]]) -> None:
    paper = Official(TYPES, (), AREA.y)
    roll = Attendance("出席", tuple(Attendee(unit, tuple(names)) for unit, names in rolls))
    write_attendance(paper, roll)
    label, *lines = written(paper)
    assert (label.text, label.typeface) == ("出席：", Typeface.HEITI)
    assert label.x == pytest.approx(AREA.x + 2 * CHARACTER)
    assert {round(line.x - label.x, 2) for line in lines} == {round(3 * CHARACTER, 2)}
    assert "".join(line.text for line in lines).replace("　", "") == roll.words.replace("　", "")
    for _, names in rolls:
        for name in names:
            assert any(name in line.text for line in lines)


def test_names_that_come_within_one_text_are_kept_whole_too() -> None:
    paper = Official(TYPES, (), AREA.y)
    names = [f"{surname}某{number}" for surname in "张王李赵" for number in "一二三四五六"]
    write_attendance(paper, Attendance("出席", (Attendee("公安　" + "、".join(names)),)))
    assert all(any(name in line.text for line in written(paper)) for name in names)
    assert len(written(paper)) > 3


def test_items_align_behind_their_signs() -> None:
    paper = Official(TYPES, (), AREA.y)
    write_listing(paper, Listing((("（1）", "甲" * 60), ("（2）", "乙"))))
    sign, first, second, _, other, _ = written(paper)
    assert sign.text == "（1）"
    assert first.x == second.x > sign.x
    assert other.text == "（2）"


def test_annexes_are_numbered_where_they_are_several_and_align() -> None:
    paper = Official(TYPES, (), AREA.y + 100)
    write_annexes(paper, ("现场照片" * 10, "管线图"))
    opening, first, wrapped, sign, second = written(paper)
    assert opening.text == "附件：1."
    assert sign.text == "2."
    assert first.x == wrapped.x == pytest.approx(second.x)
    single = Official(TYPES, (), AREA.y + 100)
    write_annexes(single, ("名单",))
    assert [one.text for one in written(single)] == ["附件：", "名单"]
    none = Official(TYPES, (), AREA.y + 100)
    write_annexes(none, ())
    assert written(none) == []
