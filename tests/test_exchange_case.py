"""Exchange with the field, on a whole case: what goes out comes in again, and people's word counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley import flow, views
from parley.case import Case
from parley.cli import main
from parley.errors import BadInput
from parley.exports import statements_csv, write_dna
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.nouns.statement import Statement

pytestmark = pytest.mark.slow  # the documents are read

YAML = """\
casebook: 1
id: strait
title: The strait
parties:
  ostrava: {name: Ostrava, aliases: [the Ostravan government], people: {Ilse Marn: {aliases: [Marn]}}}
  vell: {name: Vell}
issues:
  passage:
    question: Who may pass?
    options:
      pilots: {name: Pilots stay, phrases: [harbour pilots]}
      toll: {name: A toll, phrases: [toll]}
"""
TEXT = (
    "Talks on the strait\nThe Marn Post\n{day} May 2031\n\n"
    "Foreign Minister Ilse Marn said on Tuesday that Ostrava supports harbour pilots in the strait. "
    "Vell rejected the harbour pilots, its spokesman said.{more}\n"
)
MORE = (
    " Vell supports the toll, the spokesman said.",
    " Ostrava rejects any toll, Marn said. A dull day 🌧.",
    "",
)


SAID = {  # dispatch → what the person heard in it: words, party, option, stance and the rest
    1: [
        ("Ostrava supports harbour pilots", "ostrava", "pilots", "for", {"voice": "party"}),
        ("Vell rejected the harbour pilots", "vell", "pilots", "against", {"firmness": "red-line"}),
        ("Vell supports the toll", "vell", "toll", "for", {"score": 0.4}),
    ],
    2: [
        ("Vell rejected the harbour pilots", "vell", "pilots", "against", {"voice": "unnamed"}),
        ("Ostrava rejects any toll", "ostrava", "toll", "conditional", {"condition": "if all pay"}),
    ],
    3: [],
}
WHOLE = Casebook(
    "strait",
    "The strait",
    {"ostrava": Party("ostrava", "Ostrava"), "vell": Party("vell", "Vell")},
    (Issue("passage", "Who may pass?", (Option("pilots", "Pilots stay"), Option("toll", "A toll"))),),
)


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case that a person has coded, from three documents."""
    folder = tmp_path_factory.mktemp("coded")
    documents, statements = [], []
    for number, more in enumerate(MORE, 1):
        text, id = TEXT.format(day=number, more=more), f"dispatch-{number}.txt"
        date = f"2031-05-0{number}"
        documents.append(Document(id, text, outlet="The Marn Post", published=date))
        for words, party, option, stance, rest in SAID[number]:
            at = Span(id, text.index(words), text.index(words) + len(words))
            values = {"date": date, "coder": "person Bo", "voice": "outlet", **rest}
            statements.append(Statement(party, option, stance, at, **values))
    write_dna(folder / "bo.dna", documents, statements, WHOLE)
    case, _ = Case.create_coded(folder / "strait", folder / "bo.dna", reader="rules")
    case.casebook_path.write_text(YAML, encoding="utf-8")
    return case


def cells(case: Case) -> dict[tuple[str, str], tuple[object, ...]]:
    matrix = views.matrix(case.documents(), case.statements(), case.casebook())
    return {
        (p.party, p.option): (p.stance, p.firmness, p.since, p.moved, p.origins, len(p.statements))
        for p in matrix.positions
    }


def test_hand_coded_work_has_positions(coded: Case) -> None:
    found = {cell: values[:2] for cell, values in cells(coded).items()}
    assert found == {
        ("ostrava", "pilots"): ("for", "firm"),
        ("ostrava", "toll"): ("conditional", "firm"),
        ("vell", "pilots"): ("against", "red-line"),
        ("vell", "toll"): ("unclear", "firm"),
    }


def test_a_case_that_goes_out_as_dna_and_comes_in_has_the_same_matrix(coded: Case, tmp_path: Path) -> None:
    assert run("export", coded.path, "--to", "dna", "-o", tmp_path / "strait.dna") == 0
    again, taken = Case.create_coded(tmp_path / "again", tmp_path / "strait.dna", reader="rules")
    assert cells(again) == cells(coded)
    assert (taken.statements, taken.documents, taken.read, taken.quoted) == (5, 3, 3, 0)
    assert (taken.actors, taken.concepts, taken.left_out, taken.unread) == ((), (), (), ())
    assert not again.brief().dropped


