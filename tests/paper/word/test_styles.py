from __future__ import annotations

import io

from docx import Document

from desktop.paper.word.document import draw
from tests.paper.official.invented import MINUTES, REPORT
from tests.paper.word.opened import W, paragraphs, part, style_of, text

FACES = {
    "公文标题": ("方正小标宋简体", 22),
    "发文机关标志": ("方正小标宋简体", 40),
    "公文正文": ("仿宋_GB2312", 16),
    "一级标题": ("黑体", 16),
    "二级标题": ("楷体_GB2312", 16),
    "三级标题": ("仿宋_GB2312", 16),
    "四级标题": ("仿宋_GB2312", 16),
    "出席": ("仿宋_GB2312", 16),
    "版记": ("仿宋_GB2312", 14),
    "页码": ("宋体", 14),
}


def test_styles_have_the_official_names_and_faces() -> None:
    styles = Document(io.BytesIO(draw(MINUTES))).styles
    for name, (face, size) in FACES.items():
        style = styles[name]
        assert style.font.size is not None
        assert (style.font.name, style.font.size.pt) == (face, size)
        assert style.element.rPr.rFonts.get(f"{W}eastAsia") == face
    assert str(styles["发文机关标志"].font.color.rgb) == "D7000F"


def test_every_paragraph_and_run_has_a_style_that_there_is() -> None:
    for facts in (MINUTES, REPORT):
        content = draw(facts)
        known = {one.get(f"{W}styleId") for one in part(content, "word/styles.xml").iter(f"{W}style")}
        assert {style_of(one) for one in part(content).iter(f"{W}p")} <= known
        assert {one.get(f"{W}val") for one in part(content).iter(f"{W}rStyle")} <= known


def test_headings_go_by_their_levels_and_text_runs_on_in_fangsong() -> None:
    content = draw(MINUTES)
    assert paragraphs(content, "Level1") == ["一、关于报到超时", "二、关于渣土临时消纳点"]
    second = next(one for one in part(content).iter(f"{W}p") if style_of(one) == "Level2")
    runs = list(second.iter(f"{W}r"))
    assert text(runs[0]) == "（一）选址。"
    assert runs[1].find(f"{W}rPr/{W}rStyle").get(f"{W}val") == "RunOn"  # type: ignore[union-attr]


def test_the_language_is_chinese() -> None:
    found = part(draw(MINUTES), "word/styles.xml").find(f".//{W}lang")
    assert found is not None
    assert (found.get(f"{W}val"), found.get(f"{W}eastAsia")) == ("zh-CN", "zh-CN")
