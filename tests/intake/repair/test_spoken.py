"""Chinese numbers before 年月日时分."""

from __future__ import annotations

import pytest

from desktop.intake.repair.spoken import figures


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("二〇二六年九月三日", "2026年9月3日"),
        ("二零二六年十二月三十一日", "2026年12月31日"),
        ("十月十日", "10月10日"),
        ("廿三日", "23日"),
        ("卅日", "30日"),
        ("下午两点五分", "下午2点5分"),
        ("二十时", "20时"),
        ("周三", "周三"),
        ("三十零五分", "35分"),
        ("一刻", "一刻"),
        ("二十十日", "二十十日"),
        ("百三日", "百3日"),
    ],
)
def test_figures(text: str, want: str) -> None:
    assert figures(text) == want
