from collections.abc import Mapping
from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from roster.rolls.files.limits import MAX_FILE

MARGIN = 1 << 20
"""Bytes of a request besides the file: the other fields."""


class BoundedUploadHandler(FileUploadHandler):
    """Stops reading a request that says it is too long, before a byte of its file is kept. The view then finds no
    file and can say why."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: Mapping[str, Any],
        content_length: int,
        boundary: bytes,
        encoding: str | None = None,
    ) -> None:
        self.too_long = content_length > MAX_FILE + MARGIN

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self.too_long:
            raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
