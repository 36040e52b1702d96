"""The typed format check: a list of deviations, exit code 1 where there are any, a sheet where one is asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.ledger import archive
from tests.console.line import Console
from tests.paper.format_check.drawn import DOCUMENT, RIGHT, drawn

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.post_of import Post


def test_a_right_paper_of_another_program_needs_no_ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(tmp_path / "没有台账", capsys)
    path = tmp_path / "纪要.pdf"
    path.write_bytes(drawn(RIGHT))
    assert "纪要.pdf：按纪要检查 3 页，未发现不符。" in console.say("check-format", str(path))
    assert console.code == 0
    assert not (tmp_path / "没有台账").exists()


def test_every_deviation_is_a_line_and_the_exit_code_is_one(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "通知.pdf"
    path.write_bytes(drawn(DOCUMENT.but(number="青综指[2026]38号", face="ShaotaiFang-Regular")))
    said = console.say("check-format", str(path), "--kind", "document")
    assert console.code == 1
    assert "× 第 1 页，年份的括号：青综指[2026]38号，应为 六角括号〔〕（GB/T 9704-2012 7.2.5）。" in said
    assert "· 仿宋用 ShaotaiFang-Regular 代替。" in said


def test_the_answer_for_programs_and_the_sheet(console: Console, post: Post, tmp_path: Path) -> None:
    path, out = tmp_path / "通知.pdf", tmp_path / "检查单.pdf"
    path.write_bytes(drawn(DOCUMENT.but(folio="{n}")))
    found = json.loads(console.say("--json", "check-format", str(path), "--out", str(out)))
    assert console.code == 1
    assert (found["form"], found["form_given"], found["pages"], found["sheet"]) == ("document", False, 3, str(out))
    assert {one["clause"] for one in found["findings"]} == {"GB/T 9704-2012 7.5"}
    (filed,) = archive.filed(post.ledger, kind="format_sheet")
    assert filed.subject == found["sha256"]
    assert out.read_bytes().startswith(b"%PDF-")
    assert console.refused("check-format", str(path), "--out", str(out))["field"] == "file"


def test_what_cannot_be_read_is_refused(console: Console, tmp_path: Path) -> None:
    assert console.refused("check-format", str(tmp_path / "没有.pdf"))["field"] == "file"
    broken = tmp_path / "坏.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    assert console.refused("check-format", str(broken))["field"] == "file"
