from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from story_samples import DISPATCH, document

from parley.nouns.document import Document
from parley.stories import group, grouping, rows, vectors
from parley.stories.grouping import Grouper
from parley.stories.naming import chosen

SHARED = Path(__file__).parents[2] / ".." / "shared"
QUAKE = (
    "An earthquake shook the coastal province of Maruda before dawn on Sunday, toppling houses in three "
    "villages. "
    "Governor Pell Andar said that rescue teams had reached all but one village. Hospitals in Maruda town "
    "treated "
    "forty people, and the army sent tents and water."
)
FOLLOWING = (
    "Barges loaded with grain waited at Halden on Wednesday, a day after Ilva Torne and Osk Marrel agreed in "
    "Vessin "
    "to reopen the river crossing. Brennik customs said that the first would cross within a week."
)


def test_reports_of_one_development_are_one_story() -> None:
    stories = group([document("a", DISPATCH), document("b", FOLLOWING), document("c", QUAKE)])
    assert [story.docs for story in stories] == [("a", "b"), ("c",)]


def test_a_story_spans_the_dates_of_its_documents_oldest_first() -> None:
    story, *_ = group(
        [document("b", FOLLOWING, published="2031-04-03"), document("a", DISPATCH, published="2031-04-02")]
    )
    assert (story.docs, story.begin, story.until) == (("a", "b"), "2031-04-02", "2031-04-03")


def test_copies_are_one_origin_of_their_story() -> None:
    story, *_ = group(
        [document("a", DISPATCH), document("copy", DISPATCH + " (Wire)"), document("b", FOLLOWING)]
    )
    assert len(story.docs) == 3
    assert len(set(story.origins)) == 2


def test_the_headline_is_the_title_of_one_of_its_documents() -> None:
    story, *_ = group([document("a", DISPATCH, title="Crossing to reopen"), document("b", FOLLOWING)])
    assert story.headline == "Crossing to reopen"


def test_each_document_has_one_row() -> None:
    found = list(rows(group([document("a", DISPATCH), document("b", QUAKE)])))
    assert sorted(row["id"] for row in found) == ["a", "b"]
    assert len({row["cluster"] for row in found}) == 2


def test_no_documents_make_no_stories() -> None:
    assert group([]) == ()


@settings(max_examples=25, deadline=None)
@given(st.permutations(["", "?", DISPATCH, FOLLOWING, QUAKE, DISPATCH + " More."]))
def test_stories_do_not_depend_on_the_order_of_the_input(texts: list[str]) -> None:
    known = sorted(texts)
    documents = [document(f"d{known.index(text)}", text) for text in texts]
    assert group(documents) == group(sorted(documents, key=lambda made: made.id))


@pytest.mark.slow
@pytest.mark.parametrize(("name", "least"), [("ecbplus-dev", 0.92), ("basil", 0.96)])
def test_the_scorer_finds_the_groups_good(name: str, least: float, tmp_path: Path) -> None:
    gold = SHARED / "data" / f"{name}.jsonl"
    if not gold.exists():
        pytest.skip("the evaluation data is not beside this checkout")
    documents = [document(row["id"], row["text"]) for row in map(json.loads, gold.open(encoding="utf-8"))]
    found = tmp_path / "groups.jsonl"
    found.write_text("".join(json.dumps(row) + "\n" for row in rows(group(documents))))
    scorer = [sys.executable, str(SHARED / "eval" / "clusters.py"), str(gold), str(found)]
    figures = subprocess.run(scorer, capture_output=True, text=True, check=True).stdout
    assert float(figures.split("bcubed_f1:")[1].split()[0]) >= least


