from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from desktop.desk.papers.print_job import Half, PrintJob, remember, usual
from desktop.post.refused import Refused


def test_a_half_is_that_of_the_page_numbers() -> None:
    job = PrintJob((2, 3, 5, 6))
    assert job.sides == (2, 3, 5, 6)
    assert PrintJob((2, 3, 5, 6), half=Half.ODD).sides == (3, 5)
    assert PrintJob((2, 3, 5, 6), half=Half.EVEN).told(6) == "2,6"
    with pytest.raises(Refused):
        _ = PrintJob((2,), half=Half.ODD).sides


def test_what_a_printer_is_told_is_kept_for_it_alone() -> None:
    settings = QSettings("", QSettings.Format.IniFormat)
    remember(settings, "一楼", PrintJob((1, 2), grey=False), 2)
    assert usual(settings, "一楼", 4) == PrintJob((1, 2, 3, 4), grey=False)
    assert usual(settings, "二楼", 2) == PrintJob((1, 2), duplex=True)
    remember(settings, "二楼", PrintJob((1,)), 1)
    assert usual(settings, "二楼", 2).duplex
    assert not usual(settings, "二楼", 1).duplex
