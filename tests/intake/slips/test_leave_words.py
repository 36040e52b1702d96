"""Words of slips."""

from __future__ import annotations

import pytest

from desktop.intake.slips.leave_words import USUAL, kind_of, reason_of
from desktop.post.roster.states import LeaveKind, WishKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("年假", LeaveKind.ANNUAL),
        ("年 休 假", LeaveKind.ANNUAL),
        ("公差。", LeaveKind.ERRAND),
        ("陪产假", LeaveKind.OTHER),
        ("免夜班", WishKind.NO_NIGHTS),
        ("尽量不排", WishKind.AVOIDS),
        ("对调", WishKind.SWAP),
        ("调休", None),
        ("", None),
    ],
)
def test_kinds(text: str, kind: LeaveKind | WishKind | None) -> None:
    assert kind_of(text) is kind


def test_every_usual_word_has_its_kind() -> None:
    assert len({kind_of(word) for word in USUAL.split("、")}) == len(USUAL.split("、"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("10月13—16日外出培训", LeaveKind.TRAINING),
        ("外出", LeaveKind.ERRAND),
        ("住院", LeaveKind.SICK),
        ("家中有事", LeaveKind.OTHER),
    ],
)
def test_reasons(text: str, kind: LeaveKind) -> None:
    assert reason_of(text) is kind
