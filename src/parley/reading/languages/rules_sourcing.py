"""What sort of source French and German words name, and how many: the values of the English reader."""

from __future__ import annotations

import re

from parley.nouns.reading import Entity

_KINDS = {
    "anonymous": r"\w*kreisen?|\w*quellen?|insider[ns]?|informanten?|vernehmen|sources?|proches?|"
    r"informateurs?|entourages?|on|man|interlocuteurs?",
    "document": r"\w*berichte?n?s?|\w*studien?|\w*erklärung|\w*mitteilung\w*|rapports?|communiqués?|étude|"
    r"bilan|\w*untersuchung\w*|\w*umfragen?|sondages?|\w*entwurf\w*|\w*schreiben|\w*briefe?s?|"
    r"lettre|document|texte|\w*dokument\w*|\w*papiere?s?|\w*urteil\w*|\w*gesetze?s?|\w*resolution|"
    r"résolution|\w*vertrage?s?|traité|\w*gutachten\w*|décret|loi|note|mémo|\w*statistik\w*|"
    r"enquête",
    "office": r"\w*sprecher(?:in|s|n)?|porte-parole|\w*ministerium\w*|\w*polizei\w*|\w*regierung\w*|"
    r"\w*amt(?:s|es)?|\w*botschaft|\w*gerichte?s?|\w*armee|\w*agentur\w*|ministère|gouvernement|"
    r"présidence|élysée|ambassade|police|armée|agence|tribunal|cour|parquet|\w*anwaltschaft\w*|"
    r"kommission|commission|\w*angaben|\w*informationen|quotidien|journal|hebdomadaire|magazine?s?|"
    r"\w*magazine?s?|chaîne|radio|télévision|presse|\w*presse|\w*zeitung\w*|\w*sender|fernsehen|"
    r"delegation|délégation|état-major|opposition|parti|partei|unternehmens?|konzerns?|entreprise|"
    r"\w*verband\w*|\w*gewerkschaft\w*|syndicat|behörde|parlament|parlement|kreml|kremlin|"
    r"organisation|\w*rate?s?|conseil|alliance|union|coalition|koalition|militärs?|direction|"
    r"fraktion|kabinett",
    "unnamed": r"\w*beamte[rn]?|\w*diplomate[ns]?|\w*diplomat(?:in)?|\w*vertreter(?:in|n|s)?|\w*behörden|"
    r"\w*experten?|responsables?|autorités|experts?|\w*zeugen?|\w*mitarbeiter(?:in|n|s)?|"
    r"fonctionnaires?|témoins?|\w*minister(?:in|s|n)?|ministres?|\w*präsident(?:in|en)?|"
    r"présidente?s?|\w*kanzler(?:in|s)?|chanceli\w+|\w*chef(?:in|s)?|cheffe|\w*direktor\w*|"
    r"dire(?:cteur|ctrice)s?|général|\w*leiter(?:in|s)?|secrétaire|ambassad\w+|négociat\w+|"
    r"\w*kritiker[ns]?|\w*beobachter[ns]?|observateurs?|analystes?|\w*forscher(?:in|n|s)?|"
    r"chercheurs?|\w*wissenschaftler(?:in|n|s)?|habitants?|\w*bewohner[ns]?|rebell\w+|rebelles?|"
    r"manifestants?|demonstranten|\w*anwälte?|avocate?s?|députée?s?|\w*abgeordnete[rn]?|sénateurs?|"
    r"\w*politiker(?:in|n|s)?|ils|elles|sie|diese|viele|einige|certains|plusieurs|mouvement|camp|"
    r"le premier|dirigeante?s?|conseill\w+",
}
_PATTERNS = {kind: re.compile(rf"(?i)(?<![\w-])(?:{words})(?![\w-])") for kind, words in _KINDS.items()}
_PRONOUN = re.compile(r"(?i)(?:er|il|elle|ihm|ihr|lui|der|qui|letzterer?|dieser)$")
_NAME = re.compile(
    r"(?:(?:Dr|Prof|M|Mme|Mgr|Me)\.? )?[A-ZÀ-ÖØ-Þ][\w’'-]+ (?:(?:von|van|de|der|du|al|el|bin) )*[A-ZÀ-ÖØ-Þ]"
)
_ARTICLE = re.compile(
    r"(?i)(?:mehrere|einige|viele|zahlreiche|zwei|drei|beide|alle|der|die|das|den|dem|ein|eine|le|la|les|un|une|des)\b|l['’]"
)
_COUNTS = (
    "ein eine einer einem un une", "zwei zweier deux beide beiden", "drei dreier trois", "vier quatre",
    "fünf cinq", "sechs six", "sieben sept", "acht huit", "neun neuf", "zehn dix", "elf onze", "zwölf douze",
)  # fmt: skip
_NUMBERS = {word: str(number) for number, row in enumerate(_COUNTS, 1) for word in row.split()}
_MANY = re.compile(
    r"(?i)\b(?:viele[rn]?|zahlreiche[rn]?|dutzende|hunderte|nombreux|nombreuses|beaucoup|dizaines|centaines)\b"
)
_SEVERAL = re.compile(
    r"(?i)(?:mehrere[rn]?|einige[rn]?|plusieurs|quelques|certains|des|les|ils|elles)\b|\w+(?:kreise|quelle|e)n\b"
)


def names_nobody(words: str) -> bool:
    """Whether two capitals are no first and last name: "Mehrere Diplomaten", "Britische Medien"."""
    return bool(
        _ARTICLE.match(words)
        or re.match(r"\w+(?:isch|lich|nal|ell|weiter|ig|and)e[rnsm]?\b", words)
        or any(pattern.search(words) for pattern in _PATTERNS.values())
    )


def sourcing(by: str, speaker: Entity | None) -> str:
    """The sourcing of a source by its words: the kind of noun that comes first in it decides."""
    if not by:
        return "anonymous"
    if speaker and speaker.kind == "person":
        return "person"
    if _NAME.match(by) and not names_nobody(" ".join(by.split(",")[0].split()[:3])):
        return "person"
    if _PRONOUN.match(by):
        return "person"
    found = [(match.start(), kind) for kind, pattern in _PATTERNS.items() if (match := pattern.search(by))]
    if found:
        return min(found)[1]
    if speaker:
        return "office"
    return "person" if re.match(r"[A-ZÀ-ÖØ-Þ](?!\w+ [a-zäöü])", by) and " " not in by else "unnamed"


def how_many(by: str) -> str:
    """How many a source without a name is: a number, `many`, or `several` for another plural."""
    if _MANY.search(by):
        return "many"
    for word in by.lower().split()[:3]:
        if word.isdigit() or word in _NUMBERS:
            return _NUMBERS.get(word, word)
    return "several" if _SEVERAL.match(by) else "1"
