# SPDX-License-Identifier: MIT
"""What columns were said to mean, remembered on this computer for the next spreadsheet with the same headings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping

from forumdesk.formats.fields import FIELDS
from forumdesk.formats.reading import Column
from forumdesk.gui.settings import Settings


def recall(settings: Settings, columns: Collection[Column]) -> dict[str, str]:
    """Return what was said of columns with these headings; what can be no answer is passed over."""
    try:
        said = json.loads(settings.words(_name(columns), "{}"))
    except ValueError:
        return {}
    known = {column.key for column in columns}
    pairs = said.items() if isinstance(said, dict) else ()
    return {key: field for key, field in pairs if key in known and isinstance(field, str) and field in {"", *FIELDS}}


def remember(settings: Settings, columns: Collection[Column], said: Mapping[str, str]) -> None:
    """Remember what was said of these columns."""
    if columns and said:
        settings.keep(_name(columns), json.dumps(dict(said), ensure_ascii=True))


def _name(columns: Collection[Column]) -> str:
    headings = "\n".join(sorted(column.key for column in columns))
    return f"columns/{hashlib.sha256(headings.encode(errors='replace')).hexdigest()[:24]}"
