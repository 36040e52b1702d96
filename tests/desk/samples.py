"""Invented whistles, people and moments that the desk's own tests and the gallery show."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.desk.marks.chip import ChipWords
from desktop.desk.strips.rows import LineRow, Row, StripCell, StripRow
from desktop.post.moment import CHINA

NOW = datetime(2026, 9, 22, 14, 36, 20, tzinfo=CHINA)


def at(text: str, second: int = 0) -> datetime:
    """Return a time of day on the day of the samples."""
    hour, minute = text.split(":")
    return NOW.replace(hour=int(hour), minute=int(minute), second=second)


def cell(name: str, word: str, blown: datetime, *times: str, lead: bool = False, note: str = "") -> StripCell:
    """Return a cell of thirty minutes; `times` are acknowledged, departed, arrived as far as they came."""
    moments = [at(one) for one in times]
    return StripCell(
        key=name,
        name=name,
        blown=blown,
        deadline=blown + timedelta(minutes=30),
        word=word,
        lead=lead,
        acknowledged=moments[0] if moments else None,
        departed=moments[1] if len(moments) > 1 else None,
        arrived=moments[2] if len(moments) > 2 else None,
        note=note,
    )


def strips() -> tuple[Row, ...]:
    """Return the rows of ui/today.png."""
    b85, b86, b87, b84 = at("13:58"), at("14:12"), at("14:24"), at("09:05")
    step = ChipWords("联合处置")
    return (
        StripRow("w85", "85", "综合执法", b85, "南岭废品场", "露天焚烧电缆皮，黑烟飘向小学", step, (
            cell("环保", "", b85, "13:59", "14:03", "14:19", lead=True),
            cell("消防", "", b85, "14:00", "14:06", "14:25"),
            cell("公安", "", b85, "14:02", "14:11", "14:33"),
            cell("安监", "在途", b85, "14:10", "14:18"),
        )),
        StripRow("w86", "86", "综合执法", b86, "大集东口", "占道摊位堵住消防通道，劝离两次无效", step, (
            cell("城管", "", b86, "14:13", "14:20", "14:33", lead=True),
            cell("消防", "", b86, "14:13", "14:18", "14:31"),
            cell("公安", "在途", b86, "14:14", "14:22"),
            cell("食药", "未出发", b86, "14:20"),
            cell("工商", "异议", b86, "14:19"),
        )),
        StripRow("w87", "87", "应急处置", b87, "西河村北河滩", "夜间盗采后两车砂石正在外运，驾驶员拒绝停车，现场有村干部两人", step, (
            cell("水务", "", b87, "14:25", "14:28", "14:35", lead=True),
            cell("公安", "", b87, "14:25", "14:27", "14:34"),
            cell("国土", "在途", b87, "14:31", "14:35"),
            cell("交通", "未出发", b87, "14:29"),
            cell("农业", "未签收", b87),
        )),
        StripRow("w84", "84", "重点工作", b84, "引水渠三支", "渠段内违建棚房拆除，余一处未清运", ChipWords("任务 4/5"), (
            cell("水务", "", b84, "09:06", "09:10", "09:24", lead=True, note="在场 2 人"),
            cell("国土", "", b84, "09:06", "09:12", "09:27", note="在场 1 人"),
            cell("住建", "", b84, "09:08", "09:15", "09:31", note="在场 2 人"),
            cell("公安", "", b84, "09:07", "09:09", "09:20", note="许可后撤"),
        )),
        LineRow("w83", "83", ChipWords("待核查", "run", "eye"), "东塘清淤", "弃土已运走，水务报完成 13:40，须另派人到场核查", "核查人　网格员 赵某"),
        LineRow("w81", "81", ChipWords("挂账", "run", "book"), "老粮库外墙", "产权未明，本级无法解决", "复核日　9月25日"),
        LineRow("w79", "79", ChipWords("已销哨", "ok", "ok"), "青石桥限高杆撞损", "今日 11:20 核查通过，等评价", "用时 1 时 52 分"),
    )  # fmt: skip
