"""The reasons for which a person cannot have a shift on a day, as keys with their words."""

from __future__ import annotations

from desktop.post.states import Named
from desktop.post.words import Words


class Why(Named):
    """Why not: what a person is not for, what is closed to them, or which of their limits it would break."""

    STRANGER = "stranger", "不在可排人员之列", "not among those who can be rostered"
    NOT_FOR = "not_for", "不值这类班", "does not stand this kind of duty"
    NO_NIGHTS = "no_nights", "不排夜班", "stands no nights"
    NOT_POSTED = "not_posted", "未派驻", "not posted"
    POSTED = "posted", "已派常驻，不排备勤", "posted, so not on call"
    LEAVE = "leave", "休假", "on leave"
    ERRAND = "errand", "公差", "on an errand"
    TRAINING = "training", "培训", "in training"
    CHECKUP = "checkup", "体检", "at a medical check"
    TAKEN = "taken", "已有别的班", "has another duty"
    AFTER = "after", "前一班未休满", "not rested from the duty before"
    NIGHT_BEFORE = "night_before", "前夜值班", "was on duty the night before"
    BARRED = "barred", "规定不接前一班", "must not follow the duty before, by rule"
    NEXT = "next", "与后一班间隔不够", "too near to the next duty"
    LONG_RUN = "long_run", "连值太久", "too many days in a row"
    SHORT_RUN = "short_run", "连值太短", "too few days in a row"
    SHORT_REST = "short_rest", "连休太短", "too few days off"
    LONG_REST = "long_rest", "连休太久", "too many days off"
    WEEKENDS = "weekends", "双休已满", "worked enough weekends"
    NIGHTS_IN_7 = "nights_in_7", "七天内夜班已满", "stood enough nights in seven days"
    NIGHTS = "nights", "本月夜班已满", "stood enough nights this month"
    HOURS = "hours", "工时已满", "worked enough hours"
    FEW_HOURS = "few_hours", "工时不足", "too few hours"


RULES = {
    "min_minutes": Words("最少工时", "fewest hours"),
    "max_minutes": Words("最多工时", "most hours"),
    "min_rest": Words("最少连休", "fewest days off"),
    "max_rest": Words("最多连休", "most days off in a row"),
    "min_run": Words("最少连值", "fewest days in a row"),
    "max_run": Words("最多连值", "most days in a row"),
    "max_weekends": Words("最多值双休", "most weekends"),
    "most": Words("最多班次", "most duties of a kind"),
    "window": Words("夜班上限", "most nights"),
    "closed": Words("不能排的日子", "closed days"),
    "can": Words("能值的班", "the kinds of duty"),
    "forbidden_next": Words("班后休息", "rest after a duty"),
}
"""What the planner's names of a person's rules mean."""
