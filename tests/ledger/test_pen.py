from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ledger import driver, journal
from desktop.ledger.book import Ledger, in_memory, open_post
from desktop.ledger.pen import Pen, hidden, salt
from desktop.post.department import Department, Officer
from desktop.post.dispatch import Dispatch
from desktop.post.moment import CHINA
from desktop.post.refused import Refused
from desktop.post.serial import WHISTLE
from desktop.post.whistle import Whistle
from desktop.procedures.watch import Watch, new_id
from tests.post_of import NOON, Post, refusing

if TYPE_CHECKING:
    from pathlib import Path

POLICE = Department("gongan", "公安局", "公安", phone="199-0000-1111")


def pen_of(ledger: Ledger, now: datetime = NOON) -> Pen:
    return Pen(ledger, actor="值班员丁", role="clerk", device="desk", now=now)


def test_rows_and_entry_are_written_together() -> None:
    with in_memory() as ledger:
        with pen_of(ledger) as pen:
            pen.add(POLICE)
            assert pen.entry("keep_department", "department", "gongan", {"department": "公安"}) == 1
        assert ledger.get(Department, "gongan") == POLICE
        assert ledger.head()[0] == 1
        assert pen.touched == {"department", "entry"}


def test_a_failure_leaves_nothing_behind() -> None:
    with in_memory() as ledger:
        with pytest.raises(ZeroDivisionError), pen_of(ledger) as pen:  # noqa: PT012 - it fails after it wrote
            pen.add(POLICE)
            pen.entry("keep_department", "department", "gongan", {})
            raise ZeroDivisionError
        assert ledger.having(Department) == ()
        assert ledger.head() == (0, journal.GENESIS)
        with pytest.raises(AssertionError, match="without a journal entry"), pen_of(ledger) as pen:
            pen.add(POLICE)
        assert ledger.having(Department) == ()
        with pytest.raises(driver.IntegrityError), pen_of(ledger) as pen:
            pen.add(Officer("o", "公安甲", "nowhere"))
        assert not ledger.connection.in_transaction


def test_a_full_disk_is_refused_in_a_sentence_and_what_was_saved_is_there(tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        pages = ledger.rows("PRAGMA page_count")[0][0]
        ledger.rows(f"PRAGMA max_page_count = {pages + 8}")
        saved = 0
        with refusing("ledger") as caught:
            while True:
                with pen_of(ledger) as pen:
                    pen.add(replace(POLICE, id=new_id(), note="注" * 400))
                    pen.entry("keep_department", "department", "x", {})
                saved += 1
        assert "磁盘满" in caught[0].reason.zh
        assert not ledger.connection.in_transaction
        assert len(ledger.having(Department)) == saved == ledger.head()[0]
        ledger.rows(f"PRAGMA max_page_count = {pages + 800}")
        with pen_of(ledger) as pen:
            pen.add(POLICE)
            pen.entry("keep_department", "department", "gongan", {})
    with open_post(tmp_path) as again:
        assert len(again.having(Department)) == saved + 1
        assert again.rows("PRAGMA integrity_check") == [("ok",)]


def test_a_disk_that_fills_at_any_page_of_an_order_leaves_all_or_nothing(tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        post = Post(ledger).founded()
        before, failed = ledger.head(), 0
        facts = "挖沙" * 3000
        while True:
            pages = ledger.rows("PRAGMA page_count")[0][0]
            ledger.rows(f"PRAGMA max_page_count = {pages + failed}")
            try:
                post.blown(facts=facts)
                break
            except Refused as refused:
                told = refused.reason.zh
            failed += 1
            assert "磁盘满" in told
            assert (ledger.head(), ledger.having(Whistle), ledger.having(Dispatch)) == (before, (), ())
        assert failed > 5
        assert len(ledger.having(Whistle)) == 1
        post.sound()


def test_a_write_protected_ledger_says_so(tmp_path: Path) -> None:
    open_post(tmp_path).close()
    with open_post(tmp_path, read_only=True) as ledger:
        with refusing("ledger") as caught, pen_of(ledger) as pen:
            pen.add(POLICE)
        assert "不能写" in caught[0].reason.zh
        assert ledger.having(Department) == ()


def test_another_programs_order_is_waited_for_and_then_refused(tmp_path: Path) -> None:
    with open_post(tmp_path) as one, open_post(tmp_path) as other:
        other.rows("PRAGMA busy_timeout = 50")
        with pen_of(one) as pen:
            pen.add(POLICE)
            pen.entry("keep_department", "department", "gongan", {})
            with refusing("ledger") as caught, pen_of(other):
                pytest.fail("two pens at once")
        assert "占用" in caught[0].reason.zh
        assert other.get(Department, "gongan") == POLICE


def test_a_pen_within_a_pen_is_a_bug_and_shows_as_one() -> None:
    with in_memory() as ledger, pytest.raises(driver.OperationalError), pen_of(ledger), pen_of(ledger):
        pytest.fail("nested")


def test_two_writers_at_once_leave_no_gap_and_lose_nothing(tmp_path: Path) -> None:
    open_post(tmp_path).close()
    numbers: list[int] = []
    faults: list[BaseException] = []

    def write() -> None:
        try:
            with open_post(tmp_path) as ledger:
                for _ in range(20):
                    with pen_of(ledger) as pen:
                        number = pen.number(WHISTLE, 2026)
                        pen.entry("test", "test", str(number), {})
                    numbers.append(number)
        except BaseException as fault:  # noqa: BLE001 - told to the test's thread
            faults.append(fault)

    threads = [threading.Thread(target=write) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert sorted(numbers) == list(range(1, 61))
    with open_post(tmp_path) as ledger:
        entries = journal.entries(ledger.connection)
        assert [one.seq for one in entries] == list(range(1, 61))
        assert all(one.prev_hash == before.hash for before, one in pairwise(entries))


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from(("哨字", "令字")), st.sampled_from((2025, 2026)), st.integers(0, 9)), max_size=30
    )
)
def test_numbers_of_a_year_have_no_gaps_over_new_year(orders: list[tuple[str, int, int]]) -> None:
    last: dict[tuple[str, int], int] = {}
    with in_memory() as ledger, pen_of(ledger) as pen:
        for series, year, reach in orders:
            before = last.get((series, year), 0)
            if reach:
                pen.reach(series, year, reach)
                last[series, year] = max(before, reach)
            else:
                assert pen.number(series, year) == before + 1
                last[series, year] = before + 1
        pen.entry("test", "test", "x", {})


