"""Words of slips for leave and wishes, brought to the kinds of the roster; data, no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.intake.repair.plain import tight
from desktop.post.roster.states import LeaveKind, WishKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: dict[LeaveKind | WishKind, tuple[str, ...]] = {
    LeaveKind.ANNUAL: ("年假", "年休", "年休假", "带薪年假", "带薪休假", "公休", "公休假", "年"),
    LeaveKind.SICK: ("病假", "病休", "住院", "就医", "病"),
    LeaveKind.PRIVATE: ("事假", "私假", "事"),
    LeaveKind.ERRAND: ("公差", "出差", "公出", "外出", "外勤", "公务", "开会", "会议", "公"),
    LeaveKind.TRAINING: ("培训", "学习", "进修", "集训", "训"),
    LeaveKind.CHECKUP: ("体检", "检查身体"),
    LeaveKind.OTHER: ("婚假", "产假", "陪产假", "护理假", "丧假", "探亲假", "育儿假", "其他", "请假", "假"),
    WishKind.NO_NIGHTS: ("不排夜班", "不值夜班", "免夜班", "不上夜班", "不排夜", "勿排夜班"),
    WishKind.WANTS: ("希望排", "愿意排", "希望值班", "想排", "愿排", "希望排班", "申请值班", "可排"),
    WishKind.AVOIDS: ("不希望排", "尽量不排", "不想排", "不排", "尽量别排", "不排班", "希望不排", "勿排"),
    WishKind.SWAP: ("换班", "调班", "对调", "换值", "对换", "互换"),
}

USUAL = "年假、病假、事假、公差、培训、体检、不排夜班、希望排、换班"
"""What a slip usually says, as a sentence names it."""


def _pairs() -> Iterator[tuple[str, LeaveKind | WishKind]]:
    for kind, words in _KINDS.items():
        for word in words:
            yield word, kind


_BY_WORD = dict(_pairs())


def kind_of(text: str) -> LeaveKind | WishKind | None:
    """Return the kind that a cell of a slip names, None where it is none of the usual ones."""
    return _BY_WORD.get(tight(text).strip("。.()（）"))


def reason_of(text: str) -> LeaveKind:
    """Return why somebody is away, as a remark such as 外出培训 tells it."""
    bare = tight(text)
    for kind in (
        LeaveKind.TRAINING,
        LeaveKind.SICK,
        LeaveKind.ANNUAL,
        LeaveKind.PRIVATE,
        LeaveKind.CHECKUP,
        LeaveKind.ERRAND,
    ):
        if any(word in bare for word in _KINDS[kind] if len(word) > 1):
            return kind
    return LeaveKind.OTHER
