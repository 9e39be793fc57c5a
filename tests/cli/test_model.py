"""`parley model` as its user meets it: sentences, JSON lines, what if, and files that are wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.cli import main

DAM = """\
name: The dam
parties:
  Upstream:
    options: [Fill early, {name: Build a weir, direction: forward}]
    prefers: [not Surcharge, Fill early if Patrols]
  Downstream:
    options: [Surcharge, Patrols]
    weights: {Surcharge: 1, Patrols: 2, Fill early: -4}
infeasible: [Fill early and Patrols]
now: [Surcharge]
"""
POSITIONS = """\
issue,actor,position,salience,power
Flow,Upstream,20,0.8,2
Flow,Downstream,90,0.9,1
Strait,Upstream,0,0.2,2
Strait,Downstream,40,0.7,1
"""
OPTIONS = """\
parties:
  Upstream: {floor: 0.5}
  Downstream:
issues:
  Flow:
    No guarantee: {Upstream: 1, red: [Downstream]}
    A minimum: {Upstream: 0.3, Downstream: 1}
  Strait:
    Free passage: {Upstream: 1, Downstream: 0.2}
    A toll: {Downstream: 0.6}
"""


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    for name, text in (("dam.yaml", DAM), ("positions.csv", POSITIONS), ("options.yaml", OPTIONS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return {path.stem: str(path) for path in tmp_path.iterdir()}


def test_stability_says_which_states_hold_and_how_today_leads_there(files, capsys):
    assert main(["model", "stability", files["dam"], "--text", "--wanted", "5"]) == 0
    said = capsys.readouterr().out
    assert "The dam: 12 states, 2 parties." in said
    assert "Today: state 5 (Surcharge)." in said
    assert "reached from today: Downstream to state 11 (each gaining by it)." in said
    assert "For state 5 (Surcharge) to hold under SEQ:" in said


def test_stability_prints_rows_that_the_scorer_takes_where_nobody_watches(files, capsys):
    assert main(["model", "stability", files["dam"]]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["name"] == "The dam"
    assert row["status_quo_1based"] == 5
    assert len(row["individual_stability"]["nash"]) == 2
    assert len(row["individual_stability"]["nash"][0]) == len(row["states"]) == 12
    assert set(row["equilibria_1based"]) == {"nash", "gmr", "smr", "seq", "sseq"}


def test_a_forecast_leads_with_the_spread_across_models(files, capsys):
    assert main(["model", "forecast", files["positions"], "--text"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Flow: the models")
    assert any(line.startswith("Matters most: ") for line in lines)


def test_what_if_stands_beside_the_base(files, capsys):
    assert main(["model", "compromise", files["positions"], "--text", "--set", "Upstream.Flow=60"]) == 0
    said = capsys.readouterr().out
    assert "compromise: Flow moves from 45.2 to 70.8." in said
    assert "compromise: Strait stays at" in said
    assert "Set by hand: Upstream.Flow." in said


def test_the_zone_of_agreement_names_the_solutions_and_what_keeps_a_party_out(files, capsys):
    command = ["model", "agreement", files["options"], "--text"]
    assert main(command) == 0
    assert "A minimum; Free passage" in capsys.readouterr().out
    assert main([*command, "--proposal", "No guarantee", "--proposal", "Free passage"]) == 0
    assert "Poison pill: 'No guarantee' alone keeps Downstream from accepting; 'A minimum' would not." in (
        capsys.readouterr().out
    )


def test_options_can_be_linked_and_a_party_left_out(files, capsys):
    command = ["model", "agreement", files["options"], "--text", "--link", "Free passage=No guarantee"]
    assert main(command) == 0
    said = capsys.readouterr().out
    assert "changed:" in said
    assert "difference:\nThe change closes the zone." in said
    assert main([*command[:4], "--without", "Downstream"]) == 0
    assert "No guarantee; Free passage" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("what", "text", "said"),
    [
        ("stability", "name: x\nparties: {A: {options: [a]}}\n", "give one of prefers, weights and ranking"),
        ("stability", "name: x\nparties: {A: {options: [a], prefers: [b]}}\n", "no option is called so: 'b'"),
        ("stability", "name: x\nparties: {A: {options: [a], prefers: ['(a']}}\n", "a bracket is not closed"),
        ("stability", "name: x\nparties: {A: {options: [a], prefers: ['a a']}}\n", "is out of place"),
        ("stability", "name: x\nparties: {A: {option: [a]}}\n", "'parties.A.option'"),
        ("stability", "a: [", "not YAML"),
        ("stability", "[1, 2]", "no conflict"),
        ("stability", "{", "not JSON"),
        ("stability", "&a b: *a", "anchors and aliases"),
        ("compromise", "", "empty"),
        ("compromise", "a,b\n1,2\n", "must name the columns"),
        ("compromise", "actor,position\nA,x\n", "line 2: 'x' is no number"),
        ("compromise", "actor,position\nA,inf\n", "no number to reckon with"),
        ("compromise", "actor,position\nA,1\nA,2\n", "two positions"),
        ("compromise", "actor,position,salience\nA,1,-1\n", "cannot be below 0"),
        ("agreement", "parties: {A: }\nissues: {}\n", "'issues'"),
        ("agreement", "parties: {A: }\nissues: {I: {o: {B: 1}}}\n", "'B', which is no party"),
        ("agreement", "<a>", "no Genius preference profile"),
        ("agreement", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "no Genius preference profile"),
        (
            "agreement",
            "parties: {A: }\nissues: {I: {o: {A: 1}}}\nrules: [{option: p, only with: o}]",
            "is no option",
        ),
    ],
)
def test_a_file_that_is_wrong_gets_one_clear_line(what: str, text: str, said: str, tmp_path: Path, capsys):
    file = tmp_path / ("given.csv" if what == "compromise" else "given.yaml")
    file.write_text(text, encoding="utf-8")
    assert main(["model", what, str(file)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert said in error
    assert str(file) in error


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("Upstrem.Flow=3", "did you mean 'Upstream'?"),
        ("Upstream.Flo=3", "did you mean 'Flow'?"),
        ("Upstream.Flow=much", "with a number"),
        ("Upstream.Flow=300", "Flow goes from 0 to 100"),
        ("Upstream.power=-1", "cannot be below 0"),
    ],
)
def test_a_change_that_cannot_be_made_says_why(files, change: str, said: str, capsys):
    assert main(["model", "compromise", files["positions"], "--set", change]) == 2
    assert said in capsys.readouterr().err


def test_words_of_a_file_cannot_steer_a_terminal(tmp_path: Path, capsys):
    file = tmp_path / "given.csv"
    file.write_text("actor,position,salience,power\n\x1b[31mA,1,1,1\nB,9,1,1\n", encoding="utf-8")
    assert main(["model", "exchange", str(file), "--text"]) == 0
    assert "\x1b" not in capsys.readouterr().out
