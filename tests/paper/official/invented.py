"""Plainly invented minutes, letter and report for drawing official papers, and the text that they must say."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.paper.official.facts import (
    Attendance,
    Attendee,
    Colophon,
    Column,
    Heading,
    Letter,
    Listing,
    Minutes,
    Paragraph,
    Report,
    Side,
    Table,
)
from desktop.paper.official.numbering import ordinal
from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.official.facts import Block

UNIT = "青石镇综合执法指挥部"
DAY = date(2026, 9, 28)
MADE = datetime(2026, 9, 28, 10, 5, tzinfo=CHINA)
RARE = "㛃𬍛䶮喆堃甯玥"
COLOPHON = Colophon(
    "青石镇综合执法指挥部办公室", DAY, ("区综合执法指挥中心", "镇党委、人大、政府领导", "各派驻部门", "各村（社区）"),
    "a91c55d07be307e2" + "0f" * 24, 1286, "c0ffee" * 10 + "abcd",
)  # fmt: skip
OPENING = (
    "9月28日上午，总指挥李某主持召开第38次周例会，听取上周吹哨报到情况，研究未结事项。"
    "数据截至9月28日7时30分。会议议定："
)
LATE = (
    "上周吹哨9次，应到36家次，按时34家次。〔2026〕哨字85号公安迟到5分钟，系途中处置事故，予以免责；安监迟到11分钟，"
    "不予免责，9月30日前补齐常驻人员，再有迟到，由部门负责人到会说明。"
)
MIXED = (
    f"网格员{RARE}到场，按GB/T 9704-2012排印（A4，210 mm × 297 mm），水泵Q=30m3/h停用，经费¥3,000.50元，完成率99.5%。"
)
ITEMS = Table(
    (Column("序号", Side.CENTRE), Column("事项"), Column("牵头部门"), Column("时限", Side.RIGHT)),
    (
        ("道路",),
        ("1", "查清管网，出具结论", "水务", "9月26日"),
        ("2", "沟口便道封堵并装卡口，夜间轮值表交党政办", "国土", "9月28日"),
    ),
    "议定事项表",
    ("", "合计2项", "", ""),
    "数据取自〔2026〕哨字213号、242号。",
)
BLOCKS: tuple[Block, ...] = (
    Paragraph(OPENING),
    Heading(1, "一、关于报到超时"),
    Paragraph(LATE),
    Heading(1, "二、关于渣土临时消纳点"),
    Heading(2, "（一）选址。", "住建于10月9日前选定，国土同日出具用地意见。住建保留意见照录于后。"),
    Heading(3, "1.核查"),
    Heading(4, "（1）分工。", "由网格员赵某到场核查，住建人员不得自核，结果报下次例会。"),
    Listing((("①", "水务于9月26日前查清管网，出个结论。"), ("②", MIXED))),
)
ATTENDANCE = (
    Attendance(
        "出席",
        tuple(
            Attendee(unit, names)
            for unit, names in (
                ("镇党委", ("书记甲",)), ("镇政府", ("镇长乙", "副镇长辛", "副镇长壬")), ("公安", ("公安甲",)),
                ("水务", ("水务甲",)), ("城管", ("城管甲",)), ("交通", ("李𬍛", "王喆")), ("消防", ("消防甲",)),
            )
        ),
    ),
    Attendance("请假", (Attendee("环保", ("环保甲",), "培训"), Attendee("", ("宣传委员庚",), "病"))),
    Attendance("列席", (Attendee("柳沟村"), Attendee("石门峪村", ("支书甲",)))),
)  # fmt: skip
MINUTES = Minutes(
    UNIT, "青石镇综合执法指挥部周例会纪要", "第38期", "指挥部办公室", DAY, BLOCKS, MADE, attendance=ATTENDANCE,
    colophon=COLOPHON,
)  # fmt: skip
LETTER = Letter(
    UNIT, "青综指函〔2026〕3号", "关于商请协助查清河湾社区地下车库周边雨水管网权属和进水原因的函", "区水务局",
    (Paragraph(OPENING), Paragraph(LATE)), DAY, MADE, ("现场照片", "管线图"), "联系人：张某01，电话：199-0000-0001",
    ("区住建局",), COLOPHON.journal_head, 1286, COLOPHON.digest,
)  # fmt: skip


def register(rows: int, *, landscape: bool = True) -> Table:
    """Return a table of so many invented whistles."""
    columns = (
        Column("编号"), Column("地点"), Column("事由"), Column("日期", Side.CENTRE), Column("用时（分钟）", Side.RIGHT),
        Column("到场部门"),
    )  # fmt: skip
    facts = "露天焚烧电缆皮，黑烟飘向南岭小学，场内人员拒绝熄火。"
    return Table(
        columns,
        tuple(
            (
                f"〔2026〕哨字{n}号", "南岭村" * (1 + n % 2), f"{facts[: 8 + n % 17]}{RARE[n % 7]}{n * 7919 % 10007}",
                f"{n % 12 + 1}月{n % 28 + 1}日", str(n * 37 % 91), "环保、消防、公安"[: 2 + n % 3 * 3],
            )
            for n in range(1, rows + 1)
        ),
        "附表1　吹哨台账",
        ("合计", "", f"{rows}次", "", str(rows * 40), ""),
        "用时自吹哨起算。",
        landscape=landscape,
    )  # fmt: skip


REPORT = Report(
    UNIT, "青石镇综合执法指挥部关于2026年9月吹哨报到和联合执法工作情况的报告", (*BLOCKS, register(60), ITEMS), DAY,
    MADE, "青石镇综合执法指挥部文件", "青综指〔2026〕12号", "区综合执法指挥中心", ("9月台账",), colophon=COLOPHON,
)  # fmt: skip


def long_minutes(sections: int) -> Minutes:
    """Return minutes with so many sections, about two to a page, with a table in every seventh."""
    blocks: list[Block] = [Paragraph(OPENING)]
    for number in range(1, sections + 1):
        blocks += [
            Heading(1, f"{ordinal(1, number)}关于第{number}件事"),
            Paragraph(LATE),
            Heading(2, "（一）办法。", MIXED),
        ]
        if number % 7 == 0:
            blocks.append(register(12, landscape=False))
    return Minutes(
        UNIT, MINUTES.mark, "第39期", "指挥部办公室", DAY, tuple(blocks), MADE, attendance=ATTENDANCE, colophon=COLOPHON
    )


def spoken(facts: Minutes) -> str:
    """Return all text of minutes in the order in which a person reads it."""
    return "".join(_spoken(facts))


def _spoken(facts: Minutes) -> Iterator[str]:
    yield from (facts.mark, facts.number, facts.office, f"{facts.on.year}年{facts.on.month}月{facts.on.day}日")
    for block in facts.blocks:
        match block:
            case Paragraph():
                yield block.words
            case Heading():
                yield from (block.words, block.run_on)
            case Listing():
                yield from ("".join(item) for item in block.items)
            case Table():
                yield from (block.caption, *(column.title for column in block.columns))
                yield from ("".join(row) for row in block.rows)
                yield from (*block.totals, f"注：{block.note}" if block.note else "")
    for roll in facts.attendance:
        yield f"{roll.label}：{roll.words}"
    if facts.colophon is not None:
        said = facts.colophon
        yield f"抄送：{'、'.join(said.copies_to)}。记录指纹{said.fingerprint}第{said.entry}笔"
        yield f"{said.printed_by}{facts.on.year}年{facts.on.month}月{facts.on.day}日印发"
