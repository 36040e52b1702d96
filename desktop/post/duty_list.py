"""The duty list 职责清单: coded items with owners, and the report of items with none or several (A22, C16-C18)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


@dataclass(frozen=True, slots=True)
class DutyItem:
    """One coded item of the list: a matter, who answers for it, who supports, on which basis."""

    id: str
    code: str
    name: str
    category: str = ""
    leads: tuple[str, ...] = ()
    """Ids of the departments named as lead; exactly one is right, the rest is reported (C17)."""
    supports: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    """Names that are no department of the post, such as a company."""
    basis: str = ""
    own: bool = False
    """Whether it is the township's own matter (A34)."""
    duty: bool = True
    power: bool = False
    """The two list kinds of C16, 责任清单 and 权力清单; an item may stand on both."""
    keywords: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    replaced_by: tuple[str, ...] = ()
    """Codes that this item was split or merged into (C18)."""
    note: str = ""

    def checked(self) -> DutyItem:
        """Return it where code and name are there and no department both leads and supports."""
        code = written("code", self.code, "事项编码", "The code")
        name = written("name", self.name, "事项名称", "The name")
        if set(self.leads) & set(self.supports):
            raise no("supports", "主责部门又写在配合部门里。请去掉一处。", "A lead is also named as support.")
        if not (self.duty or self.power):
            raise no("duty", "责任清单、权力清单至少选一种。", "It must stand on the duty list or the power list.")
        if self.until is not None and self.since is not None and self.until < self.since:
            raise no("until", "失效日早于生效日。", "It ends before it starts.")
        return replace(self, code=code, name=name)

    def valid(self, day: date) -> bool:
        """Whether the item is in force on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Items that nobody or more than one answers for: 空档 and 交叉 (C17)."""

    gaps: tuple[DutyItem, ...]
    overlaps: tuple[DutyItem, ...]
    outside: tuple[DutyItem, ...]
    """Items whose lead is no department of the post."""


def overlap(items: Iterable[DutyItem], day: date) -> Overlap:
    """Report the items in force on `day` whose number of leads is not one."""
    valid = [item for item in items if item.valid(day) and not item.replaced_by]
    return Overlap(
        gaps=tuple(item for item in valid if not item.leads and not item.outside and not item.own),
        overlaps=tuple(item for item in valid if len(item.leads) > 1),
        outside=tuple(item for item in valid if item.outside),
    )
