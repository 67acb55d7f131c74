"""Makes everything ready and serves it on this machine: python -m tools.serve

Compiles the translations, migrates, loads the seed data (what a person changed stays), makes an admin login when there
is none, and becomes the web server on 127.0.0.1:8000; PORT overrides. Data lives in var/, or where VAR_DIR says.
"""

import os
import socket
import sys
from pathlib import Path

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"


def read_port() -> int:
    """The port to serve on, known to be free. Ends the program with a hint when it is not a port or is taken."""
    given = os.environ.get("PORT") or "8000"
    if not given.isdecimal() or not 0 < int(given) < 65536:
        sys.exit(f"PORT={given!r} is not a port: give a whole number from 1 to 65535.")
    port = int(given)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            sys.exit(f"Port {port} is the system's: choose one above 1023, for example PORT=8001 make run")
        except OSError:
            sys.exit(
                f"Port {port} is taken, perhaps by an earlier run. Choose another: PORT={port % 65535 + 1} make run"
            )
    return port


def make_database() -> None:
    """Migrates. A new SQLite file is made under another name and takes its own when it is whole: a first start that
    is killed between two steps would leave a file that no later start can migrate."""
    name = connection.settings_dict["NAME"]
    if connection.vendor != "sqlite" or Path(name).exists():
        call_command("migrate", interactive=False, verbosity=0)
        return
    draft = Path(f"{name}.new")
    for leftover in draft.parent.glob(f"{draft.name}*"):
        leftover.unlink()
    connection.settings_dict["NAME"] = draft
    call_command("migrate", interactive=False, verbosity=0)
    connection.close()
    draft.replace(name)
    connection.settings_dict["NAME"] = name


def prepare() -> None:
    django.setup()
    call_command("compile_locale")
    make_database()
    call_command("load_seed")
    call_command("ensure_admin")


def main() -> None:
    os.chdir(ROOT)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    port = read_port()
    try:
        prepare()
    except (CommandError, ImproperlyConfigured) as error:
        sys.exit(str(error))
    print(f"Serving on http://{HOST}:{port}/ and http://{HOST}:{port}/admin/ (Ctrl-C ends it)", flush=True)
    environment = {**os.environ, "HOST": HOST, "PORT": str(port), "WITH_WORKER": "1"}
    command = [sys.executable, "-m", "config.serving"]
    os.execve(sys.executable, command, environment)  # noqa: S606 - our own interpreter, no shell


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
