"""The rules of the house that neither ruff nor import-linter can see, read from the syntax trees."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import in_memory, open_post

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.no_cover  # these read the program's lines and run none

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "desktop").rglob("*.py"))

HARD_STOP = 400
CHINESE = re.compile(r"[\u3400-\u9fff]")

# Who alone may import what, as a folder or file under desktop/.
HOMES = {
    "sqlcipher3": ("ledger/driver.py",),
    "sqlite3": (),
    "sqlite_utils": ("ledger/",),
    "python_calamine": ("intake/",),
    "reportlab": ("paper/",),
    "pypdfium2": ("paper/format_check/",),
    "docx": ("paper/word/",),
    "lxml": (),
    "openpyxl": ("intake/", "paper/"),
    "PySide6": ("desk/",),
    "click": ("console/",),
}

# The ways to say a word that lupdate reads with the right context: an alias must be called `translate`, and `tr` of
# another object would be listed under the name of the variable.
SAYING = {"self.tr", "translate", "QCoreApplication.translate", "QT_TRANSLATE_NOOP"}

# What the window must not wait for.
LATER = (
    "highspy",
    "ortools",
    "numpy",
    "pandas",
    "reportlab",
    "pypdfium2",
    "openpyxl",
    "docx",
    "lxml",
    "python_calamine",
    "PIL",
    "click",
)


def of_each_module(rule: Callable[[Path], None]) -> Callable[[], None]:
    """Make one test of a rule for modules, naming every module that breaks it; one test a module takes a minute."""

    def test() -> None:
        broken = []
        for module in MODULES:
            try:
                rule(module)
            except AssertionError as fault:
                broken.append(f"{home(module)}: {fault}")
        assert not broken, "\n".join(broken)

    test.__name__, test.__doc__ = rule.__name__, rule.__doc__
    return test


@cache
def tree(module: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(module.read_text("utf-8"), str(module))


@cache
def nodes(module: Path) -> tuple[ast.AST, ...]:
    """Return all nodes of a module's syntax tree."""
    return tuple(ast.walk(tree(module)))


@cache
def tables() -> frozenset[str]:
    """Return the tables of the ledger, whose names orders tell the boards."""
    return frozenset(name for (name,) in in_memory().rows("SELECT name FROM sqlite_master WHERE type = 'table'"))


def home(module: Path) -> str:
    """Return a module's path under desktop/."""
    return module.relative_to(ROOT / "desktop").as_posix()


