"""The rules of the post as versions: limits, approvers and the article cited; a version is never changed (A02, A21)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import boards, rulebook
from desktop.post.refused import Refused
from desktop.post.rules import STOPS, Kind, Rules
from desktop.post.states import Duty
from desktop.post.words import Words
from desktop.procedures.directory.post import keep_rules

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate


def _latest(session: Session) -> Rules:
    known = rulebook.all_rules(session.ledger)
    if not known:
        raise Refused(
            "rules", Words("先建立指挥部，规则随之有默认值。", "Found the post first; it brings default rules.")
        )
    return known[-1]


def _asks(session: Session, old: Rules) -> tuple[Ask, ...]:
    yes_no = (Choice("yes", translate("Editor", "yes")), Choice("no", translate("Editor", "no")))
    stops = {"reported": translate("Settings", "arrival"), "acknowledged": translate("Settings", "acknowledgement")}
    start = session.now().date()
    return (
        Ask("version", translate("Settings", "Version"), start=f"{start:%Y-%m}", hint="2026-03"),
        Ask("effective_from", translate("Settings", "In force from"), "day", start=start, hint="9-25"),
        Ask("citation", translate("Settings", "Basis"), start=old.citation, wide=True,
            hint=translate("Settings", "document number and article; it stands on every slip")),
        Ask("confirmed", translate("Settings", "Checked with the district"), "choice", yes_no,
            start="yes" if old.confirmed else "no"),
        Ask("clock_stops_at", translate("Settings", "The clock stops at"), "choice",
            tuple(Choice(one, stops[one]) for one in STOPS), start=old.clock_stops_at),
        *(ask for kind in old.kinds for ask in _asks_of_kind(session, kind)),
        Ask("new_kind", translate("Settings", "One more kind"), hint=translate("Settings", "empty: none")),
        Ask("new_kind_en", translate("Settings", "In English")),
        Ask("warn_minutes", translate("Settings", "Warn so many minutes before"),
            start="、".join(str(one) for one in old.warn_minutes)),
        Ask("min_certified", translate("Settings", "Certified officers, at least"), start=str(old.min_certified)),
        Ask("repeat_days", translate("Settings", "Days for a recurrence"), start=str(old.repeat_days)),
        Ask("undo_seconds", translate("Settings", "Seconds to take back"), start=str(old.undo_seconds)),
        Ask("backfill_minutes", translate("Settings", "Minutes to count as back-filled"),
            start=str(old.backfill_minutes)),
    )  # fmt: skip


def _asks_of_kind(session: Session, kind: Kind) -> tuple[Ask, ...]:
    name = kind.zh if session.language.startswith("zh") else kind.en
    duties = tuple(
        Choice(duty.value, session.words(duty.words), ticked=duty.value in kind.approvers)
        for duty in (Duty.COMMANDER, Duty.DEPUTY, Duty.DUTY_LEADER, Duty.DUTY_CLERK)
    )
    return (
        Ask(f"{kind.key}.minutes", translate("Settings", "{kind}: minutes to arrive").format(kind=name),
            start=str(kind.response_minutes), refused=("response_minutes",)),
        Ask(f"{kind.key}.risk", translate("Settings", "with public opinion at risk"),
            start=str(kind.opinion_risk_minutes)),
        Ask(f"{kind.key}.hours", translate("Settings", "hours to sign later"), start=str(kind.countersign_hours)),
        Ask(f"{kind.key}.how", translate("Settings", "before the blow"), "choice",
            (
                Choice("first", translate("Settings", "sign first")),
                Choice("later", translate("Settings", "blow, sign later")),
            ),
            start="later" if kind.urgent else "first"),
        Ask(f"{kind.key}.approvers", translate("Settings", "signed by"), "ticks", duties, refused=("approvers",)),
    )  # fmt: skip


def _version(old: Rules, said: dict[str, Any]) -> Rules:
    """Return the version that was described; refuse at its field what is no number or no day."""
    if said["effective_from"] is None:
        raise Refused("effective_from", Words("生效日没有填。请写上。", "Give the day from which it is in force."))

    def count(name: str) -> int:
        return editor.whole(name, "", said[name])

    kinds = tuple(
        replace(
            kind,
            response_minutes=count(f"{kind.key}.minutes"),
            opinion_risk_minutes=count(f"{kind.key}.risk"),
            countersign_hours=count(f"{kind.key}.hours"),
            urgent=said[f"{kind.key}.how"] == "later",
            approvers=tuple(said[f"{kind.key}.approvers"]),
        )
        for kind in old.kinds
    )
    zh = said["new_kind"].strip()
    if zh:
        kinds = (*kinds, Kind(f"kind_{len(kinds) + 1}", zh, said["new_kind_en"].strip() or zh))
    return replace(
        old,
        version=said["version"],
        effective_from=said["effective_from"],
        citation=said["citation"],
        confirmed=said["confirmed"] == editor.YES,
        clock_stops_at=said["clock_stops_at"],
        kinds=kinds,
        warn_minutes=tuple(editor.whole("warn_minutes", "", part) for part in editor.split(said["warn_minutes"])),
        min_certified=count("min_certified"),
        repeat_days=count("repeat_days"),
        undo_seconds=count("undo_seconds"),
        backfill_minutes=count("backfill_minutes"),
    )


def _new(session: Session, _row: object) -> OrderForm:
    old = _latest(session)
    return OrderForm(
        "rules",
        translate("Settings", "New version of the rules"),
        translate("Settings", "Put into force"),
        _asks(session, old),
        lambda said: session.give(keep_rules, _version(old, said)),
        lambda one: translate("Settings", "Version {version} is kept, in force from {day}.").format(
            version=one.version, day=one.effective_from.isoformat()
        ),
        note=translate("Settings", "copied from {version}; whistles keep the rules of their day").format(
            version=old.version
        ),
    )


def _limits(rules: Rules, language: str) -> str:
    return "　".join(
        f"{kind.zh if language.startswith('zh') else kind.en} {kind.response_minutes}/{kind.opinion_risk_minutes}"
        for kind in rules.kinds
    )


def listing(session: Session) -> Listing[Rules]:
    """Return the list of versions."""
    language = session.language

    def state(rules: Rules) -> ChipWords:
        if not rules.confirmed:
            return ChipWords(translate("Settings", "defaults, to be checked"), "warn", "tri")
        return ChipWords(translate("Settings", "checked"), "ok", "ok")

    def under(rules: Rules) -> str:
        numbers = (one.whistle.number for one in boards.in_hand(session.ledger) if one.whistle.rules == rules.version)
        return "、".join(str(number) for number in numbers)

    def force(rules: Rules) -> str:
        try:
            current = session.watch.rules()
        except Refused:
            return ""
        if current.version == rules.version:
            return translate("Settings", "in force")
        coming = rules.effective_from > session.now().date()
        return translate("Settings", "to come") if coming else translate("Settings", "replaced")

    def caption(held: Session, _rows: tuple[Rules, ...]) -> str:
        try:
            sound = held.watch.rules().confirmed
        except Refused:
            return translate("Settings", "no version is in force")
        return "" if sound else translate("Settings", "defaults: please check them against the rules of the district")

    return Listing(
        "rules",
        translate("Settings", "Rules"),
        ("rule", "whistle"),
        (
            Column("version", translate("Settings", "Version"), lambda one: one.version, 110, bold=True),
            Column("from", translate("Settings", "In force from"), lambda one: one.effective_from.isoformat(), 110),
            Column("force", translate("Settings", "Now"), force, 86),
            Column("state", translate("Settings", "State"), state, 176),
            Column("under", translate("Settings", "Whistles in hand under it"), under, 176),
            Column(
                "limits", translate("Settings", "Minutes to arrive / at risk"), lambda one: _limits(one, language), 320
            ),
            Column("citation", translate("Settings", "Basis"), lambda one: one.citation, 320, flexible=True),
        ),
        lambda held: tuple(reversed(rulebook.all_rules(held.ledger))),
        lambda one: one.version,
        translate("Settings", "No rules yet; they come with the founding of the post."),
        (Offer("add", _new, of_row=False),),
        lambda one: (one.citation,),
        caption,
    )
