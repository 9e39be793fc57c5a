"""Whom "he", "the minister", "both sides", "its" and "we" mean: one walk through a document, first to last.

A mention joins the entity that it clearly means. Where two are as likely it stays an entity of its own with
its candidates, and where a thing or nobody is meant it stays no entity at all.
"""

from __future__ import annotations

from collections import deque

from parley.reading.parsed import Parsed
from parley.reading.speech import quoted
from parley.reading.speech.manner import SPEAKS
from parley.reading.who import descriptions, groups, offices
from parley.reading.who.found import Cluster, Found, words_between
from parley.reading.who.referents import SUBJECTS, Scene, Spot, gender, rank

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_WE = frozenset({"we", "us", "our", "ours", "i", "me", "my", "mine", "ourselves", "myself"})
_KEPT = 24
"""How many of the last places of each kind are held against a pronoun."""
_OWNED = offices.words(
    "government military army navy forces troops territory people allies ally neighbours neighbors neighbour "
    "neighbor citizens president minister ministry parliament sovereignty borders border airspace economy "
    "capital security nuclear interests demands position right independence statehood population foreign "
    "soldiers officials leaders leadership diplomats diplomacy ambassador embassy invasion aggression "
    "partners members member constitution commitment commitments allegations pledge pledges intention "
    "willingness refusal adversaries enemies enemy missile missiles arsenal defence defense defences defenses"
)
_ACTS = offices.words(
    "reject accept receive enter face need sign join withdraw attack invade deploy negotiate agree disagree "
    "vote send launch recognise recognize impose lift suspend halt block veto ratify cooperate retaliate "
    "surrender capitulate prefer deal"
)


def resolve(parsed: Parsed, clusters: list[Cluster]) -> list[Cluster]:
    """The clusters with pronouns and descriptions joined, and those left open or made up of others added."""
    return _Walk(parsed, clusters).through()


