"""Signs of ripeness (Zartman 1989, 2000) and readiness (Pruitt 1997, 2007), party by party.

Ripeness is a matter of perception: a front that does not move shows no stalemate until a party is said to
see one. So each sign asks for whose view it is: the party that believes, wants, expects or refuses, by the
grammar of the sentence. Doubt keeps silent: what may, must or would be shows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.ripeness import Sign
from parley.talks.grammar import Grammar

Found = tuple[str, str, str | None]
"""Element, what it bears, party."""

_BELIEVE = frozenset(
    [
        "believe",
        "think",
        "conclude",
        "realize",
        "realise",
        "recognize",
        "recognise",
        "admit",
        "acknowledge",
        "concede",
        "know",
        "see",
        "accept",
        "understand",
        "sense",
        "feel",
        "find",
        "judge",
        "reckon",
        "calculate",
        "assess",
        "fear",
        "convince",
        "persuade",
    ]
)
_HOPE = frozenset(
    [
        "expect",
        "hope",
        "predict",
        "anticipate",
        "trust",
        "believe",
        "think",
        "confident",
        "hopeful",
        "optimistic",
    ]
)
_DOUBT = frozenset(
    ["doubt", "fear", "worry", "skeptical", "sceptical", "pessimistic", "doubtful", "unconvinced", "worried"]
)
_WANT = frozenset(
    [
        "want",
        "seek",
        "need",
        "wish",
        "desire",
        "pursue",
        "favour",
        "favor",
        "prefer",
        "propose",
        "ask",
        "offer",
        "agree",
        "decide",
        "work",
        "ready",
        "willing",
        "prepared",
        "eager",
        "keen",
        "interested",
        "anxious",
        "open",
        "try",
        "hope",
        "aim",
        "plan",
        "urge",
        "engage",
        "enter",
    ]
)
_OFFERS = frozenset(
    ["ready", "willing", "prepared", "open", "agree", "offer", "propose", "refuse", "reject", "decline"]
)
_REFUSE = frozenset(
    ["refuse", "reject", "decline", "oppose", "rule", "resist", "reluctant", "unwilling", "spurn", "rebuff"]
)
_SHOW = frozenset(
    ["show", "express", "signal", "indicate", "voice", "have", "display", "declare", "announce"]
)
_NOUNS = frozenset(
    ["willingness", "readiness", "interest", "desire", "wish", "incentive", "reason", "need", "determination"]
)
_NO_NOUNS = frozenset(["reluctance", "refusal", "unwillingness"])

_END = re.compile(
    r"\b(?:peace(?! ?keep)|cease-?fire|truce|armistice|settle(?:ment)?|negotiat(?:e|ing) (?:an? end|"
    r"peace|a settlement)"
    r"|compromises?|end (?:to |of )?(?:the |this |its |their )?(?:\w+ )?(?:war|conflict|fighting|"
    r"hostilities|bloodshed)"
    r"|(?:stop|halt|end|cease) (?:the )?(?:fighting|hostilities)|balanced deal|serious negotiations|"
    r"(?:peace|direct|serious) (?:talks|negotiations)|withdraw from the war|freeze along)\b"
)
_TALK = re.compile(
    r"^(?:to )?(?:negotiate|talk|continue (?:the |their |with )?(?:talks|negotiations|under)|"
    r"go on with (?:the )?(?:talks|negotiations)|compromise|settle|make (?:peace|concessions)|"
    r"enter (?:in)?to (?:peace |serious )?negotiations)\b"
)
_VICTORY = re.compile(
    r"\b(?:(?:a |the |an |total |outright |decisive |military |complete |overall )*(?:victory|"
    r"triumph)|military solution|"
    r"capitulation|unconditional surrender|win (?:the|this|its|outright|on the battlefield)\b|"
    r"fight (?:on|to the end)|"
    r"(?:defeat|crush|destroy|annihilate) (?:the )?[a-z]+)\b"
)
_OWN_WIN = re.compile(
    r"\b(?:(?:will|would|can|could|to) (?:soon |still |easily |eventually |quickly )*(?:win|prevail|"
    r"triumph|defeat|collapse|crumble|capitulate|surrender|be (?:forced|compelled) to "
    r"(?:surrender|capitulate))|in a position to (?:win|defeat)|be defeated|time is on (?:its|our|"
    r"their|his) side|"
    r"(?:eventually|finally) weaken|victory (?:[a-z]+ ){0,4}(?:would|will))\b"
)
_NO_WIN = re.compile(
    r"\b(?:(?:cannot|can ?not|can['’]t|could not|couldn['’]t|can no longer|could no longer|will not|"
    r"would not|won['’]t|unable to|not be able to) "
    r"(?:\w+ ){0,2}(?:win|prevail|be won|defeat|achieve (?:\w+ ){0,3}(?:by|through|"
    r"with) (?:military )?force|be defeated|go on fighting|sustain|afford)|"
    r"unwinnable|no military (?:solution|victory)|(?:hurting |exhausting |bloody |costly |"
    r"military )stalemate|"
    r"victory (?:\w+ ){0,4}(?:was|is) (?:not|out of reach|impossible|unlikely|remote)|"
    r"neither side can|war is lost|"
    r"war (?:has become|is|had become|was) (?:too costly|a stalemate|deadlocked|unbearable))"
)
_REACH = re.compile(
    r"\b(?:(?:reach|yield|produce|bring|conclude|lead to|result in|find|sign|"
    r"achieve)\w* (?:\w+ ){0,4}(?:settlement|agreements?|deal|accord|peace|compromise|truce|"
    r"cease-?fire|breakthrough)|"
    r"(?:breakthrough|agreement|settlement|deal|peace|accord|truce|cease-?fire|"
    r"compromise)(?: on \w+)? (?:\w+ )?(?:is|was|are|were|will be|would be|can be|"
    r"could be) (?:still )?(?:possible|close|near|within reach|more likely|likely|reached|imminent))"
)
_FAIL = re.compile(
    r"\b(?:(?:peace process|talks|negotiations|agreement|deal|ceasefire|truce|settlement|"
    r"diplomacy) (?:\w+ ){0,2}(?:might|may|could|will|would) (?:\w+ ){0,2}(?:collapse|fail|"
    r"break down|lead nowhere)|"
    r"(?:seeks?|wants?|sought|wanted|interested in|serious about|sincere|in good faith)\b)"
)
_FAITH = re.compile(
    r"\b(?:peace|settlement|deal|agreement|negotiat\w+|talks|sincer\w+|good faith|compromise)\b"
)
_NO_WAY = re.compile(
    r"\b(?:(?:no|zero|little|scant) (?:\w+ ){0,2}(?:prospects?|chances?|hope) (?:of|"
    r"for) (?:\w+ ){0,3}(?:peace|settlement|agreement|deal|compromise|accord|accommodation|reconciliation)|"
    r"(?:is|was|are|were) no (?:\w+ ){0,2}(?:settlement|solution|compromise|deal|way out)\b|"
    r"(?:cannot|can ?not|could not|can['’]t) be (?:re)?solved (?:\w+ )?(?:through|by|"
    r"at) (?:\w+ )?(?:dialogue|talks|negotiations?|diplomacy|the negotiating table)|"
    r"prospects? (?:of|for) (?:[\w-]+ ){1,6}(?:look|seem|appear|be|is|are|was|were|"
    r"remain)\w* (?:\w+ )?(?:more )?(?:distant|remote|dim|bleak|slim|poor)|"
    r"put aside the (?:idea|notion|hope|illusion) (?:that )?(?:\w+ ){0,4}deal|"
    r"(?:do|does|did)(?:n['’]t| not) (?:think|believe|expect) (?:\w+ ){0,4}(?:bring|produce|lead to|"
    r"end in|reach) (?:\w+ ){0,4}(?:peace|settlement|agreement|deal)|"
    r"unlikely to (?:\w+ ){0,2}(?:bring|produce|lead to|yield|end in|reach) (?:\w+ ){0,5}(?:peace|"
    r"settlement|agreement|deal))"
)
_WAY = re.compile(
    r"\b(?:(?:settlement|deal|agreement|compromise|solution|way out|peace) (?:\w+ )?(?:is|was|are|"
    r"were) (?:now |still )?(?:possible|within reach|in sight|attainable|on the table)|"
    r"(?:sees?|saw|sense[sd]?|found|offers?|offered) (?:a |an |the |some )?(?:\w+ )?(?:way out|"
    r"common ground|basis for (?:a |an )?(?:agreement|settlement|deal|talks)))"
)
_NO_VOICE = re.compile(
    r"\b(?:who (?:\w+ ){0,5}(?:represents?|speaks? for|negotiates? for)|"
    r"(?:lacks?|lacked|without|no|nobody has|not have) (?:\w+ ){0,3}(?:mandate|single voice|"
    r"common (?:negotiating )?position|single representative)|"
    r"needs? (?:a |one )?(?:single|common) (?:representative|voice|envoy|negotiator)|"
    r"not (?:\w+ ){0,2}(?:a )?(?:unified|united|single|valid|legitimate) (?:counterpart|voice|"
    r"interlocutor|partner|representative|spokesman)|"
    r"no (?:valid|legitimate|credible) (?:interlocutor|partner|spokesman|counterpart))"
)
_OTHER = re.compile(r"counterpart|interlocutor|partner")
_VOICE = re.compile(
    r"\b(?:as (?:the |a |its |their )?(?:sole |legitimate |sole and legitimate |only |valid |"
    r"official )*(?:representatives?|spokes(?:man|woman|person)|interlocutor|negotiator) (?:of|for)|"
    r"(?:has|had|have|given|gave|received) (?:a |the |full )?(?:\w+ )?(?:mandate|authority|"
    r"powers) to (?:negotiate|speak|sign))"
)


def signs(document: Document, reading: Reading, clauses: Grammar) -> Iterator[Sign]:
    """The signs of one sentence."""
    text = document.text[clauses.sentence.start : clauses.sentence.end].lower()
    if text.rstrip().endswith("?") and "represent" not in text:
        return
    told: list[Found] = [
        *_far(clauses),
        *_held(clauses),
        *_wanted(clauses),
        *_anyone(clauses, text),
        *_spoken(clauses, text),
    ]
    speakers = _speakers(document, reading, clauses)
    told += [
        (element, bears, speaker) for content, speaker, _ in speakers for element, bears in _said(content)
    ]
    for element, bears, who in dict.fromkeys(told):
        own = who is not None and any(who == speaker and aloud for _, speaker, aloud in speakers)
        yield Sign(element, bears, clauses.span, who, own, document.published)


def _held(t: Grammar) -> Iterator[Found]:
    """What a party is said to believe, expect or doubt."""
    for v in range(len(t)):
        if t.lemma[v] not in _BELIEVE | _HOPE | _DOUBT or t.pos[v] not in ("VERB", "ADJ"):
            continue
        who = t.parties(t.subject(v))
        content = " ".join(t.text(k) for k in t.objects(v))
        if t.pos[v] == "ADJ" and not content and t.dep[v] == "acomp":
            content = t.text(t.head[v])
        if not who or not content or t.unreal(v):
            continue
        no = t.negated(v)
        for element, bears in _thought(t.lemma[v], content):
            if no:
                if element == "stalemate":
                    continue
                bears = "against" if bears == "for" else "for"
            yield from ((element, bears, party) for party in who)


def _thought(verb: str, content: str) -> Iterator[tuple[str, str]]:
    if verb in _BELIEVE or verb in ("expect", "predict"):
        if _NO_WIN.search(content):
            yield "stalemate", "for"
        elif _OWN_WIN.search(content) and verb not in ("fear", "see"):
            yield "stalemate", "against"
    if verb in _HOPE and _REACH.search(content):
        yield "optimism", "for"
    if verb in _DOUBT and (_FAIL.search(content) or _REACH.search(content)) and _FAITH.search(content):
        yield "optimism", "against"


def _said(content: str) -> Iterator[tuple[str, str]]:
    """What a party's own words show of how it sees the war."""
    if _NO_WIN.search(content):
        yield "stalemate", "for"
    elif re.search(
        r"\b(?:we|they|he|it|[a-z]+) will (?:win|prevail|capitulate|surrender|"
        r"be forced to surrender|collapse)\b|forced to surrender",
        content,
    ):
        yield "stalemate", "against"
    if re.search(
        r"\b(?:lack of|no) evidence that (?:\w+ ){1,3}(?:seeks?|wants?) (?:peace|a (?:deal|settlement))",
        content,
    ):
        yield "optimism", "against"


