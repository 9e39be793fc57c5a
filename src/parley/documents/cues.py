"""Words by which pages give away what is not prose, in English with the commonest French, German and Russian.

Each cue is matched against one block alone. `whole` cues must be all that the block says; `opening` cues must
begin it, and the block may not be longer than so many words.
"""

from __future__ import annotations

import re

RELATED = "related content"
SHARES = {
    "share", "tweet", "facebook", "twitter", "whatsapp", "linkedin", "telegram", "reddit", "instagram",
    "youtube", "bluesky", "mastodon", "flipboard", "bookmark", "print", "pinterest", "vk", "поделиться",
    "partager", "teilen",
}  # fmt: skip
SHARES_TOO = SHARES | {
    "this", "on", "via", "to", "x", "email", "e", "mail", "copy", "link", "save", "pin", "more",
    "article", "story", "page", "post", "url", "by", "and", "or", "with", "friends", "threads",
    "messenger", "gift", "sur", "auf",
}  # fmt: skip

_WHOLE: list[tuple[str, str]] = [
    (
        "advertisement",
        r"ads?|advert(?:isement)?s?|(?:sponsored|promoted|paid)(?: content| post)?|"
        r"scroll to continue|after newsletter promotion|"
        r"(?:story|article|text) continues (?:below|after)(?: (?:this |the )?(?:ad|advert|advertisement|"
        r"promotion))?|"
        r"continue reading(?: (?:the )?main story)?|skip ad(?:vertisement)?s?|реклама|publicité|anzeige|"
        r"werbung",
    ),
    (
        "comments",
        r"(?:leave|post|add|write) (?:a|your) (?:comment|reply)|(?:[0-9]+ )?(?:comments?|replies)|"
        r"(?:join|start) the (?:conversation|discussion)|(?:show|view|hide|"
        r"read)(?: all)?(?: [0-9]+)? comments?|"
        r"(?:log|sign) ?in to (?:comment|reply)|comments are closed|have your say|комментарии|"
        r"laisser un commentaire|kommentare?|kommentar schreiben",
    ),
    (
        RELATED,
        r"related(?: (?:content|articles?|stories|topics?|coverage|reading|posts?|links|news|research|"
        r"items|events))?|"
        r"(?:explore|see|discover|browse)(?: (?:our|all|more))*(?: related)? "
        r"(?:content|articles|stories|topics|coverage|research|publications)|"
        r"(?:(?:explore|see|read|discover) )?more(?: (?:on|about|from|in|like) [\w’' .-]{2,40}| stories|"
        r" news| coverage| reading| articles)|"
        r"most (?:read|popular|viewed|shared|commented|watched)|suggested (?:topics|stories|reading)|"
        r"trending(?: now| topics)?|"
        r"popular(?: now| stories)?|"
        r"recommended(?: for you| reading| stories| articles)?|you (?:may|might)(?: also)? (?:like|"
        r"be interested in)|"
        r"(?:also|further) read(?:ing)?|also read|read (?:next|also)|up next|editors?['’]?s? (?:picks?|"
        r"choice)|"
        r"(?:top|latest|other|featured) (?:stories|news|headlines|articles|posts)|what to read next|"
        r"in case you missed it|don['’]t miss|around the web|keep reading|people also (?:read|searched for)|"
        r"читайте также|по теме|ещё по теме|(?:à )?lire (?:aussi|également)|sur le même sujet|lesen sie auch|"
        r"mehr zum thema|das könnte sie auch interessieren",
    ),
    (
        "navigation",
        r"home|menu|search|skip to (?:main )?content|(?:back|go|return) to (?:the )?top|back to [\w ]{2,30}|"
        r"next(?: (?:article|story|page|post))?|prev(?:ious)?(?: (?:article|story|page|post))?|"
        r"(?:view|see)(?: full| all| author)?(?: (?:profile|bio|posts|articles|more|all|gallery))|view all|"
        r"(?:show|load) (?:more|less)|read (?:more|full (?:story|article|bio))|(?:learn|find out) more|"
        r"go deeper|dig deeper|"
        r"(?:sign|log) ?in|register|subscribe(?: now| today| here)?|sign up(?: now| here)?|"
        r"donate(?: now)?|support us|"
        r"table of contents|on this page|in this (?:article|story|issue)|jump to|close|expand|collapse|"
        r"download(?: (?:as )?(?:the )?(?:pdf|report|full report|publication))?|view (?:in|"
        r"this email in)(?: your)? browser|"
        r"unsubscribe|manage (?:your )?(?:preferences|subscriptions?)|"
        r"view (?:full )?guidelines[\w ]{0,30}|read aloud|"
        r"copy link|open in app|get the app|cite this(?: article)?|print(?:er)?[ -]friendly(?: version)?",
    ),
    (
        "terms",
        r"terms(?: (?:of (?:use|service)|and conditions|& conditions))?|privacy(?: (?:policy|notice|"
        r"statement))?|"
        r"cookie (?:policy|settings|preferences)|about(?: us)?|contact(?: us)?|careers|"
        r"advertise(?: with us)?|"
        r"site ?map|accessibility|legal(?: notice)?|imprint|impressum|datenschutz|mentions légales",
    ),
    (
        "listening bar",
        r"listen(?: now| to (?:(?:this|the) )?(?:article|story|episode|podcast|audio|"
        r"report|show))?|[0-9]{1,3}[ -]?min(?:ute)?s?(?: (?:read|listen))?|play audio",
    ),
    ("date line", r"(?:first |last )?(?:published|posted|updated|modified)"),
    ("pull quote label", r"(?:pull ?|block ?)?quote|[“”\"„«»]|zitat|цитата"),
]

