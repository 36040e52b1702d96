"""The proof of prints reads what Windows' engine sent, and says what does not hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from windows.wine.machine import Answer, Machine
from windows.wine.printing import description, drawn, rows

if TYPE_CHECKING:
    from pathlib import Path

    from windows.wine.table import Row

SENT = """%%Page: 1 1
%%BeginPageSetup
72 600 div 72 600 div scale
177 6944 translate
%%EndPageSetup
gsave
-177 -71 translate
2048 1210 scale
grestore
gsave
1871 -71 translate
2913 1210 scale
grestore
"""
A4 = 841.89
FACES = {
    "仿宋": "FangSong",
    "宋体": "SimSun",
    "黑体": "SimHei",
    "小标宋": "FZXBSJW--GB1-0",
    "楷体": "ShaotaiKai-Regular",
}


def test_pictures_are_measured_from_the_corner_of_the_sheet() -> None:
    lies = drawn(SENT, A4)
    assert (lies.left, lies.pieces) == (0, 2)
    assert lies.top == pytest.approx(0.03, abs=0.01)
    assert lies.width == pytest.approx(210, abs=0.1)
    moved = drawn(SENT.replace("-177 -71", "0 0").replace("1871 -71", "2048 0"), A4)
    assert (moved.left, moved.top) == pytest.approx((7.49, 3.04), abs=0.02)


@pytest.mark.parametrize("sent", ["", "%%EndPageSetup\n", SENT.replace("scale\ngrestore", "fill\ngrestore")])
def test_a_page_without_pictures_is_no_print(sent: str) -> None:
    with pytest.raises(ValueError, match="no pictures"):
        drawn(sent, A4)


def test_the_printer_holds_what_was_asked() -> None:
    asked = description("Odd", 600, "A4", (595.28, 841.89))
    assert '*ImageableArea A4/A4: "21.26 45.35 561.26 833.39"' in asked
    assert "*DefaultResolution: 600dpi" in asked
    assert asked.isascii()


def proof(folder: Path, monkeypatch: pytest.MonkeyPatch, told: dict[str, object], sent: str) -> list[Row]:
    """Return the rows of a machine that answers as told, with one sheet of paper."""

    def obey(_machine: Machine, *words: str | Path, **_more: object) -> Answer:
        deed = str(words[3])
        if deed == "print":
            (folder / "pictures" / f"{words[4]}.ps").write_text(sent, "latin-1")
        return Answer(0, "wine says something\n" + (json.dumps(told[deed]) if deed in told else "a fault"))

    monkeypatch.setattr(Machine, "obey", obey)
    monkeypatch.setattr(Machine, "copy_of_prefix", lambda machine, name: machine.folder / name)
    monkeypatch.setattr("shutil.which", lambda _name: "gs")
    monkeypatch.setattr("subprocess.run", lambda *_words, **_more: None)
    return list(rows(Machine(folder)))


def test_what_holds_and_what_does_not_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = {"native": True, "held": [7.5, 3.0, 12.0, 16.0], "dots": 600, "notice": "右边 1 mm打不出。"}
    told: dict[str, object] = {
        "faces": {"faces": FACES, "said": ["没有安装楷体，用 X 代替。", "简体中文补充字体"]},
        "print": printed,
        "ink": [[11, 10, 198, 289], [11.1, 10.1, 198.1, 289.2]],
    }
    found = proof(tmp_path, monkeypatch, told, SENT)
    assert [row.good for row in found[:4]] == [True] * 4
    assert "0.20 mm" in found[3].figure
    # The sheet of the third printer is smaller, so what was sent is too large for it.
    assert [row.good for row in found[-3:]] == [True, False, False]
    broken = proof(tmp_path, monkeypatch, {"print": printed}, "nothing")
    assert not any(row.good for row in broken)
    assert {row.figure for row in broken} == {"a fault", "no pictures on the page"}
    torn = proof(tmp_path, monkeypatch, {"print": printed}, SENT)
    assert next((row.good, row.figure) for row in torn if row.what.endswith("ink")) == (False, "a fault")
