"""The doors of a refusal as they are shown: a title, the verb on the button, what it takes, an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls.refusal import DoorWords, RefusalWords, refusal_words
from desktop.desk.orders.ask import translate

if TYPE_CHECKING:
    from desktop.post.refused import Door, Refused

_ICONS = {
    "finish_task": "ok",
    "work_done": "ok",
    "relieve": "swap",
    "permit": "pen",
    "rule": "gavel",
    "stand_down": "minus",
    "evaluate": "star",
}


def dressed(refused: Refused, language: str) -> RefusalWords:
    """Return a refusal as its panel shows it."""
    plain = refusal_words(refused, language)
    rule = translate("Orders", "rule {name}").format(name=refused.rule) if refused.rule else ""
    if refused.field == "release":
        rule = f"{translate('Orders', 'nobody leaves before it is finished')}　{rule}".strip()
    return RefusalWords(plain.sentence, plain.reason, rule, tuple(_door(one, language) for one in refused.opens_with))


def _door(door: Door, language: str) -> DoorWords:
    title, _, text = door.words.said(language).replace(": ", "：").partition("：")
    verb = {
        "finish_task": translate("Orders", "Finish it"),
        "work_done": translate("Orders", "Report done"),
        "relieve": translate("Orders", "Relieve"),
        "permit": translate("Orders", "Ask for it"),
        "rule": translate("Orders", "Rule"),
        "stand_down": translate("Orders", "Stand down"),
        "evaluate": translate("Orders", "Rate"),
        "plan": translate("Orders", "Plan it"),
        "fill": translate("Orders", "Go there"),
        "publish_with_holes": translate("Orders", "Write the reason"),
    }.get(door.key, title)
    closed = door.closed.said(language) if door.closed else ""
    return DoorWords(door.key, verb, title, text, _ICONS.get(door.key, ""), closed)
