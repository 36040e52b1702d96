"""What is to be printed of a paper, and how: pages, copies, both sides, colour; remembered for each printer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.post import page_range
from desktop.post.guard import no

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings


class Half(StrEnum):
    """Which pages go out, where somebody turns the sheets over by hand."""

    ALL = "all"
    ODD = "odd"
    EVEN = "even"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One order to a printer; `pages` are numbers from 1."""

    pages: tuple[int, ...]
    copies: int = 1
    duplex: bool = False
    """Whether the printer turns the sheets itself, over the long edge."""
    grey: bool = True
    half: Half = Half.ALL

    @property
    def sides(self) -> tuple[int, ...]:
        """The pages that go out; refuses where none is left of the half."""
        if self.half is Half.ALL:
            return self.pages
        chosen = tuple(page for page in self.pages if page % 2 == (self.half is Half.ODD))
        if not chosen:
            raise no("pages", "这里面没有这样的页。请改页码。", "None of these pages is one. Change the range.")
        return chosen

    def told(self, count: int) -> str:
        """Return the pages as the journal says them; "" for all of a paper of `count`."""
        return page_range.said(self.sides, count)


def usual(settings: QSettings, printer: str, count: int) -> PrintJob:
    """Return how this printer printed last; the first time both sides of papers longer than a page, and grey."""
    job = PrintJob(tuple(range(1, count + 1)), duplex=count > 1)
    kept = str(settings.value(_key(printer), ""))
    if not kept:
        return job
    return replace(job, duplex="duplex" in kept and count > 1, grey="colour" not in kept)


def remember(settings: QSettings, printer: str, job: PrintJob, count: int) -> None:
    """Keep how this printer is used; a single page says nothing about both sides."""
    kept = str(settings.value(_key(printer), "duplex"))
    duplex = job.duplex if count > 1 else "duplex" in kept
    words = ["duplex" if duplex else "simplex", "grey" if job.grey else "colour"]
    settings.setValue(_key(printer), " ".join(words))


def _key(printer: str) -> str:
    return "print/" + printer.encode().hex()
