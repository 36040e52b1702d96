"""The duty log of a rehearsal: invented calls of the last days and of this watch, some of them still open."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.post.roster.duty_log import WRITTEN
from desktop.procedures.rehearsal.stage import script
from desktop.procedures.roster import duty_log

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.procedures.rehearsal.stage import Stage


def keep_log(stage: Stage) -> None:
    """Keep the calls of the script for their moments, with their follow-ups and how they were settled."""
    for told in script("calls")["call"]:
        stage.at(_moment(stage, told), _call, stage, told)


def _moment(stage: Stage, told: dict[str, Any]) -> datetime:
    if "ago" in told:
        return stage.end - timedelta(minutes=told["ago"])
    hour, minute = map(int, told["at"].split(":"))
    return (stage.end - timedelta(days=told["back"])).replace(hour=hour, minute=minute, second=0)


def _call(stage: Stage, told: dict[str, Any]) -> None:
    entry = duty_log.note_call(stage.watch, None, **_texts(told)).result
    for report in told.get("report", ()):
        stage.at(stage.time + timedelta(minutes=report["after"]), _report, stage, entry.id, report)
    if settled := told.get("settled"):
        stage.at(stage.time + timedelta(minutes=settled["after"]), _settle, stage, entry.id, settled["outcome"])


def _report(stage: Stage, entry: str, told: dict[str, Any]) -> None:
    duty_log.follow_up(stage.watch, entry, None, final=told.get("final", False), **_texts(told))


def _settle(stage: Stage, entry: str, outcome: str) -> None:
    duty_log.settle_entry(stage.watch, entry, outcome)


def _texts(told: dict[str, Any]) -> dict[str, str]:
    return {name: told[name] for name in WRITTEN if name in told}
