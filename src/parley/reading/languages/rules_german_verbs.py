"""German verbs of saying with their forms, particles and participles."""

from __future__ import annotations

from dataclasses import dataclass

from parley.reading.who.offices import words


@dataclass(frozen=True, slots=True)
class Verb:
    """What a form can be: the particles that its sense wants ("" for none), and what may follow it.

    `objects`: a noun phrase may be what is said ("forderte einen Abzug"). `core`: a plain verb of saying,
    which may be followed by a clause without any mark of indirect speech.
    """

    particles: frozenset[str]
    objects: bool = False
    core: bool = False
    manner: str = "speech"


_CORE = words(
    "sag erklär berichte behaupte beton bestätig mein versicher äußer ergänz meld bemerk erläuter "
    "antworte entgegn beteuer verkünde argumentier verdeutlich erwider resümier konstatier kommentier "
    "präzisier erzähl schilder bekräftig twitter prophezei klag schwör verlautbar formulier folger "
    "urteil diagnostizier"
)
_BELIEF = words(
    "glaub vermut fürchte befürchte schätz erwarte bezweifel zweifel mutmaß rechne prognostizier spekulier"
)
_INTENTION = words("hoff wünsch droh plan beabsichtig erwäge vereinbare")
_ACTS = words(
    "warn kritisier forder beklag begründe erinner bedauer bewerte signalisier plädier beschuldig mahn "
    "frag lob würdig beschwer rechtfertig zitier verlang appellier dementier monier ermahn rüg tadel "
    "empört attestier bescheinig skandier befürworte begrüß verurteil unterstell veröffentlich"
)
_OBJECTS = frozenset([
    "forder", "verlang", "kritisier", "verurteil", "begrüß", "bestätig", "dementier", "befürworte",
    "beklag", "bedauer", "lob", "würdig", "bezweifel", "befürchte", "erwarte", "rüg",
])  # fmt: skip
# Strong verbs: third person singular and plural of present and past, subjunctive, participle.
_STRONG = {
    "schreib": "schreibt schreiben schrieb schrieben schreibe geschrieben",
    "unterstreich": "unterstreicht unterstreichen unterstrich unterstrichen unterstreiche",
    "heiß": "heißt heißen hieß hießen geheißen",
    "ruf": "ruft rufen rief riefen gerufen",
    "bitt": "bittet bitten bat baten gebeten",
    "rat": "rät raten riet rieten geraten",
    "bestreit": "bestreitet bestreiten bestritt bestritten",
    "versprech": "verspricht versprechen versprach versprachen versprochen",
    "widersprech": "widerspricht widersprechen widersprach widersprachen widersprochen",
    "empfehl": "empfiehlt empfehlen empfahl empfahlen empfohlen",
    "verweis": "verweist verweisen verwies verwiesen",
    "vertret": "vertritt vertreten vertrat vertraten",
    "gesteh": "gesteht gestehen gestand gestanden",
    "denk": "denkt denken dachte dachten gedacht",
    "nenn": "nennt nennen nannte nannten genannt",
    "bezeichn": "bezeichnet bezeichnen bezeichnete bezeichneten bezeichne",
    "beschreib": "beschreibt beschreiben beschrieb beschrieben",
    "vergleich": "vergleicht vergleichen verglich verglichen",
    "sprech": "spricht sprechen sprach sprachen gesprochen",
    "laute": "lautet lauten lautete lauteten",
    "beschließ": "beschließt beschließen beschloss beschlossen",
}
_SEPARABLE = {
    "teil": ("teilt teilen teilte teilten teile", "mit", "mitgeteilt"),
    "geb": ("gibt geben gab gaben gebe", "bekannt an zu", "bekanntgegeben angegeben zugegeben gegeben"),
    "kündig": ("kündigt kündigen kündigte kündigten kündige", "an", "angekündigt"),
    "weis": ("weist weisen wies wiesen weise", "hin zurück", "hingewiesen zurückgewiesen"),
    "räum": ("räumt räumen räumte räumten räume", "ein", "eingeräumt"),
    "stell": ("stellt stellen stellte stellten stelle", "fest klar", "festgestellt klargestellt"),
    "füg": ("fügt fügen fügte fügten füge", "hinzu an", "hinzugefügt angefügt"),
    "rufa": ("ruft rufen rief riefen rufe", "auf", "aufgerufen"),
    "fordera": ("fordert fordern forderte forderten fordere", "auf", "aufgefordert"),
    "führ": ("führt führen führte führten führe", "aus an", "ausgeführt angeführt"),
    "spreche": ("spricht sprechen sprach sprachen spreche", "aus", "ausgesprochen"),
    "leg": ("legt legen legte legten lege", "dar nahe", "dargelegt nahegelegt"),
    "haltf": ("hält halten hielt hielten halte", "fest entgegen", "festgehalten entgegengehalten"),
    "heb": ("hebt heben hob hoben hebe", "hervor", "hervorgehoben"),
    "merk": ("merkt merken merkte merkten merke", "an", "angemerkt"),
    "nehm": ("nimmt nehmen nahm nahmen nehme", "an", "angenommen"),
    "deut": ("deutet deuten deutete deuteten deute", "an", "angedeutet"),
    "lehn": ("lehnt lehnen lehnte lehnten lehne", "ab", "abgelehnt"),
    "biet": ("bietet bieten bot boten biete", "an", "angeboten"),
    "schließ": ("schließt schließen schloss schlossen schließe", "aus", "ausgeschlossen"),
    "wend": ("wendet wenden wandte wandten wende", "ein", "eingewandt"),
    "schlag": ("schlägt schlagen schlug schlugen schlage", "vor", "vorgeschlagen"),
    "werf": ("wirft werfen warf warfen werfe", "vor", "vorgeworfen"),
    "sicher": ("sichert sichern sicherte sicherten sichere", "zu", "zugesichert"),
    "saga": ("sagt sagen sagte sagten sage", "aus zu voraus", "ausgesagt zugesagt vorausgesagt"),
    "mahn": ("mahnt mahnen mahnte mahnten mahne", "an", "angemahnt"),
    "pranger": ("prangert prangern prangerte prangerten prangere", "an", "angeprangert"),
    "streit": ("streitet streiten stritt stritten streite", "ab", "abgestritten"),
    "geh": ("geht gehen ging gingen gehe", "aus", "ausgegangen"),
    "pflicht": ("pflichtet pflichten pflichtete pflichteten pflichte", "bei", "beigepflichtet"),
    "stimm": ("stimmt stimmen stimmte stimmten stimme", "zu", "zugestimmt"),
    "trag": ("trägt tragen trug trugen trage", "vor", "vorgetragen"),
    "droha": ("droht drohen drohte drohten drohe", "an", "angedroht"),
    "schätz": ("schätzt schätzen schätzte schätzten schätze", "ein", "eingeschätzt"),
    "kreid": ("kreidet kreiden kreidete kreideten kreide", "an", "angekreidet"),
    "mach": ("macht machen machte machten mache", "klar deutlich geltend", "klargemacht geltend"),
    "zeig": ("zeigt zeigen zeigte zeigten zeige", "überzeugt besorgt zufrieden erfreut enttäuscht "
             "optimistisch zuversichtlich erschüttert bestürzt entsetzt", ""),
}  # fmt: skip
_UNSTRESSED = ("be", "er", "ver", "ent", "emp", "wider", "unter", "prophezei")


