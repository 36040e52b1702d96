"""Where the folder of a post is on this computer."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from desktop.post.refused import Refused
from desktop.post.words import Words


def usual() -> Path:
    """Return the folder of this office's post: `SHAOTAI_HOME` when set, else the system's place for a user's data.

    On Windows that is `Shaotai` under %LOCALAPPDATA%, which does not roam: a ledger in WAL mode must not lie on a
    network share.
    """
    named = os.environ.get("SHAOTAI_HOME")
    if named:
        return Path(named).expanduser().absolute()
    import platformdirs

    return platformdirs.user_data_path("Shaotai", appauthor=False)


def of_the_demo() -> Path:
    """Return the folder of the demo post, beside the office's own and never inside it."""
    office = usual()
    return office.with_name(f"{office.name}-demo")


def ready(folder: Path) -> Path:
    """Make `folder` when it is not there, readable by its owner alone, and return it.

    Raises `Refused` when the name belongs to a file, `OSError` when the machine does not allow it.
    """
    if folder.exists() and not folder.is_dir():
        raise Refused(
            "post",
            Words(
                f"{folder} 是文件，不是文件夹。请另选一个文件夹放台账。",
                f"{folder} is a file; name a folder for the post.",
            ),
        )
    if not folder.is_dir():
        folder.mkdir(parents=True, mode=stat.S_IRWXU)
    return folder