def _wanted(t: Grammar) -> Iterator[Found]:
    """What a party seeks or refuses: an end, or victory."""
    for v in range(len(t)):
        lemma = t.lemma[v]
        if t.pos[v] not in ("VERB", "ADJ", "NOUN") or t.unreal(v):
            continue
        if t.pos[v] == "NOUN":
            yield from _willing(t, v)
            continue
        who = t.parties(t.subject(v))
        if lemma in ("negotiate", "talk") and t.negated(v) and not _past(t, v):
            yield from (("motivation", "against", party) for party in who)
        if lemma not in _WANT | _REFUSE | {"look", "intend", "claim"}:
            continue
        if not who or _passive(t, v):
            continue
        things = [(k, t.text(k)) for k in t.objects(v)]
        ends = any(_ends(t, v, k, said) for k, said in things)
        wins = any(_VICTORY.search(said) for _, said in things)
        no = t.negated(v) != (lemma in _REFUSE)
        if not wins and lemma == "want" and _as_told(t, v):
            wins, ends = True, False
        if ends and lemma != "claim":
            yield from (("motivation", "against" if no else "for", party) for party in who)
        elif wins and not no and lemma not in ("ask", "offer", "agree"):
            yield from (("stalemate", "against", party) for party in who)


def _past(t: Grammar, v: int) -> bool:
    """Whether it is told of a time that is over, which shows nothing of what is wanted now."""
    return any(t.low[k] in ("did", "had", "have", "has") for k in t.kids[v])


