# SPDX-License-Identifier: MIT
"""Words of a page around its program: bylines, what forums and programs are called, and navigation."""

from __future__ import annotations

from forumdesk.formats.page_text.vocabulary.words import words

BYLINES = words(en="by | written by | author: | text by", fr="par", de="von", es="por")
FORUM_WORDS = words(
    en="forum | conference | summit | congress | symposium | meeting | convention | festival | seminar | "
    "colloquium | camp | days",
    fr="conférence | congrès | colloque | sommet | journées | rencontres",
    de="konferenz | tagung | kongress | gipfel | tage",
    es="congreso | cumbre | jornadas | encuentro | foro",
)
PROGRAM_WORDS = words(
    en="program | programme | agenda | schedule | timetable", fr="programme", de="programm | zeitplan", es="programa"
)
NAVIGATION = words(
    en="read more | register | register now | share | watch | recent posts | home | menu | search | "
    "all rights reserved | privacy policy | cookies | follow us | subscribe | back to top | "
    "add to calendar | download | print | next | previous | skip to content | log in | sign in | "
    "contact us | load more | view all | buy tickets | tickets | leave a comment",
    fr="lire la suite | partager | accueil | s'inscrire",
    de="mehr lesen | teilen | startseite | impressum | datenschutz | anmelden",
    es="leer más | compartir | inicio | inscripción",
)
"""Whole lines that a web page prints around its text."""
