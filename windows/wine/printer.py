"""Runs inside Windows for the proof: puts fonts and printers into the system, and tells what the program makes of them.

    python -m windows.wine.printer faces
    python -m windows.wine.printer print NAME DRIVER.ppd PAPER.pdf OUT.ps
    python -m windows.wine.printer ink PAPER.pdf ...

It changes the registry, so it belongs on a machine that is thrown away. Each call answers one line of JSON.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from ctypes import wintypes
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from desktop.desk.papers import placing, printing
from desktop.desk.papers.print_job import PrintJob
from desktop.paper.faces.registered import LIST
from desktop.paper.press.fonts import Typeface, advice, case
from tests.paper.faces.making import called, collection, font

_COPY, _FROM_FOLDER, _LOCAL = 0x4, 0x10, 0x40
"""winspool.h: APD_COPY_NEW_FILES, APD_COPY_FROM_DIRECTORY, PRINTER_ATTRIBUTE_LOCAL."""
_VERSION = 3
"""Of a driver that runs as a user's program, since Windows 2000."""


class _Driver(ctypes.Structure):
    """DRIVER_INFO_3 of winspool.h."""

    _fields_ = (
        ("version", wintypes.DWORD), ("name", wintypes.LPWSTR), ("environment", wintypes.LPWSTR),
        ("driver", wintypes.LPWSTR), ("data", wintypes.LPWSTR), ("setting", wintypes.LPWSTR),
        ("help", wintypes.LPWSTR), ("others", wintypes.LPWSTR), ("monitor", wintypes.LPWSTR),
        ("kind", wintypes.LPWSTR),
    )  # fmt: skip


class _Printer(ctypes.Structure):
    """PRINTER_INFO_2 of winspool.h."""

    _fields_ = (
        *((name, wintypes.LPWSTR) for name in ("server", "name", "share", "port", "driver", "comment", "place")),
        ("mode", ctypes.c_void_p), ("between", wintypes.LPWSTR), ("processor", wintypes.LPWSTR),
        ("kind", wintypes.LPWSTR), ("parameters", wintypes.LPWSTR), ("security", ctypes.c_void_p),
        *((name, wintypes.DWORD) for name in ("attributes", "rank", "usual_rank", "since", "until", "state", "jobs")),
        ("pages_a_minute", wintypes.DWORD),
    )  # fmt: skip


def faces() -> dict[str, Any]:
    """Install small fonts under names and files as offices have them, and return which face sets which style."""
    registry: Any = import_module("winreg")
    system = Path(os.environ["WINDIR"]) / "Fonts"
    own = Path(os.environ["LOCALAPPDATA"]) / "Microsoft/Windows/Fonts"
    own.mkdir(parents=True, exist_ok=True)
    song, new = font(*called("SimSun", chinese="宋体")), font(*called("NSimSun", chinese="新宋体"))
    (system / "f0001.ttf").write_bytes(font(*called("FangSong", chinese="仿宋")))
    (system / "s0002.ttc").write_bytes(collection(new, song))
    (system / "simhei.ttf").write_bytes(font(*called("SimHei")))
    (own / "标题.ttf").write_bytes(font(*called("FZXiaoBiaoSong-B05S", "FZXBSJW--GB1-0")))
    for hive, name, file in (
        (registry.HKEY_LOCAL_MACHINE, "仿宋 (TrueType)", "f0001.ttf"),
        (registry.HKEY_LOCAL_MACHINE, "新宋体 & 宋体 (TrueType)", "s0002.ttc"),
        (registry.HKEY_CURRENT_USER, "方正小标宋简体 (TrueType)", str(own / "标题.ttf")),
    ):
        with registry.CreateKey(hive, LIST) as key:
            registry.SetValueEx(key, name, 0, registry.REG_SZ, file)
    types = case()
    missing = types.standing_in()
    how = advice(missing)
    return {
        "faces": {typeface.value: types.letter(typeface, "哨").font for typeface in Typeface},
        "said": [one.words.zh for one in missing] + ([how.zh] if how is not None else []),
    }


def install(name: str, description: str) -> None:
    """Install a printer whose driver reads a PPD; raise `OSError` when Windows does not take it."""
    spooler = ctypes.CDLL("winspool.drv")
    spooler.AddPrinterW.restype = wintypes.HANDLE
    driver = _Driver(version=_VERSION, name=name, driver="wineps.drv", data=description, setting="wineps.drv")
    driver.kind = "raw"
    spooler.AddPrinterDriverExW(None, 3, ctypes.byref(driver), _COPY | _FROM_FOLDER)
    printer = _Printer(name=name, port="FILE:", driver=name, processor="WinPrint", kind="RAW", attributes=_LOCAL)
    if not spooler.AddPrinterW(None, 2, ctypes.byref(printer)):
        raise OSError(f"Windows does not take the printer {name}")
    spooler.SetDefaultPrinterW(name)


def send(name: str, description: str, paper: str, out: str) -> dict[str, Any]:
    """Print a paper by the desk's own road on a printer of this machine, into a file of its language."""
    install(name, description)
    program = QApplication(["proof", "-platform", "offscreen"])
    document = QPdfDocument(program)
    document.load(paper)
    notice = printing.notice(document, name)
    printer = printing.printer_for(document, "proof.pdf", name)
    held = placing.reach(printer)
    printer.setOutputFileName(out)
    count = printing.send(document, printer, PrintJob(tuple(range(1, document.pageCount() + 1))))
    return {
        "printers": printing.printers(),
        "native": printer.outputFormat() is printer.OutputFormat.NativeFormat,
        "held": [round(one, 1) for one in (held.left(), held.top(), held.right(), held.bottom())],
        "dots": printer.resolution(),
        "pages": count,
        "notice": notice.zh if notice is not None else "",
    }


def ink(*papers: str) -> list[list[float]]:
    """Return left, top, right and bottom of what is drawn on each first page, in millimetres."""
    program = QApplication(["proof", "-platform", "offscreen"])
    found = []
    for paper in papers:
        document = QPdfDocument(program)
        document.load(paper)
        drawn = placing.ink(document, 0, 0x80)
        found.append([round(one, 2) for one in (drawn.left(), drawn.top(), drawn.right(), drawn.bottom())])
    return found


if __name__ == "__main__":
    _DEEDS: dict[str, Any] = {"faces": faces, "print": send, "ink": ink}
    print(json.dumps(_DEEDS[sys.argv[1]](*sys.argv[2:])), flush=True)
