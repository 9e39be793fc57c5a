# ruff: noqa: E501
"""An invented dispute, its documents and its brief: what the tests and screenshots of the renderings use."""

from __future__ import annotations

from parley.nouns.brief import (
    Brief,
    Cell,
    Evidence,
    Grid,
    Line,
    NotRead,
    Section,
    Source,
)
from parley.nouns.document import Cut, Document

HARBOUR = """Talks on the Sarn strait resumed in Port Ilse on Tuesday after a break of six weeks.

Deputy Foreign Minister Oskar Velin of Tarvia met the Meran envoy, Dr Ana Reyl, for four hours. “We will never \
accept foreign observers on our quay,” Velin told reporters afterwards.

Subscribe to the Harbour Post and never miss a tide.

Reyl said that Mera could agree to joint customs posts if the lighthouse dues were frozen at the level of 2019. \
Two officials who asked not to be named said the sides were “closer than in March, and further than they admit”.

The next round is planned for 4 May."""

COURIER = """The Meran government [confirmed](https://courier.example/1) on Wednesday that it would keep its patrol
boats in the strait until the dues question was settled.

According to the Foreign Ministry in Halm, the Port Ilse meeting showed "no movement whatsoever" on observers.

Read more: Ten things to do in Halm this spring

A senior Norn diplomat, who carried messages between the two capitals in February, described the contacts as
“correct, cold and useful”. Norn had offered to host a meeting of the two presidents, he said.

Tarvia’s President, Iren Dast, has now said that observers could be discussed “in a later phase”, a change from
his statement in March that the matter was closed."""

ESSAY = """What passes for negotiation over the Sarn strait is a conversation about a conversation.

The two principals have not sat at one table since 2021. Each prefers to speak through Norn, which is patient, and
through the press, which is not.

An agreement would need three things: dues that both treasuries can live with, customs posts that neither side can
close alone, and an end to night patrols. The first is within reach. The third is not, because Mera regards the
patrols as its only lever.

If Norn withdraws, the channel closes with it."""

RUSSIANISH = """Тарвия не допустит иностранных наблюдателей на причалах, заявил в среду замминистра Оскар Велин. \
По его словам, вопрос сборов можно решить до конца мая."""


def cut(text: str, stretch: str, kind: str, why: str) -> Cut:
    start = text.index(stretch)
    return Cut(start, start + len(stretch), kind, why)


def wraps(text: str) -> list[Cut]:
    """The single line ends inside paragraphs."""
    return [
        Cut(at, at + 1, "wrap", "line end")
        for at, sign in enumerate(text)
        if sign == "\n" and text[at - 1] != "\n" and text[at + 1 : at + 2] != "\n"
    ]


def documents() -> dict[str, Document]:
    found = (
        Document(
            "harbour-post-04-14",
            HARBOUR,
            (
                cut(
                    HARBOUR,
                    "Subscribe to the Harbour Post and never miss a tide.",
                    "furniture",
                    "subscription box",
                ),
            ),
            title="Strait talks resume, observers still the sticking point",
            outlet="The Harbour Post",
            byline="Lena Marsh",
            lang="en",
            published="2031-04-14",
            dated_by="metadata",
            url="https://harbourpost.example/strait-talks",
            kind="report",
            medium="html",
            location="https://harbourpost.example/strait-talks",
        ),
        Document(
            "courier-04-15",
            COURIER,
            (
                cut(COURIER, "[", "markup", "link"),
                cut(COURIER, "](https://courier.example/1)", "markup", "link"),
                cut(COURIER, "Read more: Ten things to do in Halm this spring", "furniture", "related links"),
                *wraps(COURIER),
            ),
            title="Mera keeps its patrols; Dast opens a door",
            outlet="Halm Courier",
            lang="en",
            published="2031-04-15",
            dated_by="text",
            kind="report",
            location="dispatches/courier.txt",
        ),
        Document(
            "essay-04",
            ESSAY,
            tuple(wraps(ESSAY)),
            title="A conversation about a conversation",
            outlet="Northern Review",
            byline="T. Aldous",
            lang="en",
            published="2031-04",
            dated_by="copyright line",
            kind="commentary",
            medium="pdf",
            location="dispatches/essay.pdf",
        ),
        Document(
            "vestnik-04-15",
            RUSSIANISH,
            title="Велин: наблюдателей не будет",
            outlet="Вестник пролива",
            lang="ru",
            kind="report",
            location="dispatches/vestnik.txt",
        ),
    )
    return {document.id: document for document in found}


DOCUMENTS = documents()


def says(doc: str, *stretches: str) -> tuple[Evidence, ...]:
    text = DOCUMENTS[doc].text
    found = []
    for stretch in stretches:
        start = text.index(stretch)
        found.append(Evidence(doc, start, start + len(stretch), stretch))
    return tuple(found)


