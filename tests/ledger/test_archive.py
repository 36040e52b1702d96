"""The list of filed papers."""

from __future__ import annotations

from dataclasses import replace

from desktop.ledger import archive
from desktop.ledger.archive import FiledPaper
from desktop.procedures import records
from tests.post_of import NOON, founded_post

PAPER = FiledPaper("p1", "whistle_slip", "w1", "〔2026〕哨字1号", NOON, "ab" * 32, "2026/x.pdf", 0, 7)


def test_a_paper_is_kept_and_counted_again() -> None:
    post = founded_post()
    for copies in (0, 1):
        with post.watch.pen() as pen:
            archive.keep(pen, replace(PAPER, copies=copies))
            pen.entry("file", "whistle", "w1", {})
    assert archive.filed(post.ledger) == (replace(PAPER, copies=1),)
    assert archive.filed(post.ledger, subject="w1", kind="whistle_slip")
    assert archive.filed(post.ledger, subject="w2") == ()


def test_filing_changes_nothing_but_a_note_does() -> None:
    post = founded_post()
    whistle = post.blown()
    seq = post.ledger.head()[0]
    with post.watch.pen() as pen:
        pen.entry("file", "whistle", whistle.id, {})
        pen.entry("print", "whistle", whistle.id, {})
    assert not archive.changed_since(post.ledger, whistle.id, seq)
    records.note(post.watch, whistle.id, "到路口")
    assert archive.changed_since(post.ledger, whistle.id, seq)


def test_blank_forms_are_listed() -> None:
    post = founded_post()
    with post.watch.pen() as pen:
        pen.put("fallback_form", {"serial": "〔2026〕备字1号"}, {"printed_at": "t", "whistle": "", "void_reason": ""})
        pen.entry("print_forms", "forms", "x", {})
    assert archive.forms(post.ledger) == (("〔2026〕备字1号", "t", "", ""),)
