"""Names of files that Windows and Linux both take: made from words, judged as typed, and free beside others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 255
"""UTF-16 units of a name on NTFS and exFAT, and bytes of one on Linux (UTF-8)."""
STEM = 120
"""Bytes of a name made from words, forty Chinese characters: what goes before and behind it has room too."""
_UNFIT = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]+'
)
"""What no name on Windows may hold, nor what is unseen, breaks the line or turns the letters round."""
_REFUSED = re.compile(r'[\x00-\x1f<>:"/\\|?*\ud800-\udfff]')
_DEVICE = re.compile(r"(CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever stands behind their first dot (learn.microsoft.com: Naming Files)."""
_ENDS = ". \t\u3000\xa0"
"""What may not stand at the end of a name: Windows drops it, and the file is called otherwise than was said."""


def fitting(words: str, instead: str = "_", longest: int = STEM) -> str:
    """Return words as the stem of a file's name, `instead` where nothing of them is left.

    What no system takes becomes `_`; the stem is at most `longest` bytes of UTF-8 and may be followed by anything.
    """
    clean = _UNFIT.sub("_", words).lstrip(_ENDS).rstrip(_ENDS)
    short = clean.encode()[:longest].decode(errors="ignore").rstrip(_ENDS)
    kept = _DEVICE.match(short)
    if kept:
        short = f"{short[: kept.end(1)]}_{short[kept.end(1) :]}"
    return short or instead


def objection(name: str) -> Words | None:
    """Return why a file cannot be called `name`, folders not named, on Windows or on a stick for it; None where it can.

    The rules hold on every system, so that what is saved here can be carried there.
    """
    found = _REFUSED.search(name)
    if found:
        mark = found[0] if found[0].isprintable() else f"U+{ord(found[0]):04X}"
        return Words(f"文件名里不能有 {mark} 。请改文件名。", f"A file name cannot hold {mark} . Change it.")
    if name != name.rstrip(_ENDS):
        return Words("文件名不能以点或空格结尾。请改文件名。", "A file name cannot end in a dot or a blank. Change it.")
    if _DEVICE.match(name):
        stem = name.partition(".")[0]
        return Words(
            f"{stem} 是 Windows 留给设备的名字，不能作文件名。请改文件名。",
            f"Windows keeps the name {stem} for a device. Take another name.",
        )
    if len(name.encode(errors="surrogatepass")) > LONGEST:
        return Words(
            f"文件名太长，最多 {LONGEST // 3} 个汉字。请改短。",
            f"The name is too long; {LONGEST} letters at most. Make it shorter.",
        )
    return None


def beside(name: str, taken: Callable[[str], bool]) -> str:
    """Return `name`, or the first of `name (2).pdf`, `name (3).pdf` that is not taken, as Windows counts its copies."""
    if not taken(name):
        return name
    stem, dot, suffix = name.rpartition(".")
    stem, ending = (stem, dot + suffix) if stem else (name, "")
    number = 2
    while True:
        mark = f" ({number}){ending}"
        found = stem.encode()[: LONGEST - len(mark.encode())].decode(errors="ignore") + mark
        if not taken(found):
            return found
        number += 1
