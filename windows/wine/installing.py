"""The installer on Windows: put in, refused over a running program, upgraded, cut off half-way, taken out again."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from windows.installer.build import LIST, Unable, build, parts, version
from windows.wine.machine import ROOT, Machine, megabytes, seconds
from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOAL = 45.0
"""MB of the installer with fonts that issue 5 asks for at most."""
OLDER = "0.0.9"
EXTRA = "_internal/of-the-older-version.txt"
SAVED = ROOT / "tests" / "ledgers" / "m003_resources"
OWN = r"C:\users\{user}\AppData\Local\Programs\Shaotai"
CHOSEN = r"C:\工作 台\哨台 程序"
FULL = 8000
"""KiB that no file may pass while the disk is full: fewer than the largest library has."""
DONE, NOT_DONE, RUNNING, NEWER, FOLDER = 0, 2, 3, 4, 5
"""The exit codes of the installer (docs/decisions/0023)."""
_EXPANDED = 2
"""REG_EXPAND_SZ, the type of a PATH with %NAMES%."""
_RAW = "import subprocess,sys;sys.exit(subprocess.call(sys.argv[1]))"
_SHORT = r"%USERPROFILE%\tools"
_LONG = ";".join([_SHORT, *(rf"C:\tools\number {count:03}\bin" for count in range(80))])
_REGISTRY = r"""
import json, sys, winreg
def read(root, path):
    try:
        with winreg.OpenKey(root, path) as key:
            return {name: [value, kind] for name, value, kind in
                    (winreg.EnumValue(key, n) for n in range(winreg.QueryInfoKey(key)[1]))}
    except OSError:
        return {}
own, all_ = winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE
if len(sys.argv) > 1:
    with winreg.CreateKey(own, "Environment") as key:
        winreg.SetValueEx(key, "Path", 0, winreg.REG_EXPAND_SZ, sys.argv[1])
