"""Verdicts and their reasons."""

from __future__ import annotations

from desktop.intake.verdict import Findings, Record, Verdict


def test_the_gravest_remark_decides() -> None:
    found = Findings()
    said = [found.verdict]
    found.note("note", "记", "noted")
    said.append(found.verdict)
    assert not found.asked("note")
    found.question("phone", "问", "ask")
    said.append(found.verdict)
    found.reject("name", "退", "no")
    said.append(found.verdict)
    assert said == [Verdict.ACCEPT, Verdict.ACCEPT, Verdict.QUESTION, Verdict.REJECT]
    assert found.asked("phone")
    record: Record[int] = Record("a!1", "k", found.verdict, tuple(found.remarks), {}, None)
    assert record.reasons == "退；问；记"
