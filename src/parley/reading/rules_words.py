"""French and German words of speech, offices and meetings, and the tongue-specific pieces of pattern."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """What the rule reader must know of one language; every field is a regular expression without groups.

    `said` are finite forms of verbs of speech, `participle` their participles after `have`, `particle` what a
    separable verb leaves before the comma. `that` begins a content clause. `before` stands before a source
    ("selon"), `after` behind it ("zufolge"), `so` between content and source. `stops` end a source phrase.
    """

    said: str
    have: str
    participle: str
    particle: str
    that: str
    before: str
    after: str
    so: str
    stops: str
    openers: str
    office: str
    met: str
    talks: str
    joins: str
    planned: str
    proposed: str
    denied: str
    indirect: str
    mediated: str
    hidden: str
    reported: str
    table: str
    abbreviations: str
    levels: tuple[tuple[str, str], ...]


_DE_SAID = (
    "sagt|erklär|berichte|behaupte|beton|bestätig|mein|warn|kritisier|versicher|forder|äußer|ergänz|"
    "glaub|hoff|vermut|melde|"
    "beklag|fürcht|befürcht|schätz|bemerk|erläuter|unterstr|begründ|antworte|entgegn|erinner|erwart|"
    "beteuer|verkünde|argumentier|"
    "prognostizier|verdeutlich|erwider|mutmaß|resümier|folger|bedauer|konstatier|kommentier|zitier|"
    "präzisier|räum|kündig|teil|"
    "ford|führ|füg|stell|beurteil|bewerte|signalisier|plädier|beschuldig|bezweifel|mahn|drohte|droh"
)
GERMAN = Tongue(
    said=rf"(?:{_DE_SAID})(?:te|ten|t|e|en|ete|eten|et)?|sagt|schrieb(?:en)?|schreib(?:t|en)|sprach(?:en)?|"
    rf"spricht|gab(?:en)?|gibt|"
    r"wies(?:en)?|weist|weisen|hieß|heißt|rief(?:en)?|ging(?:en)?|geht|gehen|vertrat(?:en)?|vertritt|"
    r"wirft|warf(?:en)?|bot|"
    r"verwies(?:en)?|verweist|versprach(?:en)?|verspricht|unterstrich(?:en)?|sieht|sah|nannte|"
    r"bekräftigte|stritt|bestritt|lautete",
    have=r"hat|hatte|haben|hatten|habe|wird|wurde",
    participle=r"gesagt|erklärt|mitgeteilt|angekündigt|betont|bestätigt|behauptet|angegeben|"
    r"gefordert|berichtet|"
    r"bekannt ?gegeben|"
    r"geäußert|gewarnt|versichert|kritisiert|geschrieben|vorgeworfen|aufgefordert|gemeldet|hingewiesen|"
    r"eingeräumt|festgestellt",
    particle=r"mit|an|bekannt|aus|fest|hin|hinzu|ein|auf|klar|vor|zu|darauf hin|davon aus|dazu auf|zurück",
    that=r"dass|daß|ob|wonach|wie",
    before=r"[Ll]aut|[Nn]ach (?=(?:\w+ ){0,3}(?:Angaben?|Aussagen?|Ansicht|Meinung|Auffassung|Einschätzung|"
    r"Informationen|Berichten|"
    r"Darstellung|Worten|Überzeugung|Erkenntnissen|Auskunft|Mitteilung|Medienberichten)\b)|[Gg]emäß",
    after=r"zufolge",
    so=r"so",
    stops=r",|;|:|\.(?=\s|$)|\(|„|“|»|«| – | - |\b(?:am|im|in|bei|nach|gegenüber|vor|während|auf|zu|zum|zur|"
    r"auch|heute|gestern|gleichzeitig|"
    r"weiter|außerdem|dabei|dazu|jedoch|aber|wörtlich|über|mit|laut|anlässlich|seit|ab|um|hierzu|"
    r"daraufhin|ebenfalls|dem|sich|es|dass|"
    r"hat|hatte|wurde|wird|ist|war|an|noch|bereits|später|am|unter|allerdings|zudem|nun|und (?=[a-zäöü]))\b",
    openers=r"Am|Im|In|Bei|Nach|Zu|Zum|Zur|Auf|Auch|Heute|Gestern|Dazu|Dabei|Außerdem|Zudem|Weiter|Weiterhin|"
    r"Gleichzeitig|Vor|"
    r"Während|Gegenüber|Mit|Wie|Damit|Dies|Das|Darüber|Ferner|Hierzu|Laut|Allerdings|Schließlich|Zuvor|"
    r"Später|Daraufhin|So|Als|Ebenso|An|"
    r"Bereits|Hingegen|Dagegen|Anschließend|Jedoch|Unterdessen|Danach|Über|Seit|Aus|Unter|Denn|Nun|Noch|"
    r"Da|Wenn|Weil|Zwar|Aber|Doch|Es",
    office=r"(?:\w*[Pp]räsident(?:in|en)?|\w*[Kk]anzler(?:in|s)?|\w*[Mm]inister(?:in|s|präsident(?:in|en)?)?|"
    r"\w*[Ss]precher(?:in|s)?|"
    r"\w*[Bb]otschafter(?:in|s)?|\w*[Vv]orsitzende[rn]?|\w*[Gg]eneral(?:sekretär(?:in|s)?)?|"
    r"\w*[Cc]hef(?:in|s)?|\w*[Ss]ekretär(?:in|s)?|"
    r"\w*[Dd]irektor(?:in|s)?|König(?:in)?|Papst|\w*[Gg]esandte[rn]?|\w*[Bb]eauftragte[rn]?|Richter|"
    r"Senator(?:in)?|Premier)",
    met=r"traf(?:en)? sich|trafen|traf|getroffen|trifft sich|trifft|treffen sich|treffen|empfing|empfängt|"
    r"telefonierte|"
    r"sprach(?:en)? mit|kam(?:en)? .{0,60}zusammen|verhandel\w+",
    talks=r"Gespräche?n?|Treffen|Verhandlungen|Gipfel\w*|Konsultationen|Telefonat|Unterredung|Begegnung",
    joins=r"zwischen|mit",
    planned=r"\b(?:wird|werden|will|wollen|plan\w+|geplant\w*|soll|sollen|bevorstehend\w*|"
    r"kommend\w*|nächst\w*|"
    r"vereinbart\w*)\b",
    proposed=r"\b(?:schlug\w*|vorgeschlagen|bot|bietet|anbot|angeboten|forder\w+|bereit|"
    r"möglich\w*|könnte\w*|lud|"
    r"einladen)\b",
    denied=r"\b(?:kein\w*|nicht|nie|weigert\w*|lehnt\w* .{0,80}ab|abgelehnt|dementier\w+|"
    r"bestritt\w*|abgesagt|sagt\w* .{0,60} ab)\b",
    indirect=r"\b(?:indirekt\w*|über (?:\w+ ){0,2}Vermittler|Pendeldiplomatie)\b",
    mediated=r"\b(?:Vermittlung|vermittelt\w*)\b",
    hidden=r"\b(?:geheim\w*|vertraulich\w*|diskret\w*|inoffiziell\w*)\b",
    reported=r"\b(?:sei|seien|habe|werde|müsse|könne|solle|wolle|gebe|dürfe|hätten|würden|wäre|"
    r"wären|gehe|komme|stehe|bleibe)\b",
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
    said=r"dit|disait|déclar(?:e|ait|a)|affirm(?:e|ait|a)|ajout(?:e|ait|a)|expliqu(?:e|ait|"
    r"a)|estim(?:e|ait|a)|indiqu(?:e|ait|a)|"
    r"soulign(?:e|ait|a)|assur(?:e|ait|a)|précis(?:e|ait|a)|annonc(?:e|ait|a)|"
    r"rappel(?:le|ait|a)|racont(?:e|ait|a)|écrit|écrivait|"
    r"confirm(?:e|ait|a)|reconnaît|reconnu|juge|jugeait|pense|pensent|croit|croient|"
    r"prévient|regrett(?:e|ait)|répond|répondait|"
    r"souten(?:ait|u)|soutient|prétend|affirment|disent|estiment|indiquent|expliquent|"
    r"assurent|rapport(?:e|ent|ait)|not(?:e|ait)|"
    r"martèle|lance|lançait|insiste|considère|considèrent|dénonce|promet|avertit|"
    r"conclut|commente|observe|déplore|espère|redoute",
    have=r"a|ont|avait|avaient|s['’]est|se sont|aurait",
    participle=r"dit|déclaré|affirmé|ajouté|expliqué|estimé|indiqué|souligné|assuré|précisé|"
    r"annoncé|rappelé|raconté|écrit|confirmé|"
    r"reconnu|jugé|prévenu|averti|regretté|répondu|soutenu|prétendu|rapporté|noté|"
    r"martelé|lancé|insisté|considéré|promis|conclu|"
    r"commenté|observé|déploré|réagi|démenti|dénoncé|fait savoir|fait valoir|confié|"
    r"plaidé|répété|réaffirmé|révélé|exigé|demandé",
    particle=r"(?!)",
    that=r"que|qu['’]",
    before=r"[Ss]elon|[Dd]['’]après|[Dd]['’]aprés|[Pp]our(?= (?:le|la|les|M\.|Mme)? ?\w+,)",
    after=r"(?!)",
    so=r"(?!)",
    stops=r",|;|:|\.(?=\s|$)|\(|«|»|“|”| – | - |\b(?:dans|à|au|aux|lors|lundi|mardi|mercredi|"
    r"jeudi|vendredi|samedi|dimanche|hier|aujourd|devant|"
    r"sur|après|avant|mais|que|en|ce|cette|pour|depuis|pendant|avec|par|qui|dont|où|"
    r"notamment|également)\b|\bqu['’]",
    openers=r"Dans|À|A|Au|Aux|Lors|Hier|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|"
    r"Mais|Or|Après|Avant|En|Pour|Depuis|Pendant|Selon|"
    r"Interrogé|Interrogée|Ainsi|Enfin|Cependant|Toutefois|Par|Sur|Si|Quand|Et|Comme",
    office=r"(?:(?:premier |vice-)?(?:ministre|président|présidente)|chancelier|chancelière|"
    r"ambassadeur|ambassadrice|porte-parole|secrétaire|"
    r"émissaire|envoyé|envoyée|chef|cheffe|directeur|directrice|général|roi|reine|pape|"
    r"négociateur|négociatrice|conseiller|M\.|Mme)",
    met=r"rencontr\w+|s['’]est entretenu\w*|se sont entretenus|s['’]entretien\w+|se sont "
    r"réuni\w+|a reçu|a accueilli|reçoit|"
    r"s['’]est réuni\w*|ont discuté|a discuté avec|ont négocié|se réuni\w+",
    talks=r"entretiens?|pourparlers|négociations?|réunions?|rencontres?|sommet|consultations?|"
    r"discussions?|contacts?",
    joins=r"entre|avec",
    planned=r"\b(?:doit|doivent|devrait|devraient|prévu\w*|prévoi\w+|va|vont|aura lieu|auront "
    r"lieu|se tiendra|se tiendront|rencontrera|"
    r"recevra|prochain\w*|se rencontreront|se réuniront)\b",
    proposed=r"\b(?:propos\w+|suggér\w+|appel\w+ à|souhait\w+|prêt\w*|offert|éventuel\w*|"
    r"possible\w*|pourrai\w+|invité)\b",
    denied=r"\b(?:n['’]a pas|n['’]ont pas|ne \w+ pas|aucun\w*|refus\w+|démenti\w*|dément|"
    r"exclu\w*|annul\w+|rejet\w+|jamais)\b",
    indirect=r"\b(?:indirect\w*|par l['’]intermédiaire|par des intermédiaires|via des médiateurs)\b",
    mediated=r"\b(?:médiation|sous l['’]égide|médiateurs?)\b",
    hidden=r"\b(?:secr[eè]t\w*|discr[eè]t\w*|officieu\w+|confidentiel\w*)\b",
    reported=r"(?!)",
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
