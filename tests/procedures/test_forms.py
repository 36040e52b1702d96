"""Blank forms: numbered without gaps, filed, void with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger import archive
from desktop.ledger.book import open_post
from desktop.procedures import forms, papers
from desktop.procedures.verify import verify
from desktop.procedures.whistle.blow import blow
from desktop.procedures.whistle.register import edit, register
from tests.post_of import Post, refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    with open_post(tmp_path / "post") as ledger:
        yield Post(ledger).founded()


def test_forms_are_numbered_on_from_the_last(post: Post) -> None:
    done = forms.print_forms(post.watch, {"whistle_slip": 2, "release_slip": 1, "sign_in_sheet": 0})
    assert done.result.serial == "〔2026〕备字1号至3号"
    assert papers.path_of(post.ledger, done.result).read_bytes().startswith(b"%PDF-")
    assert {"paper", "fallback_form", "serial"} <= done.touched
    second = forms.print_forms(post.watch, {"dispatch_notice": 1})
    assert second.result.serial == "〔2026〕备字4号"
    assert [row[0] for row in archive.forms(post.ledger)] == [f"〔2026〕备字{number}号" for number in range(1, 5)]
    papers.note_print(post.watch, second.result.id)
    assert verify(post.ledger).faults == ()


@pytest.mark.parametrize(
    ("counts", "field"),
    [({}, "count"), ({"whistle_slip": -1}, "count"), ({"whistle_slip": 201}, "count"), ({"poster": 1}, "kind"),
     ({"whistle_slip": 3, "release_slip": -1}, "count")],
)  # fmt: skip
def test_a_slip_of_the_finger_takes_no_number(post: Post, counts: dict[str, int], field: str) -> None:
    with refusing(field):
        forms.print_forms(post.watch, counts)
    assert archive.forms(post.ledger) == ()


def test_a_spoilt_form_is_void_once(post: Post) -> None:
    forms.print_forms(post.watch, {"whistle_slip": 2})
    assert forms.void_form(post.watch, " 〔2026〕备字2号 ", "撕坏").result == "〔2026〕备字2号"
    assert archive.forms(post.ledger)[1][3] == "撕坏"
    with refusing("serial"):
        forms.void_form(post.watch, "〔2026〕备字2号", "撕坏")
    with refusing("serial"):
        forms.void_form(post.watch, "〔2026〕备字9号", "撕坏")
    with refusing("reason"):
        forms.void_form(post.watch, "〔2026〕备字1号", " ")
    assert verify(post.ledger).faults == ()


def test_a_form_that_was_back_filled_names_its_whistle_and_is_used_once(post: Post) -> None:
    forms.print_forms(post.watch, {"whistle_slip": 2})
    whistle = post.blown(fallback="〔2026〕备字1号", blown_at=post.now)
    assert [row[2] for row in archive.forms(post.ledger)] == [whistle.id, ""]
    with refusing("fallback"):
        post.blown(fallback="〔2026〕备字1号")
    with refusing("serial"):
        forms.void_form(post.watch, "〔2026〕备字1号", "写坏了")
    forms.void_form(post.watch, "〔2026〕备字2号", "写坏了")
    with refusing("fallback"):
        post.blown(fallback="〔2026〕备字2号")
    assert post.blown(fallback="〔2019〕备字7号").fallback == "〔2019〕备字7号"
    assert verify(post.ledger).faults == ()


def test_a_form_that_is_named_late_is_used_all_the_same(post: Post) -> None:
    forms.print_forms(post.watch, {"whistle_slip": 2})
    first, second = (register(post.watch, post.draft()).result for _ in range(2))
    edit(post.watch, first.id, post.draft(fallback="〔2026〕备字1号"))
    with refusing("fallback"):
        edit(post.watch, second.id, post.draft(fallback="〔2026〕备字1号"))
    blow(post.watch, post.draft(fallback="〔2026〕备字2号"), registered=second.id)
    assert [row[2] for row in archive.forms(post.ledger)] == [first.id, second.id]
    edit(post.watch, first.id, post.draft(facts="又来两车", fallback="〔2026〕备字1号"))
    assert verify(post.ledger).faults == ()
