"""Grids: codes of one shape, villages merged down, keepers."""

from __future__ import annotations

from desktop.intake.known import Known
from desktop.intake.lines.grids import GridLine
from desktop.intake.look import look
from desktop.intake.reading import read_all
from tests.intake.baishui import GRIDS, KNOWN, TODAY, first, text, verdicts

NEW = Known(TODAY)


def test_a_second_township() -> None:
    found = first(GRIDS, NEW)
    assert [(verdict, why) for _, verdict, why in verdicts(found)] == [
        ("accept", ""), ("accept", ""), ("accept", ""),
        ("question", "网格编码BS0O4里有字母O或I、L，是否应为数字（BS004），请核对。"),
        ("question", "网格员空缺，请定人或注明由谁代管。"),
        ("reject", "网格编码为空，不能登记。请补上。"),
    ]  # fmt: skip
    assert [line.code for line in found.readable() if isinstance(line, GridLine)] == [
        "BS001", "BS002", "BS003", "BS0O4", "BS005",
    ]  # fmt: skip


def test_a_village_written_once_in_a_text_file_counts_while_the_code_agrees() -> None:
    rows = [("村", "网格编码", "网格员", "手机"), ("东坪村", "BS-01-01", "甲某", "199-0000-4001"),
            ("", "BS-01-02", "乙某", "199-0000-4002"), ("", "BS-02-01", "丙某", "199-0000-4003")]  # fmt: skip
    found = read_all(look(text(rows), "网格.csv"), NEW)[0]
    lines = [line for line in found.readable() if isinstance(line, GridLine)]
    assert [line.village for line in lines] == ["东坪村", "东坪村", ""]
    assert found.records[2].reasons == "村（社区）为空，请补上。"


def test_keepers_codes_and_telephones_that_must_be_asked_about() -> None:
    header = ("村", "网格编码", "网格员", "手机")
    rows = [header, *[("东坪村", f"BS-09-0{n}", f"甲某{n}", f"199-0000-410{n}") for n in range(1, 6)],
            ("东坪村", "BS-09-01", "乙某", "199-0000-4201"), ("东坪村", "别的", "丙某", "199-0000-4202"),
            ("东坪村", "BS-09-08", "丁某 戊某", "199-0000-4203"), ("东坪村", "BS-09-09", "", ""),
            ("东坪村", "BS-08-01", "己某", "")]  # fmt: skip
    found = first(rows, NEW)
    assert [why for _, _, why in verdicts(found)][5:] == [
        "与上面的行网格编码BS-09-01重复，是否应为BS-09-02，请核对。",
        "网格编码别的与别的写法不同，请核对。",
        "一格写了两名网格员：丁某 戊某，请写明哪一名负责。",
        "网格员为空，请定人或注明由谁代管。",
        "手机为空，请补上。",
    ]


def test_a_grid_the_post_has_is_asked_about() -> None:
    found = first([("村", "网格编码"), ("东坪村", "BS001"), ("东坪村", "BS009")], KNOWN)
    assert [verdict for _, verdict, _ in verdicts(found)] == ["question", "accept"]
