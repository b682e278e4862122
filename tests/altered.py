# SPDX-License-Identifier: MIT
"""JSON documents in which something else stands at a few places, for readers that have to bear everything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=5,
)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place in a JSON value, as what holds it and the key or index there."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in list(inside):
        yield value, key
        yield from _places(each)


@st.composite
def altered(draw: st.DrawFn, document: Any) -> bytes:
    """Return a document with another value at one to four places."""
    value = json.loads(json.dumps(document))
    for _turn in range(draw(st.integers(1, 4))):
        holder, key = draw(st.sampled_from(list(_places(value))))
        holder[key] = draw(JSON)
    return json.dumps(value).encode()
