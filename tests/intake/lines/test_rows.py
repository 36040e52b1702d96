"""Which rows are records and which are titles, totals, bands, notes, repeats or empty."""

from __future__ import annotations

from desktop.intake.headers import guess
from desktop.intake.lines.rows import Reading, rows_of
from desktop.intake.page import Page

HEADER = ("序号", "姓名", "单位", "手机")


def read(*rows: tuple[object, ...], merges: tuple[tuple[int, int, int, int], ...] = ()) -> Reading:
    page = Page("人员", (("花名册",), HEADER, *rows), merges)  # type: ignore[arg-type]
    mapping = guess(page)
    assert mapping is not None
    return rows_of(page, mapping, ("name", "unit"))


def reasons(found: Reading) -> list[tuple[str, str, str]]:
    return [(line.where, line.why.zh, line.text) for line in found.skipped]


def test_every_line_is_a_record_or_is_named_with_its_reason() -> None:
    found = read(
        ("一、常驻", "", "", ""),
        ("1", "张某", "公安", "1"),
        ("", "", "", ""),
        ("2", "", "", ""),
        ("序号", "姓名", "单位", "手机"),
        ("3", "李某", "公安", "2", "", "看这里"),
        ("", "", "", "", "旁注"),
        ("小计", "2人", "", ""),
        ("制表人：甲", "", "", "审核：乙"),
        ("注：以上均为甲方", "", "", ""),
        ("（续上表）", "", "", ""),
        ("合计：2人", "", "", ""),
    )
    assert [row.index for row in found.rows] == [3, 7]
    assert [row.band for row in found.rows] == ["常驻", "常驻"]
    assert [(where, why) for where, why, _ in reasons(found)] == [
        ("人员!1", "表头以上"),
        ("人员!3", "分类行"),
        ("人员!7", "重复的表头"),
        ("人员!8", "表格以外的批注"),
        ("人员!9", "表格以外的批注"),
        ("人员!10", "合计或小计行"),
        ("人员!11", "说明或签名行"),
        ("人员!12", "说明或签名行"),
        ("人员!13", "说明或签名行"),
        ("人员!14", "合计或小计行"),
    ]


def test_a_merged_band_needs_no_number() -> None:
    found = read(("城管队", "", "", ""), ("1", "张某", "", "1"), merges=((2, 0, 2, 3),))
    assert [row.band for row in found.rows] == ["城管队"]


def test_a_person_with_a_name_alone_is_a_record() -> None:
    assert [row.text("name") for row in read(("", "张某", "", "")).rows] == ["张某"]


def test_cells_keep_their_original_text_and_comments() -> None:
    page = Page(
        "人员", (HEADER, (1.0, " 张 某", "公安", 19900001001.0)), comments={(1, 3): "待回"}, struck=frozenset({1})
    )
    mapping = guess(page)
    assert mapping is not None
    (row,) = rows_of(page, mapping, ("name",)).rows
    assert dict(row.cells()) == {"序号": "1", "姓名": " 张 某", "单位": "公安", "手机": "19900001001"}
    assert (row.comment("phone"), row.comment("cert"), row.struck) == ("待回", "", True)
    assert (row.text("cert"), row.down("cert"), row.raw("cert")) == ("", "", None)
    assert row.has("phone")
    assert not row.has("cert")
