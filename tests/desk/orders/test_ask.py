"""A question and a form are values."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from desktop.desk.orders.ask import Ask, OrderForm
from desktop.procedures.watch import Done


def test_a_question_cannot_be_changed_and_a_form_says_nothing_unless_told() -> None:
    ask = Ask("at", "When", "past")
    with pytest.raises(FrozenInstanceError):
        ask.name = "x"  # type: ignore[misc]
    form = OrderForm("x", "X", "Do", (ask,), lambda _said: Done(1, frozenset()))
    assert form.said(1) == ""
    assert form.then == ("", "")
