"""Files outside the ledger: written whole or not at all, and what the machine's no means to a person."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.post.file_name import beside, objection
from desktop.post.file_path import reach
from desktop.post.guard import no
from desktop.post.patience import patiently
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.post.refused import Door

_MARK, _PART = ".shaotai-", ".part"
"""A file on its way is `.shaotai-1a2b3c4d.part` in the folder of the file that it becomes."""
_FORGOTTEN = 3600
"""Seconds after which a file on its way is nobody's any more: the stick was pulled out, the power failed."""
_BLOCK = 1 << 20
_BINARY = getattr(os, "O_BINARY", 0)
"""Windows would turn each line feed into two letters otherwise."""

_GONE = (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.EINVAL, errno.ENOENT)
"""EINVAL is what the C library of Windows makes of every error that it does not know, a device without power too."""
_GONE_ON_WINDOWS = (3, 15, 21, 31, 53, 55, 59, 64, 67, 433, 483, 1006, 1112, 1117, 1167)
"""Path or drive not there, device not ready or not connected, network name gone, medium changed."""
_FULL, _FULL_ON_WINDOWS = (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC), (39, 112)
_PROTECTED = 19
"""Windows' error of a medium that is write-protected."""
_PROGRAMS = {
    ".docx": Words("Word", "Word"),
    ".xlsx": Words("Excel", "Excel"),
    ".csv": Words("Excel", "Excel"),
    ".pdf": Words("PDF 阅读器", "a PDF reader"),
}


class Unwritten(Refused, OSError):  # noqa: N818 - as Refused
    """A file that the machine did not let us write or read, said in words; also an OSError, for it is no rule."""


def fresh(path: Path, *doors: Door, replace: bool = False) -> Path:
    """Return the file that a person named; refuse a name that Windows does not take, and a folder that is not there.

    A file that is there already is refused too, with the `doors` that lead on, unless it is to be replaced.
    """
    said = objection(path.name)
    if said is not None:
        raise Refused("file", said)
    folder = path.absolute().parent
    if not os.path.isdir(reach(folder)):  # noqa: PTH112 - pathlib takes no path spelt in full apart
        raise no("file", f"没有文件夹 {folder}。请换一处。", f"There is no folder {folder}. Choose another.")
    if there(path) and not replace:
        other = beside(path.name, lambda name: there(path.with_name(name)))
        raise no(
            "file",
            f"已有 {path.name}，没有动它。请换个文件名，如 {other}。",
            f"{path.name} is there already. Take another name, such as {other}.",
            *doors,
        )
    return path


def typed(text: str) -> Path:
    """Return the path that a person wrote, `~` meaning their own folder; refuse one that is not written in full."""
    path = Path(text)
    with suppress(RuntimeError):  # the folder of somebody whom this machine does not know
        path = path.expanduser()
    if not path.is_absolute():
        raise no("file", "请写完整的路径，从盘符或 / 写起。", "Give the whole path, from the drive or / on.")
    return path


def there(path: Path) -> bool:
    """Whether something of that name is there."""
    return os.path.lexists(reach(path.absolute()))


def write(path: Path, content: bytes, *, with_folder: bool = False) -> Path:
    """Write a file, whole or not at all, and return its path; `with_folder` makes its folder where it is missing.

    A file of the name is replaced. Raises `Unwritten` and leaves what was there as it was.
    """
    whole = path.absolute()
    part = reach(whole.with_name(f"{_MARK}{os.urandom(4).hex()}{_PART}"))
    done = False
    try:
        if with_folder:
            os.makedirs(reach(whole.parent), exist_ok=True)  # noqa: PTH103 - as above
        _fill(part, content)
        patiently(lambda: os.replace(part, reach(whole)))  # noqa: PTH105 - as above
        done = True
    except OSError as error:
        raise unwritten(path, error) from error
    finally:
        if not done:
            _away(part)
    _tidy(whole)
    return path


def copy(source: Path, target: Path) -> Path:
    """Write a copy of a filed file, whole or not at all. Raises `Unwritten`."""
    return write(target, read(source))