def _far(t: Grammar) -> Iterator[Found]:
    """ "Moscow remains far from accepting a truce"."""
    for v in t.verbs():
        if t.lemma[v] in ("remain", "be") and not t.negated(v) and not t.unreal(v):
            said = t.text(v)
            far = re.search(r"\bfar from (?:accept|agree|negotiat|want|seek)\w*\b(.*)", said)
            if far and (_END.search(far.group()) or "freeze" in far.group(1)):
                yield from (("motivation", "against", party) for party in t.parties(t.subject(v)))


def _ends(t: Grammar, v: int, k: int, said: str) -> bool:
    if t.dep[k] in ("xcomp", "ccomp") and _TALK.search(said):
        return True
    if t.lemma[v] in ("want", "seek", "need") and t.lemma[k] == "deal" and t.dep[k] == "dobj":
        return True
    if t.lemma[v] in _OFFERS and re.match(
        r"(?:the |further |direct |new |peace )*(?:talks|negotiations|dialogue)\b", said
    ):
        return True
    if t.lemma[v] in ("engage", "enter"):
        return bool(re.search(r"\b(?:serious|peace) (?:talks|negotiations)", said))
    return bool(_END.search(said))


def _as_told(t: Grammar, v: int) -> bool:
    """ "The capitulation of one side: this is what he wants"."""
    up = t.head[v]
    this = any(t.dep[k] == "nsubj" and t.low[k] in ("this", "that") for k in t.kids[up])
    what = any(t.low[k] == "what" for k in t.kids[v])
    return this and what and bool(_VICTORY.search(t.text(up) + " " + t.text(t.head[up])))


