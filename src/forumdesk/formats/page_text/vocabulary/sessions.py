# SPDX-License-Identifier: MIT
"""Words of sessions: the labels and kinds that they have, and the rooms that they are in."""

from __future__ import annotations

from forumdesk.formats.page_text.vocabulary.words import Words, words
from forumdesk.program import SessionKind

LABELS = words(
    en="panel discussion | panel | session | workshop | keynote | roundtable | round table | plenary | "
    "talk | lecture | tutorial | fireside chat | breakout | block | part",
    fr="table ronde | séance | atelier | conférence | plénière",
    de="podium | podiumsdiskussion | sitzung | vortrag | arbeitsgruppe",
    es="mesa redonda | mesa | sesión | taller | ponencia | conferencia | plenaria",
)
"""What may stand before a number, or alone before a colon, in front of a title."""

KINDS: tuple[tuple[SessionKind, Words], ...] = (
    (
        SessionKind.CLOSING,
        words(
            en="closing | closing remarks | wrap-up | farewell",
            fr="clôture",
            de="abschluss | schlusswort",
            es="clausura | cierre",
        ),
    ),
    (
        SessionKind.OPENING,
        words(
            en="opening | welcome | welcome remarks | introduction",
            fr="ouverture | accueil | mot de bienvenue",
            de="eröffnung | begrüßung",
            es="apertura | inauguración | bienvenida",
        ),
    ),
    (
        SessionKind.BREAK,
        words(
            en="coffee break | tea break | break | lunch | coffee | breakfast | intermission",
            fr="pause | pause-café | déjeuner | petit-déjeuner",
            de="pause | kaffeepause | mittagspause | mittagessen",
            es="pausa | descanso | almuerzo | café | comida",
        ),
    ),
    (
        SessionKind.KEYNOTE,
        words(en="keynote", fr="conférence inaugurale", de="keynote | festvortrag", es="conferencia magistral"),
    ),
    (
        SessionKind.PANEL,
        words(
            en="panel | panel discussion | roundtable | round table",
            fr="table ronde",
            de="podium | podiumsdiskussion",
            es="mesa redonda",
        ),
    ),
    (SessionKind.WORKSHOP, words(en="workshop | tutorial | breakout", fr="atelier", de="arbeitsgruppe", es="taller")),
    (
        SessionKind.SOCIAL,
        words(
            en="reception | dinner | cocktail | gala | networking | drinks",
            fr="réception | dîner | vin d'honneur",
            de="empfang | abendessen",
            es="recepción | cena | cóctel",
        ),
    ),
    (
        SessionKind.OTHER,
        words(
            en="registration | check-in | arrival",
            fr="inscription | enregistrement",
            de="anmeldung | registrierung | einlass",
            es="registro | acreditación",
        ),
    ),
)
"""Which words make which kind, the surest first."""

EDGE_KINDS = frozenset(
    {SessionKind.CLOSING, SessionKind.OPENING, SessionKind.BREAK, SessionKind.SOCIAL, SessionKind.OTHER}
)
"""Kinds that a word gives only in a short title: "Opening", not "Opening the black box of energy markets"."""

ROOM_LABELS = words(
    en="room | location | venue | where | place", fr="salle | lieu", de="raum | ort | saal", es="sala | lugar"
)
ROOM_WORDS = words(
    en="room | hall | auditorium | ballroom | theatre | theater | stage | studio | foyer | lobby | terrace | library",
    fr="salle | amphithéâtre | amphi",
    de="raum | saal | hörsaal | aula | bühne",
    es="sala | salón | auditorio | aula",
)
