"""Reads the line that a recorder types for an outcome: `决: 城管 11-30前 拆除…` with kind, owner, due date and text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.meetings.states import OWED, OutcomeKind
from desktop.post.meetings.typed.deadline import Deadline, chosen, find_all
from desktop.post.person import person
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from desktop.post.department import Department
    from desktop.post.roster.calendar import Calendar

K = OutcomeKind
_LONG: tuple[tuple[str, OutcomeKind], ...] = (
    ("不写入纪要|不入纪要|不写|这条不写|私下", K.PRIVATE),
    ("下次例会再议|下次再议|下次|再议", K.DEFERRED),
    ("报区里|报区|上报", K.UPWARD),
    ("待核实|待核", K.OPEN_QUESTION),
    ("议定|决定|决议", K.DECISION),
    ("通报|通知", K.NOTED),
    ("继续办|继续", K.CONTINUE),
    ("同意延期|延期", K.EXTEND),
    ("不再办|销号", K.DROP),
)
_DUE = (*OWED, K.EXTEND, K.CONTINUE)
"""Kinds of which the words begin with who and until when."""
_SHORT = {"决": K.DECISION, "定": K.DECISION, "通": K.NOTED, "私": K.PRIVATE, "报": K.UPWARD, "核": K.OPEN_QUESTION,
          "续": K.CONTINUE, "延": K.EXTEND, "销": K.DROP}  # fmt: skip
_AT_END = (
    (re.compile(r"[（(\[【]?\s*(?:这条|此条)?不(?:写|入纪要)\s*[)）\]】]?\s*$"), K.PRIVATE),
    (re.compile(r"[，,。；;\s]*下次(?:例会)?再议[。.]?\s*$"), K.DEFERRED),
)
_COLON = "[:：;；]"
_GAP = re.compile(r"[\s、，,；;:：]+")
_AND = re.compile(r"[\s、，,和与及]*")
_ROLE = re.compile(r"牵头负责|牵头办理|牵头|负责|主办|承办")
_BEGIN = re.compile(r"\s*(?:起|开始|至|到)")
"""What follows a date from which on something is done: such a date stays in the text."""
_HELP = re.compile(r"(?:配合|协助|协办|支持)(?:办理)?")
_WITH = re.compile(r"会同|联合|请|由|责成|[和与及]")
_EACH = re.compile(r"(?:分别|各自|各)(?![村社镇乡单部])")
_OFFICE = re.compile(
    r"[\u3400-\u9fff]{0,8}?(?:村委会|居委会|村|社区|党政办|党办|办公室|镇政府|镇规建|派出所|服务中心)(?=[\s、，,:：]|$)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What one typed line says; it is never refused, what is missing or doubtful stands in `problems`."""

    kind: OutcomeKind
    text: str
    department: str = ""
    """Id of the department that is named first, or whose officer is."""
    owner: str = ""
    """A person of the post, or an office or a village that is no department."""
    supports: tuple[str, ...] = ()
    due: date | None = None
    problems: tuple[tuple[str, Words], ...] = ()
    """The field of the outcome and what is the matter with it."""


def read(
    line: str,
    departments: Iterable[Department],
    people: Mapping[str, str],
    today: date,
    calendar: Calendar | None = None,
) -> Entry:
    """Return what a line says; `people` gives the id of each one's department, empty for the post's own."""
    return read_each(line, departments, people, today, calendar)[0]


def read_each(
    line: str,
    departments: Iterable[Department],
    people: Mapping[str, str],
    today: date,
    calendar: Calendar | None = None,
) -> tuple[Entry, ...]:
    """Return what a line says; one entry for each department where it says 各 behind several of them."""
    kind, rest = _kind(line.strip())
    said = _Names(departments, people)
    dates = find_all(rest, today, calendar)
    head = _Head(rest, said, dates).walked()
    limits = tuple(one for one in dates if one.firm)
    due = chosen((*head.dates, *limits) or dates) if dates else None
    leads, supports = list(head.leads), list(head.supports)
    if not leads and not head.owner:
        _from_the_middle(rest, said, leads)
    supports += [one for one in _helping(rest, said) if one not in leads and one not in supports]
    if kind is None:
        kind = K.DECISION if leads or head.owner or due is not None else K.NOTED
    # Words that nobody owes anything by stay whole: who and when are part of what is told.
    text = (rest[head.at :] if kind in _DUE else rest).strip(" 　,，、:：;；")
    owners = leads if head.each else leads[:1]
    supports = [] if head.each else [*leads[1:], *(one for one in supports if one not in leads)]
    problems = tuple(_problems(kind, text, bool(leads or head.owner), due))
    day = due.day if due is not None and kind in _DUE else None
    return tuple(
        Entry(kind, text, one, head.owner, tuple(dict.fromkeys(supports)), day, problems) for one in owners or [""]
    )


