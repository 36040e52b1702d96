"""Who may read a file of the post, and to which account of the machine it belongs."""

from __future__ import annotations

import re
import stat
import sys
from typing import TYPE_CHECKING, Any

from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from pathlib import Path

_ENTRY = re.compile(r"\((\w+);(\w*);(\w*);[^;]*;[^;]*;([\w-]+)[^)]*\)")
_HOUSE = {"SY", "BA", "LA", "CO", "OW", "S-1-5-18", "S-1-5-32-544", "S-1-3-0", "S-1-3-4"}
"""Who reads every file of a Windows machine anyhow (the system and its administrators), and the owner's stand-ins."""
_READ_DATA = 0x80000000 | 0x10000000 | 0x1
"""GENERIC_READ, GENERIC_ALL, FILE_READ_DATA (winnt.h)."""
_READING = ("GA", "GR", "FA", "FR", "CC")
"""What a right that lets somebody read the content of a file is called in a security descriptor's text."""


def readers(described: str) -> tuple[str, ...]:
    """Return the accounts and groups, beside the owner, that a descriptor in SDDL lets read a file.

    Windows' administrators and the system are left out: they may take any file. A descriptor without a list of rights
    lets everybody read, who is `WD` there (Microsoft, Security Descriptor Definition Language).
    """
    owner = re.match(r"O:([\w-]+?)(?=G:|D:|S:|$)", described)
    house = _HOUSE | ({owner[1]} if owner else set())
    if "D:" not in described or "D:NO_ACCESS_CONTROL" in described:
        return ("WD",)
    entries = _ENTRY.findall(described.split("D:", 1)[1].split("S:(", 1)[0])
    return tuple(who for kind, _, rights, who in entries if kind == "A" and who not in house and _reads(rights))


def _reads(rights: str) -> bool:
    if rights.startswith("0x"):
        return bool(int(rights, 16) & _READ_DATA)
    return any(rights[at : at + 2] in _READING for at in range(0, len(rights), 2))


def exposed(path: Path) -> bool:
    """Whether others than the owner may read the file at `path`; True also where the drive knows no rights."""
    if sys.platform == "win32":  # pragma: no cover - run on Windows only
        return bool(readers(described(path)))
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def keep_to_owner(path: Path) -> None:
    """Let nobody but this account (and what runs the machine) read the file at `path`, where the drive knows rights.

    Whether it did shows `exposed`; the account goes by its number, because its name may be anything.
    """
    if sys.platform == "win32":  # pragma: no cover - run on Windows only
        describe(path, f"D:P(A;;FA;;;{_account()})(A;;FA;;;SY)(A;;FA;;;BA)")
    else:
        path.chmod(0o600)


def of_the_machine(*, folder: bool) -> str:
    """Return the rights of a file that every account of the machine may change, in SDDL; a folder hands them on.

    0x1301bf is what Windows calls Modify: all but giving the rights away. `BU` are the accounts of this machine and of
    its domain, without guests.
    """
    inherited = "OICI" if folder else ""
    given = (("FA", "SY"), ("FA", "BA"), ("0x1301bf", "BU"))
    return "D:P" + "".join(f"(A;{inherited};{right};;;{who})" for right, who in given)


def open_to_machine(path: Path) -> None:
    """Let every account of this machine change the file at `path`, or what lies and will be made in that folder."""
    if sys.platform == "win32":  # pragma: no cover - run on Windows only
        describe(path, of_the_machine(folder=path.is_dir()))
    else:
        path.chmod(0o777 if path.is_dir() else 0o666)


def owner(path: Path) -> str:
    """Return the name of the account to which `path` belongs, empty where the machine does not say."""
    try:
        if sys.platform == "win32":  # pragma: no cover - run on Windows only
            return _owner(path)
        return path.owner()
    except (OSError, KeyError):
        return ""


def not_ours(folder: Path) -> Refused:
    """Return the refusal for a post of another account of this machine: whose it is, and what opens it to us."""
    name = owner(folder)
    whose, its = (f"账户“{name}”", f"the account {name}") if name else ("另一个账户", "another account")
    return Refused(
        "key",
        Words(
            f"{folder} 里的台账是{whose}的，这个账户不能读。"
            "请用那个账户登录，或在那里运行 shaotai share 让本机各账户共用。",
            f"The ledger in {folder} belongs to {its}; this account may not read it. Log on there, or let its owner "
            "type shaotai share, which opens it to all accounts of this machine.",
        ),
    )


def windows(library: str) -> Any:  # noqa: ANN401  # pragma: no cover - run on Windows only
    """Return a library of Windows, whose functions no stub describes."""
    import ctypes

    if sys.platform == "win32":
        return ctypes.WinDLL(library)
    raise OSError(library)


def described(path: Path) -> str:  # pragma: no cover - run on Windows only
    """Return owner and rights of `path` in Windows' own words (SDDL), empty where the drive knows none."""
    import ctypes
    from ctypes import byref, wintypes

    security, what, size, text = windows("advapi32"), 0x5, wintypes.DWORD(), wintypes.LPWSTR()
    security.GetFileSecurityW(str(path), what, None, 0, byref(size))
    found = ctypes.create_string_buffer(size.value)
    if not security.GetFileSecurityW(str(path), what, found, size, byref(size)):
        return ""
    security.ConvertSecurityDescriptorToStringSecurityDescriptorW(found, 1, what, byref(text), None)
    return text.value or ""


def describe(path: Path, rights: str) -> None:  # pragma: no cover - run on Windows only
    """Give `path` the rights that `rights` says in SDDL; a drive that knows none leaves it as it is."""
    import ctypes
    from ctypes import byref

    security, made = windows("advapi32"), ctypes.c_void_p()
    if security.ConvertStringSecurityDescriptorToSecurityDescriptorW(rights, 1, byref(made), None):
        security.SetFileSecurityW(str(path), 0x80000004, made)


def _account() -> str:  # pragma: no cover - run on Windows only
    """Return the number (SID) of the account that runs this process."""
    import ctypes
    from ctypes import byref, wintypes

    security, kernel, token = windows("advapi32"), windows("kernel32"), wintypes.HANDLE()
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    security.OpenProcessToken(wintypes.HANDLE(kernel.GetCurrentProcess()), 0x8, byref(token))
    size, text = wintypes.DWORD(), wintypes.LPWSTR()
    security.GetTokenInformation(token, 1, None, 0, byref(size))
    user = ctypes.create_string_buffer(size.value)
    security.GetTokenInformation(token, 1, user, size, byref(size))
    security.ConvertSidToStringSidW(ctypes.c_void_p.from_buffer(user), byref(text))
    kernel.CloseHandle(token)
    return text.value or ""


def _owner(path: Path) -> str:  # pragma: no cover - run on Windows only
    import ctypes
    from ctypes import byref, wintypes

    number = re.match(r"O:([\w-]+?)(?=G:|D:|S:|$)", described(path))
    if number is None:
        return ""
    security, sid = windows("advapi32"), ctypes.c_void_p()
    security.ConvertStringSidToSidW(number[1], byref(sid))
    name, domain = ctypes.create_unicode_buffer(257), ctypes.create_unicode_buffer(257)
    kind = wintypes.DWORD()
    found = security.LookupAccountSidW(
        None, sid, name, byref(wintypes.DWORD(257)), domain, byref(wintypes.DWORD(257)), byref(kind)
    )
    return name.value if found else ""
