"""From the post's facts to the planner's problem: whole numbers, days counted from 0, reasons kept as keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.planner.problem import OFF, Closed, Cover, Person, Problem, Shift, Standing, Window, Wish
from desktop.post.roster.leave import DutyWish
from desktop.post.roster.states import LeavePart, LeaveState, WishKind
from desktop.procedures.roster.month.frame import Frame, frame_of
from desktop.procedures.roster.plan.sharing import tallies_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.procedures.roster.month.material import Material
    from desktop.procedures.roster.month.terms import Terms

ASKED = 50
"""Weight against a duty on a day for which leave is asked for and not approved yet: five wishes of usual weight."""


def problem_of(material: Material, *, steady: bool = False) -> Problem:
    """Return the problem of planning a month; `steady` asks to disturb what was published as little as possible."""
    return problem_in(frame_of(material), steady=steady)


def problem_in(frame: Frame, *, steady: bool = False) -> Problem:
    """Return the problem of a month made ready; everybody is in it who may have some duty that is needed."""
    fixed = _fixed(frame)
    can = {one: can_of(frame, terms, fixed.get(one, {}).values()) for one, terms in frame.terms.items()}
    can = {one: shifts for one, shifts in can.items() if shifts}
    tallies, carried = tallies_of(frame, can)
    material = frame.material
    return Problem(
        days=len(frame.days),
        shifts=tuple(_shift(frame, one) for one in frame.shifts),
        people=tuple(
            _person(frame, frame.terms[one], shifts, fixed.get(one, {}), carried.get(one, ()))
            for one, shifts in can.items()
        ),
        covers=tuple(_covers(frame, can)),
        wishes=tuple(_wishes(frame, can)),
        weekends=frame.weekends,
        tallies=tallies,
        windows=tuple(_windows(frame, can)),
        standing=_standing(frame, tuple(can)) if steady and material.published else None,
    )


def _shift(frame: Frame, shift: str) -> Shift:
    """Return a shift as the planner counts it; standby at home is no work, so its hours count nowhere."""
    kind = frame.shifts[shift]
    return Shift(shift, kind.minutes if kind.works else 0, tuple(sorted(frame.clash[shift])), kind.works)


def can_of(frame: Frame, terms: Terms, fixed: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the shifts that some need asks of the person, and those that are locked already.

    That two certified officers must be among those who stand asks for no further shift.
    """
    demands = frame.demands_of(terms.person.id)
    plain = [one for one in demands if not one.need.certified] or demands
    wanted = {
        shift for one in plain for shift in one.need.shifts if shift in frame.shifts and frame.shifts[shift].active
    }
    open_to = {
        shift
        for shift in wanted
        if any(terms.closed(day, frame.shifts[shift]) is None for day in range(len(frame.days)))
    }
    return tuple(sorted(open_to | (set(fixed) - {OFF})))


def _person(
    frame: Frame, terms: Terms, can: tuple[str, ...], fixed: dict[int, str], carried: tuple[tuple[str, int], ...]
) -> Person:
    nights = [one for one in can if frame.shifts[one].night]
    single = terms.max_nights is not None and len(nights) == 1
    return Person(
        id=terms.person.id,
        can=can,
        most=((nights[0], terms.max_nights),) if single and terms.max_nights is not None else (),
        min_minutes=terms.min_minutes,
        max_minutes=terms.max_minutes,
        min_run=terms.min_run,
        max_run=terms.max_run,
        min_rest=terms.min_rest,
        max_weekends=terms.max_weekends,
        closed=tuple(_closed(frame, terms, can)),
        fixed=tuple(sorted(fixed.items())),
        before=terms.before,
        carried=carried,
        max_rest=terms.max_rest,
        rested=None if terms.max_rest is None else terms.rested,
    )


def _closed(frame: Frame, terms: Terms, can: tuple[str, ...]) -> Iterator[Closed]:
    for day in range(len(frame.days)):
        reasons: dict[str, list[str]] = {}
        for shift in can:
            why = terms.closed(day, frame.shifts[shift])
            if why is not None:
                reasons.setdefault(str(why), []).append(shift)
        for reason, shifts in reasons.items():
            yield Closed(day, tuple(shifts), reason)


