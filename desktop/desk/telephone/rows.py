"""The call list of a department as rows: name, number, what they are, whether they answered, who is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.frame.tasks import TaskRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from desktop.procedures.roster.call.calling import Callee

translate = QCoreApplication.translate


def upcoming(callees: tuple[Callee, ...], tried: Mapping[str, datetime]) -> Callee | None:
    """Return who is telephoned next: the first who can be called and has not been tried; None after the last."""
    return next((one for one in callees if one.why is None and one.name not in tried), None)


def rows(callees: tuple[Callee, ...], tried: Mapping[str, datetime], language: str) -> tuple[TaskRow, ...]:
    """Return one row for each person in the order of the calls."""
    following = upcoming(callees, tried)
    return tuple(_row(one, tried.get(one.name), one is following, language) for one in callees)


def _row(one: Callee, tried: datetime | None, following: bool, language: str) -> TaskRow:  # noqa: FBT001 - one of a few
    minutes = translate("Telephone", "about {n} min").format(n=one.minutes)
    parts = (one.phone or translate("Telephone", "no number"), one.what.said(language), minutes)
    text = "　".join(part for part in parts if part)
    if one.why is not None:
        return TaskRow(one.name, one.name, text, "", one.why.said(language), "minus", "plain")
    if tried is not None:
        aside = translate("Telephone", "no answer {time}").format(time=f"{tried:%H:%M}")
        return TaskRow(one.name, one.name, text, "", aside, "x", "bad")
    if following:
        return TaskRow(one.name, one.name, text, "", translate("Telephone", "now"), "phone", "acc")
    return TaskRow(one.name, one.name, text, "", "", "phone", "plain")
