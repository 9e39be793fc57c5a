"""French and German words of offices and meetings, as pieces of pattern."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """What the readers of names and meetings know of a language; all but `table` are regular expressions.

    `office` stands before a name, and so does `person` where a source is named without an office; `met` is a
    verb of meeting, `talks` a noun of it that `joins` ties to its parties.
    """

    office: str
    person: str
    met: str
    talks: str
    joins: str
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
    office=r"(?:\w{0,30}[Pp]räsident(?:in|en)?|\w{0,30}[Kk]anzler(?:in|s)?|\w{0,30}[Mm]inister(?:in|s|präsident(?:in|en)?)?|"
    r"\w{0,30}[Ss]precher(?:in|s)?|"
    r"\w{0,30}[Bb]otschafter(?:in|s)?|\w{0,30}[Vv]orsitzende[rn]?|\w{0,30}[Gg]eneral(?:sekretär(?:in|s)?)?|"
    r"\w{0,30}[Cc]hef(?:in|s)?|\w{0,30}[Ss]ekretär(?:in|s)?|"
    r"\w{0,30}[Dd]irektor(?:in|s)?|König(?:in)?|Papst|\w{0,30}[Gg]esandte[rn]?|\w{0,30}[Bb]eauftragte[rn]?|Richter|"
    r"Senator(?:in)?|Premier)",
    person=r"(?:\w{0,30}(?:[Jj]ournalist|[Aa]nalyst|[Ee]xpert|[Ff]orscher|[Pp]rofessor|[Pp]olitiker|[Aa]utor|[Hh]istoriker|"
    r"[Tt]rainer|[Aa]ktivist|[Ll]eiter|[Kk]ommissar|[Ww]issenschaftler|[Aa]ugenzeug|[Aa]bgeordnet)(?:in|e|er)?|"
    r"\w{0,30}[Aa]nw(?:alt|ältin)|Herr|Frau|\([A-Z]+\))",
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
