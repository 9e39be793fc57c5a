"""Load, check and dump a casebook."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.casebook import dump, load
from parley.errors import BadCasebook

GOOD = """\
casebook: 1
id: ferry
title: The ferry between Oster and Vell
principals: [oster, vell]
parties:
  oster:
    name: Oster
    aliases: [Port Anlage, NO]
    people:
      Brun Halder: {role: Harbour Minister, since: 2031-02-01}
      Ada Quist:
  vell: {name: Vell, bodies: [Vell Customs]}
  islands: {name: The Islands, members: [oster, vell]}
issues:
  fares:
    question: Who sets the fares?
    options:
      joint-fares: {name: Fares set together, value: 0, phrases: [joint fares, fares set together]}
formats:
  two: {name: Oster and Vell, parties: [oster, vell]}
proposals:
  harbour-plan: {name: The harbour plan, by: vell, date: 2031-05, options: [joint-fares], needed: [oster]}
"""


def _load(tmp_path: Path, text: str):
    path = tmp_path / "casebook.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_a_casebook_loads_with_people_members_and_values(tmp_path):
    book = _load(tmp_path, GOOD)
    assert book.parties["oster"].people[0].since == "2031-02-01"
    assert book.parties["oster"].people[1].name == "Ada Quist"
    assert book.parties["islands"].members == ("oster", "vell")
    assert [o.value for _, o in book.options()] == [0.0]
    assert not book.proposed


def test_a_country_code_that_yaml_takes_for_false_stays_a_name(tmp_path):
    assert "NO" in _load(tmp_path, GOOD).parties["oster"].aliases


def test_the_digest_changes_with_the_content_and_not_with_the_layout(tmp_path):
    book = _load(tmp_path, GOOD)
    assert _load(tmp_path, "# a note\n" + GOOD).digest == book.digest
    assert _load(tmp_path, GOOD.replace("joint fares,", "common fares,")).digest != book.digest


def test_a_proposal_names_its_options_and_an_edit_of_it_recodes_nothing(tmp_path):
    book = _load(tmp_path, GOOD)
    (plan,) = book.proposals
    assert (plan.options, plan.by, plan.date, plan.needed) == (
        ("joint-fares",),
        ("vell",),
        "2031-05",
        ("oster",),
    )
    assert _load(tmp_path, GOOD.split("proposals:")[0]).digest == book.digest


def test_what_is_dumped_loads_back_as_the_same_casebook(tmp_path):
    book = _load(tmp_path, GOOD)
    assert _load(tmp_path, dump(book)) == book


BAD = [
    ("", "empty"),
    ("- a\n- b\n", "not a mapping"),
    ("just words", "not a mapping"),
    ("a: [1\nb: 2", "line"),
    (GOOD.replace("casebook: 1", "casebook: 2"), "casebook: 2"),
    (GOOD.replace("casebook: 1\n", ""), "'casebook' is missing"),
    (GOOD.replace("aliases:", "alias:"), "did you mean 'aliases'"),
    (GOOD.replace("principals:", "principles:"), "did you mean 'principals'"),
    (GOOD.replace("role: Harbour", "rôle: Harbour"), "did you mean 'role'"),
    (GOOD.replace("phrases:", "phrase:"), "did you mean 'phrases'"),
    (GOOD.replace("members: [oster, vell]", "members: [oster, vel]"), "did you mean 'vell'"),
    (GOOD.replace("parties: [oster, vell]}", "parties: [oster, narnia]}"), "add it to 'parties'"),
    (GOOD.replace("Vell Customs", "Port Anlage"), "stands for both"),
    (GOOD.replace("bodies: [Vell Customs]", "members: [islands]"), "comes back to itself"),
    (GOOD.replace("title: The", "id: ferry\ntitle: The"), "given twice"),
    (GOOD.replace("value: 0", "value: 130"), "less than or equal to 100"),
    (GOOD.replace("2031-02-01", "2031-02-31"), "since"),
    (GOOD.replace("2031-02-01", "last spring"), "no date"),
    (GOOD.replace("title: The", "title: &t The"), "anchors and aliases"),
    (GOOD.replace("  two: {", "  three: {name: Three, parties: *x}\n  two: {"), "anchors and aliases"),
    (GOOD + "? [a, b]\n: c\n", "a key must be a word"),
    (GOOD.replace("name: Vell,", ""), "'parties.vell.name' is missing"),
    (GOOD.replace("options: [joint-fares]", "options: [joint-fare]"), "did you mean 'joint-fares'"),
    (GOOD.replace("options: [joint-fares]", "options: []"), "'proposals.harbour-plan.options'"),
    (GOOD.replace("by: vell", "by: vel"), "did you mean 'vell'"),
    (GOOD.replace("by: vell", "from: vell"), "known here: name, by, date, options, needed"),
]


@pytest.mark.parametrize(("text", "says"), BAD, ids=[says for _, says in BAD])
def test_a_bad_casebook_is_one_line_with_the_file_and_what_is_wrong(tmp_path, text, says):
    with pytest.raises(BadCasebook) as error:
        _load(tmp_path, text)
    assert says in str(error.value)
    assert str(tmp_path / "casebook.yaml") in str(error.value)
    assert "\n" not in str(error.value)


def test_an_option_under_two_issues_is_refused(tmp_path):
    again = "\n  other:\n    question: Again?\n    options:\n      joint-fares: {name: Again}\nformats:"
    with pytest.raises(BadCasebook, match="'joint-fares' stands under 'fares' and under 'other'"):
        _load(tmp_path, GOOD.replace("\nformats:", again))


def test_a_yaml_bomb_is_refused_before_it_unfolds(tmp_path):
    bomb = "a: &a [x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(50))
    with pytest.raises(BadCasebook, match="anchors"):
        _load(tmp_path, bomb)


def test_a_huge_a_missing_and_a_deep_file_are_one_line_each(tmp_path):
    with pytest.raises(BadCasebook, match="1 MB"):
        _load(tmp_path, GOOD + "#" * 1_100_000)
    with pytest.raises(BadCasebook, match="cannot be read"):
        load(tmp_path / "absent.yaml")
    with pytest.raises(BadCasebook, match="cannot be read"):
        load(tmp_path)
    with pytest.raises(BadCasebook, match="deep"):
        _load(tmp_path, "a: " + "[" * 5000 + "]" * 5000)


def test_a_file_that_is_not_utf8_says_where(tmp_path):
    (tmp_path / "casebook.yaml").write_bytes(b"title: \xff")
    with pytest.raises(BadCasebook, match="UTF-8 at byte 7"):
        load(tmp_path / "casebook.yaml")


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200) | st.binary(max_size=200))
def test_whatever_the_file_holds_it_loads_or_is_one_line(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("any") / "casebook.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    with pytest.raises(BadCasebook) as error:
        load(path)
    assert len(str(error.value).splitlines()) == 1


def test_the_example_casebook_of_this_project_loads():
    path = Path(__file__).parents[2] / "examples" / "casebook.yaml"
    if not path.exists():
        pytest.skip("the example casebook is not in this checkout")
    assert len(list(load(path).options())) >= 5


def test_what_goes_only_with_another_option_is_kept_and_recodes_nothing(tmp_path):
    from parley.casebook import dump, load

    text = (
        "casebook: 1\nid: ferry\ntitle: The ferry\nparties: {one: {name: One}, two: {name: Two}}\nissues:\n"
        "  fare: {question: 'Who pays?', options: {toll: {name: A toll%s}}}\n"
        "  line: {question: 'Does it run?', options: {daily: {name: A daily ferry}}}\n"
    )
    plain, linked = tmp_path / "plain.yaml", tmp_path / "linked.yaml"
    plain.write_text(text % "", encoding="utf-8")
    linked.write_text(text % ", only-with: daily, never-with: [toll]", encoding="utf-8")
    found = load(linked)
    option = found.issues[0].options[0]
    assert (option.only_with, option.never_with) == (("daily",), ("toll",))
    assert found.digest == load(plain).digest
    again = tmp_path / "again.yaml"
    again.write_text(dump(found), encoding="utf-8")
    assert load(again) == found
    linked.write_text(text % ", only-with: dayly", encoding="utf-8")
    with pytest.raises(BadCasebook, match="'dayly', which is no option; did you mean 'daily'"):
        load(linked)


def test_a_state_run_outlet_is_kept_and_recodes_nothing(tmp_path):
    from parley.casebook import dump, load

    text = "casebook: 1\nid: ferry\ntitle: The ferry\nparties: {one: {name: One}}\n"
    plain, run = tmp_path / "plain.yaml", tmp_path / "run.yaml"
    plain.write_text(text, encoding="utf-8")
    run.write_text(
        text + "outlets: {The Herald: {state-run: one}, The Post: {state-run: true}}\n", encoding="utf-8"
    )
    found = load(run)
    assert [(one.name, one.state) for one in found.outlets] == [("The Herald", "one"), ("The Post", "yes")]
    assert found.digest == load(plain).digest
    again = tmp_path / "again.yaml"
    again.write_text(dump(found), encoding="utf-8")
    assert load(again).outlets == found.outlets


def test_an_outlet_that_nobody_known_runs_is_refused(tmp_path):
    from parley.casebook import load

    file = tmp_path / "casebook.yaml"
    file.write_text(
        "casebook: 1\nid: ferry\ntitle: The ferry\nparties: {one: {name: One}}\n"
        "outlets: {The Herald: {state-run: onne}}\n",
        encoding="utf-8",
    )
    with pytest.raises(BadCasebook, match="did you mean 'one'"):
        load(file)
