"""The stand-ins for what wine lacks: whole, and refused by the build."""

from __future__ import annotations

from windows.wine import standins


def test_every_complex_function_stands_in_three_widths() -> None:
    source = (standins.SOURCES / "ucrtbase.c").read_text("utf-8")
    names = standins._own_names(source)
    assert {"creal", "crealf", "creall", "csqrtf", "cpow", "cpowf", "cpowl"} <= set(names)
    assert len(names) == len(set(names)) == 3 * (4 + 17 + 1)


def test_no_stand_in_may_come_into_the_program() -> None:
    made = {f"{source.stem}.dll" for source in standins.SOURCES.glob("*.c")} - {"python.dll"}
    assert made <= set(standins.REFUSED)
    assert f"{standins.HANDED_ON}.dll" in standins.REFUSED
