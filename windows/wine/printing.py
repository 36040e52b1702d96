"""Fonts as Windows has them, and prints through Windows' own engine on printers with odd margins and sheets."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from windows.wine.machine import ROOT
from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from windows.wine.machine import Machine

PAPER = ROOT / "docs" / "windows-check-list.pdf"
HELD = (7.5, 3.0, 12.0, 16.0)
"""Millimetres that no dot reaches at left, top, right and bottom: a printer for 连续纸 has such ones."""
WITHIN = 0.3
"""Millimetres."""
_FACES = {
    "仿宋": "FangSong",
    "宋体": "SimSun",
    "黑体": "SimHei",
    "小标宋": "FZXBSJW--GB1-0",
    "楷体": "ShaotaiKai-Regular",
}
_A4, _LETTER = (595.28, 841.89), (612.0, 792.0)
_MM = 72 / 25.4


def description(name: str, dots: int, sheet: str, size: tuple[float, float]) -> str:
    """Return a PPD of a printer with one sheet, in points, and the margins `HELD`."""
    wide, high = size
    left, top, right, bottom = (side * _MM for side in HELD)
    command = f'"<</PageSize[{wide} {high}]/ImagingBBox null>>setpagedevice"'
    return f"""*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "{name.upper()}.PPD"
*Manufacturer: "Shaotai"
*Product: "({name})"
*PSVersion: "(3010.000) 0"
*ModelName: "{name}"
*ShortNickName: "{name}"
*NickName: "{name}"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*TTRasterizer: Type42
*DefaultResolution: {dots}dpi
*OpenUI *PageSize: PickOne
*DefaultPageSize: {sheet}
*PageSize {sheet}/{sheet}: {command}
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: {sheet}
*PageRegion {sheet}/{sheet}: {command}
*CloseUI: *PageRegion
*DefaultImageableArea: {sheet}
*ImageableArea {sheet}/{sheet}: "{left:.2f} {bottom:.2f} {wide - right:.2f} {high - top:.2f}"
*DefaultPaperDimension: {sheet}
*PaperDimension {sheet}/{sheet}: "{wide} {high}"
*DefaultFont: Courier
*Font Courier: Standard "(002.004S)" Standard ROM
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where the pictures of a first page lie on its sheet, in millimetres from the upper left corner."""

    left: float
    top: float
    width: float
    pieces: int


def drawn(language: str, high: float) -> Drawn:
    """Read it from what Windows' engine sent, on a sheet `high` points high; raise `ValueError` for anything else.

    The engine draws dots from the first one that the printer reaches, so a page that begins at the sheet's corner
    begins before it.
    """
    page = language.split("%%EndPageSetup")
    dots = re.search(r"72 (\d+) div 72 \d+ div scale\s+(-?\d+) (-?\d+) translate", page[0])
    pieces = re.findall(r"(-?\d+) (-?\d+) translate\s+(\d+) (\d+) scale", page[1] if len(page) > 1 else "")
    if dots is None or not pieces:
        raise ValueError("no pictures on the page")
    fine, across, up = (int(one) for one in dots.groups())
    dot = 25.4 / fine
    left = min(int(x) for x, *_ in pieces)
    right = max(int(x) + int(width) for x, _, width, _ in pieces)
    top = min(int(y) for _, y, *_ in pieces)
    return Drawn((across + left) * dot, (high / 72 * fine - up + top) * dot, (right - left) * dot, len(pieces))


def rows(machine: Machine) -> Iterator[Row]:
    """Prove fonts and prints on a copy of the machine, for its registry is changed."""
    prefix = machine.copy_of_prefix("prefix-printing")
    try:
        yield _faces(machine, prefix)
        for name, dots, sheet, size in (
            ("Odd", 600, "A4", _A4),
            ("Fine", 1200, "A4", _A4),
            ("Needle", 180, "Letter", _LETTER),
        ):
            yield from _prints(machine, prefix, name, description(name, dots, sheet, size), size[1])
    finally:
        machine.close(prefix)
        shutil.rmtree(prefix, ignore_errors=True)


def _told(machine: Machine, prefix: Path, *words: str) -> Any:  # noqa: ANN401 - what the JSON holds
    answer = machine.obey(machine.python, "-m", "windows.wine.printer", *words, timeout=180, cwd=ROOT, prefix=prefix)
    try:
        return json.loads(answer.last)
    except json.JSONDecodeError:
        raise ValueError(answer.last or f"code {answer.code}") from None


def _faces(machine: Machine, prefix: Path) -> Row:
    what = "faces by registry names, collection, file; the rest told"
    try:
        told = _told(machine, prefix, "faces")
    except ValueError as fault:
        return Row(what, good=False, figure=str(fault))
    good = told["faces"] == _FACES and "没有安装楷体" in told["said"][0] and "补充字体" in told["said"][-1]
    return Row(what, good, ", ".join(f"{style} {face}" for style, face in told["faces"].items()))


def _prints(machine: Machine, prefix: Path, name: str, ppd: str, high: float) -> Iterator[Row]:
    file, out = machine.pictures / f"{name}.ppd", machine.pictures / f"{name}.ps"
    file.write_text(ppd, encoding="ascii")
    what = f"printer {name}: "
    try:
        told = _told(machine, prefix, "print", name, machine.seen(file), machine.seen(PAPER), machine.seen(out))
        lies = drawn(out.read_text("latin-1"), high)
    except (ValueError, OSError) as fault:
        yield Row(what + "printed by Windows' engine", good=False, figure=str(fault))
        return
    seen = told["native"] and all(abs(a - b) < WITHIN for a, b in zip(told["held"], HELD, strict=True))
    yield Row(what + "seen with its margins, the loss told", seen and bool(told["notice"]), told["notice"])
    less = min(1.0, high / _A4[1])
    places = (lies.left, lies.top, lies.width - 210 * less)
    good = all(abs(one) <= WITHIN for one in places)
    figure = (
        f"at {lies.left:.2f}, {lies.top:.2f} mm, {lies.width:.1f} mm wide, {told['dots']} dots, {lies.pieces} pieces"
    )
    yield Row(f"{what}at the sheet's corner, {less:.0%} large", good, figure)
    if shutil.which("gs"):
        yield _ink(machine, prefix, what, out, less)


def _ink(machine: Machine, prefix: Path, what: str, out: Path, less: float) -> Row:
    """Compare ink with the file's, where Ghostscript is there to read what was sent."""
    pdf = out.with_suffix(".pdf")
    words = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-o", str(pdf), str(out)]
    subprocess.run(words, check=False, capture_output=True, timeout=120)
    try:
        wanted, found = _told(machine, prefix, "ink", machine.seen(PAPER), machine.seen(pdf))
    except ValueError as fault:
        return Row(what + "ink", good=False, figure=str(fault))
    off = max(abs(one * less - other) for one, other in zip(wanted, found, strict=True))
    return Row(what + "ink where the file has it", off <= WITHIN, f"{off:.2f} mm off at most")
