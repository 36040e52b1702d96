"""The sheet about a filed paper is drawn again from that paper; about a file from elsewhere only when it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import open_post
from desktop.procedures import papers
from desktop.procedures.papers import PaperKind
from tests.post_of import Post, refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    with open_post(tmp_path / "post") as ledger:
        yield Post(ledger).founded()


def test_a_filed_paper_is_checked_under_its_number_until_the_sheet_was_printed(post: Post) -> None:
    slip = papers.make_paper(post.watch, PaperKind.WHISTLE_SLIP, post.blown().id).result
    sheet = papers.make_paper(post.watch, PaperKind.FORMAT_SHEET, slip.sha256).result
    assert (sheet.serial, sheet.subject) == (slip.serial, slip.sha256)
    assert papers.make_paper(post.watch, PaperKind.FORMAT_SHEET, slip.sha256).result == sheet
    papers.note_print(post.watch, sheet.id)
    again = papers.make_paper(post.watch, PaperKind.FORMAT_SHEET, slip.sha256).result
    assert again.id != sheet.id


def test_a_file_that_the_ledger_does_not_know_must_be_chosen_again(post: Post) -> None:
    with refusing("paper") as refused:
        papers.make_paper(post.watch, PaperKind.FORMAT_SHEET, "0" * 64)
    assert "重新选这个文件" in refused[0].reason.zh
