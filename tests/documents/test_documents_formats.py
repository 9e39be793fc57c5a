"""Each format becomes text that offsets hold for, with what the file says of itself."""

from __future__ import annotations

import io
import json
from email.message import EmailMessage

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from parley.documents import document, unique
from parley.errors import Unreadable
from parley.nouns.document import Document
from parley.nouns.page import Page

PROSE = (
    "The envoys of Kestria and Pellandra met in Marl on Tuesday for the first time since the winter. "
    "They spoke for three hours and agreed on nothing, a person who was in the room said."
)
MORE = (
    "Pellandra wants the water shared by a fixed rule. Kestria says that no rule can be fixed "
    "while the rains fail."
)


def read(raw: bytes, medium: str, name: str = "page", url: str | None = None, **hints: str) -> Document:
    return document(Page(name, medium, raw, "2031-06-01T00:00:00+00:00", url, hints))


def test_a_text_file_keeps_its_text_and_takes_its_name_as_id() -> None:
    found = read(f"\n\n{PROSE}\n".encode(), "text", "folder/report-2031-03.txt")
    assert found.text == f"\n\n{PROSE}\n"
    assert found.id == "report-2031-03.txt"
    assert (found.published, found.dated_by) == ("2031-03", "file name")
    assert len(found.sha256) == 64
    assert found.lang == "en"


def test_line_ends_of_a_file_become_newlines_and_its_byte_order_mark_goes() -> None:
    assert read("\ufeffOne.\r\nTwo.\rThree.".encode(), "text").text == "One.\nTwo.\nThree."


def test_a_row_keeps_id_text_and_offsets_exactly() -> None:
    row = {"id": "x/1", "text": "\ufeff One.\r\n  Two\u2028three \n", "published": "2031-03-05T10:00:00Z"}
    found = read(json.dumps(row).encode(), "row", id="x/1", published=row["published"])
    assert (found.id, found.text) == ("x/1", row["text"])
    assert (found.published, found.dated_by) == ("2031-03-05", "given")


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-8-sig", "cp1252"])
def test_other_encodings_are_read(codec: str) -> None:
    text = "Les envoyés se sont réunis à Marl, où l’on n’a rien décidé. " * 5
    assert read(text.encode(codec), "text").text == text


def test_a_russian_text_in_an_old_encoding_is_read() -> None:
    text = "Посланники встретились в Марле и ни о чём не договорились, сообщил источник. " * 5
    assert read(text.encode("cp1251"), "text").text == text


def test_a_few_faulty_bytes_do_not_cost_the_text() -> None:
    raw = f"{PROSE} “Non,” he said. ".encode() * 20
    found = read(raw[:100] + b"\xff" + raw[100:], "text")
    assert found.text.count("\ufffd") == 1
    assert "“Non,”" in found.text


def test_markdown_marks_are_cut_and_its_words_stay() -> None:
    raw = (
        f"# Envoys meet\n\nThe **envoys** [met](https://a.example/b_c) in *Marl*.\n\n- First\n- "
        f"Second\n\n{PROSE}"
    )
    found = read(raw.encode(), "markdown", "a.md")
    assert found.text == raw
    assert found.view.text.startswith("Envoys meet\n\nThe envoys met in Marl.\n\nFirst\nSecond")
    assert found.title == "Envoys meet"


def test_links_in_plain_text_are_cut_and_stars_in_arithmetic_are_not() -> None:
    found = read(f"He [said](#) that 2 * 3 * 4 is snake_case_name. {PROSE}".encode(), "text")
    assert found.view.text.startswith("He said that 2 * 3 * 4 is snake_case_name.")


def test_hard_wrapped_lines_are_joined_in_the_view_only() -> None:
    words, lines = f"{PROSE} {MORE} {PROSE}".split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 70:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    raw = "Envoys meet in Marl\n\n" + "\n".join(lines) + "\n\n- one item\n- another item\n"
    found = read(raw.encode(), "text")
    assert found.text == raw
    assert f"{PROSE} {MORE} {PROSE}" in found.view.text
    assert "one item\nanother item" in found.view.text


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    found = read("\n".join([PROSE, MORE, PROSE[:80] + ".", MORE]).encode(), "text")
    assert not [each for each in found.cuts if each.kind == "wrap"]


