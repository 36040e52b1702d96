"""Reads pages back from a PDF with PDFium: every glyph with its place, font and colour, every ruled line."""

from __future__ import annotations

import ctypes
import threading
from typing import TYPE_CHECKING, Any

from desktop.paper.format_check.leaf import POINT, Leaf, Reading
from desktop.paper.format_check.sight import Sight
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

_TURN = threading.Lock()
"""PDFium may be called by one thread at a time, whatever the document."""
_PASSWORD, _SECURITY = 4, 5
"""PDFium's numbers for a file that asks for a password, and for a lock that it does not know."""


class StoppedError(Exception):
    """Raised between two pages when the person no longer wants to know."""


def read(content: bytes, told: Callable[[int, int], bool] | None = None) -> Reading:
    """Read a whole file. Refuses what is no PDF, is damaged, has no page or asks for a password.

    `told(done, pages)` is called after every page; when it returns False, `StoppedError` is raised.
    """
    import pypdfium2  # noqa: F401 - opens the library
    from pypdfium2 import raw

    with _TURN:
        held = ctypes.create_string_buffer(content, len(content))
        document = raw.FPDF_LoadMemDocument64(held, len(content), None)
        if not document:
            raise _unreadable(int(raw.FPDF_GetLastError()))
        try:
            pages = raw.FPDF_GetPageCount(document)
            if pages < 1:
                raise _unreadable(0)
            sight = Sight(raw)
            leaves = []
            for number in range(pages):
                leaves.append(_leaf(raw, sight, document, number))
                if told is not None and not told(number + 1, pages):
                    raise StoppedError
            said = {key: _meta(raw, document, key) for key in ("Title", "Author", "Producer", "Creator")}
            maker = said["Producer"] or said["Creator"]
            return Reading(tuple(leaves), said["Title"], said["Author"], _language(raw, document), maker)
        finally:
            raw.FPDF_CloseDocument(document)


def _unreadable(error: int) -> Refused:
    if error in (_PASSWORD, _SECURITY):
        return Refused(
            "file",
            Words(
                "这份 PDF 加了密码，读不了。请先去掉密码再检查。",
                "This PDF is locked by a password. Take the password off, then check again.",
            ),
        )
    return Refused(
        "file",
        Words(
            "这不是 PDF，或文件已损坏，读不了。请重新导出一份再检查。",
            "This is no PDF, or it is damaged. Export it again, then check.",
        ),
    )


def _leaf(raw: Any, sight: Sight, document: Any, number: int) -> Leaf:  # noqa: ANN401 - PDFium's own handles
    page = raw.FPDF_LoadPage(document, number)
    if not page:
        raise _unreadable(0)
    try:
        sight.turn_to(page)
        glyphs, hidden = sight.glyphs(page)
        strokes, pictured = sight.strokes(page)
        return Leaf(number + 1, sight.width * POINT, sight.height * POINT, glyphs, strokes, pictured, hidden)
    finally:
        raw.FPDF_ClosePage(page)


def _meta(raw: Any, document: Any, key: str) -> str:  # noqa: ANN401 - as above
    return _wide(lambda room, size: raw.FPDF_GetMetaText(document, key.encode("ascii"), room, size))


def _language(raw: Any, document: Any) -> str:  # noqa: ANN401 - as above
    def ask(room: Any, size: int) -> int:  # noqa: ANN401 - as above
        place = ctypes.cast(room, ctypes.POINTER(raw.FPDF_WCHAR)) if room is not None else None
        return int(raw.FPDFCatalog_GetLanguage(document, place, size))

    return _wide(ask)


def _wide(ask: Callable[[Any, int], int]) -> str:
    """Return a text that PDFium writes as UTF-16 into a room whose size it says first."""
    size = ask(None, 0)
    room = ctypes.create_string_buffer(max(size, 2))
    ask(room, size)
    return room.raw[:size].decode("utf-16-le", "replace").rstrip("\0").strip()
