"""tools/setup.sh and tools/install.py on a copy of the project's own files, with a lock of nothing: no network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ops.compose import ROOT

pytestmark = pytest.mark.once


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = tmp_path / "a clone 名录"
    shutil.copytree(ROOT / "tools", project / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    (project / "requirements.txt").write_text("# nothing\n")
    (project / "requirements-dev.txt").write_text("# nothing either\n")
    return project


def setup(project: Path, *, path: str, lock: str = "requirements.txt") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": path, "HOME": "/nonexistent", "PIP_NO_INDEX": "1"}
    command = ["/bin/sh", str(project / "tools" / "setup.sh"), lock]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


def only(folder: Path, **programs: str) -> str:
    """A PATH of what the script itself needs, and of the programs given as shell scripts."""
    folder.mkdir()
    (folder / "dirname").symlink_to(shutil.which("dirname"))
    for name, body in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{body}\n")
        (folder / name).chmod(0o755)
    return str(folder)


def test_no_python_at_all(project: Path, tmp_path: Path):
    said = setup(project, path=only(tmp_path / "bin"))

    assert said.returncode == 1
    assert said.stderr.startswith("No Python of 3.11 or later was found on PATH.")


def test_a_python_that_is_too_old(project: Path, tmp_path: Path):
    said = setup(project, path=only(tmp_path / "bin", python3="exit 1"))

    assert said.returncode == 1
    assert said.stderr.startswith("No Python of 3.11 or later was found on PATH.")


def test_a_python_without_venv_names_the_package(project: Path, tmp_path: Path):
    without = 'case "$2" in *ensurepip*) exit 1 ;; esac'

    said = setup(project, path=only(tmp_path / "bin", python3=without))

    assert said.returncode == 1
    assert "apt-get install python3-venv" in said.stderr


def test_a_second_time_does_nothing_until_the_lock_changes(project: Path):
    path = f"{Path(sys.executable).resolve().parent}{os.pathsep}{os.environ['PATH']}"
    first = setup(project, path=path)
    second = setup(project, path=path)
    (project / "requirements.txt").write_text("# nothing, said otherwise\n")
    third = setup(project, path=path)

    assert (first.returncode, second.returncode, third.returncode) == (0, 0, 0), first.stderr
    assert "Making the virtual environment" in first.stdout
    assert second.stdout == ""
    assert "Making the virtual environment" not in third.stdout
    assert "Installing requirements.txt" in third.stdout


def test_an_installation_cut_short_is_made_anew(project: Path):
    path = f"{Path(sys.executable).resolve().parent}{os.pathsep}{os.environ['PATH']}"
    setup(project, path=path, lock="requirements-dev.txt")
    (project / ".venv" / "installation-under-way").touch()
    (project / ".venv" / "half a package").touch()

    again = setup(project, path=path)

    assert again.returncode == 0, again.stderr
    assert "Making the virtual environment" in again.stdout
    assert not (project / ".venv" / "half a package").exists()
    assert not (project / ".venv" / "installation-under-way").exists()


def test_the_development_lock_serves_for_the_other(project: Path):
    path = f"{Path(sys.executable).resolve().parent}{os.pathsep}{os.environ['PATH']}"
    setup(project, path=path, lock="requirements-dev.txt")

    assert setup(project, path=path, lock="requirements.txt").stdout == ""
