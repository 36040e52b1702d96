"""Yes and no in the words of offices."""

from __future__ import annotations

from desktop.intake.repair.ticks import negatives_written, tick


def test_ticks() -> None:
    assert all(tick(text) is True for text in ("是", "√", "有", "可", "Y", "ｙ", "1", " 是 ", "☑"))
    assert all(tick(text) is False for text in ("否", "×", "N", "无", "0", "x", "未持证"))
    assert all(tick(text) is None for text in ("", "城管代办", "孕期，暂不排", "2", "—"))


def test_a_column_of_ticks_alone_leaves_its_noes_blank() -> None:
    assert not negatives_written(["√", "", "√"])
    assert negatives_written(["是", "", "否"])
