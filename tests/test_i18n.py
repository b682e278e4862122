# SPDX-License-Identifier: MIT
"""Words for people without and with a catalogue, in a process of its own because a catalogue is chosen at the start."""

from __future__ import annotations

import ast
import os
import re
import struct
import subprocess
import sys
from pathlib import Path

from forumdesk.i18n import _, ngettext

GUI = Path(__file__).resolve().parents[1] / "src" / "forumdesk" / "gui"
SAYING = frozenset({
    "setText", "setAccessibleName", "setAccessibleDescription", "setToolTip", "setPlaceholderText", "setWindowTitle",
    "setPrefix", "setSuffix", "addItem", "addAction", "addButton", "note",
})  # fmt: skip
"""Methods of widgets whose first argument a person reads."""
NAMES = frozenset({"ForumDesk", "https://example.org/schedule.xml", "FORUMPICK:…"})
"""What is the same in every language."""


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


def fixed_words(source: str) -> list[str]:
    """Return the words in a module that a widget would say in every language."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in SAYING
            and node.args
        ):
            said = node.args[0]
            parts = said.values if isinstance(said, ast.JoinedStr) else [said]
            texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            found += [text for text in texts if re.search(r"[^\W\d_]{2}", text) and text.strip(" –") not in NAMES]
    return found


def test_words_of_a_widget_that_no_catalogue_knows_are_found() -> None:
    source = 'a.setText("Not so"); a.note(f"{n} of them"); a.setText(_("So")); a.setText(f"{n} · {m}")'
    assert fixed_words(source) == ["Not so", " of them"]


def test_what_a_widget_says_is_in_the_catalogue() -> None:
    assert {path.name: said for path in GUI.rglob("*.py") if (said := fixed_words(path.read_text("utf-8")))} == {}
