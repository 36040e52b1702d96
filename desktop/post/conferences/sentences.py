"""How the orders of conferences are told in the journal: their sentences and, where those are bare, their names."""

from __future__ import annotations

CONFERENCES: dict[str, tuple[str, str]] = {
    "enter_conference": ("列入会商：{title}", "A conference is proposed: {title}"),
    "leave_conference": ("会商结果：{text}", "Conference: {text}"),
    "propose_conference": ("{by}提请会商：{title}", "Conference proposed by {by}: {title}"),
    "supplement_conference": ("补充{original}的会商：{title}", "Supplement to {original} proposed: {title}"),
    "describe_conference": ("改会商内容：{title}", "Conference described anew: {title}"),
    "seat_department": ("参会部门：{department}（{seat_role}）", "At the table: {department} ({seat_role})"),
    "unseat_department": ("撤参会部门：{department}", "No longer at the table: {department}"),
    "notify_conference": (
        "会商通知：{time} {place}，{departments}",
        "Notice of the conference: {time}, {place}: {departments}",
    ),
    "call_seat": (
        "{department}{seat_mark} {person}（{reason}）",
        "{department}: {seat_mark} {person} ({reason})",
    ),
    "begin_conference": (
        "会商开始：{by}主持，到会 {count} 家",
        "Conference begun by {by}: {count} departments present",
    ),
    "say_position": ("{department}表态：{position} {text}", "{department}: {position} {text}"),
    "add_guest": ("列席：{name}（{capacity}）{text}", "At the table: {name} ({capacity}) {text}"),
    "drop_guest": ("删列席：{name}", "Guest struck: {name}"),
    "conclude": ("会商形成意见：{text}", "Conference concluded: {text}"),
    "reword_conclusion": ("改会商结论：{text}", "Conclusion reworded: {text}"),
    "on_the_spot": (
        "现场会商：{title}，{text}，议定 {count} 件",
        "Conferred on the spot: {title}: {text}, {count} decisions",
    ),
    "add_decision": ("会商议定：{text}，{owner}，{due} 前", "Decided: {text}, {owner} by {due}"),
    "edit_decision": ("改会商议定：{text}，{owner}，{due} 前", "Decision changed: {text}, {owner} by {due}"),
    "drop_decision": ("删会商议定：{text}", "Decision struck: {text}"),
    "set_shares": ("责任分担：{text}", "Shares of responsibility: {text}"),
    "send_round": ("送会签：{departments}", "Sent round for signatures: {departments}"),
    "countersign_record": (
        "{department}会签：{signature}（{by}）{text}",
        "{department}: {signature} ({by}) {text}",
    ),
    "issue_conference": (
        "{by}签发{serial}，交办 {count} 件，指纹 {digest}",
        "{serial} issued by {by}: {count} tasks, digest {digest}",
    ),
    "complete_conference": ("会商办结：{serial}", "Conference completed: {serial}"),
    "adjourn_conference": ("休会：{reason}，{time} {place} 续会", "Adjourned: {reason}; again {time}, {place}"),
    "cancel_conference": ("取消会商：{reason}", "Conference cancelled: {reason}"),
    "no_consensus": ("会商未达成一致：{reason}", "No consensus: {reason}"),
    "contribute": (
        "投入：{department} {text} {quantity} {amount}",
        "Put in by {department}: {text} {quantity} {amount}",
    ),
    "amend_contribution": (
        "改投入：{department} {text} {quantity} {amount}",
        "Contribution of {department} changed: {text} {quantity} {amount}",
    ),
    "drop_contribution": ("删投入：{department} {text}", "Contribution of {department} struck: {text}"),
    "agree_contributions": ("拟补偿 {count} 项，共 {amount}", "Compensation proposed: {count} lines, {amount}"),
    "note_superior": (
        "{superior}：{by}，{text} {department} {due}",
        "{superior}: {by}, {text} {department} {due}",
    ),
    "answer_superior": ("答复{superior}（{by}）：{text}", "Answer to the {superior} ({by}): {text}"),
}
CONFERENCE_NAMES: dict[str, tuple[str, str]] = {
    "call_seat": ("会商点到", "Roll of a conference"),
    "say_position": ("会商表态", "Position"),
    "countersign_record": ("会签", "Countersignature"),
    "issue_conference": ("签发会商纪要", "Record issued"),
    "propose_conference": ("提请会商", "Conference proposed"),
    "supplement_conference": ("补充会商", "Supplement"),
    "agree_contributions": ("拟补偿", "Compensation proposed"),
    "note_superior": ("上级行动", "Superior's action"),
    "answer_superior": ("答复上级", "Answer to a superior"),
}
"""Names of the orders whose sentence, without its particulars, is no name."""