def read(path: Path) -> bytes:
    """Return what a file holds. Raises `Unwritten` in words where it is gone or kept from us."""
    try:
        with open(reach(path.absolute()), "rb") as file:  # noqa: PTH123 - as above
            return file.read()
    except OSError as error:
        raise _unread(path, error) from error


def _fill(part: str, content: bytes) -> None:
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest[:_BLOCK]) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _away(part: str) -> None:
    with suppress(OSError):
        patiently(lambda: os.unlink(part))  # noqa: PTH108 - as above


def _tidy(written: Path) -> None:
    """Take away what writers left in the folder an hour ago or more, by the clock of the disk itself."""
    with suppress(OSError), os.scandir(reach(written.parent)) as found:
        now = os.stat(reach(written)).st_mtime  # noqa: PTH116 - as above
        for one in found:
            ours = one.name.startswith(_MARK) and one.name.endswith(_PART)
            if ours and now - one.stat().st_mtime > _FORGOTTEN:
                _away(one.path)


def unwritten(path: Path, error: OSError) -> Unwritten:
    """Return that `path` was not written, why, and the way out."""
    code, ours = getattr(error, "winerror", None), error.errno
    if code == _PROTECTED or ours == errno.EROFS:
        return _no(f"{path.name} 没有写进去：那里写保护。请换一处存。", f"{path.name}: that place is write-protected.")
    if code in _FULL_ON_WINDOWS or ours in _FULL:
        return _no(
            f"{path.name} 没有写进去：磁盘满了。请腾出空间再存，或换一处。",
            f"{path.name} was not written: the disk is full. Make room, or choose another place.",
        )
    # Before the next one: of a drive that is not ready Windows says that it is not allowed.
    if code in _GONE_ON_WINDOWS or (ours in _GONE and not _owned(path)):
        return _no(
            f"{path.name} 没有写进去：U盘或磁盘拔掉了、文件夹不在了，或没有响应。"
            f"请接好再存，或换一处；以前的记录都在。",
            f"{path.name} was not written: the stick, the disk or the folder is gone, or does not answer. Plug it in "
            f"and save again, or choose another place.",
        )
    if isinstance(error, PermissionError) or _owned(path):
        return _kept(path)
    return _no(
        f"{path.name} 没有写进去：{error}。请换个地方。",
        f"{path.name} was not written: {error}. Choose another place.",
    )


def _kept(path: Path) -> Unwritten:
    """Return that a file is open elsewhere, under which name it may be saved meanwhile, or that the folder is kept."""
    if not there(path):
        return _no(
            f"{path.name} 没有写进去：这个文件夹不许写。请换一处存。",
            f"{path.name} was not written: nothing may be written in this folder. Choose another place.",
        )
    other = beside(path.name, lambda name: there(path.with_name(name)))
    by = _PROGRAMS.get(path.suffix.lower(), Words("别的程序", "another program"))
    return _no(
        f"{path.name} 正在 {by.zh} 里打开，或是只读的，没有写进去。请关掉它再存，或另存成 {other}。",
        f"{path.name} is open in {by.en}, or read-only, and was not written. Close it and save again, or take {other}.",
    )


def _owned(path: Path) -> bool:
    """Whether Word or Excel has the file open: they lay a ~$ file beside it."""
    return any(there(path.with_name(name)) for name in (f"~${path.name[2:]}", f"~${path.name}"))


def _unread(path: Path, error: OSError) -> Unwritten:
    if isinstance(error, PermissionError):
        return _no(
            f"{path.name} 打不开：正被别的程序占着，或没有权限。请关掉它再试。",
            f"{path.name} cannot be read: it is open in another program, or not allowed. Close it and try again.",
        )
    if isinstance(error, FileNotFoundError):
        return _no(f"{path.name} 打不开：它不在了。请看看是否改了名、移走了。", f"{path.name} is not there.")
    return _no(
        f"{path.name} 打不开：{error}。请看U盘或磁盘是否接好。",
        f"{path.name} cannot be read: {error}. See whether the stick or disk is plugged in.",
    )


def _no(zh: str, en: str) -> Unwritten:
    return Unwritten("file", Words(zh, en))
