from __future__ import annotations

from desktop.paper.press.lines import kept
from desktop.paper.word.markup import EM, characters, hanging, run, said, twips


def test_words_are_what_xml_can_hold() -> None:
    assert said('<甲&乙>"\x0b\u200b') == "&lt;甲&amp;乙&gt;&quot;"
    assert said(kept("张某01")) == "张某01"
    assert said("𬍛㛃") == "𬍛㛃"


def test_line_ends_are_breaks_in_one_look() -> None:
    assert run("甲\n乙", "Label").count("<w:br/>") == 1
    assert run("甲\n乙", "Label").count('<w:rStyle w:val="Label"/>') == 2
    assert run("甲") == '<w:r><w:t xml:space="preserve">甲</w:t></w:r>'


def test_measures() -> None:
    assert twips(72) == 1440
    assert EM == 316
    assert characters(31.5) == 200
    assert 'w:left="1260"' in hanging(31.5, 31.5)
