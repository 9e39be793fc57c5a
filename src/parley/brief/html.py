"""The brief as one self-contained HTML page: no network, no font from elsewhere, readable without a script.

All text of sources goes through autoescaping; the page carries no data for its script to parse (the script
only moves what is already on the page), and a content security policy allows that one script by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib import resources
from typing import Any

from parley.brief import carriers, view
from parley.brief.axis import axis
from parley.brief.background import CAUSE
from parley.brief.clarified import pieces
from parley.brief.drawn_activity import curves
from parley.brief.drawn_states import states
from parley.brief.drawn_talks import sittings
from parley.brief.drawn_terms import drawn
from parley.brief.layered import layered
from parley.brief.picture import picture
from parley.brief.shown import seen
from parley.brief.wording import count, day, listed
from parley.nouns.brief import Brief, Source
from parley.nouns.outlet import CREDIBILITY


def html(brief: Brief) -> str:
    """The page for a brief that went through the gate: a click on a sentence or cell shows its passages."""
    style, script = _asset("brief.css"), _asset("brief.js")
    notes = view.Notes(brief)
    cited: dict[str, int] = {}
    for note in notes.notes:
        cited[note.source.doc] = cited.get(note.source.doc, 0) + 1
    page: str = _template().render(
        brief=brief,
        notes=notes,
        table=view.table(brief.grid),
        picture=picture(brief.grid),
        graph=layered(brief.steps),
        curves=curves(brief),
        sittings=sittings(brief),
        drawn=drawn(brief),
        states=states(brief.outcomes),
        axis=axis(brief),
        told=carriers.told(brief),
        numbers={id(cell): number for number, cell in enumerate(brief.grid.cells, 1)},
        cited=cited,
        dates=view.dates(brief),
        reports=view.reports(brief),
        sentences=sum(len(section.lines) for section in brief.sections),
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'",
    )
    return page.lstrip()


def left_out(source: Source, texts: dict[str, str]) -> list[tuple[str, str]]:
    """The furniture of a source: (why, the words), the words only where the brief holds the text."""
    text = texts.get(source.doc)
    return [
        (part.why, " ".join(text[part.start : part.end].split()) if text is not None else "")
        for part in source.left_out
    ]


def _finally(value: Any) -> Any:
    """Plain text loses its power to turn directions; what a macro made has lost it before."""
    return seen(value) if type(value) is str else value


@lru_cache(maxsize=1)
def _template() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("parley.brief"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finally,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        day=day, listed=listed, thousands="{:,}".format, ident=id, names=dict, short=view.short
    )
    environment.globals.update(
        CAUSE=CAUSE,
        CREDIBILITY=CREDIBILITY,
        TAGS={"source": "b", "cue": "i", "content": "u"},
        address=view.address,
        cards=view.cards,
        carried=carriers.carried,
        carriers=carriers.carriers,
        citation=view.citation,
        count=count,
        firmness=view.firmness,
        groups=view.groups,
        left_out=left_out,
        moved=view.moved,
        numbered=view.numbered,
        outlet=view.outlet,
        pieces=pieces,
        silence=view.silence,
        split=view.split,
        stance=view.stance,
        voice=view.voice,
    )
    return environment.get_template("brief.html.j2")


def _asset(name: str) -> str:
    return resources.files("parley.brief").joinpath("templates", name).read_text("utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
