"""How the fields of a sheet are named on the screen, in both languages."""

from __future__ import annotations

from desktop.intake.mapping import Kind
from desktop.post.words import Words

LABELS: dict[str, Words] = {
    "full": Words("单位全称", "Full name"),
    "short": Words("简称", "Short name"),
    "code": Words("编码", "Code"),
    "aliases": Words("别名", "Other names"),
    "mode": Words("派驻方式", "Posting"),
    "contact": Words("联系人", "Contact"),
    "phone": Words("电话", "Telephone"),
    "chain": Words("呼叫顺序", "Call order"),
    "minutes": Words("到场预计", "Minutes to arrive"),
    "note": Words("备注", "Note"),
    "seq": Words("序号", "Row number"),
    "name": Words("名称", "Name"),
    "unit": Words("单位", "Unit"),
    "post": Words("职务", "Position"),
    "cert": Words("执法证号", "Certificate number"),
    "certified": Words("是否持证", "Certified"),
    "night": Words("可否夜班", "Nights"),
    "drive": Words("驾驶", "Driving"),
    "village": Words("村社", "Village"),
    "scope": Words("范围", "Area"),
    "keeper": Words("网格员", "Grid keeper"),
    "type": Words("类型", "Type"),
    "category": Words("类别", "Category"),
    "lead": Words("主责部门", "Lead department"),
    "support": Words("配合部门", "Supporting departments"),
    "basis": Words("依据", "Basis"),
    "own": Words("乡镇自办", "Township's own"),
    "keywords": Words("关键词", "Keywords"),
    "number": Words("哨单编号", "Number"),
    "kind": Words("哨类", "Kind"),
    "blown": Words("吹哨时间", "Blown at"),
    "blown_date": Words("吹哨日期", "Blown on"),
    "grid": Words("网格", "Grid"),
    "place": Words("地点", "Place"),
    "source": Words("来源", "Source"),
    "facts": Words("事由", "Facts"),
    "signed": Words("签收", "Acknowledged"),
    "arrived": Words("到场", "Arrived"),
    "left": Words("撤离", "Left"),
    "elapsed": Words("到场用时", "Minutes taken"),
    "late": Words("是否超时", "Late"),
    "outcome": Words("处置结果", "Outcome"),
    "closed": Words("销哨时间", "Closed at"),
    "rating": Words("评价", "Rating"),
    "duty": Words("岗位", "Duty"),
    "title": Words("职务", "Position"),
    "date": Words("日期", "Date"),
    "since": Words("开始日期", "First day"),
    "until": Words("结束日期", "Last day"),
    "work": Words("调休上班日期", "Weekend days worked"),
    "rest": Words("休或班", "Off or worked"),
    "statutory": Words("法定节日", "Statutory day"),
    "count": Words("天数", "Days"),
    "weekday": Words("星期", "Weekday"),
    "part": Words("班次", "Shift"),
    "leader": Words("带班领导", "Duty leader"),
    "clerk": Words("值班员", "Duty clerk"),
    "clerk_day": Words("值班员白班", "Duty clerk, day"),
    "clerk_night": Words("值班员夜班", "Duty clerk, night"),
    "stationed": Words("常驻", "Stationed"),
    "stationed_day": Words("常驻白班", "Stationed, day"),
    "stationed_night": Words("常驻夜班", "Stationed, night"),
    "on_call_1": Words("备勤第一", "First on call"),
    "on_call_2": Words("备勤第二", "Second on call"),
    "on_call_3": Words("备勤第三", "Third on call"),
    "driver": Words("驾驶员", "Driver"),
}
"""How a field is named on the screen; the column itself keeps the words of the file."""


_OWN: dict[tuple[Kind, str], Words] = {
    (Kind.DUTIES, "name"): Words("事项名称", "Matter"),
    (Kind.HOLIDAYS, "name"): Words("节日", "Holiday"),
    (Kind.LEAVES, "kind"): Words("请假或意愿的类型", "Kind of slip"),
}
_PEOPLE = frozenset({Kind.OFFICERS, Kind.MEMBERS, Kind.PERSON_ROSTER, Kind.LEAVES})


def label(kind: Kind, field: str) -> Words:
    """Return how the wizard names a field of a kind."""
    if (kind, field) in _OWN:
        return _OWN[kind, field]
    if field == "name" and kind in _PEOPLE:
        return Words("姓名", "Name")
    if field.startswith("@"):
        unit = field[1:]
        return Words(unit, unit) if kind is Kind.ROSTER else Words(f"{unit}到场", f"{unit} arrived")
    if field.startswith("#"):
        return Words(f"{field[1:]}日", f"Day {field[1:]}")
    return LABELS.get(field, Words(field, field))
