# SPDX-License-Identifier: MIT
"""E-mail addresses of people are left out of what is kept of them: staff exports have some, a program shows none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_NAMES = frozenset({"email", "mail", "e-mail"})
_ADDRESS = re.compile(r"(?:mailto:)?[^\s@]{1,100}@[^\s@]{1,200}")


def without_mails(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said of somebody without e-mail addresses, at whatever depth they stand; all else stays as it is.

    What holds nothing but addresses goes with them.
    """
    return {
        name: kept
        for name, value in said.items()
        if not (value and name.lower() in _NAMES) and _stays(value, kept := _without(value))
    }


def _without(value: Any) -> Any:
    if isinstance(value, Mapping):
        return without_mails(value)
    if isinstance(value, list):
        return [kept for each in value if _stays(each, kept := _without(each))]
    return "" if isinstance(value, str) and _ADDRESS.fullmatch(value) else value


def _stays(before: Any, after: Any) -> bool:
    return after == before or after not in ("", [], {})
