"""How talks go, in the set phrases of reports: momentum, headway, gaps, impasse, failure.

A phrase counts where the sentence is about talks of war and peace, what it says is neither denied nor
supposed, and nothing names a strike, a budget or a match instead.
"""

from __future__ import annotations

import re

from parley.talks.grammar import Grammar

_ABOUT = re.compile(
    r"\b(?:(?<!peer )talks|negotiat\w+|diploma\w+|mediat\w+|peace|truce|cease-?fire|armistice|summit|"
    r"delegations?|"
    r"envoys?|(?:two|both|rival|warring|opposing) sides|dialogue|conference|settlement|parties|"
    r"withdrawal|crisis|"
    r"conflict|war|presidents?|leaders|foreign ministers?)\b"
)
_TABLE = re.compile(
    r"\b(?:talks|negotiat\w+|diploma\w+|mediat\w+|peace|truce|cease-?fire|armistice|summit|dialogue|"
    r"(?:two|both|rival|warring|opposing) sides|delegations?|envoys?)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:strikes? (?:by|of|over)|strikers?|unions?|wages?|pay|budget|coalition talks|coalition "
    r"negotiations|merger|"
    r"takeover|jury|lawsuit|court|league|cup|match|goal|striker|half-time|second half|trade|tariffs?|"
    r"climate|"
    r"contract|investors|traffic|senate|congress|lawmakers|republicans|democrats|parliament|elections?|"
    r"coalition partners|brexit|bill|vaccine|shutdown|ratification|legislat\w+|constitution\w*|"
    r"amendment|voters|ballot|primar(?:y|ies)|caucus|strike reached)\b"
)
_WHO = (
    r"(?:talks|negotiations?|diplomacy|summit|conference|mediation|dialogue|process|efforts?|rounds?|"
    r"meetings?|contacts)"
)
_ADJ = r"(?:\w+ ){0,3}"
_PACT = (
    r"(?:agreements?|deal|settlement|accord|truce|cease-?fire|peace|compromise|treaty|terms|results?|"
    r"breakthrough)"
)
_GAIN = r"(?:progress|headway|breakthroughs?)"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (way, re.compile(rf"\b(?:{'|'.join(patterns)})"))
    for way, patterns in (
        (
            "stuck",
            (
                rf"(?:not|\w+n['’]t|without) (?:\w+ ){{0,2}}(?:generate|generating|produce|producing|"
                rf"make|making|yield|see|"
                rf"achieve|bring) (?:any |a |much |further )?{_ADJ}{_GAIN}",
                rf"(?:mak|made|produc|achiev|yield|show|saw|see|report|bring|brought)\w* (?:only "
                rf")?(?:no|little|scant|few|"
                rf"slow|limited|scarcely any|hardly any) {_ADJ}(?:{_GAIN}|movement|results?)\b",
                rf"(?:no|little|scant|slow) {_ADJ}{_GAIN} (?:has |had |have )?(?:been |was |were "
                rf")?(?:made|seen|reported|achieved|"
                r"registered|at)",
                rf"(?:block|hinder|imped|obstruct|thwart|stymi|stall|hamper|hold up|held up|slowed|"
                rf"slowing)\w* {_ADJ}(?:{_GAIN}|{_WHO})",
                r"lack of (?:any |real |further |much )?(?:progress|headway|movement)(?! (?:on|of|"
                r"towards?)\b)",
                r"(?:an?|the|this|that|diplomatic|negotiating|political) (?:\w+ )?(?:impasse|deadlock|"
                r"stand-?still)\b",
                r"at (?:an? )?(?:glacial|snail['’]s|sluggish|slow|painfully slow|crawling) (?:pace|"
                r"crawl)|at a crawl",
                r"(?:gaps?|differences|disagreements?|divisions|sticking points?|gulf|divergences?) "
                r"(?:[^.;,]{0,50} )?(?:remain|"
                r"persist|endure|linger|are as wide|prov\w+ (?:too \w+|unbridgeable|insurmountable))",
                r"(?:unable|failed|fail|unwilling|inability|not|\w+n['’]t) (?:\w+ ){0,2}(?:to "
                r")?(?:bridg|narrow|clos|overcom|"
                rf"resolv|reconcil)\w* {_ADJ}(?:gaps?|differences|divisions|impasse|deadlock|stalemate|"
                rf"gulf)",
                rf"(?:not|\w+n['’]t) (?:\w+ )?(?:closed|bridged|narrowed|overcome) {_ADJ}(?:gaps?|"
                rf"differences|divisions)",
                rf"no (?:\w+ )?{_PACT} (?:on [^.;,]{{1,30}} )?(?:has been|had been|was|were|could be|"
                rf"came) (?:yet )?(?:reached|"
                r"found|struck|signed|made|concluded)",
                rf"{_WHO} (?:\w+ ){{0,3}}(?:are|is|was|were|remain\w*|became|got|get|stay\w*|been) "
                rf"(?:still |now |largely |"
                r"hopelessly )?(?:stuck|stalled|deadlocked|stalemated|frozen|at an impasse|bogged down|"
                r"mired|on hold|"
                r"at a standstill|going nowhere)",
                rf"{_WHO} (?:\w+ ){{0,3}}(?:stalled|bogged down|stagnated|dragged on|drag on|limped|"
                rf"marked time|"
                r"ground to a halt|hit (?:a|an) (?:snag|wall|impasse|dead end)|(?:have |has |had "
                r")?reached (?:a|an) (?:\w+ )?(?:dead end|impasse))",
                r"(?:sides|parties|delegations|negotiators|governments|foes|rivals) (?:\w+ ){0,3}(?:far|"
                r"distant) from (?:a|an|any) "
                rf"{_ADJ}{_PACT}",
                r"(?:remain\w*|still|were|are) (?:\w+ )?(?:far|miles|poles|worlds) apart",
            ),
        ),
        (
            "worse",
            (
                rf"{_WHO} (?:[^.;,]{{0,60}} )?(?:broke|break|broken|breaks) (?:down|off|up)\b",
                rf"{_WHO} (?:[^.;,]{{0,60}} )?(?:collapse[ds]?|unravel\w*|founder\w*|fell apart|fall "
                rf"apart|fell through|"
                r"implode\w*|fizzled\w*|disintegrated|falter\w*)",
                rf"{_WHO} (?:[^.;,]{{0,40}} )?(?:fell|fall|falls|fallen|come|came|comes) (?:\w+ )?short",
                rf"{_WHO} (?:[^.;,]{{0,60}} )?(?:end|conclud|clos|finish|result)\w* (?:\w+ )?in (?:\w+ "
                rf")?(?:failure|acrimony|"
                r"collapse|disarray|recrimination)",
                rf"{_WHO} (?:[^.;,]{{0,40}} )?(?:came|come|led|amounted) to (?:nothing|naught|nought|no "
                rf"avail)",
                rf"{_WHO} (?:[^.;,]{{0,40}} )?(?:went|led|got|lead) nowhere",
                rf"(?:unable to|could not|couldn['’]t) (?:agree|reach) (?:on )?{_ADJ}(?:{_PACT}|common "
                rf"ground)",
                rf"(?:attempts?|efforts?|moves?|bids?) (?:to|at) (?:\w+ ){{0,3}}(?:{_PACT}|talks|"
                rf"negotiat\w+)(?: \w+){{0,5}}? "
                r"(?:has |have |had )?(?:failed|foundered|collapsed|came to nothing|proved fruitless)",
                rf"{_WHO} (?:was|were|proved|ended as) (?:a |an )?(?:\w+ )?(?:failure|flop|fiasco)",
                rf"{_WHO} (?:[^.;,]{{0,40}} )?(?:yield|produc|achiev|brought|accomplish)\w* (?:\w+ "
                rf")?(?:little|nothing)\b",
                rf"{_WHO} (?:\w+ ){{0,3}}(?:fail(?:ed|s)?|were unsuccessful|was unsuccessful|proved "
                rf"(?:fruitless|futile|abortive))"
                r"(?! to (?:prevent|stop|attract|mention))",
                rf"fail(?:ed|s|ing)? to (?:produce|yield|reach|agree|find|achieve|conclude|bring|secure|"
                rf"come to|forge|"
                rf"resolve|settle|strike|deliver|arrive at) {_ADJ}(?:{_PACT}|much|anything|differences|"
                rf"common ground|snags)",
                rf"(?:broke up|ended|closed|concluded|adjourned|finished) without {_ADJ}{_PACT}",
                r"(?:breakdown|collapse|failure|rupture) (?:of|in) (?:the )?(?:\w+ ){0,2}(?:talks|"
                r"negotiations|"
                r"diplomacy|peace process|mediation)",
            ),
        ),
        (
            "better",
            (
                rf"{_WHO} (?:[^.;,]{{0,60}} )?(?:gain|gather|regain|pick)\w* (?:up )?(?:some |new |"
                rf"fresh )?(?:momentum|pace|"
                r"speed|steam)",
                rf"(?:mak|made|achiev|report|cit|register|see|saw|scor|brought)\w* (?!no |little |not |"
                rf"scant |slow )(?:a |some |"
                rf"good |substantial )?(?!no |little |slow |limited ){_ADJ}{_GAIN}",
                rf"{_GAIN} (?:was|were|has been|had been) (?:made|achieved|reported|reached)",
                rf"there (?:was|is|has been|had been) (?:a |some )?(?:\w+ )?{_GAIN}",
                rf"{_WHO} (?:[^.;,]{{0,40}} )?(?:(?:move|go|went|push|edge|inch)\w* (?:forward|ahead)|"
                rf"progress\w* (?:well|smoothly))\b",
                rf"(?:mov|com|edg|inch|drew|draw)\w* (?:\w+ )?(?:closer|nearer|close) to (?:a |an "
                rf")?{_ADJ}{_PACT}",
                rf"{_WHO} (?:\w+ ){{0,3}}(?:enter|reach)\w* (?:\w+ ){{0,2}}(?:final|decisive|last|"
                rf"closing) (?:stages?|phase|lap)",
                r"(?:gaps?|differences|distance) (?:[^.;,]{0,40} )?(?:have |has |had )?(?:narrowed|"
                r"shrunk|been (?:bridged|"
                r"narrowed|closed))",
                r"(?<!to )(?:narrowed|bridged|closed|resolved) (?:their |the |some |most |many )+(?:\w+ "
                r")?(?:differences|gaps?)",
                r"(?:produc|lay|laid|creat|provid|yield|agreed on|agreed to)\w* (?:the |a |an )?(?:\w+ "
                r")?(?:basis|"
                r"framework|foundations?|groundwork|outlines?|blueprint) (?:for|of) (?:[\w-]+ "
                r"){0,4}(?:peace|settlement|"
                r"agreement|truce|talks|deal|treaty)",
                r"(?:broke|breaks|broken|overcame|ended) the (?:\w+ )?(?:deadlock|impasse|stalemate|"
                r"logjam)",
            ),
        ),
    )
)
_CLOSE = re.compile(r"\b(?:impasse|deadlock|stand-?still)\b")


