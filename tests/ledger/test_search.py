# ruff: noqa: S608 - the reference is a query made for each test
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ledger import search
from desktop.ledger.book import Ledger, in_memory
from desktop.ledger.register import Filter, ids
from desktop.ledger.rows import row_of
from desktop.ledger.search import parts_of, plain
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from tests.post_of import NOON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.post_of import Post

SIGNS = "龙王沟挖沙违建公安局12３ab%_'\"\\*-()AND号，。𠮷𬍛😀İß "
TEXT = st.text(st.sampled_from(SIGNS) | st.characters(), max_size=8)
TEXTS = st.lists(TEXT.map(lambda text: text or "空"), min_size=1, max_size=8)


def fill(ledger: Ledger, texts: list[str]) -> None:
    """Keep whistles with these facts, and their search text, without the cost of whole orders."""
    for number, text in enumerate(texts):
        whole = text.encode("utf-8", "ignore").decode()
        whistle = Whistle(f"w{number}", "enforcement", "某处", whole, NOON, "v1", state=WhistleState.DRAFT)
        ledger.database.table("whistle").insert(row_of(whistle))
        search.reindex(ledger.connection, whistle, ())


@pytest.fixture(scope="module")
def shared() -> Iterator[Ledger]:
    with in_memory() as ledger:
        yield ledger


def like(ledger: Ledger, query: str) -> list[str]:
    """Return what LIKE finds for each part, newest first, with its own wildcards escaped."""
    parts = parts_of(query)
    if not parts:
        return []
    patterns = ["%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%" for part in parts]
    where = " AND ".join("text LIKE ? ESCAPE '\\'" for _ in patterns)
    return [
        row[0] for row in ledger.rows(f"SELECT whistle FROM whistle_text WHERE {where} ORDER BY row DESC", patterns)
    ]


@given(texts=TEXTS, query=TEXT, cut=st.tuples(st.integers(0, 7), st.integers(0, 8), st.integers(1, 4)))
def test_search_finds_what_like_finds(shared: Ledger, texts: list[str], query: str, cut: tuple[int, int, int]) -> None:
    shared.connection.execute("BEGIN")
    try:
        fill(shared, texts)
        which, start, length = cut
        piece = texts[which % len(texts)][start : start + length]
        for asked in (query, piece, f"{piece} {query}", query * 3):
            found = list(search.find(shared.connection, asked, 1000))
            assert found == like(shared, asked)
            assert list(search.find(shared.connection, asked, 1)) == found[:1]
    finally:
        shared.connection.execute("ROLLBACK")


@pytest.mark.parametrize("query", ["", "   ", "\u3000", "\ud800", "\n\t"])
def test_an_empty_query_finds_nothing(shared: Ledger, query: str) -> None:
    assert search.find(shared.connection, query) == ()


def test_very_long_and_very_many_words_are_asked_without_a_fault(post: Post) -> None:
    long = "".join(chr(0x4E00 + number * 7 % 20000) for number in range(3000))
    post.blown(facts=long)
    connection = post.ledger.connection
    assert len(search.find(connection, long)) == 1
    assert len(search.find(connection, " ".join(long[at : at + 2] for at in range(0, 3000, 2)))) == 1
    assert search.find(connection, long + "尾") == ()
    assert search.find(connection, " ".join(f"词{number}" for number in range(4000))) == ()


def test_a_whistle_is_found_by_number_place_department_and_pinyin(post: Post) -> None:
    first, second = post.blown("水务"), post.blown("公安", place="老桥头", village="北关村")
    connection = post.ledger.connection
    for query in ("〔2026〕哨字1号", "1号", "龙王沟", "ＬＷＧ", "lwg", "夜间挖沙 水务", "水务", "NPCLWG"):
        assert search.find(connection, query)[-1] == first.id, query
    assert search.find(connection, "夜间") == (second.id, first.id)
    assert search.find(connection, "公安") == (second.id,)
    assert search.find(connection, "夜间", 1) == (second.id,)


def test_changed_words_are_found_and_old_ones_no_more(post: Post) -> None:
    whistle = post.blown()
    with post.watch.pen() as pen:
        pen.change(whistle, replace(whistle, facts="白天倒土"))
        pen.entry("correct", "whistle", whistle.id, {})
    connection = post.ledger.connection
    assert search.find(connection, "倒土") == (whistle.id,)
    assert search.find(connection, "挖沙") == ()
    search.reindex(connection, post.whistle(whistle), ("公安", "水务", "国土"))
    assert post.ledger.rows("SELECT count(*) FROM whistle_text") == [(1,)]


@given(TEXT)
def test_plain_text_has_no_outer_blanks_and_only_single_ones(text: str) -> None:
    once = plain(text)
    assert once == once.strip()
    assert "  " not in once
    once.encode()


def test_more_hits_than_values_go_through_a_query(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        post.blown()
    few = ids(post.ledger, Filter(words="挖沙 龙王"))
    monkeypatch.setattr("desktop.ledger.register._MOST_VALUES", 2)
    assert ids(post.ledger, Filter(words="挖沙 龙王")) == few
    assert len(few) == 3
    assert len(ids(post.ledger, Filter(words="没有"))) == 0
