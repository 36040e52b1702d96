from __future__ import annotations

import io
import zipfile

from desktop.paper.word import package
from desktop.paper.word.markup import paragraph, run
from tests.paper.word.opened import paragraphs, part


def test_the_clock_does_not_enter_the_file() -> None:
    document = package.empty()
    package.fill(document, paragraph("Body", run("甲")) + "<w:sectPr/>")
    content = package.saved(document)
    assert paragraphs(content) == ["甲"]
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.namelist()[0] == "[Content_Types].xml"


def test_the_styles_of_the_template_give_way() -> None:
    content = package.saved(package.empty())
    assert b"Heading1" not in zipfile.ZipFile(io.BytesIO(content)).read("word/styles.xml")
    assert part(content, "word/settings.xml").tag.endswith("settings")
