"""The German words that tell speech: verbs of saying with their forms, prepositions, determiners, adverbs."""

from __future__ import annotations

from dataclasses import dataclass


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


_CORE = (
    "sag erklär berichte behaupte beton bestätig mein versicher äußer ergänz meld bemerk erläuter antworte "
    "entgegn beteuer verkünde argumentier verdeutlich erwider resümier konstatier kommentier präzisier "
    "erzähl schilder bekräftig twitter prophezei klag schwör verlautbar formulier folger urteil "
    "diagnostizier"
).split()
_BELIEF = (
    "glaub vermut fürchte befürchte schätz erwarte bezweifel zweifel mutmaß rechne "
    "prognostizier spekulier"
).split()
_INTENTION = "hoff wünsch droh plan beabsichtig erwäge vereinbare".split()
_ACTS = (
    "warn kritisier forder beklag begründe erinner bedauer bewerte signalisier plädier beschuldig mahn "
    "frag lob würdig beschwer rechtfertig zitier verlang appellier dementier monier ermahn rüg tadel "
    "empört attestier bescheinig skandier befürworte begrüß verurteil unterstell veröffentlich"
).split()
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
    for stem, words in _STRONG.items():
        core = stem in ("schreib", "unterstreich", "heiß")
        verb = Verb(plain, False, core, "intention" if stem == "versprech" else "speech")
        *forms, last = words.split()
        for form in forms:
            add(finite, form, verb)
        add(participles, last, verb)
    for words, particles, parts in _SEPARABLE.values():
        verb = Verb(frozenset(particles.split()), "ab" in particles.split() or "zurück" in particles.split())
        for form in words.split():
            add(finite, form, verb)
            for particle in particles.split():
                add(joined, particle + form, verb)
        for part in parts.split():
            add(participles, part, Verb(plain, verb.objects))
    return finite, participles, joined


