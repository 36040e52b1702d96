"""The table of the proof: what failed is counted, and Chinese takes two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from windows.wine.table import Row, Table

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_did_not_hold_is_counted_and_written_down(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = Table()
    table.add("tree", Row("prefix", good=True, figure="wine-8.0"))
    table.add("suite", Row("哨台", good=False, figure="3 failed"))
    table.write(tmp_path / "table.txt")
    said, kept = capsys.readouterr().out.splitlines(), (tmp_path / "table.txt").read_text("utf-8").splitlines()
    assert table.failed == 1
    assert said == kept[:2]
    assert [line[:3] for line in kept[:2]] == ["ok ", "NO "]
    assert kept[2].startswith("2 rows, 1 did not hold")
    # Both figures stand in one column of the terminal: two characters fewer where there are two wide ones.
    assert said[0].index("wine-8.0") == said[1].index("3 failed") + 2
