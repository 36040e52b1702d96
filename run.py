"""The two commands of the README on a bare CPython: install what the lock pins into .venv, then run."""

from __future__ import annotations

import ctypes
import ctypes.util
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUN_TIME, EVERYTHING = ROOT / "requirements.lock", ROOT / "requirements-test.lock"

# Shared objects that Qt opens, with the Debian package of each; found by starting the program on a bare Debian 12.
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
ON_A_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}

# The wheels of PySide6 6.12 are tagged manylinux_2_34.
GLIBC = [2, 34]

# Branch coverage in per cent that each column must reach.
FLOORS = {
    "desktop/post/*": 100,
    "desktop/procedures/*": 100,
    "desktop/ledger/*": 100,
    "desktop/planner/*": 90,
    "desktop/intake/*": 90,
    "desktop/paper/*": 90,
    "desktop/desk/*": 90,
    "desktop/console/*": 90,
    "desktop/*.py": 90,
}

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    # One process takes 40 seconds on a fresh tree.
    ("mypy", f"--num-workers={os.cpu_count() or 1}"),
    ("lint-imports",),
    # A process for each core; what a quick one has left over it takes from a slow one.
    ("pytest", "--numprocesses=auto", "--dist=worksteal", "--cov", "--cov-report="),
    *(("coverage", "report", f"--include={part}", f"--fail-under={floor}") for part, floor in FLOORS.items()),
)


class Unable(Exception):  # noqa: N818 - it is said to a person, not caught by a program
    """What stands in the way, as one sentence in Chinese and one in English."""

    def __init__(self, zh: str, en: str) -> None:
        """Join both sentences, one a line."""
        super().__init__(f"{zh}\n{en}")


def main(words: list[str]) -> int:
    """Obey the words typed after `python run.py` and say in a sentence what stands in the way."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        check_python()
        return obey(words)
    except Unable as reason:
        print(reason, file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130


def obey(words: list[str]) -> int:
    """Do one of the four orders of this file, or start the program; return the exit code."""
    order, rest = (words[0], words[1:]) if words else ("", [])
    if order == "libraries":
        print(" ".join(missing_packages(on_a_screen=False)))
        return 0
    if order == "lock":
        return lock()
    if order in {"test", "build"}:
        check_libraries(on_a_screen=False)
        install(EVERYTHING)
        return test(rest) if order == "test" else build()
    window = (not words or "demo" in words) and not {"--no-window", "--help"} & set(words)
    opens_a_window = window and os.environ.get("QT_QPA_PLATFORM") != "offscreen"
    check_libraries(on_a_screen=opens_a_window)
    install(RUN_TIME)
    return start(words)


def check_python() -> None:
    """Refuse a Python that the lock was not made for."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13) or platform.python_implementation() != "CPython":
        raise Unable(
            f"要用 CPython 3.11、3.12 或 3.13，这里是 {platform.python_implementation()} {platform.python_version()}。",
            "CPython 3.11, 3.12 or 3.13 is needed; this is "
            f"{platform.python_implementation()} {platform.python_version()}.",
        )
    if sys.maxsize < 2**32:
        raise Unable("要用 64 位的 Python，这里是 32 位。", "A 64-bit Python is needed; this one has 32 bits.")
    libc, version = platform.libc_ver()
    if sys.platform.startswith("linux") and (libc != "glibc" or [int(it) for it in version.split(".")] < GLIBC):
        raise Unable(
            f"Qt 6.12 要 glibc 2.34 或更新（Debian 12、Ubuntu 22.04 起），这里是 {libc} {version}。",
            f"Qt 6.12 needs glibc 2.34 or newer (Debian 12, Ubuntu 22.04 on); this is {libc} {version}.",
        )


def missing_packages(*, on_a_screen: bool) -> list[str]:
    """Return the Debian packages that are absent and that Qt or venv needs; nothing on Windows."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = OFFSCREEN | (ON_A_SCREEN if on_a_screen else {})
    absent = [package for library, package in wanted.items() if not opens(library)]
    if importlib.util.find_spec("ensurepip") is None:
        absent.append("python3-venv")
    return absent


def opens(library: str) -> bool:
    """Tell whether the loader finds a shared object, as Qt will ask it to."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def check_libraries(*, on_a_screen: bool) -> None:
    """Name the one line that installs what the system lacks, before pip spends a minute."""
    absent = missing_packages(on_a_screen=on_a_screen)
    if absent:
        line = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(absent)}"
        raise Unable(
            f"系统还缺几个库，用这一行装上：\n  {line}",
            f"System libraries are missing; this line installs them:\n  {line}",
        )
    if on_a_screen and sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        raise Unable(
            "这里没有屏幕（DISPLAY 未设），窗口打不开。",
            "There is no screen here (DISPLAY is not set), so no window can open.",
        )


