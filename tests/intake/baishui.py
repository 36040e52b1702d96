"""Files of a second invented township, 白水镇, laid out unlike the shared ones: rules repair, not files."""

from __future__ import annotations

import csv
import io
from datetime import date, time
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from desktop.intake.known import Known, KnownDepartment, KnownGrid, KnownMember, KnownOfficer
from desktop.intake.look import look
from desktop.intake.reading import read_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.intake.reading import Line
    from desktop.intake.sheet import Sheet

TODAY = date(2026, 9, 30)
KNOWN = Known(
    TODAY,
    departments=(
        KnownDepartment("公安", "清源县公安局白水派出所"),
        KnownDepartment("国土", "清源县自然资源局白水中心所"),
        KnownDepartment("水务", "清源县水利局白水水利站"),
        KnownDepartment("城管", "白水镇综合行政执法队", aliases=("巡查队",)),
        KnownDepartment("园林绿化", "清源县林业局白水林业工作站"),
        KnownDepartment("市场监管", "清源县市场监督管理局白水所"),
        KnownDepartment("供电", "白水供电营业所", enterprise=True),
    ),
    officers=(KnownOfficer("公安甲", "公安", "199-0000-3101"), KnownOfficer("公安乙", "公安", "199-0000-3102")),
    grids=(KnownGrid("BS001", "东坪村"), KnownGrid("BS002", "东坪村"), KnownGrid("BS003", "西坪村")),
    villages=("东坪村", "西坪村", "南关社区"),
    members=(
        KnownMember("乡长甲", "commander"),
        KnownMember("主任乙", "duty_leader", "199-0000-3201"),
        KnownMember("文书甲", "duty_clerk"),
        KnownMember("文书乙", "duty_clerk", nights=False, note="孕期"),
        KnownMember("司机甲", "driver"),
    ),
)
"""What 白水镇 knows before a file comes in."""


def saved(book: openpyxl.Workbook) -> bytes:
    """Return the bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_of(book: openpyxl.Workbook, name: str, rows: Sequence[Sequence[object]]) -> Worksheet:
    """Add a sheet with rows of cells."""
    sheet = book.create_sheet(name)
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    return sheet


def workbook(sheets: dict[str, Sequence[Sequence[object]]]) -> bytes:
    """Return a workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet_of(book, name, rows)
    return saved(book)


def text(rows: Sequence[Sequence[object]], mark: str = ",", encoding: str = "utf-8") -> bytes:
    """Return rows as a text file."""
    out = io.StringIO()
    csv.writer(out, delimiter=mark, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)


UNITS = (
    ("排序", "部门名称", "派驻情况", "部门负责人", "手机号码", "预计到场时间（min）", "联系顺序"),
    (1, "清源县公安局白水派出所", "派驻", "公安甲", "19900003001", 12, "公安甲 公安乙"),
    (2, "清源县自然资源局白水中心所", "派驻", "自然甲", "199-0000-3002", "约15分钟", "自然甲、自然乙"),
    (3, "清源县水利局白水水利站", "联络", "水利甲", "199 0000 3003", "半小时", "①水利甲②水利乙"),
    (4, "白水镇综合行政执法队", "派驻", "执法甲", "0086-19900003004", "10", "先打执法甲，打不通再打执法乙"),
    (5, "清源县林业局白水林业工作站", "联络", "林业甲", "0999-1234567", "20-30", "林业甲"),
    (6, "清源县市场监督管理局白水所", "", "市监甲", "199-0000-3006", 20, "市监甲"),
    (7, "白水供电营业所", "联络", "供电甲", "199-0000-3007", 40, "供电甲"),
)

