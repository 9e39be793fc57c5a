"""One small tree of errors. Whatever a user can mend is a `ParleyError` with one clear line."""

from __future__ import annotations


class ParleyError(Exception):
    """Something that a user can mend. `str(error)` is one line that names the file and what to do."""


class BadInput(ParleyError):
    """A file, address or option that cannot be used at all; the command line exits with 2."""


class Unreadable(ParleyError):
    """One document that cannot be read; it is listed as unread, and the rest of the work goes on."""


class BadCasebook(ParleyError):
    """A casebook that does not hold together; the line names the key."""


class RecordBusy(ParleyError):
    """Another process has the record open for writing."""


class RecordTooNew(ParleyError):
    """The record was written by a newer Parley than this one."""
