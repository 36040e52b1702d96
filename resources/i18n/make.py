r"""Bring desktop_zh_CN.ts up to the program's words, take in translations, compile the .qm.

`python resources/i18n/make.py [FILE.tsv ...]`: each line of a file is `Context<TAB>English<TAB>中文`, a line break
written `\n`. It says which words still lack Chinese and which lines fit no word, and then ends with 1.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TS, QM = HERE / "desktop_zh_CN.ts", HERE / "desktop_zh_CN.qm"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def tool(name: str, *words: str | Path) -> None:
    """Run one of Qt's own tools that PySide6 brings along; raise `CalledProcessError` when it fails."""
    program = Path(PySide6.__file__).parent / f"{name}{'.exe' if sys.platform == 'win32' else ''}"
    subprocess.run([program, "-silent", *words], check=True, cwd=ROOT)


def gather(ts: Path) -> None:
    """Write every word of desktop/ into `ts` and drop those that the program no longer says."""
    # A bare folder finds no Python; line numbers would change the file with every edit of the program.
    tool("lupdate", "-extensions", "py", "desktop", "-locations", "none", "-no-obsolete", "-ts", ts)


def compile_words(ts: Path, qm: Path) -> None:
    """Compile `ts` into `qm`, whole or not at all: a program that runs has the old file mapped into its memory."""
    part = qm.with_suffix(".part")
    tool("lrelease", ts, "-qm", part)
    part.replace(qm)


def lines_of(tables: list[Path]) -> dict[tuple[str, str], str]:
    """Return the Chinese for each (context, English) of the tables; a later line wins."""
    found: dict[tuple[str, str], str] = {}
    for table in tables:
        for line in table.read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                context, source, chinese = (it.replace("\\n", "\n") for it in line.split("\t"))
                found[context, source] = chinese
    return found


def take_in(found: dict[tuple[str, str], str]) -> tuple[list[str], list[str]]:
    """Write the Chinese into the .ts; return the words without Chinese and the lines that fit no word."""
    tree = ET.parse(TS)  # noqa: S314 - a file of this tree
    lacking, unused = [], dict(found)
    for context in tree.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            if translation is None:
                translation = ET.SubElement(message, "translation")
            unused.pop((name, source), None)
            if chinese := found.get((name, source)):
                translation.text = chinese
                translation.attrib.pop("type", None)
            elif translation.get("type") or not translation.text:
                lacking.append(f"{name}\t{source}")
    TS.write_text(HEAD + ET.tostring(tree.getroot(), encoding="unicode") + "\n", "utf-8", newline="\n")
    return lacking, [f"{context}\t{source}" for context, source in unused]


def main(tables: list[Path]) -> int:
    """Gather, take in, compile; return 1 when a word lacks Chinese."""
    gather(TS)
    lacking, unused = take_in(lines_of(tables))
    gather(TS)
    compile_words(TS, QM)
    for line in lacking:
        sys.stdout.write(f"lacks Chinese: {line!r}\n")
    for line in unused:
        sys.stdout.write(f"fits no word: {line!r}\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    raise SystemExit(main([Path(it) for it in sys.argv[1:]]))