# Opening words, the most words that such a block has, and words that must stand somewhere in it.
_OPENING: list[tuple[str, str, int, str]] = [
    (
        "newsletter box",
        r"(?:subscribe|sign(?:ing)? up|register|join)\b",
        45,
        r"newsletters?|mailing list|inbox|e-?mail|alerts?|briefing|bulletin|podcast|channel|updates|"
        r"weekly|daily|"
        r"subscribers?|for just|per month",
    ),
    (
        "newsletter box",
        r"(?:get|receive|have) (?:the|our|a|your|all)\b",
        45,
        r"newsletters?|inbox|"
        r"briefing|round-?up|alerts?",
    ),
    ("newsletter box", r"stay (?:up[ -]to[ -]date|informed|connected|in the loop)\b", 40, ""),
    (
        "newsletter box",
        r"enter your (?:e-?mail|name|address)|thank(?:s| you) for (?:subscribing|"
        r"signing up)",
        40,
        "",
    ),
    (
        "newsletter box",
        r"(?:подпишитесь|подписывайтесь|abonnez-vous|inscrivez-vous|"
        r"abonnieren sie)\b",
        45,
        "",
    ),
    (
        "newsletter box",
        r"(?:you can )?unsubscribe\b|you(?:['’]re| are)? receiv(?:ed|ing) this\b|"
        r"was this (?:\w+ )?forwarded|"
        r"(?:view|read) (?:this|it)(?: \w+)? (?:in|on) (?:your|the|a) (?:browser|web)",
        60,
        "",
    ),
    (
        "appeal for support",
        r"(?:support (?:our|independent)|become a (?:member|subscriber|patron|supporter|friend)|"
        r"donate (?:to|today)|"
        r"this (?:article|story|post) is (?:free|only|for)|already a (?:member|subscriber)|"
        r"if you (?:enjoyed?|liked?|value) (?:this|our|reading)|enjoy(?:ed|ing)? (?:our|this|reading)|"
        r"make (?:us|[A-Z]\w+) (?:your|a) preferred|add(?:ing)? [\w ]{1,40} (?:as|to) (?:a |"
        r"your )?(?:preferred|favou?rite)|"
        r"help (?:us|your (?:search|feed)))\b",
        60,
        "",
    ),
    (
        "social media",
        r"(?:follow|find|like|connect with|join) (?:us|me|him|her|them|"
        r"@?\w+)(?: \w+)? (?:on|at) ",
        30,
        r"twitter|facebook|x\b|instagram|telegram|linkedin|youtube|whatsapp|bluesky|mastodon|threads|"
        r"tiktok|@\w+",
    ),
    ("app box", r"(?:download|get|install) (?:the|our)(?: \w+){0,4} app\b", 30, ""),
    (
        "listening bar",
        r"listen to (?:this|the)(?: full)? (?:article|story|episode|podcast|audio)|"
        r"[0-9]{1,3}[ -]min(?:ute)?s?[ -](?:read|to read|listen)|reading time|estimated reading|"
        r"this (?:article|audio) (?:is|was) (?:read|generated|produced) (?:by|using)",
        30,
        "",
    ),
    (
        "cookie notice",
        r".{0,60}\b(?:(?:we|sites?|websites?|partners|page) (?:and our partners )?uses? (?:\w+ )?cookies|"
        r"(?:accept|reject|manage|allow) (?:all |our )?cookies|cookie (?:settings|preferences|policy|"
        r"notice)|use of cookies)",
        90,
        "",
    ),
    (
        "copyright line",
        r"(?:©|\(c\) ?(?:19|20)[0-9]{2}|copyright (?:©|\(c\)|(?:19|20)[0-9]{2}|"
        r"[A-Z][\w .,&]{1,60}(?:19|20)[0-9]{2}))",
        60,
        "",
    ),
    ("copyright line", r".{0,120}\ball rights reserved\b", 60, ""),
    ("copyright line", r"[^.!?]{0,80}©\s?(?:19|20)?[0-9]{0,2}[^.!?]{0,60}\.?$", 25, ""),
    (
        "terms",
        r"(?:for (?:our )?|see (?:our )?|read (?:our )?|by (?:using|signing up|subscribing|"
        r"continuing)[\w ,]{0,60} )"
        r"(?:you (?:agree|accept|consent)[\w ,]{0,40})?(?:terms of (?:use|service)|terms and conditions|"
        r"privacy policy|terms)",
        60,
        "",
    ),
    ("terms", r"(?:our standards|editorial (?:standards|policy|guidelines))\b\s*:", 25, ""),
    (
        "republication note",
        r"(?:republish|reprint|reproduce) (?:this|our)|this (?:article|work|piece|"
        r"text) is licen[sc]ed|"
        r"[\w ,]{0,60}creative commons|(?:reprinted|republished|reproduced) (?:with|"
        r"by) (?:the )?(?:kind )?permission|"
        r"this (?:article|piece|essay|column|commentary|story|post) (?:was|is)(?: first|"
        r" originally)? (?:re)?published\b",
        50,
        "",
    ),
    (
        "disclaimer",
        r"(?:(?:the |any |all )?(?:views|opinions|statements)(?:,? (?:and|or|views|opinions|"
        r"findings|statements|conclusions))* "
        r"expressed\b.{0,80}(?:\bown\b|\bthose of\b|\bnot\b|\bauthors?['’]|\bsolely\b|\bpersonal\b)|"
        r"the (?:author|authors|writer) (?:is|are) (?:solely|alone) responsible|"
        r"(?:this (?:article|commentary|paper|publication|essay|column)|it) (?:represents|"
        r"reflects) (?:only )?the (?:views|opinions?) of)",
        70,
        "",
    ),
    (
        "appeal to contributors",
        r"(?:have an idea for|got a (?:tip|story)|do you have (?:a|an|"
        r"any) (?:tip|story|idea|opinion|information|question)|"
        r"(?:send|submit|email|share) (?:us |your )+(?:a |an |your )?(?:short )?(?:pitch|tip|letter|story|"
        r"op-?ed|idea|view|opinion|thoughts)|write for us|"
        r"(?:guidelines|notes) for (?:contributors|authors)|letters to the editor|want to (?:write|"
        r"contribute))",
        70,
        "",
    ),
    (
        "editors' note",
        r"(?:this (?:article|story|report|piece|post|headline|page) (?:was|"
        r"has been) (?:amended|updated|corrected|edited|modified|revised)|"
        r"(?:correction|clarification|editor['’]?s?['’]? note)\s*(?:\([^)]{1,40}\))?\s*[:–—]|\((?:corrects|"
        r"updates|adds|recasts|refiles)\b)",
        90,
        "",
    ),
    (
        "byline",
        r"\(?(?:(?:additional |with )?(?:reporting|writing|editing|research|translation|"
        r"contributions?)|(?:edited|compiled|translated|produced|written|reported))"
        r" (?:\w+ \w+ )?by\s+\w",
        60,
        "",
    ),
    ("byline", r".{0,160}\bcontributed (?:to this (?:report|article|story|piece)|reporting)\b", 45, ""),
    (
        "social media",
        r"(?:follow|read more of|see more of) (?:all )?(?:our|"
        r"(?:\w+ ){0,3}\w+['’]s?)(?: full| latest)? coverage\b",
        30,
        "",
    ),
    (
        "share bar",
        r"thanks for reading\b|ready for more\?|type your e-?mail|discussion about this post|"
        r"this post is public",
        45,
        "",
    ),
    (
        "copyright line",
        r"(?:reuse|republish) this content|.{0,80}\blicen[sc]ing rights\b|"
        r"a version of this (?:article|story) "
        r"(?:appears|appeared)\b|.{0,80}\bnot responsible for the content of external\b",
        45,
        "",
    ),
    (
        "navigation",
        r"(?:to view this|please enable|your browser does)\b.{0,60}\b(?:javascript|video|"
        r"browser|support)\b|"
        r"view image in full ?screen|item [0-9]{1,2} of [0-9]{1,2}\b|list [0-9]{1,2} of [0-9]{1,2}\b|"
        r"list of [0-9]{1,2} items|end of list",
        40,
        "",
    ),
    (
        RELATED,
        r"(?:read (?:more|also|next)|(?:see|watch|also read|read|listen)(?: also)?|related|more|"
        r"don['’]t miss|explainer|in pictures|"
        r"читайте также|lire aussi|lesen sie auch|mehr dazu)\s*[:»>|]\s*\S",
        35,
        "",
    ),
    ("tags", r"(?:tags?|topics?|key ?words|filed under|categor(?:y|ies)|posted in|labels)\s*:", 30, ""),
    (
        "source link",
        r"(?:(?:source|via|link|original|quelle|источник|url|read it here|"
        r"available at)\s*:?\s*)?\(?(?:https?://|www\.)\S{3,500}$",
        6,
        "",
    ),
    (
        "contact",
        r"(?:(?:media|press)(?: (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office))|"
        r"(?:for|to) [\w ,'’-]{3,90}\b(?:please )?(?:contact|call|e-?mail|write to|reach)\b|"
        r"(?:please )?(?:contact|get in touch)\b(?:[\w ]{0,30}:| us\b| (?:him|her|the author|me) at))",
        45,
        r":|@|\+?[0-9][0-9 ()-]{6,}|www\.|contact us|get in touch|please contact",
    ),
    (
        "contact",
        r"(?:tel|phone|telephone|fax|e-?mail|mobile|mob|address|web|website|"
        r"тел)\.?\s*:\s*\S",
        20,
        "",
    ),
    (
        "contact",
        r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$|\+?[0-9][0-9 ()./-]{7,24}$|"
        r"@\w{2,30}$",
        3,
        "",
    ),
]