PEOPLE = (
    ("执法人员姓名", "性别", "所在站所", "岗位职务", "证件号", "联系方式", "持证情况", "说明"),
    ("公安甲", "男", "派出所", "所长", "JH20001", "１９９００００３１０１", "有", ""),
    ("公 安 乙", "女", "", "民警", "JH20002", "19900003102", "有", ""),
    ("自然甲", "男", "自然资源所", "所长", "13000301", "199-0000-3103", "√", ""),
    ("自然乙", "女", "国土所", "科员", "13000302", "199-0000-3104", "√", ""),
    ("水利甲", "男", "水利站", "站长", "13000303", "199-0000-3105", "√", ""),
    ("水利乙", "男", "水务站", "科员", "", "199-0000-3106", "×", ""),
    ("执法甲", "男", "执法队", "队长", "1300030", "199-0000-3107", "√", ""),
    ("执法乙", "女", "综合执法队", "队员", "13000308", "199-0000-31o8", "√", ""),
    ("林业甲", "男", "林业站", "站长", "13000309", "199-0000-3109", "√", "9月已调离"),
    ("", "男", "市监所", "科员", "13000310", "199-0000-3110", "√", ""),
    ("供电甲", "男", "电力所", "班长", "", "199-0000-3111", "×", ""),
    ("气象甲", "男", "气象站", "站长", "", "199-0000-3112", "×", ""),
)

GRIDS = (
    ("网格长", "网格号", "所属村", "责任区域", "电话"),
    ("李某网01", "BS001", "东坪村", "村东", "199-0000-4001"),
    ("李某网02", "BS-002", "东坪村", "村西", "199-0000-4002"),
    ("李某网03", "bs003", "西坪村", "全村", "199-0000-4003"),
    ("李某网04", "BS0O4", "西坪村", "河滩", "199-0000-4004"),
    ("待定", "BS005", "南关社区", "1—3栋", "199-0000-4005"),
    ("李某网06", "", "南关社区", "4—6栋", "199-0000-4006"),
)

DUTIES = (
    ("白水镇属地事项清单（2026年版）", "", "", "", "", "", ""),
    ("编号", "所属领域", "具体事项", "牵头单位", "协办单位", "法律依据", "是否属地自办"),
    ("BS-01", "国土", "占用耕地建房", "自然资源所", "派出所/执法队", "《中华人民共和国土地管理法》", ""),
    ("BS-02", "水利", "河道采砂", "水利站和林业站", "派出所；国土所", "《中华人民共和国水法》", ""),
    ("BS-03", "市容", "占道经营", "综合执法大队", "市监所 派出所", "《城市市容和环境卫生管理条例》", ""),
    ("BS-04", "综合", "村道保洁", "镇政府", "", "", "√"),
    ("BS-05", "综合", "广告牌匾", "", "执法队", "", ""),
    ("BS-06", "电力", "线下树障", "供电所", "林业站", "", ""),
    ("BS-07", "民政", "散埋乱葬", "民政所", "林业站", "", ""),
    ("BS-07", "民政", "殡葬用品", "市监所", "", "", ""),
    ("BS-09", "综合", "", "市监所", "", "", ""),
    ("合计", "", "8项", "", "", "", ""),
)

HEADER = (
    "哨号",
    "类别",
    "吹哨日期",
    "时间",
    "地点",
    "反映问题",
    "牵头部门",
    "协办部门",
    "到达时间",
    "处理结果",
    "办结日期",
    "满意度",
)
SIMPLE = (
    ("白水镇吹哨记录（2026年第三季度）",),
    HEADER,
    (
        "第12号",
        "综合",
        date(2026, 7, 3),
        time(9, 5),
        "东坪村口",
        "堆放建筑垃圾",
        "执法队",
        "国土所、派出所",
        "9:20、9:31、9:36",
        "清运",
        "2026.7.5",
        "满意",
    ),
    (
        "第13号",
        "应急",
        "7月4日",
        "下午3点",
        "西坪村河滩",
        "有人下河",
        "水利站",
        "派出所",
        "15:10、15:22",
        "劝离",
        "7月4日",
        "4分",
    ),
    (
        "第14号",
        "重点",
        "2026-07-06",
        "8.30",
        "南关社区",
        "夜市整治",
        "市场监管所",
        "执法队",
        "8:41、8:40",
        "整改",
        "7.9",
        "一般",
    ),
    ("第15号", "综合", "2026/7/7", "", "东坪村", "占道", "执法队", "", "10:01", "清理", "7.9", "满意"),
    (
        "第17号",
        "联合执法",
        "2026年7月8日",
        "22：50",
        "西坪村",
        "夜间施工",
        "执法队",
        "派出所",
        "23:02、0:10",
        "停工",
        "7月9日",
        "5",
    ),
    (
        "第18号",
        "其他",
        "2026年7月9日",
        "10:00",
        "西坪村",
        "无",
        "执法队",
        "派出所",
        "10:10、10:12",
        "停工",
        "7月9日",
        "5",
    ),
    ("第19号", "综合", "2026年7月10日", "10:00", "西坪村", "倒垃圾", "", "派出所", "10:10", "清运", "7月11日", "5"),
    ("第20号", "综合", "2026年7月11日", "10:00", "西坪村", "误报", "执法队", "派出所", "", "作废", "", ""),
    ("制表人：综治甲", "", "", "", "", "", "审核：书记甲"),
)

