"""Bytes to text: UTF-8 where it can be, else by detection, else not at all."""

from __future__ import annotations

import codecs

from parley.errors import Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODES = ["cp1252", "cp1251", "koi8_r", "cp1250"]
_FEW = 0.01
_SAMPLE = 200_000


def decode(raw: bytes, charset: str | None = None) -> str:
    """The text of `raw` with its line ends as a newline each, and without a byte-order mark.

    `charset` is what the surroundings say it is. A few bytes that are not UTF-8 become U+FFFD, one each.
    Raises `Unreadable` for what is not text.
    """
    return _decode(raw, charset).replace("\r\n", "\n").replace("\r", "\n")


def _decode(raw: bytes, charset: str | None) -> str:
    for mark, codec in _BOMS:
        if raw.startswith(mark):
            return raw.decode(codec, "replace").removeprefix("\ufeff")
    if b"\x00" in raw:
        raise Unreadable("binary, not text")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if charset and charset.lower().replace("_", "-") not in ("utf-8", "utf8"):
        try:
            return raw.decode(charset)
        except (LookupError, ValueError):
            pass
    lenient = raw.decode("utf-8", "replace")
    bad = lenient.count("\ufffd")
    # Where some letters are proper UTF-8, the text is UTF-8 with faults; where none is, it is another code.
    if bad <= _FEW * len(lenient) and (
        bad < 3 or any(char > "\x7f" and char != "\ufffd" for char in lenient)
    ):
        return lenient
    return _detected(raw)


def _detected(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = raw[:_SAMPLE]
    # The codes of the languages that are read here go before their rarer twins.
    likely = sorted(
        from_bytes(sample, cp_isolation=_CODES),
        key=lambda match: (match.chaos, -match.coherence, _CODES.index(match.encoding)),
    )
    best = likely[0] if likely else from_bytes(sample).best()
    if best is None:
        raise Unreadable("neither UTF-8 nor another encoding of text: save it as UTF-8")
    try:
        return raw.decode(best.encoding, "replace")
    except (LookupError, ValueError):
        raise Unreadable("neither UTF-8 nor another encoding of text: save it as UTF-8") from None