H, C, E, V = DOCUMENTS
NEVER = says(H, "“We will never accept foreign observers on our quay,” Velin told reporters afterwards.")
LATER = says(
    C,
    "Tarvia’s President, Iren Dast, has now said that observers could be discussed “in a later phase”, a change from\n"
    "his statement in March that the matter was closed.",
)
POSTS = says(
    H,
    "Reyl said that Mera could agree to joint customs posts if the lighthouse dues were frozen at the level of 2019.",
)
PATROLS = says(
    C,
    "The Meran government [confirmed](https://courier.example/1) on Wednesday that it would keep its patrol\n"
    "boats in the strait until the dues question was settled.",
)
NOMOVE = says(
    C,
    'According to the Foreign Ministry in Halm, the Port Ilse meeting showed "no movement whatsoever" on observers.',
)
NORN = says(
    C,
    "A senior Norn diplomat, who carried messages between the two capitals in February, described the contacts as\n"
    "“correct, cold and useful”.",
)
HOST = says(C, "Norn had offered to host a meeting of the two presidents, he said.")
MET = says(
    H, "Deputy Foreign Minister Oskar Velin of Tarvia met the Meran envoy, Dr Ana Reyl, for four hours."
)
RESUMED = says(H, "Talks on the Sarn strait resumed in Port Ilse on Tuesday after a break of six weeks.")
CLOSER = says(
    H,
    "Two officials who asked not to be named said the sides were “closer than in March, and further than they admit”.",
)
NEXT = says(H, "The next round is planned for 4 May.")
TABLE = says(E, "The two principals have not sat at one table since 2021.")
NEEDS = says(
    E,
    "An agreement would need three things: dues that both treasuries can live with, customs posts that neither side "
    "can\nclose alone, and an end to night patrols.",
)
LEVER = says(E, "The third is not, because Mera regards the\npatrols as its only lever.")
WITHDRAWS = says(E, "If Norn withdraws, the channel closes with it.")
VELIN_RU = says(
    V, "Тарвия не допустит иностранных наблюдателей на причалах, заявил в среду замминистра Оскар Велин."
)
DUES_RU = says(V, "По его словам, вопрос сборов можно решить до конца мая.")


def verbatim(evidence: tuple[Evidence, ...], **more: str | None) -> Line:
    from parley.brief import shown

    text = " … ".join(shown(DOCUMENTS[piece.doc], piece.start, piece.end) for piece in evidence)
    return Line(text, evidence, True, **more)  # type: ignore[arg-type]


def sections() -> tuple[Section, ...]:
    return (
        Section(
            "bottom-line",
            "Bottom line",
            (
                Line(
                    "Tarvia has softened on foreign observers: what its deputy minister ruled out on 14 April, its "
                    "president would now discuss “in a later phase”.",
                    NEVER + LATER,
                    label="change",
                    group="What changed",
                ),
                Line(
                    "Tarvia and Mera are apart on foreign observers; on joint customs posts Mera names a condition.",
                    NEVER + NOMOVE + POSTS,
                    label="apart",
                    group="Who is apart on what",
                ),
                Line(
                    "Talks, not yet negotiations: the two principals have not sat at one table since 2021.",
                    TABLE,
                    label="talks",
                    group="Talks or negotiations",
                ),
            ),
        ),
        Section(
            "happened",
            "What’s happened",
            (
                verbatim(RESUMED, date="2031-04-13", label="reported fact"),
                verbatim(MET, date="2031-04-13", label="reported fact"),
                verbatim(PATROLS, date="2031-04-15", holder="Mera", label="party’s claim"),
                verbatim(VELIN_RU, holder="Tarvia", label="party’s claim"),
            ),
        ),
        Section(
            "behind",
            "What’s behind the headline",
            (
                verbatim(LEVER, group="Factors", holder="T. Aldous", label="judgement"),
                verbatim(WITHDRAWS, group="Implications", holder="T. Aldous", label="forecast"),
                verbatim(NEXT, group="Next steps", holder="The Harbour Post", label="reported fact"),
            ),
        ),
        Section(
            "papers",
            "What the papers say",
            (
                verbatim(NEVER, group="The Harbour Post", holder="Oskar Velin", label="party’s claim"),
                verbatim(CLOSER, group="The Harbour Post", holder="Two unnamed officials", label="judgement"),
                verbatim(
                    NOMOVE, group="Halm Courier", holder="Meran Foreign Ministry", label="party’s claim"
                ),
                verbatim(NORN, group="Halm Courier", holder="A senior Norn diplomat", label="judgement"),
                verbatim(VELIN_RU, group="Вестник пролива", holder="Оскар Велин", label="party’s claim"),
                Line(
                    "Both the Harbour Post and the Halm Courier report that observers divide the two sides.",
                    NEVER + NOMOVE,
                    group="Where they agree",
                ),
                Line(
                    "The Harbour Post’s officials see the sides “closer than in March”; the ministry quoted by the Halm "
                    'Courier sees "no movement whatsoever".',
                    CLOSER + NOMOVE,
                    group="Where they differ",
                ),
            ),
        ),
        Section(
            "background",
            "How we got here",
            (
                verbatim(TABLE, date="2021"),
                verbatim(NORN, date="2031-02"),
                verbatim(LATER, date="2031-04-15"),
            ),
        ),
        Section("positions", "Positions"),
        Section(
            "talks",
            "Talks",
            (
                Line(
                    "Tarvia and Mera: held, direct, bilateral, at the level of envoys, in Port Ilse.",
                    RESUMED + MET,
                    group="Held",
                    date="2031-04-13",
                    label="envoys",
                ),
                Line(
                    "Tarvia and Mera: held, through Norn, kept from the public.",
                    NORN,
                    group="Held",
                    date="2031-02",
                    label="mediated",
                ),
                Line("The two presidents: proposed by Norn.", HOST, group="Proposed", label="leaders"),
                Line("Next round: planned.", NEXT, group="Planned", date="2031-05-04"),
            ),
        ),
        Section(
            "conditions",
            "Conditions",
            (
                verbatim(POSTS, holder="Mera"),
                verbatim(NEEDS, holder="T. Aldous"),
            ),
        ),
        Section("commitments", "Commitments and guarantees", (), "No source tells of a promise."),
        Section("contradictions", "Contradictions", (), "No two passages contradict each other."),
        Section(
            "people",
            "People and organisations",
            (
                Line(
                    "Oskar Velin, Deputy Foreign Minister (14 April 2031).",
                    MET,
                    group="Tarvia",
                    label="person",
                ),
                Line("Iren Dast, President (15 April 2031).", LATER, group="Tarvia", label="person"),
                Line("Dr Ana Reyl, envoy (14 April 2031).", MET, group="Mera", label="person"),
                Line("Foreign Ministry in Halm.", NOMOVE, group="Organisations", label="organisation"),
            ),
        ),
        Section("sources", "Sources"),
    )


