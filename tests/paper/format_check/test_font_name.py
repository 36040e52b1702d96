from __future__ import annotations

import pytest

from desktop.paper.format_check.font_name import font_name, style_of
from desktop.paper.press.fonts import BUNDLED, Typeface


@pytest.mark.parametrize(
    ("name", "typeface", "official"),
    [
        ("FangSong_GB2312", Typeface.FANGSONG, True),
        ("仿宋_GB2312", Typeface.FANGSONG, True),
        ("FangSong", Typeface.FANGSONG, True),
        ("STFangsong", Typeface.FANGSONG, True),
        ("FZFSK--GBK1-0", Typeface.FANGSONG, True),
        ("KaiTi", Typeface.KAITI, True),
        ("楷体_GB2312", Typeface.KAITI, True),
        ("SimHei", Typeface.HEITI, True),
        ("SimSun", Typeface.SONGTI, True),
        ("NSimSun", Typeface.SONGTI, True),
        ("FZXBSJW--GB1-0", Typeface.XIAOBIAOSONG, True),
        ("方正小标宋简体", Typeface.XIAOBIAOSONG, True),
        ("ShaotaiFang-Regular", Typeface.FANGSONG, False),
        ("ShaotaiSerif-Bold", Typeface.XIAOBIAOSONG, False),
        ("ShaotaiSerif-Regular", Typeface.SONGTI, False),
        ("NotoSerifCJKsc-Regular", Typeface.SONGTI, False),
        ("NotoSansSC-Regular", Typeface.HEITI, False),
        ("MicrosoftYaHei", Typeface.HEITI, False),
        ("LXGWWenKai-Regular", Typeface.KAITI, False),
    ],
)
def test_a_name_tells_the_style_and_whether_it_is_the_official_face(
    name: str,
    typeface: Typeface,
    official: bool,  # noqa: FBT001
) -> None:
    assert style_of(name) == (typeface, official)


@pytest.mark.parametrize("name", ["Helvetica", "ArialMT", "Calibri", "", "CIDFont+F1"])
def test_a_name_that_tells_no_style_is_none(name: str) -> None:
    assert style_of(name) is None


def test_every_bundled_face_is_known_by_its_name() -> None:
    for typeface, files in BUNDLED.items():
        assert style_of(files[0].removesuffix(".ttf")) == (typeface, False)


def test_names_are_read_in_any_coding_and_without_the_tag_of_a_subset() -> None:
    assert font_name(b"ABCDEF+SimSun") == "SimSun"
    assert font_name("BAAAAA+仿宋_GB2312".encode()) == "仿宋_GB2312"
    assert font_name("黑体".encode("gb18030")) == "黑体"
    assert font_name(b"Times#20New#20Roman") == "Times New Roman"
    assert font_name(b"\xff\x80") != ""
