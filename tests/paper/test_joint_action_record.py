"""The record of joint action has lines for leaders and witnesses, known or not."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper import joint_action_record
from desktop.paper.press.fonts import case
from tests.paper.facts import dossier, full_dossier
from tests.paper.reading import looks_right, squeezed, text

TYPES = case(bundled_only=True)


def test_people_tasks_leaders_witnesses_and_outcome_are_said() -> None:
    sheet = joint_action_record.lay(full_dossier(), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "行动时间：2026年9月22日14时19分至16时58分", "环保甲（执000000）环保乙（执000001）", "李某带班领导14:5815:58",
        "清运电缆皮", "当日清完，1.2吨", "已清运1.2吨", "14时23分消防到场，先断电后出水。", "明火扑灭",
        "孙某村民代表处置及时", "拒绝签字的，注明情况并由见证人签字",
    ):  # fmt: skip
        assert squeezed(words) in said, words
    assert joint_action_record.draw(full_dossier())


def test_before_anybody_came_everything_is_a_blank_to_fill_in() -> None:
    sheet = joint_action_record.lay(dossier(0), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    assert "行动时间：月日时分至时分" in said
    assert all(words in said for words in ("领导到场", "见证人", "任务内容", "总指挥"))


def test_a_running_action_has_a_beginning_only_and_says_who_is_on_the_way() -> None:
    said = text(joint_action_record.lay(dossier(), TYPES).content)
    assert "行动开始：2026年9月22日14时19分" in said
    assert "安监配合已派" in said


def test_entries_taken_back_are_left_out() -> None:
    facts = full_dossier()
    facts = replace(
        facts,
        notes=tuple(replace(note, void=True) for note in facts.notes),
        visits=tuple(replace(visit, void=True) for visit in facts.visits),
        witnesses=tuple(replace(witness, void=True) for witness in facts.witnesses),
    )
    said = text(joint_action_record.lay(facts, TYPES).content)
    assert not any(words in said for words in ("先断电", "带班领导", "村民代表"))


def test_a_long_course_runs_over_pages() -> None:
    facts = full_dossier()
    notes = tuple(replace(facts.notes[0], id=f"n{n}", text=f"第{n}次巡查，未见复燃。") for n in range(150))
    sheet = joint_action_record.lay(replace(facts, notes=notes), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    assert all(f"第{n}次巡查" in said for n in range(150))