def progress(t: Grammar) -> str | None:
    """Which way the table goes by a set phrase of the sentence; None where it has none."""
    said = t.whole
    if not len(t) or said.rstrip().endswith("?") or _ELSEWHERE.search(said):
        return None
    if not _ABOUT.search(said) and not _PLAIN.search(said) and len(_named(t)) < 2:
        return None
    ways = dict.fromkeys(way for way, rule in _RULES if any(_holds(t, m, way) for m in rule.finditer(said)))
    if not ways:
        return None
    strict = next(iter(ways))
    if strict == "stuck" and _AT_FRONT.search(said) and not _TABLE.search(said):
        return None
    if strict == "better" and len(_named(t)) < 2 and not _TABLE.search(said):
        return None
    if "better" in ways and re.search(
        r"\bbut (?:it|they|these|the \w+) (?:\w+ )?(?:produced|made|laid)", said
    ):
        return "better"
    return "worse" if set(ways) == {"stuck", "worse"} and not _CLOSE.search(said) else strict


_PLAIN = re.compile(r"\b(?:impasse|deadlock|lack of (?:movement|progress))\b")
_AT_FRONT = re.compile(r"\b(?:fighting|front|battle\w*|armies|offensive|troops|forces)\b")


def _named(t: Grammar) -> tuple[str, ...]:
    return t.whose.within(t.sentence.start, t.sentence.end)


