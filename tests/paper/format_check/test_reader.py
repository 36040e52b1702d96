from __future__ import annotations

import io
from contextlib import suppress
from threading import Thread

import pytest
from pypdf import PdfReader, PdfWriter

from desktop.paper.format_check.reader import StoppedError, read
from desktop.post.refused import Refused
from tests.paper.format_check.drawn import RIGHT, drawn


def locked(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(drawn(RIGHT))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_file_says_its_title_author_language_and_maker() -> None:
    reading = read(drawn(RIGHT))
    assert (reading.title, reading.author, reading.language) == ("第三十八周例会纪要", "青石镇综合执法指挥部", "zh-CN")
    assert reading.maker.startswith("ReportLab")
    assert [leaf.number for leaf in reading.leaves] == [1, 2, 3]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n%%EOF", b"PK\x03\x04 no pdf at all", b"%PDF-1.4" + bytes(4000)])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read(content)
    assert "损坏" in refused.value.reason.zh


def test_a_file_cut_short_is_read_as_far_as_it_goes_or_refused() -> None:
    content = drawn(RIGHT)
    for part in (0.2, 0.6, 0.95):
        with suppress(Refused):
            assert read(content[: int(len(content) * part)]).leaves


def test_a_file_that_asks_for_a_password_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read(locked("secret"))
    assert "密码" in refused.value.reason.zh


def test_a_file_that_opens_without_a_password_is_read() -> None:
    assert len(read(locked("")).leaves) == 3


def test_a_person_can_stop_it_between_two_pages() -> None:
    with pytest.raises(StoppedError):
        read(drawn(RIGHT), lambda done, _pages: done < 2)
    assert read(drawn(RIGHT)).leaves


def test_two_threads_may_ask_at_once() -> None:
    counts: list[int] = []
    threads = [Thread(target=lambda: counts.append(len(read(drawn(RIGHT)).leaves))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [3, 3, 3]
