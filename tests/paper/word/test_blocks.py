from __future__ import annotations

from desktop.paper.official.facts import Attendance, Heading, Listing, NewPage, Paragraph
from desktop.paper.press.fonts import case
from desktop.paper.word.blocks import Blocks
from tests.paper.official.invented import DAY, ITEMS, register


def written(*blocks: object) -> list[str]:
    return list(Blocks(case()).written(blocks))  # type: ignore[arg-type]


def test_a_new_page_begins_with_what_stands_behind_it() -> None:
    for block in (Paragraph("甲"), Heading(1, "一、乙"), ITEMS):
        (words,) = written(NewPage("会签页"), block)
        assert words.count("<w:pageBreakBefore/>") == 1
    assert written(NewPage()) == []


def test_lines_of_a_paragraph_are_paragraphs() -> None:
    first, second = written(Paragraph("甲\n\n 乙 ", flush=True))
    assert 'w:val="Addressee"' in first
    assert ">乙<" in second


def test_lists_hang_behind_their_signs() -> None:
    (words,) = written(Listing((("①", "水务"),)))
    assert 'w:leftChars="300" w:hanging="315" w:hangingChars="100"' in words
    (roll,) = Blocks(case()).present((Attendance("出席", ()),))
    assert 'w:leftChars="500"' in roll
    assert 'w:hangingChars="300"' in roll
    assert ">无。<" in roll


def test_a_heading_stays_with_its_text_unless_it_runs_on() -> None:
    alone, running = written(Heading(1, "一、甲"), Heading(2, "（一）乙。", "丙"))
    assert "keepNext" not in alone
    assert '<w:keepNext w:val="0"/>' in running


def test_a_wide_table_ends_the_section_before_it_and_its_own() -> None:
    before, _, after = written(Paragraph("甲"), register(1))[1:]
    assert 'w:orient="landscape"' not in before
    assert 'w:orient="landscape"' in after


def test_room_is_left_for_a_seal() -> None:
    blocks = Blocks(case())
    sealed, plain = (blocks.signed("青石镇", DAY, sealed=one) for one in (True, False))
    assert f'w:before="{3 * 579}"' in sealed
    assert f'w:before="{579}"' in plain
    assert blocks.annexed(()) is not None
    assert list(blocks.annexed(())) == []