HTML = f"""<!DOCTYPE html><html lang="en"><head><title>Envoys meet in Marl | Marl Post</title>
<meta property="og:title" content="Envoys meet in Marl"><meta property="og:site_name" content="Marl Post">
<meta name="author" content="Ada Lorne">
<meta property="article:published_time" content="2031-03-05T22:10:00+01:00">
</head><body><nav><a href="/">Home</a><a href="/water">Water</a></nav><article><h1>Envoys meet in Marl</h1>
<p>{PROSE}</p><h2>What each side wants</h2><p>{MORE}</p><blockquote><p>“The river was here before us,” the
envoy said in the hall, and left.</p></blockquote><p>{PROSE.replace("Tuesday", "Friday")}</p></article>
<aside><p>Sign up for our newsletter</p></aside><footer>© 2031 Marl Post</footer></body></html>"""


def test_a_web_page_gives_its_article_and_its_metadata() -> None:
    found = read(HTML.encode(), "html", url="https://www.marl-post.example/2031/03/envoys-meet?x=1")
    assert PROSE in found.view.text
    assert MORE in found.view.text
    assert "The river was here before us" in found.view.text
    assert "What each side wants" in found.view.text
    assert "Water" not in found.view.text
    assert (found.title, found.outlet, found.byline) == ("Envoys meet in Marl", "Marl Post", "Ada Lorne")
    assert (found.published, found.dated_by) == ("2031-03-05", "metadata")
    assert found.id.startswith("marl-post-example-2031-03-envoys-meet-")
    assert found.lang == "en"


def test_linked_data_and_then_the_address_date_a_page() -> None:
    linked = (
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2031-03-06T01:00:00Z"}]}</script>'
    )
    bare = HTML.replace('<meta property="article:published_time" content="2031-03-05T22:10:00+01:00">', "")
    assert read(bare.replace("</head>", linked + "</head>").encode(), "html").published == "2031-03-06"
    found = read(bare.encode(), "html", url="https://a.example/2031/03/07/envoys")
    assert (found.published, found.dated_by) == ("2031-03-07", "address")


def test_a_page_in_an_old_encoding_is_read_by_what_it_declares() -> None:
    raw = HTML.replace("<head>", '<head><meta charset="windows-1252">').encode("cp1252")
    assert "“The river was here" in read(raw, "html").view.text


def test_a_fragment_from_a_feed_is_read() -> None:
    found = read(b"<p>The envoys met.</p><p>They parted.</p>", "html", title="Envoys", published="2031-03-05")
    assert found.view.text.split() == ["The", "envoys", "met.", "They", "parted."]
    assert (found.title, found.published, found.dated_by) == ("Envoys", "2031-03-05", "metadata")


