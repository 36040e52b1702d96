"""What a hand does to a draft: put, clear, lock, carry; the history goes back and forth."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.roster.edit import changes
from desktop.desk.roster.edit.changes import Changes, History
from desktop.post.roster.planning.cell import CellChange

DAY, NEXT = date(2026, 10, 8), date(2026, 10, 9)


@dataclass
class Sheet:
    """A draft as a dictionary."""

    cells: dict[tuple[str, date], str] = field(default_factory=dict)
    fixed: set[tuple[str, date]] = field(default_factory=set)

    @property
    def locked(self) -> frozenset[tuple[str, date]]:
        return frozenset(self.fixed)

    def shift(self, person: str, day: date) -> str:
        return self.cells.get((person, day), "")

    def apply(self, made: Changes) -> None:
        for one in made:
            self.cells[one.person, one.day] = one.shift
            (self.fixed.add if one.locked else self.fixed.discard)((one.person, one.day))


SHEETS = st.builds(
    Sheet,
    st.dictionaries(st.tuples(st.sampled_from("ab"), st.sampled_from([DAY, NEXT])), st.sampled_from(["", "D", "N"])),
    st.sets(st.tuples(st.sampled_from("ab"), st.sampled_from([DAY, NEXT]))),
)
SPOTS = st.tuples(st.sampled_from("ab"), st.sampled_from([DAY, NEXT]))


@given(SHEETS, SPOTS, SPOTS, st.booleans())
def test_carrying_loses_nothing(sheet: Sheet, source: tuple[str, date], target: tuple[str, date], copy: bool) -> None:  # noqa: FBT001
    before = sorted(one for one in sheet.cells.values() if one)
    taken, replaced = sheet.shift(*source), sheet.shift(*target)
    sheet.apply(changes.carry(sheet, source, target, copy=copy))
    after = sorted(one for one in sheet.cells.values() if one)
    assert sheet.shift(*target) == taken
    if copy:
        assert sheet.shift(*source) == taken or source == target
    elif source != target:
        assert sheet.shift(*source) == replaced
        assert after == before


@given(SHEETS, st.lists(SPOTS, min_size=1))
def test_what_is_put_is_fixed_and_what_is_cleared_is_free(sheet: Sheet, spots: list[tuple[str, date]]) -> None:
    sheet.apply(changes.put(sheet, spots, "D"))
    assert all(sheet.shift(*spot) == "D" and spot in sheet.locked for spot in spots)
    assert changes.put(sheet, spots, "D") == ()
    sheet.apply(changes.clear(sheet, spots))
    assert not any(sheet.shift(*spot) or spot in sheet.locked for spot in spots)


@given(SHEETS, st.lists(SPOTS, min_size=1))
def test_locking_twice_looses_all(sheet: Sheet, spots: list[tuple[str, date]]) -> None:
    before = dict(sheet.cells)
    sheet.apply(changes.lock(sheet, spots))
    first = sheet.locked.issuperset(spots)
    sheet.apply(changes.lock(sheet, spots))
    assert sheet.locked.issuperset(spots) != first
    assert {spot: shift for spot, shift in sheet.cells.items() if shift} == {
        spot: shift for spot, shift in before.items() if shift
    }


def test_a_post_is_exchanged_between_two_days() -> None:
    sheet = Sheet({("a", DAY): "L", ("b", NEXT): "L"})
    sheet.apply(changes.carry_post(sheet, DAY, NEXT, ("a",), ("b",)))
    assert (sheet.shift("a", NEXT), sheet.shift("b", DAY)) == ("L", "L")
    assert not sheet.shift("a", DAY)


def test_somebody_stands_in_for_those_who_are_there() -> None:
    sheet = Sheet({("a", DAY): "L"})
    assert changes.stand_in(sheet, ("a",), "b", DAY, "L") == (
        CellChange("a", DAY),
        CellChange("b", DAY, "L", locked=True),
    )
    assert changes.stand_in(sheet, (), "a", DAY, "L") == (CellChange("a", DAY, "L", locked=True),)


def test_the_history_forgets_what_was_taken_back_once_something_new_is_done() -> None:
    one, two, three = ((CellChange(name, DAY),) for name in "abc")
    history = History().did(one).did(two).undid(three)
    assert (history.back, history.forth) == ((one,), (three,))
    assert history.redid(two) == History((one, two), ())
    assert history.did(three) == History((one, three), ())