_COUNTER = re.compile("[0-9]{1,3}[kK]?")
_LINES = [(why, re.compile(rf"\W*(?:{pattern})\s*[.:…»›>→!?-]*\s*", re.I)) for why, pattern in _WHOLE]
_STARTS = [
    (why, re.compile(pattern, re.I), most, re.compile(rf"(?:\b|(?<=\W))(?:{must})", re.I) if must else None)
    for why, pattern, most, must in _OPENING
]
PICTURE = re.compile(
    r"(?:^|[.!?)\]”\"’] ?|\s[|–—-] ?)(?:(?:(?:cover |lead |main |header )?(?:image|photo|photograph|"
    r"picture|illustration|"
    r"credit|graphic|video|map|foto|bild|фото|иллюстрация)s?(?: (?:credit|courtesy)s?)?(?: (?:by|of|"
    r"von))?\s?[:©]|"
    r"image (?:source|caption|copyright|credit),)|\((?:photo|image|credit|picture|file photo)\b)",
    re.I,
)
AGENCY_CREDIT = re.compile(
    r"(?:(?:[/|]\s?|\bvia |[\[(]|©\s?|[–—]\s)(?:[\w .]{0,30}/\s?)?(?:getty(?: images)?|"
    r"alamy(?: stock photo)?|shutterstock|"
    r"istock(?:photo)?|ap photo|afp|epa(?:-efe)?|reuters|upi|xinhua|anadolu(?: agency)?|dpa|ap|"
    r"bloomberg|unsplash|flickr|"
    r"wikimedia(?: commons)?|handout|pool|file)|\b(?:getty images|ap photo|alamy stock photo|shutterstock))\b"
    r"[^.!?]{0,60}[\])]?\.?$|\b(?-i:REUTERS|AFP|AP|EPA)/(?-i:[A-Z])\w+",
    re.I,
)
CAPTION_OPENING = re.compile(
    r"(?:(?:image )?caption|file photo|file picture|pictured|above|left|right|"
    r"video|watch|map|chart|figure [0-9]{1,3}|слева|справа)\s*[:,]",
    re.I,
)
AUTHOR_LABEL = re.compile(
    r"(?:written by|authors?|about the (?:author|writer|contributor)s?|"
    r"the authors?|contributors?|by the same author|об авторе|автор|über den autor|l['’]auteur)\s*:?",
    re.I,
)
CONTACT_OPENING = re.compile(
    r".{0,160}\b(?:contact|get in touch|write to|enquiries|"
    r"inquiries)\b[\w ]{0,20}:$",
    re.I,
)
QUESTIONS = re.compile(
    r"(?:(?:common|frequently asked|related|top|popular|other|your|more|"
    r"key) )?(?:questions?|faqs?)(?: answered)?|people also ask|q ?(?:&|and) ?a",
    re.I,
)
LABEL = re.compile(
    r"(?:opinion|analysis|news|world|politics|comment|commentary|exclusive|breaking|editorial|explainer|features?|"
    r"interview|live|europe|diplomacy|international|business|essay|briefing|report|newsletter)(?: news)?",
    re.I,
)
LONE_NOTES = re.compile(r"(?:foot|end)?notes|references|sources|bibliography|further reading|appendix", re.I)


def _line(text: str) -> str | None:
    if _COUNTER.fullmatch(text):
        return "counter"
    return next((why for why, pattern in _LINES if pattern.fullmatch(text)), None)


_PARTED = re.compile(r"\s*[·|•∙]\s*")


def cue(text: str, size: int) -> str | None:
    """Why a block is furniture by its own words, None where they do not say so. `size` counts its words."""
    if size <= 12:
        if why := _line(text):
            return why
        parts = [part for part in _PARTED.split(text) if part]
        whys = [_line(part) for part in parts] if len(parts) > 1 else []
        if whys and all(whys):
            return whys[0]
        words = re.findall(r"\w+", text.lower())
        if words and SHARES.intersection(words) and SHARES_TOO.issuperset(words):
            return "share bar"
    if size <= 90:
        for why, pattern, most, must in _STARTS:
            if size <= most and pattern.match(text) and (must is None or must.search(text)):
                return why
    return None
