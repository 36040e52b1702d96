"""What a build can leave behind without a word, each tried by its smallest use: files, readers, writers, search."""

from __future__ import annotations

import hashlib
import sys
from typing import TYPE_CHECKING

from desktop import resources
from desktop.ledger.book import open_post
from desktop.post.moment import CHINA
from desktop.post.words import Words

if TYPE_CHECKING:
    from pathlib import Path

FACES = 6
"""Font files that come along."""
_FOLDERS = ("demo", "fonts", "i18n", "icons", "style", "wording")


def resources_found(_folder: Path) -> Words:
    """Look for the fonts, the wording, the drawings, and beside a frozen program the licences of its parts."""
    from desktop.paper.press.wording import wording

    counts = {name: sum(1 for it in resources.folder(name).iterdir() if it.is_file()) for name in _FOLDERS}
    fonts = list(resources.folder("fonts").glob("*.ttf"))
    if len(fonts) < FACES or not wording("whistle_slip"):
        raise OSError(f"{len(fonts)} fonts")
    if getattr(sys, "frozen", False):
        from desktop.desk.about.parts import parts

        counts["licences"] = len([part for part in parts() if part.text()])
    said = ", ".join(f"{name} {count}" for name, count in counts.items())
    return Words(said, said)


def searched(folder: Path) -> Words:
    """Find the whistle of the test by its words, which takes FTS5."""
    from desktop.ledger.register import first
    from desktop.post.whistle import Whistle

    with open_post(folder) as ledger:
        options = {str(row[0]) for row in ledger.rows("PRAGMA compile_options")}
        found = first(ledger, "自检地点", 9)
        if "ENABLE_FTS5" not in options or list(found) != [one.id for one in ledger.having(Whistle)]:
            raise OSError(f"the search finds {len(found)}")
    return Words("FTS5，按原话找到", "FTS5, found by its words")


def spreadsheet(_folder: Path) -> Words:
    """Write a spreadsheet with an identity-like text, a day and a formula that is none, and read it back."""
    from desktop.intake.look import look
    from desktop.paper.workbook import Workbook, draw

    cells = ("张某01", "001234", "=1+1")
    content = draw(Workbook("自检", ("姓名", "编号", "备注"), (cells,)))
    read = tuple(look(content, "自检.xlsx").sheets[0].page.text(1, column) for column in range(len(cells)))
    if read != cells:
        raise OSError(f"the spreadsheet says {read}")
    return Words(f"写读相符，{len(content) // 1024} KB", f"read as written, {len(content) // 1024} KB")


def word_file(_folder: Path) -> Words:
    """Make a Word file and look for its title."""
    import io
    import zipfile
    from datetime import datetime

    from desktop.paper.official.facts import Report
    from desktop.paper.word import document

    at = datetime(2026, 1, 5, 9, 0, tzinfo=CHINA)
    content = document.draw(Report("自检指挥部", "自检报告", (), at.date(), at))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        text = package.read("word/document.xml").decode("utf-8")
    if "自检报告" not in text:
        raise OSError("the Word file lacks its title")
    return Words(f"{len(content) // 1024} KB", f"{len(content) // 1024} KB")


def format_checked(folder: Path) -> Words:
    """Read a paper of the test back with PDFium and measure it against its layout."""
    from desktop.procedures.format_check.checking import check_file

    paper = next(iter(sorted((folder / "papers").rglob("*.pdf"))))
    report = check_file(paper)
    if report.sha256 != hashlib.sha256(paper.read_bytes()).hexdigest() or not report.pages:
        raise OSError(f"{paper.name} has {report.pages} pages")
    return Words(
        f"{report.pages} 页，{len(report.findings)} 处不符", f"{report.pages} pages, {len(report.findings)} deviations"
    )


def spelt(_folder: Path) -> Words:
    """Spell a word by its initials, and take the holidays of a year from the calendar."""
    from desktop.ledger.pinyin import initials
    from desktop.procedures.roster.calendar import package_days

    letters, days = initials("违法建设"), package_days(2025)
    if letters != "wfjs" or not days:
        raise OSError(f"{letters}, {len(days)} days")
    return Words(f"2025 年 {len(days)} 天", f"{len(days)} days of 2025")
