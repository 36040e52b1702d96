"""One whistle of a rehearsal: from the form to the archive, with everything its script says happened between."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from desktop.post.dispatch import Dispatch
from desktop.post.draft import Call, Draft
from desktop.post.evaluation import Evaluation
from desktop.post.presence import Presence
from desktop.post.states import DispatchState, ReturnKind, Source, WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.dispatch import arrivals, calls, tasks
from desktop.procedures.matching import advise
from desktop.procedures.rehearsal.steps import STEPS
from desktop.procedures.whistle import blow, closing, register, screening

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.post.department import Officer
    from desktop.post.place import Grid
    from desktop.procedures.rehearsal.stage import Stage
    from desktop.procedures.watch import Watch

_EVALUATED_AFTER = timedelta(hours=20)
_ARCHIVED_AFTER = timedelta(days=6)
_RECHECK_AFTER = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Company:
    """What all scenes share: who can come, by department, and the turns of phrase of the post."""

    officers: Mapping[str, tuple[Officer, ...]]
    grids: Mapping[str, Grid]
    told: Mapping[str, Any]


@dataclass(slots=True)
class Scene:
    """One scripted whistle: `place` in the order of the script chooses by turns who comes and what is said."""

    stage: Stage
    company: Company
    told: Mapping[str, Any]
    place: int
    whistle: str = ""
    extra: dict[str, str] = field(default_factory=dict)
    """Ids that later steps of this scene refer to, such as a task by its words."""

    @property
    def blown_at(self) -> datetime:
        """When it was blown: so many days before today at a time of day, or minutes before the present."""
        if "ago" in self.told:
            return self.stage.end - timedelta(minutes=self.told["ago"])
        hour, minute = (int(part) for part in self.told["at"].split(":"))
        midnight = self.stage.end.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight - timedelta(days=self.told["day"]) + timedelta(hours=hour, minutes=minute)

    def arrange(self) -> None:
        """Keep all orders of this scene for their moments."""
        if "unblown" in self.told:
            self._after(0, self._not_blown)
            return
        self._after(0, self._blow)
        for department, signed, out, there, *who in self.told["calls"]:
            for minutes, order in ((signed, calls.acknowledge), (out, calls.depart)):
                if minutes >= 0:
                    self._after(minutes, self._step, order, department)
            if there >= 0:
                self._after(there, self.arrive, department, *who)
        for minutes, verb, *words in self.told.get("steps", ()):
            self._after(minutes, STEPS[verb], self, *words)
        if "stay" in self.told:
            self._after(self.told["stay"], self._work_done)
            self._after(self.told["closed"], self._close)

    def _after(self, minutes: float, order: Callable[..., object], *words: object) -> None:
        self.stage.at(self.blown_at + timedelta(minutes=minutes), order, *words)

    def _step(self, order: Callable[[Watch, str], object], department: str) -> None:
        order(self.stage.watch, self.call(department))

    def call(self, department: str) -> str:
        """Return the id of the latest call to a department, by its short name."""
        found = self.stage.ledger.having(Dispatch, whistle=self.whistle, department=self.stage.departments[department])
        return found[-1].id

    def there(self, department: str) -> tuple[Presence, ...]:
        """Return who of a department is on the scene."""
        known = self.stage.ledger.having(Presence, whistle=self.whistle, department=self.stage.departments[department])
        return tuple(one for one in known if one.there)

    def arrive(self, department: str, who: str = "") -> None:
        """Report a department in, with the named officers or two by turns."""
        known = self.company.officers[self.stage.departments[department]]
        turn = self.place % max(len(known) - 1, 1)
        names = who.split("、") if who else [one.name for one in known[turn : turn + 2]]
        arrivals.report_in(self.stage.watch, self.call(department), [arrivals.Comer(name) for name in names])

    def draft(self) -> Draft:
        """Return the filled-in form, with the reasons that the post would be asked for."""
        told, post = self.told, self.company.told
        at = self.blown_at
        tried, minutes, result = post["self_handling"][self.place % len(post["self_handling"])]
        urgent = told["kind"] == "emergency"
        parent = self.stage.named.get(told.get("parent", ""), "")
        draft = Draft(
            kind=told["kind"],
            place=told["place"],
            facts=told["facts"],
            village=self.company.grids[told["grid"]].village,
            grid=told["grid"],
            verbatim=told.get("verbatim", ""),
            source=Source(told["source"]),
            reporter=told.get("reporter", ""),
            reporter_phone=f"199-0000-6{self.place:03d}" if told.get("reporter") else "",
            hotline_no=told.get("hotline_no", ""),
            hotline_due=at.date() + timedelta(days=7) if told.get("hotline_no") else None,
            found_at=at - timedelta(minutes=4 if urgent else minutes + 8),
            self_done="" if urgent else tried,
            self_at=None if urgent else at - timedelta(minutes=minutes),
            self_result="" if urgent else result,
            signer=told.get("signer", "" if urgent else self.stage.leader),
            sign_manner="" if urgent else "电话同意",
            lead=self.stage.departments[told["lead"]],
            opinion_risk=told.get("risk", False),
            cross_boundary=told.get("cross", False),
            parent=parent,
        )
        return self._reasoned(draft)

    def _reasoned(self, draft: Draft) -> Draft:
        advice = advise(self.stage.watch, draft, self.stage.duties())
        best, post = advice.matching.best, self.company.told
        needs = {finding.needs for finding in advice.findings}
        owner = advice.matching.lead
        if owner and owner != draft.lead:
            needs.add("lead_reason")
        by = {one.department: one for one in advice.matching.suggestions}
        reasons = []
        for name, *_ in self.told["calls"]:
            match = by[self.stage.departments[name]].match if self.stage.departments[name] in by else None
            reasons.append(Call(self.stage.departments[name], f"{match.item.code} {match.item.name}" if match else ""))
        return replace(
            draft,
            calls=tuple(reasons),
            basis=f"{best.item.code} {best.item.name} {best.item.basis}".strip() if best else "",
            own_reason=post["own_reason"] if "own_reason" in needs else "",
            lead_reason=post["lead_reasons"][self.place % 2] if "lead_reason" in needs else "",
        )

    def _blow(self) -> None:
        whistle = blow.blow(self.stage.watch, self.draft(), index=self.stage.duties()).result
        self.whistle = whistle.id
        for name in (self.told.get("name", ""), self.told["place"]):
            if name:
                self.stage.named[name] = whistle.id

    def _not_blown(self) -> None:
        watch = self.stage.watch
        end, *words = self.told["unblown"]
        self.whistle = register.register(watch, self.draft()).result.id
        if end != "draft":
            screening.submit(watch, self.whistle)
        if end == "back":
            screening.send_back(watch, self.whistle, ReturnKind(words[0]), words[1])
        elif end == "merge":
            screening.merge(watch, self.whistle, self.stage.named[words[0]], words[1])
        elif end == "withdraw":
            screening.withdraw(watch, self.whistle, words[0])

    def finish_work(self, department: str = "") -> None:
        """Report the work done of one department, or of all that are there, with what is still open of its tasks."""
        for one in self.stage.ledger.having(Dispatch, whistle=self.whistle, state=DispatchState.REPORTED):
            if department in ("", next(name for name, key in self.stage.departments.items() if key == one.department)):
                tasks.finish_work(self.stage.watch, one.id)

    def _work_done(self) -> None:
        self.finish_work()
        closing.report_done(self.stage.watch, self.whistle, self.told["outcome"])

    def _close(self) -> None:
        state = self.stage.ledger.get(Whistle, self.whistle).state
        if state is WhistleState.IN_ACTION:
            self._work_done()
        checkers = self.company.told["checkers"]
        checker = self.told.get("checker", checkers[self.place % len(checkers)])
        closing.check_pass(self.stage.watch, self.whistle, checker, "现场复看，与所报一致")
        if self.told["satisfaction"]:
            self.stage.at(self.stage.time + _EVALUATED_AFTER, self._evaluate)
            self.stage.at(self.stage.time + _ARCHIVED_AFTER, self._archive)

    def _archive(self) -> None:
        closing.archive(self.stage.watch, self.whistle)

    def _evaluate(self) -> None:
        score = self.told["satisfaction"]
        closing.evaluate(
            self.stage.watch,
            Evaluation(
                self.whistle,
                order_kept=min(5, score + 1),
                resources_used=4 + self.place % 2,
                public_interest=max(3, score),
                satisfaction=score,
                comment="" if score > 3 else "来得慢，办得还行",  # noqa: PLR2004 - the middle of 1 to 5
                recheck_on=(self.stage.time + _RECHECK_AFTER).date(),
            ),
        )