def _fixed(frame: Frame) -> dict[str, dict[int, str]]:
    """Return what nobody moves: locked cells, and what is past as it was."""
    fixed: dict[str, dict[int, str]] = {one: dict.fromkeys(range(frame.past), OFF) for one in frame.terms}
    for person, day, shift in frame.material.stood:
        if person in fixed and frame.place[day] < frame.past and shift in frame.shifts:
            fixed[person][frame.place[day]] = shift
    for cell in frame.material.cells:
        place = frame.place[cell.day]
        if (
            cell.locked
            and cell.person in fixed
            and place >= frame.past
            and (not cell.shift or cell.shift in frame.shifts)
        ):
            fixed[cell.person][place] = cell.shift
    return fixed


def _covers(frame: Frame, can: dict[str, tuple[str, ...]]) -> Iterator[Cover]:
    """Yield the needs of each day; one for which nobody at all can come is no choice of the planner's."""
    rules = frame.material.rules
    for demand in frame.demands:
        need = demand.need
        shifts = tuple(sorted(frame.shifts.keys() & set(need.shifts)))
        people = tuple(one for one in demand.people if set(can.get(one, ())) & set(shifts))
        for day in demand.days if people else ():
            yield Cover(
                id=f"{need.id}:{day}",
                day=day,
                shifts=shifts,
                wanted=max(need.wanted, need.least),
                people=people,
                least=need.least,
                most=need.most,
                hole=rules.hole,
                under=rules.under,
                over=0 if need.certified else rules.over,
            )


def _wishes(frame: Frame, can: dict[str, tuple[str, ...]]) -> Iterator[Wish]:
    """Yield the wishes of each day of the month; leave that is asked for and not approved is one against a duty."""
    material = frame.material
    place = {day.isoformat(): number for number, day in enumerate(frame.days)}
    asked = tuple(
        DutyWish(one.id, one.person, one.days, WishKind.AVOIDS, LeavePart.WHOLE, ASKED)
        for one in material.leaves
        if one.state is LeaveState.ASKED
    )
    for wish in (*material.wishes, *asked):
        if wish.void or wish.kind is WishKind.SWAP or wish.person not in can:
            continue
        nights = wish.kind is WishKind.NO_NIGHTS or wish.part is LeavePart.NIGHT
        shifts = tuple(one for one in can[wish.person] if frame.shifts[one].night) if nights else ()
        for day in wish.days:
            if day in place and place[day] >= frame.past and (shifts or not nights):
                yield Wish(wish.person, place[day], shifts, wish.weight, wanted=wish.kind is WishKind.WANTS)


def _windows(frame: Frame, can: dict[str, tuple[str, ...]]) -> Iterator[Window]:
    """Yield how near nights may be to each other, and the most nights of a month where several shifts are nights."""
    rules = frame.material.rules
    nights = tuple(one.id for one in frame.material.shifts if one.night)
    people = tuple(one for one, shifts in can.items() if set(shifts) & set(nights))
    if people and nights:
        yield Window("nights_in_7", people, nights, 7, rules.max_nights_in_7)
        if rules.apart:
            yield Window("nights_apart", people, nights, rules.night_apart, 1, rules.apart)
    for one in people:
        terms = frame.terms[one]
        if terms.max_nights is not None and len(set(can[one]) & set(nights)) > 1:
            carried = sum(shift in nights for shift in terms.before)
            yield Window(
                f"most_nights:{one}", (one,), nights, len(frame.days) + len(terms.before), terms.max_nights + carried
            )


def _standing(frame: Frame, people: tuple[str, ...]) -> Standing:
    rules = frame.material.rules
    cells = tuple(
        sorted(
            (person, frame.place[day], shift)
            for person, day, shift in frame.material.published
            if person in people and shift in frame.shifts
        )
    )
    return Standing(cells, people, rules.moved_person, rules.moved_cell)
