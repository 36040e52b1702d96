"""Invented whistles, people and moments that the desk's own tests and the gallery show."""
# ruff: noqa: E501 - a sample is one line, so that a row of the picture can be found

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.desk.controls.refusal import DoorWords, RefusalWords
from desktop.desk.frame.rail import Place
from desktop.desk.frame.status_bar import StatusItem
from desktop.desk.frame.tasks import TaskRow
from desktop.desk.marks.chip import ChipWords
from desktop.desk.strips.rows import LineRow, Row, StripCell, StripRow
from desktop.desk.wall_rows import Waited, WallFoot, WallRow
from desktop.desk.whistle.department_rows import DepartmentRow, Marked
from desktop.desk.whistle.journal import JournalRow
from desktop.desk.whistle.presence import Presence, PresenceRow, Span
from desktop.desk.whistle.step_track import Step
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


PLACES = (
    Place("today", "今日", "desk", "Ctrl+1"),
    Place("whistles", "哨单", "whistle", "Ctrl+2"),
    Place("roster", "值守", "cal", "Ctrl+3"),
    Place("confer", "会商", "confer", "Ctrl+4"),
    Place("meeting", "例会", "meet", "Ctrl+5"),
    Place("lists", "清单", "list", "Ctrl+6"),
    Place("assess", "考核", "chart", "Ctrl+7"),
    Place("ledger", "台账", "book", "Ctrl+8"),
    Place("wall", "大屏", "wall", "F11", page=False),
    Place("settings", "设置", "gear", page=False),
)
STATUS = (
    StatusItem("backup", "备份 今日 14:00，已试恢复", "disk"),
    StatusItem("seal", "封链完好，第 1286 笔　指纹 a91c·07e2", "seal"),
    StatusItem("lock", "本机独占写入", "lock"),
    StatusItem("post", "青石镇综合执法指挥部", at_end=True, kept=False),
    StatusItem("rules", "规则版本 2026-03", at_end=True, kept=False),
    StatusItem("user", "值班员 张某　18:00 交班", "user", at_end=True),
)
TASKS = (
    TaskRow("t1", "补签", "87 号 应急哨先吹后签", "总指挥签字后补录", "剩 22 时", "pen"),
    TaskRow("t2", "待裁定", "86 号 工商：认为属城管", "钟不停；请带班领导裁定", "05:40", "gavel", "warn"),
    TaskRow("t3", "确认未报到", "85 号 安监 已超 8 分", "打电话确认：在途，或未报到", "现在", "x", "bad"),
    TaskRow("t4", "待核查", "83 号 东塘清淤弃土", "17:00 前；核查人不得为水务人员", "剩 2 时", "eye"),
    TaskRow("t5", "逾期议定事项", "第 36 期 2 项", "住建 1、农业 1", "逾期 4 天", "flag", "bad"),
    TaskRow("t6", "待交接", "18:00 交班，未办事项 3 条", "接班：值班员 王某", "剩 3 时", "swap"),
)
STEPS = (
    Step("草拟", "done", "9月21日 16:40"),
    Step("甄别", "done", "21日 17:20 李某"),
    Step("吹哨", "done", "22日 09:05"),
    Step("联合处置", "current", "5 时 31 分　任务 4/5"),
    Step("待核查", "future", "须另派人"),
    Step("销哨", "future", "核查通过后"),
    Step("归档", "future", "评价齐全后"),
)
DEPARTMENTS = (
    DepartmentRow(
        "shuiwu",
        "水务",
        "水务乙、水务丙",
        "09:06",
        "09:10",
        "09:24",
        Marked("用时 19 分", "ok", "ok"),
        "在场 2 人",
        Marked("余 1 项：清运弃土", "warn", "tri"),
        lead=True,
    ),
    DepartmentRow(
        "guotu",
        "国土",
        "国土乙",
        "09:06",
        "09:12",
        "09:27",
        Marked("用时 22 分", "ok", "ok"),
        "在场 1 人",
        Marked("2/2 已完成"),
    ),
    DepartmentRow(
        "zhujian",
        "住建",
        "住建甲、住建乙",
        "09:08",
        "09:15",
        "09:31",
        Marked("用时 26 分", "ok", "ok"),
        "在场 2 人",
        Marked("1/1 已完成"),
    ),
    DepartmentRow(
        "gongan",
        "公安",
        "—",
        "09:07",
        "09:09",
        "09:20",
        Marked("用时 15 分", "ok", "ok"),
        "13:10 许可撤离",
        Marked("1/1 已完成"),
    ),
)
REFUSAL = RefusalWords(
    "水务现在不能撤离。",
    "弃土清运未办结（责任 水务，17:00 前），现场又无水务接替人。",
    "事不完、人不撤　规则 7.2",
    (
        DoorWords("finish", "去办结", "办结任务", "“清运弃土”报完成并附照片", "ok"),
        DoorWords("relieve", "呼叫水务甲", "接替后撤", "备勤第 1 位，先到场，再放人", "swap"),
        DoorWords("permit", "报总指挥", "撤离许可", "李某签许可，写明事由，入纪要", "pen"),
    ),
)
JOURNAL = (
    JournalRow("j1", "14:36", "水务申请撤离，未准", "电话", "张某 14:36 记", icon="stop", tone="bad"),
    JournalRow("j2", "14:10", "住建报：两间棚房拆平，建材入库", "照片 4 张　住建甲", "张某 14:12 记"),
    JournalRow("j3", "13:48", "居民代表钱某到场见证，无异议", "签字　见证", "张某 14:10 记", late=22),
    JournalRow("j4", "13:10", "公安丙撤离，总指挥许可", "撤字9号　李某 13:08 签", "张某 13:10 记"),
    JournalRow(
        "j5",
        "12:10",
        "水务甲下场，水务乙已在场接替；铲车留在现场，司机由住建带来的工程队临时顶班到下午三点",
        "12:08 乙先到",
        "张某 12:11 记",
    ),
    JournalRow("j6", "09:05", "吹哨：四家应于 09:35 前到场", "李某签发", "张某 09:05 记"),
)


