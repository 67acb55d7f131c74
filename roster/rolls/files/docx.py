"""As files/extract.py, for a .docx: python -m roster.rolls.files.docx NAME < FILE"""

import io
from collections.abc import Iterator

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table

from roster.rolls.files.extract import Problem, check_archive, run, text_head


def extract(name: str, data: bytes) -> Iterator[object]:
    check_archive(data)
    yield text_head(docx_text(data))


def docx_text(data: bytes) -> str:
    """Paragraphs and tables in their order; a table's row is a line, its cells apart by tabulators."""
    try:
        document = Document(io.BytesIO(data))
    except (PackageNotFoundError, SyntaxError, KeyError, ValueError) as error:  # lxml's errors are SyntaxErrors
        raise Problem("damaged") from error
    lines: list[str] = []
    for block in document.iter_inner_content():
        lines += table_lines(block) if isinstance(block, Table) else [block.text]
    return "\n".join(lines)


def table_lines(table: Table) -> Iterator[str]:
    """A cell that is merged over several rows says the same in each of them; one over several columns stands in the
    first, and the others keep their places."""
    for row in table.rows:
        seen: set[int] = set()
        cells = []
        for cell in row.cells:
            cells.append("" if id(cell._tc) in seen else " ".join(cell.text.split()))
            seen.add(id(cell._tc))
        yield "\t".join(cells).rstrip("\t")


if __name__ == "__main__":
    run(extract)
