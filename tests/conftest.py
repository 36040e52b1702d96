"""What every test stands on: Qt without a screen, a post folder that is thrown away, repeatable examples in CI."""

from __future__ import annotations

import os
import statistics
import tempfile
import warnings
from pathlib import Path

import pytest
from hypothesis import settings, strategies

# Before anything imports Qt: it reads these once. A runtime folder of our own spares Qt's warning about a missing one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="shaotai-run-"))

# No deadline, for two cores are shared; in CI the same examples each time, so that landing is not a matter of luck.
settings.register_profile("shaotai", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("shaotai")


def pytest_configure(config: pytest.Config) -> None:
    """Let a worker make Hypothesis' table of characters before lines are counted: 4 seconds instead of 25."""
    if hasattr(config, "workerinput"):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Hypothesis warns of what is slow at the start; here it is meant
            strategies.text().validate()


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
