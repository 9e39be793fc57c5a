"""Exchange with the field: one file for each format; what Parley writes and what people have coded.

    casebook, documents, statements → .dna, CSV      networks → GraphML, GEXF, a matrix in CSV
    .dna, CSV → a file of hand-coded work → a casebook drafted from it

Nothing here keeps anything but the file that is named; Parquet is the record's.
"""

from __future__ import annotations

from pathlib import Path

from parley.errors import BadInput
from parley.exports.dna import PASSWORD, write_dna
from parley.exports.dna_database import MAGIC
from parley.exports.dna_read import read_dna
from parley.exports.draft import drafted, plain
from parley.exports.gexf import gexf
from parley.exports.graphml import graphml
from parley.exports.table import matrix_csv, statements_csv
from parley.exports.table_read import Known, read_csv
from parley.nouns.handcoded import CodedFile

__all__ = [
    "PASSWORD", "drafted", "gexf", "graphml", "matrix_csv", "plain", "read", "read_csv", "read_dna",
    "statements_csv", "write_dna",
]  # fmt: skip


def read(path: str | Path, known: Known = lambda doc: None) -> CodedFile:
    """A file of hand-coded work, a .dna or a CSV by its content. `known` is as in `read_csv`.

    Raises `BadInput` with one line that names the file and the row.
    """
    try:
        with open(path, "rb") as file:
            head = file.read(len(MAGIC))
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror}); give a .dna or a .csv file") from error
    if head == MAGIC:
        return read_dna(path)
    if b"\0" in head or not head:
        raise BadInput(f"{path}: neither a database of DNA 3 nor a CSV; give a .dna or a .csv file")
    return read_csv(path, known)
