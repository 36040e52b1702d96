"""The manual tells the truth: its orders run, its keys are the keys, its pictures and links are there.

`python -m tests.test_manual` writes the key tables of the manual anew from desktop/desk/keys.py.
"""

from __future__ import annotations

import re
import shlex
import xml.etree.ElementTree as ET
from datetime import timedelta
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import pytest

from desktop.console import root
from desktop.desk.keys import KEYS, Key, cap_text
from desktop.procedures.watch import wall_clock

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parent.parent
MANUAL: Final = ROOT / "docs" / "manual.zh-CN.md"
READ: Final = (MANUAL, ROOT / "README.md", ROOT / "README.zh-CN.md", ROOT / "CONTRIBUTING.md")
PAGES: Final = {
    "everywhere": "处处", "today": "今日", "whistle": "哨单（一件）", "blow": "吹哨表", "inbox": "收件箱",
    "register": "哨单（全部）", "roster": "值守", "forces": "人员", "lists": "清单", "intake": "导入", "ledger": "台账",
    "settings": "设置", "paper": "文书", "telephone": "呼叫", "what_if": "要是这时吹哨", "handover": "交接班",
    "log": "值班日志", "format": "版式检查", "conferences": "会商（全部）", "conference": "会商（一次）",
    "meetings": "例会（全部）", "meeting": "例会（一次）",
    "items": "议定事项", "refusal": "被拒时",
}  # fmt: skip
TOLD_OF: Final = {
    "周例会：第一次设好": ("meetings",), "会前：议程自己写": ("meetings", "meeting"), "会中：点名、议定": ("meeting",),
    "纪要：改、审、发、更正": ("meeting",), "议定事项": ("items",), "会商": ("whistle", "conferences", "conference"),
    "打印、另存、Word": ("paper",), "版式检查": ("paper", "format", "ledger"),
}  # fmt: skip
"""The pages whose keys a chapter may speak of, besides those of everywhere."""
FENCE: Final = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLES: Final = re.compile(r"(?<=<!-- keys -->\n).*?(?=<!-- /keys -->)", re.DOTALL)
CODE: Final = re.compile(r"\[退出码 (\d)\]")


def chinese(context: str) -> dict[str, str]:
    """Return the Chinese of each word of a context."""
    tree = ET.parse(ROOT / "resources" / "i18n" / "desktop_zh_CN.ts")  # noqa: S314 - a file of this tree
    found = next(one for one in tree.iter("context") if one.findtext("name") == context)
    return {it.findtext("source", ""): it.findtext("translation", "") for it in found.iter("message")}


def key_tables() -> str:
    """Return one table of keys for each page, in the order of keys.py."""
    words = chinese("Keys")
    order = list(PAGES)

    def row(key: Key) -> str:
        return f"| {cap_text(key.sequence).replace('Space', words['Space'])} | {words[str(key.words)]} |\n"

    parts = []
    for page, keys in groupby(sorted(KEYS, key=lambda one: order.index(one.page)), key=lambda one: one.page):
        parts.append(f"\n**{PAGES[page]}**\n\n| 键 | 做什么 |\n|---|---|\n" + "".join(map(row, keys)))
    return "".join(parts) + "\n"


def examples() -> Iterator[tuple[str, str, int, list[str]]]:
    """Yield the files and orders of the manual: kind or `$`, name or line, exit code, what it says."""
    for match in FENCE.finditer(MANUAL.read_text("utf-8")):
        language, name, body = match.groups()
        if language != "console":
            yield language, name, 0, body.splitlines()
            continue
        for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
            line, *said = part.splitlines()
            codes = [int(code) for one in said for code in CODE.findall(one)]
            yield "$", line, codes[0] if codes else 0, [one for one in said if not CODE.search(one)]


def anchor(heading: str) -> str:
    """Return the anchor that GitHub gives to a heading."""
    return re.sub(r"[^\w -]", "", heading.strip().lower()).replace(" ", "-")


def test_the_orders_of_the_manual_run_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHAOTAI_HOME", str(tmp_path / "post"))
    ran = 0
    for kind, line, code, said in examples():
        if kind != "$":
            Path(line).write_text("\n".join(said) + "\n", "utf-8")
            continue
        program, *words = shlex.split(this_time(line))
        assert program == "shaotai"
        found = root.obey(words)
        out, err = capsys.readouterr()
        assert found == code, f"{line}\n{out}{err}"
        for one in said:
            pattern = re.compile(".*".join(re.escape(part) for part in this_time(one).split("…")))
            assert any(pattern.fullmatch(shown) for shown in (out + err).splitlines()), f"{line}\n{one}\n{out}{err}"
        ran += 1
    assert ran > 30, "the walk from the founding to the archive, not a remnant of it"


