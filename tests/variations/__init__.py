# SPDX-License-Identifier: MIT
"""Programs with known truth, written in every combination of the forms that people use.

forms (what can be chosen, and which choices go together) · truth (a small program) · layouts, people, clocks (how it is
written) · words (of twelve languages). One form is kept over one text, as people do. `python tests/variations` shows
which forms, and which pairs of forms, are read worst.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

import scoring
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Reading
from forumdesk.program import empty
from variations import layouts
from variations.forms import Form, form_of
from variations.truth import truth_of, wanted_of
from variations.words import LEXICONS


@dataclass(frozen=True, slots=True)
class Written:
    """A text, and what a person understands of it, in the terms of tests/corpus/README.md."""

    form: Form
    content: str
    suffix: str
    wanted: Mapping[str, Any]


def text_of(seed: int, **fixed: str) -> Written:
    """Write the text of a seed; `fixed` names choices that are not left to chance."""
    chance = Random(seed)
    form = form_of(chance, **fixed)
    words = LEXICONS[form["language"]]
    entries = truth_of(words, form, chance)
    content, suffix = layouts.write(entries, words, form, chance)
    return Written(form, content, suffix, wanted_of(entries, form))


def judged(written: Written) -> scoring.Score:
    """Read a text and score it; nothing is found in one that can't be read."""
    try:
        reading = formats.read(written.content.encode(), f"program{written.suffix}", Answers())
    except ForumDeskError:
        reading = Reading(program=empty())
    return scoring.score(written.wanted, reading)
