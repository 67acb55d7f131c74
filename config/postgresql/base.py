"""Django's PostgreSQL, but for the question whether a kept connection still holds. Django asks the server at the start
of every request; a connection that the server has closed, or said anything on, is known here without asking, and any
other is believed. One round trip of three of a short answer."""

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    def close_if_health_check_failed(self) -> None:
        if self.connection is None or not self.health_check_enabled or self.health_check_done:
            return
        if self.was_written_to():
            super().close_if_health_check_failed()
        self.health_check_done = True

    def was_written_to(self) -> bool:
        """Returns whether something waits to be read: what the server says last, or that it hung up."""
        if self.connection.closed:
            return True
        waiting = select.poll()
        waiting.register(self.connection.fileno(), select.POLLIN | select.POLLHUP | select.POLLERR)
        return bool(waiting.poll(0))
