"""What of the collected files a build leaves behind, and what must never have been collected."""

from __future__ import annotations

import ctypes
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Entry = tuple[str, str, str]
    """One line of a PyInstaller table: the place in the program's folder, the file that it is, and its kind."""

UNUSED: Final = (
    # made for building and testing
    "IPython", "_pytest", "distutils", "hypothesis", "lib2to3", "mypy", "numpy.f2py", "numpy.testing", "pip",
    "pytest", "setuptools", "test", "tkinter", "turtle",
    # nothing here speaks over a network; hashes are made by Python's own code
    "_hashlib", "_ssl", "ftplib", "http.server", "smtplib", "ssl", "xmlrpc",
    # read by people at a prompt
    "curses", "pdb", "pydoc", "pydoc_data", "readline",
    # time is China Standard Time, a fixed offset
    "tzdata",
    # asked for by a part of reportlab that reads other people's XML
    "charset_normalizer",
    # parts of libraries of which others are used
    "PIL.ImageQt", "PIL.ImageTk", "PIL._avif", "PIL._imagingcms", "PIL._imagingmath", "PIL._imagingtk", "PIL._webp",
    "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtQuick", "lxml.html", "lxml.isoschematron",
    "lxml.objectify", "lxml.sax", "numpy.ctypeslib", "numpy.distutils", "numpy.fft", "numpy.ma", "numpy.polynomial",
    "numpy.random",
)  # fmt: skip
"""Modules that are not followed."""

DROPPED: Final = re.compile(
    r"""
      opengl32sw | d3dcompiler | Qt6?(Quick|Qml|OpenGL|VirtualKeyboard)
    | PySide6/(Qt/)?qml/ | PySide6/QtNetwork\b
    | plugins/(tls|generic|networkinformation|virtualkeyboard|egldeviceintegrations|wayland)
    | plugins/platforminputcontexts/.*virtualkeyboard
    | plugins/platforms/(libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|wayland[\w-]*)\b|qdirect2d|qminimal)
    | plugins/platformthemes/libqgtk3 | EglF[sS] | libQt6Wayland
    | imageformats/(lib)?q(tiff|webp|tga|icns|wbmp|pdf|gif)\b
    | PySide6/(Qt/)?translations/(?!qtbase_zh_CN)
    | ^(PySide6/)?libQt6Wl | PIL/_(avif|webp|imagingcms|imagingtk|imagingmath|imagingft)\b | pillow\.libs/lib(avif|webp)
    | numpy/(random|fft|polynomial|ma|testing|f2py|distutils)/
    | lxml/(html|isoschematron|includes)/ | lxml/(objectify|sax|builder)\.
    | docx/templates/default-docx-template/
    | ^tzdata | /tests?/ | ^charset_normalizer
    | ^_(ssl|hashlib)\b | ^(libssl|libcrypto)\b | lib-dynload/_(ssl|hashlib)\b
    """,
    re.VERBOSE,
)
"""Files that are not taken: their place in the program's folder, with slashes."""

MUST_STAY: Final = (
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/plugins/platforms/qoffscreen.dll",
    "PySide6/plugins/styles/qmodernwindowsstyle.dll",
    "PySide6/plugins/imageformats/qjpeg.dll",
    "PySide6/plugins/imageformats/qsvg.dll",
    "PySide6/plugins/imageformats/qico.dll",
    "PySide6/plugins/iconengines/qsvgicon.dll",
    "PySide6/translations/qtbase_zh_CN.qm",
    "PySide6/Qt6Network.dll",
    "PySide6/Qt6Pdf.dll",
    "PySide6/Qt6PrintSupport.dll",
    "PySide6/Qt6Svg.dll",
)
"""Files of the Windows program that no rule above may take away: Qt opens or links them without a word in Python."""

FORBIDDEN: Final = re.compile(
    r"(^|/)(icu(uc|in|dt)\d*|mscms|ucrtbase|ucrtwine|bcryptprimitives|ntdll|kernel(32|base)|api-ms-[\w-]+)\.(dll|so)",
    re.IGNORECASE,
)
"""Libraries of Windows itself. Every Windows 10 has them; one that was collected is a stand-in of the machine that
built, or wine's, and would push the real one aside."""


_LOOSE: Final = re.compile(r"lib(?!python)[^/]+\.so[.\d]*$")
"""A library of the Linux system beside the program's own folders."""
DEBUGGED: Final = ("libpython*.so*", "python3.*/lib-dynload/*.so", "sqlcipher3/*.so")
"""Libraries for Linux that carry the names of their makers' debugger; 45 MB with, 18 MB without."""


def kept(table: Iterable[Entry]) -> list[Entry]:
    """Return the entries of a PyInstaller table that the program needs."""
    return [it for it in table if not DROPPED.search(it[0].replace("\\", "/"))]


def reached(table: Iterable[Entry], imports: Callable[[str], Iterable[tuple[str, str | None]]]) -> list[Entry]:
    """Return a table without libraries of the system that nothing in it asks for any more, `kept` having been first.

    `imports` tells which libraries a file asks for, by name and path.
    """
    entries = list(table)
    loose = {it[0]: it for it in entries if _LOOSE.match(it[0])}
    wanted = [it for it in entries if it[0] not in loose]
    found = list(wanted)
    while wanted:
        for name, _path in imports(wanted.pop()[1]):
            entry = loose.pop(Path(name).name, None)
            if entry is not None:
                wanted.append(entry)
                found.append(entry)
    return found


def forbidden(places: Iterable[str]) -> list[str]:
    """Return the places of what must never be inside, of all places in a program's folder."""
    return [it for it in places if FORBIDDEN.search(it.replace("\\", "/"))]


def refuse(table: Iterable[Entry]) -> None:
    """Stop the build where something of Windows itself, of wine or of its stand-ins would come along."""
    entries = list(table)
    wrong = forbidden(place for place, _source, _kind in entries)
    if wrong:
        raise SystemExit(f"These belong to the system and must not be inside: {', '.join(wrong)}")
    for place, source, _kind in entries:
        if place.lower() == "python3.dll" and home_made(source) and not under_wine():
            raise SystemExit(f"{source} is not Python's own; build with the Python of python.org")


def home_made(library: str) -> bool:
    """Tell whether a python3.dll names nobody as its maker: the one that stands in for it under wine does not."""
    return "Python Software Foundation".encode("utf-16-le") not in Path(library).read_bytes()


def under_wine() -> bool:
    """Tell whether this Windows is wine; what it builds proves the code and is no release."""
    loader = getattr(ctypes, "WinDLL", None)
    return loader is not None and hasattr(loader("ntdll"), "wine_get_version")
