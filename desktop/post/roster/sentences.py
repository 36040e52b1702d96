"""How the orders of the roster are told in the journal: their sentences and, where those are bare, their names."""

from __future__ import annotations

ROSTER: dict[str, tuple[str, str]] = {
    "standard_setup": (
        "值守标准设置：班次 {shifts} 种，需求 {needs} 条",
        "Standard roster: {shifts} shifts, {needs} needs",
    ),
    "keep_shift": ("班次：{name}", "Shift: {name}"),
    "keep_need": ("值守需求：{name}，最少 {least}，希望 {wanted}", "Need: {name}, least {least}, wanted {wanted}"),
    "keep_plan_rules": ("排班规则 {version} 生效（{citation}）", "Planning rules {version} ({citation})"),
    "import_year": ("{year}年放假安排导入 {count} 天（{source}）", "Holidays {year}: {count} days ({source})"),
    "keep_days": ("节假日写入 {count} 天（{source}）", "Holidays: {count} days written ({source})"),
    "forget_day": ("节假日删去 {day} {name}", "Holiday {day} {name} taken out"),
    "set_cells": (
        "排班改 {count} 格：{month} {day} {person} {shift}",
        "Roster cells {count}: {month} {day} {person} {shift}",
    ),
    "discard_draft": ("{month} 草稿放弃，恢复 {count} 格", "Draft of {month} discarded, {count} cells"),
    "copy_month": ("{month} 照抄 {from}，填 {count} 格", "Copied {from} into {month}: {count} cells"),
    "take_plan": ("采用 {month} 排班方案，改 {count} 格", "Plan of {month} taken over, {count} cells"),
    "take_repair": ("采用 {month} 调整方案，改 {count} 格", "Repair of {month} taken over, {count} cells"),
    "publish": (
        "公布 {month} 值班表第 {edition} 版：新增 {added}，改排 {withdrawn}。{holes}{reason}",
        "Roster {month} published, edition {edition}: {added} new, {withdrawn} withdrawn. {holes}{reason}",
    ),
    "ask_leave": ("请假：{person}（{leave_kind}）{days}", "Leave asked for: {person} ({leave_kind}) {days}"),
    "keep_leave": ("记请假：{person}（{leave_kind}）{days}", "Leave noted: {person} ({leave_kind}) {days}"),
    "approve_leave": ("批假：{by}准{person} {days}", "Leave approved: {by} for {person} {days}"),
    "cancel_leave": ("销假：{person} {days}，{reason}", "Leave cancelled: {person} {days}, {reason}"),
    "keep_wish": ("值守意愿：{person}（{wish}）{days}", "Wish: {person} ({wish}) {days}"),
    "drop_wish": ("撤回意愿：{person}（{wish}）{days}", "Wish dropped: {person} ({wish}) {days}"),
    "keep_limit": ("个人限制：{person} {note}", "Limit: {person} {note}"),
    "ask_swap": (
        "申请换班：{person} {day} {shift}，由{stand_in}值。{reason}",
        "Swap asked for: {person} {day} {shift}, {stand_in} instead. {reason}",
    ),
    "agree_swap": (
        "同意换班：{person} {day} {shift} 换{stand_in}，{by}同意，{record}",
        "Swap agreed: {person} {day} {shift} to {stand_in}, by {by}, {record}",
    ),
    "decline_swap": ("不同意换班：{person} {day} {shift}，{reason}", "Swap declined: {person} {day} {shift}, {reason}"),
    "go_on_leave": (
        "值守请假：{person} {day} {shift}，{reason}，顶班{stand_in}",
        "Duty excused: {person} {day} {shift}, {reason}, instead {stand_in}",
    ),
    "start_duty": ("上岗：{person} {shift}{late}", "On duty: {person} {shift}{late}"),
    "deploy": ("出动：{person} {shift}", "Deployed: {person} {shift}"),
    "come_back": ("回岗：{person} {shift}", "Back on duty: {person} {shift}"),
    "confirm_absent": ("缺岗：{person} {day} {shift}，{by}确认", "Absent: {person} {day} {shift}, confirmed by {by}"),
    "relieve": (
        "接替：{stand_in}接替{person} {shift}，{reason}",
        "Relieved: {stand_in} for {person} {shift}, {reason}",
    ),
    "stand_in": ("顶班：{stand_in}顶{person} {day} {shift}", "Stand-in: {stand_in} for {person} {day} {shift}"),
    "end_duty": ("下岗：{person} {shift}", "Off duty: {person} {shift}"),
    "note_stood": (
        "补登 {count} 个班按表值过：{day} {person} 起，{by}确认",
        "Noted afterwards that {count} duties were stood, from {day} {person} on; confirmed by {by}",
    ),
    "settle_on_call": ("备勤到点结束 {count} 人", "On call over: {count}"),
    "begin_handover": ("开始交接班：{leader}、{clerk}交", "Handover begun by {leader}, {clerk}"),
    "amend_handover": ("改交接班记录：{leader}、{clerk}交", "Handover record changed: {leader}, {clerk}"),
    "drop_handover": ("作废交接班记录：{reason}", "Handover record void: {reason}"),
    "sign_out": ("交班签字：{leader}、{clerk}", "Signed over by {leader}, {clerk}"),
    "sign_in": ("接班签字：{leader}、{clerk}", "Taken over by {leader}, {clerk}"),
}
ROSTER_NAMES: dict[str, tuple[str, str]] = {
    "import_year": ("导入放假安排", "Holidays imported"),
    "forget_day": ("节假日删除", "Holiday taken out"),
    "keep_days": ("写入节假日", "Holidays written"),
    "set_cells": ("改排班", "Roster cells"),
    "discard_draft": ("放弃草稿", "Draft discarded"),
    "copy_month": ("照抄排班", "Roster copied"),
    "take_plan": ("采用排班方案", "Plan taken over"),
    "take_repair": ("采用调整方案", "Repair taken over"),
    "publish": ("公布值班表", "Roster published"),
    "start_duty": ("上岗", "On duty"),
    "come_back": ("回岗", "Back on duty"),
    "settle_on_call": ("备勤结束", "On call over"),
    "note_stood": ("补登值班", "Duties noted afterwards"),
}
"""Names of the orders whose sentence, without its particulars, is no name."""
