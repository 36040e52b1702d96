"""A dossier knows its number, its short names and whether anything can still change."""

from __future__ import annotations

import subprocess
import sys
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


def test_gathering_facts_waits_for_no_drawing_library() -> None:
    code = (
        "import sys; import desktop.paper.whistle_slip, desktop.paper.order_sheet, desktop.paper.fallback_forms, "
        "desktop.paper.list_sheet, desktop.paper.workbook; "
        "sys.exit(any(name in sys.modules for name in ('reportlab', 'openpyxl', 'PIL')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
