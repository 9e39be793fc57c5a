"""What is seen of a record, from the stages that make it: matrix, graphs, curves, brief, story page, answer.

documents, readings, statements, casebook → positions · talks · stories · bargaining → brief
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parley import bargaining, positions, stories, talks
from parley import brief as briefs
from parley import casebook as casebooks
from parley.errors import BadInput
from parley.nouns.activity import Activity
from parley.nouns.brief import Brief
from parley.nouns.casebook import Casebook
from parley.nouns.commitment import Commitment
from parley.nouns.condition import Conditions
from parley.nouns.contradiction import Contradiction
from parley.nouns.document import Document
from parley.nouns.outlet import Rating
from parley.nouns.page import Unread
from parley.nouns.position import Matrix
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.spoken import Spoken
from parley.nouns.statement import Statement
from parley.nouns.story import Difference, Story
from parley.nouns.talks import Round
from parley.record import last_day

if TYPE_CHECKING:
    pass

Pair = tuple[Document, Reading]
LONGEST_QUESTION = 500


def matrix(
    documents: Sequence[Document],
    statements: Sequence[Statement],
    casebook: Casebook,
    *,
    as_of: str | None = None,
) -> Matrix:
    """statements → the positions matrix, in which copies of one report count once."""
    return positions.matrix(statements, casebook, origins=stories.origins(documents), as_of=as_of)


def conditions(
    pairs: Sequence[Pair],
    statements: Sequence[Statement],
    casebook: Casebook,
    origins: Mapping[str, int] | None = None,
    rounds: Sequence[Round] | None = None,
) -> Conditions:
    """The graph of conditions: found in the texts, joined by the casebook, held against the record."""
    found = positions.conditions(statements, pairs)
    stretches = positions.stretches(found, {reading.doc: reading for _, reading in pairs})
    spoken = _spoken(pairs, casebook, stretches)
    numbers = origins or stories.origins(document for document, _ in pairs)
    made = positions.graph(found, pairs, spoken, numbers)
    meetings = talks.ledger(pairs, casebook, numbers) if rounds is None else rounds
    return positions.bearings(made, statements, pairs, casebook, meetings)


def contradictions(
    pairs: Sequence[Pair],
    statements: Sequence[Statement],
    casebook: Casebook,
    origins: Mapping[str, int] | None = None,
    rounds: Sequence[Round] | None = None,
    differences: Sequence[Difference] | None = None,
) -> tuple[Contradiction, ...]:
    """Where a party, two reports, or words and deeds contradict each other, the latest first."""
    numbers = origins or stories.origins(document for document, _ in pairs)
    stretches = [span for _, *spans in positions.denying(pairs) for span in spans]
    stretches += [
        span for event in positions.acts(pairs, casebook) for span in (*event.source[:1], *event.target[:1])
    ]
    return positions.contradictions(
        statements,
        pairs,
        casebook,
        _spoken(pairs, casebook, stretches),
        talks.ledger(pairs, casebook, numbers) if rounds is None else rounds,
        stories.differences(pairs, numbers) if differences is None else differences,
        numbers,
    )


def commitments(
    pairs: Sequence[Pair],
    casebook: Casebook,
    origins: Mapping[str, int] | None = None,
    as_of: str | None = None,
) -> tuple[Commitment, ...]:
    """What is promised, given and asked for, by whom to whom, and what is still open; open ones first."""
    numbers = origins or stories.origins(document for document, _ in pairs)
    found = list(positions.pledges(pairs))
    spoken = _spoken(pairs, casebook, positions.pledged(found))
    return positions.commitments(found, pairs, casebook, spoken, numbers, as_of)


def activity(
    pairs: Sequence[Pair],
    statements: Sequence[Statement],
    casebook: Casebook,
    origins: Mapping[str, int],
    rounds: Sequence[Round] | None = None,
) -> Activity | None:
    """What goes on week by week, and beside it the tone of what the principals do to each other."""
    ends = [span for event in talks.done(pairs) for span in (event.source[0], event.target[0])]
    meetings = talks.ledger(pairs, casebook, origins) if rounds is None else rounds
    tone = talks.tone(pairs, casebook, _spoken(pairs, casebook, ends), meetings)
    return talks.activity(meetings, statements, origins, tone, casebook)


def _spoken(pairs: Sequence[Pair], casebook: Casebook, stretches: Iterable[Span]) -> dict[Span, Spoken]:
    """What each stretch of text speaks of, as the casebook sees it."""
    wanted: dict[str, list[Span]] = {}
    for span in dict.fromkeys(stretches):
        wanted.setdefault(span.doc, []).append(span)
    return {
        said.span: said
        for document, reading in pairs
        if document.id in wanted
        for said in casebooks.spoken(document, reading, casebook, wanted[document.id])
    }


def compose(
    pairs: Sequence[Pair],
    casebook: Casebook,
    statements: Sequence[Statement],
    *,
    unread: Sequence[Unread] = (),
    as_of: str | None = None,
    since: str | None = None,
    conflict: Path | None = None,
    ratings: Sequence[Rating] = (),
) -> Brief:
    """stories · positions · talks · bargaining → brief, through the evidence gate.

    With `since`, what happened and what changed are of that day or later; the rest is background and stays.
    `conflict` is the analyst's own model of who can do what, `ratings` are people's grades of outlets. Raises
    `BadInput` where the model cannot be read.
    """
    documents = {document.id: document for document, _ in pairs}
    origins = stories.origins(documents.values())
    found = positions.matrix(statements, casebook, origins=origins, as_of=as_of)
    fresh = [
        pair for pair in pairs if since is None or last_day(pair[0].published or "0001") >= last_day(since)
    ]
    rounds = talks.followed(talks.ledger(pairs, casebook, origins), pairs, casebook, as_of)
    differences = stories.differences(pairs, origins)
    material = briefs.Material(
        documents=documents,
        readings={document.id: reading for document, reading in pairs},
        casebook=casebook,
        matrix=found,
        unread=tuple(unread),
        origins=origins,
        stories=stories.group(documents.values()),
        happened=stories.happened(fresh, origins),
        behind=stories.background(pairs, origins),
        disagreements=stories.disagreements(pairs, origins),
        claims=stories.papers(pairs, origins),
        differences=differences,
        timeline=stories.timeline(pairs, numbers=origins),
        apart=positions.apart(found),
        changes=positions.changes(found, since=since),
        proposals=positions.proposals(statements, pairs, found, casebook, origins),
        cohesion=positions.cohesion(statements, casebook, origins, as_of),
        conditions=conditions(pairs, statements, casebook, origins, rounds),
        contradictions=contradictions(pairs, statements, casebook, origins, rounds, differences),
        commitments=commitments(pairs, casebook, origins, as_of),
        rounds=rounds,
        tables=talks.tables(rounds, casebook),
        judged=talks.judged(pairs, origins),
        verdict=talks.verdict(rounds, pairs, casebook, origins, as_of),
        mandates=talks.mandates(pairs, casebook, origins),
        excluded=talks.excluded(rounds, casebook),
        outlets=talks.outlets(pairs, casebook, ratings, origins),
        activity=activity(pairs, statements, casebook, origins, rounds),
        convergence=positions.convergence(statements, casebook, origins, as_of=as_of),
        ripeness=talks.ripeness(pairs, casebook, origins),
        incidents=talks.incidents(pairs, casebook, origins),
        # Options that nobody has looked at are no terms to bargain over.
        terms=None if casebook.proposed else bargaining.terms(casebook, found, statements),
        outcomes=bargaining.outcomes(conflict) if conflict else None,
        cards=stories.cards(pairs, origins, casebook=casebook),
        standing=stories.editor(pairs),
    )
    return briefs.gate(briefs.compose(material, as_of=as_of, since=since), documents)


def story_page(
    pairs: Sequence[Pair],
    casebook: Casebook,
    statements: Sequence[Statement],
    story: str,
    *,
    unread: Sequence[Unread] = (),
    as_of: str | None = None,
    since: str | None = None,
    last: Callable[[Story], tuple[str, Collection[str]] | None] | None = None,
) -> Brief:
    """The page of one story, through the evidence gate: what its documents say, before the whole record.

    `story` is the story's id, the beginning of one that no other has, or words of its headline alone; raises
    `BadInput` where it names none, or several. What changed is told since the day `since`; without it, since
    the reader's last page of the story, which `last` gives as the day it was made and its documents.
    """
    documents = {document.id: document for document, _ in pairs}
    origins = stories.origins(documents.values())
    groups = stories.group(documents.values())
    chosen = stories.chosen(groups, story)
    own = [pair for pair in pairs if pair[0].id in chosen.docs]
    page = last(chosen) if last and not since else None
    since, fresh = _fresh(own, since, page)
    news = None
    if fresh is not None:
        before = stories.group(
            document
            for document, _ in pairs
            if document.id not in fresh and not _later(document, since, page[0] if page else None)
        )
        news = stories.news(own, fresh, origins, chosen, before, groups)
    found = positions.matrix(statements, casebook, origins=origins, as_of=as_of)
    material = briefs.Material(
        documents=documents,
        readings={document.id: reading for document, reading in pairs},
        casebook=casebook,
        matrix=found,
        changes=positions.changes(found),
        news=news,
        unread=tuple(unread),
        origins=origins,
        stories=groups,
        story=chosen,
        happened=stories.happened(own, origins),
        behind=stories.background(own, origins),
        disagreements=stories.disagreements(own, origins),
        reactions=stories.reactions(own, origins),
        effects=stories.effects(own, origins),
        compared=stories.compared(own, origins),
        claims=stories.papers(own, origins),
        differences=stories.differences(own, origins),
        timeline=stories.timeline(pairs, numbers=origins, about=chosen.docs),
        earlier=stories.earlier(pairs, origins, 80, openings=1, about=chosen.docs),
        standing=stories.editor(pairs),
        questions=stories.common(own, origins, names=aliases(casebook)),
        cards=stories.cards(pairs, origins, chosen.docs, casebook),
    )
    return briefs.gate(briefs.story_page(material, chosen, as_of=as_of, since=since), documents)


def _fresh(
    own: Sequence[Pair], since: str | None, last: tuple[str, Collection[str]] | None
) -> tuple[str | None, frozenset[str] | None]:
    """Since when a story is looked at, and which of its documents are new; None where nothing is compared."""
    if since is not None:
        new = (d.id for d, _ in own if d.published and last_day(d.published) >= last_day(since))
        return since, frozenset(new)
    if last is None:
        return None, None
    made, known = last
    return made[:10], frozenset(document.id for document, _ in own if document.id not in known)


def _later(document: Document, since: str | None, made: str | None) -> bool:
    """Whether a document came after the reader's last page, or after the day that is compared with."""
    if made is not None:
        return bool(document.retrieved) and document.retrieved > made
    return bool(since and document.published) and last_day(document.published or "") >= last_day(since or "")


