"""Pages and feeds from a server on loopback: what is fetched, and what is refused."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from parley.nouns.page import Page, Unread
from parley.sources import gather, limits, web

PAGE = "<!DOCTYPE html><html><body><article><p>The envoys met — in Marl.</p></article></body></html>"
ITEM = "<item><title>{0}</title><link>{1}</link><pubDate>Wed, 05 Mar 2031 10:00:00 GMT</pubDate>{2}</item>"
FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>Marl Post</title>{}</channel></rss>'
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Marl Wire</title>
<entry><title>Envoys part</title><updated>2031-03-06T08:00:00Z</updated>
<content type="html">&lt;p&gt;The envoys parted without a word.&lt;/p&gt;</content></entry></feed>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>&c;</title></channel></rss>"""


class Site(BaseHTTPRequestHandler):
    agents: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        base = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.agents.append(self.headers["User-Agent"])
        match self.path:
            case "/page":
                self.send(PAGE.encode(), "text/html; charset=utf-8")
            case "/latin":
                self.send(PAGE.replace("—", "à").encode("latin-1"), "text/html; charset=iso-8859-1")
            case "/packed":
                self.send(gzip.compress(PAGE.encode()), "text/html", {"Content-Encoding": "gzip"})
            case "/bomb":
                self.send(gzip.compress(b"x" * (limits.RAW * 2)), "text/html", {"Content-Encoding": "gzip"})
            case "/moved":
                self.send(b"", "text/html", {"Location": "/page"}, 302)
            case "/to-file":
                self.send(b"", "text/html", {"Location": "file:///etc/hostname"}, 302)
            case "/round":
                self.send(b"", "text/html", {"Location": "/round"}, 302)
            case "/slow":
                time.sleep(1.5)
                self.send(PAGE.encode(), "text/html")
            case "/trickle":
                self.send_response(200)
                self.end_headers()
                for _ in range(30):
                    self.wfile.write(b"x")
                    self.wfile.flush()
                    time.sleep(0.1)
            case "/huge":
                self.send_response(200)
                self.end_headers()
                for _ in range(limits.RAW // 1_000_000 + 2):
                    self.wfile.write(b"x" * 1_000_000)
            case "/feed":
                items = ITEM.format("Envoys meet", f"{base}/page", "")
                items += ITEM.format("Envoys part", f"{base}/gone", "<description>They parted.</description>")
                items += ITEM.format("Nothing", f"{base}/gone", "")
                self.send(FEED.format(items).encode(), "application/rss+xml")
            case "/atom":
                self.send(ATOM.encode(), "application/atom+xml")
            case "/bomb-feed":
                self.send(BOMB.encode(), "application/rss+xml")
            case "/rows":
                self.send(
                    b'{"id": "a", "text": "They met."}\n{"id": "b", "text": "They parted."}', "text/plain"
                )
            case "/picture":
                self.send(b"\x89PNG\r\n\x1a\n", "image/png")
            case _:
                self.send(b"gone", "text/plain", code=404)

    def send(self, raw: bytes, kind: str, more: dict[str, str] | None = None, code: int = 200) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(raw)))
        for name, value in (more or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        pass  # a reader that hangs up is what some tests are about


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = Server(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def only(address: str) -> Page | Unread:
    found = list(gather([address]))
    assert len(found) == 1
    return found[0]


def test_a_page_is_fetched_with_its_bytes_address_and_time(site: str) -> None:
    page = only(f"{site}/page")
    assert isinstance(page, Page)
    assert (page.medium, page.url, page.raw) == ("html", f"{site}/page", PAGE.encode())
    assert page.hints == {"charset": "utf-8"}
    assert page.retrieved
    assert any("Parley" in agent for agent in Site.agents)


def test_a_packed_page_is_unpacked_and_a_charset_is_kept(site: str) -> None:
    packed, latin = only(f"{site}/packed"), only(f"{site}/latin")
    assert isinstance(packed, Page)
    assert packed.raw == PAGE.encode()
    assert isinstance(latin, Page)
    assert latin.hints["charset"] == "iso-8859-1"


def test_a_redirect_is_followed_to_another_page(site: str) -> None:
    page = only(f"{site}/moved")
    assert isinstance(page, Page)
    assert page.url == f"{site}/page"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/missing", "404"),
        ("/to-file", "no web address"),
        ("/round", "redirect"),
        ("/huge", "20 MB"),
        ("/bomb", "20 MB"),
        ("/picture", "picture"),
        ("/bomb-feed", "entities"),
    ],
)
def test_what_cannot_be_fetched_is_unread_with_a_reason(site: str, path: str, reason: str) -> None:
    unread = only(site + path)
    assert isinstance(unread, Unread)
    assert reason in unread.reason
    assert "\n" not in unread.reason


def test_a_server_that_does_not_answer_is_given_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "WAIT", 0.3)
    unread = only(f"{site}/slow")
    assert isinstance(unread, Unread)
    assert "too long" in unread.reason


def test_a_server_that_trickles_is_given_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "WHOLE", 0.3)
    unread = only(f"{site}/trickle")
    assert isinstance(unread, Unread)
    assert "too long" in unread.reason


def test_an_address_that_nobody_answers_is_unread() -> None:
    assert isinstance(only("http://127.0.0.1:9/"), Unread)
    assert isinstance(only("http://"), Unread)
    assert isinstance(only("http://[broken"), Unread)


def test_a_link_by_others_into_this_network_is_refused() -> None:
    assert web.is_private("http://127.0.0.1/x")
    assert web.is_private("http://10.1.2.3/")
    assert web.is_private("http://169.254.169.254/latest/meta-data")
    assert not web.is_private("http://8.8.8.8/")


def test_a_feed_gives_a_page_for_each_entry(site: str) -> None:
    found = list(gather([f"{site}/feed"]))
    assert [type(each) for each in found] == [Page, Page, Unread]
    linked, own = found[0], found[1]
    assert isinstance(linked, Page)
    assert isinstance(own, Page)
    assert linked.raw == PAGE.encode()
    assert linked.hints["title"] == "Envoys meet"
    assert linked.hints["published"] == "2031-03-05"
    assert linked.hints["outlet"] == "Marl Post"
    assert (own.medium, own.raw) == ("text", b"They parted.")


def test_an_atom_entry_without_a_link_is_its_own_content(site: str) -> None:
    page = only(f"{site}/atom")
    assert isinstance(page, Page)
    assert page.medium == "html"
    assert b"parted without a word" in page.raw
    assert page.hints["published"] == "2031-03-06"


def test_rows_come_from_an_address_too(site: str) -> None:
    assert [page.medium for page in gather([f"{site}/rows"]) if isinstance(page, Page)] == ["row", "row"]


def test_one_bad_address_does_not_stop_the_others(site: str) -> None:
    found = list(gather([f"{site}/missing", f"{site}/page"]))
    assert [type(each) for each in found] == [Unread, Page]
