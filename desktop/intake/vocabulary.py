"""Header words: which words offices write above which field, for each kind of sheet; data, no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.intake.mapping import Kind

if TYPE_CHECKING:
    from desktop.intake.known import Known

_WORDS: dict[Kind, dict[str, str]] = {
    Kind.DEPARTMENTS: {
        "seq": "序号 编号 排序 no",
        "full": "单位全称 部门全称 全称 单位名称 部门名称 成员单位 单位 部门 机构名称 站所名称 名称",
        "short": "简称 单位简称 部门简称 常用名 习惯称呼 缩写",
        "code": "代码 单位代码 部门代码 编码 部门编码 单位编码 代号",
        "aliases": "别名 曾用名 其他名称 又称 俗称",
        "mode": "派驻方式 驻点方式 进驻方式 派驻情况 入驻方式 方式 派驻形式 类别 是否常驻 常驻/联络 派驻",
        "contact": "联系人 联络员 负责人 对接人 联络人 部门负责人 主要负责人",
        "phone": "联系电话 电话 手机 联系方式 手机号 手机号码 电话号码 联络电话",
        "chain": "呼叫顺序 联系顺序 叫人顺序 呼叫次序 通知顺序 应急联系顺序 联系次序 呼叫人员",
        "minutes": ("到场预计 预计到场 到场时间 到场分钟 预计到场时间 到场用时 路程 车程 到场时限 预计用时 到达时间"),
        "note": "备注 说明 附注 注",
    },
    Kind.OFFICERS: {
        "seq": "序号 no 编号",
        "name": "姓名 人员姓名 名字 执法人员姓名 人员 队员姓名",
        "unit": "单位 所在单位 工作单位 部门 所属单位 派出单位 所属部门 单位名称 原单位 派驻单位 站所",
        "post": "职务 岗位 职位 职务职级 身份 岗位职务 人员类别 职级",
        "cert": "执法证号 执法证编号 证号 执法证件号 证件号 行政执法证号 执法证 证件编号 警号 执法证号码",
        "phone": "手机 手机号 手机号码 联系电话 电话 联系方式 移动电话 电话号码",
        "mode": ("驻点方式 派驻方式 驻守方式 值守方式 方式 下沉方式 常驻/备勤 常驻备勤 派驻情况 进驻方式 驻点"),
        "certified": (
            "是否持证 持证 有无执法证 持证情况 是否有执法证 执法资格 有无执法资格 是否有执法资格 是否持有执法证"
        ),
        "night": "可否夜班 夜班 能否夜班 是否夜班 可值夜班 能否值夜班 是否可值夜班 值夜 可否值夜班",
        "drive": "驾驶 驾照 准驾车型 驾驶证 驾驶证类型 驾照类型 会驾驶 车型",
        "note": "备注 说明 附注",
    },
    Kind.GRIDS: {
        "seq": "序号 no",
        "village": (
            "村 社区 村社区 村社 村(社区) 村名 行政村 所属村 村居 村(居) 村委会 所在村 所属村社 村(社区)名称 村庄"
        ),
        "code": "网格编码 网格编号 网格号 网格代码 编码 网格名称 网格 编号",
        "scope": "网格范围 范围 责任区域 四至 责任范围 网格区域 覆盖范围 管辖范围",
        "keeper": "网格员 网格员姓名 网格长 专职网格员 姓名 负责人 责任人",
        "phone": "手机 手机号 联系电话 电话 联系方式 手机号码 网格员电话",
        "type": "网格类型 类型 网格类别 类别",
        "note": "备注 说明 附注",
    },
    Kind.DUTIES: {
        "seq": "序号 no",
        "code": "事项编码 编码 编号 事项编号 代码 事项代码 清单编号",
        "name": ("事项名称 事项 职责事项 工作事项 清单事项 任务事项 具体事项 问题 职责内容 违法行为 执法事项 权责事项"),
        "category": "类别 事项类别 类型 分类 领域 所属领域 大类 事项类型",
        "lead": ("主责部门 牵头部门 主责单位 牵头单位 责任部门 责任单位 主管部门 主办单位 承办部门 主责 牵头 主办部门"),
        "support": "配合部门 协同部门 配合单位 协办单位 协助部门 协同单位 参与部门 配合 协办部门 协助单位",
        "basis": "依据 法律依据 法规依据 法定依据 执法依据 设定依据 政策依据 职责依据 依据条款",
        "own": ("乡镇自办 是否自办 自办 属地自办 镇自办 是否乡镇自办 街道自办 自行处理 是否属地自办 镇级自办"),
        "keywords": "关键词 关键字 搜索词 常用词 俗称 检索词 标签",
        "note": "备注 说明 附注",
    },
    Kind.WHISTLES: {
        "seq": "序号 no",
        "number": "哨单编号 编号 哨号 哨单号 单号 吹哨编号 文号 哨单文号 哨单序号",
        "kind": "哨类 哨别 哨类型 哨单类型 吹哨类型 哨单类别 类型 类别 吹哨类别 哨种",
        "blown_date": "吹哨日期 日期 发生日期",
        "blown": "吹哨时间 发哨时间 派单时间 时间 吹哨时刻 发起时间 派发时间 呼叫时间 下单时间",
        "village": "村(社区) 村社区 村 社区 村社 所属村 村居 所在村 村名 村(居) 行政村 属地村",
        "grid": "网格 网格编码 网格号 所属网格 网格编号",
        "place": "具体位置 地点 发生地点 位置 详细地址 地址 详细地点 具体地点 点位 事发地点 详址",
        "source": "来源 哨源 问题来源 线索来源 信息来源 案件来源 事件来源",
        "facts": (
            "事由 吹哨事由 问题描述 事件描述 主要情况 情况 事项 内容 问题 基本情况 情况描述 事件内容 "
            "简要情况 主要内容 反映问题"
        ),
        "lead": "主责部门 牵头部门 主责单位 牵头单位 责任单位 责任部门 主办单位 主责 牵头 主办部门",
        "support": "配合部门 协同部门 配合单位 协办单位 协助部门 协同单位 配合 协办部门 协助单位",
        "unit": (
            "报到单位 单位 报到部门 部门 响应部门 召集部门 召集单位 参与单位 参与部门 被吹哨部门 "
            "响应单位 被叫单位 呼叫部门 应哨部门 应哨单位"
        ),
        "signed": "签收 签收时间 接哨时间 接单时间 接收时间 应哨时间 接哨",
        "arrived": "到场 到场时间 报到时间 到达时间 到岗时间 到达 抵达时间 报到 实际到场时间 到达现场时间",
        "left": "撤离 撤离时间 离场时间 撤场时间 离场 离开时间 撤离现场时间 撤场",
        "elapsed": "到场用时 响应时长 用时 响应用时 到场耗时 用时分钟",
        "late": "是否超时 超时 是否迟到 超时情况",
        "outcome": "处置结果 办理结果 处理结果 办结情况 结果 处置情况 办理情况 处理情况 处置意见",
        "closed": "销哨时间 办结时间 办结日期 销号时间 结案时间 完成时间 销哨日期 销号日期 销哨 办结",
        "rating": "评价 满意度 评价结果 满意度评价 群众评价 好差评 满意情况",
        "note": "备注 说明 附注",
    },
    Kind.MEMBERS: {
        "seq": "序号 no 编号",
        "name": "姓名 人员姓名 名字 人员",
        "duty": "岗位 值班岗位 值班类别 值班身份 值守岗位 岗位类别 类别 角色 值班职责 身份",
        "title": "职务 职位 行政职务",
        "phone": "手机 手机号 手机号码 联系电话 电话 联系方式 移动电话 电话号码",
        "note": "备注 说明 附注 注意事项",
    },
    Kind.HOLIDAYS: {
        "seq": "序号 no",
        "name": "节日 节假日 节日名称 节假日名称 假期 假日 名称 节日名",
        "date": "放假日期 放假时间 日期 开始日期 放假起始 起始日期 放假安排 假期时间",
        "until": "结束日期 放假截止 截止日期 终止日期 至",
        "work": "调休上班日期 调休上班 补班日期 上班日期 调休日期 补班 调休",
        "rest": "休/班 休班 类型 性质 是否放假 放假或上班 状态 安排",
        "statutory": "法定节日 是否法定 法定 三薪日 法定假日",
        "count": "天数 放假天数 共计天数",
        "note": "备注 说明 附注",
    },
    Kind.ROSTER: {
        "seq": "序号 no",
        "date": "日期 值班日期 月日 时间 值班时间",
        "weekday": "星期 周几 星期几 周次 礼拜 周",
        "part": "班次 时段 班别 值班时段",
        "leader": "带班领导 带班 值班领导 带班人 带班干部 总值班 带班人员 主班 值班带班领导",
        "clerk": "值班员 值班人员 值班干部 值班 值守人员 副班 当班人员 值班工作人员 值班人",
        "clerk_day": "白班 值班员白班 白班值班员 白天值班 日班 白班值班 白天",
        "clerk_night": "夜班 值班员夜班 夜班值班员 夜间值班 晚班 夜班值班 夜间 晚上",
        "stationed": "常驻 常驻人员 驻守人员 驻点值班 常驻单位 驻点人员 执法值班 执法队员 值班队员",
        "stationed_day": "常驻白班 驻守白班 执法白班",
        "stationed_night": "常驻夜班 驻守夜班 执法夜班",
        "on_call_1": "第一梯队 备勤 备勤第一 第一备勤 备勤人员 备勤单位 一梯队 一线备勤 备勤1 备勤一",
        "on_call_2": "第二梯队 备勤第二 第二备勤 二梯队 二线备勤 备勤2 备勤二",
        "on_call_3": "第三梯队 备勤第三 第三备勤 三梯队 三线备勤 备勤3 备勤三",
        "driver": "驾驶员 司机 值班司机 值班驾驶员 驾驶",
        "note": "备注 说明 附注",
    },
    Kind.PERSON_ROSTER: {
        "seq": "序号 no",
        "name": "姓名 人员 人员姓名 值班人员 名字 执法人员姓名 队员姓名",
        "unit": "单位 部门 所在单位 所属单位 单位名称 站所 科室",
        "note": "备注 说明 附注",
    },
    Kind.LEAVES: {
        "seq": "序号 no",
        "name": "姓名 人员 请假人 申请人 人员姓名 名字",
        "unit": "单位 部门 所在单位 所属单位 站所",
        "date": "日期 请假日期 请假时间 时间 起止日期 起止时间 具体日期",
        "since": "开始日期 起始日期 开始时间 请假开始 自 开始",
        "until": "结束日期 截止日期 结束时间 请假结束 至 结束 终止日期",
        "kind": "类型 类别 请假类型 假别 请假类别 种类 事项 假种",
        "note": "备注 说明 事由 原因 附注 请假事由",
    },
}

FIELDS: dict[Kind, dict[str, tuple[str, ...]]] = {
    kind: {field: tuple(words.split()) for field, words in fields.items()} for kind, fields in _WORDS.items()
}
"""The first word of each field is the one a new sheet should use."""

NEEDED: dict[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.DEPARTMENTS: (("full", "short"), ("mode", "chain", "minutes", "contact", "code", "short")),
    Kind.OFFICERS: (("name",), ("unit", "cert", "certified"), ("unit", "cert", "phone", "post")),
    Kind.GRIDS: (("code",), ("village", "keeper")),
    Kind.DUTIES: (("name",), ("lead",)),
    Kind.WHISTLES: (("number", "blown", "kind"), ("facts", "place", "village"), ("lead", "unit")),
    Kind.MEMBERS: (("name",), ("duty", "title"), ("duty", "phone", "note")),
    Kind.HOLIDAYS: (("date",), ("name",), ("work", "rest", "until", "count")),
    Kind.ROSTER: (
        ("date",),
        ("leader", "clerk", "clerk_day", "clerk_night", "stationed", "on_call_1", "unit"),
        ("leader", "clerk_night", "driver", "on_call_1", "stationed", "weekday", "unit"),
    ),
    Kind.PERSON_ROSTER: (("name",), ("days",)),
    Kind.LEAVES: (("name",), ("date", "since"), ("kind",)),
}
"""What a sheet must have to be of a kind: one field of each group; `unit` is also two columns that name departments,
`days` a week of columns that name days."""

REQUIRED: dict[Kind, tuple[str, ...]] = {
    Kind.DEPARTMENTS: ("full",),
    Kind.OFFICERS: ("name", "unit"),
    Kind.GRIDS: ("code", "village"),
    Kind.DUTIES: ("name", "lead"),
    Kind.WHISTLES: ("number", "kind", "blown", "facts", "lead", "unit"),
    Kind.MEMBERS: ("name", "duty"),
    Kind.HOLIDAYS: ("name", "date"),
    Kind.ROSTER: ("date",),
    Kind.PERSON_ROSTER: ("name",),
    Kind.LEAVES: ("name", "date", "kind"),
}
"""Fields without which every record would be rejected or asked about."""

TELLING: dict[Kind, tuple[str, ...]] = {
    Kind.DEPARTMENTS: ("成员单位", "单位一览", "部门", "通讯录", "联系表"),
    Kind.OFFICERS: ("人员", "花名册", "力量", "名册", "执法队伍"),
    Kind.GRIDS: ("网格",),
    Kind.DUTIES: ("职责", "清单", "事项"),
    Kind.WHISTLES: ("台账", "哨单", "吹哨"),
    Kind.MEMBERS: ("通讯录", "值班人员", "联系表"),
    Kind.HOLIDAYS: ("节假日", "放假", "调休", "日历"),
    Kind.ROSTER: ("值班", "排班", "带班"),
    Kind.PERSON_ROSTER: ("值班", "排班", "考勤"),
    Kind.LEAVES: ("请假", "意愿", "假条", "休假"),
}
"""Words in a sheet's name or title that speak for a kind."""


def choices(kind: Kind, known: Known) -> tuple[str, ...]:
    """Return the fields to choose from for a column: those of the kind, with departments or days where it has any."""
    own = tuple(FIELDS[kind])
    if kind is Kind.ROSTER:
        return (*own, *(f"@{one.short}" for one in known.departments))
    if kind is Kind.PERSON_ROSTER:
        return (*own, *(f"#{day}" for day in range(1, 32)))
    return own
