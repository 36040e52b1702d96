"""The manifest is sound XML and asks for long paths, UTF-8, Windows 10 and 11, and no more rights."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from windows.program.manifest import MANIFEST


def test_it_says_what_the_program_needs() -> None:
    root = ET.fromstring(MANIFEST.encode())  # noqa: S314 - our own text
    found = {it.tag.rpartition("}")[2]: it for it in root.iter()}
    assert root.tag == "{urn:schemas-microsoft-com:asm.v1}assembly"
    assert found["longPathAware"].text == "true"
    assert found["activeCodePage"].text == "UTF-8"
    assert found["supportedOS"].get("Id") == "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"
    assert found["requestedExecutionLevel"].get("level") == "asInvoker"
    assert found["assemblyIdentity"].get("name") == "Microsoft.Windows.Common-Controls"


def test_how_dense_the_screen_is_qt_asks_itself() -> None:
    assert "dpiAware" not in MANIFEST
