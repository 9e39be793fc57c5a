"""Makes the dispatches that are not plain text: a PDF, a newsletter (EML) and a Word file.

Everything in them is invented. Run once after changing a text here; the files are committed. Needs reportlab,
which Parley itself does not: `pip install reportlab python-docx`, then `python tools/make_examples.py`.
"""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from html import escape
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

OUT = Path(__file__).resolve().parents[1] / "examples" / "dispatches"

COMMENTARY = """
A month after the gates closed at Stannow, three questions decide whether the talks in Montrive can
become a negotiation: how much water, who measures it, and what it costs to pass the strait. The
parties have spent most of their breath on the first. We think that the second will be settled
sooner.

## Positions on the river

Pellandra's demand has not changed since Prime Minister Ilsa Caradine put it to parliament on 5
March. Sorrel Bay wants a guaranteed flow of 410 cubic metres a second, and has called the figure
non-negotiable. Kestria rejects any fixed number. President Odran Vesk's argument is that a river
which varies by a factor of three cannot be promised in units of one; the argument is sound
hydrology and poor diplomacy.

Less noticed is that neither side has said a word against a share. A share rises with rain and falls
with drought, and both capitals have engineers who know it.

## Positions on the gauges

Here something is moving. Under Tilda Marrow, Kestria treated foreign inspectors at Stannow as a
threat to its sovereignty. Her successor as foreign minister, Anselm Dray, has so far said neither
yes nor no. Officials in Halvern tell us that the president could accept a small mission if its
members were Lissenian and its stay were short. Tarvold, whose development bank pays for most of the
dam, would welcome monitors too: its officials have begun to ask what exactly they are lending
against.

Pellandra has wanted monitors at the dam for years. It should not be difficult to sell.

## Positions on the strait

The surcharge was meant as a lever. Lantern House defends it as a levy for the growers; the ports
dislike it. Kestria demands free passage and says that it will never pay, while its shipowners pay
every day. We expect Pellandra to give up the surcharge in return for something that it can show to
the delta.

## Who is not in the room

Uldmark insists on a place in the talks. Pellandra sees an ally in it and is in favour; Kestria says
that the matter concerns two states. The Littoral League would like to arbitrate. Lissenia, which
has a mediation to protect, is cool on the idea, and Kestria is hostile to it.

What would change our mind? A dry May. If the gauge falls below 300, Ms Caradine will not survive a
compromise on shares, and the whole sequence, from observers to the strait, comes apart.
"""

NEWSLETTER = """
Good morning from the quay. After two months in which everybody said no, this was the week in which
two people said "if".

## The big if

Kestria's foreign minister, Anselm Dray, told Littoral Wire on Wednesday that his country could live
with observers at the Stannow Dam, provided that the fishermen go home and the strait surcharge goes
away. On Friday Pellandra's prime minister, Ilsa Caradine, answered in kind: the filling of the
reservoir may continue, she told growers in Reedham, on condition that the delta gets a fixed share
of the river.

Read together, the two make a bargain. Read apart, each is a way of asking the other to move first.

## What we hear

A Lissenian diplomat tells this letter that envoy Bettina Quill already has a two-page text in her
bag. Lissenia is keen to host the ministers in the last week of May, and would rather that the
leaders stayed at home until then: the meeting of President Odran Vesk and Ms Caradine, pencilled in
for 16 May on Tern Island, was not her idea.

Tarvold has not paid. The tranche that was due on 30 April is still in Stavik, according to two
bankers, and Special Representative Gideon Lask told Ms Caradine in Sorrel Bay on 1 May that it
would stay there until the gauge readings were public.

## Numbers

The border gauge: 347 cubic metres a second on Saturday. Ships waiting at Cold Anchor: 19. Days
since the crews were detained: 60.

## The week ahead

Monday: Uldmark's foreign minister, Tomas Reve, telephones Mr Dray. Brennick still demands a chair
at the table. Friday: Tern Island, if it happens.
"""

COMMUNIQUE = """
The Secretary General of the Littoral League, Hanne Oduval, today welcomed the arrival of eight
Lissenian hydrologists at the Stannow Dam under the understanding reached in Montrive on 23 May
2031.

The Secretary General supports the observer mission and has placed the League's gauge archive at its
disposal. She noted with satisfaction that the collection of a transit surcharge in the Gannet
Strait ended at midnight, and that the crews detained in March have returned to their families.

The League continues to hold that Uldmark should take part in the talks as the third riparian of the
Merrow.

The offer of arbitration made by the Secretary General on 3 April remains open. It will be taken up
only if all parties so request. The Secretary General takes note that Kestria does not wish to make
use of it.

Meeting the Secretary General this morning on Tern Island, Special Envoy Bettina Quill of Lissenia
reported that the foreign ministers of Kestria and Pellandra intend to meet again in Montrive on 27
June.
"""


def blocks(text: str) -> list[tuple[str, str]]:
    """The paragraphs of a text, each with `h` or `p` before it."""
    found = []
    for block in text.strip().split("\n\n"):
        line = " ".join(block.split())
        found.append(("h", line[3:]) if line.startswith("## ") else ("p", line))
    return found