def install(wanted: Path) -> None:
    """Make .venv hold exactly what a lock pins; a second call with the same lock takes a millisecond.

    The lock for the tests holds every pin of the run-time lock, so it satisfies both.
    """
    marks = {lock: mark_of(lock) for lock in (RUN_TIME, EVERYTHING)}
    if STAMP.exists() and PYTHON.exists() and STAMP.read_text("utf-8") in {marks[wanted], marks[EVERYTHING]}:
        return
    print(f"正在按 {wanted.name} 装到 .venv，约一分钟。", flush=True)
    print(f"Installing {wanted.name} into .venv, about a minute.", flush=True)
    try:
        STAMP.unlink(missing_ok=True)
        if Path(sys.prefix).resolve() != VENV:
            venv.create(VENV, clear=True, symlinks=os.name != "nt", with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Unable(
            f"建不了 .venv：{error}。哨台开着就先关掉，再看磁盘是否已满。",
            f".venv cannot be made: {error}. Close Shaotai if it is open, and see whether the disk is full.",
        ) from error
    pip: list[str | Path] = [
        PYTHON,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
        "--require-hashes",
    ]
    if wanted == EVERYTHING:
        pip.append("--no-compile")  # half a minute for what the tests never import
    if subprocess.run([*pip, "--requirement", wanted], check=False).returncode:
        raise Unable(
            "没有装成，原因见上。没有网时连不上软件源；连上后再运行一次，会从头装。",
            "Not installed, for the reason above. Without a network the package index is out of reach; run again "
            "once it is there.",
        )
    STAMP.write_text(marks[wanted], "utf-8")


def mark_of(lock: Path) -> str:
    """Return what .venv is stamped with: the interpreter it was made for and the digest of the lock's lines."""
    lines = "\n".join(lock.read_text("utf-8").splitlines())
    return f"{sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix} {hashlib.sha256(lines.encode()).hexdigest()}"


def start(words: list[str]) -> int:
    """Run the program from this tree, in the caller's folder, and return its exit code."""
    paths = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return subprocess.run(
        [PYTHON, "-P", "-m", "desktop", *words], check=False, env=os.environ | {"PYTHONPATH": paths}
    ).returncode


def test(rest: list[str]) -> int:
    """Run every check and name at the end those that failed; with words after `test`, only pytest with those words."""
    if rest:
        return run("pytest", *rest)
    compiling = begin("pytest", "--collect-only", "-qq")
    failed = []
    for check in CHECKS:
        if check[0] == "pytest":
            compiling.wait()
        if run(*check):
            failed.append(check)
    said = "\n".join(" ".join(check) for check in failed)
    print(f"\nNot in order:\n{said}" if failed else "\nEverything is in order.", flush=True)
    return 1 if failed else 0


def begin(tool: str, *words: str) -> subprocess.Popen[bytes]:
    """Begin a tool of .venv in this tree without a word: what it compiles, each worker of pytest need not again."""
    unheard = subprocess.DEVNULL
    return subprocess.Popen([PYTHON.with_name(tool), *words], cwd=ROOT, env=keeping(), stdout=unheard, stderr=unheard)


def run(tool: str, *words: str) -> int:
    """Run a tool of .venv in this tree, with its words shown."""
    print(f"\n== {tool} {' '.join(words)}", flush=True)
    return subprocess.run([PYTHON.with_name(tool), *words], check=False, cwd=ROOT, env=keeping()).returncode


def keeping() -> dict[str, str]:
    """Return our environment, in which compiled modules are kept even where the machine says not to."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def build() -> int:
    """Build the one-folder program into dist/ and let it test itself, for PyInstaller can build what cannot start."""
    failed = run("pyinstaller", "--noconfirm", "--log-level=WARN", "build.spec")
    if failed:
        return failed
    program = ROOT / "dist" / "shaotai" / ("shaotai.com" if os.name == "nt" else "shaotai")
    print(f"\n== {program} self-test", flush=True)
    failed = subprocess.run([program, "self-test"], check=False).returncode
    return failed or (installer(program.parent) if os.name == "nt" else 0)


def installer(folder: Path) -> int:
    """Put the folder of the Windows program into one file that installs it, where NSIS is there to do it."""
    if shutil.which("makensis") is None:
        print("没有 makensis（NSIS 3），不做安装程序；文件夹可以直接用。", flush=True)
        print("No makensis (NSIS 3), so no installer is made; the folder can be used as it is.", flush=True)
        return 0
    words = [ROOT / "windows" / "installer" / "build.py", folder, folder.with_name("Shaotai-setup.exe")]
    return subprocess.run([PYTHON, *words], check=False).returncode


def lock() -> int:
    """Write both lock files anew from pyproject.toml, for every Python and system that it allows."""
    uv = shutil.which("uv")
    if uv is None:
        raise Unable("先装 uv: pip install uv", "uv is needed first: pip install uv")
    words = [uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--python-version=3.11"]
    words += ["--no-header", "--no-annotate", "--no-emit-index-url", "pyproject.toml"]
    extras = ["--extra=test", "--extra=build", f"--constraint={RUN_TIME.name}"]
    subprocess.run([*words, f"--output-file={RUN_TIME.name}"], check=True, cwd=ROOT)
    return subprocess.run([*words, *extras, f"--output-file={EVERYTHING.name}"], check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
