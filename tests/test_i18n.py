# SPDX-License-Identifier: MIT
"""Words for people without and with a catalogue, in a process of its own because a catalogue is chosen at the start."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

from forumdesk.i18n import _, ngettext


def catalogue(messages: dict[str, str]) -> bytes:
    """Return a catalogue of gettext (the .mo format), its messages sorted."""
    pairs = sorted((key.encode(), value.encode()) for key, value in messages.items())
    place = 28 + 16 * len(pairs)
    tables, strings = [b"", b""], b""
    for column in (0, 1):
        for pair in pairs:
            tables[column] += struct.pack("<II", len(pair[column]), place + len(strings))
            strings += pair[column] + b"\0"
    header = struct.pack("<IIIIIII", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return header + tables[0] + tables[1] + strings


def test_without_a_catalogue_the_words_stand_as_written() -> None:
    assert _("Untitled {braces} stay") == "Untitled {braces} stay"
    assert ngettext("{count} day", "{count} days", 1) == "1 day"
    assert ngettext("{count} day", "{count} days", 0) == "0 days"


def test_a_catalogue_of_the_users_language_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "translations" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    words = {
        "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n",
        "Monday": "Montag",
        "{count} hour\0{count} hours": "{count} Stunde\0{count} Stunden",
    }
    (folder / "forumdesk.mo").write_bytes(catalogue(words))
    code = (
        "import pathlib, sys; import forumdesk.paths as paths; paths.resources = lambda: pathlib.Path(sys.argv[1]);"
        "from forumdesk import times; print(times.WEEKDAYS[0], times.length(60), times.length(120))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "resources")],
        env={**os.environ, "LANGUAGE": "de"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "Montag 1 Stunde 2 Stunden\n"
