"""The clauses of the standards that are measured, the figures they ask for, and how far off is still right."""

from __future__ import annotations

from typing import NamedTuple

from desktop.post.words import Words

GB9704, GB15834, PDF, CUSTOM = "GB/T 9704-2012", "GB/T 15834-2011", "ISO 32000-1", "排印惯例"


class Clause(NamedTuple):
    """One clause: of which standard, its number, and what it speaks of."""

    standard: str
    number: str
    words: Words

    @property
    def name(self) -> str:
        """How a finding cites it."""
        return f"{self.standard} {self.number}".strip()


SIZE = Clause(GB9704, "5.1", Words("幅面尺寸", "paper size"))
AREA = Clause(GB9704, "5.2.1", Words("页边与版心", "margins and type area"))
LETTERS = Clause(GB9704, "5.2.2", Words("字体和字号", "face and size"))
GRID = Clause(GB9704, "5.2.3", Words("行数和字数", "lines and characters"))
INK = Clause(GB9704, "5.2.4", Words("文字颜色", "colour of type"))
MARK = Clause(GB9704, "7.2.4", Words("发文机关标志", "mark of the issuing unit"))
NUMBER = Clause(GB9704, "7.2.5", Words("发文字号", "document number"))
RED_RULE = Clause(GB9704, "7.2.7", Words("版头中的分隔线", "red rule of the head"))
TITLE = Clause(GB9704, "7.3.1", Words("标题", "title"))
BODY = Clause(GB9704, "7.3.3", Words("正文", "body"))
IMPRINT_RULES = Clause(GB9704, "7.4.1", Words("版记中的分隔线", "rules of the imprint"))
COPIES = Clause(GB9704, "7.4.2", Words("抄送机关", "copies to"))
ISSUED = Clause(GB9704, "7.4.3", Words("印发机关和印发日期", "issued by and on"))
FOLIO = Clause(GB9704, "7.5", Words("页码", "page number"))
LETTER = Clause(GB9704, "10.1", Words("信函格式", "letter form"))
ORDER = Clause(GB9704, "10.2", Words("命令（令）格式", "order form"))
MINUTES = Clause(GB9704, "10.3", Words("纪要格式", "minutes form"))
BREAKS = Clause(GB15834, "5.1", Words("标点避头尾", "marks at line ends"))
LONE = Clause(CUSTOM, "", Words("孤字", "lone character"))
EMBEDDED = Clause(PDF, "9.9", Words("字体嵌入", "embedded fonts"))
UNICODE = Clause(PDF, "9.10", Words("文字可复制", "text that can be copied"))
SAID = Clause(PDF, "14.3.3", Words("文件的标题和作者", "title and author of the file"))
LANGUAGE = Clause(PDF, "14.9.2", Words("文件的语言", "language of the file"))

A4 = (210.0, 297.0)
TOP, BINDING, WIDTH, HEIGHT = 37.0, 28.0, 156.0, 225.0
RIGHT, BOTTOM = BINDING + WIDTH, TOP + HEIGHT
CUT = A4[0] - RIGHT
"""The cut margin, 26 mm; on the back of a leaf it is at the left."""
LINES, CHARACTERS = 22, 28
PITCH, ADVANCE = HEIGHT / LINES, WIDTH / CHARACTERS

MILLIMETRE = 1.0
"""The standard allows margins ±1 mm (5.2.1). It gives no other tolerance; the same one is taken for all lengths."""
HALF_LINE = PITCH / 2
"""What 22 lines together may miss of the type area, and blank lines above a title of their height: half a line."""
RULE_WEIGHT = 0.05
"""Half of what lies between 0.25 and 0.35 mm (7.4.1)."""


class Measure(NamedTuple):
    """A type size: its name, its points, and between which points it is still that size.

    The bounds lie half way to the next named size, at most a point off; phototypesetting has 3号 at 15.75 pt.
    """

    words: Words
    points: float
    least: float
    most: float

    def holds(self, size: float) -> bool:
        """Whether a size in points counts as this one."""
        return self.least <= size <= self.most


SECOND = Measure(Words("2号（22 磅）", "2号 (22 pt)"), 22.0, 21.0, 23.0)
THIRD = Measure(Words("3号（16 磅）", "3号 (16 pt)"), 16.0, 15.5, 16.5)
FOURTH = Measure(Words("4号（14 磅）", "4号 (14 pt)"), 14.0, 13.5, 14.5)
MARGIN_SAID = Words("±1 mm（标准）", "±1 mm (the standard's)")
LENGTH_SAID = Words("±1 mm（标准未给，按 5.2.1 取）", "±1 mm (not given; taken from 5.2.1)")
HALF_LINE_SAID = Words("±半行（标准未给，本程序取）", "± half a line (not given; chosen here)")
SIZE_SAID = Words("±0.5 磅（标准未给，取到邻近字号的一半）", "±0.5 pt (not given; half way to the next size)")
TITLE_SIZE_SAID = Words("±1 磅（标准未给，本程序取）", "±1 pt (not given; chosen here)")
WEIGHT_SAID = Words("±0.05 mm（标准未给，取两种线宽之差的一半）", "±0.05 mm (not given; half of the difference)")
NONE_SAID = Words("无", "none")
