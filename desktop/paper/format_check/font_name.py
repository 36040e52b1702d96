"""Which style of letter a font of a PDF is by its name: the official face, one that stands in for it, or another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from desktop.paper.press.fonts import Typeface

_TAG = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(r"[-,_ ]?(regular|normal|identity-[hv])$", re.IGNORECASE)


class Style(NamedTuple):
    """A style of letter, and whether the face is the official one or stands in for it."""

    typeface: Typeface
    official: bool


_OFFICIAL: tuple[tuple[str, Typeface], ...] = (
    (
        r"xiaobiaosong|小标宋|^fzxbs|^fz\w*xbsj?|biaosong|大标宋|^fzdbs|^hyxiaobiaosong|^stzhongsong$",
        Typeface.XIAOBIAOSONG,
    ),
    (
        r"^fangsong|^仿宋|^stfang|^simfang|^fzfs|^fzfangsong|方正仿宋|华文仿宋|^hyfangsong|^founderfangsong",
        Typeface.FANGSONG,
    ),
    (r"^kaiti|^楷体|^simkai|^stkai|^fzkt|^fzkai|方正楷体|华文楷体|^hykaiti", Typeface.KAITI),
    (r"^simhei|^heiti|^黑体|^stheiti|^stxihei|^fzht|^fzhei|方正黑体|华文黑体|^hyheiti", Typeface.HEITI),
    (r"^n?simsun|^宋体|^新宋体|^stsong|^fzss|^fzshusong|方正书宋|华文宋体|^songti", Typeface.SONGTI),
)
"""Names of the faces that offices have, from Windows, WPS, Founder and Sinotype."""

_STANDING_IN: tuple[tuple[str, Typeface], ...] = (
    (r"shaotaifang|fandolfang|zhuquefang|cwtexfangsong|fang ?song", Typeface.FANGSONG),
    (r"shaotaikai|lxgwwenkai|霞鹜文楷|fandolkai|arplkai|ukai|cwtexkai|kai", Typeface.KAITI),
    (
        r"shaotaiserif-bold|(notoserif|sourcehanserif|思源宋体|fandolsong).*(bold|black|heavy)|zhongsong",
        Typeface.XIAOBIAOSONG,
    ),
    (
        r"shaotaisans|sourcehansans|思源黑体|fandolhei|wenquanyi|文泉驿|wqy|yahei|微软雅黑|dengxian|等线|sans",
        Typeface.HEITI,
    ),
    (
        r"shaotaiserif|notoserif|sourcehanserif|思源宋体|fandolsong|arplsung|uming|song|宋|mingliu|serif",
        Typeface.SONGTI,
    ),
)
"""Free and near faces that programs take where the official one is not installed."""


def font_name(name: bytes) -> str:
    """Return a font's name as a person reads it: decoded, without the tag of a subset."""
    for coding in ("utf-8", "gb18030"):
        try:
            return _TAG.sub("", name.decode(coding)).replace("#20", " ")
        except UnicodeDecodeError:
            continue
    return name.decode("latin-1")


@lru_cache(maxsize=256)
def style_of(name: str) -> Style | None:
    """Return the style of letter that a font's name tells of, or None for a name that tells of none."""
    plain = _STYLE.sub("", name).strip()
    squeezed = plain.replace(" ", "").replace("-", "") if plain.isascii() else plain
    for official, table in ((True, _OFFICIAL), (False, _STANDING_IN)):
        for pattern, typeface in table:
            if any(re.search(pattern, one, re.IGNORECASE) for one in (squeezed, plain, name)):
                return Style(typeface, official)
    return None