def imported(module: Path) -> Iterator[str]:
    """Yield the dotted name of all that a module imports, wherever in it."""
    for node in nodes(module):
        if isinstance(node, ast.Import):
            yield from (it.name for it in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{home(module)}:{node.lineno} imports relatively"
            yield from (f"{node.module}.{it.name}" for it in node.names)


def calls(module: Path, *names: str) -> Iterator[ast.Call]:
    """Yield the calls of methods or functions with one of these names."""
    for node in nodes(module):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", None)) in names:
            yield node


@of_each_module
def test_every_module_has_its_mirror_among_the_tests(module: Path) -> None:
    if module.name == "__init__.py":
        return
    mirror = ROOT / "tests" / Path(home(module)).with_name(f"test_{module.stem.strip('_')}.py")
    assert mirror.exists(), f"{home(module)} has no {mirror.relative_to(ROOT)}"


def test_every_folder_of_the_program_is_a_package() -> None:
    bare = {it.parent for it in MODULES if not (it.parent / "__init__.py").exists()}
    assert not bare


@of_each_module
def test_no_module_outgrows_a_reader(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= HARD_STOP


@of_each_module
def test_what_is_imported_is_at_home_here(module: Path) -> None:
    for name in imported(module):
        top = name.split(".")[0]
        homes = HOMES.get(top, ("",))
        assert any(home(module).startswith(it) for it in homes), f"{home(module)} imports {top}"


@of_each_module
def test_only_procedures_ask_for_the_pen(module: Path) -> None:
    if home(module).startswith(("procedures/", "ledger/")):
        return
    assert not [it for it in imported(module) if it.startswith("desktop.ledger.pen")]
    asked = [it.lineno for it in calls(module, "pen") if "painter" not in ast.unparse(it.func)]
    assert not asked, f"{home(module)} asks for the pen in lines {asked}"
    inner = [it.lineno for it in nodes(module) if isinstance(it, ast.Attribute) and _reaches_inside(it)]
    assert not inner, f"{home(module)} reaches inside the ledger in lines {inner}"


def _reaches_inside(node: ast.Attribute) -> bool:
    return node.attr in {"connection", "database"} and ast.unparse(node.value).endswith("ledger")


@of_each_module
def test_the_facts_read_no_clock_and_no_file(module: Path) -> None:
    if home(module).startswith("post/"):
        read = [it.lineno for it in calls(module, "now", "today", "utcnow", "time", "monotonic", "open", "read_text")]
        assert not read, f"{home(module)} asks the world in lines {read}"


@of_each_module
def test_nobody_asks_the_machine_for_its_zone(module: Path) -> None:
    zones = [it for it in imported(module) if it.split(".")[0] in {"zoneinfo", "tzdata", "dateutil", "pytz", "tzlocal"}]
    assert not zones, f"{home(module)} needs {zones}; China Standard Time is an offset"
    naive = {"now": 1, "astimezone": 1, "fromtimestamp": 2, "today": 99, "utcnow": 99, "utcfromtimestamp": 99}
    ours = {"localtime", "mktime", "ctime", "currentDateTime", "currentDate", "currentTime", "toLocalTime"}
    for call in calls(module, *naive, *ours):
        assert isinstance(call.func, (ast.Attribute, ast.Name))
        name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id
        whose = ast.unparse(call.func).rpartition(".")[0]
        if name == "now" and whose not in {"datetime", "datetime.datetime"}:
            continue  # the clock of a session, a watch or a list
        given = len(call.args) + len(call.keywords)
        assert given >= naive.get(name, 99), f"{home(module)}:{call.lineno} takes the zone of the machine"


@of_each_module
def test_nothing_is_named_after_what_it_is_not(module: Path) -> None:
    classes = [it.name for it in nodes(module) if isinstance(it, ast.ClassDef)]
    assert not [it for it in classes if re.search(r"(Manager|Handler|Helper|Utils?)$", it)]
    assert module.stem not in {"utils", "util", "helpers", "constants", "misc", "common", "base", "types"}


@of_each_module
def test_boards_read_again_for_tables_that_there_are(module: Path) -> None:
    for where in nodes(module) if home(module).startswith("desk/") else ():
        named: list[ast.AST] = []
        if isinstance(where, ast.Call) and isinstance(where.func, ast.Name):
            named = list({"touches": where.args[1:], "Listing": where.args[2:3]}.get(where.func.id, ()))
        elif isinstance(where, ast.Assign) and isinstance(where.targets[0], ast.Name):
            named = [where.value] if where.targets[0].id in {"TABLES", "_TABLES"} else []
        for one in (leaf for part in named for leaf in ast.walk(part) if isinstance(leaf, ast.Constant)):
            assert one.value in tables(), f"there is no table {one.value!r}"


@of_each_module
def test_screen_words_are_english_literals_that_lupdate_finds(module: Path) -> None:
    if not home(module).startswith("desk/"):
        return
    listed = bool(list(calls(module, "QT_TRANSLATE_NOOP")))
    for call in calls(module, "tr", "translate", "QT_TRANSLATE_NOOP"):
        how, where = ast.unparse(call.func), f"{home(module)}:{call.lineno}"
        if how.endswith(".translate") and how != "QCoreApplication.translate":
            continue  # QPainter.translate and str.translate say nothing
        assert how in SAYING, f"{where} lupdate takes {how} for something else; it knows {', '.join(sorted(SAYING))}"
        source = call.args[0 if how == "self.tr" else 1]
        assert isinstance(source, ast.Constant) or listed, f"{where} lupdate finds string literals only"
        assert not CHINESE.search(ast.unparse(source)), f"{where} the source string is English"


def test_the_window_waits_for_nothing_it_does_not_show(tmp_path: Path) -> None:
    open_post(tmp_path / "post").close()  # making a ledger needs sqlite-utils and what that needs; opening one does not
    code = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.desk.program import sit_down
window = sit_down(Path({str(tmp_path / "post")!r}))
window.show()
QApplication.processEvents()
print("seen", *(it for it in {LATER!r} if it in sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        cwd=ROOT,
    )
    assert done.stdout.splitlines()[-1:] == ["seen"], done.stdout + done.stderr
