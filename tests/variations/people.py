# SPDX-License-Identifier: MIT
"""The people of a session, written in one form: each by itself, and all of them as a list."""

from __future__ import annotations

from collections.abc import Sequence

from variations.forms import TABLES, Form
from variations.truth import Entry, Speaker
from variations.words import Lexicon

_LAST = frozenset({"{name}, {held}", "{name}, {organization}"})
"""Forms behind which a role in brackets stands, and not behind the name."""
_BULLETS = {"bullets": "• ", "label bullets": "• ", "dashes": "- "}


def written(entry: Entry, title: str, words: Lexicon, form: Form) -> tuple[list[str], str]:
    """Return the lines of people, and the title with whoever shares its line."""
    if not entry.speakers:
        return [], title
    how = form["list"]
    if form["place"] in TABLES:
        return [_joined(entry.speakers, words, form)], title
    if how in {"tail", "front"} and len(entry.speakers) == 1:
        shown = _one(entry.speakers[0], words, form)
        return [], f"{title} – {shown}" if how == "tail" else f"{shown}: {title}"
    apart = form["moderator"] in {"before", "after", "line"}
    leads = [each for each in entry.speakers if each.moderates and apart]
    listed = _listed([each for each in entry.speakers if each not in leads], words, form)
    led = _led(leads, words, form)
    return (listed + led if form["moderator"] == "after" else led + listed), title


def _one(speaker: Speaker, words: Lexicon, form: Form) -> str:
    """Return how one person is printed; on several lines where the form has them."""
    behind = speaker.moderates and form["moderator"] == "behind"
    role = words.brackets.format(words.moderator[1]) if behind else ""
    last = form["person"] in _LAST
    comma = "，" if words.together == "、" and words.minutes == "分钟" else words.comma
    template = form["person"].replace(", ", comma)
    if words.wide:
        template = template.replace(" (", "（").replace(")", "）")
    return (
        template.format(
            name=speaker.printed + ("" if last else role),
            held=words.held.format(role=speaker.role, organization=speaker.organization),
            role=speaker.role,
            organization=speaker.organization,
        )
        + role * last
    )


def _led(leads: Sequence[Speaker], words: Lexicon, form: Form) -> list[str]:
    label = words.moderator[0]
    if form["moderator"] == "line" and leads:
        return [f"{label}:", *_marked(leads, words, form)]
    return [line for each in leads for line in _bulleted(f"{label}: {_one(each, words, form)}", form)]


def _listed(speakers: Sequence[Speaker], words: Lexicon, form: Form) -> list[str]:
    single, several = words.speakers
    label, how = single if len(speakers) == 1 else several, form["list"]
    if how in {"inline ;", "inline ,", "tail", "front"}:
        return [f"{label}: {_joined(speakers, words, form)}"]
    if how == "each":
        return [line for each in speakers for line in f"{single}: {_one(each, words, form)}".split("\n")]
    if how in {"label line", "label bullets"}:
        return [f"{label}:", *_marked(speakers, words, form)]
    return _marked(speakers, words, form)


def _marked(speakers: Sequence[Speaker], words: Lexicon, form: Form) -> list[str]:
    return [line for each in speakers for line in _bulleted(_one(each, words, form), form)]


def _bulleted(shown: str, form: Form) -> list[str]:
    mark = _BULLETS.get(form["list"], "")
    first, *others = shown.split("\n")
    return [mark + first, *(" " * len(mark) + line for line in others)]


def _joined(speakers: Sequence[Speaker], words: Lexicon, form: Form) -> str:
    shown = [_one(each, words, form) for each in speakers]
    if form["list"] != "inline ,":
        return ("；" if words.wide else "; ").join(shown)
    *first, last = shown
    return words.together.join([words.comma.join(first), last]) if first else last
