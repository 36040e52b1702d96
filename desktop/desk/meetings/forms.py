"""The strips of the lists: setting the weekly meeting up, planning, putting off, calling off, suggestions, seats."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders import moments, questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.post.command_post import COMMAND, Member
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.series import MeetingSeries, SeriesSeat
from desktop.post.meetings.states import Channel, MeetingKind, RollGroup
from desktop.post.moment import CHINA, clock_time
from desktop.post.refused import Refused
from desktop.post.serial import bare
from desktop.post.states import Duty
from desktop.post.words import Words
from desktop.procedures.meetings import calendar, series, suggestions
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.post.meetings.suggestion import Suggestion
    from desktop.procedures.watch import Done

translate = QCoreApplication.translate
_YES, _NO = "yes", "no"


def setup(session: Session, _row: object = None) -> OrderForm:
    """Ask for the weekly meeting in one strip; seats come from members and departments, and the next date is planned.

    Where the post has one it is changed instead.
    """
    weekly = session.ledger.having(MeetingSeries, kind=MeetingKind.WEEKLY, active=True)
    held = session.ledger.having(Meeting)
    if weekly and any(one.series == weekly[0].id for one in held):
        return edit_series(session, weekly[0])

    def give(said: dict[str, Any]) -> Done[Any]:
        start, cutoff = _clock("time", said["time"]), _minutes(said["cutoff_minutes"])
        known = session.ledger.having(MeetingSeries, kind=MeetingKind.WEEKLY, active=True)
        made = known[0] if known else session.give(series.standard_series).result
        wanted = replace(
            made, weekday=int(said["weekday"]), time=start, place=said["place"].strip(), chair=said["chair"],
            recorder=said["recorder"], cutoff_minutes=cutoff, first_number=_number(said["first_number"]),
        )  # fmt: skip
        if wanted != made:
            session.give(series.keep_series, wanted)
        return session.give(calendar.plan_meeting, made.id)

    return OrderForm(
        "setup",
        translate("Meetings", "The weekly meeting"),
        translate("Meetings", "Set it up and plan the next one"),
        (
            Ask("weekday", translate("Meetings", "Weekday"), "choice", weekdays(), start="1"),
            Ask("time", translate("Meetings", "Begins"), start="08:00"),
            Ask("cutoff_minutes", translate("Meetings", "Cut-off, minutes before"), start="30"),
            Ask("place", translate("Meetings", "Place"), start=translate("Meetings", "meeting room")),
            _people(session, "chair", translate("Meetings", "Chair"), (*COMMAND,)),
            _people(session, "recorder", translate("Meetings", "Recorder"), (Duty.DUTY_CLERK,)),
            Ask("first_number", translate("Meetings", "First number"), start="1",
                hint=translate("Meetings", "number of the next meeting")),
        ),
        give,
        lambda one: translate("Meetings", "Planned: no. {n}, {time}. Enter opens it.").format(
            n=one.number, time=f"{one.starts_at:%m-%d %H:%M}"),
        note=translate("Meetings", "members and departments get their seats by themselves"),
    )  # fmt: skip


def weekdays() -> tuple[Choice, ...]:
    """Return Monday to Sunday as choices."""
    names = (
        translate("Meetings", "Monday"), translate("Meetings", "Tuesday"), translate("Meetings", "Wednesday"),
        translate("Meetings", "Thursday"), translate("Meetings", "Friday"), translate("Meetings", "Saturday"),
        translate("Meetings", "Sunday"),
    )  # fmt: skip
    return tuple(Choice(str(at), name) for at, name in enumerate(names, start=1))


def _people(session: Session, name: str, label: str, first: tuple[Duty, ...], start: str = "") -> Ask:
    """Ask for a member of the post, those of some duties first; another name may be written."""
    members = sorted(session.ledger.having(Member, active=True), key=lambda one: one.duty not in first)
    choices = tuple(Choice(one.name, one.name) for one in members)
    return Ask(name, label, "combo", choices, start=start or (choices[0].key if choices else ""))


def edit_series(session: Session, one: MeetingSeries | None) -> OrderForm:
    """Ask for the parts of a series."""
    blank = MeetingSeries(new_id(), "", MeetingKind.RESIDENTS, 1, "09:00", "", "", "")
    start = one or blank

    def give(said: dict[str, Any]) -> Done[Any]:
        made = replace(
            start, name=said["name"], kind=MeetingKind(said["kind"]), weekday=int(said["weekday"]),
            time=_clock("time", said["time"]), place=said["place"].strip(), chair=said["chair"],
            recorder=said["recorder"], cutoff_minutes=_minutes(said["cutoff_minutes"]),
            every_weeks=_number(said["every_weeks"], "every_weeks"), mark=said["mark"].strip(),
            first_number=_number(said["first_number"]), standing=_standing(said["standing"]),
        )  # fmt: skip
        return session.give(series.keep_series, made)

    return OrderForm(
        "open" if one else "add",
        translate("Meetings", "Meetings that come again"),
        translate("Meetings", "Keep"),
        (
            Ask("name", translate("Meetings", "Name"), start=start.name, hint=translate("Meetings", "as printed")),
            Ask("kind", translate("Meetings", "Kind"), "choice", questions.of_enum(session, *MeetingKind),
                start=start.kind.value),
            Ask("weekday", translate("Meetings", "Weekday"), "choice", weekdays(), start=str(start.weekday)),
            Ask("time", translate("Meetings", "Begins"), start=start.time),
            Ask("every_weeks", translate("Meetings", "Every … weeks"), start=str(start.every_weeks)),
            Ask("cutoff_minutes", translate("Meetings", "Cut-off, minutes before"), start=str(start.cutoff_minutes)),
            Ask("place", translate("Meetings", "Place"), start=start.place),
            Ask("first_number", translate("Meetings", "First number"), start=str(start.first_number)),
            _people(session, "chair", translate("Meetings", "Chair"), (*COMMAND,), start.chair),
            _people(session, "recorder", translate("Meetings", "Recorder"), (Duty.DUTY_CLERK,), start.recorder),
            Ask("mark", translate("Meetings", "Red head"), start=start.mark, wide=True,
                hint=translate("Meetings", "empty: name of the post and of the meeting")),
            Ask("standing", translate("Meetings", "Always up"), start="、".join(start.standing), wide=True,
                hint=translate("Meetings", "matters of every meeting, with a comma between them")),
        ),
        give,
        lambda made: translate("Meetings", "Kept: {name}.").format(name=made.name),
    )  # fmt: skip


def _standing(text: str) -> tuple[str, ...]:
    clean = text.replace("，", "、").replace(",", "、").replace("；", "、").replace(";", "、")
    return tuple(part.strip() for part in clean.split("、") if part.strip())


def plan(session: Session, _row: object = None, *, skip: bool = False) -> OrderForm:
    """Ask for the next meeting: an empty day takes the next free date of the series; `skip` leaves that one out."""
    known = session.ledger.having(MeetingSeries, active=True)
    if not known:
        return setup(session)
    slot = calendar.next_date(session.ledger, known[0], session.now())
    if skip:
        slot = calendar.next_date(session.ledger, known[0], slot.starts_at)
    proposed = slot.working
    note = translate("Meetings", "the next free date")
    if slot.rests:
        told = translate("Meetings", "{day} is a day of rest {holiday}; moved to the next working day")
        note = told.format(day=f"{slot.starts_at:%m-%d}", holiday=slot.holiday)

    def give(said: dict[str, Any]) -> Done[Any]:
        when = _moment(said["day"], said["time"], session.now(), known[0].time)
        chosen = said["series"]
        if when == proposed and chosen == known[0].id and not slot.rests and not skip:
            when = None
        return session.give(calendar.plan_meeting, chosen, when)

    return OrderForm(
        "add",
        translate("Meetings", "Plan the next meeting"),
        translate("Meetings", "Plan"),
        (
            Ask("series", translate("Meetings", "Meeting"), "choice", tuple(Choice(one.id, one.name) for one in known),
                start=known[0].id),
            Ask("day", translate("Meetings", "Day"), start=f"{proposed:%Y-%m-%d}", refused=("starts_at",)),
            Ask("time", translate("Meetings", "Begins"), start=f"{proposed:%H:%M}"),
        ),
        give,
        lambda one: translate("Meetings", "Planned: no. {n}, {time}. Enter opens it.").format(
            n=one.number, time=f"{one.starts_at:%m-%d %H:%M}"),
        note=note,
    )  # fmt: skip


def postpone(session: Session, meeting: Meeting) -> OrderForm:
    """Ask for another time and the reason."""

    def give(said: dict[str, Any]) -> Done[Any]:
        when = _moment(said["day"], said["time"], session.now(), f"{meeting.starts_at:%H:%M}")
        if when is None:
            raise Refused("day", Words("写上改到哪一天。", "Say to which day."))
        return session.give(calendar.postpone, meeting.id, when, said["reason"])

    return OrderForm(
        "postpone",
        translate("Meetings", "Postpone no. {n}").format(n=meeting.number),
        translate("Meetings", "Postpone"),
        (
            Ask("day", translate("Meetings", "To"), hint=translate("Meetings", "such as 9-28"), refused=("starts_at",)),
            Ask("time", translate("Meetings", "Begins"), start=f"{meeting.starts_at:%H:%M}"),
            questions.reason(),
        ),
        give,
        lambda one: translate("Meetings", "No. {n} is now on {time}.").format(
            n=one.number, time=f"{one.starts_at:%m-%d %H:%M}"),
        note=translate("Meetings", "was {time}").format(time=f"{meeting.starts_at:%m-%d %H:%M}"),
    )  # fmt: skip


def cancel(session: Session, meeting: Meeting) -> OrderForm:
    """Ask why a meeting does not take place."""
    return OrderForm(
        "cancel",
        translate("Meetings", "Cancel no. {n}").format(n=meeting.number),
        translate("Meetings", "Cancel the meeting"),
        (questions.reason(), questions.commander(session, translate("Meetings", "Decided by"))),
        lambda said: session.give(calendar.cancel_meeting, meeting.id, said["reason"], said["by"]),
        lambda one: translate("Meetings", "No. {n} is cancelled; it keeps its number.").format(n=one.number),
        note=translate("Meetings", "the number stays its own; what is open goes to the next meeting"),
    )


def note_suggestion(session: Session, _row: object = None) -> OrderForm:
    """Ask for a suggestion or problem that somebody brought (A40)."""
    return OrderForm(
        "add",
        translate("Meetings", "Note a suggestion"),
        translate("Meetings", "Keep"),
        (
            Ask("channel", translate("Meetings", "By way of"), "choice", questions.of_enum(session, *Channel),
                start=Channel.VISIT.value),
            Ask("who", translate("Meetings", "Who")),
            Ask("place", translate("Meetings", "Place")),
            questions.when(),
            Ask("text", translate("Meetings", "What"), wide=True),
        ),
        lambda said: session.give(
            suggestions.note_suggestion, Channel(said["channel"]), said["text"], said["who"], said["place"], said["at"]
        ),
        lambda _one: translate("Meetings", "Noted. U puts it on the agenda, Enter answers it."),
    )  # fmt: skip


def answer(session: Session, one: Suggestion) -> OrderForm:
    """Ask what was answered."""
    return OrderForm(
        "open",
        translate("Meetings", "Answer: {what}").format(what=one.text[:24]),
        translate("Meetings", "Answer"),
        (Ask("answer", translate("Meetings", "Answer"), start=one.answer, wide=True),),
        lambda said: session.give(suggestions.answer_suggestion, one.id, said["answer"]),
        lambda _one: translate("Meetings", "Answered."),
    )


def drop_suggestion(session: Session, one: Suggestion) -> OrderForm:
    """Ask why a suggestion is not taken up."""
    return OrderForm(
        "drop",
        translate("Meetings", "Not taken up: {what}").format(what=one.text[:24]),
        translate("Meetings", "Leave it"),
        (questions.reason(translate("Meetings", "Reason"), "reason", "answer"),),
        lambda said: session.give(suggestions.drop_suggestion, one.id, said["reason"]),
        lambda _one: translate("Meetings", "Not taken up; the reason stands with it."),
    )


def seat(session: Session, one: SeriesSeat | None) -> OrderForm:
    """Ask for somebody who is asked to each meeting."""
    known = session.ledger.having(MeetingSeries, active=True)
    if not known:
        raise Refused("series", Words("先设好例会：按 S。", "Set the meeting up first: S."))
    ranks = [it.rank for it in session.ledger.having(SeriesSeat, series=known[0].id)]
    blank = SeriesSeat(new_id(), known[0].id, "", "", "", RollGroup.DEPARTMENT, max(ranks, default=0) + 1)
    start = one or blank

    def give(said: dict[str, Any]) -> Done[Any]:
        made = replace(
            start, name=said["name"], unit=said["unit"].strip(), department=said["department"],
            group=RollGroup(said["group"]), rank=_number(said["rank"], "rank"), observer=said["observer"] == _YES,
        )  # fmt: skip
        return session.give(series.keep_seat, made)

    nobody = Choice("", translate("Meetings", "none"))
    usual = (Choice(_NO, translate("Meetings", "present")), Choice(_YES, translate("Meetings", "attending")))
    return OrderForm(
        "open" if one else "add",
        translate("Meetings", "A seat at the meeting"),
        translate("Meetings", "Keep"),
        (
            Ask("name", translate("Meetings", "Name"), start=start.name),
            Ask("unit", translate("Meetings", "Unit"), start=start.unit, hint=translate("Meetings", "as printed")),
            Ask("department", translate("Meetings", "Department"), "choice", (nobody, *questions.departments(session)),
                start=start.department),
            Ask("group", translate("Meetings", "As"), "choice", questions.of_enum(session, *RollGroup),
                start=start.group.value),
            Ask("observer", translate("Meetings", "Usually"), "choice", usual, start=_YES if start.observer else _NO),
            Ask("rank", translate("Meetings", "Order"), start=str(start.rank)),
        ),
        give,
        lambda made: translate("Meetings", "Kept: {name}.").format(name=made.name),
    )  # fmt: skip


def _moment(day: str, time: str, now: datetime, usual: str) -> datetime | None:
    """Return a day and a time as one moment; None for an empty day."""
    on = moments.day("day", day, now.date())
    if on is None:
        return None
    return datetime.strptime(f"{on.isoformat()} {_clock('time', time or usual)}", "%Y-%m-%d %H:%M").replace(
        tzinfo=CHINA
    )


def _clock(name: str, text: str) -> str:
    """Return a time of day as `08:00`; refuse what is none."""
    found = clock_time(text.strip(), datetime(2026, 1, 1, tzinfo=CHINA))
    if found is None:
        raise Refused(name, Words(f"“{text.strip()}”不是时间。写 0800 或 8:00。", f"“{text.strip()}” is no time."))
    return f"{found:%H:%M}"


def _number(text: str, name: str = "first_number") -> int:
    number = bare(text)
    if number is None:
        raise Refused(name, Words("请写数字。", "Write a number."))
    return number


def _minutes(text: str) -> int:
    return _number(text, "cutoff_minutes")
