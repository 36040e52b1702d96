"""Which pages of a paper are meant: written 1-3,5, read into numbers, and said again as briefly."""

from __future__ import annotations

import re

from desktop.post.guard import no

_BETWEEN = re.compile(r"[,，、;；\s]+")
_SPAN = re.compile(r"(\d{0,5})(?:([-–—~～至到])(\d{0,5}))?")


def read(text: str, count: int) -> tuple[int, ...]:
    """Return the pages that `text` names of a paper of `count`, each once, in order; nothing written means all.

    An open end reaches to the first or last page: 3- or -2. Refuses what is no range and pages that there are not.
    """
    pages: set[int] = set()
    for part in _BETWEEN.split(text.strip()):
        match = _SPAN.fullmatch(part)
        if match is None or part in ("-", "–", "—", "~", "～", "至", "到"):
            raise no("pages", f"“{part}”不是页码。请写成 1-3,5。", f"“{part}” is no range of pages. Write it as 1-3,5.")
        first, dash, last = match.groups()
        if part:
            since = int(first or 1)
            until = int(last or count) if dash else since
            if not 1 <= since <= until <= count:
                raise no(
                    "pages",
                    f"没有第 {part} 页，这份共 {count} 页。请改页码。",
                    f"There is no page {part}; it has {count} page(s). Change the range.",
                )
            pages.update(range(since, until + 1))
    return tuple(sorted(pages)) or tuple(range(1, count + 1))


def said(pages: tuple[int, ...], count: int) -> str:
    """Return pages as people write them, 1-3,5; "" for all of a paper of `count`."""
    if pages == tuple(range(1, count + 1)):
        return ""
    spans: list[list[int]] = []
    for page in pages:
        if spans and page == spans[-1][1] + 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)
