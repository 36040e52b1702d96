from __future__ import annotations

import pytest

from desktop.post.reporter import Reporter


@pytest.mark.parametrize(
    ("name", "phone", "masked"),
    [
        ("张某01", "199-0000-5678", "张***\u3000199****5678"),
        ("", "12345", "*****"),
        ("李某", "", "李*"),
        ("", "", ""),
    ],
)
def test_name_and_number_are_masked(name: str, phone: str, masked: str) -> None:
    assert Reporter("w", name, phone).masked == masked
