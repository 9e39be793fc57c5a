"""A mail's own text: plain before HTML, with subject, sender and date from its headers."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from parley.documents.decode import decode
from parley.documents.extract import Extract
from parley.documents.html import from_html
from parley.errors import Unreadable

_LISTS = ("List-Unsubscribe", "List-Id", "List-Post")


def from_mail(raw: bytes) -> Extract:
    """The text that a reader of the mail sees first. `From` is the byline, or the outlet of a newsletter."""
    message = message_from_bytes(raw, policy=policy.default)
    body = message.get_body(("plain", "html"))
    if body is None:
        raise Unreadable("a mail without a text of its own; its attachments are read by themselves")
    payload = body.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = body.get_content_charset()
    if not content.strip():
        raise Unreadable("a mail without a text of its own; its attachments are read by themselves")
    html = body.get_content_type() == "text/html"
    text = from_html(content, charset).text if html else decode(content, charset)
    newsletter = any(message.get(name) for name in _LISTS)
    sender = _sender(message)
    return Extract(
        text,
        title=_header(message, "Subject"),
        outlet=sender if newsletter else None,
        byline=None if newsletter else sender,
        published=_date(message),
        kind="newsletter" if newsletter else None,
    )


def _sender(message: EmailMessage) -> str | None:
    name, address = parseaddr(_header(message, "From") or "")
    return name.strip() or address.strip() or None


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        return " ".join(str(message.get(name) or "").split())[:300] or None
    except (ValueError, IndexError, AttributeError):  # headers that the parser chokes on
        return None


def _date(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "Date") or "").date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