def _weak(stem: str) -> tuple[tuple[str, ...], str]:
    """Finite forms and participle of a weak verb; a stem that ends in e keeps it ("berichte-te")."""
    root = stem.removesuffix("e") if stem.endswith(("te", "de", "ne", "chte")) else stem
    link = "e" if root.endswith(("t", "d", "chn", "gn")) else ""
    plural = root + ("n" if root.endswith(("er", "el")) else "en")
    part = root + link + "t"
    part = part if root.startswith(_UNSTRESSED) or root.endswith("ier") else "ge" + part
    return (f"{root}{link}t", plural, f"{root}{link}te", f"{root}{link}ten", f"{root}e"), part


def _table() -> tuple[dict[str, Verb], dict[str, Verb], dict[str, Verb]]:
    finite: dict[str, Verb] = {}
    participles: dict[str, Verb] = {}
    joined: dict[str, Verb] = {}

    def add(table: dict[str, Verb], form: str, verb: Verb) -> None:
        old = table.get(form)
        table[form] = (
            verb
            if old is None
            else Verb(
                old.particles | verb.particles,
                old.objects or verb.objects,
                old.core or verb.core,
                old.manner,
            )
        )

    plain = frozenset([""])
    for stems, core, manner in (
        (_CORE, True, "speech"),
        (_BELIEF, False, "belief"),
        (_INTENTION, False, "intention"),
        (_ACTS, False, "speech"),
    ):
        for stem in stems:
            verb = Verb(plain, stem in _OBJECTS, core, manner)
            forms, participle = _weak(stem)
            for form in forms:
                add(finite, form, verb)
            add(participles, participle, verb)
    for stem, forms_of in _STRONG.items():
        core = stem in ("schreib", "unterstreich", "heiß")
        verb = Verb(plain, False, core, "intention" if stem == "versprech" else "speech")
        parts = forms_of.split()
        for form in parts[:-1]:
            add(finite, form, verb)
        add(participles, parts[-1], verb)
    for row, particles, past in _SEPARABLE.values():
        verb = Verb(frozenset(particles.split()), "ab" in particles.split() or "zurück" in particles.split())
        for form in row.split():
            add(finite, form, verb)
            for particle in particles.split():
                add(joined, particle + form, verb)
        for part in past.split():
            add(participles, part, Verb(plain, verb.objects))
    return finite, participles, joined


FINITE, PARTICIPLES, JOINED = _table()
PARTICLES = frozenset(p for verb in FINITE.values() for p in verb.particles if p)