def test_a_case_that_goes_out_as_csv_and_comes_in_has_the_same_matrix(coded: Case, tmp_path: Path) -> None:
    assert run("export", coded.path, "--to", "csv", "-o", tmp_path / "strait.csv") == 0
    again, taken = Case.create_coded(tmp_path / "again", tmp_path / "strait.csv", reader="rules")
    assert (taken.statements, taken.documents, taken.read, taken.quoted) == (5, 2, 2, 2)
    # Of quotes alone nobody can tell that one report copies another, so reports are not compared.
    assert {k: (*v[:4], v[5]) for k, v in cells(again).items()} == {
        k: (*v[:4], v[5]) for k, v in cells(coded).items()
    }
    assert not again.brief().dropped


def test_a_csv_that_comes_back_into_its_case_finds_its_documents(own: Case, tmp_path: Path) -> None:
    coded = own.statements()
    assert run("export", own.path, "--to", "csv", "-o", tmp_path / "bo.dna") == 0  # told by content, not name
    taken = own.take_in(tmp_path / "bo.dna")
    assert (taken.statements, taken.documents, taken.read, taken.quoted) == (5, 2, 0, 0)
    assert [s for s in own.statements() if s.coder == "person Bo"] == coded


def hand(case: Case, folder: Path, party: str, stance: str, name: str = "ada.dna") -> Path:
    """A file in which a person coded the case's first document, with one statement."""
    document = case.documents()[0]
    words = "Vell rejected the harbour pilots"
    start = document.text.index(words)
    said = Statement(
        party, "pilots", stance, Span(document.id, start, start + len(words)), coder="person Ada",
        date="2031-05-01", voice="party",
    )  # fmt: skip
    book = Casebook("b", "B", {party: Party(party, party.title())}, WHOLE.issues)
    if name.endswith("csv"):
        (folder / name).write_text(statements_csv([document], [said], book), encoding="utf-8", newline="")
    else:
        write_dna(folder / name, [document], [said], book)
    return folder / name


@pytest.fixture
def own(coded: Case, tmp_path: Path) -> Case:
    """A copy of the coded case, to be changed."""
    import shutil

    shutil.copytree(coded.path, tmp_path / "own")
    return Case.open(tmp_path / "own", reader="rules")


