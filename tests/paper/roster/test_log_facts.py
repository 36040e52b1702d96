"""The facts of the log's papers are values: alike they are equal, and nothing of them is changed."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from desktop.paper.roster.log_facts import LogLine, PhoneFacts
from tests.paper.facts import POST
from tests.paper.roster.facts import IMPRINT
from tests.paper.roster.test_duty_log import CALL


def test_facts_are_frozen_values() -> None:
    facts = PhoneFacts(POST, LogLine(CALL), (), IMPRINT)
    assert facts == PhoneFacts(POST, LogLine(CALL, "", None), (), IMPRINT)
    with pytest.raises(FrozenInstanceError):
        facts.first.whistle = "x"  # type: ignore[misc]
