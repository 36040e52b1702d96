"""What is left behind is never needed, and what belongs to Windows or to wine never comes along."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from windows.program import weight

ROOT = Path(__file__).parents[3]
BLOCKED = """
import sys
from windows.program.weight import UNUSED

class Left:
    def find_spec(self, name, path=None, target=None):
        if any(name == it or name.startswith(it + ".") for it in UNUSED):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

for name in [it for it in sys.modules if it in UNUSED]:
    del sys.modules[name]
sys.meta_path.insert(0, Left())
from desktop.console.office.trial import steps
for name, found, sound in steps(window=True):
    print("ok" if sound else "BROKEN", name.en, found.en)
"""


def test_the_program_needs_none_of_the_modules_left_behind() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    words = [sys.executable, "-c", BLOCKED]
    said = subprocess.run(words, check=False, capture_output=True, text=True, encoding="utf-8", env=environment)
    assert "ok Window" in said.stdout, said.stdout + said.stderr
    assert "BROKEN" not in said.stdout


@pytest.mark.parametrize("place", weight.MUST_STAY)
def test_what_must_stay_stays(place: str) -> None:
    assert weight.kept([(place, "", "BINARY")])
    assert weight.kept([(place.replace("/", "\\"), "", "BINARY")])


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/opengl32sw.dll", "PySide6/Qt6Quick.dll", "PySide6/QtNetwork.pyd", "PySide6/translations/qtbase_de.qm",
        "PySide6/plugins/tls/qopensslbackend.dll", "PySide6/plugins/imageformats/qtiff.dll", "libcrypto-3.dll",
        "PIL/_avif.cp311-win_amd64.pyd", "numpy/random/mtrand.pyd", "lxml/objectify.cp311-win_amd64.pyd",
        "docx/templates/default-docx-template/word/styles.xml", "tzdata/zoneinfo/Asia/Shanghai",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so", "PySide6/Qt/lib/libQt6Quick.so.6",
    ],
)  # fmt: skip
def test_weight_is_left_behind(place: str) -> None:
    assert not weight.kept([(place, "", "BINARY")])


@pytest.mark.parametrize(
    "place",
    [
        "resources/fonts/ShaotaiSans-Regular.ttf", "numpy/linalg/_umath_linalg.cp311-win_amd64.pyd",
        "numpy.libs/libscipy_openblas64_-63c8.dll", "lxml/etree.cp311-win_amd64.pyd", "docx/templates/default.docx",
        "PIL/_imaging.cp311-win_amd64.pyd", "pypinyin/phrases_dict.json", "pypdfium2_raw/pdfium.dll",
        "_decimal.pyd", "python311.dll", "PySide6/Qt/plugins/platforms/libqxcb.so", "_sqlite3.pyd",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so", "PySide6/Qt/lib/libQt6Pdf.so.6",
    ],
)  # fmt: skip
def test_what_is_used_is_kept(place: str) -> None:
    assert weight.kept([(place, "", "BINARY")])


@pytest.mark.parametrize("name", ["icuuc.dll", "MSCMS.dll", "ucrtbase.dll", "ucrtwine.dll", "bcryptprimitives.dll",
                                  "api-ms-win-crt-heap-l1-1-0.dll", "PySide6\\icuuc.dll", "KERNEL32.dll"])  # fmt: skip
def test_a_library_of_windows_stops_the_build(name: str) -> None:
    with pytest.raises(SystemExit, match="system"):
        weight.refuse([(name, "", "BINARY")])


def test_libraries_of_the_program_do_not(tmp_path: Path) -> None:
    real = tmp_path / "python3.dll"
    real.write_bytes("Python Software Foundation".encode("utf-16-le"))
    weight.refuse([("libicuuc.so.73", "", "SYMLINK"), ("python3.dll", str(real), "BINARY")])


def test_a_python3_of_nobody_is_refused_but_under_wine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = tmp_path / "python3.dll"
    stand_in.write_bytes(b"MZ")
    entry = ("python3.dll", str(stand_in), "BINARY")
    monkeypatch.setattr(weight, "under_wine", lambda: False)
    with pytest.raises(SystemExit, match=r"python\.org"):
        weight.refuse([entry])
    monkeypatch.setattr(weight, "under_wine", lambda: True)
    weight.refuse([entry])


@pytest.mark.parametrize(("ntdll", "wine"), [(SimpleNamespace(), False), (SimpleNamespace(wine_get_version=1), True)])
def test_wine_says_that_it_is_wine(monkeypatch: pytest.MonkeyPatch, ntdll: object, *, wine: bool) -> None:
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: ntdll, raising=False)
    assert weight.under_wine() is wine


def test_a_library_of_the_system_goes_with_the_last_that_asked_for_it() -> None:
    asked = {"/q/libqxcb.so": ["libxcb.so.1"], "/s/libxcb.so.1": ["libXau.so.6"], "/s/libgtk.so.3": ["libcairo.so.2"]}
    table = [
        ("PySide6/plugins/libqxcb.so", "/q/libqxcb.so", "BINARY"),
        ("libxcb.so.1", "/s/libxcb.so.1", "BINARY"),
        ("libXau.so.6", "/s/libXau.so.6", "BINARY"),
        ("libgtk.so.3", "/s/libgtk.so.3", "BINARY"),
        ("libcairo.so.2", "/s/libcairo.so.2", "BINARY"),
        ("libpython3.11.so.1.0", "/p", "BINARY"),
    ]
    left = weight.reached(table, lambda path: [(name, None) for name in asked.get(path, ())])
    assert {it[0] for it in left} == {
        "PySide6/plugins/libqxcb.so", "libxcb.so.1", "libXau.so.6", "libpython3.11.so.1.0",
    }  # fmt: skip
