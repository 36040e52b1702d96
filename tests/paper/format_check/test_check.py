from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from desktop.paper import whistle_slip
from desktop.paper.format_check.check import check
from desktop.paper.format_check.finding import Form
from desktop.paper.official import letter, minutes, report
from tests.paper.facts import dossier
from tests.paper.format_check.drawn import DOCUMENT, RIGHT, SENT, Paper, checked, drawn
from tests.paper.official.invented import LETTER, MINUTES, REPORT, long_minutes

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(("paper", "form"), [(RIGHT, Form.MINUTES), (DOCUMENT, Form.DOCUMENT), (SENT, Form.LETTER)])
def test_a_paper_laid_out_to_the_standard_by_another_program_has_no_finding(paper: Paper, form: Form) -> None:
    report = checked(paper)
    assert (report.findings, report.stand_ins, report.form) == ((), (), form)
    assert report.sha256 == hashlib.sha256(drawn(paper)).hexdigest()
    assert report.pages == 3
    assert "未发现不符" in report.words.zh
    assert report.maker.startswith("ReportLab")


def test_the_form_may_be_given_and_its_rules_are_the_ones_measured() -> None:
    report = checked(RIGHT, Form.LETTER)
    assert report.asked
    assert {one.clause.number for one in report.findings} >= {"10.1"}
    assert "10.3" not in {clause.number for clause in report.clauses}


def test_a_form_of_cells_is_asked_only_what_any_file_is_asked() -> None:
    report = checked(RIGHT.but(language=""), Form.TABLE)
    assert [one.clause.number for one in report.findings] == ["14.9.2"]
    assert "5.2.1" not in {clause.number for clause in report.clauses}


def test_every_page_is_told() -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, pages: int) -> bool:
        told.append((done, pages))
        return True

    check(drawn(RIGHT), "稿.pdf", told=tell)
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_many_faults_are_all_found() -> None:
    paper = DOCUMENT.but(number="青综指(2026)第08号", left=32.0, folio="{n}", size=14.0, title_size=18.0, imprint=False)
    assert {one.clause.number for one in checked(paper).findings} >= {
        "5.2.1",
        "5.2.2",
        "7.2.5",
        "7.3.1",
        "7.4.3",
        "7.5",
    }


@pytest.mark.parametrize(
    ("draw", "form"),
    [
        (lambda: minutes.draw(MINUTES), Form.MINUTES),
        (lambda: letter.draw(LETTER), Form.LETTER),
        (lambda: report.draw(REPORT), Form.DOCUMENT),
        (lambda: minutes.draw(long_minutes(12)), Form.MINUTES),
    ],
    ids=["minutes", "letter", "report", "long minutes"],
)
def test_the_official_papers_of_this_program_have_no_deviation(draw: Callable[[], bytes], form: Form) -> None:
    found = check(draw(), "稿.pdf")
    assert [one.words.zh for one in found.findings] == []
    assert found.form is form


def test_a_slip_of_cells_is_a_form() -> None:
    found = check(whistle_slip.draw(dossier()), "吹哨单.pdf")
    assert (found.form, found.findings) == (Form.TABLE, ())
