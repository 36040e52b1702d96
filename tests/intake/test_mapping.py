"""A mapping is guessed, corrected, saved by header and remembered for the next file."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.lines.officers import OfficerLine
from desktop.intake.look import look
from desktop.intake.mapping import Found, Kind, Mapping
from desktop.intake.reading import read
from desktop.post.refused import Refused
from tests.intake.baishui import KNOWN, workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = [("姓名", "单位", "联络", "备用"), ("王某", "公安", "199-0000-6001", "199-0000-6002")]


def guessed(rows: Sequence[tuple[str, ...]] = ROWS) -> Mapping:
    return look(workbook({"人员": [("花名册",), *rows]}), "a.xlsx").sheets[0].as_kind(Kind.OFFICERS, 1)


def test_a_clerk_chooses_a_column_and_it_is_read() -> None:
    sheet = look(workbook({"人员": ROWS}), "a.xlsx").sheets[0]
    mapping = sheet.as_kind(Kind.OFFICERS, 0)
    assert not mapping.has("phone")
    line = read(sheet, mapping.chosen(2, "phone"), KNOWN).records[0].value
    assert isinstance(line, OfficerLine)
    assert line.phone == "199-0000-6001"
    moved = mapping.chosen(2, "phone").chosen(3, "phone")
    assert [(column.field, column.found) for column in moved.columns[2:]] == [
        ("", Found.CHOSEN), ("phone", Found.CHOSEN),
    ]  # fmt: skip
    assert not moved.chosen(3, "").has("phone")


def test_a_saved_mapping_is_json_by_header_and_comes_back() -> None:
    mapping = guessed().chosen(2, "phone")
    saved = mapping.saved()
    assert json.loads(saved)["headers"] == {"姓名": "name", "单位": "unit", "联络": "phone", "备用": ""}
    other = guessed([("备用", "联络", "单位", "姓名"), ("x", "199-0000-6001", "公安", "王某")]).remembered(saved)
    assert other.column("phone") == 1
    assert other.columns_of("phone")[0].found is Found.REMEMBERED
    assert other.column("name") == 3


def test_a_remembered_header_takes_the_field_from_a_guessed_one() -> None:
    saved = guessed().chosen(2, "phone").saved()
    other = guessed([("姓名", "单位", "联络", "手机"), ("王某", "公安", "1", "2")]).remembered(saved)
    assert other.column("phone") == 2


def test_a_mapping_of_another_kind_changes_nothing() -> None:
    mapping = guessed()
    assert mapping.remembered('{"kind": "grids", "headers": {"姓名": "keeper"}}') == mapping


@pytest.mark.parametrize(
    "saved", ["", "[]", "null", "{}", '{"kind": "officers"}', '{"kind": "officers", "headers": 3}', "{"]
)
def test_a_broken_memory_is_refused_in_words(saved: str) -> None:
    with pytest.raises(Refused) as refused:
        guessed().remembered(saved)
    assert refused.value.field == "mapping"


@given(st.text())
def test_any_memory_is_a_mapping_or_refused(saved: str) -> None:
    with contextlib.suppress(Refused):
        assert _MAPPING.remembered(saved).kind is Kind.OFFICERS


_MAPPING = guessed()