def presence() -> Presence:
    """Return the chart of ui/whistle.png."""

    def row(department: str, person: str, *spans: Span) -> PresenceRow:
        return PresenceRow(department, person, spans)

    return Presence(at("09:05"), at("09:35"), at("14:36"), (
        row("水务", "甲", Span("way", at("09:10"), at("09:24")), Span("left", at("09:24"), at("12:10"), "09:24　12:10 由乙接替")),
        row("", "乙", Span("way", at("11:52"), at("12:08")), Span("present", at("12:08"), None, "12:08 到　接替甲")),
        row("", "丙", Span("way", at("09:22"), at("09:34")), Span("present", at("09:34"), None, "09:34 到")),
        row("国土", "乙", Span("way", at("09:12"), at("09:27")), Span("present", at("09:27"), None, "09:27 到")),
        row("住建", "甲 乙", Span("way", at("09:15"), at("09:31")), Span("present", at("09:31"), None, "09:31 到　两人")),
        row("公安", "丙", Span("way", at("09:09"), at("09:20")), Span("left", at("09:20"), at("13:10"), "09:20 到　13:10 撤，许可〔2026〕撤字9号")),
    ), "09:20 起现场从未空人；四家到齐后，任一时刻不少于 5 人")  # fmt: skip


WALL = (
    WallRow(
        "w85", "85", "南岭废品场", "综合执法　环保牵头", at("14:28"), (Waited("安监", "在途"),), "环保 消防", "公安"
    ),
    WallRow(
        "w86",
        "86",
        "大集东口",
        "综合执法　城管牵头",
        at("14:42"),
        (Waited("公安", "在途"), Waited("食药", "未出发"), Waited("工商", "异议")),
        "城管 消防",
    ),
    WallRow(
        "w87",
        "87",
        "西河村北河滩",
        "应急处置　水务牵头",
        at("14:54"),
        (Waited("国土", "在途"), Waited("交通", "未出发"), Waited("农业", "未签收")),
        "水务 公安",
    ),
    WallRow(
        "w84",
        "84",
        "引水渠三支",
        "重点工作　水务牵头",
        None,
        (),
        "都到了，现场 5 人，已 5 时 31 分",
        "",
        "余 1 项",
        "事不完、人不撤",
    ),
)
FOOT = (
    WallFoot("带班领导", "李某"),
    WallFoot("值班员", "张某"),
    WallFoot("常驻", "4 / 5 家"),
    WallFoot("", "安监缺岗", "bad"),
)
