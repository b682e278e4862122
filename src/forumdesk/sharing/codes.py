# SPDX-License-Identifier: MIT
"""A shared agenda as a code of letters and digits, short enough for a mail, a chat or a QR code.

"FORUMPICK:" and base32 (RFC 4648), which only needs what QR codes hold most densely and survives capitals. In it: the
length of what follows (2 bytes), the version (1), its content, and the CRC-32 of both. Content of version 1: the
conference's digest (6), bytes a session (1), how many must and how many may be seen (2 and 2), their digests in order,
and what there is in words as deflated JSON. Sessions are named by the beginning of a digest that no other session of
the sender's program shares: an id of 16 bytes each would make the code three times as long.

What a mail does to a code is undone: breaks, blanks, marks of quotation; what follows it is passed over. Line ends may
be anywhere, so the length says where it ends.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import struct
import zlib
from collections.abc import Iterable
from typing import Any

from forumdesk.i18n import _
from forumdesk.selection import Interest
from forumdesk.sharing.fields import MOST_ENTRIES, as_entry, as_line, as_list, as_object, as_text, from_entry
from forumdesk.sharing.shared import BY_DIGEST, CONFERENCE_DIGITS, Pick, Shared, ShareError, digest_of

MOST = 40_000
"""Characters that are looked at after "FORUMPICK:"."""
LONGEST_TEXT = 2_000_000
"""Characters in which a code is looked for."""
_TRIES = 8
_VERSION = 1
_PREFIX = re.compile(r"forumpick:", re.IGNORECASE | re.ASCII)
_PASSED_OVER = re.compile(r"[\s>|=\-\u00ad\u200b\ufeff]+")
_HEAD = struct.Struct(">6sBHH")
_NARROWEST, _WIDEST = 4, 16
_MOST_WORDS = 256 * 1024


def holds_code(text: str) -> bool:
    """Tell whether there may be a code in a text."""
    return _PREFIX.search(text, 0, LONGEST_TEXT) is not None


def code_of(shared: Shared, ids: Iterable[str], *, line: int = 0) -> str:
    """Return a shared agenda as a code; `ids` are those of all sessions of its program.

    With `line`, it is broken into lines of so many characters. Raises ShareError when it is too much for a code.
    """
    digests = {key: digest_of(shared.conference, key) for key in {*ids, *(pick.ref for pick in shared.picks)}}
    width = next(
        each
        for each in range(_NARROWEST, _WIDEST + 1)
        if len({d[: 2 * each] for d in digests.values()}) == len(digests)
    )
    picks = sorted(shared.picks, key=lambda pick: (pick.interest is Interest.MAYBE, digests[pick.ref]))
    must = sum(pick.interest is Interest.MUST for pick in picks)
    head = _HEAD.pack(bytes.fromhex(digest_of(shared.conference)[:CONFERENCE_DIGITS]), width, must, len(picks) - must)
    refs = b"".join(bytes.fromhex(digests[pick.ref][: 2 * width]) for pick in picks)
    content = bytes([_VERSION]) + head + refs + _in_words(shared, picks)
    if len(content) > MOST // 2:
        raise ShareError(_("This is too much for a code. Share it as a file, or without notes and own entries."))
    frame = struct.pack(">H", len(content)) + content + struct.pack(">I", zlib.crc32(content))
    code = "FORUMPICK:" + base64.b32encode(frame).decode().rstrip("=")
    return "\n".join(code[at : at + line] for at in range(0, len(code), line)) if line else code


def _in_words(shared: Shared, picks: list[Pick]) -> bytes:
    said = {
        "t": shared.title[:80],
        "b": shared.sender,
        "n": {str(at): pick.note for at, pick in enumerate(picks) if pick.note},
        "e": [from_entry(entry) for entry in shared.entries],
    }
    kept = {key: value for key, value in said.items() if value}
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()) + packer.flush()


def read_code(text: str) -> Shared:
    """Return the shared agenda of the first whole code in a text; raise ShareError when there is none."""
    why = ShareError(_("There is no code of a shared agenda in it. A code begins with FORUMPICK:"))
    for tried, start in enumerate(_PREFIX.finditer(text, 0, LONGEST_TEXT)):
        try:
            return _read(text[start.end() : start.end() + MOST])
        except ShareError as error:
            why = error if tried == 0 else why
        if tried == _TRIES:
            break
    raise why


def _read(text: str) -> Shared:
    frame = _bytes_of(_PASSED_OVER.sub("", text).upper())
    (length,) = struct.unpack_from(">H", frame) if len(frame) > 2 else (MOST,)
    if len(frame) < length + 6:
        raise ShareError(_("The code is not whole: its end is missing. Copy all of it."))
    content, (checked,) = frame[2 : 2 + length], struct.unpack_from(">I", frame, 2 + length)
    if zlib.crc32(content) != checked:
        raise ShareError(_("The code is damaged: a part of it is missing or changed. Copy all of it once more."))
    if content[:1] != bytes([_VERSION]):
        raise ShareError(_("The code was made by a newer ForumDesk. This one can’t read it."))
    try:
        return _content(content[1:])
    except (ValueError, TypeError, RecursionError, struct.error, zlib.error) as error:
        raise ShareError(_("The code is damaged: it makes no sense.")) from error


def _bytes_of(text: str) -> bytes:
    """Return the bytes that the letters stand for, as far as they are of base32."""
    letters = re.match(r"[A-Z2-7]*", text)
    whole = letters[0][: len(letters[0]) // 8 * 8] if letters else ""
    rest = letters[0][len(whole) :] if letters else ""
    rest = rest[: {1: 0, 3: 2, 6: 5}.get(len(rest), len(rest))]
    try:
        return base64.b32decode(whole + (rest.ljust(8, "=") if rest else ""))
    except binascii.Error as error:
        raise ShareError(_("The code is damaged: it makes no sense.")) from error


def _content(data: bytes) -> Shared:
    conference, width, must, maybe = _HEAD.unpack_from(data)
    count, at = must + maybe, _HEAD.size
    if not _NARROWEST <= width <= _WIDEST or len(data) < at + count * width:
        raise ValueError("lengths")
    refs = [data[at + n * width : at + (n + 1) * width].hex() for n in range(count)]
    if len(set(refs)) < count:
        raise ValueError("twice")
    said = _words(data[at + count * width :])
    notes = as_object(said.get("n", {}))
    interests = [Interest.MUST] * must + [Interest.MAYBE] * maybe
    picks = [
        Pick(ref=BY_DIGEST + ref, interest=interests[n], note=as_text(notes.get(str(n), "")))
        for n, ref in enumerate(refs)
    ]
    return Shared(
        conference=BY_DIGEST + conference.hex(),
        title=as_line(said.get("t", "")),
        sender=as_line(said.get("b", "")),
        picks=tuple(picks),
        entries=tuple(as_entry(each) for each in as_list(said.get("e", []), MOST_ENTRIES)),
    )


def _words(data: bytes) -> dict[str, Any]:
    """Return what is said in words; of a bomb, no more than is of use is unpacked."""
    unpacker = zlib.decompressobj(-15)
    plain = unpacker.decompress(data, _MOST_WORDS)
    if not unpacker.eof or unpacker.unused_data:
        raise ValueError("length")
    return as_object(json.loads(plain))
