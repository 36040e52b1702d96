"""The forms of the orders about a duty."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.desk.duty_orders import people
from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.ledger import boards, rosters
from desktop.post.refused import Refused
from desktop.post.roster.duty import SIGNED
from desktop.post.words import Words
from desktop.procedures.roster import duty as orders
from desktop.procedures.roster import swaps

if TYPE_CHECKING:
    from desktop.desk.duty_orders.people import Case
    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.procedures.watch import Done


def _titled(case: Case, words: str) -> str:
    return f"{words}　{case.name} {case.when}"


def ask_swap(session: Session, case: Case) -> OrderForm:
    """Ask with whom, for which duty in return, and why."""
    found = people.exchanges(session, case.duty)
    if not found:
        raise Refused("swap_with", Words("没有人能换这个班。", "Nobody could take this duty."))

    def give(said: Answers) -> Done[Any]:
        person, _, other = str(said["swap_with"]).partition(people.BETWEEN)
        if not person:
            raise Refused("swap_with", Words("没有这个人。换个词找。", "Nobody fits. Try another word."))
        return session.give(swaps.ask_swap, case.duty.id, person, said["reason"], other)

    return OrderForm(
        "ask_swap",
        _titled(case, translate("DutyOrders", "Swap")),
        translate("DutyOrders", "Ask for it"),
        (
            Ask("swap_with", translate("DutyOrders", "With"), "pick", found, refused=("swap_for",),
                hint=translate("DutyOrders", "name, initials, or the day in return")),
            questions.reason(),
        ),
        give,
        lambda _one: translate("DutyOrders", "Asked for. It counts once a leader agrees and the office records it."),
        note=translate("DutyOrders", "a leader's consent and the office's record are both needed"),
    )  # fmt: skip


def agree_swap(session: Session, case: Case) -> OrderForm:
    """Ask who consents and under which number the office recorded it."""
    names = rosters.names(session.ledger)
    back = ""
    if case.duty.swap_for:
        other = people.case(session, case.duty.swap_for)
        back = translate("DutyOrders", ", who gives {duty} in return").format(duty=other.when)
    return OrderForm(
        "agree_swap",
        _titled(case, translate("DutyOrders", "Agree to the swap")),
        translate("DutyOrders", "Agree"),
        (
            questions.leader(session, translate("DutyOrders", "Leader who agrees"), "consent_by"),
            Ask("record_no", translate("DutyOrders", "Record of the office"),
                hint=translate("DutyOrders", "its number, or who wrote it down")),
        ),
        lambda said: session.give(swaps.agree_swap, case.duty.id, said["consent_by"], said["record_no"]),
        lambda _made: translate("DutyOrders", "Swapped: {name} stands {duty}.").format(
            name=names.get(case.duty.swap_with, ""), duty=case.when
        ),
        note=translate("DutyOrders", "{name}: {reason}").format(
            name=names.get(case.duty.swap_with, "") + back, reason=case.duty.swap_reason
        ),
    )  # fmt: skip


def decline_swap(session: Session, case: Case) -> OrderForm:
    """Ask why the swap is declined."""
    return OrderForm(
        "decline_swap",
        _titled(case, translate("DutyOrders", "Decline the swap")),
        translate("DutyOrders", "Decline"),
        (Ask("reason", translate("DutyOrders", "Reason"), wide=True),),
        lambda said: session.give(swaps.decline_swap, case.duty.id, said["reason"]),
        lambda _one: translate("DutyOrders", "Declined; {name} keeps the duty.").format(name=case.name),
    )


def go_on_leave(session: Session, case: Case) -> OrderForm:
    """Ask why somebody cannot come, who stands in, and who consents where nobody does."""
    none = Choice("", translate("DutyOrders", "nobody stands in"))
    leaders = questions.leader(session, translate("DutyOrders", "Consents to the hole"), "consent_by").choices
    return OrderForm(
        "go_on_leave",
        _titled(case, translate("DutyOrders", "Leave")),
        translate("DutyOrders", "Excuse"),
        (
            questions.reason(),
            Ask("stand_in", translate("DutyOrders", "Stand-in"), "pick",
                (none, *people.others(session, case.duty, urgent=True)), refused=("person",),
                hint=translate("DutyOrders", "name or initials; the first line is nobody")),
            Ask("consent_by", translate("DutyOrders", "Consents to the hole"), "choice",
                (Choice("", translate("DutyOrders", "nobody")), *leaders)),
        ),
        lambda said: session.give(
            orders.go_on_leave, case.duty.id, said["reason"], str(said["stand_in"]), said["consent_by"]
        ),
        lambda _found: translate("DutyOrders", "{name} is excused.").format(name=case.name),
        note=translate("DutyOrders", "where the day would lack people, a stand-in or a leader's consent is needed"),
    )  # fmt: skip


def confirm_absent(session: Session, case: Case) -> OrderForm:
    """Ask who confirms that nobody came."""
    return OrderForm(
        "confirm_absent",
        _titled(case, translate("DutyOrders", "Absent")),
        translate("DutyOrders", "Confirm"),
        (Ask("by", translate("DutyOrders", "Confirmed by"), start=session.watch.actor),),
        lambda said: session.give(orders.confirm_absent, case.duty.id, said["by"]),
        lambda _one: translate("DutyOrders", "{name} is marked absent. Name a stand-in.").format(name=case.name),
        note=translate("DutyOrders", "telephone first; somebody who comes late is put on duty all the same"),
        then=("stand_in", case.duty.id),
    )


def stand_in(session: Session, case: Case) -> OrderForm:
    """Ask who stands in."""
    names = people.others(session, case.duty, urgent=True)
    known = {one.key: one.text for one in names}
    return OrderForm(
        "stand_in",
        _titled(case, translate("DutyOrders", "Stand-in")),
        translate("DutyOrders", "Stands in"),
        (_who(names),),
        lambda said: session.give(orders.stand_in, case.duty.id, _someone(said["person"])),
        lambda found: translate("DutyOrders", "{name} stands in.").format(name=known.get(found[1].person, "")),
    )


def relieve(session: Session, case: Case) -> OrderForm:
    """Ask who takes over in the middle, and why."""
    names = people.others(session, case.duty, urgent=True)
    known = {one.key: one.text for one in names}
    return OrderForm(
        "relieve",
        _titled(case, translate("DutyOrders", "Relief")),
        translate("DutyOrders", "Takes over"),
        (_who(names), questions.reason(), questions.when()),
        lambda said: session.give(
            orders.relieve, case.duty.id, _someone(said["person"]), said["reason"], at=said["at"]
        ),
        lambda found: translate("DutyOrders", "{name} took over.").format(name=known.get(found[1].person, "")),
    )


def deploy(session: Session, case: Case) -> OrderForm:
    """Ask with which whistle somebody goes out."""
    running = tuple(
        Choice(one.whistle.id, str(one.whistle.serial), one.whistle.where) for one in boards.in_hand(session.ledger)
    )
    if not running:
        raise Refused("whistle", Words("现在没有进行中的哨。", "No whistle is in hand."))
    return OrderForm(
        "deploy",
        _titled(case, translate("DutyOrders", "Out with a whistle")),
        translate("DutyOrders", "Goes out"),
        (Ask("whistle", translate("DutyOrders", "Whistle"), "choice", running), questions.when()),
        lambda said: session.give(orders.deploy, case.duty.id, said["whistle"], said["at"]),
        lambda _one: translate("DutyOrders", "{name} is out.").format(name=case.name),
        note=translate("DutyOrders", "who reports in on a scene goes out by that alone"),
    )


def start_duty(session: Session, case: Case) -> OrderForm:
    """Ask when somebody came on duty."""
    return OrderForm(
        "start_duty",
        _titled(case, translate("DutyOrders", "On duty")),
        translate("DutyOrders", "On duty"),
        (questions.when(),),
        lambda said: session.give(orders.start_duty, case.duty.id, said["at"]),
        lambda one: translate("DutyOrders", "{name} is on duty since {time}.").format(
            name=case.name, time=f"{one.started_at:%H:%M}"
        ),
    )


def come_back(session: Session, case: Case) -> OrderForm:
    """Ask when somebody was back at the post."""
    return OrderForm(
        "come_back",
        _titled(case, translate("DutyOrders", "Back at the post")),
        translate("DutyOrders", "Is back"),
        (questions.when(),),
        lambda said: session.give(orders.come_back, case.duty.id, said["at"]),
        lambda _one: translate("DutyOrders", "{name} is back at the post.").format(name=case.name),
    )


def end_duty(session: Session, case: Case) -> OrderForm:
    """Ask when somebody went off duty."""
    return OrderForm(
        "end_duty",
        _titled(case, translate("DutyOrders", "Off duty")),
        translate("DutyOrders", "Off duty"),
        (questions.when(),),
        lambda said: session.give(orders.end_duty, case.duty.id, said["at"]),
        lambda one: translate("DutyOrders", "{name} is off duty since {time}.").format(
            name=case.name, time=f"{one.ended_at:%H:%M}"
        ),
    )


def note_stood(session: Session, case: Case) -> OrderForm:
    """Ask who confirms that a duty of which nothing was noted was stood."""
    return all_stood(session, (case.duty,), _titled(case, translate("DutyOrders", "Stood as planned")))


def all_stood(session: Session, duties: tuple[DutyAssignment, ...], title: str) -> OrderForm:
    """Ask who confirms that duties of which nothing was noted were stood."""
    label, note = translate("DutyOrders", "Confirmed by"), translate("DutyOrders", "who did not come is marked absent")
    by = Ask("by", label, start=session.watch.actor)
    if any(one.duty in SIGNED for one in duties):
        names, leaders = rosters.names(session.ledger), questions.leader(session, label)
        own = {names.get(one.person, "") for one in duties if one.duty in SIGNED}
        free = tuple(one for one in leaders.choices if one.key not in own)
        by = replace(leaders, choices=free, start=free[0].key if free else "")
        note = translate("DutyOrders", "a leader confirms for leaders and clerks; who did not come is marked absent")
    return OrderForm(
        "note_stood",
        title,
        translate("DutyOrders", "Note as stood"),
        (by,),
        lambda said: session.give(orders.note_stood, tuple(one.id for one in duties), said["by"]),
        lambda made: translate("DutyOrders", "{n} duties noted as stood.").format(n=len(made)),
        note=note,
    )


def _who(names: tuple[Choice, ...]) -> Ask:
    hint = translate("DutyOrders", "name or initials")
    return Ask("person", translate("DutyOrders", "Who"), "pick", names, hint=hint, refused=("stand_in",))


def _someone(key: object) -> str:
    if not key:
        raise Refused("person", Words("没有这个人。换个词找。", "Nobody fits. Try another word."))
    return str(key)
