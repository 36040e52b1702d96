"""The version resource holds what a person sees in a file's properties, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from desktop import __version__
from windows.program import version


class Told:
    """Stands in for a class of PyInstaller's, which loads on Windows only: keeps what it was made with."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - whatever the text gives
        self.given, self.named = given, named


NAMES = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct", "VarFileInfo", "VarStruct")


def test_both_languages_name_product_company_and_version() -> None:
    text = version.version_text(__version__, "Shaotai.exe", version.WINDOW)
    resource = eval(text, {name: type(name, (Told,), {}) for name in NAMES})  # noqa: S307 - our own text
    fixed, (strings, translations) = resource.named["ffi"].named, resource.named["kids"]
    assert fixed["filevers"] == fixed["prodvers"] == version.numbers(__version__)
    tables = {table.given[0]: {it.given[0]: it.given[1] for it in table.given[1]} for table in strings.given[0]}
    assert set(tables) == {"080404b0", "040904b0"}
    chinese, english = tables["080404b0"], tables["040904b0"]
    assert (chinese["ProductName"], english["ProductName"]) == ("哨台", "Shaotai")
    assert chinese["CompanyName"] == "哨台 Shaotai"
    assert {one["FileVersion"] for one in tables.values()} == {__version__}
    assert english["OriginalFilename"] == "Shaotai.exe"
    assert translations.given[0][0].given == ("Translation", [0x0804, 1200, 0x0409, 1200])


def test_the_twin_is_told_apart() -> None:
    assert "命令行" in version.version_text("1.0", "shaotai.com", version.TYPED)


@pytest.mark.parametrize(
    ("written", "four"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("1.2.3rc4", (1, 2, 3, 0)), ("1.2.3.4.5", (1, 2, 3, 4))],
)
def test_windows_compares_four_numbers(written: str, four: tuple[int, int, int, int]) -> None:
    assert version.numbers(written) == four
