from __future__ import annotations

from story_samples import DISPATCH, document

from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.stories import group, origins, revisions

PAGE = "https://tide.example/river/halden"
EDITED = DISPATCH.replace("Eleven customs officers", "Nineteen customs officers").replace(
    " until a joint inspection is in place", ""
)


def page(id: str, text: str, retrieved: str, url: str = PAGE) -> Document:
    return document(id, text, retrieved=retrieved, url=url)


def words(documents: list[Document], span: Span | None) -> str | None:
    texts = {made.id: made.text for made in documents}
    return None if span is None else texts[span.doc][span.start : span.end]


def test_an_edited_page_is_a_revision_with_what_was_taken_out_and_put_in() -> None:
    both = [page("b", EDITED, "2031-04-04T09:00:00+00:00"), page("a", DISPATCH, "2031-04-03T09:00:00+00:00")]
    (found,) = revisions(both)
    assert (found.before, found.after, found.seen) == ("a", "b", "2031-04-04T09:00:00+00:00")
    assert [(words(both, edit.out), words(both, edit.put)) for edit in found.edits] == [
        ("Eleven", "Nineteen"),
        ("until a joint inspection is in place", None),
    ]


def test_an_edited_page_is_no_second_witness() -> None:
    rewritten = (
        DISPATCH.split(". ")[0]
        + ". "
        + " ".join(f"New words {n} were put here by the desk." for n in range(9))
    )
    both = [page("a", DISPATCH, "2031-04-03"), page("b", rewritten, "2031-04-04")]
    assert len(set(origins(both).values())) == 1
    assert (
        len(set(origins([both[0], page("b", rewritten, "2031-04-04", "https://tide.example/x")]).values()))
        == 2
    )


def test_an_address_that_holds_another_text_each_day_has_no_revisions() -> None:
    other = "The rowing club of Vessin has a new boat, which was named on Saturday by its oldest member."
    both = [page("a", DISPATCH, "2031-04-03"), page("b", other, "2031-04-04")]
    assert revisions(both) == ()
    assert len(set(origins(both).values())) == 2


def test_other_marks_and_capitals_are_no_revision() -> None:
    assert revisions([page("a", DISPATCH, "1"), page("b", DISPATCH.upper().replace(".", " !"), "2")]) == ()


def test_tracking_in_an_address_does_not_make_another_page() -> None:
    later = page("b", EDITED, "2", "http://www.tide.example/river/halden/?utm_source=letter#top")
    assert len(revisions([page("a", DISPATCH, "1"), later])) == 1


def test_copies_on_two_pages_are_no_revision() -> None:
    assert revisions([page("a", DISPATCH, "1"), page("b", EDITED, "2", "https://other.example/1")]) == ()


def test_each_of_three_texts_is_compared_with_the_one_before() -> None:
    third = EDITED.replace("Nineteen", "Twenty")
    found = revisions([page("a", DISPATCH, "1"), page("b", EDITED, "2"), page("c", third, "3")])
    assert [(revision.before, revision.after, len(revision.edits)) for revision in found] == [
        ("a", "b", 2),
        ("b", "c", 1),
    ]
    assert len(group([page("a", DISPATCH, "1"), page("b", EDITED, "2"), page("c", third, "3")])) == 1