FINITE, PARTICIPLES, JOINED = _table()
PARTICLES = frozenset(p for verb in FINITE.values() for p in verb.particles if p)
HAVE = frozenset("hat hatte haben hatten habe hätte hätten".split())
BECOME = frozenset("wird wurde werden wurden worden werde".split())
THAT = frozenset(
    "dass daß ob wie was wer wo warum weshalb wieso wann welche welcher welches welchen wonach inwiefern "
    "inwieweit man".split()
)
SUBJUNCTIVE = frozenset(
    "sei seien habe werde müsse könne solle wolle gebe dürfe gehe komme stehe bleibe handele handle bestehe "
    "liege lasse sehe wisse halte finde nehme bringe führe trage zeige erwarte fordere hoffe glaube rechne "
    "brauche bedeute gehöre mache tue spreche laufe biete verfüge bedürfe entspreche fehle gelte bedauere "
    "hätten hätte würden würde wären wäre könnten müssten sollten dürften wollten gäbe käme ginge stelle freue "
    "sorge setze steige sinke drohe existiere beginne ende ergebe erhalte erlaube erkläre ermögliche erscheine "
    "fahre falle fühle gewinne helfe kenne kämpfe kaufe koste lebe lehne leide lerne leiste lese liefere nutze "
    "plane prüfe reagiere rufe schade scheine schließe schreibe schütze sage spiele stamme sterbe stimme suche "
    "trete treffe treibe unterstütze verdiene verliere verhalte versuche verstehe verstoße vertrete warte "
    "wachse werfe wirke wohne zähle ziehe zwinge zahle fliege fließe folge funktioniere gefährde gelange "
    "gelinge genieße geschehe greife hänge hebe investiere kritisiere leugne nenne profitiere rechtfertige "
    "regiere riskiere schaffe schätze schlage sichere siege sitze spare sperre störe teile töte trenne "
    "überlege übernehme überwiege umfasse unterliege untersuche verbiete verbinde verbleibe verfolge "
    "verhandle verhandele verhindere verlange verlasse verletze vermeide verpflichte verspreche verteidige "
    "vertraue verweigere verzichte weise wende werbe widerspreche wiege zerstöre zweifle arbeite berge "
    "betrage betreffe bewege bezweifle diene eigne erfülle erinnere erreiche fürchte hindere kläre kehre "
    "lenke melde missachte passe rette richte rücke stoße übe verbessere vergesse verkaufe verläuft verlaufe "
    "verschlechtere verstärke verursache verwende wolle wünsche "
    "bekomme begrüße behandle behindere beruhe beschäftige besitze bestätige beteilige betreibe beweise".split()
) - {"verläuft"}
SURE_SUBJUNCTIVE = SUBJUNCTIVE - frozenset(
    "könnten müssten sollten dürften wollten würde wäre ende teile".split()
)
PREPOSITIONS = frozenset(
    "am im in bei beim nach gegenüber vor während auf zu zum zur über mit seit ab um an aus unter durch für gegen "
    "ohne wegen trotz von vom laut gemäß anlässlich bezüglich hinsichtlich zwischen neben hinter bis angesichts "
    "aufgrund außer statt innerhalb außerhalb binnen ins ans aufs per pro via".split()
)
ATTRIBUTIVE = frozenset("von vom für aus der des eines einer und sowie oder &".split())
"""What may go on a noun phrase that stands behind its verb; "in" and "am" mostly tell place and time."""
DETERMINERS = frozenset(
    "der die das ein eine kein keine sein seine ihr ihre unser unsere dieser diese dieses jener jene mehrere "
    "einige viele alle beide zahlreiche manche mancher jeder jede jedes zwei drei vier fünf sechs sieben acht "
    "neun zehn weitere etliche andere sämtliche tausende hunderte".split()
)
OBLIQUE = frozenset(
    "dem den des einem einen eines einer ihm ihn ihnen seinem seinen seiner ihrem ihren ihrer diesem diesen "
    "unserem unseren keinem keinen beiden mehreren deren dessen".split()
)
PRONOUNS = frozenset("er sie es man wir ich dieser diese jener letzterer letztere beide viele einige".split())
ADVERBS = frozenset(
    "auch heute gestern gleichzeitig weiter weiterhin außerdem dabei dazu jedoch aber wörtlich hierzu daraufhin "
    "ebenfalls noch bereits später allerdings zudem nun unterdessen danach zuvor schließlich dagegen hingegen "
    "anschließend so damit darüber daher deshalb ferner zugleich indes indessen inzwischen mittlerweile "
    "gegenwärtig zunächst zuletzt kürzlich jetzt dann da hier dort allein selbst sogar nur bislang bisher "
    "einst früher morgen abends nachts mittags vormittags nachmittags ausdrücklich offiziell deutlich "
    "nachdrücklich erneut wieder wiederum denn also doch zwar immer schon etwa darauf dafür daran davon "
    "darum hinzu sich selber gemeinsam öffentlich telefonisch schriftlich einhellig übereinstimmend "
    "nochmals vorher seither seitdem demgegenüber trotzdem dennoch gar nicht lediglich vielmehr "
    "abschließend ergänzend einleitend wenig kurz eben oft häufig meist meistens möglicherweise "
    "vermutlich offenbar angeblich ebenso derzeit momentan aktuell damals seinerzeit erstmals erst soeben "
    "nunmehr künftig immerhin natürlich freilich ansonsten sonst insgesamt somit folglich andererseits "
    "einerseits sodann überdies obendrein beispielsweise zumindest jedenfalls ohnehin".split()
)
CONJUNCTIONS = frozenset(
    "weil da als wenn nachdem während obwohl obgleich bevor ehe bis indem sodass damit falls sobald solange "
    "wie wonach woraufhin wobei dass daß ob seit".split()
)
RELATIVES = frozenset("der die das welcher welche welches".split())
AND = frozenset("und sowie aber doch oder sondern".split())
ABOUT = frozenset("davon darauf dazu dafür dagegen darum daran darüber damit daraus darin".split())
REPORTS = (
    "angabe angaben aussage aussagen ansicht meinung auffassung einschätzung einschätzungen information "
    "informationen bericht berichten berichte darstellung worten überzeugung erkenntnissen auskunft "
    "mitteilung mitteilungen meldung meldungen schätzung schätzungen medienberichten presseberichten "
    "zeitungsberichten vernehmen bekunden umfrage umfragen prognosen prognose berechnungen recherchen "
    "ermittlungen untersuchungen erklärungen erklärung vorstellungen vorstellung stellungnahme ankündigung "
    "nachricht nachrichten studie studien statistik statistiken planungen plänen lesart dafürhalten gerüchten "
    "zeugenaussagen pressemitteilung analyse analysen urteil"
).split()
REPORT_NOUNS = frozenset(REPORTS)
REPORT_ENDS = (
    "angaben",
    "berichten",
    "informationen",
    "aussagen",
    "meldungen",
    "einschätzung",
    "schätzungen",
)
BELIEF_NOUNS = frozenset("ansicht meinung auffassung einschätzung überzeugung".split())
OPINIONS = frozenset(
    "meinung ansicht auffassung überzeugung hoffnung befürchtung erwartung sorge these vermutung schluss "
    "ergebnis vorwurf verdacht forderung ankündigung behauptung einschätzung überzeugt sicher besorgt "
    "zuversichtlich optimistisch bewusst einig zufrieden enttäuscht gewiss standpunkt zweifel".split()
)
"""What ends a frame without a verb of saying: "ist der Meinung, dass", "zeigte sich besorgt, dass"."""
HOLDING = frozenset(
    "ist sind war waren vertritt vertreten vertrat vertraten kam kamen kommt kommen gelangte gelangten äußerte "
    "äußerten äußert zeigte zeigten zeigt zeigen hegt hegte brachte brachten bringt erhob erhoben erhebt "
    "hat hatte hatten haben gab gibt".split()
)
AS_VERBS = frozenset(
    "bezeichnet bezeichnen bezeichnete bezeichneten nannte nannten nennt nennen würdigte würdigten verurteilte "
    "verurteilten kritisierte kritisierten beschrieb beschrieben beschreibt lobte lobten wertete werteten "
    "bewertete bewerteten charakterisierte sah sieht wies zitierte".split()
)
"""Verbs that quote by way of "als": "nannte den Plan „…“", "wies dies als „…“ zurück"."""
LINK = frozenset(["demnach", "demzufolge"])
MODAL = frozenset(
    "möchte möchten will wollen soll sollen muss müssen kann können könne könnte könnten müsste müssten sollte "
    "sollten wollte wollten dürfte dürften darf dürfen mag wird werden würde würden zu ließ lässt".split()
)
AUXILIARIES = HAVE | BECOME | MODAL | frozenset("ist sind war waren sei seien gibt gab".split()) - {"zu"}
