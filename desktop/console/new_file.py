"""A file that an order is to write: where nothing lies yet, in a folder that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.guard import no

if TYPE_CHECKING:
    from pathlib import Path


def new_file(path: Path) -> Path:
    """Return the file that was named; refuse one that is there already and one whose folder is not."""
    parent = path.absolute().parent
    if not parent.is_dir():
        raise no("file", f"没有文件夹 {parent}。请换一处。", f"There is no folder {parent}. Choose another.")
    if path.exists():
        raise no(
            "file", f"已有 {path.name}，没有动它。请换个文件名。", f"{path.name} is there already. Take another name."
        )
    return path
