"""Telephone numbers in the forms offices write them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.repair.phones import phones


@pytest.mark.parametrize(
    "text",
    [
        "199-0000-1001",
        "19900001001",
        "199 0000 1001",
        "１９９－００００－１００１",
        "+86 199-0000-1001",
        "86 19900001001",
        "0086-199-0000-1001",
        "199—0000—1001",
        "199.0000.1001",
        "(199)00001001",
    ],
)
def test_one_mobile_in_all_its_forms(text: str) -> None:
    assert phones(text).numbers == ("199-0000-1001",)
    assert phones(text).doubt is None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("199-0000-1001 / 199-0000-1002", ("199-0000-1001", "199-0000-1002")),
        ("199-0000-1001、19900001001", ("199-0000-1001",)),
        ("1990000100119900001002", ("199-0000-1001", "199-0000-1002")),
        ("199-0000-1001\n0999-1234567", ("199-0000-1001", "0999-1234567")),
        ("010-12345678", ("010-12345678",)),
        ("6543210", ("6543210",)),
        ("199-0000-1001或199-0000-1002", ("199-0000-1001", "199-0000-1002")),
        ("—", ()),
        ("", ()),
        ("/", ()),
    ],
)
def test_several_and_none(text: str, want: tuple[str, ...]) -> None:
    assert phones(text).numbers == want
    assert phones(text).first == (want[0] if want else "")


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("199-0000-107", "手机只有10位：1990000107，请补全或改正。"),
        ("199000010011", "手机有12位：199000010011，请补全或改正。"),
        ("199-0000-10o1", "电话里有数字以外的字：199-0000-10o1，请写清号码。"),
        ("1.99E+10", "电话里有数字以外的字：1.99E+10，请写清号码。"),
        ("问党办", "电话里有数字以外的字：问党办，请写清号码。"),
    ],
)
def test_what_is_no_number_says_so(text: str, zh: str) -> None:
    found = phones(text)
    assert found.numbers == ()
    assert found.doubt is not None
    assert found.doubt.zh == zh
    assert found.doubt.en


@given(st.text(alphabet="0123456789-+ /、年aｏ０１９\n"))
def test_any_text_gives_clean_numbers_or_a_doubt(text: str) -> None:
    found = phones(text)
    assert not (found.numbers and found.doubt)
    assert all(re.fullmatch(r"1\d\d-\d{4}-\d{4}|0\d{2,3}-\d{7,8}|\d{7,8}", number) for number in found.numbers)
