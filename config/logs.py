"""What is written of an event."""

import logging


class WithoutTraceback(logging.Filter):
    """Leaves the one line: for what strangers cause, whose way through our code tells nothing."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.exc_info = None
        return True
