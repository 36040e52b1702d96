"""What wine 8 lacks of Windows 10, compiled from standins/: never part of the program, see `REFUSED`."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from windows.wine.machine import tool

SOURCES = Path(__file__).parent / "standins"
GCC = "x86_64-w64-mingw32-gcc"
PLAIN = {"icuuc": [], "mscms": [], "bcryptprimitives": ["-ladvapi32"]}
"""Libraries that stand by themselves, with what each is linked to."""
HANDED_ON = "ucrtwine"
"""The name under which wine's own ucrtbase stays, for everything that is not complex."""
REFUSED = ("icuuc.dll", "mscms.dll", "bcryptprimitives.dll", "ucrtbase.dll", "ucrtwine.dll")
"""What a build must not hold: Windows has its own of each, and these are stand-ins or wine's."""


def put_into(prefix: Path) -> None:
    """Compile the stand-ins and put them among the system's libraries of a prefix."""
    system = prefix / "drive_c" / "windows" / "system32"
    for name, linked in PLAIN.items():
        _library(SOURCES / f"{name}.c", system / f"{name}.dll", linked)
    wines = system / f"{HANDED_ON}.dll"
    if not wines.exists():
        shutil.copyfile(system / "ucrtbase.dll", wines)
    own = set(_own_names((SOURCES / "ucrtbase.c").read_text("utf-8")))
    names = exported(wines)
    missing = own - set(names)
    if missing:
        msg = f"wine's C library does not name {sorted(missing)}"
        raise RuntimeError(msg)
    lines = [f" {name} = own_{name}" if name in own else f" {name} = {HANDED_ON}.{name}" for name in names]
    definition = prefix / "ucrtbase.def"
    definition.write_text("\n".join(['LIBRARY "ucrtbase.dll"', "EXPORTS", *lines, ""]), encoding="ascii")
    _library(SOURCES / "ucrtbase.c", system / "ucrtbase.dll", [str(definition)])


def exported(library: Path) -> list[str]:
    """Return the names that a library exports."""
    said = tool("x86_64-w64-mingw32-objdump", "-p", library)
    table = said.partition("[Ordinal/Name Pointer] Table")[2]
    return re.findall(r"^\t\[ *\d+\] (?:\+base\[ *\d+\] )?(?:[0-9a-f]+ )?(\S+)$", table, re.MULTILINE)


def _own_names(source: str) -> list[str]:
    names = re.findall(r"^(?:REAL|COMPLEX)\((\w+)\)", source, re.MULTILINE)
    return [name + tail for name in [*names, "cpow"] for tail in ("", "f", "l")]


def _library(source: Path, target: Path, linked: list[str]) -> None:
    # Beside and renamed: wine puts its own libraries there as links.
    part = target.with_suffix(".part")
    tool(GCC, "-O2", "-s", "-shared", "-static", "-o", part, source, *linked)
    part.replace(target)