def pdf(*pages: list[str]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number, lines in enumerate(pages, 1):
        canvas.drawString(72, 800, "Marl Institute Papers")
        for row, line in enumerate(lines):
            canvas.drawString(72, 760 - 14 * row, line)
        canvas.drawString(290, 30, f"Page {number} of {len(pages)}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_pdf_s_lines_are_joined_and_its_running_heads_left_out() -> None:
    lines = [
        "The envoys of Kestria and Pellandra met in Marl on Tuesday for the first time since",
        "the winter, and they spoke for three hours about the terms of a possible nego-",
        "tiation that both capitals say they want, although neither has ever named a date for",
        "it or said who would lead its delegation.",
    ]
    second = [
        "A second negotiation round is planned for May, and the two sides have agreed to meet",
        "again.",
    ]
    found = read(pdf(lines, second), "pdf", "paper.pdf")
    assert "a possible negotiation that both capitals" in found.text
    assert "for the first time since the winter" in found.text
    assert "Institute Papers" not in found.text
    assert "Page 1" not in found.text
    assert found.published is None


def test_paragraphs_and_headings_of_a_pdf_stay_apart() -> None:
    out = io.BytesIO()
    style = getSampleStyleSheet()
    parts = [
        ("Envoys meet in Marl", "Title"),
        (PROSE, "BodyText"),
        ("What each wants", "Heading2"),
        (MORE, "BodyText"),
    ]
    SimpleDocTemplate(out, title="Envoys meet").build([Paragraph(text, style[name]) for text, name in parts])
    found = read(out.getvalue(), "pdf")
    assert found.text.split("\n\n") == [text for text, _ in parts]
    assert found.title == "Envoys meet"


def test_a_word_document_gives_paragraphs_and_tables_but_not_the_file_s_time() -> None:
    word, out = docx.Document(), io.BytesIO()
    word.core_properties.title, word.core_properties.author = "Envoys meet", "Ada Lorne"
    word.add_heading("Envoys meet", 1)
    word.add_paragraph(PROSE)
    row = word.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "Kestria", "against"
    word.save(out)
    found = read(out.getvalue(), "docx", "a.docx")
    assert found.text.split("\n\n") == ["Envoys meet", PROSE, "Kestria | against"]
    assert (found.title, found.byline, found.published) == ("Envoys meet", "Ada Lorne", None)


def mail(html: bool = False, **headers: str) -> bytes:
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    page = f"<html><body><p>{PROSE}</p><p>{MORE}</p></body></html>"
    message.set_content(page if html else f"{PROSE}\n\n{MORE}",
                        subtype="html" if html else "plain")  # fmt: skip
    return message.as_bytes()


@pytest.mark.parametrize("html", [False, True])
def test_a_mail_gives_its_text_and_headers(html: bool) -> None:
    raw = mail(
        html, From="Ada Lorne <ada@b.example>", Subject="Envoys", Date="Wed, 05 Mar 2031 23:30:00 +0100"
    )
    found = read(raw, "email", "a.eml")
    assert PROSE in found.view.text
    assert MORE in found.view.text
    assert (found.title, found.byline, found.published, found.dated_by) == (
        "Envoys", "Ada Lorne", "2031-03-05", "metadata",
    )  # fmt: skip


def test_a_mail_to_subscribers_is_a_newsletter_by_its_sender() -> None:
    found = read(mail(From="The Marl Letter <l@b.example>", List_Unsubscribe="<https://b.example>"), "email")
    assert (found.kind, found.outlet, found.byline) == ("newsletter", "The Marl Letter", None)


def test_files_of_one_name_get_ids_of_their_own_and_the_same_bytes_stay_one_document() -> None:
    one, two = read(PROSE.encode(), "text", "a/x.txt"), read(MORE.encode(), "text", "b/x.txt")
    known = {one.id: one.sha256}
    assert unique(one, known).id == "x.txt"
    assert unique(two, known).id == f"x.txt~{two.sha256[:8]}"


def test_an_id_cannot_be_a_path() -> None:
    assert read(PROSE.encode(), "text", "../../etc/x.txt").id == "x.txt"
    with pytest.raises(Unreadable):
        read(b"", "text")


def test_a_mail_laid_out_in_tables_keeps_its_paragraphs() -> None:
    cells = f"<tr><td><h1>The Marl Letter</h1></td></tr><tr><td><p>{PROSE}</p><p>{MORE}</p></td></tr>"
    found = read(
        f"<html><body><table><tr><td><table>{cells}</table></td></tr></table></body></html>".encode(), "html"
    )
    assert found.text.split("\n\n")[-2:] == [PROSE, MORE]


def test_a_table_of_figures_is_one_line_for_each_row() -> None:
    table = "<table><tr><th>Month</th><th>Flow</th></tr><tr><td>January</td><td>310</td></tr></table>"
    found = read(HTML.replace("</article>", f"{table}</article>").encode(), "html")
    assert "Month | Flow" in found.text
    assert "January | 310" in found.text
    assert "|---" not in found.text
