#!/bin/sh
# Makes .venv and installs a lock into it: sh tools/setup.sh requirements.txt
# Needs nothing but a Python of 3.11 or later with venv; PYTHON=/path/to/python chooses one.
set -eu
cd "$(dirname "$0")/.."
lock=$1

if [ -x .venv/bin/python ] && .venv/bin/python tools/install.py --is-current "$lock"; then
    exit 0
fi

new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
found_without_venv=
for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11 python; do
    command -v "$candidate" >/dev/null 2>&1 || continue
    "$candidate" -c "$new_enough" 2>/dev/null || continue
    if "$candidate" -c 'import venv, ensurepip' 2>/dev/null; then
        exec "$candidate" tools/install.py "$lock"
    fi
    found_without_venv=$candidate
done

if [ -n "$found_without_venv" ]; then
    echo "$found_without_venv cannot make virtual environments. On Debian or Ubuntu: apt-get install python3-venv" >&2
else
    echo "No Python of 3.11 or later was found on PATH. Install one, or name it: PYTHON=/path/to/python make run" >&2
fi
exit 1
