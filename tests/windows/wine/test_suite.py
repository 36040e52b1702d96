"""What the proof reads from pytest's words."""

from __future__ import annotations

from windows.wine.suite import failures, skipped, summed_up

SAID = """\
............F.s.                                                         [100%]
=========================== short test summary info ===========================
SKIPPED [2] tests/ledger/test_book.py:196: rights are not asked of root
SKIPPED [1] tests/planner/test_errand.py:40: signals
SKIPPED [1] tests/planner/test_errand.py:60: signals
FAILED tests/desk/test_status.py::test_a - AssertionError: assert 1 == 2
ERROR tests/desk/test_wall.py::test_b
847 modules: median 110 lines (80), p90 216 (250), longest 400 (400): page.py
1 failed, 7401 passed, 4 skipped, 1 error in 913.20s (0:15:13)
"""


def test_the_sum_is_pytests_own() -> None:
    assert summed_up(SAID) == "1 failed, 7401 passed, 4 skipped, 1 error"
    assert summed_up("1675 passed in 44.18s") == "1675 passed"
    assert summed_up("bringing up nodes...\nno end after 1800 s") == "no end: bringing up nodes...\nno end after 1800 s"


def test_each_reason_is_counted_over_all_places() -> None:
    assert skipped(SAID) == {"rights are not asked of root": 2, "signals": 2}


def test_broken_tests_are_named_with_failed_ones() -> None:
    assert [name.split(" ")[0] for name in failures(SAID)] == [
        "tests/desk/test_status.py::test_a",
        "tests/desk/test_wall.py::test_b",
    ]
