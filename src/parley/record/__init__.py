"""The record: the one place that speaks SQL (DuckDB).

Documents, readings and statements are appended whole, a document at a time, and queried as of a date. A
person's judgements stand beside the machine's rows.
"""

from __future__ import annotations

from parley.record.judgements import Judgement, judged
from parley.record.queries import last_day
from parley.record.record import Record

__all__ = ["Judgement", "Record", "judged", "last_day"]
