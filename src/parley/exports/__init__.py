"""Exchange with the field: one file for each format; what Parley writes and what people have coded.

    casebook, documents, statements → .dna, CSV      networks → GraphML, GEXF, a matrix in CSV
    .dna, CSV → a file of hand-coded work

Everything here is pure but for reading and writing the file that is named; Parquet is the record's.
"""

from __future__ import annotations