def this_time(text: str) -> str:
    """Return a line with the year of the numbers that are given today, and with the next month for 2026-12."""
    today = wall_clock()
    month = today.replace(day=28) + timedelta(days=6)
    text = text.replace("〔2026〕", f"〔{today.year}〕").replace("2026-12", f"{month:%Y-%m}")
    return re.sub(r"12月(?=\d+日)", f"{month.month}月", text)


@pytest.mark.parametrize("file", READ, ids=lambda file: file.name)
def test_every_order_and_option_that_is_shown_exists(file: Path) -> None:
    context = click.Context(root.shaotai)
    for named, rest in re.findall(r"\bshaotai ([a-z][a-z-]+)([^`\n]*)", file.read_text("utf-8")):
        order = root.shaotai.get_command(context, named)
        assert order is not None, f"there is no order {named}"
        if isinstance(order, click.Group) and (inner := re.match(r" ([a-z][a-z-]+)", rest)):
            order = order.get_command(context, inner.group(1))
            assert order is not None, f"{named} has no order {inner.group(1)}"
        known = {name for one in order.params for name in (*one.opts, *one.secondary_opts)} | {"--json", "--help"}
        assert set(re.findall(r"(?<= )--[a-z-]+", rest)) <= known, named


def test_the_key_tables_are_those_of_the_program() -> None:
    found = TABLES.search(MANUAL.read_text("utf-8"))
    assert found is not None
    assert found.group() == key_tables(), "run: python -m tests.test_manual"


def chapter(heading: str) -> str:
    """Return the prose of a chapter, without what is typed."""
    text = TABLES.sub("", MANUAL.read_text("utf-8"))
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found is not None, heading
    return re.sub(r"`[^`]*`|^ {4}.*$|^!?\[.*$", "", found.group(1), flags=re.MULTILINE)


def pressed(text: str) -> set[str]:
    """Return the keys that a text speaks of: with Ctrl or Alt, F2, a letter that stands alone."""
    held = r"(?:Ctrl|Alt)(?: Shift)? (?:Enter|[A-Z0-9]|[←→↑↓](?: [←→↑↓])?)(?![A-Za-z0-9])"
    found = set(re.findall(held, text))
    found |= {f"{first[:-1]}{other}" for first, other in re.findall(r"((?:Ctrl|Alt) [←↑]) ([→↓])", text)}
    found = {re.sub(r" [→↓]$", "", one) if one.count(" ") == 2 and "Shift" not in one else one for one in found}
    alone = re.sub(held, "", text)
    return found | set(re.findall(r"(?<![A-Za-z0-9./])(?:F\d+|[A-Z])(?![A-Za-z0-9./])", alone))


@pytest.mark.parametrize("heading", TOLD_OF)
def test_a_chapter_speaks_only_of_keys_that_its_pages_have(heading: str) -> None:
    known = {cap_text(one.sequence) for one in KEYS if one.page in (*TOLD_OF[heading], "everywhere")}
    said = pressed(chapter(heading))
    assert said, "a chapter without a key"
    assert said <= known, said - known


def test_every_key_with_ctrl_or_alt_in_the_manual_is_one_of_the_program() -> None:
    known = {cap_text(one.sequence) for one in KEYS}
    text = TABLES.sub("", MANUAL.read_text("utf-8"))
    assert {one for one in pressed(text) if " " in one} <= known


def test_the_manual_calls_the_places_of_the_rail_by_their_numbers() -> None:
    text = TABLES.sub("", MANUAL.read_text("utf-8")).replace("Ctrl 1 到 Ctrl 9", "")
    rail = {
        cap_text(one.sequence): chinese("Keys")[str(one.words)] for one in KEYS if re.match(r"Ctrl\+\d", one.sequence)
    }
    named = re.findall(r"(Ctrl \d) 到“(\w+)”", text)
    named += [(cap, place) for place, cap in re.findall(r"“(\w+)”（(Ctrl \d)）", text)]
    assert len(named) == len(re.findall(r"Ctrl \d", text)), "say `Ctrl 9 到“台账”` or `“台账”（Ctrl 9）`"
    assert {(cap, rail[cap]) for cap, _place in named} == set(named)


@pytest.mark.parametrize("file", READ, ids=lambda file: file.name)
def test_every_link_and_picture_leads_somewhere(file: Path) -> None:
    text = file.read_text("utf-8")
    headings = {anchor(one) for one in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith("https://"):
            continue
        path, _, part = target.partition("#")
        assert not path or (file.parent / path).exists(), target
        assert path or part in headings, target


if __name__ == "__main__":
    MANUAL.write_text(TABLES.sub(lambda _old: key_tables(), MANUAL.read_text("utf-8")), "utf-8", newline="\n")
