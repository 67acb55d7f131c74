"""Where the browser for the tests is, and how they start it."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
HOW_TO_GET_CHROMIUM = (
    "no Chromium was found. Debian: apt-get install chromium fonts-noto-cjk; elsewhere CHROMIUM=/path/to/chromium."
)
# No sandbox, since root may run the tests and the pages are our own; no name but this machine's is ever resolved.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


def find_chromium() -> str | None:
    """The browser's program: CHROMIUM when it is set, else the first known name on PATH; None when there is none."""
    if named := os.environ.get("CHROMIUM"):
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None)
