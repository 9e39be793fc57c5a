"""Whether a claim is said, believed or intended, by its cue; own lists of general English."""

from __future__ import annotations

from parley.reading.tree import Tree
from parley.reading.who.offices import words

_INTEND = words(
    "want wish hope hop plan seek aim intend prefer desire prepare mull decide determine try hesitate ready "
    "willing eager reluctant determined unwilling keen resolve aspire opt choose unready strive attempt "
    "contemplate intention willingness readiness reluctance unwillingness ambition aspiration determination "
    "eagerness goal aim"
)
_BELIEVE = words(
    "believe think expect fear feel doubt suspect know see consider regard view assume understand suppose "
    "worry hold trust imagine anticipate realize realise recognize recognise remember forget love hate like "
    "dislike support oppose back favor favour disapprove admire respect concern belief opinion expectation "
    "suspicion conviction worried concerned confident convinced aware skeptical sceptical afraid fearful "
    "certain sure seem appear wonder interpret perceive guess deem optimistic pessimistic wary worries "
    "skepticism scepticism unease anxiety confidence assumption perception consensus misgiving optimism "
    "pessimism impression understanding sympathy support opposition envision envisage foresee calculate "
    "reckon learn"
)
_WEIGH = words("consider weigh discuss explore contemplate")
RELAYED = words(
    "say tell announce state declare claim argue insist maintain assert stress emphasise emphasize warn "
    "inform assure promise pledge vow threaten demand urge request propose offer suggest signal indicate "
    "hint admit acknowledge concede confirm deny dispute reject refuse rebuff dismiss oppose condemn "
    "denounce criticise criticize accuse blame welcome hail praise applaud back endorse support accept "
    "agree approve rule believe think fear expect hope want seek complain object protest ask call"
)
"""Verbs by which one report carries what another party says, demands or takes a stand on."""
SPEAKS = RELAYED | _INTEND | _BELIEVE | words("add note write explain comment respond reply stress decline")
"""Verbs whose subject is somebody, not something."""


def manner(tree: Tree, h: int) -> str:
    """`speech`, `belief` or `intention` by the cue's head.

    What is promised, threatened, refused or demanded is said, so it is speech, though it is about what is
    to come; what somebody wants or plans is an intention whether or not it was said aloud.
    """
    lemma = tree.lemma[h]
    deps = {tree.dep[child]: child for child in tree.children[h]}
    if lemma == "like" and any(tree.lemma[child] == "would" for child in tree.children[h]):
        return "intention"
    if lemma in _WEIGH and "xcomp" in deps and tree.tag[deps["xcomp"]] == "VBG":
        return "intention"
    if lemma == "find" and tree.pos[h] == "VERB":
        # A study finds that something is so; a person finds something odd.
        return (
            "speech"
            if "ccomp" in deps and any(tree.lower[child] == "that" for child in tree.children[deps["ccomp"]])
            else "belief"
        )
    if lemma in _INTEND:
        return "intention"
    return "belief" if lemma in _BELIEVE else "speech"