def _passive(t: Grammar, v: int) -> bool:
    return any(t.dep[k] == "nsubjpass" for k in t.kids[v])


def _willing(t: Grammar, n: int) -> Iterator[Found]:
    """ "its readiness to seek a military solution", "Moscow's reluctance to negotiate"."""
    lemma = t.lemma[n]
    if lemma not in _NOUNS | _NO_NOUNS | {"hope"}:
        return
    who: tuple[str, ...] = ()
    for k in t.kids[n]:
        if t.dep[k] == "poss":
            who = t.parties(k)
    up = t.head[n]
    if not who and t.dep[n] in ("dobj", "pobj") and t.pos[up] == "VERB" and t.lemma[up] in _SHOW:
        who = t.parties(t.subject(up))
    if not who and t.dep[n] == "dobj" and t.lemma[up] == "give":
        who = tuple(p for k in t.kids[up] if t.dep[k] == "dative" for p in t.parties(k))
    said = " ".join(t.text(k) for k in t.kids[n] if k > n)
    if not who or not said or (lemma not in _NO_NOUNS and t.unreal(up)):
        return
    no = any(t.low[k] in ("no", "little") for k in t.kids[n]) or lemma in _NO_NOUNS
    for party in who:
        if _VICTORY.search(said):
            yield "stalemate", "against", party
        elif _END.search(said) or re.search(r"\bto (?:negotiate|talk|compromise|settle)\b", said):
            yield "motivation", "against" if no else "for", party


def _anyone(t: Grammar, text: str) -> Iterator[Found]:
    """What a source says of the conflict as a whole: whether there is a way out."""
    if _NO_WAY.search(text):
        yield "way out", "against", None
    elif _WAY.search(text):
        yield "way out", "for", None


def _spoken(t: Grammar, text: str) -> Iterator[Found]:
    """Whether somebody can speak for a party: the party that the words name next to it."""
    for pattern, bears in ((_NO_VOICE, "against"), (_VOICE, "for")):
        found = pattern.search(text)
        if found is None:
            continue
        base = t.sentence.start
        after = t.whose.within(base + found.start(), base + min(found.end() + 60, len(text)))
        before = t.whose.within(max(t.sentence.start, base + found.start() - 80), base + found.start())
        who = (after[:1] or before[-1:]) if bears == "for" else (before[-1:] or after[:1])
        if _OTHER.search(found.group()):  # who deals with somebody is not who lacks a voice
            who = after[:1]
        yield from (("spokesman", bears, party) for party in who)


def _speakers(document: Document, reading: Reading, t: Grammar) -> list[tuple[str, str, bool]]:
    """What is said or thought in the sentence, in small letters, by which party, and whether it is said.

    What somebody would have to think, or does not think, is not thought.
    """
    found = []
    for said in reading.attributions:
        if not said.content or not t.sentence.start <= said.content[0].start < t.sentence.end:
            continue
        cues = [i for i in range(len(t)) for c in said.cue if c.start <= t.start[i] < c.end]
        if any(t.unreal(i) or t.negated(i) for i in cues if t.pos[i] in ("VERB", "AUX")):
            continue
        who = t.whose.entity(said.speaker)
        if len(who) == 1:
            words = " ".join(document.text[p.start : min(p.end, t.sentence.end)] for p in said.content)
            found.append((words.lower(), who[0], said.manner == "speech"))
    return found
