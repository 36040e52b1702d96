"""Where the folder of a post is on this computer, and where it must not be."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from desktop.ledger import rights
from desktop.ledger.book import FILE, exists
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAME = "Shaotai"
_CLOUDS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""What Windows calls the folders that it copies to the cloud, in the environment."""
_NETS = ("9p", "afs", "cifs", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf")
"""File systems of Linux that lie on another machine."""
_REMOTE = 4
"""DRIVE_REMOTE of GetDriveType (fileapi.h)."""


def usual() -> Path:
    """Return the folder of this office's post: `SHAOTAI_HOME`, else the account's own, else the machine's shared one.

    The account's own goes before the shared one where both hold a ledger: nobody's records go out of sight because
    somebody else shared his. Where there is no ledger at all, a new one is the account's own.
    """
    named = _named()
    if named is not None:
        return named
    mine = own()
    return mine if _holds(mine) or not _holds(shared()) else shared()


def own() -> Path:
    """Return the place of this account's post: on Windows `Shaotai` under %LOCALAPPDATA%, which does not roam.

    Windows itself is asked, so a redirected folder is found and a missing variable does no harm.
    """
    import platformdirs

    return platformdirs.user_data_path(_NAME, appauthor=False).absolute()


def shared() -> Path:
    """Return the place of the one post that all accounts of this machine share: on Windows under ProgramData."""
    import platformdirs

    return platformdirs.site_data_path(_NAME, appauthor=False).absolute()


def of_the_demo() -> Path:
    """Return the folder of the demo post, beside the account's own and never inside it."""
    office = _named() or own()
    return office.with_name(f"{office.name}-demo")


def ready(folder: Path) -> Path:
    """Make `folder` when it is not there, readable by its owner alone, and return it.

    Raises `Refused` when the name belongs to a file, when a ledger must not lie there, or when it is another
    account's; `OSError` when the machine does not allow it.
    """
    settled(folder)
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


def settled(folder: Path) -> Path:
    """Return `folder` where a post may lie: on a drive of this machine, copied by no cloud, open to this account."""
    why = _afar(folder)
    if why is not None:
        raise Refused(
            "post",
            Words(
                f"{folder} 在{why.zh}，台账放在那里会损坏。"
                "请放在本机硬盘：不写 --post，或让 SHAOTAI_HOME 指向本机文件夹。",
                f"{folder} lies {why.en}; a ledger breaks there. Keep it on a disk of this machine: leave --post out, "
                "or let SHAOTAI_HOME name a folder of this machine.",
            ),
        )
    try:
        (folder / FILE).stat()
    except PermissionError as error:
        raise rights.not_ours(folder) from error
    except OSError:
        pass  # it is not there yet, or its name belongs to a file; `ready` and the ledger say that
    return folder


def on_the_net(place: str, kind: int) -> bool:
    """Tell whether a Windows path, with the kind of its drive as GetDriveType counts, lies on another machine."""
    start = place.replace("/", "\\").upper()
    if start.startswith(("\\\\?\\", "\\\\.\\")):
        return start[4:].startswith("UNC\\") or kind == _REMOTE
    return start.startswith("\\\\") or kind == _REMOTE


def in_a_cloud(place: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a Windows path lies in a folder that OneDrive copies while the ledger writes in it."""
    asked = PureWindowsPath(place)
    clouds = [PureWindowsPath(environment[name]) for name in _CLOUDS if environment.get(name)]
    return any(asked.is_relative_to(one) for one in clouds)


def mounted_from_afar(place: str, mounts: str) -> bool:
    """Tell whether a Linux path lies on another machine, by the lines of /proc/mounts."""
    lines = [line.split(" ") for line in mounts.splitlines()]
    over = [(line[1].replace("\\040", " "), line[2]) for line in lines if len(line) > 2]  # noqa: PLR2004 - place, kind
    found = [(len(at), kind) for at, kind in over if at in {"/", place} or place.startswith(f"{at}/")]
    return bool(found) and max(found)[1] in _NETS


def _afar(folder: Path) -> Words | None:
    real = os.path.realpath(folder)
    net = Words("网络共享盘上", "on a share of the network")
    if sys.platform == "win32":  # pragma: no cover - run on Windows only
        kind = int(rights.windows("kernel32").GetDriveTypeW(os.path.splitdrive(real)[0] + "\\"))
        if in_a_cloud(str(folder.absolute()), os.environ) or in_a_cloud(real, os.environ):
            return Words("OneDrive 的同步文件夹里", "in a folder that OneDrive copies")
        return net if on_the_net(str(folder), kind) or on_the_net(real, kind) else None
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", "replace")
    except OSError:
        return None
    return net if mounted_from_afar(real, mounts) else None


def _named() -> Path | None:
    named = os.environ.get("SHAOTAI_HOME")
    return Path(named).expanduser().absolute() if named else None


def _holds(folder: Path) -> bool:
    try:
        return exists(folder)
    except OSError:
        return False  # another account's: it is not for us to find
