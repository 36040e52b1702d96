"""The release slip ticks the one ground on which a department left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper import release_slip
from desktop.paper.press.fonts import case
from desktop.post.states import Ground
from tests.paper.facts import dossier, full_dossier
from tests.paper.reading import looks_right, reader, squeezed, text

TYPES = case(bundled_only=True)


def pages(content: bytes) -> list[str]:
    return [squeezed(page.extract_text()) for page in reader(content).pages]


def test_each_department_has_its_ground_people_tasks_and_violations() -> None:
    sheet = release_slip.lay(full_dossier(), TYPES)
    looks_right(sheet)
    lead, second, third, _ = pages(sheet.content)
    assert "☑销哨后撤☐许可后撤☐接替后撤☐解除" in lead
    assert "清运电缆皮14:5814:58已清运1.2吨" in lead
    assert "2时39分" in lead
    assert "☑许可后撤" in second
    assert "许可后撤（〔2026〕撤字9号，王某，14时58分）许可理由：另有警情" in second
    assert "公安乙14时58分擅自撤离：未说明" in third
    assert "本部门无单列任务" in third
    assert "违规记录无" in lead
    assert "未撤离" not in lead
    assert release_slip.draw(full_dossier())


def test_a_department_that_is_still_there_has_blanks() -> None:
    sheet = release_slip.lay(dossier(1), TYPES)
    looks_right(sheet)
    (page,) = pages(sheet.content)
    assert "☑" not in page
    assert "撤离时间：年月日时分" in page
    assert "未撤离，以撤离后重印为准" in page


def test_who_relieved_whom_is_named() -> None:
    facts = full_dossier(1)
    people = (replace(facts.presences[0], relieved_by="p0-1", ground=Ground.RELIEF), facts.presences[1])
    call = replace(facts.calls[0], dispatch=replace(facts.calls[0].dispatch, ground=Ground.RELIEF))
    said = text(release_slip.lay(replace(facts, presences=people, calls=(call,)), TYPES).content)
    assert "☑接替后撤" in said
    assert "16:58环保乙" in said


def test_whoever_never_came_has_no_slip() -> None:
    assert len(release_slip.lay(dossier(), TYPES).pages) == 3
    with pytest.raises(IndexError):
        release_slip.lay(dossier(0), TYPES)
