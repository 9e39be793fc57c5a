"""The reports behind a story's documents, by name: outlet, day where needed, copies."""

from __future__ import annotations

from collections.abc import Sequence

from parley.brief.material import Material
from parley.brief.wording import count, day


class Reports:
    """Documents by origin. A report goes by its outlet; where that has several, by its day as well."""

    def __init__(self, material: Material) -> None:
        ids = material.story.docs if material.story else tuple(material.documents)
        self._material = material
        self.docs: dict[int, list[str]] = {}
        for doc in sorted(ids, key=lambda doc: (material.documents[doc].published or "9", doc)):
            self.docs.setdefault(material.origins.get(doc, -1), []).append(doc)
        for origin, docs in self.docs.items():
            self.docs[origin] = [doc for _, doc in sorted((self._first(doc, docs), doc) for doc in docs)]
        self.outlets = [material.outlet(docs[0]) for docs in self.docs.values()]

    def _first(self, doc: str, copies: Sequence[str]) -> tuple[str, int, int, str]:
        """Sorts the report before its copies: it is the oldest, is credited by them, and they cut it."""
        documents, own = self._material.documents, self._material.outlet(doc)
        credited = sum(own in documents[other].text for other in copies if other != doc)
        return documents[doc].published or "9", -credited, -len(documents[doc].text), doc

    def name(self, doc: str) -> str:
        """`Littoral Wire`, or `Littoral Wire (3 April 2031)`."""
        outlet = self._material.outlet(doc)
        date = self._material.documents[doc].published
        return f"{outlet} ({day(date)})" if self.outlets.count(outlet) > 1 and date else outlet

    def carrier(self, doc: str) -> str:
        """The report that a document is or copies, by its first: `Littoral Wire (also in 3 copies)`."""
        docs = self.docs.get(self._material.origins.get(doc, -1), [doc])
        name = self.name(docs[0])
        if len(docs) == 1:
            return name
        copies = f"also in {count(len(docs) - 1, 'copy', 'copies')}"
        return f"{name[:-1]}, {copies})" if name.endswith(")") else f"{name} ({copies})"

    def names(self, docs: Sequence[str]) -> list[str]:
        """The names of several; where all are one outlet's, their days."""
        dates = [self._material.documents[doc].published for doc in docs]
        if len(set(self.outlets)) == 1 and all(dates):
            return [day(date) for date in sorted(date for date in dates if date)]
        return [self.carrier(doc) for doc in docs]

    def possessive(self, doc: str) -> str:
        """`Littoral Wire’s`; where all are one outlet's, by the day: `the 3 April 2031 report’s`."""
        date = self._material.documents[doc].published
        if len(set(self.outlets)) == 1 and len(self.outlets) > 1 and date:
            return f"the {day(date)} report’s"
        name = self.name(doc)
        return f"{name}’" if name.endswith("s") else f"{name}’s"
