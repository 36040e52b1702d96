"""What is said before a whistle is blown: own duty, no owner, several owners, a repeat at one place (A03, A34, B17)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.refused import Door
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from desktop.post.matching import Matching


@dataclass(frozen=True, slots=True)
class Repeat:
    """An earlier whistle at the same place."""

    whistle: str
    serial: str
    place: str
    facts: str
    blown_at: datetime
    state: str
    open: bool
    """Whether it is still in hand, so that the matter may belong to it (并哨)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the clerk should know before blowing; `needs` names the field that must give a reason."""

    key: str
    words: Words
    needs: str = ""


def precheck(
    matching: Matching, repeats: Collection[Repeat], names: Mapping[str, str], days: int
) -> tuple[Finding, ...]:
    """Return what stands against blowing at once; `names` gives the short name of a department by its id."""
    found: list[Finding] = []
    best = matching.best
    if best is None:
        found.append(
            Finding(
                "out_of_scope",
                Words(
                    "职责清单里没有对上的事项。可照吹，请核对是否属吹哨范围。",
                    "No duty item fits. You may blow; check that the matter is in scope.",
                ),
            )
        )
    else:
        item = best.item
        if item.own:
            found.append(
                Finding(
                    "own_duty",
                    Words(
                        f"这件事在本镇清单里（{item.code} {item.name}）。先自办；仍要吹哨，请写明理由。",
                        f"This is the township's own matter ({item.code}). Handle it first, or give a reason.",
                    ),
                    needs="own_reason",
                )
            )
        if len(item.leads) > 1:
            owners = "、".join(names.get(one, one) for one in item.leads)
            found.append(
                Finding(
                    "several_owners",
                    Words(
                        f"{item.code} 写了 {len(item.leads)} 家主责：{owners}。请定一家牵头并写明理由。",
                        f"{item.code} names {len(item.leads)} leads. Choose one and give a reason.",
                    ),
                    needs="lead_reason",
                )
            )
        if not item.leads and not item.own:
            found.append(
                Finding(
                    "no_owner",
                    Words(
                        f"{item.code} 没有主责部门。请定一家牵头并写明理由。",
                        f"{item.code} names no lead. Choose one and give a reason.",
                    ),
                    needs="lead_reason",
                )
            )
    if repeats:
        numbers = "、".join(one.serial for one in repeats)
        found.append(
            Finding(
                "repeat",
                Words(
                    f"同一地点 {days} 天内有过 {len(repeats)} 次哨：{numbers}。",
                    f"{len(repeats)} whistle(s) at this place within {days} days: {numbers}.",
                ),
            )
        )
    return tuple(found)


def reasons_given(findings: Collection[Finding], own_reason: str, lead_reason: str) -> None:
    """Refuse the blow while a finding still needs its written reason."""
    given = {"own_reason": own_reason.strip(), "lead_reason": lead_reason.strip()}
    for finding in findings:
        if finding.needs and not given[finding.needs]:
            raise no(
                finding.needs,
                finding.words.zh,
                finding.words.en,
                Door("self_handle", Words("退回自办", "Handle it first")),
            )


def lead_chosen(matching: Matching, lead: str, lead_reason: str, names: Mapping[str, str]) -> None:
    """Refuse a lead other than the owner of the duty item, unless a reason is written (B18)."""
    owner = matching.lead
    if owner and lead and owner != lead and not lead_reason.strip():
        raise no(
            "lead_reason",
            f"清单主责是{names.get(owner, owner)}，改由{names.get(lead, lead)}牵头要写明理由。",
            f"The duty list makes {names.get(owner, owner)} the lead; give a reason for another.",
        )
