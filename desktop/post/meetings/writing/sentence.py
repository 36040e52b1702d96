"""What one outcome says in the minutes: who, until when, what, by which standard, who checks, who has reservations."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.post.meetings.states import OutcomeKind
from desktop.post.meetings.typed.deadline import find_all
from desktop.post.serial import ITEM, Serial

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from desktop.post.items.item import ActionItem
    from desktop.post.meetings.outcome import Outcome

K = OutcomeKind
_HAN = "[\u3400-\u9fff\uff00-\uffef\u201c\u201d\u3000-\u303f]"
_MARKS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_BARE = re.compile(r"^(?:(?:20)?\d\d年)?(?:\d{1,2}\s?[-./．－／]\s?\d{1,2}|\d{1,2}号|\d{4}(?=前|止))")
_UPWARD = re.compile("报区|提级|上报|区级|区里")


@dataclass(frozen=True, slots=True)
class Names:
    """Whom the ids of a meeting's outcomes name."""

    day: date
    """The day of the meeting."""
    departments: Mapping[str, str] = field(default_factory=dict)
    """Short name of each department by its id."""
    items: Mapping[str, ActionItem] = field(default_factory=dict)
    """Action items that outcomes are about, by id."""

    def said(self, department: str) -> str:
        """Return how a department is called; nothing for nobody."""
        return self.departments.get(department, "")


def day_said(when: date, meeting: date) -> str:
    """Write a day as minutes do, with its year only where that is another one than the meeting's."""
    year = f"{when.year}年" if when.year != meeting.year else ""
    return f"{year}{when.month}月{when.day}日"


def office(text: str, day: date) -> str:
    """Return typed words with the marks and dates of a printed text, without the mark at their end.

    `26号收市后划,30号前弄完` becomes `9月26日收市后划，9月30日前弄完`; what is no date stays as it is.
    """
    for one in reversed(find_all(text, day)):
        bare = _BARE.match(one.said)
        if bare is not None and one.day is not None:
            text = text[: one.start] + day_said(one.day, day) + text[one.start + bare.end() :]
    text = re.sub(r"\(([^()]*)\)", r"（\1）", text)
    text = re.sub(rf"(?<={_HAN})\s*([,;:?!])\s*|([,;:?!])\s*(?={_HAN})", lambda one: _MARKS[one[1] or one[2]], text)
    return text.strip().rstrip("。；，;,. ")


def who(outcomes: Sequence[Outcome], names: Names) -> str:
    """Return who owes what several outcomes say alike: departments, with a person named, or the person alone."""
    return "、".join(dict.fromkeys(_owner(one, names) for one in outcomes if _owner(one, names)))


def _owner(outcome: Outcome, names: Names) -> str:
    department = names.said(outcome.department)
    if outcome.owner.startswith(department):
        return outcome.owner or department
    return department + outcome.owner


def sentence(outcomes: Sequence[Outcome], names: Names, *, numbered: bool) -> str:
    """Return the paragraph of outcomes that say the same, one for each who owes it; the first one speaks for all."""
    one = outcomes[0]
    text = office(one.text, names.day)
    if one.kind in (K.DECISION, K.UPWARD):
        return _owed(outcomes, text, names, numbered=numbered) + _rest(outcomes, names)
    if one.kind is K.DEFERRED:
        return f"{text}。" if "再议" in text else f"{text}，下次例会再议。"
    if one.kind is K.NOTED:
        return f"{text}。{_reservation(one)}"
    return _about(one, text, names) + _rest(outcomes, names)


def _owed(outcomes: Sequence[Outcome], text: str, names: Names, *, numbered: bool) -> str:
    one, owner = outcomes[0], who(outcomes, names)
    help_ = "、".join(names.said(key) for key in one.supports)
    lead = ""
    if owner and not re.search(rf"{re.escape(owner)}(?:牵头|负责)", text):
        role = "分别负责" if len(outcomes) > 1 else "牵头" if help_ else "负责"
        lead = f"{owner}{role}"
    if help_ and not (re.search("配合|协助", text) and all(names.said(key) in text for key in one.supports)):
        lead += f"{'，' if lead else ''}{help_}配合"
    until = "" if one.due is None or one.due in _told(text, names.day) else _until(one.due, names.day)
    upward = "，报区里协调解决" if one.kind is K.UPWARD and not _UPWARD.search(text) else ""
    if not lead:
        return f"{until}{text}{upward}。"
    return f"{lead}。{until}{text}{upward}。" if numbered else f"由{lead}，{until and '于'}{until}{text}{upward}。"


def _told(text: str, day: date) -> tuple[date | None, ...]:
    return tuple(one.day for one in find_all(text, day))


def _until(due: date, day: date) -> str:
    return "当日" if due == day else f"{day_said(due, day)}前"


def _about(one: Outcome, text: str, names: Names) -> str:
    """Say what becomes of an action item of an earlier meeting, by its number and its words."""
    item = names.items.get(one.about)
    told = "" if item is None else f"{Serial(item.year, item.number, ITEM)}“{item.text.rstrip('。')}”"
    owner = who((one,), names) or ("" if item is None else names.said(item.department) or item.owner)
    subject = f"{owner}承办的{told}" if owner and told else told or owner
    same = item is not None and text == item.text.rstrip("。")
    more = "" if same or not text else f"，{text}"
    help_ = "、".join(names.said(key) for key in one.supports)
    if help_ and help_ not in text:
        more += f"，{help_}配合"
    if one.kind is K.DROP:
        return f"{subject}不再办理{more}。"
    if one.kind is K.EXTEND:
        until = "" if one.due is None else f"至{day_said(one.due, names.day)}"
        return f"{subject}延期{until}{more}。"
    until = "" if one.due is None or one.due in _told(text, names.day) else f"，{_until(one.due, names.day)}完成"
    return f"{subject}继续办理{more}{until}。"


def _rest(outcomes: Sequence[Outcome], names: Names) -> str:
    """Say by what it is measured, who checks, and every reservation in the words in which it was made."""
    one = outcomes[0]
    said = []
    if one.standard:
        said.append(f"标准：{office(one.standard, names.day)}。")
    if one.quantity:
        said.append(f"数量：{office(one.quantity, names.day)}。")
    if one.checker:
        department = names.said(one.department)
        self_check = f"，{department}人员不得自核" if department else ""
        said.append(f"由{one.checker}核查{self_check}，结果报下次例会。")
    return "".join(said) + "".join(_reservation(each) for each in outcomes)


def _reservation(one: Outcome) -> str:
    return f"保留意见照录：“{one.reservation.rstrip('。')}。”" if one.reservation else ""