def at_front(t: Grammar) -> bool:
    """Whether the sentence says in a set phrase that the war itself stands still."""
    found = _STILL.search(t.whole)
    if found is None or not len(t):
        return False
    inside = [i for i in range(len(t)) if found.start() <= t.start[i] - t.sentence.start < found.end()]
    return not any(
        t.unreal(i) for i in inside if t.pos[i] == "VERB" and t.lemma[i] not in ("claim", "gain", "win")
    )


_STILL = re.compile(
    r"\b(?:neither (?:side|army|party|camp|country) (?:could|was able to|managed to|can|is able to|has "
    r"been able to|had "
    r"been able to|had|gained|won|achieved) (?:\w+ ){0,3}(?:victory|advantage|upper hand|breakthrough|"
    r"edge|decision)|"
    r"(?:front|fronts|lines?|front lines?|frontline) (?:\w+ ){0,2}(?:hardly|barely|scarcely|not) (?:\w+ "
    r")?(?:moved|shifted|"
    r"changed|budged)|(?:war|fighting|battle|campaign|conflict|front|combat) (?:\w+ ){0,2}(?:settl|turn|"
    r"degenerat|ground|"
    r"grind|descend|reach|becom|became|end|stalemat|remain|bog|sank|sunk)\w* (?:\w+ ){0,4}(?:stalemate|"
    r"standstill|"
    r"attrition|deadlock|quagmire|impasse)|neither (?:side|army|camp) (?:could|can|was able to|managed "
    r"to) break "
    r"(?:through|the)|(?:war|fighting|conflict) (?:\w+ ){0,3}with no (?:\w+ )?(?:winner|victor|end in "
    r"sight))"
)


def _holds(t: Grammar, found: re.Match[str], way: str) -> bool:
    """Whether what the phrase says is told as so: neither supposed nor, where it is good news, denied."""
    base = t.sentence.start
    inside = [i for i in range(len(t)) if found.start() <= t.start[i] - base < found.end()]
    verbs = [i for i in inside if t.pos[i] in ("VERB", "AUX")]
    if not verbs:
        verbs = [a for a in t.above(inside[0]) if t.pos[a] in ("VERB", "AUX")][:1]
    if way == "better" and any(t.unreal(i) for i in verbs):
        return False
    if any(t.ahead(i) or _conditional(t, i) for i in verbs):
        return False
    return not (way != "stuck" and any(t.negated(i) for i in verbs))


def _conditional(t: Grammar, v: int) -> bool:
    """Whether a verb or what it hangs on is an if, a may or a should; "could not be bridged" is a fact."""
    for a in (v, *t.above(v)):
        if any(t.low[k] in _IFS for k in t.kids[a] if t.dep[k] in ("mark", "aux", "advmod")):
            return True
    return False


_IFS = frozenset({"if", "unless", "whether", "may", "might", "should", "would", "must"})
