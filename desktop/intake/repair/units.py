"""Names of departments as people write them, brought to the departments that the post has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.intake.repair.plain import tight
from desktop.intake.repair.usual_units import ENTERPRISES, USUAL, WEAK

if TYPE_CHECKING:
    from desktop.intake.known import KnownDepartment

_TAIL = re.compile(
    r"(?:管理委员会|委员会|管理局|监督局|分局|总局|局|管理所|管理站|所|站|大队|中队|支队|分队|队|办公室|办事处|办|委|科|室|中心|公司|部门)$"
)
_TOWNSHIP = re.compile(
    r"^(?:本|该|.{0,6})?(?:镇政府|乡政府|镇人民政府|乡人民政府|街道办事处|街道办|镇里|乡里|镇党政办|党政办)$"
)
_TOWNSHIP_WORDS = frozenset(
    {
        "本镇",
        "本乡",
        "本街道",
        "属地",
        "街道",
        "乡镇",
        "镇",
        "乡",
        "镇级",
        "属地政府",
        "乡镇政府",
        "镇（乡）政府",
        "镇(乡)政府",
    }
)
_COMPANY = re.compile(r"公司|集团|有限|供电所|电力所")


@dataclass(frozen=True, slots=True)
class Unit:
    """A name that was looked up: the department's short name, or nothing where none or several fit."""

    written: str
    short: str | None
    several: tuple[str, ...] = ()


def township(text: str) -> bool:
    """Whether a unit is the township itself, which is no called department."""
    bare = tight(text)
    return bare in _TOWNSHIP_WORDS or _TOWNSHIP.match(bare) is not None


def enterprise(short: str, full: str = "", note: str = "") -> bool:
    """Whether a unit is a company without enforcement powers, by its name or the note beside it."""
    return bool(_COMPANY.search(full) or re.search(r"企业单位|无执法权", note) or concepts(short) & ENTERPRISES)


@lru_cache(maxsize=4096)
def concepts(text: str) -> frozenset[str]:
    """Return the usual units a name may mean; a weak word such as 综合执法 counts only without a stronger one."""
    bare = tight(text)
    found: list[tuple[int, int, str]] = []
    for usual, words in USUAL.items():
        for word in words:
            start = bare.find(word)
            if start >= 0:
                found.append((start, start + len(word), usual))
    # A longer word hides the shorter ones inside it: 市场监督管理 is no 管理.
    kept = [one for one in found if not any(other != one and _inside(one, other) for other in found)]
    if kept:
        return frozenset(usual for _, _, usual in kept)
    return frozenset(usual for usual, words in WEAK.items() if any(word in bare for word in words))


def _inside(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1] and other[1] - other[0] > one[1] - one[0]


def names_a_unit(text: str) -> bool:
    """Whether a short text is plainly the name of a usual unit, such as 派出所 or 水利站, and nothing more."""
    bare = tight(text)
    words = {word for usual, listed in (*USUAL.items(), *WEAK.items()) for word in (usual, *listed)}
    return bare in words or _stem(bare) in words


def usual_name(text: str) -> str | None:
    """Return the usual short name of a unit, None where the name fits no usual unit or several."""
    found = concepts(text)
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=4096)
def unit(text: str, departments: tuple[KnownDepartment, ...]) -> Unit:
    """Look a name up among the departments: exactly, then without 局 or 所, then by what such a unit usually is."""
    bare = tight(text)
    if not bare:
        return Unit(text, None)
    for fits in (
        [one for one in departments if bare in _names(one)],
        [one for one in departments if _stem(bare) in {_stem(name) for name in _names(one)}],
        [one for one in departments if concepts(bare) and concepts(bare) == _concepts_of(one)],
        [one for one in departments if concepts(bare) and concepts(bare) <= _concepts_of(one)],
    ):
        shorts = tuple(dict.fromkeys(one.short for one in fits))
        if len(shorts) == 1:
            return Unit(text, shorts[0])
        if shorts:
            return Unit(text, None, shorts)
    return Unit(text, None)


def _names(department: KnownDepartment) -> frozenset[str]:
    return frozenset(
        tight(name) for name in (department.short, department.full, department.code, *department.aliases) if name
    )


def _concepts_of(department: KnownDepartment) -> frozenset[str]:
    return concepts(department.short) or concepts(department.full)


def _stem(name: str) -> str:
    return _TAIL.sub("", name) or name