told = {}
for name, root, place in (("own", own, "Environment"),
                          ("all", all_, r"SYSTEM\CurrentControlSet\Control\Session Manager\Environment")):
    path = {key.lower(): value for key, value in read(root, place).items()}.get("path", ["", 0])
    told[name] = {"app": {key: value[0] for key, value in
                          read(root, r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Shaotai").items()},
                  "start": read(root, r"Software\Microsoft\Windows\CurrentVersion\App Paths\Shaotai.exe"),
                  "path": path}
print(json.dumps(told))
"""


@dataclass(slots=True)
class Trial:
    """One Windows with its drive, the two installers, and what is known of it."""

    machine: Machine
    prefix: Path
    new: Path
    old: Path
    before: Any = field(default=None)

    @property
    def user(self) -> str:
        """Whose Windows it is."""
        return next(it.name for it in (self.prefix / "drive_c" / "users").iterdir() if it.name != "Public")

    def place(self, path: str) -> Path:
        """Return where a path of that Windows lies here."""
        return self.machine.on_drive_c(path, self.prefix)

    @property
    def own(self) -> Path:
        """The folder of the program when it is for one person alone."""
        return self.place(OWN.format(user=self.user))

    @property
    def post(self) -> Path:
        """The folder of the ledger."""
        return self.place(rf"C:\users\{self.user}\AppData\Local\Shaotai")

    def install(self, setup: Path, *words: str, folder: str = "", limit: float = 300.0) -> int:
        """Install silently and return the exit code; the folder stands last and bare, as NSIS wants it."""
        line = f'"{self.machine.seen(setup)}" /S {" ".join(words)}' + (f" /D={folder}" if folder else "")
        python = self.machine.python
        return self.machine.obey(python, "-c", _RAW, line, prefix=self.prefix, timeout=limit).code

    def install_on_a_full_disk(self, setup: Path) -> int:
        """Install silently while no file may grow beyond a size, and return the exit code."""
        line = f"trap '' XFSZ; ulimit -f {FULL}; exec wine \"$0\" /S"
        done = subprocess.run(
            ["bash", "-c", line, str(setup)],  # noqa: S607 - wherever the system has it
            env=self.machine.environment(prefix=self.prefix), stdin=subprocess.DEVNULL, capture_output=True,
            check=False, timeout=300,
        )  # fmt: skip
        return done.returncode

    def uninstall(self, folder: str, *words: str) -> bool:
        """Uninstall silently, and wait until the last file that was installed is gone."""
        self.machine.obey(rf"{folder}\uninstall.exe", "/S", *words, prefix=self.prefix, timeout=120)
        end = time.monotonic() + 60
        while (gone := self.place(folder) / "uninstall.exe").exists() and time.monotonic() < end:
            time.sleep(0.2)
        return not gone.exists()

    def registry(self, path: str = "") -> dict[str, Any]:
        """Return what the registry knows of the program; with a path, that is a person's own PATH from now on."""
        words = [path] if path else []
        told: dict[str, Any] = json.loads(
            self.machine.obey(self.machine.python, "-c", _REGISTRY, *words, prefix=self.prefix).last
        )
        return told

    def say(self, *words: str, cwd: Path | None = None, **more: Any) -> tuple[int, str]:  # noqa: ANN401 - obey's own
        """Type a line at a new terminal's prompt and return the exit code and what was said."""
        answer = self.machine.obey("cmd", "/c", *words, cwd=cwd, prefix=self.prefix, **more)
        return answer.code, answer.said


def held(folder: Path) -> dict[str, str]:
    """Return every file of a folder with the hash of what is in it."""
    files = (it for it in sorted(folder.rglob("*")) if it.is_file())
    return {it.relative_to(folder).as_posix(): hashlib.sha256(it.read_bytes()).hexdigest() for it in files}


def wanted(dist: Path) -> set[str]:
    """Return the files that an installed program has: those of the list, the list and the uninstaller."""
    return {name.replace("\\", "/") for name in parts(dist)[1]} | {LIST, "uninstall.exe"}


def rows(machine: Machine) -> Iterator[Row]:
    """Build both installers and go through the life of an installed program; nothing of the machine itself changes."""
    begun, older = time.monotonic(), machine.folder / "older"
    shutil.rmtree(older, ignore_errors=True)
    shutil.copytree(machine.dist, older, copy_function=os.link)
    (older / EXTRA).write_text("gone after the upgrade\n", "utf-8")
    new, old = machine.folder / "Shaotai-setup.exe", machine.folder / "Shaotai-older-setup.exe"
    try:
        size = build(machine.dist, new)
        figure = f"{size:.1f} MB (goal {GOAL:.0f}) from {megabytes(machine.dist):.0f} MB, {seconds(begun)}"
        yield Row("makensis builds the installer", size <= GOAL, figure)
        build(older, old, OLDER, quick=True)
    except Unable as reason:
        yield Row("makensis builds the installer", good=False, figure=str(reason)[-300:])
        return
    prefix = machine.copy_of_prefix("prefix-installing")
    desk = prefix / "drive_c" / "users"
    for link in [it for it in desk.glob("*/Desktop") if it.is_symlink()]:
        link.unlink()  # wine's is the home folder of this machine
        link.mkdir()
    trial = Trial(machine, prefix, new, old)
    try:
        yield from _put_in(trial, older)
        yield from _refused(trial)
        yield from _broken_off(trial)
        yield from _upgraded(trial)
        yield from _moved(trial)
        yield from _taken_out(trial)
        yield from _for_all(trial)
    finally:
        machine.close(prefix)


def _put_in(trial: Trial, older: Path) -> Iterator[Row]:
    trial.before = trial.registry(_SHORT)
    begun = time.monotonic()
    code = trial.install(trial.old)
    there = set(held(trial.own))
    strange = there ^ wanted(older)
    figure = f"{seconds(begun)}, {len(there)} files, {megabytes(trial.own):.0f} MB"
    yield Row("silent, for one person: the files are the list", (code, strange) == (DONE, set()),
              f"{figure}; exit {code} {sorted(strange)[:3] if strange else ''}")  # fmt: skip
    known = trial.registry()["own"]
    app = known["app"]
    named = {"DisplayName": "哨台", "DisplayVersion": OLDER, "InstallLocation": OWN.format(user=trial.user)}
    good = all(app.get(name) == value for name, value in named.items()) and app["EstimatedSize"] > 1
    good = good and {"Publisher", "QuietUninstallString", "DisplayIcon"} <= set(app) and bool(known["start"])
    yield Row(
        "Settings > Apps: name, version, publisher, size, uninstaller", good, f"{app.get('EstimatedSize', 0)} KiB"
    )
    links = sorted(it.parent.name for it in (trial.prefix / "drive_c").rglob("哨台.lnk"))
    yield Row("shortcuts in the start menu and on the desktop", links == ["Desktop", "Programs"], ", ".join(links))
    path = known["path"]
    whole = path == [f"{_SHORT};{named['InstallLocation']}", _EXPANDED]
    yield Row("PATH has one entry more, its type kept", whole, path[0])
    code, said = trial.say("shaotai", "--version", cwd=trial.prefix / "drive_c" / "windows")
    yield Row("`shaotai` answers from a foreign folder", (code, version() in said) == (0, True), said.strip()[-80:])
    begun = time.monotonic()
    code, said = trial.say("shaotai", "self-test", "--no-window")
    yield Row(
        "the installed program tests itself", code == 0, f"{seconds(begun)}, {said.strip().splitlines()[-1][:60]}"
    )


def _refused(trial: Trial) -> Iterator[Row]:
    before = held(trial.own)
    home = {"SHAOTAI_HOME": r"C:\windows\temp\window"}
    with trial.machine.screen() as display:
        program = rf"{OWN.format(user=trial.user)}\Shaotai.exe"
        window = trial.machine.start(program, prefix=trial.prefix, display=display, env=home)
        seen = _window(display)
        begun = time.monotonic()
        code = trial.install(trial.new)
        same = held(trial.own) == before
        yield Row("refused while the window is open, nothing touched", seen and same and code == RUNNING,
                  f"exit {code}, {seconds(begun)}{'' if seen else ', no window came'}")  # fmt: skip
        trial.machine.close(trial.prefix)
        trial.machine.end(window)
    order = trial.machine.start(rf"{OWN.format(user=trial.user)}\shaotai.com", "self-test", "--no-window",
                                prefix=trial.prefix)  # fmt: skip
    time.sleep(2)
    running = order.poll() is None
    code = trial.install(trial.new)
    order.communicate()
    yield Row(
        "refused while a typed order runs", running and code == RUNNING and held(trial.own) == before, f"exit {code}"
    )
    for what, folder, mark in (
        ("the folder of a post", rf"C:\users\{trial.user}\AppData\Local\Shaotai", ""),
        ("a folder above ledgers named otherwise", r"C:\台账", "ledger.db"),
        ("a folder of somebody's files", r"C:\资料", "表.xlsx"),
    ):
        if mark:
            trial.place(folder).mkdir()
            (trial.place(folder) / mark).write_bytes(b"mine")
        code = trial.install(trial.new, folder=folder)
        left = sorted(it.name for it in trial.place(folder).iterdir()) if mark else []
        yield Row(f"refused: {what}", code == FOLDER and left == ([mark] if mark else []), f"exit {code}")


def _window(display: str) -> bool:
    """Wait until a window is shown on a screen."""
    end = time.monotonic() + 90
    while time.monotonic() < end:
        words = ["xdotool", "search", "--onlyvisible", "--name", "哨台|Shaotai"]
        environment = {"DISPLAY": display, "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        if subprocess.run(words, env=environment, capture_output=True, check=False).stdout.strip():
            return True
        time.sleep(0.5)
    return False


def _broken_off(trial: Trial) -> Iterator[Row]:
    before = held(trial.own)
    code = trial.install_on_a_full_disk(trial.new)
    after = held(trial.own)
    left = [it.name for it in trial.own.iterdir() if it.name.startswith("~")]
    yield Row("a disk that fills up leaves the old version whole", code == NOT_DONE and after == before and not left,
              f"exit {code}, {len(set(after) ^ set(before))} files differ")  # fmt: skip
    aside = trial.own / "~shaotai-old"
    aside.mkdir()
    for name in (LIST, "_internal", "Shaotai.exe"):  # as the swap does it, up to a power cut
        (trial.own / name).rename(aside / name)
    (trial.own / "~shaotai-new").mkdir()
    (trial.own / "~shaotai-new" / "half.dll").write_bytes(b"half")
    code = trial.install_on_a_full_disk(trial.new)
    after = held(trial.own)
    yield Row("a power cut within the swap is mended by the next start of it", after == before, f"exit {code}")


def _upgraded(trial: Trial) -> Iterator[Row]:
    shutil.rmtree(trial.post, ignore_errors=True)
    shutil.copytree(SAVED, trial.post)
    mine = trial.own / "_internal" / "mine.txt"
    mine.write_text("a person's own file", "utf-8")
    ledger, begun = held(trial.post), time.monotonic()
    code = trial.install(trial.new)
    there = set(held(trial.own))
    kept = {it for it in there if it.startswith("kept-")}
    good = code == DONE and there - kept == wanted(trial.machine.dist) and EXTRA not in there
    yield Row(
        "upgrade: the files are the new list, the old one's extra is gone", good, f"exit {code}, {seconds(begun)}"
    )
    yield Row(
        "a person's own file among them is kept", kept == {"kept-1/_internal/mine.txt"}, " ".join(sorted(kept)[:2])
    )
    shutil.rmtree(trial.own / "kept-1", ignore_errors=True)
    yield Row("the installer leaves the post alone", held(trial.post) == ledger, f"{len(ledger)} files")
    begun = time.monotonic()
    code, said = trial.say("shaotai", "verify")
    copies = [it for it in trial.post.glob("ledger-before-*") if (it / "ledger.key").exists()]
    told = bool(copies) and copies[0].name in said
    yield Row("the older ledger is copied, migrated, checked, and it says so", code == 0 and told and "完好" in said,
              f"{seconds(begun)}, {copies[0].name if copies else said.strip()[-100:]}")  # fmt: skip
    code, said = trial.say("shaotai", "verify")
    yield Row("it is said once", code == 0 and "ledger-before" not in said)
    before = held(trial.own)
    code = trial.install(trial.old)
    yield Row(
        "an older installer is refused, nothing touched", code == NEWER and held(trial.own) == before, f"exit {code}"
    )


def _moved(trial: Trial) -> Iterator[Row]:
    # Wine itself cuts a PATH of this length off for its programs, so nothing is typed by name from here on.
    trial.registry(f"{_LONG};{OWN.format(user=trial.user)}")
    begun = time.monotonic()
    code = trial.install(trial.new, folder=CHOSEN)
    there = set(held(trial.place(CHOSEN)))
    good = code == DONE and there == wanted(trial.machine.dist) and not (trial.own / "Shaotai.exe").exists()
    yield Row("into a folder with Chinese and blanks, out of the old one", good, f"exit {code}, {seconds(begun)}")
    path = trial.registry()["own"]["path"]
    yield Row("a PATH of 2000 characters is kept whole", path == [f"{_LONG};{CHOSEN}", _EXPANDED], f"{len(path[0])}")
    code, said = trial.say(rf"{CHOSEN}\shaotai.com", "self-test", "--no-window")
    yield Row("the program there tests itself", code == 0, said.strip().splitlines()[-1][:60])


def _taken_out(trial: Trial) -> Iterator[Row]:
    post, begun = held(trial.post), time.monotonic()
    gone = trial.uninstall(CHOSEN, "/CurrentUser")
    left = sorted(it.name for it in trial.place(CHOSEN).iterdir()) if trial.place(CHOSEN).exists() else []
    yield Row("uninstalled: no file is left", gone and not left, f"{seconds(begun)} {' '.join(left[:3])}")
    trial.machine.close(trial.prefix)
    links = list((trial.prefix / "drive_c").rglob("哨台.lnk"))
    trial.before["own"]["path"] = [_LONG, _EXPANDED]
    yield Row("no entry, no shortcut; PATH is as it was", trial.registry() == trial.before and not links)
    yield Row("the post is as it was", held(trial.post) == post, f"{len(post)} files")


def _for_all(trial: Trial) -> Iterator[Row]:
    begun, folder = time.monotonic(), r"C:\Program Files\Shaotai"
    code = trial.install(trial.new, "/AllUsers")
    there = set(held(trial.place(folder)))
    known = trial.registry()["all"]
    good = (code, there) == (DONE, wanted(trial.machine.dist)) and known["app"]["InstallLocation"] == folder
    yield Row("for all accounts: Program Files, the machine's registry and PATH",
              good and known["path"][0].endswith(f";{folder}"), f"exit {code}, {seconds(begun)}")  # fmt: skip
    gone = trial.uninstall(folder)
    left = sorted(it.name for it in trial.place(folder).iterdir()) if trial.place(folder).exists() else []
    trial.machine.close(trial.prefix)
    yield Row("and out again", gone and not left and trial.registry() == trial.before, " ".join(left[:3]))
