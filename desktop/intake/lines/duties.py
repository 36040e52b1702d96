"""Items of the duty list as offices keep them: matter, category, who leads, who supports, on which basis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.lines.cells import department, struck_out, yes_or_no
from desktop.intake.lines.rows import rows_of
from desktop.intake.mapping import Kind
from desktop.intake.repair.codes import code as code_of
from desktop.intake.repair.codes import following, shape_of
from desktop.intake.repair.plain import nothing, pieces, plain, tight
from desktop.intake.repair.ticks import negatives_written
from desktop.intake.repair.units import township, unit
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.intake.vocabulary import REQUIRED
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading, Row
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page
    from desktop.intake.repair.codes import Shape

_LEAD, _SUPPORT, _OWN = Words("主责部门", "Lead"), Words("配合部门", "Support"), Words("乡镇自办", "Township's own")


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One item of a duty list as a file names it."""

    code: str
    """Empty only where the file has no column for it."""
    name: str
    category: str = ""
    lead: tuple[str, ...] = ()
    """Short names of departments, or the township itself as written; none is a gap, two an overlap (C17)."""
    support: tuple[str, ...] = ()
    basis: str = ""
    own: bool | None = None
    """Whether it is the township's own matter (A34)."""
    keywords: tuple[str, ...] = ()
    note: str = ""


def records(page: Page, mapping: Mapping, known: Known) -> tuple[list[Record[DutyLine]], Reading]:
    """Read the items of a page; a band above gives the category where no column does."""
    reading = rows_of(page, mapping, REQUIRED[Kind.DUTIES])
    shape = shape_of(code_of(row.text("code")) for row in reading.rows)
    blank_is_no = not negatives_written([row.text("own") for row in reading.rows])
    seen: dict[str, str] = {}
    return [_record(row, known, shape, seen, blank_is_no=blank_is_no) for row in reading.rows], reading


def _record(
    row: Row, known: Known, shape: Shape | None, seen: dict[str, str], *, blank_is_no: bool
) -> Record[DutyLine]:
    found = Findings()
    code = _code(row, shape, found)
    name = plain(row.text("name"))
    if nothing(name):
        found.reject("name", "事项名称为空，不能登记。请补上。", "The matter has no name. Add it.")
    lead = owners(row.down("lead"), "lead", known, found, _LEAD)
    support = owners(row.down("support"), "support", known, found, _SUPPORT)
    _weighed(lead, support, known, found)
    line = DutyLine(
        code=code,
        name=name,
        category=plain(row.down("category")) or row.band,
        lead=lead,
        support=tuple(short for short in support if short not in lead),
        basis=plain(row.text("basis")),
        own=yes_or_no(row, "own", found, _OWN, blank_is_no=blank_is_no),
        keywords=_words(row.text("keywords")),
        note=plain(row.text("note")),
    )
    struck_out(row, found)
    if code and code in seen:
        again = seen[code] == name
        found.reject(
            "code",
            f"事项编码{code}与前面重复，" + ("同一事项只留一行。" if again else f"是否应为{following(code)}，请改正。"),
            f"Code {code} stands above already"
            + (". Keep one row." if again else f"; {following(code)} may be meant."),
        )
    elif code and code in known.duties:
        found.question(
            "code",
            f"本台已有事项{code}，是否以本表为准，请确认。",
            f"The post has item {code}. Say whether this row replaces it.",
        )
    seen.setdefault(code, name)
    verdict = found.verdict
    value = None if verdict is Verdict.REJECT else line
    return Record(row.where, code or name, verdict, tuple(found.remarks), row.cells(), value)


def _code(row: Row, shape: Shape | None, found: Findings) -> str:
    if not row.has("code"):
        return ""
    code = code_of(row.text("code"))
    if nothing(code):
        found.question("code", "事项编码为空，请补上。", "The item has no code. Add it.")
        return ""
    if shape is None or shape.fits(code):
        return code
    repaired = shape.repaired(code)
    if repaired is None:
        meant = shape.meant(code)
        hint = Words(f"，是否应为{meant}", f"; {meant} may be meant") if meant else Words("", "")
        found.question(
            "code",
            f"事项编码{code}与别的写法不同{hint.zh}，请核对。",
            f"Code {code} is built unlike the others{hint.en}. Check it.",
        )
    return repaired or code


def owners(text: str, name: str, known: Known, found: Findings, label: Words) -> tuple[str, ...]:
    """Return the departments named in one cell, split at any usual mark; the township itself stays as written."""
    if nothing(text):
        return ()
    shorts = (
        tight(piece) if township(piece) else department(piece, name, known, found, label)
        for piece in split_units(text, known)
    )
    return tuple(dict.fromkeys(shorts))


def split_units(text: str, known: Known) -> tuple[str, ...]:
    """Split at marks, and at blanks or 和 where what stands between them are units."""
    parts: list[str] = []
    for piece in pieces(text, "、，,;；/／\n|＋+"):
        if _is_unit(piece, known):
            parts.append(piece)
            continue
        halves = piece.split() if " " in piece else piece.replace("及", "和").replace("与", "和").split("和")
        parts.extend(halves if len(halves) > 1 and all(_is_unit(half, known) for half in halves) else [piece])
    return tuple(parts)


def _is_unit(text: str, known: Known) -> bool:
    return township(text) or unit(text, known.departments).short is not None


def _weighed(lead: tuple[str, ...], support: tuple[str, ...], known: Known, found: Findings) -> None:
    companies = {one.short for one in known.departments if one.enterprise}
    both = [short for short in lead if short in support]
    if both:
        said = "、".join(both)
        found.question(
            "support",
            f"主责部门“{said}”又列为配合部门，请去掉一处。",
            f"{said} both leads and supports. Take one out.",
        )
    if not lead:
        found.note("lead", "空档：没有主责部门，照录，列入空档报告。", "A gap: no lead; entered and reported as a gap.")
    elif len(lead) > 1:
        count = {2: "两"}.get(len(lead), str(len(lead)))
        found.note(
            "lead",
            f"交叉：主责部门{count}家，照录，列入交叉报告。",
            f"An overlap: {len(lead)} leads; entered and reported as an overlap.",
        )
    elif lead[0] in companies:
        found.note("lead", "主责为企业、无执法权，照录。", "The lead is a company without enforcement powers; entered.")


def _words(text: str) -> tuple[str, ...]:
    found = pieces(text, "、，,;；/／\n|")
    return tuple(dict.fromkeys(word for piece in found for word in piece.split()))
