"""People by description: "the minister", "the Italian leader", "his counterpart", "a Danish official"."""

from __future__ import annotations

from collections import deque

from parley.reading.parsed import Parsed
from parley.reading.phrases import HIS, Said, beside, left, owner
from parley.reading.who.found import Cluster, Found, words_between
from parley.reading.who.offices import words
from parley.reading.who.referents import Scene, Spot

_SHORT = {
    "adm.": "admiral", "gen.": "general", "sen.": "senator", "rep.": "representative", "gov.": "governor",
    "col.": "colonel", "spokeswoman": "spokesperson", "spokesman": "spokesperson", "chairwoman": "chair",
    "chairman": "chair", "chairperson": "chair", "congressman": "representative", "adviser": "advisor",
    "congresswoman": "representative", "vice-president": "vice", "premier": "premier",
}  # fmt: skip
_LIKE = {
    "leader": words(
        "president premier prime chancellor king queen prince emir sultan monarch taoiseach leader chief head"
    ),
    "premier": words("premier prime"),
    "politician": words("president premier chancellor minister senator leader representative mp politician"),
    "diplomat": words("ambassador envoy diplomat attaché consul"),
    "envoy": words("envoy ambassador representative negotiator mediator emissary"),
    "lawmaker": words("senator representative mp lawmaker legislator deputy"),
    "legislator": words("senator representative mp lawmaker legislator deputy"),
    "monarch": words("king queen emir sultan prince emperor"),
    "commander": words("general admiral commander colonel marshal"),
    "academic": words("professor scholar researcher fellow"),
    "analyst": words("analyst expert fellow researcher"),
    "expert": words("analyst expert fellow researcher professor"),
}
_KINDS = words(
    "prime foreign finance defence defense interior energy deputy vice former ex trade economy justice "
    "health general secretary-general attorney assistant special acting"
)
_LESSER = words("vice deputy former ex assistant then late acting")
_UNNAMED = words("official spokesman spokeswoman spokesperson diplomat")
_RECENT = 2
_KEPT = 16
"""How many holders of one office are held against a description, the last spoken of first."""


