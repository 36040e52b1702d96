from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import pytest

from desktop.ledger.book import Ledger, in_memory
from desktop.ledger.tables import TABLES, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def ledger() -> Iterator[Ledger]:
    with in_memory() as opened:
        yield opened


@pytest.mark.parametrize("cls", list(TABLES), ids=lambda cls: str(cls.__name__))
def test_a_table_has_the_columns_of_its_fact(ledger: Ledger, cls: type[Any]) -> None:
    assert is_dataclass(cls)
    columns = {row[1]: row for row in ledger.rows(f'PRAGMA table_info("{TABLES[cls]}")')}
    assert list(columns) == [one.name for one in fields(cls)]
    for one in fields(cls):
        _, _, kind, not_null, _, primary = columns[one.name]
        bare = str(one.type).removesuffix(" | None")
        assert kind == ("INTEGER" if bare in ("int", "bool") else "TEXT"), one.name
        assert bool(primary) == (one.name == key_of(cls)), one.name
        assert bool(not_null or primary) == (bare == str(one.type)), one.name


def test_every_table_is_strict(ledger: Ledger) -> None:
    loose = ledger.rows(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0"
        " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_sqlite_%'"
    )
    assert loose == []
