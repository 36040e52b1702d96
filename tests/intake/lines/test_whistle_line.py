"""The value of a whistle as read."""

from __future__ import annotations

from desktop.intake.lines.whistle_line import WhistleLine


def test_a_number_needs_year_and_serial() -> None:
    def line(year: int | None, serial: int | None) -> WhistleLine:
        return WhistleLine(year, serial, "enforcement", None, "", "", "", "", "", "", (), "closed")

    assert line(2026, 5).number == "〔2026〕哨字5号"
    assert line(None, 5).number == line(2026, None).number == ""
