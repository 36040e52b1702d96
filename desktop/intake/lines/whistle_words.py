"""Words of a whistle ledger: kinds, ratings, what stands in place of a closing time, what makes a whistle void."""

from __future__ import annotations

import re

from desktop.intake.repair.plain import nothing, tight
from desktop.intake.repair.ticks import tick

_KINDS = {
    "enforcement": re.compile(r"综合|执法"),
    "key_task": re.compile(r"重点"),
    "emergency": re.compile(r"应急|紧急|突发"),
}
_RATINGS = {
    "satisfied": ("满意", "非常满意", "很满意", "十分满意", "好评"),
    "basic": ("基本满意", "比较满意", "较满意"),
    "unsatisfied": ("不满意", "差评", "很不满意", "非常不满意"),
}
_SCORES = {5: "satisfied", 4: "basic", 3: "basic", 2: "unsatisfied", 1: "unsatisfied"}
_VOID = re.compile(r"^(?:哨单|本哨|此哨|该哨|已|系)*(?:作废|误吹|撤销|撤哨|取消|废止)(?:[，,。;；:：]|$)|^误吹|^作废")
_CHECKING = re.compile(r"待核|核查中|待复核|待验收|未核")
_ON_LEDGER = re.compile(r"挂账")
_OPEN = re.compile(r"未销|未办结|未结|办理中|处置中|进行中|在办|正在|整改中|未完")
_AGAIN = re.compile(r"(?:与|同|和)(?:[〔\[(]?20\d\d年?[〕\])]?)?[^\d]{0,6}(\d{1,5})号[^，。；]{0,6}(?:同一|同)")
_LATE = re.compile(r"超时|迟到|超\d+分|超\d+min|逾期|晚到")
_NOT_LATE = re.compile(r"未超|不超|没超|未迟|没迟|按时|准时|及时|正常|未逾期")
_STARS = "★⭐☆*"


def kind(text: str) -> str | None:
    """Return the key of a whistle's kind, None where the words fit none or several."""
    bare = tight(text)
    fits = [key for key, words in _KINDS.items() if words.search(bare)]
    return fits[0] if len(fits) == 1 else None


def rating(text: str) -> str | None:
    """Return the key of a rating said in words, 1 to 5, points or stars; empty where none, None where unclear."""
    bare = tight(text)
    if nothing(bare) or bare in {"未评价", "待评价", "未评"}:
        return ""
    for key, words in _RATINGS.items():
        if bare in words:
            return key
    if set(bare) <= set(_STARS):
        return _SCORES.get(sum(sign != "☆" for sign in bare))
    match = re.fullmatch(r"([1-5])(?:\.0+)?(?:分|星|颗星)?", bare)
    return _SCORES[int(match[1])] if match else None


def standing(closed: str, outcome: str, note: str) -> str | None:
    """Return the state a whistle without closing time is in; None where the words beside it are unclear."""
    bare = tight(closed)
    if _ON_LEDGER.search(bare):
        return "on_ledger"
    if _CHECKING.search(bare):
        return "checking"
    if _OPEN.search(bare):
        return "in_action"
    if not nothing(bare):
        return None
    return "on_ledger" if _ON_LEDGER.search(outcome + note) else "in_action"


def void(*texts: str) -> bool:
    """Whether one of the texts says that the whistle is void."""
    return any(_VOID.search(tight(text)) for text in texts)


def late(text: str) -> bool | None:
    """Return what the clerk wrote about lateness, None where nothing clear was written."""
    bare = tight(text)
    if _NOT_LATE.search(bare):
        return False
    return True if _LATE.search(bare) else tick(bare) if not nothing(bare) else None


def recurs(note: str) -> int | None:
    """Return the serial of the earlier whistle at the same place that a remark names."""
    match = _AGAIN.search(tight(note))
    return int(match[1]) if match else None
