from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger.book import in_memory, open_post
from desktop.procedures.verify import PAPERS, verify
from tests.post_of import Post

if TYPE_CHECKING:
    from pathlib import Path


def test_an_empty_and_a_used_ledger_are_sound_and_say_what_was_looked_at(tmp_path: Path) -> None:
    with in_memory() as ledger:
        assert verify(ledger).entries == 0
    with open_post(tmp_path) as ledger:
        Post(ledger).founded().blown()
        (tmp_path / PAPERS).mkdir(exist_ok=True)
        heard: list[int] = []
        report = verify(ledger, heard.append)
        assert report.faults == ()
        assert heard == [report.entries]
        assert (report.entries, report.head) == ledger.head()
