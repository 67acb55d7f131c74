"""How often an address may ask: tables of all worker processes, in memory that they share.

config/serving.py imports this module before the workers are forked, so that they inherit the same tables; under another
server each process has its own. Nothing here looks at the settings when it is imported: they are not there yet then.

The rule is the generic cell rate algorithm: for each address the one moment at which its allowance is whole again.
Several machines behind one address each count for themselves."""

import fcntl
import hashlib
import ipaddress
import math
import mmap
import os
import struct
import tempfile
import threading
import time
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest

SLOTS = 65_536  # addresses that are remembered at once; each is forgotten when its allowance is whole again
PROBES = 8  # slots that an address may stand in
SLOT = struct.Struct("=Qd")  # hash of the address, moment at which its allowance is whole again (seconds since 1970)


class Allowance(NamedTuple):
    """What an address has left: requests, and seconds until all are there again, or until one is."""

    limit: int
    window: int
    remaining: int
    reset: int
    retry_after: int = 0

    @property
    def refused(self) -> bool:
        return self.retry_after > 0

    def headers(self) -> dict[str, str]:
        """Returns the headers of draft-ietf-httpapi-ratelimit-headers, version 10."""
        found = {
            "RateLimit-Policy": f'"reader";q={self.limit};w={self.window}',
            "RateLimit": f'"reader";r={self.remaining};t={self.reset}',
        }
        return found | {"Retry-After": str(self.retry_after)} if self.refused else found


class Table:
    """A table of addresses in a file without a name, which forked processes share. Locks go by slot and end with the
    process that holds them, so that a worker which is killed stops nobody."""

    def __init__(self, slots: int = SLOTS) -> None:
        self._slots = slots
        self._file, path = tempfile.mkstemp()
        os.unlink(path)
        os.truncate(self._file, slots * SLOT.size)
        self._memory = mmap.mmap(self._file, slots * SLOT.size)
        self._threads = threading.Lock()

    def take(self, address: str, *, limit: int, window: int, now: float | None = None) -> Allowance:
        """Takes one request from an address's allowance of `limit` in `window` seconds, if there is one left."""
        now = time.time() if now is None else now
        key = int.from_bytes(hashlib.blake2b(address.encode(), digest_size=8).digest(), "big")
        first = key % (self._slots - PROBES)
        start, length = first * SLOT.size, PROBES * SLOT.size
        with self._threads:
            fcntl.lockf(self._file, fcntl.LOCK_EX, length, start)
            try:
                return self._take(key, first, limit, window, now)
            finally:
                fcntl.lockf(self._file, fcntl.LOCK_UN, length, start)

    def _take(self, key: int, first: int, limit: int, window: int, now: float) -> Allowance:
        at, whole = self._find(key, first)
        # A clock that was set back must not lock anybody out.
        whole = min(max(whole, now), now + window) + window / limit
        if whole - now > window + 1e-9:
            wait = max(1, math.ceil(whole - now - window))
            return Allowance(limit, window, 0, math.ceil(whole - now - window / limit), wait)
        SLOT.pack_into(self._memory, at * SLOT.size, key, whole)
        remaining = int((window - (whole - now)) * limit / window + 1e-9)
        return Allowance(limit, window, remaining, math.ceil(whole - now))

    def _find(self, key: int, first: int) -> tuple[int, float]:
        """Returns the slot of this address with its moment, or else the slot that is free the soonest."""
        soonest, at = math.inf, first
        for place in range(first, first + PROBES):
            owner, whole = SLOT.unpack_from(self._memory, place * SLOT.size)
            if owner == key:
                return place, whole
            if whole < soonest:
                soonest, at = whole, place
        return at, 0.0


readers = Table()
correspondents = Table()


def client_address(request: HttpRequest) -> str:
    """Returns who asks: the address that the outermost of our own proxies saw. What stands before it in the header
    is the client's own claim. Of IPv6 it is the network (/64), of which one caller has all addresses."""
    seen = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    proxies = settings.TRUSTED_PROXIES
    if not proxies or not seen:
        return network(request.META.get("REMOTE_ADDR", ""))
    return network(seen[-min(proxies, len(seen))])


def network(address: str) -> str:
    if ":" not in address:
        return address
    try:
        found = ipaddress.IPv6Address(address)
    except ValueError:  # with a port, perhaps
        return address
    return str(found.ipv4_mapped or ipaddress.IPv6Network((int(found) >> 64 << 64, 64)))