def pdf(path: Path) -> None:
    """The think tank's commentary, with a running head and page numbers as such papers have."""
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    styles = getSampleStyleSheet()

    def running(canvas: Canvas, page: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 7)
        canvas.drawString(60, A5[1] - 40, "Estuary Institute  |  Commentary  |  No. 31/14")
        canvas.drawString(60, 36, f"estuary-institute.example  |  Page {page.page}")

    template = SimpleDocTemplate(
        str(path), pagesize=A5, invariant=1, leftMargin=60, rightMargin=60, topMargin=60, bottomMargin=60,
        title="Three questions for Montrive", author="Ada Winterbourne", subject="Estuary Institute",
    )  # fmt: skip
    story = [
        Paragraph("Three questions for Montrive", styles["Title"]),
        Paragraph("Ada Winterbourne, Senior Fellow, Estuary Institute", styles["Italic"]),
        Paragraph("22 April 2031", styles["Italic"]),
        Spacer(1, 12),
    ]
    for kind, line in blocks(COMMENTARY):
        story += [Paragraph(escape(line, quote=False), styles["Heading3" if kind == "h" else "BodyText"])]
    template.build(story, onFirstPage=running, onLaterPages=running)


def newsletter(path: Path) -> None:
    """The newsletter: the same letter as text and as HTML, with the furniture that newsletters carry."""
    message = EmailMessage()
    message["From"] = "The Strait Letter <letter@strait-letter.example>"
    message["To"] = "Reader <reader@strait-letter.example>"
    message["Subject"] = "The week of two ifs"
    message["Date"] = datetime.fromisoformat("2031-05-11T06:30:00+00:00")
    message["Message-ID"] = "<2031-05-11.19@strait-letter.example>"
    message["List-Unsubscribe"] = "<https://strait-letter.example/unsubscribe>"
    plain = "\n\n".join(line.upper() if kind == "h" else line for kind, line in blocks(NEWSLETTER))
    top = "View this letter in your browser: https://strait-letter.example/19"
    end = (
        "You are receiving this letter because you signed up at strait-letter.example.\n"
        "Was this letter forwarded to you? Subscribe here. Unsubscribe at any time.\n"
        "The Strait Letter, 2 Pilot Stairs, Cold Anchor"
    )
    text = f"{top}\n\nTHE STRAIT LETTER\nNo. 19\n\n{plain}\n\n--\n{end}\n"
    message.set_content(text, cte="quoted-printable")
    tags = {"h": "h2", "p": "p"}
    body = "\n".join(f"<{tags[k]}>{escape(t, quote=False)}</{tags[k]}>" for k, t in blocks(NEWSLETTER))
    sponsor = (
        '<table class="sponsor"><tr><td><b>A message from our sponsor</b><br>Anchor Mutual insures Kestrian'
        " cargoes and supports free passage for all. Get a quote today.</td></tr></table>"
    )
    first, rest = body.split("<h2>What we hear</h2>")
    page = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>The week of two ifs</title></head><body>"
        '<p class="preheader"><a href="https://strait-letter.example/19">View this letter in your browser</a>'
        "</p>"
        f"<h1>The Strait Letter</h1><p>No. 19</p>\n{first}\n{sponsor}\n<h2>What we hear</h2>{rest}\n"
        f'<div class="footer"><p>{escape(end, quote=False).replace(chr(10), "<br>")}</p></div></body></html>'
    )
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    message.set_boundary("=_strait-letter-19")
    path.write_bytes(message.as_bytes())


def word(path: Path) -> None:
    """The League's communiqué as its press office sends it."""
    from docx import Document

    made = Document()
    made.core_properties.title = "Statement on the observer mission at Stannow"
    made.core_properties.author = "Littoral League, Office of the Secretary General"
    made.core_properties.created = made.core_properties.modified = datetime(2031, 6, 2, 9, 0)
    made.add_paragraph("LITTORAL LEAGUE")
    made.add_paragraph("Office of the Secretary General · Press release 31/52")
    made.add_paragraph("Tern Island, 2 June 2031")
    made.add_heading("Statement on the observer mission at Stannow", 1)
    for _, line in blocks(COMMUNIQUE):
        made.add_paragraph(line)
    made.add_paragraph("Press contact: press@littoral-league.example")
    raw = BytesIO()
    made.save(raw)
    with ZipFile(raw) as given, ZipFile(path, "w", ZIP_DEFLATED) as fixed:
        for name in given.namelist():  # one time for all parts, so that the file comes out the same each run
            fixed.writestr(ZipInfo(name, (2031, 6, 2, 9, 0, 0)), given.read(name), ZIP_DEFLATED)


if __name__ == "__main__":
    pdf(OUT / "19-estuary-institute-three-questions.pdf")
    newsletter(OUT / "26-strait-letter-two-ifs.eml")
    word(OUT / "34-league-observer-mission.docx")
