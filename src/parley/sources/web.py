"""One address fetched: http and https only, with limits on time, size and redirects."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from email.message import Message
from typing import IO
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from parley.errors import Unreadable
from parley.sources.limits import RAW

WAIT = 15.0
"""Seconds to wait for one answer of the server."""

WHOLE = 60.0
"""Seconds that one address may take in all."""

REDIRECTS = 5

_AGENT = "Parley/0.1 (reads pages for one analyst)"
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: its bytes, the address after redirects, and the charset that the server names."""

    raw: bytes
    url: str
    charset: str | None


def is_address(given: str) -> bool:
    """Whether this is a web address rather than a path."""
    return given.lower().startswith(("http://", "https://"))


def is_private(address: str) -> bool:
    """Whether an address leads into this machine or its own network."""
    host = urlsplit(address).hostname or ""
    try:
        found = {info[4][0] for info in socket.getaddrinfo(host, None)}
        return not all(ipaddress.ip_address(str(each).split("%")[0]).is_global for each in found)
    except (OSError, ValueError):
        return False  # nobody there: fetching will say so


def fetch(address: str, public_only: bool = False) -> Fetched:
    """Fetch an address. `public_only` refuses this machine and its network (for links that others wrote).

    Raises `Unreadable` with the reason.
    """
    try:
        address = _clean(address)
        if public_only and is_private(address):
            raise Unreadable("the link leads into this network: not followed")
        return _fetch(address, time.monotonic() + WHOLE, public_only)
    except urllib.error.HTTPError as error:
        with error:
            if 300 <= error.code < 400:
                raise Unreadable("it redirects without end, or to no web address: not followed") from None
            raise Unreadable(f"the server answered {error.code} {_plain(error.reason)}") from None
    except TimeoutError:
        raise Unreadable("the server took too long: try again, or save the page as a file") from None
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise Unreadable("the server took too long: try again, or save the page as a file") from None
        raise Unreadable(f"could not be reached ({_plain(error.reason)}): check the address") from None
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        raise Unreadable(f"could not be fetched ({_plain(error)}): check the address") from None


def _fetch(address: str, deadline: float, public_only: bool) -> Fetched:
    request = urllib.request.Request(address, headers={
        "User-Agent": _AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip", "Connection": "close",
    })  # fmt: skip
    with _opener(public_only).open(request, timeout=WAIT) as answer:
        parts: list[bytes] = []
        size = 0
        packed = answer.headers.get("Content-Encoding", "").lower() == "gzip"
        unzip = zlib.decompressobj(31) if packed else None
        while chunk := answer.read1(65_536):
            if time.monotonic() > deadline:
                raise TimeoutError
            part = unzip.decompress(chunk, RAW + 1) if unzip else chunk
            size += len(part)
            if size > RAW or (unzip and unzip.unconsumed_tail):
                raise Unreadable("more than 20 MB: save it and split it into its articles")
            parts.append(part)
        return Fetched(b"".join(parts), answer.url, answer.headers.get_content_charset())


def _opener(public_only: bool) -> urllib.request.OpenerDirector:
    """An opener that knows nothing but http and https: no file, ftp or data addresses."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(public_only),
    ):
        opener.add_handler(handler)
    return opener


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = REDIRECTS

    def __init__(self, public_only: bool) -> None:
        self.public_only = public_only

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        newurl = urljoin(req.full_url, newurl)  # urllib itself refuses all but http, https and ftp
        if not is_address(newurl):
            raise Unreadable("it redirects to no web address: not followed")
        # A public page has no business in the reader's own network.
        if is_private(newurl) and (self.public_only or not is_private(req.full_url)):
            raise Unreadable("it redirects into this network: not followed")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _clean(address: str) -> str:
    """The address in ASCII, without its fragment. Raises ValueError where it has no host."""
    parts = urlsplit(address.strip())
    if not parts.hostname:
        raise ValueError("no host")
    host = parts.hostname
    host = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    place = f"{host}:{parts.port}" if parts.port else host
    safe = "/%:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme.lower(), place, quote(parts.path, safe), quote(parts.query, safe), ""))


def _plain(error: object) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(str(text).split())[:120] or type(error).__name__
