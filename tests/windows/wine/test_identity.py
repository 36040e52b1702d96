"""What a program says of itself is read from its resources, and what it lacks is named."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from windows.program import icon
from windows.program.manifest import MANIFEST
from windows.wine import identity

if TYPE_CHECKING:
    from pathlib import Path

FIELDS = {
    b"ProductName": "哨台".encode(), b"CompanyName": b"x", b"FileDescription": b"x", b"FileVersion": b"1",
    b"OriginalFilename": b"x",
}  # fmt: skip
DIRECTORY = (icon.ICONS / "shaotai.ico").read_bytes()[:6] + b"".join(
    bytes([size % 256]) + bytes(13) for size in icon.SIZES
)


class Image:
    """A program's file as pefile reads it."""

    def __init__(self, manifest: str = MANIFEST, sizes: bytes = DIRECTORY, subsystem: int = 2) -> None:
        self._contents = [sizes, manifest.encode()]
        self.OPTIONAL_HEADER = SimpleNamespace(Subsystem=subsystem)
        tables = [SimpleNamespace(LangID=one.encode(), entries=FIELDS) for one in ("080404B0", "040904B0")]
        self.FileInfo = [[SimpleNamespace(StringTable=tables), SimpleNamespace(Var=[])]]
        entries = [self._entry(kind, at) for at, kind in enumerate((14, 24))]
        self.DIRECTORY_ENTRY_RESOURCE = SimpleNamespace(entries=entries)

    def _entry(self, kind: int, at: int) -> SimpleNamespace:
        leaf = SimpleNamespace(data=SimpleNamespace(struct=SimpleNamespace(OffsetToData=at, Size=0)))
        inner = SimpleNamespace(directory=SimpleNamespace(entries=[leaf]))
        return SimpleNamespace(id=kind, directory=SimpleNamespace(entries=[inner]))

    def get_data(self, at: int, _size: int) -> bytes:
        return self._contents[at]

    def close(self) -> None:
        """Let the file go."""


@pytest.mark.parametrize(
    ("image", "said"),
    [
        (Image(), ""),
        (Image(subsystem=3), "subsystem 3"),
        (Image(MANIFEST.replace("UTF-8<", "936<")), "activeCodePage"),
        (Image(MANIFEST.replace("asInvoker", "requireAdministrator")), "rights"),
        (Image(sizes=DIRECTORY[:4] + b"\x01" + DIRECTORY[5:]), "icon of"),
    ],
)
def test_what_it_lacks_is_named(image: Image, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pefile(_name: str) -> Any:  # noqa: ANN401 - stands in for a module
        return SimpleNamespace(PE=lambda _file: image)

    monkeypatch.setattr(identity, "import_module", pefile)
    found = identity.faults(tmp_path / "Shaotai.exe", 2)
    assert len(found) == bool(said)
    assert not said or said in found[0]


def test_strings_are_told_by_their_language() -> None:
    tables = identity.strings_of(Image())
    assert set(tables) == identity.LANGUAGES
    assert tables["080404b0"]["ProductName"] == "哨台"


def test_an_icon_without_a_directory_has_no_size() -> None:
    assert identity.sizes_of(b"") == set()
