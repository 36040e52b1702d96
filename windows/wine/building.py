"""The program built by PyInstaller under wine: what it weighs, what it imports, and what it says of itself."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections import defaultdict
from importlib import import_module
from typing import TYPE_CHECKING

from windows.wine.machine import Machine, megabytes, seconds
from windows.wine.standins import REFUSED
from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER_GOAL = 90.0
"""MB of the folder without fonts that issue 5 asks for at most."""
SYSTEM = re.compile(
    r"(api-ms-win-.*|ext-ms-.*|advapi32|authz|bcrypt|bcryptprimitives|cfgmgr32|comctl32|comdlg32|crypt32|d2d1|d3d11|d3d12"
    r"|d3d9|dcomp|dnsapi|dwmapi|dwrite|dxgi|gdi32|icuuc|imagehlp|imm32|iphlpapi|kernel32|mpr|mscms|msvcrt|ncrypt|netapi32"
    r"|ntdll|ole32|oleaut32|opengl32|powrprof|propsys|psapi|rpcrt4|secur32|setupapi|shcore|shell32|shlwapi"
    r"|uiautomationcore|user32|userenv|usp10|uxtheme|version|winhttp|winmm|winspool|ws2_32|wtsapi32)\.(dll|drv)"
)
"""Libraries of every 64-bit Windows 10 and 11; the program brings all others."""


def rows(machine: Machine) -> Iterator[Row]:
    """Build, weigh, look at every import, and start what was built from a folder with a Chinese name."""
    begun = time.monotonic()
    shutil.rmtree(machine.dist, ignore_errors=True)
    places = [f"--distpath={machine.seen(machine.folder)}\\dist", f"--workpath={machine.seen(machine.folder)}\\build"]
    answer = machine.obey(machine.python, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *places, "build.spec")
    (machine.folder / "building.log").write_text(answer.said, encoding="utf-8")
    yield Row(
        "PyInstaller builds build.spec", answer.code == 0, f"{seconds(begun)}" if not answer.code else answer.last
    )
    if answer.code:
        return
    yield from _weighed(machine.dist)
    yield from _imports(machine.dist)
    yield from _started(machine)


def _weighed(folder: Path) -> Iterator[Row]:
    fonts = sum(megabytes(one) for one in folder.rglob("fonts") if one.is_dir() and one.parent.name == "resources")
    whole = megabytes(folder)
    files = sum(1 for it in folder.rglob("*") if it.is_file())
    figure = f"{whole - fonts:.1f} MB without fonts (goal {FOLDER_GOAL:.0f}), {whole:.1f} MB with, {files} files"
    yield Row("weight of the folder", whole - fonts <= FOLDER_GOAL, figure)
    strange = [it.name for it in folder.rglob("*") if it.name.lower() in REFUSED]
    yield Row("nothing of wine or its stand-ins is inside", not strange, ", ".join(strange))


def _imports(folder: Path) -> Iterator[Row]:
    """Look at the import tables of every library: each name is in the folder or is Windows' own."""
    count, missing = unresolved(folder)
    figure = "; ".join(f"{name} for {', '.join(who[:3])}" for name, who in sorted(missing.items()))
    yield Row("every imported DLL is inside or is Windows' own", not missing, figure or f"{count} libraries")


def unresolved(folder: Path) -> tuple[int, dict[str, list[str]]]:
    """Return how many libraries a folder holds, and which imported names nobody brings, with who asks for them."""
    pefile = import_module("pefile")
    libraries = [it for it in folder.rglob("*") if it.suffix.lower() in {".dll", ".pyd", ".exe", ".com"}]
    inside, missing = {it.name.lower() for it in libraries}, defaultdict(list)
    tables = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    for library in libraries:
        image = pefile.PE(str(library), fast_load=True)
        image.parse_data_directories([pefile.DIRECTORY_ENTRY[table] for table in tables])
        for table in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
            for entry in getattr(image, table, []):
                name = entry.dll.decode("ascii").lower()
                if name not in inside and not SYSTEM.fullmatch(name):
                    missing[name].append(library.name)
        image.close()
    return len(libraries), dict(missing)


def _started(machine: Machine) -> Iterator[Row]:
    """Start the program where a clerk may have put it: Chinese characters and spaces on the way."""
    place = machine.folder / "镇里的 电脑" / "哨台 程序"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(machine.dist, place)
    typed = place / "shaotai.com"
    begun = time.monotonic()
    answer = machine.obey(typed, "--version", cwd=place)
    yield Row("the twin in a folder with Chinese and spaces", answer.code == 0, f"{answer.last}, {seconds(begun)}")
    begun = time.monotonic()
    answer = machine.obey(typed, "--lang", "en", "self-test", cwd=place, display="")
    yield Row("self-test of the frozen program", answer.code == 0, f"{answer.last}, {seconds(begun)}")
    post = machine.seen(place / "post")
    answer = machine.obey(typed, "--post", post, "--json", "verify", cwd=place)
    good = answer.code == 1 and _is_json(answer.said)
    yield Row("asked of a post that is not there it refuses in JSON", good, answer.last[:60])
    shutil.rmtree(place)


def _is_json(said: str) -> bool:
    try:
        json.loads(said)
    except ValueError:
        return False
    return True
