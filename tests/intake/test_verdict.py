"""Verdicts and their reasons."""

from __future__ import annotations

from desktop.intake.verdict import Findings, Record, Verdict


def test_the_gravest_remark_decides() -> None:
    found = Findings()
    assert found.verdict is Verdict.ACCEPT
    found.note("note", "记", "noted")
    assert found.verdict is Verdict.ACCEPT
    assert not found.asked("note")
    found.question("phone", "问", "ask")
    assert found.verdict is Verdict.QUESTION
    found.reject("name", "退", "no")
    assert found.verdict is Verdict.REJECT
    assert found.asked("phone")
    record: Record[int] = Record("a!1", "k", found.verdict, tuple(found.remarks), {}, None)
    assert record.reasons == "退；问；记"
