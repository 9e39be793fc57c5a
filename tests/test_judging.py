"""People's judgements of statements."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from parley import judging
from parley.errors import BadInput
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.record import Judgement

BOOK = Casebook(
    "ford", "The ford", {p: Party(p, p.title()) for p in ("ostrava", "velm")},
    (Issue("ferry", "Does it run?", (Option("night", "At night"), Option("toll", "For a toll"))),),
)  # fmt: skip
SAID = Statement("ostrava", "night", "for", Span("d1", 10, 40))


def word(who: str, verdict: str, said: Statement = SAID, month: str = "2026-05", **to: str) -> Judgement:
    return Judgement(f"{month}-03T09:00:00+00:00", who, verdict, said.evidence, said.party, said.option,
                     said.stance, to)  # fmt: skip


def test_a_statement_keeps_its_name_when_what_may_vary_varies() -> None:
    again = replace(SAID, coder="rules-9", score=0.4, firmness="red-line", date="2026-01-01")
    assert judging.name(again) == judging.name(SAID)
    assert judging.name(replace(SAID, stance="against")) != judging.name(SAID)


def test_a_statement_is_meant_by_the_beginning_of_its_name() -> None:
    other = replace(SAID, option="toll")
    assert judging.meant([SAID, other], judging.name(other)[:6]) is other


@pytest.mark.parametrize(("given", "says"), [("zzzzzz", "no statement has"), ("ab", "at least 4")])
def test_a_name_that_means_nothing_is_an_error(given: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        judging.meant([SAID], given)


def test_a_name_that_means_two_statements_is_an_error() -> None:
    with pytest.raises(BadInput, match="several statements have"):
        judging.meant([SAID, SAID], judging.name(SAID))


@pytest.mark.parametrize(
    ("verdict", "to", "says"),
    [
        ("correct", {}, "say what it should read"),
        ("accept", {"stance": "for"}, "takes no correction"),
        ("correct", {"stance": "maybe"}, "for, against, conditional"),
        ("correct", {"party": "nobody"}, "ostrava, velm"),
        ("correct", {"option": "day"}, "night, toll"),
    ],
)
def test_a_correction_names_what_there_is(verdict: str, to: dict[str, str | None], says: str) -> None:
    with pytest.raises(BadInput, match=says):
        judging.judgement(SAID, verdict, "mk", BOOK, correction=to)


def test_agreement_is_told_month_by_month_and_counts_a_persons_last_word() -> None:
    other = replace(SAID, option="toll")
    given = [
        word("mk", "reject"),
        word("mk", "accept", month="2026-06"),
        word("mk", "correct", other, month="2026-06", stance="against"),
        word("ab", "correct", month="2026-06", party="velm"),
    ]
    (june,) = judging.agreement(given)
    assert (june.month, june.accepted, june.corrected, june.rejected) == ("2026-06", 1, 1, 1)
    assert june.share == pytest.approx(1 / 3)


def test_people_agree_with_each_other_where_verdict_and_correction_are_the_same() -> None:
    other = replace(SAID, option="toll")
    given = [
        word("mk", "accept"), word("ab", "accept"),
        word("mk", "correct", other, stance="against"), word("ab", "correct", other, stance="conditional"),
    ]  # fmt: skip
    assert judging.between(given) == [judging.Pair("ab", "mk", 2, 1)]


def parley(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "parley.cli", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )


@pytest.mark.slow
def test_what_a_person_rejects_is_gone_from_positions_and_stays_in_the_list_of_statements(
    tmp_path: Path,
) -> None:
    case = tmp_path / "ford"
    parley("init", case)
    (case / "casebook.yaml").write_text(
        "casebook: 1\nid: ford\ntitle: The ford\nprincipals: [ostrava]\n"
        "parties:\n  ostrava: {name: Ostrava}\n"
        "issues:\n  ferry:\n    question: Does it run?\n    options:\n"
        "      night: {name: The ferry runs at night, phrases: [night ferry]}\n",
        encoding="utf-8",
    )
    (tmp_path / "a.txt").write_text("2 May 2026\n\nOstrava rejects the night ferry.\n", encoding="utf-8")
    parley("add", case, tmp_path / "a.txt", "--reader", "fast")
    (row,) = json.loads(parley("show", case, "statements", "--json").stdout)
    done = parley("judge", case, "reject", row["statement"], "--by", "mk", "--why", "a paper's guess")
    assert (done.returncode, done.stdout) == (0, "rejected: 1\n")
    assert json.loads(parley("show", case, "positions", "--json").stdout) == []
    (after,) = json.loads(parley("show", case, "statements", "--json").stdout)
    assert after["judged"] == ["rejected by mk"]
    assert "rejected by mk" in parley("show", case, "statements", "--side", "Ostrava").stdout
    assert "no such statement" in parley("show", case, "statements", "--about", "toll").stderr
    (agreed,) = json.loads(parley("show", case, "judgements", "--json").stdout)
    assert (agreed["judged"], agreed["rejected"]) == (1, 1)
    wrong = parley("judge", case, "accept", "ffffffff")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
