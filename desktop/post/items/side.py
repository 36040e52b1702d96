"""Who belongs to the owner's side of an action item: they report it, and never verify it (domain.md 7.6)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.post.guard import no, written
from desktop.post.person import person, same_person


@dataclass(frozen=True, slots=True)
class Side:
    """The people whose item it is, and the other people whom the post knows."""

    owners: tuple[str, ...]
    """The owner by name and everybody of the owner's department."""
    others: tuple[str, ...]
    """Members of the post, people of other departments, the checker whom the decision names."""
    helpers: tuple[str, ...] = ()
    """Those of the others who are of a supporting department."""

    def has(self, name: str) -> bool:
        """Whether somebody is of the owner's side."""
        return _among(name, self.owners)


def speaking(name: str, side: Side, *, helpers: bool = False) -> str:
    """Return the clean name of who speaks for the owner; refuse somebody known to belong elsewhere.

    A name that the post does not know is taken: departments send whom they like. With `helpers`, those of the
    supporting departments speak too.
    """
    clean = person(written("by", name, "经手人", "Who says so"))
    if side.has(clean) or (helpers and _among(clean, side.helpers)):
        return clean
    if _among(clean, side.others):
        raise no(
            "by",
            f"{clean}不是责任单位的人。请由责任人或责任单位的人来报。",
            f"{clean} is not of the owner's side. The owner or the owner's department reports.",
        )
    return clean


def checking(name: str, side: Side) -> str:
    """Return the clean name of who checks; refuse the owner's side, and a name that nobody can tell from it."""
    clean = person(written("by", name, "核查人", "Who checks"))
    if side.has(clean):
        raise no(
            "by",
            f"{clean}是责任单位的人，不能核查自己的事项。请换责任单位以外的人。",
            f"{clean} is of the owner's side and cannot check its own work. Name somebody else.",
            rule="B02",
        )
    if not _among(clean, side.others):
        raise no(
            "by",
            f"名单里没有“{clean}”，不知道是不是责任单位的人。请写指挥部成员或其他单位在册的人。",
            f"Nobody knows “{clean}”. Name a member of the post or a listed person of another department.",
        )
    return clean


def _among(name: str, names: tuple[str, ...]) -> bool:
    return any(same_person(name, one) for one in names)
