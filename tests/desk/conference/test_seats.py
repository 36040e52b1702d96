"""A seat as a row: what is not known yet takes no room, everything is spoken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.conference.seats import SeatList, row_of
from desktop.post.conferences.states import Position, SeatMark, Signature
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.conference.conferred import Conferred


def test_a_seat_tells_what_is_known(held: Conferred) -> None:
    seat = held.seat("水务")
    fresh = row_of(held.session, seat, "水务", None)
    assert (fresh.name, fresh.chips, fresh.share) == ("水务", (), "")
    full = replace(
        seat, mark=SeatMark.PRESENT, person="水务甲", position=Position.RESERVE, says="不归我管",
        signature=Signature.RESERVED, objection="有保留",
    )  # fmt: skip
    row = row_of(held.session, full, "水务", 60)
    assert [chip.text for chip in row.chips] == ["保留意见", "签，有保留"]
    assert row.share == "60%"
    for part in ("安岭区水务局", "水务甲", "不归我管", "有保留", "60%"):
        assert part in row.spoken


def test_digits_and_letters_are_orders_about_the_row(held: Conferred, qtbot: QtBot) -> None:
    seats = SeatList(held.session.look, "Table")
    bring_up(qtbot, seats)
    rows = tuple(
        row_of(held.session, replace(held.seat(short), mark=SeatMark.PRESENT), short, 50) for short in ("水务", "公安")
    )
    seats.show_rows(rows)
    heard: list[tuple[str, str]] = []
    seats.ordered.connect(lambda name, seat: heard.append((name, seat)))
    for key in (Qt.Key.Key_1, Qt.Key.Key_5, Qt.Key.Key_N, Qt.Key.Key_K):
        qtbot.keyClick(seats, key)
    assert heard == [(name, rows[0].key) for name in ("present", "reserve", "seat")]
    seats.go_on()
    seats.go_on()
    assert seats.current_key() == rows[1].key
    with qtbot.waitSignal(seats.opened) as opened:
        qtbot.keyClick(seats, Qt.Key.Key_Return)
    assert opened.args == [rows[1].key]
    seats.grab()
