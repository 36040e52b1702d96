"""What intake says about one record: accepted, to be asked, or rejected, each with its reason and place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

T_co = TypeVar("T_co", covariant=True)


class Verdict(StrEnum):
    """Whether a record may be entered as it stands."""

    ACCEPT = "accept"
    QUESTION = "question"
    REJECT = "reject"


_WEIGHT = {Verdict.ACCEPT: 0, Verdict.QUESTION: 1, Verdict.REJECT: 2}


@dataclass(frozen=True, slots=True)
class Remark:
    """One reason: the field it is about, the sentence, and how grave it is; an ACCEPT remark is only a hint."""

    field: str
    why: Words
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Record(Generic[T_co]):
    """One record of a file with its place, its verdict and, unless rejected, the value read."""

    where: str
    """Place in the file, such as `人员!9` in a workbook or `第5行` in a text file."""
    key: str
    """What a clerk calls the record: a name, a code, a number."""
    verdict: Verdict
    remarks: tuple[Remark, ...]
    cells: Mapping[str, str]
    """Header text to the original text of the cell."""
    value: T_co | None
    """None where the record is rejected; where it is questioned, unreadable parts are None or empty."""

    @property
    def reasons(self) -> str:
        """The Chinese reasons in one line, gravest first."""
        ordered = sorted(self.remarks, key=lambda remark: -_WEIGHT[remark.verdict])
        return "；".join(remark.why.zh for remark in ordered)


@dataclass(slots=True)
class Findings:
    """Collects the remarks on one record while it is read."""

    remarks: list[Remark] = field(default_factory=list)

    def note(self, name: str, zh: str, en: str) -> None:
        """Add a hint that changes no verdict."""
        self.remarks.append(Remark(name, Words(zh, en), Verdict.ACCEPT))

    def question(self, name: str, zh: str, en: str) -> None:
        """Add a doubt that somebody must be asked about."""
        self.remarks.append(Remark(name, Words(zh, en), Verdict.QUESTION))

    def reject(self, name: str, zh: str, en: str) -> None:
        """Add a reason for which the record cannot be entered as it stands."""
        self.remarks.append(Remark(name, Words(zh, en), Verdict.REJECT))

    def asked(self, name: str) -> bool:
        """Whether the field already has a question or a rejection."""
        return any(remark.field == name and remark.verdict is not Verdict.ACCEPT for remark in self.remarks)

    @property
    def verdict(self) -> Verdict:
        """The gravest verdict of all remarks."""
        return max((remark.verdict for remark in self.remarks), key=_WEIGHT.__getitem__, default=Verdict.ACCEPT)
