from __future__ import annotations

from desktop.procedures.conferences import reading, register
from tests.conference_of import drafted, room


def test_each_row_has_a_cell_for_each_column_in_both_languages() -> None:
    found = drafted()
    found.sent().signed().issued()
    room(found.post)
    rows = reading.listing(found.post.ledger)
    heads, cells = register.table(rows, "zh_CN")
    assert {len(row) for row in cells} == {len(heads)}
    last = dict(zip(heads, cells[-1], strict=True))
    assert (last["编号"], last["状态"], last["牵头部门"], last["未办结事项"]) == (
        "〔2026〕会商字1号",
        "落实",
        "公安局",
        "1",
    )
    assert (last["参会部门"], last["签发人"]) == ("公安局、水务局、国土局", "书记甲")
    heads, cells = register.table(rows, "en")
    first = dict(zip(heads, cells[0], strict=True))
    assert (first["State"], first["Held"], first["Number"]) == ("Proposed", "", "")
