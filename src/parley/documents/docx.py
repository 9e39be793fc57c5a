"""A Word document: its paragraphs and tables, in order. A file that would unfold without end is refused."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from parley.documents.extract import Extract
from parley.errors import Unreadable

_UNFOLDED = 100_000_000
_PARTS = 5_000
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")


def from_docx(raw: bytes) -> Extract:
    """The text of a .docx, one blank line between paragraphs.

    Its title and author are taken; the time at which the file was made is not a date of publication.
    """
    _guard(raw)
    from docx import Document as Word
    from docx.opc.exceptions import PackageNotFoundError

    try:
        word = Word(io.BytesIO(raw))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise Unreadable(f"a damaged Word document ({type(error).__name__}): save it again") from None
    paragraphs = [text for block in word.iter_inner_content() for text in _texts(block)]
    properties = word.core_properties
    return Extract(
        "\n\n".join(paragraphs),
        title=(properties.title or "").strip() or None,
        byline=(properties.author or "").strip() or None,
    )


def _texts(block: Any) -> list[str]:
    if hasattr(block, "rows"):
        rows = [" | ".join(dict.fromkeys(_flat(cell.text) for cell in row.cells)) for row in block.rows]
        return [row for row in rows if row.strip(" |")]
    text = _flat(block.text)
    return [text] if text else []


def _flat(text: str) -> str:
    return " ".join(text.split())


def _guard(raw: bytes) -> None:
    """Refuse what unfolds to more than an article can be, before anything is unfolded."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise Unreadable("encrypted: save it without a password")
            if len(parts) > _PARTS or sum(part.file_size for part in parts) > _UNFOLDED:
                raise Unreadable("unfolds to more than 100 MB (a zip bomb?): refused")
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    with archive.open(part) as file:
                        if any(mark in file.read(2048) for mark in _DECLARES):
                            raise Unreadable("XML that defines entities of its own: refused")
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise Unreadable(f"a damaged Word document ({type(error).__name__}): save it again") from None
