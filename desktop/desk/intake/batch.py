"""One file on its way into the ledger: what its sheets are, which cells were corrected, what was decided."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop.intake.reading import read_all
from desktop.intake.verdict import Remark, Verdict
from desktop.post.words import Words
from desktop.procedures.imports.result import Choice, Decision

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.look import Workbook, WorkbookSheet
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page, Raw
    from desktop.intake.sheet import Sheet
    from desktop.intake.verdict import Record


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the file: sheet, row and column, both counted from 0."""

    sheet: str
    row: int
    column: int


@dataclass(slots=True)
class Batch:
    """The file as it was found, and beside it everything that the clerk said; the file itself is never touched."""

    workbook: Workbook
    mappings: dict[str, Mapping | None]
    """By sheet, None where the sheet is left out."""
    corrections: dict[Place, str] = field(default_factory=dict)
    decisions: dict[tuple[str, str], Decision] = field(default_factory=dict)
    """By sheet and place of the record."""
    sheets: tuple[Sheet[Any], ...] = ()
    """The last reading, empty before the first."""

    def sheet(self, name: str) -> WorkbookSheet:
        """Return a sheet as it stands in the file, under the mapping that was chosen."""
        return replace(self.workbook.sheet(name), mapping=self.mappings[name])

    def page(self, name: str) -> Page:
        """Return the cells of a sheet with the corrections in their places."""
        page = self.workbook.sheet(name).page
        mine = {place: text for place, text in self.corrections.items() if place.sheet == name}
        return corrected(page, mine) if mine else page

    def correct(self, place: Place, text: str) -> None:
        """Take `text` instead of what stands in the file; the same words as in the file take the correction away."""
        page = self.workbook.sheet(place.sheet).page
        if text.strip() == page.text(page.merged_from(place.row, place.column), place.column):
            self.corrections.pop(place, None)
        else:
            self.corrections[place] = text.strip()

    def decide(self, sheet: str, where: str, choice: Choice | None) -> None:
        """Decide about a record; None takes the decision back."""
        if choice is None:
            self.decisions.pop((sheet, where), None)
        else:
            self.decisions[sheet, where] = Decision(choice)

    def choice(self, sheet: str, where: str) -> Choice | None:
        """Return what was decided about a record."""
        decision = self.decisions.get((sheet, where))
        return None if decision is None else decision.choice

    def goes_in(self, sheet: str, record: Record[Any]) -> bool:
        """Tell whether a record would be entered now."""
        choice = self.choice(sheet, record.where)
        if record.value is None or choice is Choice.SKIP:
            return False
        return record.verdict is Verdict.ACCEPT or choice is Choice.ACCEPT

    def waits(self, sheet: str, record: Record[Any]) -> bool:
        """Tell whether a record is questioned and nobody decided yet."""
        return record.verdict is Verdict.QUESTION and (sheet, record.where) not in self.decisions

    def waiting(self) -> int:
        """Return how many records nobody decided about yet."""
        return sum(self.waits(sheet.name, record) for sheet in self.sheets for record in sheet.records)

    def entering(self) -> int:
        """Return how many records would be entered now."""
        return sum(self.goes_in(sheet.name, record) for sheet in self.sheets for record in sheet.records)

    def read(self, known: Known) -> tuple[Sheet[Any], ...]:
        """Read the file as it was corrected; changes nothing here, so that a thread may do it.

        A corrected record carries a remark of what stood there before. Raises Refused where no sheet is to be read.
        """
        sheets = tuple(replace(sheet, page=self.page(sheet.name)) for sheet in self.workbook.sheets)
        found = read_all(replace(self.workbook, sheets=sheets), known, dict(self.mappings))
        return tuple(self._told(sheet) for sheet in found)

    def _told(self, sheet: Sheet[Any]) -> Sheet[Any]:
        page = self.workbook.sheet(sheet.name).page
        told: dict[str, list[Remark]] = {}
        for place, text in self.corrections.items():
            if place.sheet == sheet.name:
                before = page.text(page.merged_from(place.row, place.column), place.column)
                name = next((one.field for one in sheet.mapping.columns if one.index == place.column), "")
                why = Words(f"改值：原为“{before}”，改成“{text}”。", f"Corrected: was “{before}”, now “{text}”.")
                told.setdefault(page.where(place.row), []).append(Remark(name, why, Verdict.ACCEPT))
        if not told:
            return sheet
        records = tuple(
            replace(record, remarks=(*record.remarks, *told.get(record.where, ()))) for record in sheet.records
        )
        return replace(sheet, records=records)


def corrected(page: Page, texts: dict[Place, str]) -> Page:
    """Return a page with `texts` in their cells; a merged range that is cut by one is filled down first."""
    rows = [list(row) for row in page.rows]
    kept = list(page.merges)
    for place in texts:
        for merge in page.merges:
            top, left, bottom, right = merge
            if top < place.row <= bottom and left <= place.column <= right and merge in kept:
                kept.remove(merge)
                _fill(rows, merge)
    for place, text in texts.items():
        row = rows[place.row]
        row.extend([None] * (place.column + 1 - len(row)))
        row[place.column] = text
    return replace(page, rows=tuple(tuple(row) for row in rows), merges=tuple(kept))


def _fill(rows: list[list[Raw]], merge: tuple[int, int, int, int]) -> None:
    top, left, bottom, _right = merge
    value = rows[top][left] if left < len(rows[top]) else None
    for row in rows[top + 1 : bottom + 1]:
        row.extend([None] * (left + 1 - len(row)))
        row[left] = value
