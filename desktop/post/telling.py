"""How an entry of the journal is told in a sentence: the order's name and what it said about itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.post.conferences.sentences import CONFERENCE_NAMES, CONFERENCES
from desktop.post.conferences.states import Position, SeatMark, SeatRole, Signature, SuperiorKind
from desktop.post.items.sentences import ITEM_NAMES, ITEMS
from desktop.post.items.states import ItemStep, Supervision
from desktop.post.meetings.sentences import MEETING_NAMES, MEETINGS
from desktop.post.meetings.states import AgendaState, Channel, OutcomeKind, RollMark
from desktop.post.roster.sentences import ROSTER, ROSTER_NAMES
from desktop.post.roster.states import (
    CheckFinding,
    CheckManner,
    DutyClass,
    LeaveKind,
    ReminderManner,
    SendManner,
    WishKind,
)
from desktop.post.states import Escalation, Evidence, Ground, ReturnKind, Source
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLAIN: dict[str, tuple[str, str]] = {
    "register": ("登记：{place} {facts}", "Registered: {place} {facts}"),
    "edit": ("改草稿：{place} {facts}", "Draft edited: {place} {facts}"),
    "submit": ("送甄别", "Sent to screening"),
    "approve": ("{by}签发（{manner}）", "Approved by {by} ({manner})"),
    "blow": ("吹哨{serial}：{departments}，{limit} 分钟内到场", "Blown {serial}: {departments} within {limit} min"),
    "countersign": ("{by}补签（{manner}）", "Signed later by {by} ({manner})"),
    "send_back": ("退回（{kind}）：{reason}", "Returned ({kind}): {reason}"),
    "merge": ("并入{into}：{reason}", "Merged into {into}: {reason}"),
    "withdraw": ("撤销：{reason}", "Withdrawn: {reason}"),
    "cancel_blown": ("{by}解除全哨：{reason}", "Called off by {by}: {reason}"),
    "suspend": ("挂账，{by}批准，{review_on} 复核：{reason}", "On the ledger, {by}, review {review_on}: {reason}"),
    "resume": ("恢复办理：{reason}", "Resumed: {reason}"),
    "escalate": ("提级{step}：{text}", "Escalation {step}: {text}"),
    "open_conference": ("会商开始：{text}", "Conference opened: {text}"),
    "close_conference": ("会商结论：{text}", "Conference concluded: {text}"),
    "call_department": ("加派{department}，{limit} 分钟内到场 {reason}", "{department} called, {limit} min {reason}"),
    "acknowledge": ("{department}签收", "{department} acknowledged"),
    "depart": ("{department}出发", "{department} set out"),
    "report_in": ("{department}到场{late}：{officers}", "{department} reported in{late}: {officers}"),
    "join": ("{department}增援到场：{officers}", "{department} joined by {officers}"),
    "no_show": ("{department}确认未报到", "{department}: no show confirmed"),
    "no_answer": ("{person}（{department}）没接电话", "{department}: {person} did not answer"),
    "nobody_on_call": ("{department}无人可叫：{reason}", "{department}: nobody on call, {reason}"),
    "stand_down": ("{by}解除{department}：{reason}", "{department} stood down by {by}: {reason}"),
    "refuse": ("{department}拒绝：{reason}", "{department} refused: {reason}"),
    "await_ruling": ("{department}异议提请裁定", "{department}: ruling asked for"),
    "rule": ("{by}裁定{department}{upheld}：{text}", "{by} ruled on {department}{upheld}: {text}"),
    "excuse": ("{by}准{department}免计：{reason}", "{department} excused by {by}: {reason}"),
    "give_task": ("交办{department}：{task} {standard}", "Task for {department}: {task} {standard}"),
    "finish_task": ("{department}办结“{task}”：{result}", "{department} finished “{task}”: {result}"),
    "finish_work": ("{department}报任务完成", "{department} reported its work done"),
    "release": (
        "{department}撤离（{ground}）：{officers}{reliever}{permit}",
        "{department} left ({ground}): {officers}{reliever}{permit}",
    ),
    "release_refused": ("{department}申请撤离，未准：{officers}", "{department} asked to leave, refused: {officers}"),
    "give_permit": (
        "{by}许可{department}撤离 {permit}：{reason}",
        "{by} permitted {department} to leave {permit}: {reason}",
    ),
    "leave_early": (
        "{department}擅自撤离：{officers}，{reason}",
        "{department} left without ground: {officers}, {reason}",
    ),
    "report_done": ("报完成：{outcome}", "Reported done: {outcome}"),
    "check_pass": ("{checker}核查通过，销哨。{findings}", "Checked by {checker}, closed. {findings}"),
    "check_fail": ("{checker}核查不通过：{findings}", "Check failed, {checker}: {findings}"),
    "evaluate": (
        "评价：满意度 {satisfaction}，回头看 {recheck_on} {comment}",
        "Evaluated: {satisfaction}, recheck {recheck_on}",
    ),
    "archive": ("归档", "Archived"),
    "note": ("{text}", "{text}"),
    "witness": ("{capacity}{name}见证：{opinion}", "{capacity} {name} witnessed: {opinion}"),
    "leader_arrives": ("{name}（{title}）到场", "{name} ({title}) on the scene"),
    "leader_leaves": ("{name}离场", "{name} left the scene"),
    "give_opinion": ("{department}意见：{text}", "{department} advises: {text}"),
    "join_team": ("专班加入{name}（{department}）{part}", "Task force: {name} ({department}) {part}"),
    "issue_order": ("{by}签发{serial}给{department}：{text}", "{serial} by {by} to {department}: {text}"),
    "receive_order": ("{by}签收{serial}", "{serial} received by {by}"),
    "undo": ("撤回第 {entry} 笔（{undone}）{department}", "Entry {entry} ({undone}) taken back {department}"),
    "correct": ("更正：{changes}（{reason}）", "Corrected: {changes} ({reason})"),
    "correct_time": (
        "更正{department}{step}：{from} 改为 {to}（{reason}）",
        "{department} {step}: {from} → {to} ({reason})",
    ),
    "print": ("打印{paper}，第 {copy} 次{pages}{copies}", "Printed {paper}, no. {copy}{pages}{copies}"),
    "save_word": ("{paper}{serial}存成 Word：{file}", "{paper} {serial} saved for Word: {file}"),
    "file": ("归档{paper}", "Filed {paper}"),
    "export": ("导出{what}，{count} 条", "Exported {what}, {count} rows"),
    "import": ("导入{what}，{count} 条", "Imported {what}, {count} rows"),
    "import_whistle": ("由{file}导入", "Imported from {file}"),
    "found_post": ("建立{name}", "Founded {name}"),
    "amend_post": ("更改指挥部资料：{name}", "Post amended: {name}"),
    "keep_member": ("指挥部成员：{name}", "Member: {name}"),
    "keep_rules": ("规则 {version} 生效（{citation}）", "Rules {version} ({citation})"),
    "take_watch": ("接班：带班{leader}，值班员{clerk}", "Watch taken: leader {leader}, clerk {clerk}"),
    "keep_department": ("部门：{department}", "Department: {department}"),
    "keep_officer": ("人员：{officer}", "Officer: {officer}"),
    "post_officer": ("派驻{officer}，{since} 起", "{officer} posted from {since}"),
    "recall_officer": ("召回{officer}，至 {until}：{reason}", "{officer} recalled {until}: {reason}"),
    "mark_attendance": ("{day} {officer}{present}", "{day} {officer} {present}"),
    "keep_grid": ("网格 {code} {village}", "Grid {code} {village}"),
    "keep_facility": ("地点：{name}", "Facility: {name}"),
    "keep_resource": ("车辆用房：{name}", "Resource: {name}"),
    "book": (
        "预约{name}，{by}用，{since} 至 {until} {purpose}",
        "{name} booked for {by}, {since} to {until} {purpose}",
    ),
    "hand_back": ("{by}归还{name}", "{by} handed back {name}"),
    "cancel_booking": ("取消预约{name}：{reason}", "Booking of {name} cancelled: {reason}"),
    "keep_cadre": ("干部下沉：{name} 到{village}，{since} 起", "Cadre {name} to {village} from {since}"),
    "recall_cadre": (
        "召回{name}（{village}），至 {until}：{reason}",
        "{name} recalled from {village} {until}: {reason}",
    ),
    "keep_duty_item": ("清单事项 {code} {name}", "Duty item {code} {name}"),
    "replace_duty_item": ("清单事项 {code} 改为 {by}：{reason}", "Duty item {code} became {by}: {reason}"),
    "print_forms": ("印空白单 {serials}", "Blank forms {serials} printed"),
    "void_form": ("空白单{serial}作废：{reason}", "Blank form {serial} void: {reason}"),
    **ROSTER,
    **ITEMS,
    **MEETINGS,
    **CONFERENCES,
}
ORDERS = tuple(_PLAIN)
"""Keys of all orders that have a sentence."""
_NAMED = {
    "evidence": Evidence,
    "ground": Ground,
    "kind": ReturnKind,
    "step": Escalation,
    "source": Source,
    "duty_class": DutyClass,
    "leave_kind": LeaveKind,
    "wish": WishKind,
    "finding": CheckFinding,
    "check_manner": CheckManner,
    "reminder_manner": ReminderManner,
    "send_manner": SendManner,
    "mark": RollMark,
    "outcome_kind": OutcomeKind,
    "matter_state": AgendaState,
    "channel": Channel,
    "item_step": ItemStep,
    "supervision": Supervision,
    "seat_role": SeatRole,
    "seat_mark": SeatMark,
    "position": Position,
    "signature": Signature,
    "superior": SuperiorKind,
}
_FLAGS = {
    "late": (Words("（迟到）", " (late)"), Words("", "")),
    "upheld": (Words("仍须到场", " the call stands"), Words("免派", " excused")),
    "present": (Words("在岗", "present"), Words("缺岗", "absent")),
}
_NAMES = {
    "note": ("记一笔", "Note"),
    "mark_attendance": ("考勤", "Attendance"),
    "witness": ("见证", "Witness"),
    "leader_arrives": ("领导到场", "Leader on the scene"),
    "leader_leaves": ("领导离场", "Leader left"),
    "join_team": ("加入专班", "Task force"),
    "give_opinion": ("部门意见", "Opinion"),
    "leave_early": ("擅自撤离", "Left without ground"),
    "finish_work": ("任务完成", "Work done"),
    "finish_task": ("任务办结", "Task finished"),
    "release": ("撤离", "Leaving"),
    "report_in": ("到场", "Report-in"),
    "join": ("增援到场", "Reinforcement"),
    "no_show": ("未报到", "No show"),
    "no_answer": ("没接电话", "No answer"),
    "acknowledge": ("签收", "Acknowledgement"),
    "depart": ("出发", "Departure"),
    **ROSTER_NAMES,
    **MEETING_NAMES,
    **ITEM_NAMES,
    **CONFERENCE_NAMES,
}
"""Names of the orders that may be taken back, and of those whose sentence holds only particulars."""
_PLACE = r"\{\w+\}"
_TAIL = r"[（(：:，,“].*$"
_GAPS = Words("空档：{0}，理由：", "Holes: {0}; reason: ")
_AFTER = {"reliever": Words("，由{0}接替", ", relieved by {0}"), "permit": Words("，{0}", ", {0}"),
          "pages": Words("，第 {0} 页", ", pages {0}"), "copies": Words("，{0} 份", ", {0} copies")}  # fmt: skip


class _Said(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return ""


def tell(order: str, said: Mapping[str, object]) -> Words:
    """Return the sentence of an entry; an order that nobody named is told by its key, never hidden."""
    zh, en = _PLAIN.get(order, (order, order))
    return Words(_filled(zh, order, said, "zh"), _filled(en, order, said, "en"))


def order_name(order: str) -> Words:
    """Return the name of an order without its particulars."""
    zh, en = _NAMES.get(order) or _PLAIN.get(order, (order, order))
    return Words(_bare(zh) or order, _bare(en) or order)


def _bare(form: str) -> str:
    return re.sub(_TAIL, "", re.sub(_PLACE, "", form)).strip()


def _filled(form: str, order: str, said: Mapping[str, object], language: str) -> str:
    values = _Said({name: str(value) for name, value in said.items()})
    for name, named in _NAMED.items():
        if name in values and values[name] in {one.value for one in named}:
            values[name] = named(values[name]).words.said(language)
    for name, (yes, no) in _FLAGS.items():
        values[name] = (yes if values[name] in ("1", "True") else no).said(language)
    if order in ("release", "print"):
        for name, words in _AFTER.items():
            values[name] = words.said(language).format(values[name]) if values[name] else ""
    if order == "publish" and values["holes"]:
        values["holes"] = _GAPS.said(language).format(values["holes"])
    if order == "undo":
        values["undone"] = order_name(values["undone"]).said(language)
    return form.format_map(values).replace("（）", "").replace(" ()", "").strip()
