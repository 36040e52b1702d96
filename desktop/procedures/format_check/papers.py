"""What the 版式检查单 is drawn from, by the SHA-256 of the file that was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.procedures import papers
from desktop.procedures.format_check import checking

if TYPE_CHECKING:
    from desktop.ledger.archive import FiledPaper
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.paper.format_check.format_sheet import FormatFacts
    from desktop.procedures.watch import Watch


def facts(watch: Watch, _kind: str, subject: str, _copy: int) -> FormatFacts:
    """Check the filed paper with this SHA-256 anew; refuse for a file from elsewhere, which a person must choose."""
    paper = checking.filed_with(watch.ledger, subject)
    if paper is None:
        raise no(
            "paper",
            "被检的文件不在台账里。请重新选这个文件检查。",
            "The checked file is not in the ledger. Choose it again and check it.",
        )
    report = checking.check_file(papers.path_of(watch.ledger, paper))
    return checking.facts_of(watch, report)


def named(ledger: Ledger, _kind: str, subject: str) -> str:
    """Return the number of the filed paper that was checked; nothing for a file from elsewhere."""
    paper = checking.filed_with(ledger, subject)
    return paper.serial if paper is not None else ""


def noun(_kind: str) -> str:
    """Return what the journal calls the subject of a sheet."""
    return "paper"


def stands(_ledger: Ledger, paper: FiledPaper) -> bool:
    """Whether a filed sheet still tells everything: the checked file cannot change, so until it was printed."""
    return not paper.copies


def filed(_pen: Pen, _paper: FiledPaper) -> None:
    """Nothing else is written down when a sheet is filed."""
