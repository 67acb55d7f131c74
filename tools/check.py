"""Everything that can be judged without running the tests: python -m tools.check

Runs every check, shows what the failing ones say, and ends with 1 if any failed.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MANAGE = ["manage.py"]
# Enough for production settings to load; nothing is connected to.
PRODUCTION = {
    "MODE": "production",
    "SECRET_KEY": "checked-only-" + "0123456789abcdef" * 4,
    "ALLOWED_HOSTS": "roster.example",
    "DATABASE_URL": "postgres://nobody@127.0.0.1/none",
}
# name, arguments of Python, environment
CHECKS: list[tuple[str, list[str], dict[str, str]]] = [
    ("lint", ["-m", "ruff", "check"], {}),
    ("format", ["-m", "ruff", "format", "--check"], {}),
    ("types of the pure packages", ["-m", "mypy"], {}),
    ("locks belong to pyproject.toml", ["-m", "tools.lock", "--check"], {}),
    ("translations are complete", ["-m", "tools.translations", "--check"], {}),
    (
        "docker-compose.yml fits its schema",
        ["-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml"],
        {},
    ),
    ("the copy of the OpenAPI document is fresh", ["-m", "tools.openapi", "--check"], {}),
    ("migrations are complete", [*MANAGE, "makemigrations", "--check", "--dry-run"], {}),
    ("deploy check", [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
]


def passes(name: str, arguments: list[str], environment: dict[str, str]) -> bool:
    with tempfile.TemporaryDirectory() as var:
        result = subprocess.run(
            [sys.executable, "-W", "error", *arguments],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": "", "VAR_DIR": var, **environment},
            capture_output=True,
            text=True,
        )
    print(f"{'ok    ' if result.returncode == 0 else 'FAILED'} {name}", flush=True)
    if result.returncode:
        print(result.stdout + result.stderr, flush=True)
    return result.returncode == 0


def main() -> int:
    results = [passes(*check) for check in CHECKS]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
