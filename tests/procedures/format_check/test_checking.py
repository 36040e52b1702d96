"""Files of the disk are checked whatever they are called; what was found is filed and journaled."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import open_post
from desktop.procedures import papers
from desktop.procedures.format_check import checking
from desktop.procedures.papers import PaperKind
from desktop.procedures.verify import verify
from tests.paper.format_check.drawn import RIGHT, drawn
from tests.post_of import Post, refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    with open_post(tmp_path / "post") as ledger:
        yield Post(ledger).founded()


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    path = tmp_path / "镇里 发来的\u3000通知〔2026〕38号.pdf"
    path.write_bytes(drawn(RIGHT))
    return path


def test_a_file_with_a_chinese_name_is_checked(foreign: Path) -> None:
    told: list[int] = []

    def tell(done: int, _pages: int) -> bool:
        told.append(done)
        return True

    report = checking.check_file(foreign, told=tell)
    assert (report.name, report.findings, told) == (foreign.name, (), [1, 2, 3])
    assert checking.check_file(foreign, checking.forms()["letter"]).findings


def test_what_is_not_there_or_too_large_is_refused(
    foreign: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with refusing("file"):
        checking.check_file(tmp_path / "没有.pdf")
    with refusing("file"):
        checking.check_file(tmp_path)
    monkeypatch.setattr(checking, "MOST", 100)
    with refusing("file") as refused:
        checking.check_file(foreign)
    assert "500 MB" in refused[0].reason.zh


def test_what_was_found_is_filed_once_for_each_check(post: Post, foreign: Path) -> None:
    report = checking.check_file(foreign)
    done = checking.file_check(post.watch, report)
    paper = done.result
    assert (paper.kind, paper.subject) == (PaperKind.FORMAT_SHEET.value, hashlib.sha256(drawn(RIGHT)).hexdigest())
    assert "版式检查单" in paper.file
    assert papers.path_of(post.ledger, paper).read_bytes().startswith(b"%PDF-")
    assert verify(post.ledger).faults == ()
    papers.note_print(post.watch, paper.id)
    assert checking.facts_of(post.watch, report).imprint.copy == 2
