"""A typed line read as a decision of a conference: 城管 11-30前 拆除…, with the department's person at the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.conferences.decisions import Decided
from desktop.post.guard import no

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.desk.session import Session


def decided(session: Session, line: str, people: Mapping[str, str], whistle: str = "") -> tuple[Decided, ...]:
    """Return what a line asks for, once for each department that it says 各 of.

    The owner is whom the line names, else who sits there for the department (`people`, by its id), else its contact.
    Refuses a line without owner or date, by the words that say what is missing.
    """
    from desktop.post.department import Department
    from desktop.procedures.meetings import entry

    found = []
    for one in entry.read_lines(session.ledger, line, session.now().date(), tuple(people.values())):
        owner = one.owner or people.get(one.department, "")
        if not owner and one.department:
            owner = session.ledger.get(Department, one.department).contact
        if not owner:
            raise no("owner", f"“{line.strip()}”没写责任部门或责任人。", f"“{line.strip()}” names nobody.")
        problem = next((words for field, words in one.problems if field == "due"), None)
        if one.due is None:
            told = problem.zh if problem is not None else "没写期限。"
            raise no("due", f"“{line.strip()}”：{told}", f"“{line.strip()}” has no due date.")
        found.append(Decided(one.text, owner, one.due, one.department, whistle, one.supports))
    return tuple(found)
