"""French and German words of offices and meetings, as pieces of pattern."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """What the readers of names and meetings know of a language; all but `table` are regular expressions.

    `office` stands before a name, and so does `person` where a source is named without an office; `met` is a
    verb of meeting, `received` one that needs a person, `journey` one of going somewhere; `talks` a noun of
    meeting that `joins` ties to its parties, or that `held` says took place; `never` is said of no meeting.
    `source_before` and `source_after` stand by whoever reports, `mediator` by who mediates.
    """

    office: str
    person: str
    met: str
    received: str
    journey: str
    never: str
    talks: str
    joins: str
    between: str
    held: str
    source_before: str
    source_after: str
    mediator: str
    planned: str
    proposed: str
    denied: str
    indirect: str
    mediated: str
    hidden: str
    table: str
    abbreviations: str
    levels: tuple[tuple[str, str], ...]


GERMAN = Tongue(
    office=r"(?:\w{0,30}[Pp]räsident(?:in|en)?|\w{0,30}[Kk]anzler(?:in|s)?|\w{0,30}[Mm]inister(?:in|s|"
    r"präsident(?:in|en)?)?|"
    r"\w{0,30}[Ss]precher(?:in|s)?|"
    r"\w{0,30}[Bb]otschafter(?:in|s)?|\w{0,30}[Vv]orsitzende[rn]?|\w{0,30}[Gg]eneral(?:sekretär(?:in|s)?)?|"
    r"\w{0,30}[Cc]hef(?:in|s)?|\w{0,30}[Ss]ekretär(?:in|s)?|"
    r"\w{0,30}[Dd]irektor(?:in|s)?|König(?:in)?|Papst|\w{0,30}[Gg]esandte[rn]?|"
    r"\w{0,30}[Bb]eauftragte[rn]?|Richter|"
    r"Senator(?:in)?|Premier)",
    person=r"(?:\w{0,30}(?:[Jj]ournalist|[Aa]nalyst|[Ee]xpert|[Ff]orscher|[Pp]rofessor|[Pp]olitiker|"
    r"[Aa]utor|[Hh]istoriker|"
    r"[Tt]rainer|[Aa]ktivist|[Ll]eiter|[Kk]ommissar|[Ww]issenschaftler|[Aa]ugenzeug|[Aa]bgeordnet)(?:in|e|"
    r"er)?|"
    r"\w{0,30}[Aa]nw(?:alt|ältin)|Herr|Frau|\([A-Z]+\))",
    met=r"traf(?:en)? sich|trafen|traf|trifft sich|trifft|treffen sich|treffen|(?:zusammen)?getroffen|"
    r"zusammentreffen|"
    r"telefonier\w+|spr(?:ach|achen|echen|icht) .{0,40}\bmit|mit .{0,80}\b(?:ge)?sprochen|"
    r"beriet(?:en)? sich|berieten|"
    r"kam(?:en)? .{0,60}zusammen|kommen .{0,60}zusammen|zusammengekommen|verhandel\w+|vermittel\w+ zwischen|"
    r"zu Gast bei",
    received=r"empf(?:ing|ingen|ängt|angen|angt)",
    journey=r"\b(?:reis\w+|flog\w*|fliegt|gereist|eingetroffen|traf .{0,40} ein|kam nach)\b",
    never=r"(?:Entscheidung|Maßnahme|Vereinbarung|Regelung|Vorkehrung|Aussage|Absprache|Wahl|"
    r"Vorbereitung)\w*\b"
    r"[^.;]{0,140}\b(?:ge)?tr(?:offen|effen|ifft)\b|\btr(?:af|afen|ifft|effen)\b[^.;]{0,40}"
    r"(?:Entscheidung|Maßnahme|Vereinbarung|Regelung|Vorkehrung|Vorbereitung)|"
    r"\b[Aa]uf \w+ tr(?:ifft|af)\b|\btr(?:ifft|af|afen|effen) (?:\w+ )?auf\b",
    talks=r"\w{0,20}[Gg]espräche?n?|\w{0,20}[Tt]reffens?|\w{0,20}[Vv]erhandlungen|Gipfel\w*|"
    r"Konsultationen|Telefonats?|"
    r"Unterredung|Begegnung|Zusammenkunft|Dialogs?|Gesprächsrunde|Verhandlungsrunde|Kontakte?",
    joins=r"zwischen|mit",
    between=r"zwischen",
    held=r"führ(?:t|te|ten|en)|geführt|hielt(?:en)?|halten|gehalten|begann(?:en)?|begonnen|nahm(?:en)?|"
    r"aufgenommen|setz(?:t|te|ten|en)",
    source_before=r"(?:[Nn]ach (?:\w+ )?Angaben(?: (?:von|aus|der|des))?(?: \w+)?|\b[Ll]aut(?: (?:der|"
    r"dem))?(?: \w+)?|"
    r"\b(?:sagte|teilte|erklärte|berichtete|meldete|bestätigte)(?: \w+){0,3}) $",
    source_after=r",? (?:\w+ ){0,2}(?:sagte|teilte|erklärte|berichtete|meldete|bestätigte|kündigte)\b",
    mediator=r"[Vv]ermittel\w+|[Uu]nter (?:\w+ ){0,3}(?:Vermittlung|Leitung|Vorsitz)|durch Vermittlung|"
    r"Gastgeber",
    planned=r"\b(?:wird|werden|will|wollen|plan\w+|geplant\w*|soll|sollen|bevorstehend\w*|"
    r"kommend\w*|nächst\w*|"
    r"vereinbart\w*)\b",
    proposed=r"\b(?:schlug\w*|vorgeschlagen|bot|bietet|anbot|angeboten|forder\w+|bereit|"
    r"möglich\w*|könnte\w*|lud|[Bb]ereitschaft|"
    r"einladen)\b",
    denied=r"\b(?:kein\w*|nicht|nie|weigert\w*|lehnt\w* .{0,80}ab|abgelehnt|dementier\w+|"
    r"bestritt\w*|abgesagt|sagt\w* .{0,60} ab)\b",
    indirect=r"\b(?:indirekt\w*|über (?:\w+ ){0,2}Vermittler|Pendeldiplomatie)\b",
    mediated=r"\b(?:Vermittlung|vermittelt\w*)\b",
    hidden=r"\b(?:geheim\w*|vertraulich\w*|diskret\w*|inoffiziell\w*)\b",
    table="german.tsv",
    abbreviations=r"Dr|Prof|z\. ?B|d\. ?h|u\. ?a|bzw|ca|Mio|Mrd|Nr|St|Abs|Art|evtl|ggf|inkl|Jh|usw|"
    r"vgl|Hrsg|geb|rd",
    levels=(
        (
            "leaders",
            r"(?<!\w)(?:Staats)?[Pp]räsident(?:in|en)?\b|[Kk]anzler|"
            r"[Mm]inisterpräsident|Premier|König|Staatschef|Regierungschef",
        ),
        ("envoys", r"[Bb]otschafter|[Gg]esandte|Sonderbeauftragte|Unterhändler"),
        ("ministers", r"[Mm]inister"),
        ("officials", r"[Ss]taatssekretär|Delegation|Vertreter|Beamte|Diplomat"),
    ),
)
FRENCH = Tongue(
    office=r"(?:(?:premier |vice-)?(?:ministre|président|présidente)|chancelier|chancelière|"
    r"ambassadeur|ambassadrice|porte-parole|secrétaire|"
    r"émissaire|envoyé|envoyée|chef|cheffe|directeur|directrice|général|roi|reine|pape|"
    r"négociateur|négociatrice|conseiller|M\.|Mme)",
    person=r"(?<!\w)[a-zéèêç]{3,30}",
    met=r"rencontr\w+|s['’](?:est|était|étaient) entretenu\w*|se sont (?:entretenus|réuni\w*|parlé|vus|"
    r"retrouvé\w*|"
    r"concerté\w*)|s['’]entret(?:ien\w+|enir)|s['’](?:est|était) réuni\w*|se réuni\w+|[Rr]éunis?\b|"
    r"(?:ont|avaient) (?:discuté|négocié|dialogué|conféré)|(?:a|avait) discuté avec|(?:négoci|"
    r"dialogu)\w+ avec|"
    r"a (?:téléphoné|parlé) (?:à|avec|au)",
    received=r"(?:a|ont|avait) (?:reçu|accueilli)|reç(?:oit|oivent|u[es]{0,2} (?:\w+ )?par)|recevra|"
    r"accueille|"
    r"accueilli[es]{0,2} par|a appelé(?! à| au)",
    journey=r"\b(?:s['’](?:est|était) rendu\w*|se rend(?:ra|ront|re)?|en visite|est arrivé\w*|"
    r"s['’]est envolé\w*)\b",
    never=r"",
    talks=r"entretiens?|pourparlers|négociations?|réunions?|rencontres?|sommet|consultations?|"
    r"discussions?|contacts?|tête-à-tête|dialogue|conversations?|appel téléphonique|coup de téléphone",
    joins=r"entre|avec",
    between=r"entre",
    held=r"(?:ont|a|avaient) (?:mené|tenu|repris|entamé|ouvert|eu|achevé|conclu)|mènent|tiennent|"
    r"reprennent|tiendront|mèneront",
    source_before=r"(?:[Ss]elon|[Dd]['’]après|\b(?:a|ont) (?:annoncé|déclaré|indiqué|affirmé|précisé|"
    r"confirmé|rapporté))"
    r"(?: (?:le|la|les|l['’]|un|une|des|du|de la))?(?: [\w-]+){0,2} ?(?:l['’])?$",
    source_after=r",? (?:\w+ ){0,2}(?:a|ont) (?:annoncé|déclaré|indiqué|affirmé|précisé|confirmé|rapporté|"
    r"fait savoir)\b",
    mediator=r"sous (?:la |l['’])?(?:médiation|égide|conduite|présidence|houlette)|médiation|"
    r"par l['’]intermédiaire|"
    r"accueillir|accueille|accueilli|bons offices",
    planned=r"\b(?:doit|doivent|devrait|devraient|prévu\w*|prévoi\w+|va|vont|aura lieu|auront "
    r"lieu|se tiendra|se tiendront|rencontrera|"
    r"recevra|recevront|prochain\w*|se rencontreront|se réuniront|se rendr(?:a|ont)|s['’]entretiendr\w+|"
    r"accueillera)\b",
    proposed=r"\b(?:propos\w+|suggér\w+|appel\w+ à|souhait\w+|prêt\w*|offert|éventuel\w*|"
    r"possible\w*|pourrai\w+|invité)\b",
    denied=r"\b(?:n['’]a pas|n['’]ont pas|ne \w+ pas|aucun\w*|refus\w+|démenti\w*|dément|"
    r"exclu\w*|annul\w+|rejet\w+|jamais)\b",
    indirect=r"\b(?:indirect\w*|par l['’]intermédiaire|par des intermédiaires|via des médiateurs)\b",
    mediated=r"\b(?:médiation|sous l['’]égide|médiateurs?)\b",
    hidden=r"\b(?:secr[eè]t\w*|discr[eè]t\w*|officieu\w+|confidentiel\w*)\b",
    table="french.tsv",
    abbreviations=r"M|MM|Mme|Dr|St|env|av|cf|etc|art|n",
    levels=(
        ("envoys", r"ambassad|émissaire|envoyé|négociat"),
        ("leaders", r"présidente?\b|premi(?:er|ère) ministre|chanceli|\broi\b|dirigeants"),
        ("ministers", r"ministre"),
        ("officials", r"secrétaire d['’]|délégation|responsables|diplomate|représentant"),
    ),
)
TONGUES = {"de": GERMAN, "fr": FRENCH}
