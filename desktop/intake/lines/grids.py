"""Villages and grids as offices list them: code, area, keeper, telephone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.known import KnownGrid
from desktop.intake.lines.cells import struck_out, telephones
from desktop.intake.lines.rows import rows_of
from desktop.intake.mapping import Kind
from desktop.intake.repair.codes import code as code_of
from desktop.intake.repair.codes import digits_meant, following, shape_of
from desktop.intake.repair.plain import nothing, person, pieces, plain, tight
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.intake.vocabulary import REQUIRED

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading, Row
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page
    from desktop.intake.repair.codes import Shape

_VACANT = re.compile(r"空缺|暂缺|待定|待聘|待补|缺员|暂无|待推荐|空岗")
_SPACED_NAMES = re.compile(r"^[\u4e00-\u9fff]{2,3}\S{0,3}\s+[\u4e00-\u9fff]{2,3}\S{0,3}$")


@dataclass(frozen=True, slots=True)
class GridLine:
    """A grid as a file names it."""

    code: str
    village: str
    scope: str = ""
    keeper: str = ""
    phones: tuple[str, ...] = ()
    type: str = ""
    note: str = ""

    @property
    def phone(self) -> str:
        """The number to call first."""
        return self.phones[0] if self.phones else ""

    def known(self) -> KnownGrid:
        """Return it as something a whistle ledger is compared with."""
        return KnownGrid(self.code, self.village)


@dataclass(slots=True)
class _Above:
    """What the rows above leave for the next one."""

    village: str = ""
    code: str = ""


def records(page: Page, mapping: Mapping, known: Known) -> tuple[list[Record[GridLine]], Reading]:
    """Read the grids of a page; codes are brought to the shape most of them have."""
    reading = rows_of(page, mapping, (*REQUIRED[Kind.GRIDS], "keeper"))
    shape = shape_of([code_of(row.text("code")) for row in reading.rows] + [grid.code for grid in known.grids])
    seen: set[str] = set()
    above = _Above()
    return [_record(row, known, shape, seen, above) for row in reading.rows], reading


def _record(row: Row, known: Known, shape: Shape | None, seen: set[str], above: _Above) -> Record[GridLine]:
    found = Findings()
    written = row.text("code")
    code = _code(written, shape, found)
    village = _village(row, code, above, found)
    keeper = _keeper(row, found)
    line = GridLine(
        code=code,
        village=village,
        scope=plain(row.text("scope")),
        keeper=keeper,
        phones=telephones(row, found, needed=not found.asked("keeper")),
        type=plain(row.down("type")),
        note=plain(row.text("note")),
    )
    struck_out(row, found)
    if code and code in seen:
        found.question(
            "code",
            f"与上面的行网格编码{code}重复，是否应为{following(code)}，请核对。",
            f"Grid {code} stands above already. Check whether this is {following(code)}.",
        )
    elif any(code == grid.code for grid in known.grids):
        found.question(
            "code",
            f"本台已有网格{code}，是否以本表为准，请确认。",
            f"The post has grid {code}. Say whether this row replaces it.",
        )
    seen.add(code)
    verdict = found.verdict
    value = None if verdict is Verdict.REJECT else line
    return Record(row.where, written or keeper, verdict, tuple(found.remarks), row.cells(), value)


def _code(written: str, shape: Shape | None, found: Findings) -> str:
    code = code_of(written)
    if nothing(code):
        found.reject("code", "网格编码为空，不能登记。请补上。", "The grid has no code. Add it.")
        return ""
    if shape is None or shape.fits(code):
        return code
    repaired = shape.repaired(code)
    if repaired is not None:
        return repaired
    meant = shape.meant(code)
    if meant is not None:
        found.question(
            "code",
            f"网格编码{written}里有字母O或I、L，是否应为数字（{meant}），请核对。",
            f"Grid code {written} has a letter O, I or L. Check whether {meant} is meant.",
        )
    else:
        found.question(
            "code",
            f"网格编码{written}与别的写法不同，请核对。",
            f"Grid code {written} is built unlike the others. Check it.",
        )
    return code


def _village(row: Row, code: str, above: _Above, found: Findings) -> str:
    village = tight(row.down("village"))
    if not village and above.village and _same_village(code, above.code):
        village = above.village
    if nothing(village):
        found.question("village", "村（社区）为空，请补上。", "The village is empty. Add it.")
        village = ""
    above.village, above.code = village, code
    return village


def _same_village(code: str, other: str) -> bool:
    """Whether two codes differ only in their last part, so that an empty village is the one above."""
    head, dash, _ = digits_meant(code).rpartition("-")
    return bool(dash) and head == digits_meant(other).rpartition("-")[0]


def _keeper(row: Row, found: Findings) -> str:
    if not row.has("keeper"):
        return ""
    text = row.text("keeper")
    bare = tight(text)
    if nothing(bare) or _VACANT.search(bare):
        said = "空缺" if bare else "为空"
        found.question(
            "keeper",
            f"网格员{said}，请定人或注明由谁代管。",
            "The grid has no keeper. Name one, or who stands in.",
        )
        return ""
    if len(pieces(text)) > 1 or _SPACED_NAMES.match(plain(text)):
        found.question(
            "keeper",
            f"一格写了两名网格员：{text}，请写明哪一名负责。",
            f"Two keepers in one cell: {text}. Say who answers for the grid.",
        )
    return person(text)