def _kind(line: str) -> tuple[OutcomeKind | None, str]:
    """Return the kind that the line begins or ends with, if any, and the rest of the line."""
    for form, kind in _AT_END:
        if form.search(line):
            rest = form.sub("", line)
            if rest.strip():
                return kind, re.sub(rf"^[私通决定]\s*{_COLON}\s*", "", rest)
    for names, kind in _LONG:
        match = re.match(rf"(?:{names})(?:\s*{_COLON}\s*|\s+|$)", line)
        if match is not None:
            return kind, line[match.end() :]
    match = re.match(rf"([{''.join(_SHORT)}])(?:\s*{_COLON}\s*|\s+|$)", line)
    if match is not None:
        return _SHORT[match[1]], line[match.end() :]
    return None, line


class _Names:
    """All names by which a department or a person may be called, the longest first."""

    def __init__(self, departments: Iterable[Department], people: Mapping[str, str]) -> None:
        self._departments = {
            name: one.id for one in departments if one.active for name in (*one.aliases, one.name, one.short) if name
        }
        self._people = {person(name): home for name, home in people.items() if name}
        self._longest = sorted({*self._departments, *self._people}, key=len, reverse=True)

    def at(self, text: str, place: int) -> tuple[str, str, str] | None:
        """Return name, department and person that stand at a place of the text."""
        for name in self._longest:
            if text.startswith(name, place):
                if name in self._people:
                    return name, self._people[name], name
                return name, self._departments[name], ""
        office = _OFFICE.match(text, place)
        return (office.group(), "", office.group()) if office else None

    def department_at(self, text: str, place: int) -> tuple[str, str] | None:
        """Return name and id of the department that stands at a place, its officers counted."""
        found = self.at(text, place)
        return (found[0], found[1]) if found and found[1] else None


class _Head:
    """The beginning of a line: who, until when, in whichever order, up to what is to be done."""

    def __init__(self, text: str, names: _Names, dates: tuple[Deadline, ...]) -> None:
        self._text, self._names = text, names
        self._by_start = {one.start: one for one in dates}
        self.at = 0
        self.leads: list[str] = []
        self.supports: list[str] = []
        self.owner = ""
        self.each = False
        self.dates: tuple[Deadline, ...] = ()
        self._fresh: list[str] = []

    def walked(self) -> _Head:
        """Walk to the end of the beginning."""
        while self.at < len(self._text) and self._step():
            pass
        return self

    def _step(self) -> bool:
        gap = _GAP.match(self._text, self.at)
        if gap:
            self.at = gap.end()
            return True
        date_here = self._by_start.get(self.at)
        if date_here is not None:
            if _BEGIN.match(self._text, date_here.stop):
                return False
            self.dates = (*self.dates, date_here)
            self.at = date_here.stop
            return True
        return self._word() or self._name()

    def _word(self) -> bool:
        """Take one of the words that say what part somebody has."""
        text, at = self._text, self.at
        if match := _HELP.match(text, at):
            if not self._fresh:
                return False
            self.leads = [one for one in self.leads if one not in self._fresh]
            self.supports += self._fresh
        elif (match := _ROLE.match(text, at)) and (self.leads or self.owner):
            pass
        elif (match := _EACH.match(text, at)) and len(self.leads) > 1:
            self.each = True
        elif not ((match := _WITH.match(text, at)) and self._names.at(text, match.end())):
            return False
        self._fresh = []
        self.at = match.end()
        return True

    def _name(self) -> bool:
        found = self._names.at(self._text, self.at)
        if found is None or (self.dates and self._among_words(found[0])):
            return False
        name, department, who = found
        if who and not self.owner and not self.leads:
            self.owner = who
        if department:
            if department not in self.leads:
                self.leads.append(department)
                self._fresh.append(department)
        elif who and self.leads:
            return False
        self.at += len(name)
        return True

    def _among_words(self, name: str) -> bool:
        """Whether a name behind the due date is no owner any more, because an owner stands before the date."""
        return bool(self.leads or self.owner) and not _HELP.match(self._text, self.at + len(name))


def _from_the_middle(text: str, names: _Names, leads: list[str]) -> None:
    """Take the department that leads by the words of the sentence, else the first that it names."""
    places = [(at, found) for at in range(len(text)) if (found := names.department_at(text, at))]
    leading = [found for at, found in places if _ROLE.match(text, at + len(found[0]))]
    if leading or places:
        leads.append((leading or [places[0][1]])[0][1])


def _helping(text: str, names: _Names) -> Iterator[str]:
    """Yield the departments that stand right before 配合 or 协助."""
    for match in _HELP.finditer(text):
        group: list[str] = []
        at = match.start()
        for start in range(at - 1, -1, -1):
            found = names.department_at(text, start)
            if found and _AND.fullmatch(text, start + len(found[0]), at):
                group.append(found[1])
                at = start
        yield from reversed(group)


def _problems(kind: OutcomeKind, text: str, owned: bool, due: Deadline | None) -> Iterator[tuple[str, Words]]:  # noqa: FBT001 - one call
    if not text:
        yield "text", Words("没有写要做什么。请写上。", "What is to be done is not written.")
    if kind in OWED and not owned:
        yield "department", Words("没有认出责任单位。请选一个。", "No owner was recognised. Choose one.")
    if kind in (*OWED, K.EXTEND):
        if due is None:
            yield "due", Words("没有写期限。请写成 11-30。", "No due date is written. Write 11-30.")
        elif due.problem is not None:
            yield "due", due.problem