def test_reports_of_one_dispute_that_lie_months_apart_are_two_stories() -> None:
    texts = [
        "Brennik closed the Halden locks to Torland barges on Monday, saying that pilots had not been paid. "
        "Traders in Vessin fear for the grain that waits below the locks.",
        "Grain waits below Halden: Torland says that Brennik broke the river charter when it shut the locks. "
        "Its pilots deny that money was owed, and traders count the days.",
        "Brennik and Torland signed a new river charter under which inspectors watch the Halden locks. "
        "Bakers cheered when the first barges passed with flour and salt.",
        "Inspectors took up their work at the Halden locks under the charter of Torland and Brennik. "
        "A baker sent bread to the first barges that passed with salt.",
    ]
    days = ("2031-01-10", "2031-01-11", "2031-06-10", "2031-06-11")
    made = [replace(document(str(n), texts[n]), published=day) for n, day in enumerate(days)]
    assert {frozenset(story.docs) for story in group(made)} == {frozenset("01"), frozenset("23")}
    assert len(group(replace(each, published=None) for each in made)) == 1


_WORDS = [
    "lock",
    "barge",
    "toll",
    "grain",
    "river",
    "Halden",
    "Vessin",
    "Torland",
    "Brennik",
    "14",
    "230",
    "salt",
]


@st.composite
def _heaps(draw: st.DrawFn) -> list[Document]:
    """Short texts from few words, so that they join, bridge and part as others come; some copy others."""
    texts = draw(
        st.lists(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12), min_size=1, max_size=12)
    )
    days = st.sampled_from([None, "2031-04-02", "2031-04-03", "2031-07-01", "2031"])
    return [document(f"d{n:02d}", " ".join(words), published=draw(days)) for n, words in enumerate(texts)]


@settings(max_examples=150, deadline=None)
@given(_heaps(), st.randoms(use_true_random=False))
def test_stories_are_the_same_however_the_documents_came(heap: list[Document], dice: random.Random) -> None:
    coming = dice.sample(heap, len(heap))
    grouper = Grouper()
    while coming:
        cut = dice.randint(1, len(coming))
        grouper.add(coming[:cut])
        coming = coming[cut:]
    assert grouper.stories() == group(heap)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(heap=_heaps(), dice=st.randoms(use_true_random=False))
def test_limits_that_keep_large_heaps_quick_leave_the_order_out_of_account(
    heap: list[Document], dice: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("_TOP", 4), ("_WIDE", 3), ("_NEAR", 2)):
        monkeypatch.setattr(vectors, name, value)
    monkeypatch.setattr(grouping, "_MOST", 3)
    grouper = Grouper()
    for doc in dice.sample(heap, len(heap)):
        grouper.add([doc])
    assert grouper.stories() == group(heap)


@settings(max_examples=50, deadline=None)
@given(_heaps(), st.randoms(use_true_random=False))
def test_changes_tell_where_each_story_came_from(heap: list[Document], dice: random.Random) -> None:
    coming = dice.sample(heap, len(heap))
    grouper = Grouper()
    for doc in coming:
        before = {story.id: set(story.docs) for story in grouper.stories()}
        changes = grouper.add([doc])
        after = {story.id: set(story.docs) for story in grouper.stories()}
        assert {d for change in changes for d in change.docs} == {doc.id}
        opened = {change.story for change in changes if change.kind == "opened"}
        assert all(after[name] == {doc.id} for name in opened)
        for change in changes:
            if change.kind == "merged":
                assert all(before[other] & after[change.story] for other in change.others)
            if change.kind == "split":
                assert all(after[other] & before[change.story] for other in change.others)


@settings(max_examples=50, deadline=None)
@given(_heaps(), st.integers(0, 12))
def test_an_id_that_a_story_had_still_finds_it_after_more_documents_came(
    heap: list[Document], cut: int
) -> None:
    for story in group(heap[:cut]):
        assert set(chosen(group(heap), story.id).docs) & set(story.docs)


def test_a_known_document_changes_nothing() -> None:
    grouper = Grouper()
    assert [change.kind for change in grouper.add([document("a", DISPATCH)])] == ["opened"]
    assert grouper.add([document("a", DISPATCH)]) == ()


def test_a_new_report_joins_and_another_opens() -> None:
    grouper = Grouper()
    grouper.add([document("a", DISPATCH)])
    changes = grouper.add([document("b", FOLLOWING), document("c", QUAKE)])
    assert {(change.kind, change.docs) for change in changes} == {("joined", ("b",)), ("opened", ("c",))}
