"""Locks: writes requirements.txt and requirements-dev.txt from pyproject.toml, or checks that they still belong to it.

    python tools/lock.py           solve anew with uv (keeping the present pins where they still fit)
    python tools/lock.py --upgrade the newest of everything
    python tools/lock.py --check   offline: compare the fingerprint in each lock with pyproject.toml

The locks hold for every platform and for Python 3.11 and later, carry hashes, and name no package index, so that
plain pip installs them from whichever index the machine is set up for.
"""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = "requirements.txt"
DEVELOPMENT = "requirements-dev.txt"
MARK = "# of pyproject.toml "
UV = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
PLAIN = ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]


def fingerprint() -> str:
    """A hash of what pyproject.toml says about dependencies, and of nothing else in it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    said = [project["project"]["requires-python"], project["project"]["dependencies"], project["dependency-groups"]]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def pins(lock: str) -> set[str]:
    return set(re.findall(r"^[A-Za-z0-9_.-]+==\S+", (ROOT / lock).read_text(), re.MULTILINE))


def solve(lock: str, arguments: list[str], options: list[str]) -> None:
    subprocess.run([*UV, *PLAIN, *options, *arguments, "--output-file", lock], cwd=ROOT, check=True)
    path = ROOT / lock
    body = path.read_text()
    path.write_text(f"# Made by `make lock`; do not edit.\n{MARK}{fingerprint()}\n{body}")


def problems() -> list[str]:
    """What is wrong with the locks, in sentences; nothing when they are fresh."""
    wrong = [
        f"{lock} is not of this pyproject.toml: run `make lock`."
        for lock in (RUNTIME, DEVELOPMENT)
        if f"{MARK}{fingerprint()}\n" not in (ROOT / lock).read_text()
    ]
    if missing := pins(RUNTIME) - pins(DEVELOPMENT):
        wrong.append(f"{DEVELOPMENT} lacks pins of {RUNTIME}: {', '.join(sorted(missing))}: run `make lock`.")
    return wrong


def main() -> None:
    options = sys.argv[1:]
    if options == ["--check"]:
        if wrong := problems():
            sys.exit("\n".join(wrong))
        return
    solve(RUNTIME, ["pyproject.toml"], options)
    solve(DEVELOPMENT, ["pyproject.toml", "--group", "dev", "--constraint", RUNTIME], options)


if __name__ == "__main__":
    main()
