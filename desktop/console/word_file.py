"""An official paper typed for as a Word file instead of a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.console.speech import plain
from desktop.post.guard import no
from desktop.post.words import Words
from desktop.procedures import word

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.console.speech import Typed
    from desktop.procedures.papers import PaperKind
    from desktop.procedures.watch import Watch

WORD = Words("存成 Word 文件（.docx），要写 --out", "Save it for Word (.docx); needs --out")
REPLACE = Words("已有同名的 Word 文件时覆盖它", "Replace a Word file of that name")


def save(typed: Typed, watch: Watch, kind: PaperKind, subject: str, out: Path | None, *, replace: bool) -> None:
    """Write a paper for Word to `out` and answer; refuse where no file is named, and one that lies there already."""
    if out is None:
        raise no("file", "写上 --out 和 .docx 文件名。", "Give --out and the name of a .docx file.")
    done = word.save_word(watch, kind, subject, str(out.absolute()), replace=replace)
    said = Words(f"已存成 Word {done.result}", f"Saved for Word {done.result}")
    typed.answer(said, {"paper": plain(kind), "path": str(done.result), "entry": done.seq})
