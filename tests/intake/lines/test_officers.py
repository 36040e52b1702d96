"""People: units, certificates, telephones, nights, and who stands there twice."""

from __future__ import annotations

from desktop.intake.known import Known
from desktop.intake.lines.officers import OfficerLine
from desktop.intake.look import look
from desktop.intake.reading import read_all
from tests.intake.baishui import KNOWN, TODAY, first, people_book, text, verdicts

HEADER = ("姓名", "单位", "执法证号", "手机", "驻点方式", "是否持证", "可否夜班", "驾驶", "备注")


def rows(*people: tuple[object, ...]) -> list[tuple[object, ...]]:
    usual = [
        (f"张某0{n}", "公安", f"0990010{n}", f"199-0000-500{n}", "常驻", "是", "否", "c1", "") for n in range(1, 5)
    ]
    return [HEADER, *usual, ("李某", "公安", "", "199-0000-5009", "备勤", "否", "是", "无", ""), *people]


def why(*cells: object, known: Known = KNOWN) -> str:
    return first(rows(cells), known).records[-1].reasons


def test_a_second_township() -> None:
    sheet = next(one for one in read_all(look(people_book(), "a.xlsx"), Known(TODAY)) if one.name == "执法力量名册")
    found = verdicts(sheet)
    assert [verdict for _, verdict, _ in found] == [
        "accept", "accept", "accept", "question", "accept", "accept", "question", "question", "question", "reject",
        "accept", "question",
    ]  # fmt: skip
    lines = [record.value for record in sheet.records if isinstance(record.value, OfficerLine)]
    assert [line.unit for line in lines[:5]] == ["公安", "公安", "国土", "国土", "水务"]
    assert lines[0].phone == "199-0000-3101"
    assert lines[1].name == "公安乙"
    assert found[3][2] == "整行划掉了，是否仍列入，请问清。"
    assert found[6][2] == "执法证号1300030比别人的少1位，请照证件补全。"
    assert found[11][2].startswith("单位“气象站”不在本台7个部门之列")


def test_name_and_unit_are_required() -> None:
    assert why("", "公安", "", "199-0000-6001", "常驻", "否", "是", "", "") == "姓名为空，不能登记。请补上。"
    assert why("王某", "", "", "199-0000-6001", "常驻", "否", "是", "", "") == "单位为空，不能登记。请补上。"
    assert first(rows(("王某", "", "", "1", "x", "y", "z", "", ""))).records[-1].value is None


def test_certificates() -> None:
    assert why("王某", "公安", 9900109, "199-0000-6001", "常驻", "是", "是", "", "") == (
        "执法证号按数字存，可能丢了开头的0：9900109，请照证件补全。"
    )
    assert "后几位可能已丢" in why("王某", "公安", 123456789012345678, "199-0000-6001", "常驻", "是", "是", "", "")
    assert why("王某", "公安", "099001011", "199-0000-6001", "常驻", "是", "是", "", "") == ""
    assert "按数字存" in why("王某", "公安", "9.9E+09", "199-0000-6001", "常驻", "是", "是", "", "")
    assert why("王某", "公安", "", "199-0000-6001", "常驻", "是", "是", "", "") == "写“是”持证但没有证号，请补证号。"
    assert "写“否”却填了证号" in why("王某", "公安", "09900109", "199-0000-6001", "常驻", "否", "是", "", "")
    assert why("王某", "公安", "09900109", "199-0000-6001", "常驻", "过期", "是", "", "") == (
        "证件写“过期”，是否已换证，请问清。"
    )
    both = first(rows(("王某", "公安", "09900101", "199-0000-6001", "常驻", "是", "是", "", "")))
    assert [record.verdict.value for record in both.records] == ["question", *["accept"] * 4, "question"]


def test_certificates_without_a_column_for_yes_or_no() -> None:
    header = ("姓名", "所在单位", "执法证号", "电话")
    found = first([header, ("王某", "公安", "099", "199-0000-6001"), ("李某", "公安", "无", "199-0000-6002"),
                   ("赵某", "公安", "有", "199-0000-6003")])  # fmt: skip
    assert [line.certified for line in found.accepted() if isinstance(line, OfficerLine)] == [True, False]
    assert found.records[2].reasons == "写“是”持证但没有证号，请补证号。"
    plain = first([("姓名", "所在单位", "电话"), ("王某", "公安", "199-0000-6001"), ("李某", "公安", "199-0000-6002")])
    assert [line.certified for line in plain.accepted() if isinstance(line, OfficerLine)] == [None, None]