class People:
    """The people of a document by office and side, as the walk through it comes to them."""

    def __init__(self, parsed: Parsed, clusters: list[Cluster], at: dict[int, Cluster]) -> None:
        self.parsed, self.shape, self.at = parsed, parsed.shape, at
        self._last: dict[Cluster, int] = {}
        self._holders: dict[str, deque[Cluster]] = {}
        self._made: dict[tuple[str, str | None], Cluster] = {}
        self._sides: dict[str, list[Cluster]] = {}
        for cluster in clusters:
            if cluster.kind == "person" and cluster.side and not cluster.candidates:
                self._sides.setdefault(cluster.side, []).append(cluster)

    def met(self, cluster: Cluster, token: int) -> None:
        """Take in that somebody is named or meant at a word."""
        if cluster.candidates:
            return
        if cluster not in self._last:
            for word in _office(cluster):
                self._holders.setdefault(word, deque(maxlen=_KEPT)).append(cluster)
        self._last[cluster] = max(token, self._last.get(cluster, 0))

    def described(self, i: int, near: list[Spot], scene: Scene) -> Said | None:
        """Whom a description with the head at a word means; None where it describes nobody in particular."""
        shape = self.shape
        first, article, between = left(shape, i)
        whose = owner(shape, self.at, i, between)
        named = beside(shape, self.at, i)
        if named is not None:
            return Said(first, i + 1, [named], True) if article else None
        if shape.dep[i] in ("appos", "attr"):
            return None
        side = whose.side if whose is not None else None
        begin = first + (article != "")
        if article in ("a", "an", "one", "another"):
            return self._somebody(begin, i, side, None) if side else None
        if article == "" and not side:
            return None
        his = self._his(i, scene) if article in HIS else None
        if shape.lower[i] == "counterpart":
            return self._counterpart(i, first, his, side)
        kinds = {shape.lower[child] for child in between} & _KINDS
        fits = [one for one in self._candidates(shape.lower[i]) if _fits(one, shape.lower[i], kinds, side)]
        barred = (his, whose if whose is not None and whose.kind == "person" else None)
        fits = [one for one in dict.fromkeys(fits) if one not in barred]
        if not fits and kinds & {"former", "ex"}:
            recent = dict.fromkeys(s.cluster for s in near if s.cluster is not None)
            recent = {one: None for one in recent if self._back(one, i) <= _RECENT}
            fits = [one for one in recent if not one.role or "former" in one.role.lower()]
        if len(fits) > 1:
            _, spot = scene.best(i, [spot for spot in near if spot.cluster in fits], set())
            if spot is None or spot.cluster is None:
                nearest = self._nearest(fits, i)
                return Said(first, i + 1, nearest, len(nearest) == 1, side=side)
            fits = [spot.cluster]
        if fits:
            return Said(first, i + 1, fits, True)
        if article in HIS and not side:
            return None
        key = shape.lower[i], side
        if side and key in self._made:
            return Said(first, i + 1, [self._made[key]], True)
        if side is not None or shape.lower[i] in _UNNAMED:
            return self._somebody(begin, i, side, key)
        return Said(begin, i + 1, [], stays=True)

    def _somebody(self, begin: int, i: int, side: str | None, key: tuple[str, str | None] | None) -> Said:
        """Somebody without a name, of whom the text may go on to speak."""
        text = words_between(self.parsed.doc, begin, i + 1)
        found = Found(begin, i + 1, "person", text, side, mention="noun", role=text)
        made = Cluster(text, "person", side, text, [found])
        if key is not None:
            self._made[key] = made
        return Said(begin, i + 1, [], made=made, side=side)

    def _counterpart(self, i: int, first: int, whose: Cluster | None, side: str | None) -> Said | None:
        if whose is None or side is None:
            return None
        office = (whose.role or "").lower().split()[-1:]
        fits = [
            one
            for one in self._sides.get(side, [])[: 4 * _KEPT]
            if one is not whose and office and office[0] in (one.role or "").lower()
        ]
        if len(fits) == 1:
            return Said(first, i + 1, fits, True)
        said = self._somebody(first + 1, i, side, None)
        if said.made is not None:
            said.made.role = whose.role
        return said

    def _his(self, i: int, scene: Scene) -> Cluster | None:
        shape = self.shape
        for child in shape.children[i]:
            if shape.dep[child] == "poss":
                quoted = shape.lower[child] in ("our", "my") and shape.quote[i] >= 0
                return scene.speakers.get(shape.quote[i]) if quoted else self.at.get(child)
        return None

    def _candidates(self, word: str) -> list[Cluster]:
        word = _SHORT.get(word, word)
        return [
            one
            for like in sorted({word} | _LIKE.get(word, frozenset()))
            for one in self._holders.get(like, ())
        ]

    def _back(self, cluster: Cluster, i: int) -> int:
        """How many sentences ago somebody was named or meant last."""
        return self.shape.sentence[i] - self.shape.sentence[self._last.get(cluster, 0)]

    def _nearest(self, fits: list[Cluster], i: int) -> list[Cluster]:
        """Those of the last two sentences, or the only one of this."""
        near = [one for one in fits if self._back(one, i) <= _RECENT]
        if len(near) > 1:
            same = [one for one in near if self._back(one, i) == 0]
            return same if len(same) == 1 else near
        return near or fits


def _office(cluster: Cluster) -> list[str]:
    """The words of a person's office, the long forms of short ones."""
    return [_SHORT.get(one, one) for one in (cluster.role or "").lower().replace("-", " ").split()]


def _fits(cluster: Cluster, word: str, kinds: set[str], side: str | None) -> bool:
    """Whether a person's office agrees with a description's."""
    role = _office(cluster)
    if side and cluster.side and side != cluster.side:
        return False
    if not role:
        return False
    if (_LESSER & set(role)) - kinds or (kinds - set(role) and kinds - {"former", "ex"}):
        return False
    word = _SHORT.get(word, word)
    if word == "minister" and "prime" in role and "prime" not in kinds:
        return False
    if side and not cluster.side and word in ("leader", "official"):
        return False
    return word in role or bool(_LIKE.get(word, frozenset()) & set(role))
