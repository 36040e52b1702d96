"""Lists that leave the post: as a spreadsheet, as CSV, as a printed list; the journal notes who took out what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.procedures import files
from desktop.procedures.dossiers import command_post, imprint
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.paper.list_sheet import ListFacts
    from desktop.paper.workbook import Value

SUFFIXES = (".xlsx", ".csv")


def export_path(text: str) -> Path:
    """Return the file that a person named; refuse another suffix, a missing folder, and a file that is there."""
    name = written("file", text, "文件名", "The file name")
    path = files.typed(name)
    if path.suffix.lower() not in SUFFIXES:
        raise no(
            "file", "文件名要以 .xlsx 或 .csv 结尾。请改文件名。", "The name must end in .xlsx or .csv. Change it."
        )
    return files.fresh(path)


def write_list(
    path: Path, title: str, columns: tuple[str, ...], rows: tuple[tuple[Value, ...], ...], author: str = ""
) -> Path:
    """Write a list as .xlsx or .csv by the suffix, whole or not at all; needs no ledger, so it may run in a thread.

    Cells that a spreadsheet would take for a formula stay text (OWASP: CSV injection). Raises `files.Unwritten`.
    """
    from desktop.paper import workbook

    book = workbook.Workbook(title, columns, rows, author)
    content = workbook.draw_csv(book) if path.suffix.lower() == ".csv" else workbook.draw(book)
    return files.write(path, content)


def note_export(watch: Watch, what: str, count: int, file: str) -> Done[str]:
    """Note that a list left the post: what, how many rows, into which file."""
    with watch.pen() as pen:
        seq = pen.entry("export", "list", what, {"what": what, "count": count, "file": file})
    return done(pen, file, seq)


def list_facts(
    watch: Watch, title: str, columns: tuple[tuple[str, bool], ...], rows: tuple[tuple[str, ...], ...], words: str = ""
) -> ListFacts:
    """Return what a printed list is drawn from; a column is its title and whether it stands at the right."""
    from desktop.paper.list_sheet import Column, ListFacts

    unit = command_post(watch.ledger).name
    return ListFacts(unit, title, tuple(Column(name, right) for name, right in columns), rows, imprint(watch, 1), words)


def draw_list(facts: ListFacts, path: Path) -> Path:
    """Draw a list as a PDF at `path`; needs no ledger, so it may run in a thread. Raises `files.Unwritten`."""
    from desktop.paper import list_sheet

    return files.write(path, list_sheet.draw(facts), with_folder=True)
