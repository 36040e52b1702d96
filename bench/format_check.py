"""How long the format check of 40 pages takes, beside PDFium reading their text and drawing the same pages."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pypdfium2

from desktop.paper.format_check.check import check
from desktop.paper.official import minutes
from tests.paper.official.invented import long_minutes

if TYPE_CHECKING:
    from collections.abc import Callable

GOAL = 2.0
"""Seconds of the processor for 40 pages."""
PAGES = 40
ROUNDS = 3


def least(work: Callable[[], object]) -> float:
    """Return the least processor time of some rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def text_of(content: bytes) -> int:
    """Read the text of all pages and return how many characters there are."""
    document = pypdfium2.PdfDocument(content)
    count = sum(len(page.get_textpage().get_text_bounded()) for page in document)
    document.close()
    return count


def main() -> int:
    """Print the figures; exit code 1 when the goal is missed."""
    facts = long_minutes(PAGES * 2)
    content = minutes.draw(facts)
    report = check(content, "minutes.pdf")
    seconds = least(lambda: check(content, "minutes.pdf"))
    text, drawn = least(lambda: text_of(content)), least(lambda: minutes.draw(facts))
    each = seconds / report.pages
    print(
        f"{report.pages} pages, {len(report.findings)} deviation(s): {seconds:.2f} s, {each * 1000:.0f} ms a page, "
        f"{seconds / text:.1f}x PDFium reading the text, {seconds / drawn:.1f}x drawing; "
        f"{PAGES} pages {each * PAGES:.2f} s, goal {GOAL:.0f} s"
    )
    return 0 if each * PAGES <= GOAL else 1


if __name__ == "__main__":
    raise SystemExit(main())
