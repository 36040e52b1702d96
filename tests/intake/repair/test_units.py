"""Names of departments find the department that is meant, and no other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.known import KnownDepartment
from desktop.intake.repair.units import concepts, enterprise, names_a_unit, township, unit, usual_name
from tests.intake.baishui import KNOWN

SIX = KNOWN.departments


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("公安", "公安"),
        ("派出所", "公安"),
        ("公安分局", "公安"),
        ("白水派出所", "公安"),
        ("规自", "国土"),
        ("自然资源所", "国土"),
        ("规划国土", "国土"),
        ("国土局", "国土"),
        ("水利站", "水务"),
        ("水务局", "水务"),
        ("城管队", "城管"),
        ("综合执法队", "城管"),
        ("城市管理综合行政执法局", "城管"),
        ("巡查队", "城管"),
        ("林业站", "园林绿化"),
        ("园林", "园林绿化"),
        ("市监所", "市场监管"),
        ("市场所", "市场监管"),
        ("工商所", "市场监管"),
        ("电力公司", "供电"),
        ("清源县水利局白水水利站", "水务"),
        (" 公　安 ", "公安"),
    ],
)
def test_usual_names_are_known(text: str, want: str) -> None:
    assert unit(text, SIX).short == want


@pytest.mark.parametrize(
    "text", ["民政", "交警中队", "气象站", "", "甲", "农业农村局综合执法大队", "公安和国土", "文旅"]
)
def test_what_fits_nobody_stays_unknown(text: str) -> None:
    assert unit(text, SIX).short is None


def test_two_departments_of_one_kind_are_told_apart_or_asked_about() -> None:
    two = (KnownDepartment("东城派出所"), KnownDepartment("西城派出所"), KnownDepartment("农业水务", "农业水务办"))
    assert unit("东城派出所", two).short == "东城派出所"
    assert unit("公安", two).short is None
    assert unit("公安", two).several == ("东城派出所", "西城派出所")
    assert unit("水务站", two).short == "农业水务"


def test_a_strong_word_hides_a_weak_one() -> None:
    assert concepts("安岭区农业农村局综合执法大队") == {"农业农村"}
    assert concepts("综合执法大队") == {"城管"}
    assert concepts("交通警察大队") == {"交警"}
    assert usual_name("市场监督管理局") == "市场监管"
    assert usual_name("公安和国土") is None


def test_the_township_itself() -> None:
    assert all(township(text) for text in ("镇政府", "白水镇政府", "街道办", "属地", "党政办", "本镇", "乡人民政府"))
    assert not any(township(text) for text in ("公安", "水务站", "清源县政府办"))


def test_companies_have_no_powers() -> None:
    assert enterprise("供电")
    assert enterprise("电站", "白水水电有限公司")
    assert enterprise("景区", note="企业单位，无执法权")
    assert not enterprise("公安", "清源县公安局白水派出所")


def test_headers_that_are_units() -> None:
    assert names_a_unit("派出所")
    assert names_a_unit("水利站")
    assert not names_a_unit("规划意见")
    assert not names_a_unit("备注")


@given(st.text())
def test_any_text_is_a_department_or_nobody(text: str) -> None:
    assert unit(text, SIX).short in {None, *(one.short for one in SIX)}
