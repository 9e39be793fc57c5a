"""A mail's attachments, as pages of their own. The mail itself is read by `parley.documents`."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from parley.nouns.page import Page, Unread
from parley.sources.limits import DEPTH, PARTS, RAW, TOO_LARGE
from parley.sources.sniff import Unknown, medium


def attachments(mail: Page, depth: int = 1) -> Iterator[Page | Unread]:
    """Pages for the attachments that can be read, `Unread` for the others; mails inside mails to a depth."""
    count = 0
    for name, raw in _parts(mail.raw):
        count += 1
        place = f"{mail.location} » {name}"
        if count > PARTS:
            yield Unread(mail.location, f"more than {PARTS} attachments: the rest was left out")
            return
        if len(raw) > RAW:
            yield Unread(place, TOO_LARGE)
            continue
        try:
            kind = medium(raw, name)
        except Unknown as error:
            yield Unread(place, f"attachment: {error}")
            continue
        if kind in ("rows", "feed"):
            yield Unread(place, f"attachment: {kind} are not read from a mail; save it as a file")
        elif kind == "email" and depth >= DEPTH:
            yield Unread(place, f"a mail more than {DEPTH} deep inside another: save it as a file of its own")
        else:
            page = Page(place, kind, raw, mail.retrieved)
            yield page
            if kind == "email":
                yield from attachments(page, depth + 1)


def _parts(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each attachment directly in this mail."""
    message = message_from_bytes(raw, policy=policy.default)
    stack: list[EmailMessage] = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload()
        if part is not message and part.get_content_type() == "message/rfc822":
            if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
                yield _name(part, "message.eml"), inner[0].as_bytes()
            continue
        if isinstance(inner, list):
            stack.extend(each for each in reversed(inner) if isinstance(each, EmailMessage))
        elif part.get_content_disposition() == "attachment" or (part.get_filename() and _not_shown(part)):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                yield _name(part, "attachment"), payload


def _not_shown(part: EmailMessage) -> bool:
    return part.get_content_maintype() not in ("text", "image")


def _name(part: EmailMessage, otherwise: str) -> str:
    name = str(part.get_filename() or otherwise).replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(char for char in name if char.isprintable()).strip()[:120] or otherwise