ONE_ROW_A_UNIT = (
    (
        "吹哨编号",
        "吹哨类型",
        "吹哨时间",
        "所在村",
        "详细地址",
        "吹哨事由",
        "主办单位",
        "响应单位",
        "接单时间",
        "到场时间",
        "离场时间",
        "超时情况",
    ),
    (
        "2026-031",
        "综合执法",
        "2026/8/3 14:00",
        "东坪",
        "水渠边",
        "私搭乱建",
        "执法队",
        "执法队",
        "14:03",
        "14:12",
        "15:40",
        "未超时",
    ),
    (
        "2026-031",
        "综合执法",
        "2026/8/3 14:00",
        "东坪",
        "水渠边",
        "私搭乱建",
        "执法队",
        "自然资源所",
        "14:05",
        "14:33",
        "15:41",
        "超3分钟",
    ),
    (
        "2026-032",
        "应急处置",
        "2026/8/4 23:40",
        "白水镇南关",
        "东门",
        "树木倒伏",
        "林业站",
        "林业站",
        "23:44",
        "0:02",
        "1:30",
        "",
    ),
    (
        "2026-032",
        "应急处置",
        "2026/8/4 23:40",
        "白水镇南关",
        "东门",
        "树木倒伏",
        "林业站",
        "派出所",
        "23:42",
        "23:55",
        "次日1:30",
        "",
    ),
    (
        "2026-032",
        "应急处置",
        "2026/8/4 23:40",
        "白水镇南关",
        "东门",
        "树木倒伏",
        "林业站",
        "供电所",
        "",
        "没来",
        "",
        "",
    ),
    (
        "2026-033",
        "重点工作",
        "2026/8/6 9:00",
        "北坪村",
        "",
        "秸秆堆放",
        "市监所",
        "市监所",
        "9:02",
        "9:20",
        "10:00",
        "",
    ),
    (
        "2026-033",
        "重点工作",
        "2026/8/7 9:00",
        "西坪村",
        "",
        "烟花爆竹",
        "市监所",
        "市监所",
        "9:02",
        "9:20",
        "10:00",
        "",
    ),
)

A_COLUMN_A_UNIT = (
    ("编号", "哨别", "吹哨时间", "事发地点", "基本情况", "牵头单位", "派出所", "水利站", "林业站", "处置情况"),
    ("〔2026〕白哨5号", "应急哨", "2026-08-10 06:30", "西坪村西沟", "山洪", "水利站", "06:52", "06:45", "", "转移12人"),
    ("〔2026〕白哨6号", "综合哨", "2026-08-11 10:00", "东坪村", "毁林", "林业站", "未到", "", "10:20", "立案"),
)


def people_book() -> bytes:
    """Return the workbook with units, people and grids; the unit of the first two people is one merged cell."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    sheet = sheet_of(book, "执法力量名册", [("白水镇执法力量名册",), (), *PEOPLE, ("共12人",)])
    sheet.merge_cells("C4:C5")
    for cell in sheet[7]:
        cell.font = Font(strike=True)
    sheet_of(book, "网格", GRIDS)
    sheet_of(book, "成员单位", UNITS)
    return saved(book)


def first(rows: Sequence[Sequence[object]], known: Known = KNOWN, name: str = "表.xlsx") -> Sheet[Line]:
    """Read rows as the only sheet of a workbook and return it."""
    return read_all(look(workbook({"表": rows}), name), known)[0]


def verdicts(sheet: Sheet[Line]) -> list[tuple[str, str, str]]:
    """Return key, verdict and Chinese reasons of every record."""
    return [(record.key, record.verdict.value, record.reasons) for record in sheet.records]
