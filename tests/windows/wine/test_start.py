"""The start of a built program: what the memory of a screen shows, and how two starts are compared."""

from __future__ import annotations

import struct
from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from bench import start_program
from bench.start_program import Glass, Ratio, Start
from windows.wine import start

if TYPE_CHECKING:
    from pathlib import Path


def dump(file: Path, colours: tuple[int, ...]) -> Glass:
    """Return a screen of these colours, dumped as X dumps it: a head, a table of colours, the pixels."""
    width, height, table = 1366, 768, 2
    head = [0] * 25
    head[0], head[12], head[19] = 100, width * 4, table
    pixels = struct.pack(f"<{width}I", *(one for one, _ in zip(cycle(colours), range(width), strict=False)))
    file.write_bytes(struct.pack(">25I", *head) + bytes(12 * table) + pixels * height)
    return Glass(file)


@pytest.mark.parametrize(("colours", "seen"), [((0,), 0), ((0, 0x00EFEFEF), 1), ((1, 2, 0x01000002, 3), 3)])
def test_the_colours_of_the_screen_are_counted_without_black(
    tmp_path: Path, colours: tuple[int, ...], seen: int
) -> None:
    assert dump(tmp_path / "screen", colours).colours() == seen


def test_both_are_started_in_turns_and_the_medians_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, int]] = []

    def started(program: list[str], _env: object, _seen: object, colours: int = 1) -> Start:
        asked.append((program[0], colours))
        return Start(100.0, 50.0) if program == ["bare"] else Start(250.0 + len(asked), 200.0)

    monkeypatch.setattr(start_program, "started", started)
    monkeypatch.setattr(start_program, "settled", lambda *_words: 100)
    clock, processor = start_program.compared(["bare"], ["desk"], {}, dump(tmp_path / "screen", (0,)))
    assert asked[1:] == [("bare", 1), ("desk", 80)] * start_program.ROUNDS
    assert processor == Ratio(50.0, 200.0, 4.0)
    assert clock.bare == 100.0
    assert clock.ratio == pytest.approx(clock.desk / 100)


def test_a_ratio_beyond_the_bound_does_not_hold() -> None:
    rows = list(start.told(Ratio(100, 300, 3.0), Ratio(100, 600, 6.0)))
    assert [one.good for one in rows] == [True, False]
    assert "goal 1.6x" in rows[1].figure
