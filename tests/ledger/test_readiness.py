"""What the first order needs is there after it was fetched."""

from __future__ import annotations

import sys

from desktop.ledger import pinyin, readiness


def test_it_is_loaded_and_spelt() -> None:
    pinyin.syllables.cache_clear()
    readiness.fetch()
    assert {"uuid6", "sqlite_utils", "pypinyin"} <= set(sys.modules)
    assert pinyin.syllables.cache_info().currsize == 1
    assert pinyin.initials("哨台") == "st"
