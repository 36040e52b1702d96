"""How headings of each level are numbered: 一、（一）1.（1） (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_TEN = 10
_HUNDRED = 100


def numeral(number: int) -> str:
    """Return a number from 1 to 999 in Chinese figures; raise `ValueError` beyond."""
    if not 0 < number < _TEN * _HUNDRED:
        raise ValueError(f"{number} headings on one level")
    hundreds, rest = divmod(number, _HUNDRED)
    tens, ones = divmod(rest, _TEN)
    words = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if hundreds and rest and not tens:
        words += _DIGITS[0]
    if tens:
        words += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    return words + (_DIGITS[ones] if ones else "")


def ordinal(level: int, number: int) -> str:
    """Return what stands before the words of a heading of level 1 to 4; raise `ValueError` for another level."""
    forms = {1: f"{numeral(number)}、", 2: f"（{numeral(number)}）", 3: f"{number}.", 4: f"（{number}）"}
    if level not in forms:
        raise ValueError(f"level {level}")
    return forms[level]
