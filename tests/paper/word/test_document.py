from __future__ import annotations

import io
from dataclasses import replace

import pytest
from docx import Document

from desktop.paper.official.facts import Correction, Minutes, NewPage, Paragraph
from desktop.paper.word.document import draw
from tests.paper.official import invented
from tests.paper.official.invented import DAY, LETTER, MINUTES, RARE, REPORT
from tests.paper.word.opened import paragraphs, part, text


def squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("facts", [MINUTES, invented.long_minutes(14)], ids=["short", "with tables"])
def test_the_text_is_that_of_the_facts(facts: Minutes) -> None:
    said = squeezed(text(part(draw(facts))))
    spoken = squeezed(invented.spoken(facts))
    closing = spoken.index("抄送：")
    assert said.startswith(spoken[:closing])
    assert "抄送：区综合执法指挥中心、镇党委、人大、政府领导、各派驻部门、各村（社区）。" in said
    assert RARE in said


def test_the_same_facts_give_the_same_bytes() -> None:
    for facts in (MINUTES, LETTER, REPORT):
        assert draw(facts, issued=True) == draw(facts, issued=True)


def test_a_copy_of_issued_minutes_says_of_which(tmp_path: object) -> None:
    content = draw(MINUTES, issued=True)
    about = Document(io.BytesIO(content)).core_properties
    assert (about.title, about.author) == ("青石镇综合执法指挥部周例会纪要第38期", invented.UNIT)
    assert (about.language, about.version, about.content_status) == ("zh-CN", "第38期", "副本")
    assert about.identifier == f"sha256:{invented.COLOPHON.digest}"
    assert about.created is not None
    assert about.created.isoformat().startswith("2026-09-28T02:05:00")
    line = "第38期编辑用副本，以归档件为准。指纹 c0ff eec0 ffee c0ff"
    assert line in paragraphs(content, "Closing")
    assert about.comments == line
    assert line not in paragraphs(draw(MINUTES), "Closing")


def test_a_draft_is_marked_on_every_page_and_is_no_copy() -> None:
    content = draw(replace(MINUTES, draft="征求意见稿"), issued=True)
    heads = [one for one in names(content) if "header" in one]
    assert [text(part(content, one)) for one in heads] == ["征求意见稿"] * 2
    about = Document(io.BytesIO(content)).core_properties
    assert (about.content_status, about.identifier) == ("征求意见稿", "")
    assert "征求意见稿" in {text(part(draw(replace(LETTER, draft="征求意见稿")), one)) for one in heads}


def names(content: bytes) -> list[str]:
    return [str(one.partname)[1:] for one in Document(io.BytesIO(content)).part.package.iter_parts()]


def test_nothing_of_the_template_is_left() -> None:
    assert sorted(names(draw(MINUTES))) == [
        "docProps/app.xml",
        "docProps/core.xml",
        "word/document.xml",
        "word/fontTable.xml",
        *(f"word/footer{n}.xml" for n in (1, 2)),
        *(f"word/header{n}.xml" for n in (1, 2)),
        "word/media/image1.png",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]


def test_a_correction_a_title_annexes_and_a_page_for_signatures() -> None:
    facts = replace(
        MINUTES,
        title="关于更正第38期纪要的说明",
        correction=Correction(1, "第38期", DAY),
        annexes=("现场照片",),
        signatures=(NewPage("会签页"), Paragraph("会签意见")),
    )
    said = paragraphs(draw(facts))
    assert "关于更正第38期纪要的说明" in said
    assert any(one.startswith("更正第1号：本件更正第38期") for one in said)
    assert "附件：现场照片" in said
    assert said.index("会签意见") > said.index("附件：现场照片")


def test_a_letter_and_a_report_are_signed_and_addressed() -> None:
    letter, report = paragraphs(draw(LETTER)), paragraphs(draw(REPORT))
    assert {"区水务局：", "附件：1.现场照片", "2.管线图", "2026年9月28日"} <= set(letter)
    assert "（联系人：张某01，电话：199-0000-0001）" in letter
    assert letter[0] == LETTER.number
    assert {"区综合执法指挥中心：", "青综指〔2026〕12号", invented.UNIT} <= set(report)
    bare = paragraphs(draw(replace(REPORT, mark="", addressee="", signed=False, colophon=None)))
    assert bare[0] == "青石镇综合执法指挥部关于2026年9月吹哨报到和联合执法工作情况的报告"
    assert bare.count(invented.UNIT) == 0
