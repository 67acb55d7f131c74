"""Rows that PostgreSQL takes in while the program makes the next ones: each has a core of its own to work with."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any, Self

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

MOST_WAITING = 8  # lots made ahead, of some thousand rows each


class Copier:
    """Writes lots of rows by a thread of its own, in the order in which they come, through the caller's connection and
    within its transaction. It stands in the way of all other statements of that connection, which wait for it."""

    def __init__(self) -> None:
        self.thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="copier")
        self.waiting: deque[Future] = deque()

    @classmethod
    def of(cls, connection: BaseDatabaseWrapper) -> Self | None:
        return next((one for one in connection.execute_wrappers if isinstance(one, cls)), None)

    def __call__(self, execute: Callable, sql: Any, params: Any, many: bool, context: dict) -> Any:
        self.wait()
        return execute(sql, params, many, context)

    def give(self, write: Callable[[], None]) -> None:
        self.waiting.append(self.thread.submit(write))
        self.wait(MOST_WAITING)

    def wait(self, most: int = 0) -> None:
        """Waits until no more lots than that are left to write. Raises what went wrong with one of them, and forgets
        those behind it: the savepoint to which the caller may go back is ahead of them all."""
        try:
            while len(self.waiting) > most:
                self.waiting.popleft().result()
        except BaseException:
            for lot in self.waiting:
                lot.cancel()
            wait(self.waiting)
            self.waiting.clear()
            raise


@contextmanager
def copying_meanwhile(*, using: str) -> Iterator[None]:
    """Inside, insert_rows() returns before PostgreSQL has taken the rows in. What goes wrong with them is raised by
    the next statement, or at the end: to be left before the transaction is."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        yield
        return
    copier = Copier()
    try:
        with connection.execute_wrapper(copier):
            yield
            copier.wait()
    finally:
        copier.thread.shutdown(cancel_futures=True)
