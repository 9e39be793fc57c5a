"""The French words that tell speech: verbs of saying and their forms, prepositions, what ends a phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parley.reading.who.offices import words

WORD = re.compile(
    r"\d+(?:[.,]\d+)*|(?:aujourd['’]hui|quelqu['’]un)|\w+['’](?=\w)"
    r"|\w+?(?=-(?:t-)?(?:ils?|elles?|on)\b)|-(?:t-)?(?=(?:ils?|elles?|on)\b)|\w+(?:-\w+)*|[^\w\s]"
)
"""Words; an elided article and a pronoun behind its verb ("a-t-il", "dit-elle") stand alone."""


@dataclass(frozen=True, slots=True)
class Verb:
    """`objects`: what is said may be a noun phrase; `to`: it may be an infinitive with "de" or without."""

    manner: str = "speech"
    objects: bool = False
    to: bool = False


_SPEECH = words(
    "déclar affirm ajout expliqu indiqu soulign assur précis annonc rappel racont confirm insist martel "
    "lanc dénonc regrett observ comment déplor argu plaid répét réaffirm révél confi rapport not "
    "détaill résum témoign raill iron clam jur rétorqu répliqu tonn avou évoqu signal décrét proclam "
    "critiqu condamn salu fustig récus nuanc tempêt questionn interrog exhort conseill recommand suggér "
    "sugger propos exig réclam demand invit somm appel revendiqu accus contest rejet approuv tranch "
    "murmur s'exclam exclam s'inquièt inquiét alert préconis diffus relat prophétis pronostiqu narr "
    "énonc répond qualifi trait"
)
_BELIEF = words("estim jug pens considèr considér suppos imagin dout redout présum évalu")
_INTENTION = words("espèr espér menac refus envisag souhait projet décid prépar accept")
_TO = words(
    "menac accus propos recommand conseill demand exhort somm appel invit jur refus envisag décid "
    "accept souhait assur affirm espèr espér pens estim suggér exig projet prépar avou"
)
_OBJECTS = words(
    "dénonc critiqu condamn salu fustig exig réclam rejet contest déplor regrett évoqu récus approuv "
    "annonc confirm redout"
)
# Irregular: forms of the third person (present, imperfect, simple past, conditional), then the participle.
_IRREGULAR = {
    "dire": ("dit disent disait disaient dirent", "dit", Verb(to=True)),
    "écrire": ("écrit écrivent écrivait écrivaient écrivit", "écrit", Verb()),
    "répondre": ("répond répondent répondait répondit", "répondu", Verb()),
    "prévenir": ("prévient préviennent prévenait prévint", "prévenu", Verb()),
    "soutenir": ("soutient soutiennent soutenait soutint", "soutenu", Verb()),
    "maintenir": ("maintient maintiennent maintenait", "maintenu", Verb()),
    "reconnaître": ("reconnaît reconnait reconnaissent reconnaissait reconnut", "reconnu", Verb(to=True)),
    "croire": ("croit croient croyait croyaient", "cru", Verb("belief", to=True)),
    "craindre": ("craint craignent craignait", "craint", Verb("belief", True, True)),
    "promettre": ("promet promettent promettait promit", "promis", Verb("intention", True, True)),
    "admettre": ("admet admettent admettait admit", "admis", Verb()),
    "convenir": ("convient conviennent convenait", "convenu", Verb()),
    "conclure": ("conclut concluent concluait", "conclu", Verb()),
    "avertir": ("avertit avertissent avertissait", "averti", Verb()),
    "prédire": ("prédit prédisent prédisait", "prédit", Verb()),
    "démentir": ("dément démentent démentait démentit", "démenti", Verb(to=True)),
    "poursuivre": ("poursuit poursuivent poursuivait poursuivit", "poursuivi", Verb()),
    "reprendre": ("reprend reprenait", "repris", Verb()),
    "réagir": ("réagit réagissent réagissait", "réagi", Verb()),
    "savoir": ("", "su", Verb()),
    "renchérir": ("renchérit renchérissait", "renchéri", Verb()),
    "faire": ("fait", "fait", Verb()),  # only "fait savoir", "fait valoir"
    "vouloir": ("veut veulent voulait voulaient", "voulu", Verb("intention", to=True)),
    "souffler": ("souffle soufflait", "soufflé", Verb()),
    "prétendre": ("prétend prétendent prétendait", "prétendu", Verb(to=True)),
}


def _tables() -> tuple[dict[str, Verb], dict[str, Verb]]:
    finite: dict[str, Verb] = {}
    participles: dict[str, Verb] = {}
    for stems, manner in ((_SPEECH, "speech"), (_BELIEF, "belief"), (_INTENTION, "intention")):
        for stem in stems:
            verb = Verb(manner, stem in _OBJECTS, stem in _TO)
            soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
            for form in (f"{stem}e", f"{stem}ent", f"{soft}ait", f"{soft}aient", f"{soft}a", f"{stem}èrent"):
                finite[form] = verb
            if stem == "rappel":
                finite |= {"rappelle": verb, "rappellent": verb}
            if stem in ("appel", "rejet", "projet"):
                finite |= {stem + stem[-1] + "e": verb, stem + stem[-1] + "ent": verb}
            if "é" in stem[-3:]:
                grave = stem[:-3] + stem[-3:].replace("é", "è")
                finite |= {f"{grave}e": verb, f"{grave}ent": verb}
            for ending in ("é", "ée", "és", "ées"):
                participles[stem + ending] = verb
    for forms, participle, verb in _IRREGULAR.values():
        for form in forms.split():
            finite[form] = verb
        for ending in ("", "e", "s", "es"):
            participles[participle + ending] = verb
    return finite, participles


FINITE, PARTICIPLES = _tables()
HAVE = words("a ont avait avaient aurait auraient eut est sont était étaient")
CLITICS = words("n' ne l' le la les lui leur nous vous me m' te t' se s' y en")
PRONOUNS = words("il elle ils elles on")
KNOWING = frozenset(["savoir", "valoir", "remarquer", "observer", "part", "comprendre", "entendre"])
BEFORE = (
    ("selon",), ("d'", "après"), ("aux", "yeux", "de"), ("aux", "yeux", "du"), ("aux", "yeux", "des"),
    ("de", "l'", "avis", "de"), ("de", "l'", "avis", "du"), ("de", "l'", "avis", "des"),
    ("à", "en", "croire"),
    ("au", "dire", "de"), ("aux", "dires", "de"), ("de", "l'", "aveu", "de"), ("de", "l'", "aveu", "du"),
    ("aux", "yeux", "d'"), ("de", "l'", "avis", "d'"), ("suivant",),
)  # fmt: skip
BELIEVING = frozenset(["yeux", "avis", "pour"])
STOPS = words(
    "dans à au aux lors lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui devant sur "
    "après avant mais que qu' en ce pour depuis pendant avec par qui dont où notamment également ainsi "
    "alors puis encore plus jusqu' vers chez parmi sous sans comme car si quand lorsque lorsqu' tandis "
    "en auprès face via suite selon ne n' a ont est sont"
)
DETERMINERS = words(
    "le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos deux trois quatre cinq "
    "six plusieurs certains certaines quelques de d' aucun aucune chaque tous toutes beaucoup"
)
OPENERS = words(
    "dans à au aux lors hier lundi mardi mercredi jeudi vendredi samedi dimanche mais or après avant en "
    "pour depuis pendant selon interrogé interrogée interrogés ainsi enfin cependant toutefois par sur "
    "si quand et comme d' devant alors puis aujourd'hui de dès malgré sans sous avec face tandis "
    "lorsque lorsqu' jusqu' vers outre quant concernant invité invitée cité citée joint jointe car "
    "ensuite désormais"
)
ADVERBS = words(
    "aussi également ainsi alors encore déjà toujours notamment hier aujourd'hui lundi mardi mercredi "
    "jeudi vendredi samedi dimanche bien plus tard ensuite enfin pourtant cependant toutefois depuis "
    "d'ailleurs pas jamais plutôt même"
)
MASKED = ("ant", "é", "ée", "és", "ées", "u", "ue", "i", "is", "ie")
ROLES = words(
    "ministre président présidente chef cheffe porte-parole directeur directrice analyste expert "
    "experte professeur professeure chercheur chercheuse député députée sénateur sénatrice maire avocat "
    "avocate juge général colonel commandant patron patronne dirigeant dirigeante membre conseiller "
    "conseillère secrétaire ambassadeur ambassadrice émissaire envoyé envoyée négociateur négociatrice "
    "représentant représentante responsable premier première vice-président ancien ancienne ex-ministre "
    "ex-président numéro procureur procureure rapporteur rapporteuse journaliste historien historienne "
    "économiste politologue spécialiste fondateur fondatrice coordinateur coordinatrice délégué "
    "déléguée commissaire chancelier chancelière roi reine homme femme père mère fils fille frère veuve "
    "épouse habitant habitante témoin agence quotidien journal"
)
NO_INFINITIVES = words(
    "leur pour hier dernier premier contre entre outre autre notre votre guerre ministre membre centre "
    "lettre décembre septembre octobre novembre chambre nombre titre maire affaire territoire militaire "
    "nucléaire particulier janvier février frontière papier chantier quartier dossier désir espoir soir "
    "pouvoir"
)
"""Words that end as infinitives do, and are none."""
