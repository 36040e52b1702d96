"""Blank forms carry their own number and the marks of back-filling, and nothing that is not known."""

from __future__ import annotations

import pytest

from desktop.paper import fallback_forms
from desktop.paper.fallback_forms import BlankForm, FallbackFacts, FormKind
from desktop.paper.press.fonts import case
from desktop.post.serial import FALLBACK, Serial
from tests.paper.facts import IMPRINT, POST, RULES
from tests.paper.reading import looks_right, reader, squeezed, text

TYPES = case(bundled_only=True)


def forms(*kinds: FormKind) -> FallbackFacts:
    blank = tuple(BlankForm(kind, Serial(2026, number, FALLBACK)) for number, kind in enumerate(kinds, start=1))
    return FallbackFacts(POST, RULES, blank, IMPRINT)


@pytest.mark.parametrize("kind", list(FormKind))
def test_each_form_has_number_back_fill_marks_and_empty_boxes(kind: FormKind) -> None:
    sheet = fallback_forms.lay(forms(kind), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in ("备用编号：〔2026〕备字1号", "补录", "录入人", "台账编号", "空白单", "恢复后补录"):
        assert squeezed(words) in said, words
    assert "☑" not in said
    assert "巡查发现" not in said
    assert "配合" not in said


def test_the_slip_and_the_sheet_to_sign_take_one_page() -> None:
    for kind in (FormKind.WHISTLE_SLIP, FormKind.SIGN_IN_SHEET, FormKind.DISPATCH_NOTICE, FormKind.RELEASE_SLIP):
        assert len(fallback_forms.lay(forms(kind), TYPES).pages) == 1, kind


def test_a_set_of_forms_is_numbered_through() -> None:
    content = fallback_forms.draw(forms(*FormKind))
    said = text(content)
    assert all(f"〔2026〕备字{number}号" in said for number in range(1, 6))
    assert len(reader(content).pages) == 6
