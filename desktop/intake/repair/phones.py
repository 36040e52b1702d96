"""Telephone numbers in the forms offices write them, brought to 199-0000-0000 or 010-12345678."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.intake.repair.plain import nothing, tight
from desktop.post.words import Words

_SPLIT = re.compile(r"[/／、,，;；\n|]|或|(?<=\d)\s{2,}(?=[\d+])")
_COUNTRY = re.compile(r"^(?:\+|00)?86(?=1\d{10}$|0\d{9,11}$)")
_LANDLINE = re.compile(r"^(0[12]\d|0[3-9]\d\d)(\d{7,8})$")
_MOBILE, _LOCAL = 11, (7, 8)


@dataclass(frozen=True, slots=True)
class Phones:
    """The numbers of one cell, the first being the one to call, or why they cannot be taken over."""

    numbers: tuple[str, ...] = ()
    doubt: Words | None = None

    @property
    def first(self) -> str:
        """The number to call first, empty without one."""
        return self.numbers[0] if self.numbers else ""


def phones(text: str) -> Phones:
    """Read the telephone numbers of a cell; `doubt` says what is wrong with the first that is none."""
    if nothing(text):
        return Phones()
    numbers: list[str] = []
    for piece in _SPLIT.split(text):
        if not piece.strip():
            continue
        number, doubt = _one(piece)
        if doubt is not None:
            return Phones((), doubt)
        numbers.extend(number)
    return Phones(tuple(dict.fromkeys(numbers)))


def _one(text: str) -> tuple[tuple[str, ...], Words | None]:
    bare = re.sub(r"[-‐‑–—―－().·]", "", tight(text))
    digits = _COUNTRY.sub("", bare)
    if not digits.lstrip("+").isascii() or not digits.lstrip("+").isdigit():
        return (), Words(
            f"电话里有数字以外的字：{text.strip()}，请写清号码。",
            f"The telephone holds more than digits: {text.strip()}. Write the number.",
        )
    if len(digits) == 2 * _MOBILE and digits[0] == digits[_MOBILE] == "1":
        return (_mobile(digits[:_MOBILE]), _mobile(digits[_MOBILE:])), None
    if digits.startswith("1") and len(digits) == _MOBILE:
        return (_mobile(digits),), None
    if (match := _LANDLINE.match(digits)) is not None:
        return (f"{match[1]}-{match[2]}",), None
    if len(digits) in _LOCAL and not digits.startswith(("0", "1", "+")):
        return (digits,), None
    less = "只有" if len(digits) < _MOBILE else "有"
    return (), Words(
        f"手机{less}{len(digits)}位：{digits}，请补全或改正。",
        f"The telephone has {len(digits)} digits: {digits}. Complete or correct it.",
    )


def _mobile(digits: str) -> str:
    return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"
