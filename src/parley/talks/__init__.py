"""Talks: meetings joined across reports into rounds, and which principals have sat at one table.

```
meetings of readings → ledger → rounds → tables
```
"""

from parley.talks.judged import judged
from parley.talks.ledger import ledger
from parley.talks.tables import tables

__all__ = ["judged", "ledger", "tables"]
