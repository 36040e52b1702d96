"""What every test stands on: Qt without a screen, a post folder that is thrown away, repeatable examples in CI."""

from __future__ import annotations

import gc
import os
import statistics
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from coverage import Coverage
from hypothesis import settings, strategies

from tests.counting import of_few_examples, uncounted

if TYPE_CHECKING:
    from collections.abc import Generator

# Before anything imports Qt: it reads these once. A runtime folder of our own spares Qt's warning about a missing one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="shaotai-run-"))

# No deadline, for two cores are shared; in CI the same examples each time, so that landing is not a matter of luck.
settings.register_profile("shaotai", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("shaotai")

_RUBBISH, _LOOKS = 2000, 20
"""Objects more than before that are worth a look, and quick looks before all that is not frozen is looked through."""


def pytest_configure(config: pytest.Config) -> None:
    """Make Hypothesis' table of characters, once for all, before lines are counted: 4 seconds instead of 25.

    pytest-cov has begun to count there as the master does; that count is thrown away in the end, and would go on
    wherever the worker's own, begun after this, rests.
    """
    if hasattr(config, "workerinput"):
        thrown_away = Coverage.current()
        if thrown_away is not None:
            thrown_away.stop()
    if hasattr(config, "workerinput") or config.option.collectonly:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Hypothesis warns of what is slow at the start; here it is meant
            strategies.text().validate()
    gc.disable()  # Python would look for rubbish in any thread, and take parts of windows away there (desk/rubbish.py)


def pytest_collection_finish() -> None:
    """Spare the collector of garbage the modules and tests that stay to the end."""
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """Look for the rubbish of finished tests in the thread that runs them."""
    yield
    young, _middle, looks = gc.get_count()
    if young > _RUBBISH:
        gc.collect(2 if looks > _LOOKS else 1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, None, None]:
    """Count no lines of what is made for a test that is not counted itself."""
    if item.get_closest_marker("no_cover") is None:
        return (yield)
    with uncounted():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Count the lines of a few examples where there are many; what is not counted at all is pytest-cov's matter."""
    if item.get_closest_marker("no_cover") is not None:
        return (yield)
    with of_few_examples(getattr(item, "obj", None)):
        return (yield)


@pytest.fixture(autouse=True)
def away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Send whatever a test would keep in the clerk's own folders to a folder of this test."""
    home = tmp_path / "home"
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "SHAOTAI_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("SHAOTAI_LANG", raising=False)
    return home


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Report how long the modules are, with the budget of each figure beside it."""
    sizes = {it: len(it.read_text("utf-8").splitlines()) for it in Path(__file__).parents[1].glob("desktop/**/*.py")}
    code = [size for module, size in sizes.items() if module.name != "__init__.py"]
    longest = max(sizes, key=lambda it: sizes[it])
    terminalreporter.write_line(
        f"{len(code)} modules: median {statistics.median(code):.0f} lines (80), "
        f"p90 {statistics.quantiles(code, n=10)[-1]:.0f} (250), longest {sizes[longest]} (400): {longest.name}"
    )
