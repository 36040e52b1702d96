"""Text files: encodings, separators, lines, and what is no table."""

from __future__ import annotations

import pytest

from desktop.intake.delimited import decoded, page_of
from desktop.post.refused import Refused

TEXT = '姓名,单位,备注\r\n公安甲,派出所,"两\r\n行,一格"\r\n\r\n公安乙,派出所,—\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_encodings(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


def test_rare_characters_need_gb18030() -> None:
    assert decoded("姓名,㐂某𠮷".encode("gb18030")) == "姓名,㐂某𠮷"


@pytest.mark.parametrize("mark", [",", "\t", ";", "，", "|"])
def test_separators_and_the_line_each_row_starts_on(mark: str) -> None:
    data = TEXT.replace(",", mark).replace(f"行{mark}一格", "行,一格") if mark != "，" else TEXT.replace(",", mark)
    page = page_of(data.encode(), "人员", 1000)
    assert page.rows[1][:2] == ("公安甲", "派出所")
    assert len(page.rows[1]) == 3
    assert [page.where(row) for row in range(4)] == ["第1行", "第2行", "第4行", "第5行"]


def test_commas_inside_do_not_win_over_tabs() -> None:
    page = page_of("事项\t主责\n占道,摆摊\t城管\n扬尘,裸土,工地\t环保\n".encode(), "a", 1000)
    assert page.rows[1] == ("占道,摆摊", "城管")


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03", b"\xff\xff\xff", b"\x80", b"\xff\xfea", bytes(range(256))])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="读不出文字"):
        decoded(data)


def test_one_column_too_many_cells_and_endless_fields_are_refused() -> None:
    with pytest.raises(Refused, match="分不出列"):
        page_of("只有一列\n第二行\n".encode(), "a", 1000)
    with pytest.raises(Refused, match="太大"):
        page_of(b"a,b\n" * 100, "a", 100)
    with pytest.raises(Refused, match="引号"):
        page_of(b'a,"' + b"x" * 200_000, "a", 1000)
