"""A case folder: `casebook.yaml` and `record.duckdb`, for a dispute that is followed for months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from parley import blank, exchange, exports, flow, judging, remembered, sources, views
from parley import casebook as casebooks
from parley.errors import BadInput
from parley.exchange import TakenIn
from parley.nouns.brief import Brief
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.handcoded import CodedFile
from parley.nouns.outlet import Rating
from parley.nouns.page import Page, Unread
from parley.nouns.reading import Reading
from parley.nouns.statement import Statement
from parley.nouns.story import Story
from parley.quotes import Quotes, Wanted, quotes
from parley.reading import DEFAULT, READERS
from parley.record import Judgement, Record, judged
from parley.unread import kept, not_read, nothing_read, undated

CASEBOOK, RECORD = "casebook.yaml", "record.duckdb"
CONFLICT = "conflict.yaml"  # who can do what, where the analyst has written it down


@dataclass(frozen=True, slots=True)
class Added:
    """What `Case.add` did: documents read, documents that the record held already, and what failed.

    `again` counts the documents that were read again, `older` those that another reader or an older version
    read and that were not read again, since nobody asked.
    """

    read: int
    known: int
    unread: tuple[Unread, ...]
    again: int = 0
    older: int = 0


def is_case(path: str | Path) -> bool:
    """Whether a path is a folder that holds a casebook and a record."""
    path = Path(path)
    return (path / CASEBOOK).is_file() and (path / RECORD).is_file()


@dataclass(frozen=True)
class Case:
    """A case folder. The record is opened for each piece of work and given back after it.

    `reader` reads what is added; of a document that several readers have read, its reading is used. None
    takes the default, and of several readings the one by the best reader.
    """

    path: Path
    reader: str | None = None

    def __post_init__(self) -> None:
        if self.reader is not None and self.reader not in READERS:
            raise BadInput(f"no reader is called {self.reader!r}; there is {' and '.join(READERS)}")

    @classmethod
    def open(cls, path: str | Path, *, reader: str | None = None) -> Case:
        """The case at `path`. Raises `BadInput` where there is none, or no reader of that name."""
        if not is_case(path):
            raise BadInput(f"{path}: no case here ({CASEBOOK} and {RECORD}); make one with `parley init`")
        return cls(Path(path), reader)

    @classmethod
    def create(
        cls,
        path: str | Path,
        inputs: flow.Inputs = (),
        *,
        reader: str | None = None,
        progress: flow.Progress | None = None,
    ) -> tuple[Case, Added]:
        """A new case; with inputs, they are read into its record and its casebook is proposed from them.

        Nothing is overwritten. The casebook is written last, so what was cut short can be begun again.
        """
        case = cls(Path(path), reader)
        case._begin()
        added = Added(0, 0, ())
        text = blank.CASEBOOK
        if inputs:
            given = [inputs] if isinstance(inputs, str | Path) else list(inputs)
            added = case._add(sources.gather(given), None, progress)
            with case._record(read_only=True) as record:
                pairs = list(record.pairs())
            if not pairs:
                raise BadInput(nothing_read(added.unread))
            proposed, drafted = casebooks.draft(pairs)
            if proposed.parties:  # texts that name no sides leave the casebook to the analyst
                text = drafted
        case._begun(text)
        return case, added

    @classmethod
    def create_coded(
        cls,
        path: str | Path,
        file: str | Path,
        *,
        reader: str | None = None,
        progress: flow.Progress | None = None,
    ) -> tuple[Case, TakenIn]:
        """A new case of what people coded by hand (.dna or CSV); its casebook is drafted from the file.

        Raises `BadInput` with file and row where the file cannot be used; then nothing was made.
        """
        coded = exports.read(file)
        casebook = exchange.draft(coded, file)
        case = cls(Path(path), reader)
        case._begin()
        taken = case._take(coded, progress)
        case._begun(casebook)
        return case, exchange.taken(coded, case.casebook(), *taken)

    def _begin(self) -> None:
        if self.casebook_path.exists():
            raise BadInput(f"{self.path}: a case is here already; add to it with `parley add`")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput(f"{self.path}: cannot be made ({error.strerror}); name another folder") from error
        if not self.record_path.exists():
            Record.open(self.record_path, create_new=True).close()

    def _begun(self, casebook: str) -> None:
        draft = self.casebook_path.with_suffix(".new")
        draft.write_text(casebook, encoding="utf-8")
        draft.rename(self.casebook_path)
        self.recode()

    @property
    def casebook_path(self) -> Path:
        """Where the analyst's YAML file is."""
        return self.path / CASEBOOK

    @property
    def record_path(self) -> Path:
        """Where the record is."""
        return self.path / RECORD

    def casebook(self) -> Casebook:
        """The casebook as it stands in the file now. Raises `BadCasebook`."""
        return casebooks.load(self.casebook_path)

    def add(
        self, inputs: flow.Inputs = (), *, again: bool = False, progress: flow.Progress | None = None
    ) -> Added:
        """Reads what is new under the inputs into the record, and codes it; skips what is known.

        With `again`, every document that this reader has not read in its present version is read once more;
        the earlier readings stay beside the new ones.
        """
        given = [inputs] if isinstance(inputs, str | Path) else list(inputs)
        added = Added(0, 0, ())
        if given or not again:
            added = self._add(sources.gather(given), self.casebook(), progress)
        return self._again(added, progress) if again else added

    def take_in(self, file: str | Path, *, progress: flow.Progress | None = None) -> TakenIn:
        """Takes in what people coded by hand (.dna or CSV), with the documents that the case does not have.

        In a document that such a file covers, people's statements count and the machine's do not. A file of
        the same name that was taken in before is replaced by this one. Raises `BadInput` with file and row
        where the file cannot be used; then nothing has changed.
        """
        self.casebook()  # a casebook that does not hold together is better known before the reading
        with self._record(read_only=True) as record:
            coded = exports.read(file, record.text)
        taken = self._take(coded, progress)
        self.recode()
        return exchange.taken(coded, self.casebook(), *taken)

    def _take(
        self, coded: CodedFile, progress: flow.Progress | None
    ) -> tuple[dict[str, str], tuple[Unread, ...], int]:
        """Keeps the documents and rows of a file; gives the ids of its documents here, by its own."""
        with self._record(read_only=True) as record:
            pages, docs = exchange.pages(coded, record.text, record.same_text)
        added = self._add(pages, None, progress)
        with self._record() as record:
            docs = {given: doc for given, doc in docs.items() if record.text(doc) is not None}
            rows = [
                replace(row, evidence=replace(row.evidence, doc=docs[row.evidence.doc]))
                for row in coded.rows
                if row.evidence.doc in docs
            ]
            now = datetime.now(UTC).isoformat(timespec="seconds")
            record.add_hand_coded(coded.name, list(docs.values()), rows, now)
        return docs, added.unread, added.read

    def _record(self, *, read_only: bool = False) -> Record:
        preferred = [self.reader] if self.reader else []
        return Record.open(self.record_path, read_only=read_only, readers=[*preferred, *READERS])

    def _asked(self) -> str:
        """The reader that reads what is added, with its version."""
        reads = flow.named_reader(self.reader or DEFAULT)
        return f"{reads.name} {reads.version}"

    def _again(self, added: Added, progress: flow.Progress | None) -> Added:
        unread = list(added.unread)
        count = 0
        asked = self._asked()
        with self._record() as record:
            documents = record.documents(ids=record.unlike(asked))
            for document, reading in kept(flow.readings(documents, reader=self.reader or DEFAULT), unread):
                record.reread(document, reading, asked=asked)
                count += 1
                if progress:
                    progress(document.location or document.id)
        return replace(added, unread=tuple(unread), again=count, older=0)

    def _add(
        self,
        pages: Iterable[Page | Unread],
        casebook: Casebook | None,
        progress: flow.Progress | None,
    ) -> Added:
        unread: list[Unread] = []
        waiting: dict[str, tuple[Page, Document]] = {}
        known = read = 0
        asked = self._asked()

        def fresh(record: Record) -> Iterator[Document]:
            nonlocal known

            def there(doc: str) -> int | None:
                text = waiting[doc][1].text if doc in waiting else record.text(doc)
                return None if text is None else hash(text)

            for page in kept(pages, unread):
                item = None if record.knows(page) else flow.cleaned(page, there)
                if item is None:
                    known += 1
                elif isinstance(item, Unread):
                    unread.append(item)
                else:
                    waiting[item[1].id] = item
                    yield item[1]

        coding = None if casebook is None else flow.coding(casebook)
        with self._record() as record:
            if casebook is not None and coding is not None:
                record.keep(coding, casebook)
            for document, reading in kept(
                flow.readings(fresh(record), reader=self.reader or DEFAULT), unread
            ):
                page, _ = waiting.pop(document.id)
                said: Sequence[Statement] = ()
                if casebook is not None:
                    said = flow.statements_of(document, reading, casebook, unread)
                record.append(page, document, reading, said, coding=coding, asked=asked)
                if reading.unread:
                    unread.append(not_read(document, reading))
                else:
                    read += 1
                if progress:
                    progress(document.location or document.id)
            older = len(record.unlike(asked)) if known else 0
        return Added(read, known, tuple(unread), older=older)

    def recode(self, *, progress: flow.Progress | None = None, faults: list[Unread] | None = None) -> int:
        """Codes anew what another casebook may have coded otherwise; gives how many documents.

        Nothing is read again, and what an edit cannot touch keeps its statements.

        Documents that a fault of the coder left without statements are put on the list `faults`.
        """
        unread = [] if faults is None else faults
        casebook = self.casebook()
        coding = flow.coding(casebook)
        with self._record(read_only=True) as record:
            if not record.stale(coding):
                return 0
        count = 0
        with self._record() as record:
            record.keep(coding, casebook)
            for doc in record.recode(
                coding,
                lambda d, r: flow.statements_of(d, r, casebook, unread),
                lambda coded, before: flow.change(coded, before, casebook),
                digest=casebook.digest,
            ):
                count += 1
                if progress:
                    progress(doc)
        return count

    def documents(self, *, as_of: str | None = None) -> list[Document]:
        """Documents in the order in which they came; with a date, those published by then."""
        with self._record(read_only=True) as record:
            return list(record.documents(as_of=as_of))

    def to_parquet(self, folder: str | Path) -> list[Path]:
        """Writes every table of the record as a Parquet file into a folder; gives the files."""
        with self._record(read_only=True) as record:
            return record.to_parquet(folder)

    def quotes(self, wanted: Wanted | None = None) -> Quotes:
        """Who said what, as asked for: by whom, about what, when (see `parley.quotes`)."""
        wanted = wanted or Wanted()
        with self._record(read_only=True) as record:
            return quotes(record, wanted, self.casebook())

    def pairs(self, *, as_of: str | None = None) -> list[tuple[Document, Reading]]:
        """Documents with their readings, in the order in which they came."""
        with self._record(read_only=True) as record:
            return list(record.pairs(as_of=as_of))

    def statements(self, *, as_of: str | None = None) -> list[Statement]:
        """Statements by the casebook as it stands, as people's judgements left them."""
        coded = self.coded(as_of=as_of)
        with self._record(read_only=True) as record:
            return list(judged(coded, record.judgements()))

    def coded(self, *, as_of: str | None = None) -> list[Statement]:
        """The statements as they were coded, whatever people said of them later.

        Where people coded a document by hand these are theirs, elsewhere the machine's.
        """
        self.recode()
        with self._record(read_only=True) as record:
            done = record.coded_by_hand()
            if not done:
                return list(record.statements(as_of=as_of))
            by_hand, _, _ = exchange.by_hand(record.hand_coded(as_of=as_of), self.casebook())
            machine = (s for s in record.statements(as_of=as_of) if s.evidence.doc not in done)
            return list(chain(machine, by_hand))

    def judgements(self) -> list[Judgement]:
        """What people said of statements, oldest first."""
        with self._record(read_only=True) as record:
            return list(record.judgements())

    def judge(
        self,
        names: Sequence[str],
        verdict: str,
        *,
        by: str | None = None,
        correction: Mapping[str, str | None] | None = None,
        reason: str | None = None,
    ) -> list[Judgement]:
        """Keeps what a person says of statements, by their names (`parley.judging.name`): all, or none.

        `by` is the person, else who is logged in. Raises `BadInput` for an unknown name or correction.
        """
        statements, casebook = self.coded(), self.casebook()
        who = (judging.logged_in() if by is None else by).strip()
        if not who:
            raise BadInput("say who judges, with --by")
        made = [
            judging.judgement(
                judging.meant(statements, name), verdict, who, casebook, correction=correction, reason=reason
            )
            for name in names
        ]
        with self._record() as record:
            for judgement in made:
                record.judge(judgement)
        return made

    def ratings(self) -> list[Rating]:
        """How people graded the outlets of the case, oldest first."""
        with self._record(read_only=True) as record:
            return list(record.ratings())

    def rate(self, outlet: str, grade: str, reason: str, *, by: str | None = None) -> Rating:
        """Keeps how reliable a person judges an outlet to be, `A` to `F`; earlier grades stay.

        `by` is the person, else who is logged in. Raises `BadInput` for an outlet that the record does not
        have, a grade that is none, or a missing reason.
        """
        who = (judging.logged_in() if by is None else by).strip()
        if not who:
            raise BadInput("say who judges, with --who")
        rating = judging.rating(outlet, grade, reason, who, [d.outlet or d.id for d in self.documents()])
        with self._record() as record:
            record.rate(rating)
        return rating

    def brief(self, *, as_of: str | None = None, since: str | None = None) -> Brief:
        """The brief of what is in the record."""
        pairs, statements, left = self._material(as_of)
        conflict = self.path / CONFLICT
        return views.compose(
            pairs,
            self.casebook(),
            statements,
            unread=left,
            as_of=as_of,
            since=since,
            conflict=conflict if conflict.exists() else None,
            ratings=self.ratings(),
        )

    def story_page(self, story: str, *, as_of: str | None = None, since: str | None = None) -> Brief:
        """The page of one story of the record: by its id, the beginning of one, or words of its headline.

        It says what changed since the day `since`; without it, since the page before (`parley.remembered`).
        Raises `BadInput` where that names no story, or several.
        """
        pairs, statements, left = self._material(as_of)
        casebook = self.casebook()

        def last(chosen: Story) -> tuple[str, frozenset[str]] | None:
            seen = None if as_of else remembered.last(self.path, chosen.docs)
            return None if seen is None else (seen.made, seen.docs)

        return views.story_page(
            pairs, casebook, statements, story, unread=left, as_of=as_of, since=since, last=last
        )

    def remember(self, page: Brief) -> None:
        """Keeps that the reader has had a story page, so that the next one can say what is new."""
        remembered.remember(self.path, page)

    def _material(
        self, as_of: str | None
    ) -> tuple[list[tuple[Document, Reading]], list[Statement], list[Unread]]:
        """What a brief is made of: documents with readings, statements, and what no date could place."""
        statements = self.statements(as_of=as_of)
        with self._record(read_only=True) as record:
            pairs = list(record.pairs(as_of=as_of))
            left = [undated(location, as_of) for location in record.undated()] if as_of else []
        if not pairs:
            when = f" by {as_of}" if as_of else ""
            raise BadInput(f"{self.path}: nothing in the record{when}; use `parley add`")
        return pairs, statements, left

    def ask(self, question: str, *, as_of: str | None = None) -> Brief:
        """What the record answers to a question in plain English, as a brief of that one answer.

        Raises `BadInput` for a question without a word to look for.
        """
        pairs, statements, left = self._material(as_of)
        return views.ask(question, pairs, self.casebook(), statements, unread=left, as_of=as_of)


def open_case(path: str | Path, *, reader: str | None = None) -> Case:
    """The case folder at `path`, made by `parley init`. Raises `BadInput` where there is none.

    `reader` reads what is added, and its readings are used where several have read a document.
    """
    return Case.open(path, reader=reader)
