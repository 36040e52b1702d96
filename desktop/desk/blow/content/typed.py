"""What a whistle form holds, exactly as it was typed: it is autosaved, brought back, and read into a draft."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from desktop.desk.blow.content.times import anchored, typed_day, typed_moment, written_moment
from desktop.post.draft import Draft
from desktop.post.states import Source
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from desktop.post.draft import Call
    from desktop.post.reporter import Reporter
    from desktop.post.whistle import Whistle

_TIMES = ("found", "self_at", "blown")
_UNREADABLE = Words("看不懂这个时间。写成 1420，别的日子写成 9-21 1420。", "Write the time as 1420, or as 9-21 1420.")
_NO_DAY = Words("看不懂这个日子。写成 10-8 或 2026-10-08。", "Write the day as 10-8 or 2026-10-08.")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something typed that cannot be read: the field of the draft, and what to write instead."""

    field: str
    words: Words


@dataclass(frozen=True, slots=True)
class Typed:
    """The texts, ticks and choices of one form; `registered` names the whistle of the inbox that it fills in."""

    kind: str = ""
    source: str = Source.VILLAGE.value
    reporter: str = ""
    phone: str = ""
    hotline_no: str = ""
    hotline_due: str = ""
    found: str = ""
    place: str = ""
    village: str = ""
    grid: str = ""
    verbatim: str = ""
    facts: str = ""
    by_hand: bool = False
    """Whether the summary was written by hand and is no longer proposed."""
    self_done: str = ""
    self_at: str = ""
    self_result: str = ""
    own_reason: str = ""
    lead_reason: str = ""
    signer: str = ""
    manner: str = ""
    on_the_spot: bool = False
    opinion_risk: bool = False
    cross_boundary: bool = False
    parent: str = ""
    fallback: str = ""
    blown: str = ""
    lead: str = ""
    ticked: tuple[str, ...] = ()
    unticked: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    registered: str = ""
    separate: tuple[str, ...] = field(default=())
    """Earlier whistles that this one was said to have nothing to do with."""

    @property
    def empty(self) -> bool:
        """Whether nothing was written that would be missed."""
        words = (self.reporter, self.phone, self.hotline_no, self.found, self.place, self.village, self.grid)
        more = (self.verbatim, self.facts, self.self_done, self.self_at, self.self_result, self.blown)
        return not any(text.strip() for text in (*words, *more)) and not (self.ticked or self.added)

    def body(self) -> dict[str, Any]:
        """Return the values as they are autosaved."""
        return asdict(self)

    def draft(self, now: datetime, *, lead: str = "", calls: tuple[Call, ...] = (), basis: str = "") -> Draft:
        """Return the draft of the form; what cannot be read is left out and told by `flaws`."""
        source = Source(self.source) if self.source in set(Source) else Source.VILLAGE
        hotline = source is Source.HOTLINE
        return Draft(
            kind=self.kind,
            place=self.place,
            facts=self.facts,
            village=self.village,
            grid=self.grid,
            verbatim=self.verbatim,
            source=source,
            reporter=self.reporter,
            reporter_phone=self.phone,
            hotline_no=self.hotline_no if hotline else "",
            hotline_due=typed_day(self.hotline_due, now.date(), ahead=True) if hotline else None,
            found_at=typed_moment(self.found, now),
            self_done=self.self_done,
            self_at=typed_moment(self.self_at, now),
            self_result=self.self_result,
            own_reason=self.own_reason,
            signer=self.signer,
            sign_manner=self.manner if self.signer else "",
            lead=lead,
            lead_reason=self.lead_reason,
            calls=calls,
            basis=basis,
            on_the_spot=self.on_the_spot,
            opinion_risk=self.opinion_risk,
            cross_boundary=self.cross_boundary,
            parent=self.parent,
            fallback=self.fallback,
            blown_at=typed_moment(self.blown, now) if self.fallback else None,
        )

    def flaws(self, now: datetime) -> tuple[Flaw, ...]:
        """Return what was typed and cannot be read."""
        times = [("found_at", self.found), ("self_at", self.self_at)]
        if self.fallback:
            times.append(("blown_at", self.blown))
        found = [Flaw(name, _UNREADABLE) for name, text in times if text.strip() and typed_moment(text, now) is None]
        if self.fallback and not self.blown.strip():
            found.append(Flaw("blown_at", Words("补录要写何时吹的哨。", "Say when the whistle was blown.")))
        due = self.hotline_due.strip()
        if self.source == Source.HOTLINE and due and typed_day(due, now.date(), ahead=True) is None:
            found.append(Flaw("hotline_due", _NO_DAY))
        return tuple(found)


def typed_from(body: Mapping[str, Any], typed_at: datetime, now: datetime) -> Typed:
    """Return an autosaved form; what is unknown or of another type, as after an update, is left out."""
    plain = Typed()
    kept: dict[str, Any] = {}
    for one in fields(Typed):
        value, usual = body.get(one.name), getattr(plain, one.name)
        if isinstance(usual, tuple) and isinstance(value, list):
            kept[one.name] = tuple(str(part) for part in value)
        elif isinstance(value, type(usual)):
            kept[one.name] = value
    typed = Typed(**kept)
    times: dict[str, Any] = {name: anchored(getattr(typed, name), typed_at, now) for name in _TIMES}
    return replace(typed, **times)


def typed_of(whistle: Whistle, reporter: Reporter | None, now: datetime) -> Typed:
    """Return the form of a whistle that lies in the inbox."""
    return Typed(
        kind=whistle.kind,
        source=whistle.source.value,
        reporter=reporter.name if reporter else "",
        phone=reporter.phone if reporter else "",
        hotline_no=whistle.hotline_no,
        hotline_due=whistle.hotline_due.isoformat() if whistle.hotline_due else "",
        found=written_moment(whistle.found_at, now),
        place=whistle.place,
        village=whistle.village,
        grid=whistle.grid,
        verbatim=whistle.verbatim,
        facts=whistle.facts,
        by_hand=True,
        self_done=whistle.self_done,
        self_at=written_moment(whistle.self_at, now),
        self_result=whistle.self_result,
        own_reason=whistle.own_reason,
        lead_reason=whistle.lead_reason,
        opinion_risk=whistle.opinion_risk,
        cross_boundary=whistle.cross_boundary,
        parent=whistle.parent,
        lead=whistle.lead,
        registered=whistle.id,
    )


def recurrence_of(whistle: Whistle) -> Typed:
    """Return the form of a matter that has come back after its whistle was closed (挂为反弹)."""
    return Typed(kind=whistle.kind, place=whistle.place, village=whistle.village, grid=whistle.grid, parent=whistle.id)
