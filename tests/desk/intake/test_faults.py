"""The machine's no is a sentence in two languages that says what to do."""

from __future__ import annotations

from desktop.desk.intake.faults import unreadable


def test_the_sentences_name_the_file_and_the_way_on() -> None:
    read = unreadable(OSError("no such file")).reason
    assert "no such file" in read.zh
    assert "再选一次" in read.zh
    assert "choose again" in read.en
