"""The strips about one seat: who came, why somebody is excused, what a department says, how it signs, its part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.conferences.forms import APPROVAL_ROLES, CASE_ROLES
from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.post.conferences.states import ConferenceKind, Position, SeatMark, Signature
from desktop.post.department import Officer
from desktop.post.guard import no
from desktop.procedures.conferences import proposing, session, signing

if TYPE_CHECKING:
    from typing import Any

    from desktop.desk.session import Session
    from desktop.post.conferences.conference import Conference, ConferenceSeat
    from desktop.procedures.watch import Done

translate = QCoreApplication.translate


def came(session_: Session, seat: ConferenceSeat) -> OrderForm:
    """Ask who came for a department."""
    return OrderForm(
        "present",
        translate("Conference", "{unit}: who came").format(unit=seat.unit),
        translate("Conference", "Present"),
        (_person(session_, seat, "person", translate("Conference", "Name")),),
        lambda said: session_.give(session.call_seat, seat.id, SeatMark.PRESENT, said["person"]),
        then=("go_on", ""),
    )


def excused(session_: Session, seat: ConferenceSeat) -> OrderForm:
    """Ask why a department is excused."""
    return OrderForm(
        "excused",
        translate("Conference", "{unit} is excused").format(unit=seat.unit),
        translate("Conference", "Excuse"),
        (Ask("excuse", translate("Conference", "Why"), wide=True),),
        lambda said: session_.give(session.call_seat, seat.id, SeatMark.EXCUSED, seat.person, said["excuse"]),
        note=translate("Conference", "a written opinion can still be noted"),
        then=("go_on", ""),
    )


def opinion(session_: Session, seat: ConferenceSeat, position: Position) -> OrderForm:
    """Ask for the words of a department that does not simply agree."""
    return OrderForm(
        "say",
        translate("Conference", "{unit}: {position}").format(unit=seat.unit, position=session_.words(position.words)),
        translate("Conference", "Note it"),
        (Ask("says", translate("Conference", "In its words"), start=seat.says, wide=True),),
        lambda said: session_.give(session.say, seat.id, position, said["says"]),
        note=translate("Conference", "printed as it stands beside the conclusion"),
        then=("go_on", ""),
    )


def spoken(session_: Session, seat: ConferenceSeat) -> OrderForm:
    """Ask for position and words at once."""
    there = seat.mark is SeatMark.PRESENT
    offered = (Position.AGREE, Position.RESERVE, Position.DISAGREE, *(() if there else (Position.ABSENT,)))
    start = seat.position if seat.position in offered else Position.AGREE
    return OrderForm(
        "say",
        translate("Conference", "{unit}: its position").format(unit=seat.unit),
        translate("Conference", "Note it"),
        (
            Ask("position", translate("Conference", "Position"), "choice",
                questions.of_enum(session_, *offered), start=start.value, refused=("mark",)),
            Ask("says", translate("Conference", "In its words"), start=seat.says, wide=True),
        ),
        lambda said: session_.give(session.say, seat.id, Position(said["position"]), said["says"]),
        then=("go_on", ""),
    )  # fmt: skip


def sign(session_: Session, seat: ConferenceSeat, how: Signature) -> OrderForm:
    """Ask who signed, and for the words of a reservation or a refusal."""
    asks = [_person(session_, seat, "by", translate("Conference", "Signed by"))]
    if how is not Signature.SIGNED:
        label = (
            translate("Conference", "Reservation")
            if how is Signature.RESERVED
            else translate("Conference", "Why it refuses")
        )
        start = seat.says if how is Signature.RESERVED else ""
        asks = [Ask("text", label, start=start, wide=True, refused=("objection",)), *asks]
    return OrderForm(
        "countersign",
        translate("Conference", "{unit}: {how}").format(unit=seat.unit, how=session_.words(how.words)),
        translate("Conference", "Note it"),
        (*asks, questions.when()),
        lambda said: session_.give(signing.countersign, seat.id, how, said["by"], said.get("text", ""), said["at"]),
        then=("go_on", ""),
    )


def seat(session_: Session, one: Conference, seated: tuple[str, ...]) -> OrderForm:
    """Ask which department gets a seat, and as what."""

    def give(said: dict[str, Any]) -> Done[ConferenceSeat]:
        if not said["department"]:
            raise no("department", "没有这样的部门。换个词找。", "No department fits. Try another word.")
        return session_.give(proposing.seat, one.id, said["department"], _role(said["role"]))

    return OrderForm(
        "seat",
        translate("Conference", "One more department"),
        translate("Conference", "Seat it"),
        (
            Ask("department", translate("Conference", "Department"), "pick",
                questions.departments(session_, seated), refused=("seats",),
                hint=translate("Conference", "name, or initials of the pinyin")),
            Ask("role", translate("Conference", "As"), "choice", _roles(session_, one), start="required"),
        ),
        give,
        lambda made: translate("Conference", "{unit} sits there.").format(unit=made.unit),
    )  # fmt: skip


def role(session_: Session, one: Conference, held: ConferenceSeat) -> OrderForm:
    """Ask as what a department sits there."""
    return OrderForm(
        "role",
        translate("Conference", "{unit}: its part").format(unit=held.unit),
        translate("Conference", "Keep"),
        (Ask("role", translate("Conference", "As"), "choice", _roles(session_, one), start=held.role.value),),
        lambda said: session_.give(proposing.seat, one.id, held.department, _role(said["role"])),
    )


def guest(session_: Session, one: Conference) -> OrderForm:
    """Ask who else is at the table."""
    return OrderForm(
        "guest",
        translate("Conference", "Somebody else at the table"),
        translate("Conference", "Note it"),
        (
            Ask("name", translate("Conference", "Name")),
            Ask("capacity", translate("Conference", "As"), hint=translate("Conference", "expert, party, witness")),
            Ask("says", translate("Conference", "In their words"), wide=True),
        ),
        lambda said: session_.give(session.add_guest, one.id, said["name"], said["capacity"], said["says"]),
    )


def _roles(session_: Session, one: Conference) -> tuple[Choice, ...]:
    return questions.of_enum(session_, *(APPROVAL_ROLES if one.kind is ConferenceKind.APPROVAL else CASE_ROLES))


def _role(key: str) -> Any:  # noqa: ANN401 - a part at the table
    from desktop.post.conferences.states import SeatRole

    return SeatRole(key)


def _person(session_: Session, held: ConferenceSeat, name: str, label: str) -> Ask:
    """Ask for somebody of a department, who sat there before or stands on the scene first."""
    people = [one.name for one in session_.ledger.having(Officer, department=held.department, active=True)]
    names = tuple(dict.fromkeys((*((held.person,) if held.person else ()), *people)))
    choices = tuple(Choice(one, one) for one in names)
    return Ask(name, label, "combo", choices, start=names[0] if names else " ", refused=("person", "by"))