def test_numbers_alone_keep_their_length() -> None:
    header = ("姓名", "单位", "执法证号", "手机")
    found = first([header, ("王某", "公安", 13000301, "19900006001"), ("李某", "公安", 13000302, 19900006002)])
    assert [verdict for _, verdict, _ in verdicts(found)] == ["accept", "accept"]
    mixed = first([header, ("王某", "公安", 13000301, "19900006001"), ("李某", "公安", 302, 19900006002)])
    assert [verdict for _, verdict, _ in verdicts(mixed)] == ["question", "question"]


def test_yes_no_and_the_rest() -> None:
    assert why("王某", "公安", "", "199-0000-6001", "常驻", "否", "", "", "") == "可否夜班为空，请填“是”或“否”。"
    assert "定到哪天" in why("王某", "公安", "", "199-0000-6001", "常驻", "否", "哺乳期", "", "")
    assert why("王某", "公安", "", "199-0000-6001", "常驻", "否", "看情况", "", "") == (
        "可否夜班写“看情况”，不是“是/否”，请问清后填。"
    )
    assert why("王某", "公安", "", "199-0000-6001", "常驻", "否", "—", "", "") == ""
    assert "调回" in why("王某", "公安", "", "199-0000-6001", "常驻", "否", "是", "", "6月调回县局")
    assert why("王某", "公安", "", "", "常驻", "否", "是", "", "") == "手机为空，请补上。"


def test_ticks_alone_leave_noes_blank() -> None:
    header = ("姓名", "单位", "手机", "夜班")
    found = first([header, ("王某", "公安", "199-0000-6001", "√"), ("李某", "公安", "199-0000-6002", "")])
    assert [line.night for line in found.accepted() if isinstance(line, OfficerLine)] == [True, False]


def test_the_same_person_twice() -> None:
    again = ("李某", "派出所", "", "19900005009", "备勤", "否", "是", "无", "")
    assert first(rows(again)).records[-1].reasons == "李某与前面同名同单位同手机，重复登记，只留一行。"
    assert first(rows(again)).records[-1].verdict == "reject"
    assert "同一人还是同名" in why("李某", "公安", "", "199-0000-6666", "备勤", "否", "是", "无", "")
    assert (
        why("公安甲", "公安", "", "199-0000-3101", "备勤", "否", "是", "无", "") == "本台已有公安公安甲，不重复登记。"
    )
    assert "手机不同" in why("公安甲", "公安", "", "199-0000-3199", "备勤", "否", "是", "无", "")


def test_a_band_names_the_unit_where_no_column_does() -> None:
    data = [("姓名", "执法证号", "手机"), ("一、派出所（2人）", "", ""), ("王某", "1301", "199-0000-6001"),
            ("二、水利站", "", ""), ("李某", "1302", "199-0000-6002"), ("合计", "2人", "")]  # fmt: skip
    found = first(data)
    assert [line.unit for line in found.accepted() if isinstance(line, OfficerLine)] == ["公安", "水务"]


def test_without_departments_every_unit_is_asked_about() -> None:
    assert why("王某", "公安", "", "199-0000-6001", "常驻", "否", "是", "", "", known=Known(TODAY)) == (
        "单位“公安”无从核对：本台还没有部门，请先导入部门。"
    )


def test_plain_text_files_in_both_encodings() -> None:
    table = rows()
    for encoding in ("gbk", "utf-8", "utf-8-sig", "gb18030", "utf-16"):
        for mark in (",", "\t", ";"):
            sheet = read_all(look(text(table, mark, encoding), "人员.csv"), KNOWN)[0]
            assert [record.where for record in sheet.records] == [f"第{n}行" for n in range(2, 7)], (encoding, mark)
            assert len(sheet.accepted()) == 5, (encoding, mark)
            assert sheet.accepted()[0].drive == "C1"  # type: ignore[union-attr]
