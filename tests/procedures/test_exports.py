"""Lists that leave the post: whole files, no formulas, one line in the journal."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.delimited import page_of
from desktop.ledger import journal
from desktop.post.moment import CHINA
from desktop.post.telling import tell
from desktop.procedures import exports
from tests.post_of import Post, refusing

ROWS = (("=1+1", datetime(2026, 9, 22, 14, 6, tzinfo=CHINA), 3), ("水务", None, 0))


@pytest.mark.parametrize(
    "name", ["{folder}/名单.txt", "名单", "", "相对.xlsx", "{folder}/没有/名单.xlsx", "{folder}/有.xlsx"]
)
def test_a_file_that_cannot_be_written_is_refused_at_its_field(tmp_path: Path, name: str) -> None:
    (tmp_path / "有.xlsx").touch()
    with refusing("file"):
        exports.export_path(name.format(folder=tmp_path))


def test_a_workbook_is_written_whole_and_formulas_stay_text(tmp_path: Path) -> None:
    path = exports.export_path(f"{tmp_path}/名单.XLSX")
    assert exports.write_list(path, "名单", ("名", "时", "数"), ROWS, "值班员丁") == path
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]] == ["=1+1", datetime(2026, 9, 22, 14, 6), 3]  # noqa: DTZ001 - no zone
    assert sheet["A2"].data_type == "s"
    assert [one.name for one in tmp_path.iterdir()] == ["名单.XLSX"]


def test_csv_is_written_by_its_suffix(tmp_path: Path) -> None:
    exports.write_list(tmp_path / "a.csv", "名单", ("名", "时", "数"), ROWS)
    assert (tmp_path / "a.csv").read_bytes().decode("utf-8-sig") == (
        "名,时,数\r\n'=1+1,2026-09-22 14:06,3\r\n水务,,0\r\n"
    )


CELLS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\t\r\n=+-@＝'\"', ;|㛃\U0002bb75"), max_size=12
)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
@given(rows=st.lists(st.tuples(*(CELLS for _ in range(8))), max_size=5))
def test_a_list_in_csv_comes_in_again_as_it_went_out(encoding: str, rows: list[tuple[str, ...]]) -> None:
    """Excel saves our own file again as UTF-8 or in the machine's code page, of which GB 18030 is the whole."""
    heads = tuple(f"名称{number}" for number in range(8))
    with TemporaryDirectory() as home:
        path = exports.write_list(Path(home) / "名单.csv", "名单", heads, tuple(rows))
        content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    page = page_of(content.decode("utf-8-sig").encode(encoding), "名单", 10**6)
    assert page.rows == (heads, *rows)


def test_the_machines_no_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        exports.write_list(tmp_path / "a.csv", "名单", ("名",), (("甲",),))
    assert list(tmp_path.iterdir()) == []


def test_the_journal_notes_what_went_out(post: Post) -> None:
    done = exports.note_export(post.watch, "部门", 16, "部门.xlsx")
    entry = journal.entries(post.ledger.connection, after=done.seq - 1)[0]
    assert tell(entry.order, entry.said).zh == "导出部门，16 条"
    assert done.touched == {"entry"}


def test_a_printed_list_names_its_post_its_filter_and_its_rows(post: Post, tmp_path: Path) -> None:
    facts = exports.list_facts(post.watch, "部门", (("简称", False), ("数", True)), (("水务", "3"),), "“水”")
    assert (facts.unit, facts.filter, facts.rows) == ("青石镇综合执法指挥部", "“水”", (("水务", "3"),))
    assert [column.right for column in facts.columns] == [False, True]
    path = exports.draw_list(facts, tmp_path / "lists" / "部门.pdf")
    assert path.read_bytes().startswith(b"%PDF-")
    assert [one.name for one in path.parent.iterdir()] == ["部门.pdf"]
