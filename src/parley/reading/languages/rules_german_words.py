"""The German words that tell speech besides its verbs: small words, the subjunctive, nouns of saying."""

from __future__ import annotations

from parley.reading.who.offices import words

HAVE = words("hat hatte haben hatten habe hätte hätten")
BECOME = words("wird wurde werden wurden worden werde")
THAT = words(
    "dass daß ob wie was wer wo warum weshalb wieso wann welche welcher welches welchen wonach "
    "inwiefern inwieweit man"
)
SUBJUNCTIVE = words(
    "sei seien habe werde müsse könne solle wolle gebe dürfe gehe komme stehe bleibe handele handle "
    "bestehe liege lasse sehe wisse halte finde nehme bringe führe trage zeige erwarte fordere hoffe "
    "glaube rechne brauche bedeute gehöre mache tue spreche laufe biete verfüge bedürfe entspreche "
    "fehle gelte bedauere hätten hätte würden würde wären wäre könnten müssten sollten dürften wollten "
    "gäbe käme ginge stelle freue sorge setze steige sinke drohe existiere beginne ende ergebe erhalte "
    "erlaube erkläre ermögliche erscheine fahre falle fühle gewinne helfe kenne kämpfe kaufe koste lebe "
    "lehne leide lerne leiste lese liefere nutze plane prüfe reagiere rufe schade scheine schließe "
    "schreibe schütze sage spiele stamme sterbe stimme suche trete treffe treibe unterstütze verdiene "
    "verliere verhalte versuche verstehe verstoße vertrete warte wachse werfe wirke wohne zähle ziehe "
    "zwinge zahle fliege fließe folge funktioniere gefährde gelange gelinge genieße geschehe greife "
    "hänge hebe investiere kritisiere leugne nenne profitiere rechtfertige regiere riskiere schaffe "
    "schätze schlage sichere siege sitze spare sperre störe teile töte trenne überlege übernehme "
    "überwiege umfasse unterliege untersuche verbiete verbinde verbleibe verfolge verhandle verhandele "
    "verhindere verlange verlasse verletze vermeide verpflichte verspreche verteidige vertraue "
    "verweigere verzichte weise wende werbe widerspreche wiege zerstöre zweifle arbeite berge betrage "
    "betreffe bewege bezweifle diene eigne erfülle erinnere erreiche fürchte hindere kläre kehre lenke "
    "melde missachte passe rette richte rücke stoße übe verbessere vergesse verkaufe verläuft verlaufe "
    "verschlechtere verstärke verursache verwende wolle wünsche bekomme begrüße behandle behindere "
    "beruhe beschäftige besitze bestätige beteilige betreibe beweise"
) - {"verläuft"}
SURE_SUBJUNCTIVE = SUBJUNCTIVE - words("könnten müssten sollten dürften wollten würde wäre ende teile")
PREPOSITIONS = words(
    "am im in bei beim nach gegenüber vor während auf zu zum zur über mit seit ab um an aus unter durch "
    "für gegen ohne wegen trotz von vom laut gemäß anlässlich bezüglich hinsichtlich zwischen neben "
    "hinter bis angesichts aufgrund außer statt innerhalb außerhalb binnen ins ans aufs per pro via"
)
ATTRIBUTIVE = words("von vom für aus der des eines einer und sowie oder &")
"""What may go on a noun phrase that stands behind its verb; "in" and "am" mostly tell place and time."""
DETERMINERS = words(
    "der die das ein eine kein keine sein seine ihr ihre unser unsere dieser diese dieses jener jene "
    "mehrere einige viele alle beide zahlreiche manche mancher jeder jede jedes zwei drei vier fünf "
    "sechs sieben acht neun zehn weitere etliche andere sämtliche tausende hunderte"
)
OBLIQUE = words(
    "dem den des einem einen eines einer ihm ihn ihnen seinem seinen seiner ihrem ihren ihrer diesem "
    "diesen unserem unseren keinem keinen beiden mehreren deren dessen"
)
PRONOUNS = words("er sie es man wir ich dieser diese jener letzterer letztere beide viele einige")
ADVERBS = words(
    "auch heute gestern gleichzeitig weiter weiterhin außerdem dabei dazu jedoch aber wörtlich hierzu "
    "daraufhin ebenfalls noch bereits später allerdings zudem nun unterdessen danach zuvor schließlich "
    "dagegen hingegen anschließend so damit darüber daher deshalb ferner zugleich indes indessen "
    "inzwischen mittlerweile gegenwärtig zunächst zuletzt kürzlich jetzt dann da hier dort allein "
    "selbst sogar nur bislang bisher einst früher morgen abends nachts mittags vormittags nachmittags "
    "ausdrücklich offiziell deutlich nachdrücklich erneut wieder wiederum denn also doch zwar immer "
    "schon etwa darauf dafür daran davon darum hinzu sich selber gemeinsam öffentlich telefonisch "
    "schriftlich einhellig übereinstimmend nochmals vorher seither seitdem demgegenüber trotzdem "
    "dennoch gar nicht lediglich vielmehr abschließend ergänzend einleitend wenig kurz eben oft häufig "
    "meist meistens möglicherweise vermutlich offenbar angeblich ebenso derzeit momentan aktuell damals "
    "seinerzeit erstmals erst soeben nunmehr künftig immerhin natürlich freilich ansonsten sonst "
    "insgesamt somit folglich andererseits einerseits sodann überdies obendrein beispielsweise "
    "zumindest jedenfalls ohnehin"
)
CONJUNCTIONS = words(
    "weil da als wenn nachdem während obwohl obgleich bevor ehe bis indem sodass damit falls sobald "
    "solange wie wonach woraufhin wobei dass daß ob seit"
)
RELATIVES = words("der die das welcher welche welches")
AND = words("und sowie aber doch oder sondern")
ABOUT = words("davon darauf dazu dafür dagegen darum daran darüber damit daraus darin")
REPORT_NOUNS = words(
    "angabe angaben aussage aussagen ansicht meinung auffassung einschätzung einschätzungen information "
    "informationen bericht berichten berichte darstellung worten überzeugung erkenntnissen auskunft "
    "mitteilung mitteilungen meldung meldungen schätzung schätzungen medienberichten presseberichten "
    "zeitungsberichten vernehmen bekunden umfrage umfragen prognosen prognose berechnungen recherchen "
    "ermittlungen untersuchungen erklärungen erklärung vorstellungen vorstellung stellungnahme "
    "ankündigung nachricht nachrichten studie studien statistik statistiken planungen plänen lesart "
    "dafürhalten gerüchten zeugenaussagen pressemitteilung analyse analysen urteil"
)
REPORT_ENDS = (
    "angaben",
    "berichten",
    "informationen",
    "aussagen",
    "meldungen",
    "einschätzung",
    "schätzungen",
)
BELIEF_NOUNS = words("ansicht meinung auffassung einschätzung überzeugung")
OPINIONS = words(
    "meinung ansicht auffassung überzeugung hoffnung befürchtung erwartung sorge these vermutung "
    "schluss ergebnis vorwurf verdacht forderung ankündigung behauptung einschätzung überzeugt sicher "
    "besorgt zuversichtlich optimistisch bewusst einig zufrieden enttäuscht gewiss standpunkt zweifel"
)
"""What ends a frame without a verb of saying: "ist der Meinung, dass", "zeigte sich besorgt, dass"."""
HOLDING = words(
    "ist sind war waren vertritt vertreten vertrat vertraten kam kamen kommt kommen gelangte gelangten "
    "äußerte äußerten äußert zeigte zeigten zeigt zeigen hegt hegte brachte brachten bringt erhob "
    "erhoben erhebt hat hatte hatten haben gab gibt"
)
AS_VERBS = words(
    "bezeichnet bezeichnen bezeichnete bezeichneten nannte nannten nennt nennen würdigte würdigten "
    "verurteilte verurteilten kritisierte kritisierten beschrieb beschrieben beschreibt lobte lobten "
    "wertete werteten bewertete bewerteten charakterisierte sah sieht wies zitierte"
)
"""Verbs that quote by way of "als": "nannte den Plan „…“", "wies dies als „…“ zurück"."""
LINK = frozenset(["demnach", "demzufolge"])
MODAL = words(
    "möchte möchten will wollen soll sollen muss müssen kann können könne könnte könnten müsste müssten "
    "sollte sollten wollte wollten dürfte dürften darf dürfen mag wird werden würde würden zu ließ "
    "lässt"
)
AUXILIARIES = HAVE | BECOME | MODAL | words("ist sind war waren sei seien gibt gab") - {"zu"}
