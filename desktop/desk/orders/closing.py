"""The end of a whistle: report complete, check, rate (domain.md 7.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.post.evaluation import BEST, Evaluation
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.whistle import closing

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.whistle import Whistle
    from desktop.procedures.watch import Done

PASS, FAIL = "pass", "fail"


def report_done(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask for the outcome of the joint action."""

    def give(answers: Answers) -> Done[Whistle]:
        return session.give(closing.report_done, case.whistle.id, answers["outcome"], answers["at"])

    return OrderForm(
        "report_done",
        translate("Orders", "Report complete"),
        translate("Orders", "Report"),
        (Ask("outcome", translate("Orders", "Outcome"), "text"), questions.when(at)),
        give,
        lambda _new: translate("Orders", "Reported complete. Somebody outside the lead department must check."),
    )


def check(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask who checked, what was found, and what is to be done where it failed."""
    barred = closing.lead_officers(session.ledger, case.whistle)
    finished = tuple(Choice(one.id, one.what, case.name(one.department)) for one in case.tasks if one.done)

    def give(answers: Answers) -> Done[Whistle]:
        whistle, checker, findings = case.whistle.id, answers["checker"], answers["findings"]
        if answers["verdict"] == PASS:
            return session.give(closing.check_pass, whistle, checker, findings, answers["at"])
        return session.give(
            closing.check_fail,
            whistle,
            checker,
            findings,
            answers.get("reopen", ()),
            new_tasks(case, answers["new_tasks"]),
            answers["at"],
        )

    failed = ("verdict", FAIL)
    reopen = (Ask("reopen", translate("Orders", "Open again"), "ticks", finished, when=failed),) if finished else ()
    return OrderForm(
        "check",
        translate("Orders", "Check"),
        translate("Orders", "Enter the check"),
        (
            Ask(
                "verdict",
                translate("Orders", "Result"),
                "choice",
                (Choice(PASS, translate("Orders", "passed: close")), Choice(FAIL, translate("Orders", "failed"))),
            ),
            Ask("checker", translate("Orders", "Checked by"), "combo", _checkers(session, barred), start=" "),
            Ask("findings", translate("Orders", "Findings"), wide=True),
            *reopen,
            Ask(
                "new_tasks",
                translate("Orders", "New tasks"),
                wide=True,
                hint=translate(
                    "Orders",
                    "such as “Water: clear the rubble; Housing: replant”; without a department it is the lead's",
                ),
                when=failed,
            ),
            questions.when(at),
        ),
        give,
        _told,
        note=translate("Orders", "not by anybody of the lead department"),
    )


def new_tasks(case: Case, text: str) -> tuple[tuple[str, str], ...]:
    """Read tasks between semicolons, each a department and what it has to do; alone it is the lead's."""
    found = []
    for part in text.replace(";", "；").replace(":", "：").split("；"):
        who, mark, what = part.strip().partition("：")
        if not part.strip():
            continue
        if not mark:
            found.append((case.whistle.lead, who))
            continue
        ids = [one.id for one in case.departments if who.strip() in (one.short, one.name)]
        if not ids:
            raise Refused(
                "new_tasks",
                Words(f"“{who.strip()}”没有被叫到，不能交办。", f"“{who.strip()}” was not called."),
            )
        found.append((ids[0], what.strip()))
    return tuple(found)


def evaluate(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask for the ratings, the reporter's satisfaction and the day of the recheck."""
    old = session.ledger.get(Evaluation, case.whistle.id)
    marks = tuple(Choice(str(mark), str(mark)) for mark in range(1, BEST + 1))
    satisfaction = (Choice("0", translate("Orders", "not asked")), *marks)

    def give(answers: Answers) -> Done[Evaluation]:
        new = Evaluation(
            case.whistle.id,
            int(answers["order_kept"]),
            int(answers["resources_used"]),
            int(answers["public_interest"]),
            int(answers["satisfaction"]),
            answers["comment"],
            answers["recheck_on"],
            answers["no_recheck"],
        )
        return session.give(closing.evaluate, new)

    def rating(name: str, label: str, value: int) -> Ask:
        return Ask(name, label, "choice", marks, start=str(value or BEST), refused=("rating",))

    return OrderForm(
        "evaluate",
        translate("Orders", "Evaluation"),
        translate("Orders", "Keep"),
        (
            rating("order_kept", translate("Orders", "Order of the action"), old.order_kept),
            rating("resources_used", translate("Orders", "Use of forces"), old.resources_used),
            rating("public_interest", translate("Orders", "Public interest"), old.public_interest),
            Ask("satisfaction", translate("Orders", "Reporter"), "choice", satisfaction, start=str(old.satisfaction)),
            Ask("comment", translate("Orders", "Comment"), wide=True, start=old.comment),
            Ask("recheck_on", translate("Orders", "Recheck on"), "day", start=old.recheck_on or ""),
            Ask("no_recheck", translate("Orders", "or why not"), start=old.no_recheck),
        ),
        give,
        lambda new: (
            translate("Orders", "Kept. It can be archived.")
            if new.complete
            else translate("Orders", "Kept. Ratings, a comment or satisfaction, and a recheck are needed to archive.")
        ),
        note=translate("Orders", "1 to 5; a comment where the reporter could not be asked"),
    )


def _checkers(session: Session, barred: tuple[str, ...]) -> tuple[Choice, ...]:
    from desktop.post.place import Grid

    members = [one.name for one in session.watch.members()]
    keepers = [one.keeper for one in session.ledger.having(Grid, active=True) if one.keeper]
    names = dict.fromkeys((*keepers, *members))
    return tuple(Choice(one, one) for one in names if one not in barred)


def _told(whistle: Whistle) -> str:
    if whistle.closed_at is None:
        return translate("Orders", "Check failed; it is in action again.")
    return translate("Orders", "{serial} is closed; all may leave.").format(serial=whistle.serial)
