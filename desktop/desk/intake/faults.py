"""What the machine says no to on the way of a file, as sentences."""

from __future__ import annotations

from desktop.post.refused import Refused
from desktop.post.words import Words


def unreadable(error: Exception) -> Refused:
    """Return that a file cannot be opened."""
    return Refused(
        "file",
        Words(
            f"这份文件打不开：{error}。请检查它是否还在、能否读取，再选一次。",
            f"The file cannot be opened: {error}. See whether it is still there, then choose again.",
        ),
    )
