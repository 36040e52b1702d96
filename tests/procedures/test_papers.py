"""Papers: drawn from the ledger, filed with their SHA-256, reused while nothing has changed."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import journal
from desktop.ledger.book import open_post
from desktop.paper.press import fonts
from desktop.post.telling import tell
from desktop.post.words import Words
from desktop.procedures import files, orders, papers, records
from desktop.procedures.papers import PaperKind
from desktop.procedures.verify import verify
from desktop.procedures.whistle.register import register
from tests.post_of import COMMANDER, Post, refusing
from tests.stick import Stick

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    with open_post(tmp_path / "post") as ledger:
        yield Post(ledger).founded()


@pytest.mark.parametrize("kind", papers.OF_A_WHISTLE)
def test_each_paper_of_a_whistle_is_filed_as_it_was_drawn(post: Post, kind: PaperKind) -> None:
    whistle = post.blown()
    post.later(5)
    post.arrive(whistle, "水务")
    done = papers.make_paper(post.watch, kind, whistle.id)
    path = papers.path_of(post.ledger, done.result)
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert hashlib.sha256(content).hexdigest() == done.result.sha256
    assert kind.words.zh in path.name
    assert str(whistle.serial) in path.name
    assert not list(path.parent.glob("*.part"))
    assert done.touched == {"paper", "entry"}
    report = verify(post.ledger)
    assert (report.papers, report.faults) == (1, ())


def test_the_same_facts_give_the_same_bytes(post: Post) -> None:
    whistle = post.blown()
    gathered = papers.facts(post.watch, PaperKind.WHISTLE_SLIP, whistle.id)
    first = papers.draw(PaperKind.WHISTLE_SLIP, gathered)
    assert first == papers.draw(PaperKind.WHISTLE_SLIP, papers.facts(post.watch, PaperKind.WHISTLE_SLIP, whistle.id))


def test_a_paper_is_drawn_again_only_when_something_has_changed(post: Post) -> None:
    whistle = post.blown()
    kind = PaperKind.WHISTLE_SLIP
    first = papers.make_paper(post.watch, kind, whistle.id).result
    again = papers.make_paper(post.watch, kind, whistle.id)
    assert (again.result, again.touched) == (first, frozenset())
    records.note(post.watch, whistle.id, "到路口")
    second = papers.make_paper(post.watch, kind, whistle.id).result
    assert second.id != first.id
    papers.path_of(post.ledger, second).unlink()
    assert papers.make_paper(post.watch, kind, whistle.id).result.id != second.id


def test_a_second_print_is_another_copy_and_says_so(post: Post) -> None:
    whistle = post.blown()
    kind = PaperKind.WHISTLE_SLIP
    first = papers.make_paper(post.watch, kind, whistle.id).result
    assert papers.note_print(post.watch, first.id).result.copies == 1
    assert papers.current(post.ledger, kind, whistle.id) is None
    assert papers.facts(post.watch, kind, whistle.id).imprint.copy == 2
    second = papers.make_paper(post.watch, kind, whistle.id).result
    papers.note_print(post.watch, second.id)
    papers.note_print(post.watch, second.id)
    said = [row[0] for row in post.ledger.rows("SELECT payload FROM entry WHERE \"order\" = 'print' ORDER BY seq")]
    assert ['"copy":1' in said[0], '"copy":2' in said[1], '"copy":3' in said[2]] == [True, True, True]
    assert verify(post.ledger).faults == ()


def test_a_paper_that_was_changed_is_found(post: Post) -> None:
    whistle = post.blown()
    paper = papers.make_paper(post.watch, PaperKind.WHISTLE_SLIP, whistle.id).result
    papers.path_of(post.ledger, paper).write_bytes(b"%PDF-other")
    assert [one.place for one in verify(post.ledger).faults] == [paper.file]


def test_an_order_is_filed_under_its_own_number(post: Post) -> None:
    order = orders.issue_order(post.watch, post.departments["公安"].id, "封路", COMMANDER).result
    paper = papers.make_paper(post.watch, PaperKind.ORDER_SHEET, order.id).result
    assert paper.serial == "〔2026〕令字1号"
    papers.note_print(post.watch, paper.id)
    assert post.ledger.rows("SELECT noun FROM entry ORDER BY seq DESC LIMIT 1")[0][0] == "order"


def test_a_draft_has_no_number_on_its_slip(post: Post) -> None:
    draft = register(post.watch, post.draft()).result
    paper = papers.make_paper(post.watch, PaperKind.WHISTLE_SLIP, draft.id).result
    assert (paper.serial, draft.id[-6:] in paper.file) == ("", True)
    with refusing("paper"):
        papers.facts(post.watch, PaperKind.DISPATCH_NOTICE, draft.id)
    with refusing("paper"):
        papers.facts(post.watch, PaperKind.RELEASE_SLIP, draft.id)


def test_a_print_says_which_pages_and_how_many_copies(post: Post) -> None:
    paper = papers.make_paper(post.watch, PaperKind.WHISTLE_SLIP, post.blown().id).result
    assert papers.note_print(post.watch, paper.id, 3, "1").result.copies == 3
    (entry,) = journal.entries(post.ledger.connection, most=1, newest=True)
    assert {**entry.said, "serial": ""} == {"paper": "吹哨单", "serial": "", "copy": 3, "copies": 3, "pages": "1"}
    assert tell("print", entry.said).zh == "打印吹哨单，第 3 次，第 1 页，3 份"
    assert tell("print", {"paper": "吹哨单", "copy": 1}).en == "Printed 吹哨单, no. 1"
    with refusing("copies"):
        papers.note_print(post.watch, paper.id, 0)


def test_an_unknown_paper_cannot_be_printed(post: Post) -> None:
    with refusing("paper"):
        papers.note_print(post.watch, "nothing")


def test_papers_need_a_folder() -> None:
    post = Post().founded()
    whistle = post.blown()
    gathered = papers.facts(post.watch, PaperKind.WHISTLE_SLIP, whistle.id)
    with refusing("paper"):
        papers.file_paper(post.watch, PaperKind.WHISTLE_SLIP, whistle.id, gathered, b"%PDF-")
    assert post.ledger.rows("SELECT count(*) FROM paper")[0][0] == 0


def test_how_the_official_faces_come_is_said_where_the_system_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    how = Words("在可选功能里", "among the features")
    for said, told in ((how, (how,)), (None, ())):
        monkeypatch.setattr(fonts, "advice", lambda _missing, said=said: said)
        assert papers.bringing() == told


def test_a_stick_pulled_out_at_any_moment_of_filing_leaves_the_ledger_sound_and_the_paper_is_filed_later(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    whistle = post.blown()
    kind = PaperKind.WHISTLE_SLIP
    gathered = papers.facts(post.watch, kind, whistle.id)
    content = papers.draw(kind, gathered)
    folder, before, at, filed = papers.filing_folder(post.ledger), post.ledger.head(), 0, None
    with monkeypatch.context() as patch:
        stick = Stick(folder, patch)
        while filed is None:
            at += 1
            stick.pull(at, (22, 1167))
            with suppress(files.Unwritten):
                filed = papers.file_paper(post.watch, kind, whistle.id, gathered, content).result
            assert (post.ledger.head() == before) is (filed is None)
    assert at > 4  # the folder, open, write, flush, replace
    assert papers.path_of(post.ledger, filed).read_bytes() == content
    assert verify(post.ledger).faults == ()
    assert {one.suffix for one in folder.rglob("*") if one.is_file()} <= {".pdf", ".part"}


def test_a_filed_paper_that_cannot_be_read_is_not_said_to_be_gone(post: Post) -> None:
    whistle = post.blown()
    paper = papers.make_paper(post.watch, PaperKind.WHISTLE_SLIP, whistle.id).result
    path = papers.path_of(post.ledger, paper)
    path.unlink()
    assert [one.zh for one in verify(post.ledger).faults] == [f"归档的 {paper.file} 不在了"]
    path.mkdir()  # which no system reads as a file
    (fault,) = verify(post.ledger).faults
    assert f"{paper.file} 读不了" in fault.zh
