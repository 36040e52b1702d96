"""Village, grid and place of a whistle, compared with the villages and grids of the post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.intake.repair.codes import code as code_of
from desktop.intake.repair.plain import nothing, plain, tight
from desktop.intake.repair.villages import village as village_of
from desktop.intake.repair.villages import village_of_place

if TYPE_CHECKING:
    from desktop.intake.known import Known, KnownGrid
    from desktop.intake.lines.rows import Row
    from desktop.intake.verdict import Findings


def place_of(row: Row, known: Known, found: Findings) -> tuple[str, str, str]:
    """Return village, grid and place of a whistle; one of village and place must be there."""
    place = "" if nothing(row.down("place")) else plain(row.down("place"))
    village = _village(row, known, found)
    grid, lies_in = _grid(row, known, found)
    if lies_in and not village:
        village = lies_in
    elif lies_in and village != lies_in and not found.asked("village"):
        found.question(
            "grid",
            f"村写{village}，网格{grid}属{lies_in}，请核对。",
            f"The village is {village}, but grid {grid} lies in {lies_in}. Check it.",
        )
    if not village and place:
        village = village_of_place(place, known.villages) or ""
    if not village and not place and not found.asked("village"):
        found.reject("place", "村和地点都为空，不能登记。请补上。", "Neither village nor place is given. Add one.")
    return village, grid, place


def _village(row: Row, known: Known, found: Findings) -> str:
    text = row.down("village")
    if nothing(text):
        return ""
    if not known.villages:
        return tight(text)
    name = village_of(text, known.villages)
    if name is None:
        found.question(
            "village",
            f"村（社区）“{text}”不在本台{len(known.villages)}个村社之列，请核对。",
            f"“{text}” is none of the {len(known.villages)} villages. Check it.",
        )
        return tight(text)
    return name


def _grid(row: Row, known: Known, found: Findings) -> tuple[str, str]:
    """Return the grid's code and the village it lies in, empty where it is not known."""
    text = row.down("grid")
    if nothing(text):
        return "", ""
    code = code_of(text)
    if not known.grids:
        return code, ""
    bare = code.replace("-", "")
    fits: list[KnownGrid] = [grid for grid in known.grids if grid.code.replace("-", "") == bare]
    if not fits:
        found.question("grid", f"网格编码{text}不存在，请核对。", f"There is no grid {text}. Check it.")
        return code, ""
    villages = {grid.village for grid in fits}
    return fits[0].code, villages.pop() if len(villages) == 1 else ""
