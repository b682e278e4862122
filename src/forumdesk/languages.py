# SPDX-License-Identifier: MIT
"""Languages as programs name them, "en-US", "EN" or "English", as one tag each; and what a reader calls it."""

from __future__ import annotations

import re

from forumdesk.i18n import _
from forumdesk.text import fold

NAMES = {
    "am": _("Amharic"),
    "ar": _("Arabic"),
    "az": _("Azerbaijani"),
    "bg": _("Bulgarian"),
    "bn": _("Bengali"),
    "bs": _("Bosnian"),
    "ca": _("Catalan"),
    "cs": _("Czech"),
    "cy": _("Welsh"),
    "da": _("Danish"),
    "de": _("German"),
    "el": _("Greek"),
    "en": _("English"),
    "es": _("Spanish"),
    "et": _("Estonian"),
    "eu": _("Basque"),
    "fa": _("Persian"),
    "fi": _("Finnish"),
    "fr": _("French"),
    "ga": _("Irish"),
    "gl": _("Galician"),
    "he": _("Hebrew"),
    "hi": _("Hindi"),
    "hr": _("Croatian"),
    "hu": _("Hungarian"),
    "hy": _("Armenian"),
    "id": _("Indonesian"),
    "is": _("Icelandic"),
    "it": _("Italian"),
    "ja": _("Japanese"),
    "ka": _("Georgian"),
    "kk": _("Kazakh"),
    "ko": _("Korean"),
    "ku": _("Kurdish"),
    "lt": _("Lithuanian"),
    "lv": _("Latvian"),
    "mk": _("Macedonian"),
    "ms": _("Malay"),
    "mt": _("Maltese"),
    "nb": _("Norwegian"),
    "nl": _("Dutch"),
    "no": _("Norwegian"),
    "pl": _("Polish"),
    "ps": _("Pashto"),
    "pt": _("Portuguese"),
    "ro": _("Romanian"),
    "ru": _("Russian"),
    "sk": _("Slovak"),
    "sl": _("Slovenian"),
    "so": _("Somali"),
    "sq": _("Albanian"),
    "sr": _("Serbian"),
    "sv": _("Swedish"),
    "sw": _("Swahili"),
    "ta": _("Tamil"),
    "th": _("Thai"),
    "tr": _("Turkish"),
    "uk": _("Ukrainian"),
    "ur": _("Urdu"),
    "uz": _("Uzbek"),
    "vi": _("Vietnamese"),
    "zh": _("Chinese"),
}
_TAGS = {fold(name): tag for tag, name in NAMES.items()}
_TAG = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.DOTALL)
"""The language of a BCP 47 tag; a country or a script behind it does not make another language."""


def language_tag(said: str) -> str:
    """Return the language that a program names, the same for all ways of writing it; empty for none."""
    words = fold(said).strip()
    tag = _TAG.fullmatch(words)
    return tag[1] if tag is not None else _TAGS.get(words, words)


def language_name(tag: str) -> str:
    """Return what a reader calls a language that `language_tag` gave."""
    return NAMES.get(tag) or (tag.upper() if len(tag) < 4 else tag.capitalize())