@pytest.mark.parametrize("name", ["ada.dna", "ada.csv"])
def test_in_a_document_that_people_coded_their_word_counts_alone(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def machine(document: Document, *_: object) -> list[Statement]:
        return [Statement("vell", "toll", "against", Span(document.id, 0, 5), coder="rules-1")]

    monkeypatch.setattr(flow, "statements_of", machine)
    case, _ = Case.create(tmp_path / "strait", reader="rules")
    case.casebook_path.write_text(YAML, encoding="utf-8")
    (tmp_path / "in").mkdir()
    for number in (1, 2):
        text = TEXT.format(day=number, more="")
        (tmp_path / "in" / f"dispatch-{number}.txt").write_text(text, encoding="utf-8")
    case.add(tmp_path / "in")
    assert [s.coder for s in case.statements()] == ["rules-1", "rules-1"]
    taken = case.take_in(hand(case, tmp_path, "vell", "for", name))
    assert (taken.statements, taken.documents, taken.read, taken.quoted) == (1, 1, 0, 0)
    assert {(s.evidence.doc, s.coder) for s in case.statements()} == {
        ("dispatch-1.txt", "person Ada"), ("dispatch-2.txt", "rules-1"),
    }  # fmt: skip
    # The machine's rows are still there, and a new casebook recodes them without touching people's.
    case.casebook_path.write_text(YAML.replace("The strait", "The Strait"), encoding="utf-8")
    monkeypatch.setattr(flow, "change", lambda *_: None)
    assert case.recode() == 2
    assert [s.coder for s in case.statements()] == ["rules-1", "person Ada"]


def test_a_file_that_is_taken_in_again_replaces_what_it_said(own: Case, tmp_path: Path) -> None:
    own.take_in(hand(own, tmp_path, "vell", "for"))
    own.take_in(hand(own, tmp_path, "vell", "against"))
    by_people = [s for s in own.statements() if s.coder == "person Ada"]
    assert [s.stance for s in by_people] == ["against"]


def test_statements_of_an_unknown_actor_wait_until_the_casebook_knows_it(own: Case, tmp_path: Path) -> None:
    taken = own.take_in(hand(own, tmp_path, "vellmark", "for"))
    assert taken.actors == ("vellmark",)
    assert not [s for s in own.statements() if s.coder == "person Ada"]
    own.casebook_path.write_text(YAML.replace("{name: Vell}", "{name: Vell, aliases: [Vellmark]}"), "utf-8")
    assert [s.party for s in own.statements() if s.coder == "person Ada"] == ["vell"]


def test_a_hand_coded_statement_can_be_judged(own: Case, tmp_path: Path) -> None:
    from parley import judging

    own.take_in(hand(own, tmp_path, "vell", "for"))
    (said,) = [s for s in own.coded() if s.coder == "person Ada"]
    own.judge([judging.name(said)], "reject", by="mk")
    assert not [s for s in own.statements() if s.coder == "person Ada"]


def test_a_text_that_differs_from_the_cases_is_a_document_of_its_own(own: Case, tmp_path: Path) -> None:
    document = own.documents()[0]
    other = Document(document.id, "Vell is for the pilots, it said.", published="2031-05-09")
    said = Statement("vell", "pilots", "for", Span(document.id, 0, 22), coder="person Ada")
    write_dna(tmp_path / "x.dna", [other], [said], WHOLE)
    assert own.take_in(tmp_path / "x.dna").read == 1
    ids = [d.id for d in own.documents()]
    assert len(ids) == 4
    assert ids[-1].startswith(f"{document.id}~")
    assert [s.evidence.doc for s in own.statements() if s.coder == "person Ada"] == [ids[-1]]


def test_a_file_that_cannot_be_used_makes_no_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.csv").write_text("document,quote,party,option,stance\nd,q,Vell,A toll,perhaps\n", "utf-8")
    with pytest.raises(BadInput, match=r"x\.csv: row 2"):
        Case.create_coded(tmp_path / "new", tmp_path / "x.csv")
    assert not (tmp_path / "new").exists()
    assert run("import", tmp_path / "new", tmp_path / "x.csv") == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "new").exists()


# At the command line


def test_a_network_goes_out_in_each_form(
    coded: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--network", "one-mode-actors", "--aggregate", "conflict")
    for to in ("graphml", "gexf", "csv"):
        assert run("export", coded.path, "--to", to, *options) == 0
        out = capsys.readouterr().out
        assert "Ostrava" in out
        assert "Vell" in out
    assert run("export", coded.path, "--to", "parquet", "-o", tmp_path / "tables") == 0
    assert (tmp_path / "tables" / "hand_coded.parquet").exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--to", "dna"), "name a file with --out"),
        (("--to", "csv", "--aggregate", "conflict"), "add --network"),
        (("--to", "dna", "-o", "x.dna", "--network", "two-mode"), "holds statements, not networks"),
        (("--to", "parquet", "-o", "x", "--since", "2031"), "leave --since and --until out"),
        (("--to", "gexf", "--normalise", "jaccard"), "normalise is one of no, activity, prominence"),
        (("--to", "gexf", "--duplicates", "hourly"), "duplicates is one of include, document"),
        (("--to", "gexf", "--since", "soon"), "soon"),
        (("--to", "csv", "-o", "no/such/folder.csv"), "cannot be written"),
    ],
)
def test_an_export_that_makes_no_sense_is_one_clear_line(
    coded: Case, options: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", coded.path, *options) == 2
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1


def test_an_import_says_what_it_took(own: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", own.path, hand(own, tmp_path, "vellmark", "for"), "--reader", "rules") == 0
    told = capsys.readouterr()
    assert told.out == "took in 1 statement on 1 document (0 new)\n"
    assert "no party of the casebook is called: vellmark" in told.err
