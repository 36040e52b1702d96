"""How the orders about action items are told in the journal: their sentences and the names of those taken back."""

from __future__ import annotations

ITEMS: dict[str, tuple[str, str]] = {
    "accept_item": ("{by}接收{serial}：{item}", "{serial} accepted by {by}: {item}"),
    "progress_item": ("{serial}进展（{by}）：{text}", "{serial} progress ({by}): {text}"),
    "report_item": ("{by}报结{serial}：{text}", "{serial} reported done by {by}: {text}"),
    "reject_item": ("{by}退回{serial}的报结：{text}", "Report of {serial} sent back by {by}: {text}"),
    "verify_item": ("{by}核查{serial}，销号：{text}", "{serial} verified by {by}: {text}"),
    "ask_extension": ("{by}申请{serial}延期到 {due}：{text}", "{serial}: {by} asks for {due}: {text}"),
    "answer_extension": (
        "{by}答复{serial}延期到 {due}：{item_step}。{text}",
        "{serial} until {due}, answered by {by}: {item_step}. {text}",
    ),
    "supervise_item": (
        "{by}发{supervision}{sheet}，督{serial}，{due} 前答复：{text}",
        "{supervision} {sheet} by {by} about {serial}, answer by {due}: {text}",
    ),
    "reply_supervision": ("{sheet}答复（{serial}）：{text}", "{sheet} answered ({serial}): {text}"),
    "void_supervision": ("{sheet}作废（{serial}），{by}：{text}", "{sheet} void ({serial}), {by}: {text}"),
}
ITEM_NAMES: dict[str, tuple[str, str]] = {
    "accept_item": ("接收议定事项", "Item accepted"),
    "progress_item": ("议定事项进展", "Progress of an item"),
    "report_item": ("议定事项报结", "Item reported done"),
    "reject_item": ("退回报结", "Report sent back"),
    "verify_item": ("议定事项销号", "Item verified"),
    "ask_extension": ("申请延期", "Extension asked for"),
    "answer_extension": ("答复延期", "Extension answered"),
    "reply_supervision": ("督办答复", "Supervision answered"),
}
