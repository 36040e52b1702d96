"""That the program runs, told to this machine: the installer asks for it before it replaces a file."""

from __future__ import annotations

import sys

from desktop.ledger import rights

NAMES = ("Local\\Shaotai", "Global\\Shaotai")
"""Of the mutexes that exist while a window or a typed order runs: in this session, and on the whole machine."""
_HELD: list[object] = []


def tell() -> tuple[object, ...]:
    """Hold the names of `NAMES` until the process ends; only Windows has them, elsewhere nothing is held.

    The system lets go of them by itself when the process ends, however it ends. Whoever is on the machine may ask.
    """
    if sys.platform == "win32" and not _HELD:  # pragma: no cover - run on Windows only
        _HELD.extend(_mutexes())
    return tuple(_HELD)


def _mutexes() -> list[object]:  # pragma: no cover - run on Windows only
    import ctypes
    from ctypes import byref, c_void_p, wintypes

    class Rights(ctypes.Structure):
        _fields_ = (("size", wintypes.DWORD), ("descriptor", c_void_p), ("inherited", wintypes.BOOL))

    said = Rights(ctypes.sizeof(Rights), None, False)
    text = "D:(A;;GA;;;WD)"
    rights.windows("advapi32").ConvertStringSecurityDescriptorToSecurityDescriptorW(
        text, 1, byref(said, Rights.descriptor.offset), None
    )
    make = rights.windows("kernel32").CreateMutexW
    make.restype = wintypes.HANDLE
    return [handle for name in NAMES if (handle := make(byref(said), False, name))]
