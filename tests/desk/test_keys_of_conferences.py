"""The keys of conferences are in the one table, and the digits are in the order of a person's hand."""

from __future__ import annotations

from desktop.desk.keys import KEYS, key
from desktop.desk.keys_of_conferences import ROWS


def test_each_row_is_a_key_of_the_table() -> None:
    known = {(one.page, one.name): one for one in KEYS}
    for name, page, sequence, _words, letter in ROWS:
        assert (known[page, name].sequence, known[page, name].letter) == (sequence, letter)


def test_digits_go_from_mark_over_position_to_signature() -> None:
    names = ("present", "excused", "missing", "agree", "reserve", "disagree", "signed", "reserved", "refused")
    assert [key("conference", name).sequence for name in names] == [str(digit) for digit in range(1, 10)]
