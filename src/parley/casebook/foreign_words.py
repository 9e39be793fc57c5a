"""Words of stance in French, German and Russian. General language, made for any dispute.

Each entry is the beginning of a word without accents. A `+` before it is for, a `-` against; `!` is firm.
"""

from __future__ import annotations

from typing import NamedTuple


class Speech(NamedTuple):
    """What coding knows of a language: `cues` are (beginning, sign, firm), the longest first.

    `no` denies the word of stance beside it, `never` makes it a red line, `pronouns` are he, she and they,
    `both` joins two holders, `breaks` begin a new clause, `conditions` open what a stance depends on,
    `empty` says nothing in a phrase. `last` where the verb may follow what it governs.
    """

    cues: tuple[tuple[str, int, bool], ...]
    no: frozenset[str]
    never: frozenset[str]
    pronouns: frozenset[str]
    both: frozenset[str]
    breaks: frozenset[str]
    conditions: tuple[tuple[str, ...], ...]
    empty: frozenset[str]
    last: bool = False


def _cues(text: str) -> tuple[tuple[str, int, bool], ...]:
    rows = [(w.lstrip("+-!"), 1 if w[0] == "+" else -1, "!" in w) for w in text.split()]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _rows(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split()) for row in text.split("|"))


SPEECHES = {
    "fr": Speech(
        _cues(
            "+!exig +!reclam +!insist +!revendiqu +!prone +!defend +accept +salue +soutien +souten +appuie"
            " +appuye +propos +souhait +favorable +veut +veulent +voulai +esper +consent +approuv +preconis"
            " +encourag +plaid +dispose +pret +prete +prets +pretes +besoin +admet +oui"
            " -!refus -!rejet -!rejett -!exclu -!exclut -!oppos -!condamn -!denonc -!ecart -!inacceptable"
            " -!hostile -renonc -!repouss -critiqu -deplor -regrett -redout -sceptique -reticen"
        ),
        _words("ne n pas nul nulle aucun aucune plus ni sans"),
        _words("jamais inacceptable"),
        _words("il elle ils elles"),
        _words("et"),
        _words("mais tandis alors cependant pourtant"),
        _rows("a condition que|a condition de|seulement si|uniquement si|sous reserve|pourvu que|si"),
        _words(
            "le la les l un une des de du d au aux a en et ou sur par pour dans avec que qui ce cette son sa"
        ),
    ),
    "de": Speech(
        _cues(
            "+!forder +!verlang +!besteh +!beharr +!drang +!dring +begruss +unterstutz +befurwort +akzeptier"
            " +bereit +zustimm +zugestimmt +vorschl +vorgeschlag +will +wollen +wunsch +billig +hofft +hoffen"
            " +einverstanden +gutgeheissen +plad +bedarf +brauch"
            " -!lehn -!ablehn -!abgelehnt -!zuruckgewiesen -!zuruckweis -!weiger -!verweiger -!verurteil"
            " -!kritisier -!ausgeschlossen -!ausschliess -!inakzeptabel -!unannehmbar -gegen -warn -skeptisch"
            " -verzicht -bedau"
        ),
        _words("nicht kein keine keinen keiner keinem nie niemals ohne"),
        _words("nie niemals inakzeptabel unannehmbar"),
        _words("er sie"),
        _words("und"),
        _words("aber doch sondern jedoch wahrend"),
        _rows("nur wenn|unter der bedingung|vorausgesetzt|sofern|falls|wenn"),
        _words(
            "der die das den dem des ein eine einen einer eines im in am an auf von vom zu zum zur mit und"
        ),
        True,
    ),
    "ru": Speech(
        _cues(
            "+!требу +!потребова +!настаива +!настоя +!призва +!призыва +поддерж +соглас +готов +приветств"
            " +предлож +предлаг +хоче +хотят +хотел +одобр +принял +принимает +стремит +надеет +намерен"
            " -!отверг -!отклон -!отказ -!осуд -!против -!неприемлем -!исключ -!возраж -!отступ -критик"
            " -опаса -недопустим"
        ),
        _words("не ни нет без"),
        _words("никогда неприемлем недопустим"),
        _words("он она они"),
        _words("и"),
        _words("но а однако зато"),
        _rows("при условии|только если|лишь если|если|только после|лишь после"),
        _words("в на с за о об у и к по из от до для над под при не"),
    ),
}
