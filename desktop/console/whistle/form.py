"""The whistle form as it is typed: each field an option, and the draft that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.console import naming
from desktop.console.frequent import option
from desktop.post.draft import Call, Draft
from desktop.post.states import Source
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.procedures.watch import Watch

KINDS = {"综合": "enforcement", "重点": "key_task", "应急": "emergency"}
"""How a clerk types the three kinds (A02); any key of the rules may be typed too."""

_TEXTS = (
    "place", "facts", "village", "grid", "verbatim", "reporter", "reporter_phone", "hotline_no", "self_done",
    "self_result", "own_reason", "lead_reason", "signer", "sign_manner", "fallback",
)  # fmt: skip
_FIELDS = (
    option("--place", default="", metavar="TEXT", said=Words("地点", "The place")),
    option("--facts", default="", metavar="TEXT", said=Words("事由", "What happened")),
    option(
        "--kind",
        default="综合",
        metavar="KIND",
        said=Words("哨类：综合、重点、应急", "enforcement, key_task, emergency"),
    ),
    option("--village", default="", metavar="TEXT", said=Words("村社", "The village")),
    option("--grid", default="", metavar="CODE", said=Words("网格编码", "The grid")),
    option("--verbatim", default="", metavar="TEXT", said=Words("原话，不改一字", "The caller's own words")),
    option(
        "--source",
        default="patrol",
        metavar="SOURCE",
        said=Words("哨源：巡查、网格、村社、12345 等", "patrol, hotline ..."),
    ),
    option("--reporter", default="", metavar="NAME", said=Words("报告人", "Who told of it")),
    option("--reporter-phone", default="", metavar="NUMBER", said=Words("报告人电话", "The reporter's telephone")),
    option("--hotline-no", default="", metavar="NUMBER", said=Words("工单号", "Number of the hotline's slip")),
    option("--hotline-due", metavar="DAY", said=Words("工单期限", "Due day of the hotline's slip")),
    option("--found-at", metavar="TIME", said=Words("发现时间", "When it was found")),
    option("--self-done", default="", metavar="TEXT", said=Words("属地先办了什么", "What the township tried itself")),
    option("--self-at", metavar="TIME", said=Words("何时办的", "When it tried")),
    option("--self-result", default="", metavar="TEXT", said=Words("先办的结果", "With what result")),
    option(
        "--own-reason", default="", metavar="TEXT", said=Words("本镇自办事项仍吹哨的理由", "Why an own matter is blown")
    ),
    option("--lead", default="", metavar="DEPARTMENT", said=Words("牵头部门", "The lead department")),
    option("--lead-reason", default="", metavar="TEXT", said=Words("不按清单定牵头的理由", "Why another lead")),
    option(
        "--call",
        "called",
        multiple=True,
        metavar="DEPARTMENT",
        said=Words("叫哪家，可写多次", "Whom to call, repeatable"),
    ),
    option("--signer", default="", metavar="NAME", said=Words("签发人", "Who approved the blow")),
    option("--sign-manner", default="", metavar="TEXT", said=Words("怎么签发的：电话、签字", "How it was approved")),
    option("--on-the-spot", is_flag=True, said=Words("当场发现违法，先吹后签", "Found on the spot; signed later")),
    option("--opinion-risk", is_flag=True, said=Words("有舆情风险，时限缩短", "Public opinion at risk; shorter limit")),
    option("--cross-boundary", is_flag=True, said=Words("跨界", "It crosses the boundary")),
    option("--parent", default="", metavar="NUMBER", said=Words("由哪一哨反弹而来", "The whistle that it recurs from")),
    option(
        "--fallback",
        default="",
        metavar="NUMBER",
        said=Words("由哪张空白备用单补录", "Back-filled from this blank form"),
    ),
    option(
        "--blown-at", metavar="TIME", said=Words("补录时：实际何时吹的", "When back-filling: when it was really blown")
    ),
)


def form(order: Callable[..., Any]) -> Callable[..., Any]:
    """Give an order all fields of the whistle form as options."""
    for field in reversed(_FIELDS):
        order = field(order)
    return order


def draft_of(watch: Watch, typed: dict[str, Any]) -> Draft:
    """Return the form as it was typed; times, kinds and departments by their usual names."""
    ledger = watch.ledger
    kind = next((key for word, key in KINDS.items() if typed["kind"].startswith(word)), typed["kind"])
    parent = naming.whistle(ledger, typed["parent"], watch.today).id if typed["parent"] else ""
    lead = naming.department(ledger, typed["lead"]).id if typed["lead"] else ""
    called = [naming.department(ledger, name).id for name in typed["called"]]
    if lead and lead not in called:
        called.insert(0, lead)
    texts = {name: typed[name] for name in _TEXTS}
    return Draft(
        **texts,
        kind=kind,
        source=naming.named(Source, typed["source"]),
        hotline_due=naming.day(typed["hotline_due"]),
        lead=lead,
        calls=tuple(Call(one) for one in called),
        parent=parent,
        on_the_spot=typed["on_the_spot"],
        opinion_risk=typed["opinion_risk"],
        cross_boundary=typed["cross_boundary"],
        found_at=naming.moment(watch, typed["found_at"]),
        self_at=naming.moment(watch, typed["self_at"]),
        blown_at=naming.moment(watch, typed["blown_at"]),
    )
