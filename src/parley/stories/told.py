"""What to show of an attribution: its content, or its sentence where the cue says more than “said”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.nouns.document import Document
from parley.nouns.reading import Attribution
from parley.nouns.span import Span

# Cues that say no more than that it was said, in the languages that are read.
_PLAIN = re.compile(
    r"(?:(?:has|have|had|was|is|also|then|later|will)\s+)*"
    r"(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:s|ed|ing)|not(?:es|ed|ing)|stat(?:es|ed)|wr(?:ote|ites)"
    r"|announc(?:es|ed)|declar(?:es|ed)|explain(?:s|ed)|remark(?:s|ed)|according to|(?:quoted? .* )?as saying"
    r"|a (?:dit|déclaré|affirmé|indiqué|ajouté|expliqué)|selon|d[’']après"
    r"|sagte|erklärte|teilte|schrieb|betonte|laut|nach angaben"
    r"|сказал[аи]?|заявил[аи]?|сообщил[аи]?|отметил[аи]?|добавил[аи]?|подчеркнул[аи]?|по словам)"
    r"(?:\s+(?:to|that|in|on|at))?\W*",
    re.I,
)
_THAT = re.compile(r"(?:that|que|qu[’']|dass|что)\s*", re.I)
# A content that begins so is no sentence of its own: it needs the verb before it.
_LEANS = re.compile(
    r"(?:to|whether|if|how|why|what|who|when|where|as|of|for|about|into|on|at|from|with|by|because|and|but|zu|ob|de|si"
    r"|ли)\b|\W*(?:\.\.\.|…)",
    re.I,
)
_SHORT = 3  # words of a piece of a quotation below which it cannot be read by itself


# Words outside a claim without which it would say more than was said.
_BOUND = re.compile(
    r"\b(?:but|if|unless|provided|until|except|although|though|only|however|not|never|n[’']t|denie[sd]"
    r"|mais|sauf|si|aber|wenn|falls|nicht|но|если|не)\b",
    re.I,
)


def words_of(document: Document, said: Attribution, sentence: Span, whole: bool = False) -> tuple[Span, ...]:
    """The spans to show: pieces of a direct quotation, else what was said, else the whole sentence.

    What leans on its verb ("told them to …", "denied that …") is not cut from it, nor a clause from what
    bounds it in its sentence ("…, but only if …"). `whole` asks for the sentence of indirect speech.
    """
    if whole and said.kind != "direct":
        return (sentence,)
    shown = _clause(document, said, sentence)
    shown = (*shown[:-1], _closed(document.text, shown[-1]))
    last = shown[-1].end
    before = document.text[sentence.start : max(sentence.start, shown[0].start)]
    after = document.text[last : max(sentence.end, last)]
    bound = _BOUND.search(f"{before} … {after}") and shown[0].start >= sentence.start
    return (sentence,) if bound and last <= sentence.end else shown


def _clause(document: Document, said: Attribution, sentence: Span) -> tuple[Span, ...]:
    content, text = said.content, document.text
    if said.kind == "direct":
        long = not _LEANS.match(text[content[0].start : content[0].end].lstrip('“"«')) and all(
            len(text[span.start : span.end].split()) >= _SHORT for span in content
        )
        return content if long else (sentence,)
    if len(content) > 1:
        return (sentence,)
    (told,) = content
    words = text[told.start : told.end]
    if _PLAIN.fullmatch(_joined(text, said.cue)) and not _LEANS.match(words):
        that = _THAT.match(words)
        return (Span(told.doc, told.start + that.end(), told.end) if that else told,)
    return (sentence,)


def _closed(text: str, span: Span) -> Span:
    """With the quotation mark that closes one opened in it."""
    words = text[span.start : span.end]
    for opens, closes in ("“”", "«»", "„“", '""'):
        odd = words.count(opens) % 2 if opens == closes else words.count(opens) > words.count(closes)
        if odd and text[span.end : span.end + 1] == closes:
            return Span(span.doc, span.start, span.end + 1)
    return span


def _joined(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[span.start : span.end] for span in spans)