def test_only_what_differs_is_written_and_nothing_for_nothing() -> None:
    with in_memory() as ledger:
        with pen_of(ledger) as pen:
            pen.add(POLICE)
            pen.change(POLICE, POLICE)
            pen.change(POLICE, replace(POLICE, note="已搬"))
            pen.entry("keep_department", "department", "gongan", {})
        rows = journal.entries(ledger.connection)[0].rows
        assert [(table, sorted(columns)) for table, _, columns in rows][1:] == [("department", ["note"])]
        assert rows[1][2] == {"note": ["", "已搬"]}


def test_personal_values_are_in_the_journal_as_salted_hashes_only() -> None:
    with in_memory() as ledger:
        with pen_of(ledger) as pen:
            pen.add(POLICE)
            pen.change(POLICE, replace(POLICE, phone=""))
            pen.entry("keep_department", "department", "gongan", {})
        entry = journal.entries(ledger.connection)[0]
        assert "199-0000-1111" not in entry.payload
        told = hidden(salt(ledger), "199-0000-1111")
        assert told.startswith("h:")
        assert entry.rows[1][2] == {"phone": [told, ""]}
        with in_memory() as other:
            assert hidden(salt(other), "199-0000-1111") != told


def test_a_secret_row_and_a_dropped_draft_need_no_entry() -> None:
    with in_memory() as ledger:
        for body in ("{}", '{"place":"龙王沟"}'):
            with pen_of(ledger) as pen:
                pen.put("form_draft", {"id": "f2"}, {"saved_at": "2026", "body": body}, secret=True)
        assert ledger.rows("SELECT body FROM form_draft") == [('{"place":"龙王沟"}',)]
        with pen_of(ledger) as pen:
            pen.drop_draft("f2")
        assert ledger.rows("SELECT body FROM form_draft") == []
        assert ledger.head()[0] == 0


def test_a_clock_that_goes_back_is_marked_once_in_the_entry(post: Post) -> None:
    whistle = post.blown()
    for minutes in (5, -65, 1):
        post.later(minutes)
        with post.watch.pen() as pen:
            pen.entry("note", "whistle", whistle.id, {"text": "好"})
    marks = [one.said.get("clock_back") for one in journal.entries(post.ledger.connection)[-3:]]
    assert marks == [None, "2026-09-22T14:05:00+08:00", None]


def test_the_moment_of_writing_is_china_time_to_the_second() -> None:
    with in_memory() as ledger:
        now = datetime(2026, 12, 31, 16, 30, 5, 999, tzinfo=CHINA).astimezone()
        assert pen_of(ledger, now).now == datetime(2026, 12, 31, 16, 30, 5, tzinfo=CHINA)
        watch = Watch(ledger, "丁", now=lambda: now + timedelta(hours=8))
        assert watch.pen().now.date().isoformat() == "2027-01-01"
