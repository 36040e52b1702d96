from __future__ import annotations

from dataclasses import replace

from desktop.paper.conferences import conference_sign_in
from desktop.paper.press.fonts import case
from tests.paper.conferences.held import issued, proposed
from tests.paper.reading import looks_right, squeezed, text

TYPES = case(bundled_only=True)


def test_everybody_at_the_table_has_a_line_and_who_is_excused_his_reason() -> None:
    sheet = conference_sign_in.lay(issued(), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "会商签到表",
        "区公安分局牵头张某01",
        "请假：参加区里会议",
        "列席孙某村民代表",
        "总指挥甲",
        "代签无效",
    ):
        assert squeezed(words) in said, words
    assert "钱某" not in said
    assert conference_sign_in.draw(issued())


def test_before_it_is_held_lines_are_free_for_who_comes_besides() -> None:
    bare = proposed()
    head = replace(bare.held.conference, whistles=())
    said = text(
        conference_sign_in.lay(replace(bare, whistles={}, held=replace(bare.held, conference=head)), TYPES).content
    )
    assert "年月日时分" in said
    assert "78" in said
    assert "以会商纪要为准" in said
