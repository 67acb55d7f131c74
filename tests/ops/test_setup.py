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


@pytest.fixture
def base_path() -> str:
    """A PATH whose python3 is the one beneath this run's virtual environment."""
    return f"{Path(sys.executable).resolve().parent}{os.pathsep}{os.environ['PATH']}"


def test_only_a_changed_lock_installs_again(project: Path, base_path: str):
    first = setup(project, path=base_path, lock="requirements-dev.txt")
    second = setup(project, path=base_path, lock="requirements-dev.txt")
    served_by_the_larger_one = setup(project, path=base_path, lock="requirements.txt")
    (project / "requirements.txt").write_text("# nothing, said otherwise\n")
    changed = setup(project, path=base_path, lock="requirements.txt")

    assert "Making the virtual environment" in first.stdout, first.stderr
    assert second.stdout == served_by_the_larger_one.stdout == ""
    assert "Making the virtual environment" not in changed.stdout
    assert "Installing requirements.txt" in changed.stdout
    assert [run.returncode for run in (first, second, served_by_the_larger_one, changed)] == [0, 0, 0, 0]


def test_an_installation_cut_short_is_made_anew(project: Path, base_path: str):
    (project / ".venv").mkdir()
    (project / ".venv" / "installation-under-way").touch()
    (project / ".venv" / "half a package").touch()

    again = setup(project, path=base_path)

    assert again.returncode == 0, again.stderr
    assert "Making the virtual environment" in again.stdout
    assert sorted(path.name for path in (project / ".venv").iterdir() if path.name.endswith(("package", "way"))) == []
    assert (project / ".venv" / "bin" / "python").exists()
