"""Conditions: found in the texts, joined to a graph, and held against the record.

```
statements, documents and readings → conditions → graph → bearings
```
"""

from parley.positions.conditions.bearing import bearings
from parley.positions.conditions.finding import conditions
from parley.positions.conditions.graph import graph, stretches

__all__ = ["bearings", "conditions", "graph", "stretches"]
