"""What stands beside the form as a notice, and the actions it offers: unfinished forms, repeats, findings, holes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.blow.calls.pane import Remark
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.notice import NoticeWords

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from PySide6.QtGui import QAction

    from desktop.desk.blow.calls.rows import Calls
    from desktop.desk.blow.content.typed import Typed
    from desktop.desk.session import Session
    from desktop.post.precheck import Finding, Repeat

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Situation:
    """What the notices are made of."""

    calls: Calls
    findings: tuple[Finding, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    parent: str = ""
    """Number of the whistle from which this one recurs."""
    unfinished: tuple[tuple[str, datetime, Typed], ...] = ()
    refused: tuple[str, ...] = ()
    """Sentences of what the last try to blow was refused for, where no field of the form can show it."""


def recurring(repeats: tuple[Repeat, ...]) -> Repeat | None:
    """Return the latest of the closed ones, from which a matter can recur."""
    return next((one for one in repeats if one.state in {"closed", "archived"}), None)


def open_one(repeats: tuple[Repeat, ...]) -> Repeat | None:
    """Return the latest one that is still in hand, which a further call can join."""
    return next((one for one in repeats if one.open), None)


def remarks(session: Session, now: Situation, actions: Mapping[str, QAction]) -> tuple[Remark, ...]:
    """Return the notices in the order of their weight."""

    def button(name: str, verb: str = "") -> KeyButton:
        made = KeyButton(session.look, verb or actions[name].text(), actions[name].shortcut().toString(), kind="small")
        made.clicked.connect(actions[name].trigger)
        return made

    found = [Remark(NoticeWords(sentence, tone="bad", icon="x")) for sentence in now.refused]
    if now.unfinished:
        _key, at, typed = now.unfinished[0]
        words = translate("Blow", "Unfinished form of {time}").format(time=f"{at:%m-%d %H:%M}")
        what = "　".join(part for part in (typed.village + typed.place, typed.facts) if part)
        more = len(now.unfinished) - 1
        second = translate("Blow", "{n} more besides").format(n=more) if more else ""
        found.append(Remark(NoticeWords(words, what, second, "acc", "info"), (button("resume"), button("discard"))))
    if now.parent:
        words = translate("Blow", "Linked as a recurrence of {number}").format(number=now.parent)
        found.append(Remark(NoticeWords(words, tone="acc", icon="link"), (button("separate"),)))
    elif now.repeats:
        found.append(_repeat(session, now, button))
    for finding in now.findings:
        if finding.key == "own_duty":
            words = session.words(finding.words)
            found.append(Remark(NoticeWords(translate("Blow", "Own duty"), words), (button("save"),)))
        elif finding.key != "repeat":
            tone, icon = ("plain", "info") if finding.key == "out_of_scope" else ("warn", "tri")
            found.append(Remark(NoticeWords("", session.words(finding.words), tone=tone, icon=icon)))  # type: ignore[arg-type]
    holes = [row for row in now.calls.chosen if row.reach.nobody]
    if holes:
        comma = translate("Blow", ", ")
        words = translate("Blow", "Nobody of {name} can be called").format(name=comma.join(row.name for row in holes))
        what = translate("Blow", "You may blow; the clock runs, the hole is noted.")
        whys = translate("Blow", "; ").join(
            translate("Blow", "{name}: {away}").format(name=row.name, away=row.reach.away) for row in holes
        )
        notice = NoticeWords(words, what, whys, "bad", "x")
        found.append(Remark(notice, (button("do", translate("Blow", "Blow all the same")), button("roster"))))
    return tuple(found)


def _repeat(session: Session, now: Situation, button: object) -> Remark:
    days = session.watch.rules().repeat_days
    bold = translate("Blow", "{n} earlier here within {days} days").format(n=len(now.repeats), days=days)
    running, closed = open_one(now.repeats), recurring(now.repeats)
    names = []
    if running is not None:
        second = translate("Blow", "{number} is still in hand: {facts}")
        second = second.format(number=running.serial, facts=running.facts)
        names.append("join")
    else:
        second = translate("Blow", "Linked, it is kept as a recurrence. None of them is in hand.")
    if closed is not None:
        names.append("rebound")
    numbers = "、".join(one.serial for one in now.repeats[:5] if one is not running)
    buttons = tuple(button(name) for name in (*names, "separate"))  # type: ignore[operator]
    return Remark(NoticeWords(bold, "", "　".join(part for part in (numbers, second) if part)), buttons)
