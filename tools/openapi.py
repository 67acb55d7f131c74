"""The committed copy of the OpenAPI document: python -m tools.openapi writes it; --check only compares.

It is committed so that a change of what clients depend on is seen in review.
"""

import json
import os
import sys
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

# Django must be set up before its models are imported.
from api.openapi.document import document  # noqa: E402

COPY = Path(__file__).resolve().parent.parent / "api" / "openapi.json"


def main() -> int:
    text = json.dumps(document("en"), ensure_ascii=False, indent=1) + "\n"
    if sys.argv[1:] != ["--check"]:
        COPY.write_text(text, "utf-8")
        return 0
    if COPY.exists() and COPY.read_text("utf-8") == text:
        return 0
    print(f"{COPY.name} differs from the document that is served: run python -m tools.openapi and look at the change.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
