"""The named styles of a Word file with the official names of their faces: an office changes a style, not its uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.paper.press.page import MM
from desktop.paper.word.markup import NAMESPACE, PITCH, spaced, twips

if TYPE_CHECKING:
    from collections.abc import Iterator

XIAOBIAOSONG, FANGSONG, KAITI, HEITI, SONGTI = "方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"
RED = "D7000F"
_INDENTED = '<w:ind w:firstLine="632" w:firstLineChars="200"/>'
_FLUSH = '<w:ind w:firstLine="0" w:firstLineChars="0"/>'
_OFF_GRID = '<w:snapToGrid w:val="0"/>'
# A mark at the end of a line stays within the type area, and Latin words stand as close as they do in print.
_PLAIN = '<w:widowControl/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
_THIRD = '<w:sz w:val="32"/><w:szCs w:val="32"/>'
_NEXT = "<w:keepNext/><w:keepLines/>"


class _Style(NamedTuple):
    """A style of paragraphs: its key, the name under which Word lists it, face, size in half points, the rest."""

    key: str
    name: str
    face: str
    size: int
    line: int = PITCH
    align: str = "both"
    indent: str = ""
    before: str = ""
    """What comes before the spacing in the order of the format: what is kept together, rules, the grid."""
    outline: int | None = None
    colour: str = ""


_CELL = twips(5.6 * MM)
_SMALL = twips(4.9 * MM)
_FOOT = twips(8 * MM)
_STYLES = (
    _Style("Body", "公文正文", FANGSONG, 32, indent=_INDENTED),
    _Style("Mark", "发文机关标志", XIAOBIAOSONG, 80, align="center", before=_OFF_GRID, colour=RED),
    _Style("Number", "发文字号", FANGSONG, 32, align="center"),
    _Style("Issuer", "编发单位和日期", FANGSONG, 32, align="left"),
    _Style("DocTitle", "公文标题", XIAOBIAOSONG, 44, align="center", before=_NEXT + _OFF_GRID),
    _Style("Addressee", "主送机关", FANGSONG, 32, indent=_FLUSH),
    _Style("Level1", "一级标题", HEITI, 32, indent=_INDENTED, before=_NEXT, outline=0),
    _Style("Level2", "二级标题", KAITI, 32, indent=_INDENTED, before=_NEXT, outline=1),
    _Style("Level3", "三级标题", FANGSONG, 32, indent=_INDENTED, before=_NEXT, outline=2),
    _Style("Level4", "四级标题", FANGSONG, 32, indent=_INDENTED, before=_NEXT, outline=3),
    _Style("Item", "列项", FANGSONG, 32),
    _Style("Present", "出席", FANGSONG, 32),
    _Style("Annex", "附件说明", FANGSONG, 32),
    _Style("Signed", "署名和日期", FANGSONG, 32, align="right", before="<w:keepLines/>"),
    _Style("Remark", "附注", FANGSONG, 32, indent=_INDENTED),
    _Style("Caption", "表题", HEITI, 28, twips(8 * MM), "center", before=_NEXT + _OFF_GRID),
    _Style("TableHead", "表头", HEITI, 24, _CELL, "center", before=_OFF_GRID),
    _Style("TableText", "表文", FANGSONG, 24, _CELL, "left", before=_OFF_GRID),
    _Style("SmallHead", "表头小字", HEITI, 21, _SMALL, "center", before=_OFF_GRID),
    _Style("SmallText", "表文小字", FANGSONG, 21, _SMALL, "left", before=_OFF_GRID),
    _Style("TableNote", "表注", FANGSONG, 21, _SMALL, "both", before=_OFF_GRID),
    _Style("Closing", "版记", FANGSONG, 28, _FOOT, "left", before=_OFF_GRID),
    _Style("ClosingCode", "版记二维码", FANGSONG, 28, 0, "right", before=_OFF_GRID),
    _Style("Folio", "页码", SONGTI, 28, twips(7 * MM), "left", before=_OFF_GRID),
    _Style("Draft", "稿别", HEITI, 32, twips(8 * MM), "left", before=_OFF_GRID),
    _Style("Break", "分节", FANGSONG, 2, 20, "left", before=_OFF_GRID),
)
_LETTERS = (("RunOn", "接排正文", FANGSONG), ("Label", "出席标签", HEITI), ("LeadHead", "接排黑体", HEITI))
"""Styles of letters within a paragraph."""


def fonts(face: str) -> str:
    """Return a face for letters of every script: papers set digits and Latin in the face of the text (7.1)."""
    return f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{face}"/>'


def sheet() -> str:
    """Return the whole sheet of styles."""
    return f'<w:styles xmlns:w="{NAMESPACE}">{"".join(_parts())}</w:styles>'


def _parts() -> Iterator[str]:
    language = '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    yield (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(FANGSONG)}"
        f'<w:sz w:val="32"/><w:szCs w:val="32"/>{language}</w:rPr></w:rPrDefault><w:pPrDefault>'
        f"<w:pPr>{_PLAIN}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    yield (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{_PLAIN}{spaced()}<w:jc w:val="both"/></w:pPr><w:rPr>{fonts(FANGSONG)}{_THIRD}</w:rPr></w:style>'
    )
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
    )
    yield from map(_paragraph, _STYLES)
    for key, name, face in _LETTERS:
        yield (
            f'<w:style w:type="character" w:customStyle="1" w:styleId="{key}"><w:name w:val="{name}"/><w:qFormat/>'
            f"<w:rPr>{fonts(face)}</w:rPr></w:style>"
        )


def _paragraph(style: _Style) -> str:
    outline = f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else ""
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour else ""
    # Letters of a text that keeps off the grid of lines keep off that of characters too.
    loose = _OFF_GRID if _OFF_GRID in style.before else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.key}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{style.before}{_lines(style.line)}{style.indent}'
        f'<w:jc w:val="{style.align}"/>{outline}</w:pPr>'
        f'<w:rPr>{fonts(style.face)}{loose}{colour}<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/></w:rPr>'
        "</w:style>"
    )


def _lines(line: int) -> str:
    """Return the line height of a style; a picture needs lines as high as what stands on them."""
    return spaced(line=line) if line else '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
