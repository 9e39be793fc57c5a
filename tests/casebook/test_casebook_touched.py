"""An edit leaves alone only what coding in full would leave as it is, statement by statement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley import load_documents
from parley.casebook import Change, code, load
from parley.casebook.load import checked
from parley.errors import BadCasebook
from parley.nouns.casebook import Casebook, Option, Party, Person
from parley.nouns.document import Document
from parley.nouns.gist import gist
from parley.nouns.reading import Reading
from parley.nouns.statement import Statement
from parley.reading import reader

EXAMPLES = Path(__file__).parents[2] / "examples"
Edit = Callable[[Casebook, st.DataObject], Casebook]


@cache
def pairs() -> list[tuple[Document, Reading]]:
    documents = load_documents([str(EXAMPLES / "dispatches")])
    foreign = [d for d in documents if d.lang != "en"][:3]
    some = [d for d in documents if d.lang == "en"][::4] + foreign
    return list(zip(some, reader("rules").read(some), strict=True))


@cache
def book() -> Casebook:
    return replace(load(EXAMPLES / "casebook.yaml"), proposals=())


@cache
def words() -> list[str]:
    """Words of the texts themselves, so that edits meet them."""
    found = {w.strip(".,:;“”\"'()") for d, _ in pairs() for w in d.text.split()}
    return sorted(w for w in found if w.isalpha())


@cache
def statements(digest: str, n: int) -> list[Statement]:
    return [replace(said, casebook="") for said in code(*pairs()[n], BOOKS[digest])]


BOOKS: dict[str, Casebook] = {}


def phrase(data: st.DataObject) -> str:
    return " ".join(data.draw(st.lists(st.sampled_from(words()), min_size=1, max_size=4)))


def any_option(book: Casebook, data: st.DataObject, change: Callable[[Option], Option | None]) -> Casebook:
    chosen = data.draw(st.sampled_from([o.id for _, o in book.options()]))
    issues = []
    for issue in book.issues:
        options = tuple(change(o) if o.id == chosen else o for o in issue.options)
        issues.append(replace(issue, options=tuple(o for o in options if o)))
    return replace(book, issues=tuple(issues))


def any_party(book: Casebook, data: st.DataObject, change: Callable[[Party], Party]) -> Casebook:
    chosen = data.draw(st.sampled_from(sorted(book.parties)))
    return replace(book, parties={id: change(p) if id == chosen else p for id, p in book.parties.items()})


def phrase_more(book: Casebook, data: st.DataObject) -> Casebook:
    new = phrase(data)
    return any_option(book, data, lambda o: replace(o, phrases=(*o.phrases, new)))


def opposite_more(book: Casebook, data: st.DataObject) -> Casebook:
    new = phrase(data)
    return any_option(book, data, lambda o: replace(o, opposite=(*o.opposite, new)))


def phrase_less(book: Casebook, data: st.DataObject) -> Casebook:
    return any_option(book, data, lambda o: replace(o, phrases=o.phrases[1:]))


def phrases_turned(book: Casebook, data: st.DataObject) -> Casebook:
    return any_option(book, data, lambda o: replace(o, phrases=o.phrases[::-1]))


def option_more(book: Casebook, data: st.DataObject) -> Casebook:
    new = Option("another", phrase(data), phrases=(phrase(data), phrase(data)))
    first, *rest = book.issues
    return replace(book, issues=(replace(first, options=(*first.options, new)), *rest))


def option_less(book: Casebook, data: st.DataObject) -> Casebook:
    return any_option(book, data, lambda o: None)


def options_turned(book: Casebook, data: st.DataObject) -> Casebook:
    return replace(book, issues=book.issues[::-1])


def alias_more(book: Casebook, data: st.DataObject) -> Casebook:
    new = data.draw(st.sampled_from(words()))
    return any_party(book, data, lambda p: replace(p, aliases=(*p.aliases, new)))


def alias_less(book: Casebook, data: st.DataObject) -> Casebook:
    return any_party(book, data, lambda p: replace(p, aliases=p.aliases[1:]))


def person_more(book: Casebook, data: st.DataObject) -> Casebook:
    role = data.draw(st.sampled_from(["Chancellor", "President", "Harbour Master"]))
    new = Person(" ".join((data.draw(st.sampled_from(words())), data.draw(st.sampled_from(words())))), role)
    return any_party(book, data, lambda p: replace(p, people=(*p.people, new)))


def person_less(book: Casebook, data: st.DataObject) -> Casebook:
    return any_party(book, data, lambda p: replace(p, people=p.people[1:]))


def members_less(book: Casebook, data: st.DataObject) -> Casebook:
    return any_party(book, data, lambda p: replace(p, members=p.members[1:]))


def party_less(book: Casebook, data: st.DataObject) -> Casebook:
    gone = data.draw(st.sampled_from(["harvest-party", "tarvold"]))
    kept = {id: p for id, p in book.parties.items() if id != gone}
    return replace(book, parties=kept, principals=(), formats=())


def title(book: Casebook, data: st.DataObject) -> Casebook:
    return replace(book, title="Another title")


EDITS: list[Edit] = [
    *(phrase_more, opposite_more, phrase_less, phrases_turned, option_more, option_less, options_turned),
    *(alias_more, alias_less, person_more, person_less, members_less, party_less, title),
]


def sound(before: Casebook, after: Casebook) -> int:
    """How many documents the edit touches; fails where another one's statements differ."""
    BOOKS.update({book.digest: book for book in (before, after)})
    change = Change(before, after)
    touched = 0
    for n, (document, reading) in enumerate(pairs()):
        touches = change.touches(document, reading)
        touched += touches
        assert touches or statements(before.digest, n) == statements(after.digest, n)
        assert change.may_touch(gist(document, reading)) or not touches
    return touched


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_an_edit_does_not_touch_has_the_same_statements(data: st.DataObject) -> None:
    after = book()
    for edit in data.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=2)):
        try:
            after = checked(edit(after, data))
        except (BadCasebook, StopIteration):
            return  # two parties of one name, say
    sound(book(), after)
    sound(after, book())


def test_a_title_touches_nothing() -> None:
    assert Change(book(), checked(replace(book(), title="Another title"))).nothing


def test_a_phrase_that_no_text_has_touches_nothing() -> None:
    issue = book().issues[0]
    option = replace(issue.options[0], phrases=(*issue.options[0].phrases, "xylophone quorum"))
    issues = (replace(issue, options=(option, *issue.options[1:])), *book().issues[1:])
    assert sound(book(), checked(replace(book(), issues=issues))) == 0


def test_an_alias_touches_the_documents_that_have_it() -> None:
    (document, _), *_ = pairs()
    name = next(w for w in words() if w[0].isupper() and w in document.text and len(w) > 6)
    party = replace(book().parties["tarvold"], aliases=(*book().parties["tarvold"].aliases, f"{name} Xyl"))
    after = checked(replace(book(), parties={**book().parties, "tarvold": party}))
    assert sound(book(), after) == 0  # half a name is none
