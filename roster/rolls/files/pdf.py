"""As files/extract.py, for a .pdf with a text layer: python -m roster.rolls.files.pdf NAME < FILE"""

import io
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from roster.rolls.files.extract import Problem, run, text_head
from roster.rolls.files.limits import MAX_PAGES


def extract(name: str, data: bytes) -> Iterator[object]:
    yield text_head(pdf_text(data))


def pdf_text(data: bytes) -> str:
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Problem("password")
        if len(reader.pages) > MAX_PAGES:
            raise Problem("pages", limit=MAX_PAGES, found=len(reader.pages))
        text = "\n".join(page.extract_text() for page in reader.pages)
    except DependencyError as error:  # locked by AES, for which the reader would need a library more
        raise Problem("password") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        # What a damaged file makes of the reader is not only its own error.
        raise Problem("damaged") from error
    if not text.strip():
        raise Problem("no-text-layer")
    return text.replace("\0", "")


if __name__ == "__main__":
    run(extract)
