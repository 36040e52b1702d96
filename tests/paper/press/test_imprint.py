"""The foot says when, from which journal state and as which copy a paper was printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.paper.press.imprint import clock, day, moment, near, short
from tests.paper.facts import BLOWN, IMPRINT


def test_the_fingerprint_is_the_first_sixteen_digits_in_groups() -> None:
    assert IMPRINT.fingerprint == "a91c 55d0 7be3 07e2"


def test_the_code_holds_the_whole_journal_head_in_letters_that_qr_packs() -> None:
    assert IMPRINT.code == f"SHAOTAI 1286 {IMPRINT.journal_head.upper()}"
    assert IMPRINT.code.replace(" ", "").isalnum()


def test_the_first_print_of_a_settled_paper_says_only_when() -> None:
    assert IMPRINT.left("未结")[0] == "打印于 2026年9月22日 14:36:20"


def test_a_later_copy_and_an_unsettled_paper_say_so() -> None:
    first, second = replace(IMPRINT, copy=2, final=False).left("未结，以销哨后重印为准")
    assert first == "打印于 2026年9月22日 14:36:20，第 2 次打印，未结，以销哨后重印为准"
    assert second == "记录指纹 a91c 55d0 7be3 07e2　第 1286 笔"
    assert IMPRINT.right(1, 2, "备注") == ("第 1 页，共 2 页", "备注")


def test_times_are_said_without_leading_zeros_in_dates() -> None:
    assert day(BLOWN.replace(month=3, day=5)) == "2026年3月5日"
    assert clock(BLOWN.replace(hour=9, minute=5)) == "9时05分"
    assert moment(BLOWN) == "2026年9月22日 13时58分"


def test_another_day_is_named() -> None:
    later = BLOWN + timedelta(days=1)
    assert near(BLOWN, BLOWN) == "13时58分"
    assert near(later, BLOWN) == "9月23日13时58分"
    assert short(later, BLOWN) == "9/23 13:58"
    assert short(BLOWN, BLOWN) == "13:58"
    assert short(None, BLOWN) == ""
