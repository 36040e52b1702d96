"""Build the installer: `python windows/installer/build.py DIST_FOLDER OUT.exe [--version V] [--quick]`, by makensis."""

from __future__ import annotations

import argparse
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ICON = ROOT / "resources" / "icons" / "shaotai.ico"
LIST = "installed.txt"
PROGRAMS = ("Shaotai.exe", "shaotai.com")
SIDE = (164, 314)
"""Pixels of the picture at the side of the first and the last page, as Modern UI wants it."""
_ACCENT = (0x1D, 0x56, 0x9F)
"""The accent of the light look (desktop/desk/theme/tokens.py)."""


class Unable(Exception):  # noqa: N818 - as in run.py: a sentence, not a fault
    """Why no installer can be built, in a sentence."""


def version() -> str:
    """Return the version of the program in this tree, without importing it."""
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "desktop" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise Unable("desktop/__init__.py names no version")
    return found.group(1)


def four(text: str) -> str:
    """Return a version as the four numbers of a Windows resource."""
    numbers = re.match(r"(\d+)\.(\d+)\.(\d+)", text)
    if numbers is None:
        raise Unable(f"{text!r} is no version of three numbers")
    return ".".join((*numbers.groups(), "0"))


def parts(dist: Path) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return what a folder holds, with backslashes: the names at its top, the files, the folders, deepest first.

    Libraries go before programs: a library in use stops the swap while nothing has been moved yet.
    """
    missing = [name for name in PROGRAMS if not (dist / name).is_file()]
    if missing:
        raise Unable(f"{dist} holds no {' and no '.join(missing)}; build the program first")
    tops = sorted((it.name for it in dist.iterdir()), key=lambda name: ((dist / name).is_file(), name))
    inside = sorted(dist.rglob("*"))
    files = tuple(_seen(it, dist) for it in inside if it.is_file())
    folders = sorted((it for it in inside if it.is_dir()), key=lambda it: (-len(it.parts), str(it)))
    return tuple(tops), files, tuple(_seen(it, dist) for it in folders)


def _seen(path: Path, dist: Path) -> str:
    return str(path.relative_to(dist)).replace("/", "\\")


def list_text(dist: Path, uninstaller: str = "uninstall.exe") -> str:
    """Return the list that lies beside the program: what the next version takes away again."""
    tops, files, folders = parts(dist)
    lines = [*(f"T {name}" for name in (*tops, uninstaller)), *(f"F {name}" for name in (*files, uninstaller))]
    return "\r\n".join([*lines, *(f"D {name}" for name in folders)]) + "\r\n"


def remove_text(dist: Path) -> str:
    """Return the lines by which the uninstaller removes exactly what was installed."""
    _, files, folders = parts(dist)
    lines = [f'Delete "$INSTDIR\\{_quoted(name)}"' for name in files]
    return "\n".join([*lines, *(f'RMDir "$INSTDIR\\{_quoted(name)}"' for name in folders)]) + "\n"


def _quoted(name: str) -> str:
    return name.replace("$", "$$")


def side() -> bytes:
    """Return the picture at the side of the first and the last page: the accent, a little darker to its foot."""
    width, height = SIDE
    stride = (width * 3 + 3) // 4 * 4
    rows = []
    for row in range(height):  # a bitmap begins at its foot
        light = 0.8 + 0.2 * row / (height - 1)
        red, green, blue = (round(value * light) for value in _ACCENT)
        rows.append((bytes((blue, green, red)) * width).ljust(stride, b"\0"))
    head = struct.pack("<2sIHHI", b"BM", 54 + stride * height, 0, 0, 54)
    return (
        head
        + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, stride * height, 2835, 2835, 0, 0)
        + b"".join(rows)
    )


def kilobytes(dist: Path) -> int:
    """Return what the program takes on the disk, in KiB."""
    return sum(it.stat().st_size for it in dist.rglob("*") if it.is_file()) // 1024 + 1


def words(dist: Path, out: Path, lists: Path, named: str, *, quick: bool) -> list[str | Path]:
    """Return the command that builds the installer."""
    size = kilobytes(dist)
    known = {
        "VERSION": named, "FOUR": four(named), "DIST": dist, "OUT": out, "LISTS": lists, "ICON": ICON,
        "LICENCE": ROOT / "LICENSE", "KB": size, "MB": -(-size * 1024 // 1000000),
    }  # fmt: skip
    found = shutil.which("makensis") or shutil.which("makensis", path=r"C:\Program Files (x86)\NSIS")
    if found is None:
        raise Unable("makensis is missing: on Debian apt-get install nsis, on Windows https://nsis.sourceforge.io")
    defined = [f"-D{name}={value}" for name, value in known.items()]
    return [
        found,
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *defined,
        *(["-DQUICK"] if quick else []),
        HERE / "shaotai.nsi",
    ]


def build(dist: Path, out: Path, named: str = "", *, quick: bool = False) -> float:
    """Build the installer of the program in `dist` and return its size in MB; `quick` presses nothing, for trying."""
    dist, out = dist.resolve(), out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        lists = Path(folder)
        (lists / LIST).write_text("\ufeff" + list_text(dist), encoding="utf-16-le", newline="")
        (lists / "remove.nsh").write_text(remove_text(dist), encoding="utf-8")
        (lists / "side.bmp").write_bytes(side())
        done = subprocess.run(
            words(dist, out, lists, named or version(), quick=quick), capture_output=True, check=False, cwd=HERE
        )
    if done.returncode:
        raise Unable((done.stdout + done.stderr).decode("utf-8", "replace").strip())
    return out.stat().st_size / 1e6


def main(typed: list[str]) -> int:
    """Build what was asked for and say how large it is."""
    asked = argparse.ArgumentParser(prog="build.py", description=__doc__)
    asked.add_argument("dist", type=Path, help="the folder that PyInstaller made")
    asked.add_argument("out", type=Path, help="the installer")
    asked.add_argument("--version", default="", help="another version than that of this tree")
    asked.add_argument("--quick", action="store_true", help="press nothing, for trying")
    given = asked.parse_args(typed)
    try:
        size = build(given.dist, given.out, given.version, quick=given.quick)
    except Unable as reason:
        print(reason, file=sys.stderr)
        return 3
    print(f"{given.out}: {size:.1f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
