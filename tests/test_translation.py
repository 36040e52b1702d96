"""Every word of the screen has its Chinese, with the same blanks to fill, and the compiled file is up to date."""

from __future__ import annotations

import ast
import re
import runpy
import shutil
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

pytestmark = pytest.mark.no_cover  # these read the program's lines and run none

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "i18n"
TS, QM = FOLDER / "desktop_zh_CN.ts", FOLDER / "desktop_zh_CN.qm"
MAKE = runpy.run_path(str(FOLDER / "make.py"))
NOT_OURS = re.compile(r"您|请稍候|[!！]|确定|取消$")
"""What ui/guide.md §6 keeps off the screen."""


def messages() -> list[tuple[str, str, ET.Element]]:
    """Return (context, English, translation element) of every word."""
    tree = ET.parse(TS)  # noqa: S314 - a file of this tree
    return [
        (context.findtext("name", ""), message.findtext("source", ""), translation)
        for context in tree.iter("context")
        for message in context.iter("message")
        for translation in message.iter("translation")
    ]


def blanks(text: str) -> set[str]:
    """Return what is filled into a sentence: {name} and %n."""
    named = {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}
    return named | set(re.findall(r"%L?(?:n|\d)", text))


def said_in_the_code() -> set[tuple[str, str]]:
    """Return (context, English) of each `self.tr`, `translate` and `QT_TRANSLATE_NOOP` that the syntax trees show."""
    found: set[tuple[str, str]] = set()
    for module in (ROOT / "desktop" / "desk").rglob("*.py"):
        tree = ast.parse(module.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                found |= {(node.name, text) for it in calls(node, "tr") if (text := literal(it, 0)) is not None}
        for call in calls(tree, "translate", "QT_TRANSLATE_NOOP"):
            context, text = literal(call, 0), literal(call, 1)
            if context is not None and text is not None:
                found.add((context, text))
    return found


def calls(tree: ast.AST, *names: str) -> list[ast.Call]:
    """Return the calls of methods or functions with one of these names."""
    found = (it for it in ast.walk(tree) if isinstance(it, ast.Call))
    return [it for it in found if getattr(it.func, "attr", getattr(it.func, "id", "")) in names]


def literal(call: ast.Call, place: int) -> str | None:
    """Return a call's argument when it is a text written out."""
    argument = call.args[place] if len(call.args) > place else None
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


def test_no_word_is_without_its_chinese() -> None:
    assert [(c, s) for c, s, it in messages() if it.get("type") or not (it.text or "").strip()] == []


def test_the_blanks_of_a_sentence_are_those_of_its_chinese() -> None:
    assert [(s, it.text) for _, s, it in messages() if blanks(s) != blanks(it.text or "")] == []


def test_the_chinese_keeps_to_the_tone_of_the_desk() -> None:
    assert [it.text for _, _, it in messages() if NOT_OURS.search(it.text or "")] == []


def test_every_word_that_the_code_says_is_listed_under_its_context() -> None:
    assert said_in_the_code() - {(context, source) for context, source, _ in messages()} == set()


def test_the_list_is_that_of_the_program_as_it_is(tmp_path: Path) -> None:
    # Beside the original, for lupdate writes paths relative to the list.
    copy = Path(shutil.copy(TS, tmp_path / TS.name))
    MAKE["gather"](copy)
    assert copy.read_text("utf-8") == TS.read_text("utf-8"), "run: python resources/i18n/make.py"


def test_the_compiled_words_are_those_of_the_list(tmp_path: Path) -> None:
    MAKE["compile_words"](TS, tmp_path / QM.name)
    assert (tmp_path / QM.name).read_bytes() == QM.read_bytes(), "run: python resources/i18n/make.py"


def test_merging_takes_in_what_fits_and_names_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    list_of_two = tmp_path / "two.ts"
    list_of_two.write_text(
        '<TS version="2.1" language="zh_CN"><context><name>Bell</name>'
        '<message><source>{n} due</source><translation type="unfinished"></translation></message>'
        '<message><source>Two\nlines</source><translation type="unfinished"></translation></message>'
        "</context></TS>",
        "utf-8",
    )
    table = tmp_path / "bell.tsv"
    table.write_text("# note\nBell\tTwo\\nlines\t两\\n行\nBell\tGone\t没有了\n", "utf-8")
    take_in = MAKE["take_in"]
    monkeypatch.setitem(take_in.__globals__, "TS", list_of_two)
    assert take_in(MAKE["lines_of"]([table])) == (["Bell\t{n} due"], ["Bell\tGone"])
    taken = {it.findtext("source"): it.findtext("translation") for it in ET.parse(list_of_two).iter("message")}  # noqa: S314
    assert taken == {"{n} due": "", "Two\nlines": "两\n行"}
