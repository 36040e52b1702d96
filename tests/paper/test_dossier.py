"""A dossier knows its number, its short names and whether anything can still change."""

from __future__ import annotations

from dataclasses import replace

from tests.paper.facts import WHISTLE, dossier, full_dossier


def test_a_dossier_knows_its_number_and_short_names() -> None:
    assert dossier().number == "〔2026〕哨字85号"
    assert dossier(whistle=replace(WHISTLE, number=None)).number == ""
    assert dossier().short("d2") == "公安"
    assert dossier().short("outside") == "outside"


def test_only_an_ended_whistle_is_settled() -> None:
    assert not dossier().settled
    assert full_dossier().settled
