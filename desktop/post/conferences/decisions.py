"""What a conference decides to have done: whose it is, until when, by what it is measured (B02, B06)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.person import person, same_person

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision before it is written down."""

    text: str
    owner: str
    due: date | None
    department: str = ""
    """Id of the department that owns it; empty where the post itself does."""
    whistle: str = ""
    supports: tuple[str, ...] = ()
    standard: str = ""
    quantity: str = ""
    checker: str = ""

    def checked(self, seated: Collection[str], whistles: tuple[str, ...], day: date) -> Decided:
        """Return it with clean words; refuse one without owner or due date, or of a department not at the table.

        `day` is the day of the conference: nothing is due before it. Of several whistles one may be named.
        """
        text = written("text", self.text, "议定事项", "What is decided")
        owner = person(written("owner", self.owner, "责任人", "The owner"))
        if self.due is None:
            raise no("due", "没写办结期限。每件议定事项都要有期限。", "The due date is missing; each decision has one.")
        if self.due < day:
            raise no("due", f"期限 {self.due:%m-%d} 早于会商日 {day:%m-%d}。", "It is due before the conference.")
        if self.department and self.department not in seated:
            raise no("department", "责任部门不在会上。请先加入参会部门。", "Its department does not sit at the table.")
        supports = tuple(dict.fromkeys(self.supports))
        if self.department in supports:
            raise no("supports", "配合部门里有责任部门。请去掉。", "Its own department cannot also support it.")
        if any(one not in seated for one in supports):
            raise no("supports", "配合部门不在会上。", "A supporting department does not sit at the table.")
        checker = person(self.checker)
        if checker and same_person(checker, owner):
            raise no("checker", f"{checker}是责任人，不能核查自己。", f"{checker} owns it and cannot check it.")
        about = self.whistle or (whistles[0] if len(whistles) == 1 else "")
        if about and about not in whistles:
            raise no("whistle", "这张哨单不在本次会商里。", "This whistle is not one of the conference.")
        standard, quantity = self.standard.strip(), self.quantity.strip()
        return Decided(text, owner, self.due, self.department, about, supports, standard, quantity, checker)
