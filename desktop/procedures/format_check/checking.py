"""Checks a PDF of the disk or a filed paper against GB/T 9704-2012, and files the 版式检查单."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.ledger import archive
from desktop.post.file_path import reach
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures import papers
from desktop.procedures.dossiers import command_post, imprint
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ledger.archive import FiledPaper
    from desktop.ledger.book import Ledger
    from desktop.paper.format_check.finding import Form, Report
    from desktop.paper.format_check.format_sheet import FormatFacts
    from desktop.procedures.watch import Done, Watch

MOST = 500_000_000
"""Bytes of the largest file that is read: papers have a few megabytes, scanned ones some hundred."""


def forms() -> dict[str, Form]:
    """Return the layouts that a person may name, by their keys."""
    from desktop.paper.format_check.finding import Form

    return {form.key: form for form in Form}


def check_file(path: Path, asked: Form | None = None, told: Callable[[int, int], bool] | None = None) -> Report:
    """Check a PDF of the disk; `told(done, pages)` is called after every page and stops the check with False.

    Needs no ledger, so it may run in a thread. Refuses what cannot be read.
    """
    from desktop.paper.format_check.check import check

    path = Path(reach(path.absolute()))
    try:
        if path.stat().st_size > MOST:
            raise Refused(
                "file",
                Words(
                    f"{path.name} 超过 500 MB，不检查。请拆开或压缩后再试。",
                    f"{path.name} is larger than 500 MB and is not checked. Split or compress it.",
                ),
            )
        content = path.read_bytes()
    except OSError as error:
        raise Refused(
            "file",
            Words(
                f"{path.name} 打不开。请核对文件名和所在的文件夹，再看有没有读的权限。",
                f"{path.name} cannot be opened: {error.strerror or error}. Check its name and folder.",
            ),
        ) from error
    return check(content, path.name, asked, told)


def facts_of(watch: Watch, report: Report) -> FormatFacts:
    """Return what the 版式检查单 of a report is drawn from."""
    from desktop.paper.format_check.format_sheet import FormatFacts

    earlier = archive.filed(watch.ledger, kind=PaperKind.FORMAT_SHEET, subject=report.sha256)
    copy = 1 + sum(one.copies for one in earlier)
    return FormatFacts(command_post(watch.ledger).name, report, imprint(watch, copy))


def file_check(watch: Watch, report: Report) -> Done[FiledPaper]:
    """Draw and file the 版式检查单 of a report; its subject is the SHA-256 of the checked file."""
    gathered = facts_of(watch, report)
    content = papers.draw(PaperKind.FORMAT_SHEET, gathered)
    return papers.file_paper(watch, PaperKind.FORMAT_SHEET, report.sha256, gathered, content)


def filed_with(ledger: Ledger, sha256: str) -> FiledPaper | None:
    """Return the filed paper whose file has this SHA-256, or None for a file from elsewhere."""
    found = archive.filed(ledger, sha256=sha256)
    return found[-1] if found else None
