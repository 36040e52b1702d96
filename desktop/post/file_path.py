"""How long a path may be: Windows stops at 260 letters unless a path is spelt in full."""

from __future__ import annotations

import os
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from pathlib import PurePath

MAX_PATH = 260
"""Letters of a path on Windows, the closing zero among them, where the machine's policy allows no longer ones."""
_PLAIN = 240
"""Longer paths are spelt in full; a folder's own limit is 248."""
_ROOM = 80
"""Letters for the longest name that SQLite and Qt write below the folder of a post, `ledger-before-....db-journal`."""
DEEPEST = MAX_PATH - 1 - _ROOM
"""Letters of the folder of a post on Windows."""


def reach(path: PurePath, *, windows: bool = os.name == "nt") -> str:
    r"""Return an absolute path as the system takes it whatever its length: a long one on Windows begins with `\\?\`.

    So the program needs neither the policy LongPathsEnabled, off as Windows comes, nor an administrator for it.
    """
    text = str(path)
    if not windows or _units(text) < _PLAIN or text.startswith("\\\\?\\") or not PureWindowsPath(text).is_absolute():
        return text
    text = str(PureWindowsPath(text))
    return f"\\\\?\\UNC{text[1:]}" if text.startswith("\\\\") else f"\\\\?\\{text}"


def not_too_deep(folder: PurePath, *, windows: bool = os.name == "nt") -> None:
    """Refuse a folder so deep that Windows could not open a ledger in it; SQLite and Qt do not spell paths in full."""
    if windows and _units(str(folder)) > DEEPEST:
        raise Refused(
            "post",
            Words(
                f"文件夹路径太长（{_units(str(folder))} 个字符，最多 {DEEPEST} 个），Windows 放不下台账。"
                f"请另选一个浅一些的文件夹，例如 D:\\哨台。",
                f"The path of the folder is too long ({_units(str(folder))} letters, {DEEPEST} at most) for a ledger "
                f"on Windows. Choose a folder nearer to the drive.",
            ),
        )


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
