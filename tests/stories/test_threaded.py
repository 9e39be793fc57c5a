from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from story_samples import document

from parley.nouns.document import Document
from parley.stories import group, threads

LOCKS = {
    "2031-01-10": "Brennik closed the Halden locks to Torland barges on Monday, saying that pilots had not "
    "been paid. Traders in Vessin fear for the grain that waits below the locks.",
    "2031-03-02": "Envoys of Torland and Brennik met in Vessin on Sunday to speak of the Halden locks and "
    "the unpaid pilots. They agreed on nothing, but will meet again.",
    "2031-06-10": "Brennik and Torland signed a river charter in Vessin under which inspectors watch the "
    "Halden locks. The first barges with grain passed on Tuesday.",
}
OPERA = {
    "2031-02-01": "The opera of Marl dismissed its director, Jannis Orrow, on Friday after the premiere of "
    "a new work was broken off. The orchestra had refused to play.",
    "2031-05-07": "Jannis Orrow won his case against the opera of Marl. A court ordered the house to pay "
    "the former director for two seasons; the orchestra was not heard.",
}


def heap() -> list[Document]:
    return [
        document(f"{name}{n}", text, published=day, title=f"{name} {n}")
        for name, told in (("locks", LOCKS), ("opera", OPERA))
        for n, (day, text) in enumerate(told.items())
    ]


def test_developments_of_one_course_of_events_are_one_thread_across_months() -> None:
    documents = heap()
    stories = group(documents)
    docs = {story.id: story.docs for story in stories}
    found = [
        [doc for story in thread.stories for doc in docs[story]] for thread in threads(stories, documents)
    ]
    assert found == [["locks0", "locks1", "locks2"], ["opera0", "opera1"]]


def test_a_thread_links_each_story_to_an_earlier_one_and_spans_their_dates() -> None:
    documents = heap()
    thread, _ = threads(group(documents), documents)
    assert [later for later, _ in thread.links] == list(thread.stories[1:])
    assert all(thread.stories.index(earlier) < thread.stories.index(later) for later, earlier in thread.links)
    assert (thread.begin, thread.until) == ("2031-01-10", "2031-06-10")


def test_a_story_alone_has_no_thread() -> None:
    documents = heap()[:1]
    assert threads(group(documents), documents) == ()
    assert threads((), ()) == ()


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_threads_do_not_depend_on_the_order_of_the_documents(dice: random.Random) -> None:
    documents = heap()
    shuffled = dice.sample(documents, len(documents))
    assert threads(group(shuffled), shuffled) == threads(group(documents), documents)
