"""Installs a lock into .venv, only when the lock has changed since; standard library only, since nothing is there yet.

A marker says that an installation is under way. Finding it means that the last one was cut short, perhaps in the
middle of a package, which pip would later take for installed; the environment is then made anew.
"""

import fcntl
import hashlib
import json
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
INSTALLED = VENV / "installed.json"
UNDER_WAY = VENV / "installation-under-way"
# The development lock holds every pin of the run-time lock (tools/lock.py sees to it), so it serves both.
SERVES = {
    "requirements.txt": ("requirements.txt",),
    "requirements-dev.txt": ("requirements-dev.txt", "requirements.txt"),
}


def digest(lock: str) -> str:
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def is_current(lock: str) -> bool:
    """Whether .venv holds exactly what the lock says."""
    if UNDER_WAY.exists() or not INSTALLED.exists():
        return False
    return json.loads(INSTALLED.read_text()).get(lock) == digest(lock)


def environment_works() -> bool:
    if UNDER_WAY.exists() or not PYTHON.exists():
        return False
    probe = [str(PYTHON), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
    return subprocess.run(probe, capture_output=True).returncode == 0


def run(command: list[str], *, failure: str) -> None:
    if subprocess.run(command, cwd=ROOT).returncode:
        sys.exit(failure)


def make_environment() -> None:
    # The interpreter outside of any environment: clearing .venv must not take the running one away.
    base = getattr(sys, "_base_executable", sys.executable)
    run([base, "-m", "venv", "--clear", str(VENV)], failure=f"{VENV} could not be made; see above.")


def install(lock: str) -> None:
    if not environment_works():
        print("Making the virtual environment in .venv …", flush=True)
        make_environment()
    UNDER_WAY.touch()
    print(f"Installing {lock} (the first time takes a minute) …", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet", "install"]
    run(
        [*pip, "--require-hashes", "--requirement", lock],
        failure="The installation failed; see above. It needs the Python package index once; then run this again.",
    )
    done = {name: digest(name) for name in SERVES[lock]}
    INSTALLED.write_text(json.dumps(done))
    UNDER_WAY.unlink()


def main() -> None:
    *flags, lock = sys.argv[1:]
    if flags == ["--is-current"]:
        sys.exit(0 if is_current(lock) else 1)
    VENV.parent.joinpath("var").mkdir(exist_ok=True)
    with open(ROOT / "var" / "install.lock", "w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # two at once wait in line
        if not is_current(lock):
            began = time.monotonic()
            install(lock)
            print(f"Installed in {time.monotonic() - began:.0f} s.", flush=True)


if __name__ == "__main__":
    main()
