"""Files are opened or refused in words, and a machine without QtPdf is told the way out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from desktop.desk.papers import pdf
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from pathlib import Path


def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take QtPdf from this machine."""
    monkeypatch.setitem(sys.modules, "PySide6.QtPdf", None)


def test_without_qtpdf_there_are_no_pages_and_the_file_is_named(
    qapp: QObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pdf.there()
    without(monkeypatch)
    assert not pdf.there()
    paper = pdf.empty(qapp)
    paper.load("x")
    paper.close()
    assert paper.pageCount() == 0
    with pytest.raises(Refused, match="别的程序打开") as caught:
        pdf.document(qapp, tmp_path / "单.pdf")
    assert "单.pdf" in caught.value.reason.zh
    assert "QtPdf" in pdf.missing().reason.en


def test_a_damaged_file_is_refused(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7 no")
    parent = QObject()
    with pytest.raises(Refused, match="已损坏"):
        pdf.document(parent, tmp_path / "x.pdf")
    assert pdf.empty(parent).pageCount() == 0
