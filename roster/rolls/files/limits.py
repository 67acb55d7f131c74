"""How much of a file the reader takes. Far above any roll that was ever printed, far below what hurts."""

MAX_FILE = 32 * 1024 * 1024
"""Bytes of a file. 100,000 rows of 15 cells are some 7 MB of .xlsx and 15 MB of .csv."""

MAX_UNPACKED = 400 * 1024 * 1024
"""Bytes that an .xlsx or .docx may unpack to."""

MAX_PARTS = 2_000
"""Parts packed in an .xlsx or .docx."""

MAX_TEXT = 2_000_000
"""Characters of a running text."""

MAX_ROWS = 200_000
MAX_COLUMNS = 200
MAX_CELL = 5_000
MAX_PAGES = 500

MAX_MEMORY = 2 * 1024**3
"""Bytes of address space of the process that opens a file; what it really uses is a fraction."""

MAX_SECONDS = 60
"""Seconds of computing that opening a file may take."""
