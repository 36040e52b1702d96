"""Code page 936: wherever text is read or written, the encoding is named; read from the syntax trees."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.no_cover  # these read the program's lines and run none

ROOT = Path(__file__).parent.parent
HOMES = ("desktop", "windows", "bench", "resources", "run.py", "build.spec")

# Where a function takes its encoding and its mode, counted from nought behind the path; None where by name only.
OPENERS = {"open": (1, 0), "fdopen": (2, 1), "NamedTemporaryFile": (2, 0), "TemporaryFile": (2, 0)}
TEXTS = {"read_text": 0, "write_text": 1}
PROGRAMS = {"run", "Popen", "check_output", "check_call", "call"}
MODES = set("rwxabt+U")


def sources() -> list[Path]:
    """Return every file of Python that the house wrote."""
    found = [
        one for home in HOMES for one in ([ROOT / home] if (ROOT / home).is_file() else (ROOT / home).rglob("*.py"))
    ]
    return sorted(found)


def calls(text: str) -> Iterator[ast.Call]:
    """Yield every call of a source."""
    return (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))


def unnamed(call: ast.Call) -> str:
    """Return why a call reads or writes text in whatever the machine's code page is; empty where it does not."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    of = call.func.value if isinstance(call.func, ast.Attribute) else None
    owner = getattr(of, "id", getattr(of, "attr", ""))
    named = {one.arg: one.value for one in call.keywords}
    if "encoding" in named or None in named:
        return ""
    if name in TEXTS and owner != "self":
        return f"{name} names no encoding" if len(call.args) <= TEXTS[name] else ""
    if name == "open" and owner in {"os", "webbrowser", "zipfile", "Image"}:
        return ""
    if name in OPENERS:
        return _opened(
            name, call, named, on_a_path=of is not None and owner not in {"io", "codecs", "gzip", "tempfile", "os"}
        )
    if name in PROGRAMS and owner == "subprocess":
        text = any(_true(named.get(word)) for word in ("text", "universal_newlines"))
        return f"subprocess.{name} speaks text without an encoding" if text else ""
    return "TextIOWrapper names no encoding" if name == "TextIOWrapper" and len(call.args) < 2 else ""


def _opened(name: str, call: ast.Call, named: dict[str | None, ast.expr], *, on_a_path: bool) -> str:
    """Return why a file is opened for text without an encoding; pages and devices are opened with other words."""
    place = 0 if on_a_path and name == "open" else 0 if name.endswith("File") else 1
    mode = named.get("mode") or (call.args[place] if len(call.args) > place else None)
    if mode is None:
        usual = {"open": "r", "fdopen": "r"}.get(name, "w+b")
        ours = on_a_path and name == "open"
        # `page.open("")` and `document.open()` open no file: a path opened without a mode is not written here at all.
        return "" if ours or "b" in usual else f"{name} opens text without an encoding"
    if not (isinstance(mode, ast.Constant) and isinstance(mode.value, str) and mode.value and set(mode.value) <= MODES):
        return ""
    return "" if "b" in mode.value else f"{name} opens text without an encoding"


def _true(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and value.value is True


def test_every_text_names_its_encoding() -> None:
    broken = [
        f"{path.relative_to(ROOT).as_posix()}:{call.lineno}: {why}"
        for path in sources()
        for call in calls(path.read_text("utf-8"))
        if (why := unnamed(call))
    ]
    assert not broken, "\n".join(broken)


def test_a_path_is_never_opened_without_a_mode() -> None:
    """`path.open()` reads text in the machine's code page, and no rule could tell it from a page that is opened."""
    broken = [
        f"{path.relative_to(ROOT).as_posix()}:{node.context_expr.lineno}"
        for path in sources()
        for with_ in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(with_, ast.With)
        for node in with_.items
        if isinstance(node.context_expr, ast.Call)
        and isinstance(node.context_expr.func, ast.Attribute)
        and node.context_expr.func.attr == "open"
        and not node.context_expr.args
        and not node.context_expr.keywords
    ]
    assert not broken


@pytest.mark.parametrize(
    "line",
    [
        'open("a")',
        'open("a", "w")',
        'path.open("r")',
        'path.open(mode="a")',
        "path.read_text()",
        'path.write_text("a")',
        'os.fdopen(handle, "w")',
        'tempfile.NamedTemporaryFile("w")',
        'gzip.open(path, "rt")',
        "subprocess.run(words, text=True)",
        "subprocess.Popen(words, universal_newlines=True)",
        "io.TextIOWrapper(stream)",
    ],
)
def test_the_rule_finds_what_it_is_for(line: str) -> None:
    (call,) = calls(line)
    assert unnamed(call)


@pytest.mark.parametrize(
    "line",
    [
        'open("a", "rb")',
        'open("a", encoding="utf-8")',
        'path.open("wb")',
        'path.read_text("utf-8")',
        'path.write_text("a", "utf-8")',
        'os.fdopen(handle, "wb")',
        "tempfile.NamedTemporaryFile()",
        "subprocess.run(words, capture_output=True)",
        'subprocess.run(words, text=True, encoding="utf-8")',
        'page.open("")',
        "os.open(path, flags)",
    ],
)
def test_the_rule_leaves_alone_what_is_named_or_no_text(line: str) -> None:
    (call,) = calls(line)
    assert not unnamed(call)
