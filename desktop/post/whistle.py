"""The whistle 哨单: one call by the township for departments to come, and every step it can take (domain.md 7.1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.post.guard import follows, happened, no, state_in, written
from desktop.post.refused import Door
from desktop.post.serial import Serial
from desktop.post.states import Escalation, ReturnKind, Source, WhistleState
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.post.rules import Kind

S = WhistleState
_BLOWN = Words("吹哨", "the blow")
_FOUND = Words("发现", "discovery")
_TRIED = Words("属地先办", "the township's own try")


@dataclass(frozen=True, slots=True)
class Whistle:
    """One whistle with its facts, its state and the times of its steps."""

    id: str
    kind: str
    place: str
    facts: str
    registered_at: datetime
    rules: str
    """Version of the rules that judge this whistle, kept when the rules change."""
    state: WhistleState = S.DRAFT
    year: int | None = None
    number: int | None = None
    village: str = ""
    grid: str = ""
    verbatim: str = ""
    """The caller's own words, never rewritten (E11)."""
    source: Source = Source.PATROL
    hotline_no: str = ""
    hotline_due: date | None = None
    found_at: datetime | None = None
    blown_at: datetime | None = None
    self_done: str = ""
    self_at: datetime | None = None
    self_result: str = ""
    own_reason: str = ""
    """Why a matter of the township's own list is blown all the same (A34, B17)."""
    initiator: str = ""
    signer: str = ""
    sign_manner: str = ""
    signed_at: datetime | None = None
    sign_due: datetime | None = None
    lead: str = ""
    """Id of the one lead department (B01)."""
    lead_reason: str = ""
    """Why the lead is not the owner of the duty item (B18)."""
    basis: str = ""
    """Duty items and laws that the call rests on (A35), as matched on its day."""
    opinion_risk: bool = False
    cross_boundary: bool = False
    parent: str = ""
    merged_into: str = ""
    end_kind: str = ""
    end_reason: str = ""
    ledger_reason: str = ""
    ledger_approver: str = ""
    review_on: date | None = None
    done_at: datetime | None = None
    checker: str = ""
    check_findings: str = ""
    closed_at: datetime | None = None
    archived_at: datetime | None = None
    outcome: str = ""
    rating: str = ""
    note: str = ""
    escalation: Escalation = Escalation.NONE
    escalation_level: str = ""
    conference_open: bool = False
    fallback: str = ""
    """Number of the blank form that this whistle was back-filled from."""
    imported_from: str = ""

    @property
    def serial(self) -> Serial | None:
        """The number given at the blow, or None before."""
        return None if self.year is None or self.number is None else Serial(self.year, self.number)

    @property
    def where(self) -> str:
        """Village and place as they are said together; a place that names its village is not told twice."""
        if not self.village or self.place.startswith(self.village.removesuffix("村").removesuffix("社区")):
            return self.place
        return self.village + self.place

    @property
    def lag_minutes(self) -> int | None:
        """Minutes from discovery to the blow (A04), or None where either is unknown."""
        if self.found_at is None or self.blown_at is None:
            return None
        return int((self.blown_at - self.found_at).total_seconds() // 60)

    @property
    def signed_late(self) -> bool:
        """Whether an urgent whistle was signed after its term (overlay of domain.md 7.1)."""
        return self.sign_due is not None and self.signed_at is not None and self.signed_at > self.sign_due

    def sign_overdue(self, now: datetime) -> bool:
        """Whether the later signature is still missing after its term."""
        return self.sign_due is not None and self.signed_at is None and now > self.sign_due

    def registered(self, now: datetime) -> Whistle:
        """Check the facts that even a draft needs: place, facts, kind, times that have passed."""
        if self.found_at is not None:
            happened("found_at", self.found_at.replace(microsecond=0), now)
        if self.self_at is not None:
            happened("self_at", self.self_at.replace(microsecond=0), now)
        return replace(
            self,
            found_at=None if self.found_at is None else self.found_at.replace(microsecond=0),
            self_at=None if self.self_at is None else self.self_at.replace(microsecond=0),
            place=written("place", self.place, "地点", "The place"),
            facts=written("facts", self.facts, "事由", "What happened"),
        )

    def submit(self, kind: Kind) -> Whistle:
        """Send a draft to screening; the township must have said what it tried itself (A33)."""
        state_in(self.state, (S.DRAFT,), "送甄别", "sending to screening")
        if kind.self_handling:
            self._self_handled()
        return replace(self, state=S.SCREENING)

    def _self_handled(self) -> None:
        doors = (Door("make_urgent", Words("改为应急处置哨，24 小时内补签", "Make it an emergency whistle")),)
        for key, value, zh, en in (
            ("self_done", self.self_done.strip(), "属地先办没有填，吹不了哨。", "What the township tried is missing."),
            ("self_at", self.self_at, "没填何时办的，吹不了哨。", "When the township tried is missing."),
            ("self_result", self.self_result.strip(), "未填结果，吹不了哨。", "The result is missing."),
        ):
            if not value:
                raise no(key, zh, en, *doors)

    def approve(self, signer: str, manner: str, at: datetime, *, duty: str, kind: Kind) -> Whistle:
        """Note who approved the blow, how and when; only a duty named by the kind may (A02)."""
        state_in(self.state, (S.SCREENING,), "签发", "approving")
        name = written("signer", signer, "签发人", "The signer")
        if duty not in kind.approvers:
            raise no(
                "signer",
                f"{name}不能签发{kind.zh}。请总指挥、副总指挥或带班领导签发。",
                f"{name} may not approve this kind. Ask the commander, a deputy or the duty leader.",
            )
        return replace(self, signer=name, sign_manner=manner.strip(), signed_at=at)

    def blow(self, serial: Serial, at: datetime, called: int) -> Whistle:
        """Blow an approved whistle: it gets its number, and the clocks of the `called` departments start."""
        state_in(self.state, (S.SCREENING,), "吹哨", "blowing")
        if self.signed_at is None:
            raise no("signer", "还没有人签发，吹不了哨。", "Nobody has approved it yet.")
        return self._blown(serial, at, called)

    def blow_urgent(self, serial: Serial, at: datetime, called: int, kind: Kind, *, on_the_spot: bool) -> Whistle:
        """Blow at once (A04): an emergency, or an offence found on the spot; to be signed later."""
        state_in(self.state, (S.DRAFT,), "应急吹哨", "an urgent blow")
        if not (kind.urgent or on_the_spot):
            raise no(
                "kind",
                f"{kind.zh}要先签发。紧急的请改应急处置哨，或注明当场发现违法。",
                "This kind must be approved first. Make it an emergency, or mark the offence as found on the spot.",
            )
        due = None if self.signed_at is not None else at + timedelta(hours=kind.countersign_hours)
        return replace(self._blown(serial, at, called), sign_due=due)

    def _blown(self, serial: Serial, at: datetime, called: int) -> Whistle:
        if called < 1:
            raise no("departments", "一家都没叫，吹不了哨。请至少叫一家部门。", "No department is called. Call one.")
        if not self.lead:
            raise no("lead", "还没有牵头部门。请定一家牵头。", "There is no lead department. Choose exactly one.")
        follows("blown_at", at, "吹哨", "The blow", ((self.found_at, _FOUND), (self.self_at, _TRIED)))
        return replace(self, state=S.BLOWN, year=serial.year, number=serial.number, blown_at=at)

    def countersign(self, signer: str, manner: str, at: datetime) -> Whistle:
        """Sign an urgent whistle afterwards (补签)."""
        if self.sign_due is None or self.signed_at is not None:
            raise no("signed_at", "这一哨不用补签。", "This whistle needs no later signature.")
        follows("signed_at", at, "补签", "The signature", ((self.blown_at, _BLOWN),))
        name = written("signer", signer, "签发人", "The signer")
        return replace(self, signer=name, sign_manner=manner.strip(), signed_at=at)

    def send_back(self, kind: ReturnKind, reason: str) -> Whistle:
        """Return a whistle from screening, with a kind and a written reason (A03, A19)."""
        state_in(self.state, (S.SCREENING,), "退回", "returning")
        return replace(
            self, state=S.RETURNED, end_kind=kind, end_reason=written("reason", reason, "退回理由", "The reason")
        )

    def merge(self, into: Whistle, chain: tuple[str, ...], reason: str) -> Whistle:
        """Join this whistle into another; `chain` lists where `into` was itself merged, to keep out a circle."""
        state_in(self.state, (S.SCREENING,), "并哨", "merging")
        if into.id == self.id or self.id in chain:
            raise no(
                "merged_into", "不能并到自己，也不能绕一圈并回来。请另选一哨。", "It cannot be merged into itself."
            )
        if into.state in (S.DRAFT, S.RETURNED, S.WITHDRAWN, S.MERGED, S.CLOSED, S.ARCHIVED):
            raise no(
                "merged_into",
                f"那一哨是“{into.state.words.zh}”，不能并入。请另选一哨。",
                f"That whistle is “{into.state.words.en}”; choose another.",
            )
        return replace(
            self,
            state=S.MERGED,
            merged_into=into.id,
            end_reason=written("reason", reason, "并哨理由", "The reason"),
        )

    def withdraw(self, reason: str) -> Whistle:
        """Take back a whistle that was never blown."""
        state_in(self.state, (S.DRAFT, S.SCREENING), "撤销", "withdrawing")
        return replace(self, state=S.WITHDRAWN, end_reason=written("reason", reason, "撤销理由", "The reason"))

    def cancel_blown(self, reason: str) -> Whistle:
        """Call off a whistle that was blown; the commander decides and all dispatches stand down."""
        state_in(self.state, (S.BLOWN, S.IN_ACTION), "解除全哨", "calling off")
        return replace(self, state=S.WITHDRAWN, end_reason=written("reason", reason, "解除理由", "The reason"))

    def first_report_in(self) -> Whistle:
        """Go into action when the first department is there; later arrivals change nothing."""
        return replace(self, state=S.IN_ACTION) if self.state is S.BLOWN else self

    def suspend(self, explanation: str, approver: str, review_on: date, today: date) -> Whistle:
        """Put on the ledger 挂账 what cannot be solved now (practice.md 2.3)."""
        state_in(self.state, (S.BLOWN, S.IN_ACTION), "挂账", "putting on the ledger")
        if review_on <= today:
            raise no("review_on", "复核日要在今天以后。", "The review date must lie after today.")
        return replace(
            self,
            state=S.ON_LEDGER,
            ledger_reason=written("explanation", explanation, "书面说明", "The written explanation"),
            ledger_approver=written("approver", approver, "批准人", "The approver"),
            review_on=review_on,
        )

    def resume(self, result: str) -> Whistle:
        """Take a whistle off the ledger again, with the result of the review."""
        state_in(self.state, (S.ON_LEDGER,), "恢复办理", "resuming")
        return replace(
            self, state=S.IN_ACTION, ledger_reason=written("result", result, "复核结果", "The result"), review_on=None
        )
