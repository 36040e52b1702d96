"""What the check says: one deviation with its clause, place, measured and asked; what stands in; the whole report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from desktop.paper.format_check.standard import NONE_SAID, Clause
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHOWN = 8
"""Pages and runs of pages that a finding names one by one."""


class Form(Enum):
    """Which layout of the standard a paper follows."""

    DOCUMENT = "document", Words("文件", "document")
    LETTER = "letter", Words("函", "letter")
    MINUTES = "minutes", Words("纪要", "minutes")
    ORDER = "order", Words("命令（令）", "order")
    PLAIN = "plain", Words("无版头的文稿", "paper without a head")
    TABLE = "table", Words("表单", "form or table")

    def __init__(self, key: str, words: Words) -> None:
        """Take the stable key and the name in two languages."""
        self.key = key
        self.words = words

    @property
    def headed(self) -> bool:
        """Whether it has a red head."""
        return self in (Form.DOCUMENT, Form.LETTER, Form.MINUTES, Form.ORDER)


@dataclass(frozen=True, slots=True)
class Finding:
    """One deviation: which clause, what of it, what was measured, what is asked, and on which pages."""

    clause: Clause
    what: Words
    measured: Words
    asked: Words
    pages: tuple[int, ...]
    tolerance: Words = NONE_SAID
    at: tuple[float, float] = (0.0, 0.0)
    """Where on the first of the pages, in millimetres from its top left corner."""

    @property
    def where(self) -> Words:
        """The pages in words."""
        runs = tuple(_runs(self.pages))
        shown, more = runs[:_SHOWN], len(runs) > _SHOWN
        zh = "第 " + "、".join(shown) + " 页" + (f"等 {len(self.pages)} 页" if more else "")
        en = ("page " if len(self.pages) == 1 else "pages ") + ", ".join(shown) + (" and more" if more else "")
        return Words(zh, en) if self.pages else Words("整份文件", "whole file")

    @property
    def words(self) -> Words:
        """The finding as one sentence."""
        return Words(
            f"{self.where.zh}，{self.what.zh}：{self.measured.zh}，应为 {self.asked.zh}（{self.clause.name}）。",
            f"{self.where.en}, {self.what.en}: {self.measured.en}, asked: {self.asked.en} ({self.clause.name}).",
        )


def _runs(pages: tuple[int, ...]) -> Iterator[str]:
    """Yield page numbers, those that follow each other as one: 1–6."""
    start = last = 0
    for page in (*pages, 0):
        if start and page != last + 1:
            yield str(start) if start == last else f"{start}–{last}"
        if page != last + 1 or not start:
            start = page
        last = page


class StandIn(NamedTuple):
    """A face that stands in for an official one: for a whole style of letter, or for the characters it lacks."""

    wanted: str
    used: str
    characters: str = ""

    @property
    def words(self) -> Words:
        """Say it to a person."""
        signs = "、".join(self.characters)
        if signs:
            return Words(
                f"{signs} 应为{self.wanted}，用 {self.used} 代替。", f"{self.used} sets {signs} for {self.wanted}."
            )
        return Words(f"{self.wanted}用 {self.used} 代替。", f"{self.used} stands in for {self.wanted}.")


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found in one file."""

    name: str
    sha256: str
    pages: int
    form: Form
    asked: bool
    """Whether the form was given by the person, not recognised from the page."""
    findings: tuple[Finding, ...]
    stand_ins: tuple[StandIn, ...]
    clauses: tuple[Clause, ...]
    """What was measured."""
    maker: str = ""

    @property
    def words(self) -> Words:
        """How it came out, in one sentence."""
        name, form, pages = self.name, self.form.words, self.pages
        if not self.findings:
            return Words(
                f"{name}：按{form.zh}检查 {pages} 页，未发现不符。", f"{name}: {pages} page(s), {form.en}: nothing."
            )
        count = len(self.findings)
        return Words(
            f"{name}：按{form.zh}检查 {pages} 页，{count} 处不符。",
            f"{name}: {pages} page(s) checked as {form.en}, {count} deviation(s).",
        )


def gathered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Join findings that say the same of several pages, in the order of their first page."""
    joined: dict[object, Finding] = {}
    for one in found:
        key = one.clause, one.what, one.measured, one.asked
        before = joined.get(key)
        pages = tuple(sorted({*before.pages, *one.pages})) if before else one.pages
        joined[key] = replace(before or one, pages=pages)
    return tuple(sorted(joined.values(), key=lambda it: (it.pages[:1], it.clause.number)))


def mm(length: float) -> Words:
    """Write a length in millimetres."""
    # Without the sign of what is rounded to nothing.
    return both(f"{round(length, 1) + 0.0:.1f} mm")


def points(size: float) -> Words:
    """Write a type size in points."""
    return Words(f"{size:.4g} 磅", f"{size:.4g} pt")


def both(words: str) -> Words:
    """Return words that are the same in both languages."""
    return Words(words, words)
