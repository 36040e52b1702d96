"""Official papers that leave the post as Word files for offices that edit; the journal notes each with its digest."""

from __future__ import annotations

import hashlib
from importlib import import_module
from typing import TYPE_CHECKING, Any

from desktop.post.guard import no, written
from desktop.post.refused import Door
from desktop.post.words import Words
from desktop.procedures import files, papers
from desktop.procedures.papers import PaperKind
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".docx"
_FACTS = {
    PaperKind.MEETING_AGENDA: ("meetings.meeting_agenda", "paper"),
    PaperKind.MEETING_SIGN_IN: ("meetings.meeting_sign_in", "paper"),
    PaperKind.MINUTES: ("meetings.minutes", "paper"),
    PaperKind.MINUTES_CORRECTION: ("meetings.minutes_correction", "paper"),
    PaperKind.UPWARD_LIST: ("meetings.upward_list", "paper"),
    PaperKind.CONFERENCE_RECORD: ("conferences.conference_record", "record"),
    PaperKind.COMPENSATION: ("conferences.compensation", "proposal"),
    PaperKind.SUPERVISION_SHEET: ("items.supervision_sheet", "told"),
}
"""Where each paper that is set as an official one says what it says, as facts of `desktop.paper.official`."""
_FINAL = (PaperKind.MINUTES, PaperKind.MINUTES_CORRECTION, PaperKind.CONFERENCE_RECORD)
"""Papers of which a Word file says that it is a copy of what was issued."""
KINDS = tuple(_FACTS)


def gather(watch: Watch, kind: PaperKind, subject: str) -> Any:  # noqa: ANN401 - each paper has its own frozen facts
    """Return the frozen facts of a paper that can be a Word file; they cross threads. Refuses any other paper."""
    if kind not in _FACTS:
        raise no(
            "paper", f"{kind.words.zh}没有 Word 版，请另存 PDF。", f"{kind.words.en} is no Word file; save the PDF."
        )
    return papers.facts(watch, kind, subject)


def draw(kind: PaperKind, gathered: Any) -> bytes:  # noqa: ANN401 - as above
    """Return the paper as a .docx file; the same facts give the same bytes. Needs no ledger, may run in a thread."""
    from desktop.paper.word import document

    module, name = _FACTS[kind]
    facts = getattr(import_module(f"desktop.paper.{module}"), name)(gathered)
    return document.draw(facts, issued=kind in _FINAL)


def word_path(text: str, *, replace: bool = False) -> Path:
    """Return the file that a person named; refuse another suffix, a missing folder, and a file not to be replaced."""
    path = files.typed(written("file", text, "文件名", "The file name"))
    if path.suffix.lower() != SUFFIX:
        raise no("file", "文件名要以 .docx 结尾。请改文件名。", "The name must end in .docx. Change it.")
    return files.fresh(path, REPLACE, replace=replace)


REPLACE = Door("replace", Words("覆盖", "Replace it"))
"""The way on where a file of the name is there already."""


def note_word(watch: Watch, kind: PaperKind, subject: str, path: Path, content: bytes) -> Done[Path]:
    """Note that a paper left the post as a Word file, with the file's own SHA-256."""
    group = import_module(f"desktop.procedures.{papers.GROUPS[kind]}.papers")
    with watch.pen() as pen:
        serial, digest = str(group.named(watch.ledger, kind.value, subject)), hashlib.sha256(content).hexdigest()
        say = {"paper": kind.words.zh, "serial": serial, "file": path.name, "sha256": digest}
        seq = pen.entry("save_word", papers.noun_of(kind), subject, say)
    return done(pen, path, seq)


def save_word(watch: Watch, kind: PaperKind, subject: str, path: str, *, replace: bool = False) -> Done[Path]:
    """Write a paper as it stands now into a .docx file and note it; refuse to replace a file unless told to."""
    gathered = gather(watch, kind, subject)
    target = word_path(path, replace=replace)
    content = draw(kind, gathered)
    return note_word(watch, kind, subject, files.write(target, content), content)
