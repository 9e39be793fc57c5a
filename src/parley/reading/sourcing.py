"""What sort of source a claim has, and what sort of claim it is: by words, own lists of general English."""

from __future__ import annotations

from parley.reading import offices
from parley.reading.offices import words
from parley.reading.tree import Tree

_INTEND = words(
    "want wish hope plan seek aim intend vow pledge promise agree refuse decline prefer desire offer "
    "prepare mull mulling weigh decide determine try hesitate threaten ready willing eager reluctant "
    "determined unwilling keen resolve undertake commit aspire opt choose"
)
_BELIEVE = words(
    "believe think expect fear feel doubt suspect know see consider regard view assume understand "
    "suppose worry hold trust imagine anticipate realize realise recognize recognise remember forget "
    "love hate like dislike support oppose back favor favour welcome approve disapprove admire respect "
    "agree disagree concern belief view opinion fear doubt hope expectation suspicion conviction "
    "worried concerned confident convinced aware skeptical sceptical afraid certain sure seem appear "
    "wonder interpret perceive estimate guess deem find"
)
RELAYED = words(
    "say tell announce state declare claim argue insist maintain assert stress emphasise emphasize warn "
    "inform assure promise pledge vow threaten demand urge request propose offer suggest signal indicate "
    "hint admit acknowledge concede confirm deny dispute reject refuse rebuff dismiss oppose condemn "
    "denounce criticise criticize accuse blame welcome hail praise applaud back endorse support accept "
    "agree approve rule believe think fear expect hope want seek complain object protest ask call"
)
"""Verbs by which one report carries what another party says, demands or takes a stand on."""

_DOCUMENTS = words(
    "report statement document letter memo memorandum draft text poll survey study article communique "
    "communiqué declaration resolution filing paper email e-mail tweet post transcript treaty agreement "
    "constitution law book editorial analysis research data record website page ad advertisement "
    "release brief dossier cable protocol bulletin note census assessment review indictment complaint "
    "ruling verdict poster sign"
)
_ANONYMOUS = frozenset(["source", "insider"])
_UNNAMED = words(
    "official diplomat aide adviser advisor minister lawmaker envoy negotiator analyst expert "
    "spokesperson spokesman spokeswoman ambassador person people some many others critics supporters "
    "several observers leader politician officer representative commander delegate critic supporter "
    "other observer voter economist resident witness veteran"
)
_SPOKEN = frozenset(["spokesman", "spokeswoman", "spokesperson"])


def manner(tree: Tree, h: int) -> str:
    """`speech`, `belief` or `intention` by the cue's head."""
    lemma = tree.lemma[h]
    if lemma in _INTEND:
        return "intention"
    if lemma == "like" and any(tree.lemma[c] == "would" for c in tree.children[h]):
        return "intention"
    return "belief" if lemma in _BELIEVE else "speech"


def sourcing(tree: Tree, head: int | None, kind: str | None, named: bool) -> str:
    """What the source is, by its head word and the entity that it stands for (`kind`, None if none)."""
    if head is None:
        return "anonymous"
    lemma, lower = tree.lemma[head], tree.lower[head]
    if lower in ("i", "me", "my") and tree.quote[head] < 0:
        return "author"
    if lemma in _ANONYMOUS:
        return "anonymous"
    if kind == "person" and named:
        return "person"
    if lemma in _SPOKEN or lower in offices.BODIES or kind in ("state", "body", "place"):
        return "office"
    if lemma in _DOCUMENTS:
        return "document"
    if lemma in _UNNAMED or kind == "people" or lower in offices.PEOPLE:
        return "unnamed"
    if lower in (
        "he",
        "she",
        "him",
        "her",
        "who",
        "they",
        "we",
        "you",
        "it",
        "that",
        "which",
        "his",
        "their",
    ):
        return "person" if lower in ("he", "she", "him", "her", "his", "who", "we", "you") else "unnamed"
    return "person" if tree.pos[head] == "PROPN" else "unnamed"