class _Walk:
    def __init__(self, parsed: Parsed, clusters: list[Cluster]) -> None:
        self.parsed, self.shape, self.clusters = parsed, parsed.shape, clusters
        self.scene = Scene(parsed.shape)
        self.opened: dict[Cluster, None] = {}
        self.starts: dict[int, tuple[Found, Cluster]] = {}
        self.at: dict[int, Cluster] = {}
        for cluster in clusters:
            for found in cluster.found:
                self.starts[found.first] = found, cluster
                for i in range(found.first, found.last):
                    self.at[i] = cluster
        self.people: deque[Spot] = deque(maxlen=_KEPT)
        self.states: deque[Spot] = deque(maxlen=_KEPT)
        self.plural: deque[Spot] = deque(maxlen=_KEPT)
        self.asked: set[int] = set()
        self.cast = descriptions.Cast(parsed, clusters, self.at)
        self.table = groups.Table(self.shape, clusters, self.at)

    def through(self) -> list[Cluster]:
        shape = self.shape
        size = len(shape.lower)
        i = 0
        while i < size:
            i = self._step(i)
        self.opened |= dict.fromkeys(self.cast.new)
        for cluster in self.opened:
            cluster.candidates = [one for one in cluster.candidates if one is not cluster]
        if self.cast.moved:
            for cluster in self.clusters:
                if cluster.kind == "people":
                    cluster.found = [one for one in cluster.found if id(one) not in self.cast.moved]
        alive = {cluster for cluster in (*self.clusters, *self.opened) if cluster.found}
        for cluster in self.opened:
            cluster.candidates = [one for one in cluster.candidates if one in alive]
        return [
            cluster
            for cluster in (*self.clusters, *self.opened)
            if cluster in alive and (cluster.candidates or cluster.name.lower() not in _THEY)
        ]

    def _step(self, i: int) -> int:
        """Take in what begins at a token; the token to go on with."""
        shape = self.shape
        if shape.quote[i] >= 0 and shape.quote[i] not in self.asked:
            self._ask(shape.quote[i])
        named = self.starts.get(i)
        if named is not None:
            found, cluster = named
            cluster = self.cast.whose(found, cluster, self.table)
            self._seen(self._head(found.first, found.last), cluster)
            return max(found.last, i + 1)
        lower = shape.lower[i]
        if i in self.at:
            return i + 1
        if lower in _HE or lower in _SHE:
            self._person(i, "m" if lower in _HE else "f")
        elif lower in _THEY:
            self._they(i)
        elif lower in ("it", "its", "itself"):
            self._it(i)
        elif lower in _WE and shape.quote[i] >= 0 and shape.pos[i] == "PRON":
            speaker = self.scene.speakers.get(shape.quote[i])
            if speaker is not None and not speaker.candidates:
                self._mean(i, i + 1, speaker, "pronoun")
        elif shape.pos[i] in ("NOUN", "PROPN", "ADJ") and not shape.space[i]:
            return self._noun(i)
        return i + 1

    def _ask(self, number: int) -> None:
        """Find out who speaks in a quotation before going into it: "he" after it was named before it.

        One without words of its own beside it is the speaker's of the one before in its paragraph.
        """
        shape = self.shape
        self.asked.add(number)
        subject = quoted.subject(shape, number)
        if subject is None:
            first = shape.quotes[number][0]
            if number and shape.paragraph[shape.quotes[number - 1][1] - 1] == shape.paragraph[first]:
                speaker = self.scene.speakers.get(number - 1)
                if speaker is not None:
                    self.scene.speakers[number] = speaker
            return
        if subject not in self.at:
            if shape.lower[subject] in _HE or shape.lower[subject] in _SHE:
                self._person(subject, "m" if shape.lower[subject] in _HE else "f")
            elif shape.tag[subject] in ("NN", "NNP"):
                self._noun(subject)
        speaker = self.at.get(subject)
        if speaker is not None:
            self.scene.speakers[number] = speaker

    def _head(self, first: int, last: int) -> int:
        shape = self.shape
        return next((i for i in range(first, last) if not first <= shape.head[i] < last), last - 1)

    def _seen(self, head: int, cluster: Cluster) -> None:
        scene, shape = self.scene, self.shape
        scene.seen(cluster)
        spot = Spot(head, cluster, rank(shape, head))
        if cluster.kind == "person":
            self.people.append(spot)
            self.cast.people.met(cluster, head)
            if spot.rank > 0.6 and shape.quote[head] < 0:
                # Whoever is the subject now takes the place of those of whom the text spoke before.
                if scene.last_meant and scene.last_meant[1] is not cluster:
                    scene.last_meant = None
                if scene.last_spoke and scene.last_spoke[1] is not cluster:
                    scene.last_spoke = None
                if shape.lemma[shape.head[head]] in SPEAKS:
                    scene.last_spoke = head, cluster
        elif cluster.kind == "people":
            self.plural.append(spot)
        elif cluster.kind in ("state", "body") or (cluster.kind == "place" and cluster.side):
            self.states.append(spot)
        self.table.seen(head, cluster)
        chain = self.table.chain(head)
        if chain is not None:
            members, first = chain
            together = self.table.group(members)
            self.plural.append(Spot(first, together, rank(shape, first)))

    def _mean(self, first: int, last: int, cluster: Cluster, kind: str) -> None:
        """Join a mention to whom it means."""
        head = self._head(first, last)
        text = words_between(self.parsed.doc, first, last)
        cluster.found.append(Found(first, last, cluster.kind, text, cluster.side, mention=kind))
        if cluster.members:
            self.opened.setdefault(cluster)
        for i in range(first, last):
            self.at.setdefault(i, cluster)
        if kind == "pronoun" and self.shape.lower[head] in _WE:
            return
        self._seen(head, cluster)
        if kind == "pronoun":
            self.scene.last_meant = head, cluster

    def _open(
        self, first: int, last: int, kind: str, candidates: list[Cluster], side: str | None, mention: str
    ) -> None:
        """Leave a mention open, with those whom it may mean."""
        self.opened |= {one: None for one in candidates if one.members and one.found}
        text = words_between(self.parsed.doc, first, last)
        role = text if mention == "noun" and kind == "person" else None
        found = Found(first, last, kind, text, side, mention=mention)
        cluster = Cluster(text, kind, side, role, [found], candidates=candidates)
        self.opened.setdefault(cluster)

    def _person(self, i: int, want: str) -> None:
        shape, scene = self.shape, self.scene
        fits = [s for s in self.people if s.cluster and gender(s.cluster) in (want, None)]
        ahead = self._ahead(i, want)
        if ahead is not None:
            fits.append(ahead)
        beside = self.at.get(i - 1) if shape.lower[i] in ("himself", "herself") else None
        if beside is not None and beside.kind == "person":
            self._mean(i, i + 1, beside, "pronoun")
            return
        if shape.lower[i] in ("himself", "herself"):
            # The subject of the clause, or nobody as long as it is not known who that is.
            verb = shape.head[shape.head[i]] if shape.dep[i] == "pobj" else shape.head[i]
            subject = next((c for c in shape.children[verb] if shape.dep[c] in SUBJECTS), None)
            if subject is not None:
                if (whose := self.at.get(subject)) is not None and whose.kind == "person":
                    self._mean(i, i + 1, whose, "pronoun")
                return
        barred = self._barred(i)
        if ahead is not None and ahead.cluster is not None:
            barred.discard(ahead.cluster)
        if shape.tag[i] == "PRP$":
            beside = self._and_his(i)
            if beside is not None and gender(beside) in (want, None):
                self._mean(i, i + 1, beside, "pronoun")
                return
        sure = [s for s in fits if s.cluster and gender(s.cluster) == want]
        for s in sure:
            s.rank += 0.3
        clusters, spot = scene.best(i, fits, barred)
        for s in sure:
            s.rank -= 0.3
        if spot is not None and spot.cluster is not None:
            if not spot.cluster.gender:
                spot.cluster.gender = want
            self._mean(i, i + 1, spot.cluster, "pronoun")
        elif len(clusters) > 1:
            self._open(i, i + 1, "person", clusters, None, "pronoun")

    def _ahead(self, i: int, want: str) -> Spot | None:
        """The subject that a pronoun before it means: "In his speech, Ada Holm said"."""
        shape = self.shape
        first, last = shape.bounds[shape.sentence[i]]
        while first < i and (shape.space[first] or shape.pos[first] in ("PUNCT", "CCONJ")):
            first += 1
        if (
            i - first > 8
            or shape.pos[first] not in ("ADP", "ADV", "SCONJ", "VERB", "PRON")
            or shape.quote[i] >= 0
        ):
            return None
        if shape.dep[i] in SUBJECTS and shape.pos[first] != "SCONJ":
            return None
        comma = next((j for j in range(i + 1, min(last, i + 20)) if shape.lower[j] == ","), None)
        if comma is None:
            return None
        for j in range(comma + 1, min(last, comma + 8)):
            if shape.tag[j] in ("VBD", "VBZ", "VBP", "MD") or shape.lower[j] == ",":
                return None
            found = self.starts.get(j)
            if found is not None and found[1].kind == "person":
                who = found[1]
                return Spot(found[0].last - 1, who, 1.2) if gender(who) in (want, None) else None
        return None

    def _and_his(self, i: int) -> Cluster | None:
        """Who stands before "and his": "Norn and his aides"."""
        shape = self.shape
        if i >= 2 and shape.lower[i - 1] in ("and", "&", "with"):
            return whose if (whose := self.at.get(i - 2)) is not None and whose.kind == "person" else None
        return None

    def _barred(self, i: int) -> set[Cluster]:
        """Who cannot be meant: the subject of one's own verb, whose aide he is, who speaks of another."""
        shape = self.shape
        out: set[Cluster] = set()
        if shape.quote[i] >= 0:
            speaker = self.scene.speakers.get(shape.quote[i])
            if speaker is not None:
                out.add(speaker)
        above = shape.head[i]
        if shape.lower[i] in ("him", "her") and shape.tag[i] == "PRP":
            verb = shape.head[above] if shape.dep[i] == "pobj" else above
            out.update(
                whose
                for child in shape.children[verb]
                if shape.dep[child] in SUBJECTS and (whose := self.at.get(child)) is not None
            )
        at = i
        for _ in range(6):
            at = shape.head[at]
            if shape.pos[at] in ("VERB", "AUX"):
                break
            if (whose := self.at.get(at)) is not None:
                out.add(whose)
            out.update(
                whose
                for child in shape.children[at]
                if shape.dep[child] == "appos" and (whose := self.at.get(child)) is not None
            )
        return out

    def _they(self, i: int) -> None:
        scene, shape = self.scene, self.shape
        human = scene.says(i) or self._verb(i) in SPEAKS
        spots = [s for s in self.plural if s.human or not human]
        if human or shape.tag[i] == "PRP$":
            # A ministry, a government, a movement: "the ministry said they would wait".
            spots += [
                Spot(s.token, s.cluster, s.rank - 0.9)
                for s in self.states
                if s.cluster and s.cluster.kind == "body"
            ]
        clusters, spot = scene.best(i, spots, set())
        if spot is not None and spot.cluster is not None:
            self._mean(i, i + 1, spot.cluster, "pronoun")
        elif len(clusters) > 1:
            self._open(i, i + 1, "people", clusters, None, "pronoun")

    def _it(self, i: int) -> None:
        scene, shape = self.scene, self.shape
        own = shape.lower[i] == "its"
        acts = scene.says(i) or self._verb(i) in SPEAKS or self._verb(i) in _ACTS
        if not own and not (acts and shape.dep[i] in SUBJECTS):
            return
        owned = own and shape.lower[shape.head[i]] in _OWNED
        spots = [
            s if s.human else Spot(s.token, None, s.rank - 0.9 * (owned or (acts and not own)))
            for s in self.states
        ]
        barred = {whose} if (whose := self.at.get(shape.head[i])) is not None else set()
        _, spot = scene.best(i, spots, barred)
        if spot is not None and spot.cluster is not None:
            self._mean(i, i + 1, spot.cluster, "pronoun")

    def _verb(self, i: int) -> str:
        return self.shape.lemma[self.shape.head[i]] if self.shape.dep[i] in SUBJECTS else ""

    def _noun(self, i: int) -> int:
        """A description of somebody, a group, or a thing that a later "it" or "they" may mean."""
        shape = self.shape
        if i in self.at:
            return i + 1
        told = self.table.told(i)
        if told is not None:
            first, last, members, rivals = told
            if members:
                self._mean(first, last, self.table.group(members), "noun")
            elif rivals:
                self._open(first, last, "people", rivals, None, "noun")
            return last
        said = self.cast.described(i, list(self.people), list(self.states), self.scene)
        if said is not None:
            if said.clusters and said.clear:
                self._mean(said.first, said.last, said.clusters[0], "noun")
            elif said.made is not None:
                self.opened.setdefault(said.made)
                for j in range(said.first, said.last):
                    self.at.setdefault(j, said.made)
                self._seen(i, said.made)
            elif said.clusters or said.stays:
                self._open(said.first, said.last, "person", said.clusters, said.side, "noun")
            return max(said.last, i + 1)
        if shape.dep[i] not in ("compound", "amod", "nmod"):
            plural = shape.tag[i] in ("NNS", "NNPS")
            human = shape.lower[i] in offices.PEOPLE or shape.lemma[i] in offices.ROLES
            (self.plural if plural else self.states).append(Spot(i, None, rank(shape, i), human and plural))
        return i + 1
