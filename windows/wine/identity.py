"""What both built programs say of themselves to Windows: version, manifest and icon, read from their resources."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from importlib import import_module
from typing import TYPE_CHECKING, Any

from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from windows.wine.machine import Machine

PROGRAMS = {"Shaotai.exe": 2, "shaotai.com": 3}
"""Each program and its subsystem: 2 has a window, 3 a terminal."""
ASKED = {"longPathAware": "true", "activeCodePage": "UTF-8"}
SIZES = {16, 20, 24, 32, 40, 48, 64, 128, 256}
LANGUAGES = {"080404b0", "040904b0"}
_ICON, _MANIFEST = 14, 24
"""Kinds of resources: the directory of an icon, and the manifest."""


def rows(machine: Machine) -> Iterator[Row]:
    """Read the resources of both programs and compare them with what they must say."""
    for name, subsystem in PROGRAMS.items():
        wrong = faults(machine.dist / name, subsystem)
        yield Row(f"what {name} says of itself", not wrong, "; ".join(wrong) or "version, manifest, icon")


def faults(program: Path, subsystem: int) -> list[str]:
    """Return what a program's resources lack."""
    image = import_module("pefile").PE(str(program))
    found = []
    if image.OPTIONAL_HEADER.Subsystem != subsystem:
        found.append(f"subsystem {image.OPTIONAL_HEADER.Subsystem}")
    tables = strings_of(image)
    if set(tables) != LANGUAGES:
        found.append(f"languages {sorted(tables)}")
    found += [
        f"{field} of {language} is empty"
        for language, table in tables.items()
        for field in ("ProductName", "CompanyName", "FileDescription", "FileVersion", "OriginalFilename")
        if not table.get(field)
    ]
    said = {it.tag.rpartition("}")[2]: it for it in ET.fromstring(_resource(image, _MANIFEST)).iter()}  # noqa: S314
    found += [f"{name} is not {value}" for name, value in ASKED.items() if name not in said or said[name].text != value]
    if said["requestedExecutionLevel"].get("level") != "asInvoker":
        found.append("it asks for more rights")
    if sizes_of(_resource(image, _ICON)) != SIZES:
        found.append(f"icon of {sorted(sizes_of(_resource(image, _ICON)))}")
    image.close()
    return found


def strings_of(image: Any) -> dict[str, dict[str, str]]:  # noqa: ANN401 - pefile's own
    """Return the strings of the version resource by their language and code page."""
    found = {}
    for info in (one for several in getattr(image, "FileInfo", []) for one in several):
        for table in getattr(info, "StringTable", []):
            fields = {key.decode(): value.decode() for key, value in table.entries.items()}
            found[table.LangID.decode().lower()] = fields
    return found


def sizes_of(directory: bytes) -> set[int]:
    """Return the sizes that an icon's directory names; 256 does not fit its byte and is written 0."""
    count = int.from_bytes(directory[4:6], "little")
    return {directory[6 + 14 * at] or 256 for at in range(count)}


def _resource(image: Any, kind: int) -> bytes:  # noqa: ANN401 - pefile's own
    """Return the first resource of a kind, nothing where there is none."""
    for entry in image.DIRECTORY_ENTRY_RESOURCE.entries:
        if entry.id == kind:
            data = entry.directory.entries[0].directory.entries[0].data.struct
            return bytes(image.get_data(data.OffsetToData, data.Size))
    return b""
