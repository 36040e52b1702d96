"""The version resource of a Windows program, in Chinese and in English, as the text that PyInstaller reads."""

from __future__ import annotations

import re
from typing import Final

from desktop.post.words import Words

LANGUAGES: Final = {"zh": (0x0804, 1200), "en": (0x0409, 1200)}
"""Language and code page (1200 is UTF-16) of each table of strings; Explorer shows that of its user."""
COMPANY: Final = "哨台 Shaotai"
WINDOW: Final = Words("哨台", "Shaotai")
TYPED: Final = Words("哨台（命令行）", "Shaotai (typed orders)")


def numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version as the four numbers that Windows compares; what follows a number, such as `rc1`, is no part."""
    found = [int(it) for it in re.findall(r"\d+", version.partition("rc")[0])][:4]
    first, second, third, fourth = (*found, 0, 0, 0, 0)[:4]
    return first, second, third, fourth


def strings(version: str, file: str, said: Words, language: str) -> dict[str, str]:
    """Return the fields of one language."""
    product = WINDOW.zh if language == "zh" else WINDOW.en
    return {
        "CompanyName": COMPANY,
        "FileDescription": said.zh if language == "zh" else said.en,
        "FileVersion": version,
        "InternalName": "shaotai",
        "LegalCopyright": "Copyright 2026 The Shaotai authors. Apache-2.0.",
        "OriginalFilename": file,
        "ProductName": product,
        "ProductVersion": version,
    }


def version_text(version: str, file: str, said: Words) -> str:
    """Return the resource of the program `file`, described by `said`."""
    four = numbers(version)
    tables = []
    for language, (code, page) in LANGUAGES.items():
        fields = strings(version, file, said, language)
        lines = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in fields.items())
        tables.append(f"StringTable('{code:04x}{page:04x}', [{lines}])")
    translations = [number for pair in LANGUAGES.values() for number in pair]
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3f, flags=0x0, OS=0x40004, "
        "fileType=0x1, subtype=0x0, date=(0, 0)), kids=[\n"
        f"  StringFileInfo([{', '.join(tables)}]),\n"
        f"  VarFileInfo([VarStruct('Translation', {translations})])\n])\n"
    )