def ask(
    question: str,
    pairs: Sequence[Pair],
    casebook: Casebook,
    statements: Sequence[Statement] = (),
    *,
    unread: Sequence[Unread] = (),
    as_of: str | None = None,
) -> Brief:
    """What the documents answer to a question in plain English, through the evidence gate.

    The question is read as any text is, as if it had been asked on the day `as_of`, else on that of the
    newest document. Raises `BadInput` where it holds no word to look for.
    """
    from parley.reading import reader

    asked = " ".join(question.split())
    if not any(sign.isalnum() for sign in asked):
        raise BadInput("the question is empty: ask in a few words, as in “Who mediates?”")
    if len(asked) > LONGEST_QUESTION:
        raise BadInput(f"the question is longer than {LONGEST_QUESTION} characters: ask in fewer words")
    documents = {document.id: document for document, _ in pairs}
    newest = max((document.published or "" for document in documents.values()), default="")
    posed = Document("question", asked, lang="en", published=as_of or newest or None)
    origins = stories.origins(documents.values())
    options = {option.id: option.name for _, option in casebook.options()}
    reading = next(iter(reader("fast").read([posed], frozenset({"attributions", "times"}))))
    reply = stories.reply(
        (posed, reading),
        pairs,
        origins,
        names=aliases(casebook),
        stated=[(casebook.parties[s.party].name, options[s.option], s) for s in statements],
    )
    material = briefs.Material(
        documents=documents,
        readings={document.id: reading for document, reading in pairs},
        casebook=casebook,
        matrix=Matrix((), (), ()),
        unread=tuple(unread),
        origins=origins,
        standing=stories.editor(pairs),
    )
    return briefs.gate(briefs.answer(material, reply, as_of=as_of), documents)


def aliases(casebook: Casebook) -> dict[str, str]:
    """What the gazetteer's and the casebook's other names stand for: capitals, demonyms, aliases."""
    from parley.reading.who import gazetteer

    names = {name: entry.name for name, entry in gazetteer.entries().items()}
    for party in casebook.parties.values():
        names |= dict.fromkeys(party.aliases, party.name)
        names |= {alias: person.name for person in party.people for alias in person.aliases}
    return names


# The names that `import parley` gives: the same steps for a notebook.
