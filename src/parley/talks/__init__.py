"""Talks: meetings joined across reports into rounds, and which principals have sat at one table.

```
meetings of readings → ledger → rounds → followed, tables, verdict
```
"""

from parley.talks.activity import activity
from parley.talks.followed import followed
from parley.talks.incidents import incidents
from parley.talks.judged import judged
from parley.talks.ledger import ledger
from parley.talks.mandates import excluded, mandated, mandates
from parley.talks.outlets import outlets
from parley.talks.ripeness import ripeness
from parley.talks.tables import tables
from parley.talks.tone import done, tone
from parley.talks.verdict import verdict

__all__ = [
    "activity",
    "done",
    "excluded",
    "followed",
    "incidents",
    "judged",
    "ledger",
    "mandated",
    "mandates",
    "outlets",
    "ripeness",
    "tables",
    "tone",
    "verdict",
]