GRID = Grid(
    parties=(("tarvia", "Tarvia"), ("mera", "Mera"), ("norn", "Norn"), ("league", "League of Straits")),
    options=(
        ("observers", "Foreign observers on the quays"),
        ("customs", "Joint customs posts"),
        ("dues", "Lighthouse dues frozen"),
        ("patrols", "Night patrols end"),
        ("summit", "A meeting of the two presidents"),
    ),
    issues=(
        ("Who watches the quays?", ("observers", "customs")),
        ("What does passage cost?", ("dues",)),
        ("Who patrols the strait?", ("patrols",)),
        ("Who meets whom?", ("summit",)),
    ),
    cells=(
        Cell(
            "tarvia",
            "observers",
            "conditional",
            "open",
            "2031-04-15",
            "against",
            3,
            (
                verbatim(
                    NEVER,
                    holder="Tarvia",
                    label="against · red line · the party’s own words",
                    date="2031-04-14",
                ),
                verbatim(VELIN_RU, holder="Tarvia", label="against · red line"),
                verbatim(LATER, holder="Tarvia", label="conditional · open", date="2031-04-15"),
            ),
        ),
        Cell(
            "mera", "customs", "conditional", "open", "2031-04-14", None, 1, (verbatim(POSTS, holder="Mera"),)
        ),
        Cell("mera", "dues", "for", "firm", "2031-04-14", None, 1, (verbatim(POSTS, holder="Mera"),)),
        Cell("tarvia", "dues", "unclear", "open", None, None, 1, (verbatim(DUES_RU, holder="Tarvia"),)),
        Cell(
            "mera",
            "patrols",
            "against",
            "red-line",
            "2031-04-15",
            None,
            2,
            (verbatim(PATROLS, holder="Mera"), verbatim(LEVER, holder="T. Aldous")),
        ),
        Cell("norn", "summit", "for", "firm", "2031-04-15", None, 1, (verbatim(HOST, holder="Norn"),)),
    ),
)


def source(document: Document, origin: int) -> Source:
    furniture = sum(part.end - part.start for part in document.cuts if part.kind == "furniture")
    return Source(
        document.id,
        document.location,
        document.title,
        document.outlet,
        document.byline,
        document.published,
        document.dated_by,
        document.lang,
        document.kind,
        document.medium,
        document.url,
        "ab" * 32,
        "2031-04-16T08:00:00+00:00",
        len(document.text),
        len(document.text) - furniture,
        origin,
    )


def draft() -> Brief:
    """The brief before the gate, with one line that invents a quotation."""
    made_up = Line("Velin called the talks “a waste of paper”.", MET)
    first, second, *rest = sections()
    second = Section(second.id, second.title, (*second.lines, made_up))
    return Brief(
        title="The Sarn strait: observers, customs and dues",
        casebook="sarn-strait",
        casebook_proposed=True,
        made="2031-04-16T08:05:00+00:00",
        parley="0.1.0",
        sections=(first, second, *rest),
        grid=GRID,
        sources=tuple(source(document, number) for number, document in enumerate(DOCUMENTS.values(), 1)),
        not_read=(NotRead("dispatches/scan.pdf", "a PDF without text (scanned?): run OCR on it first"),),
        as_of="2031-04-16",
        since="2031-04-01",
        vocabulary=("Oskar Velin", "Iren Dast", "Ana Reyl"),
    )


def gated() -> Brief:
    from parley.brief import gate

    return gate(draft(), DOCUMENTS)
