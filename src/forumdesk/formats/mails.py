# SPDX-License-Identifier: MIT
"""E-mail addresses of people are left out of what is kept of them: staff exports have some, a program shows none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_NAMES = frozenset({"email", "mail", "e-mail"})
_ADDRESS = re.compile(r"(?:mailto:)?[^\s@]{1,100}@[^\s@]{1,200}")


def without_mails(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said of somebody without e-mail addresses, at whatever depth they stand."""
    return {name: value for name, value in _without(said).items() if name.lower() not in _NAMES}


def _without(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: kept for key, each in value.items() if (kept := _without(each)) not in ("", [], {})}
    if isinstance(value, list):
        return [kept for each in value if (kept := _without(each)) not in ("", [], {})]
    return "" if isinstance(value, str) and _ADDRESS.fullmatch(value) else value
