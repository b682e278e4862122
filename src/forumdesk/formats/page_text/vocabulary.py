# SPDX-License-Identifier: MIT
"""The words by which a program text is recognised, by language: to teach the reader a language, add its words here.

Nothing is decided here. The stages ask for a set of words as a regular expression (`alternation`) or as folded
text (`folded`). A general date or language library was turned down: those read "9 h 30" or "a. m." wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from forumdesk.program import Role, SessionKind
from forumdesk.text import fold


@dataclass(frozen=True, eq=False)
class Words:
    """Words or short phrases by language, in lower case with their accents."""

    languages: Mapping[str, tuple[str, ...]]

    @cached_property
    def folded(self) -> frozenset[str]:
        """The words as `text.fold` leaves them, for comparing whole words."""
        return frozenset(fold(word) for words in self.languages.values() for word in words)

    @cached_property
    def alternation(self) -> str:
        """A regular expression for any of the words, also without their accents; the longest are tried first."""
        every = {word for words in self.languages.values() for word in words} | self.folded
        return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(every, key=lambda w: (-len(w), w)))

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self.alternation})(?:e?s)?\b")

    def are_in(self, text: str) -> bool:
        """Tell whether a folded text has one of the words as a word of its own; a plural ending may follow."""
        return self._whole.search(text) is not None

    def begin(self, text: str) -> bool:
        """Tell whether a folded text begins with one of the words."""
        return self._whole.match(text) is not None


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(" | "))


def _words(**languages: str) -> Words:
    return Words({tag: _listed(text) for tag, text in languages.items()})


MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december"),
    "en-short": ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
           "novembre", "décembre"),
    "fr-short": ("janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"),
    "de": ("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
           "november", "dezember"),
    "de-short": ("jän", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sept", "okt", "nov", "dez"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
    "es-short": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"),
}  # fmt: skip
"""Twelve names a language, January first."""

WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "en-short": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "en-other": ("mon", "tues", "weds", "thurs", "fri", "sat", "sun"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "de": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    "de-short": ("mo", "di", "mi", "do", "fr", "sa", "so"),
    "de-other": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "sonnabend", "sonntag"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
"""Seven names a language, Monday first."""


def numbered(names: Mapping[str, tuple[str, ...]]) -> Mapping[str, int]:
    """Return folded name -> its place in its list, from 1."""
    return {fold(name): place for row in names.values() for place, name in enumerate(row, 1)}


DAY_WORDS = _words(en="day", fr="jour | journée", de="tag", es="día | jornada", it="giorno", nl="dag")
ORDINALS: Mapping[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "un": 1, "deux": 2, "trois": 3, "premier": 1, "première": 1, "deuxième": 2, "troisième": 3, "quatrième": 4,
    "eins": 1, "zwei": 2, "drei": 3, "erster": 1, "zweiter": 2, "dritter": 3, "vierter": 4,
    "uno": 1, "dos": 2, "tres": 3, "primer": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercera": 3,
}  # fmt: skip
"""A number of a day as a word: "Day One", "Premier jour"."""

NOON = _words(en="noon | midday | 12 noon", fr="midi", de="mittag | 12 uhr mittag", es="mediodía")
MIDNIGHT = _words(en="midnight", fr="minuit", de="mitternacht", es="medianoche")
UNTIL = _words(en="to | until | till | through", fr="à | jusqu'à", de="bis", es="a | hasta", nl="tot", it="alle")
HOUR_MARKS = _words(en="hrs | hours | hr", fr="heures", de="uhr", es="horas")
ONWARDS = _words(en="onwards | onward | open end", fr="et après", de="open end | ff", es="en adelante")
MINUTES = _words(en="minutes | minute | mins | min", fr="mn", de="minuten | min.", es="minutos")
BEFORE_TIME = _words(
    en="time | times | when | from | at", fr="heure | de | à", de="zeit | uhrzeit | von | um", es="hora | de"
)
ALL_TIMES = _words(
    en="all times | times are | time zone | timezone",
    fr="heures | fuseau horaire",
    de="alle zeiten | zeitzone",
    es="todas las horas | zona horaria",
)

LABELS = _words(
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
        _words(
            en="closing | closing remarks | wrap-up | farewell",
            fr="clôture",
            de="abschluss | schlusswort",
            es="clausura | cierre",
        ),
    ),
    (
        SessionKind.OPENING,
        _words(
            en="opening | welcome | welcome remarks | introduction",
            fr="ouverture | accueil | mot de bienvenue",
            de="eröffnung | begrüßung",
            es="apertura | inauguración | bienvenida",
        ),
    ),
    (
        SessionKind.BREAK,
        _words(
            en="coffee break | tea break | break | lunch | coffee | breakfast | intermission",
            fr="pause | pause-café | déjeuner | petit-déjeuner",
            de="pause | kaffeepause | mittagspause | mittagessen",
            es="pausa | descanso | almuerzo | café | comida",
        ),
    ),
    (
        SessionKind.KEYNOTE,
        _words(en="keynote", fr="conférence inaugurale", de="keynote | festvortrag", es="conferencia magistral"),
    ),
    (
        SessionKind.PANEL,
        _words(
            en="panel | panel discussion | roundtable | round table",
            fr="table ronde",
            de="podium | podiumsdiskussion",
            es="mesa redonda",
        ),
    ),
    (SessionKind.WORKSHOP, _words(en="workshop | tutorial | breakout", fr="atelier", de="arbeitsgruppe", es="taller")),
    (
        SessionKind.SOCIAL,
        _words(
            en="reception | dinner | cocktail | gala | networking | drinks",
            fr="réception | dîner | vin d'honneur",
            de="empfang | abendessen",
            es="recepción | cena | cóctel",
        ),
    ),
    (
        SessionKind.OTHER,
        _words(
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

ROLES: Mapping[Role, Words] = {
    Role.MODERATOR: _words(
        en="moderator | moderated by | moderation",
        fr="modérateur | modératrice | modération | animateur",
        de="moderation | moderatorin | moderiert von",
        es="moderador | moderadora | modera",
        ar="مدير الجلسة",
    ),
    Role.CHAIR: _words(
        en="chair | chairperson | session chair | chaired by",
        fr="président de séance | présidence",
        de="leitung | vorsitz | sitzungsleitung",
        es="preside | presidencia",
    ),
    Role.HOST: _words(en="host | hosted by", fr="hôte", de="gastgeber | gastgeberin", es="anfitrión"),
    Role.KEYNOTE: _words(en="keynote speaker | keynote", de="festredner", es="conferencista"),
    Role.PANELIST: _words(
        en="panelist | panellist | panelists | panellists | participants",
        fr="panélistes | intervenants",
        de="podium | teilnehmer | diskutanten",
        es="panelistas | participantes",
    ),
    Role.SPEAKER: _words(
        en="speaker | speakers | presenter | presenters | with",
        fr="orateur | oratrice | orateurs",
        de="referent | referentin | referenten | redner | sprecher",
        es="ponente | ponentes | orador | oradores",
    ),
    Role.DISCUSSANT: _words(
        en="discussant | discussants | respondent", fr="discutant | discutante", de="kommentar", es="comentarista"
    ),
}

ROOM_LABELS = _words(
    en="room | location | venue | where | place", fr="salle | lieu", de="raum | ort | saal", es="sala | lugar"
)
ROOM_WORDS = _words(
    en="room | hall | auditorium | ballroom | theatre | theater | stage | studio | foyer | lobby | terrace | library",
    fr="salle | amphithéâtre | amphi",
    de="raum | saal | hörsaal | aula | bühne",
    es="sala | salón | auditorio | aula",
)

POSITIONS = _words(
    en="director | master | warden | co-director | president | vice-president | chair | chairman | chairwoman | "
    "chairperson | professor | lecturer | fellow | researcher | analyst | advisor | adviser | "
    "ambassador | minister | secretary | head | founder | co-founder | publisher | editor | "
    "journalist | correspondent | reporter | host | member | manager | officer | chief | ceo | cto | "
    "cfo | coo | dean | scholar | scientist | engineer | developer | student | candidate | consultant "
    "| economist | lawyer | counsel | attaché | representative | envoy | commissioner | senator | "
    "governor | mayor | general | colonel | admiral | expert | specialist | coordinator | lead | "
    "leader | partner | writer | artist | curator | architect | designer | teacher | "
    "associate | assistant | deputy | executive | principal | emeritus | author | activist | advocate "
    "| attorney | judge | physician | historian | owner | speaker | columnist | strategist | producer "
    "| doctor | nurse | librarian | programmer | trustee | delegate | spokesperson | "
    "spokesman",
    fr="directeur | directrice | président | présidente | professeur | professeure | chercheur | "
    "chercheuse | ministre | ambassadeur | ambassadrice | conseiller | conseillère | chef | "
    "responsable | fondateur | fondatrice | journaliste | maître de conférences | secrétaire | membre "
    "| députée | avocat | avocate",
    de="direktor | direktorin | leiter | leiterin | präsident | präsidentin | professorin | dozent | "
    "dozentin | forscher | forscherin | referent | referentin | botschafter | botschafterin | "
    "ministerin | vorsitzende | vorsitzender | geschäftsführer | geschäftsführerin | gründer | "
    "gründerin | journalistin | mitglied | wissenschaftler",
    es="directora | presidenta | presidente | profesor | profesora | investigador | investigadora | "
    "ministra | ministro | embajador | embajadora | asesor | asesora | jefe | jefa | fundador | "
    "fundadora | periodista | miembro | catedrático | catedrática | secretario | secretaria",
)
"""Words of what somebody is."""

POSITION_OPENERS = _words(
    en="former | ex- | acting | senior | junior | deputy | interim | co- | vice",
    fr="ancien | ancienne",
    de="ehemaliger | ehemalige",
    es="ex | exministro",
)

ORGANIZATIONS = _words(
    en="university | college | school | institute | institution | center | centre | council | foundation "
    "| bank | group | ministry | department | agency | association | society | academy | laboratory | "
    "lab | forum | company | corporation | ltd | inc | llc | gmbh | committee | commission | union | "
    "network | museum | embassy | parliament | government | authority | board | fund | trust | "
    "hospital | faculty | organization | organisation | federation | press | times | post | news | "
    "radio | television | consulting | partners | project | campaign | coalition | alliance | "
    "initiative | un | eu | nato | unesco | unicef | undp | who | imf | ocha | oecd | osce | iaea",
    fr="université | école | institut | conseil | fondation | banque | groupe | ministère | agence | "
    "académie | laboratoire",
    de="universität | hochschule | verein | stiftung | ministerium | behörde | akademie | verband | "
    "zentrum | gesellschaft",
    es="universidad | escuela | instituto | consejo | fundación | banco | grupo | ministerio | agencia | "
    "academia | centro",
)
"""Words in the names of organizations."""

OWNERS = _words(
    en="founder | co-founder | publisher | owner | ceo | cto | cfo | coo | editor-in-chief",
    fr="fondateur | fondatrice | pdg",
    de="gründer | gründerin | inhaber | geschäftsführer",
    es="fundador | fundadora",
)
"""Positions whose "of" is always followed by the organization."""
REPORTERS = _words(
    en="correspondent | reporter | columnist | journalist | writer | analyst | editor",
    fr="journaliste",
    de="korrespondent",
    es="periodista | corresponsal",
)
"""Positions whose "for" is followed by the organization."""
AT = _words(en="at | @", fr="chez", de="bei | beim")
OF = _words(en="of", fr="de | du | à", de="der | des", es="de | del")
ARTICLES = _words(en="the", fr="la | le | l'", de="der | die | das", es="la | el")

HONORIFICS = _listed(
    "The Right Honourable | The Rt. Hon. | The Rt Hon. | The Rt Hon | Rt. Hon. | Rt Hon. | The Hon. | "
    "The Honourable | The Honorable | Honourable | Honorable | Hon. | Hon | His Excellency | Her Excellency | "
    "H.E. | H. E. | HE | S.E. | S.E.M. | H.R.H. | HRH | H.H. | Ambassador | Amb. | Professor | Professorin | "
    "Prof. | Prof | Profa. | Dr. | Dr | Dra. | Doctor | PD | Ing. | Dipl.-Ing. | Mag. | General | Gen. | "
    "Lt. Gen. | Lt. | Maj. Gen. | Maj. | Major | Colonel | Col. | Capt. | Captain | Brig. | Brig. Gen. | Adm. "
    "| Admiral | Sgt. | (Ret.) | (ret.) | (ret) | (Retd.) | Sheikh | Sheikha | Shaykh | Sir | Dame | Lord | "
    "Lady | Baroness | Baron | Prince | Princess | Rev. | Fr. | Imam | Rabbi | Rep. | Sen. | Senator | "
    "Minister | Min. | Gov. | Judge | Justice | Mr. | Mr | Mrs. | Mrs | Ms. | Ms | Mx. | Mx | Mme | Mme. | "
    "Mlle | M. | Herr | Frau | Sr. | Sra. | Srta. | Dña. | Dª | Me | معالي | سعادة | د. | أ.د."
)
"""What stands before a name, as it is printed; longer ones win."""
LETTERS_AFTER = _listed(
    "Ph.D. | PhD | Ph. D. | M.D. | MD | MBA | LL.M. | LLM | MSc | M.Sc. | MA | M.A. | BA | Esq. | OBE | CBE | "
    "MP | QC | KC | RN | MPH | (Ret.) | (ret.) | (ret)"
)
"""What stands after a name and is no part of it."""
PARTICLES = frozenset(
    {"al", "el", "ul", "abu", "ibn", "bin", "bint", "de", "des", "di", "da", "del", "van", "von", "la", "le"}
)
"""Small words in a surname, beside those of `forumdesk.names`, whatever their case."""

NOT_NAMES = _words(
    en="the | a | an | how | why | what | when | where | who | which | this | that | these | those | in "
    "| on | at | of | for | from | with | and | or | our | your | all | more | read | register | "
    "panel | session | day | room | keynote | workshop | break | lunch | coffee | opening | closing | "
    "welcome | key | topics | topic | questions | question | abstract | description | note | notes | "
    "about | agenda | program | programme | schedule | speakers | speaker | contact | home | news | "
    "recent | posts | date | time | times | location | venue | format | language | website | "
    "email | phone | part | theme | discussion | policy | security | future | east | "
    "goal | goals | objective | objectives | followed | please",
    fr="les | une | des | pourquoi | comment | séance | atelier | pause | thème",
    de="die | das | ein | eine | wie | warum | was | sitzung | thema",
    es="los | las | una | cómo | qué | sesión | taller | tema",
)
"""Words that no person's name has, however it is capitalised."""

BYLINES = _words(en="by | written by | author: | text by", fr="par", de="von", es="por")
AND = _words(en="and | &", fr="et", de="und", es="y")
FORUM_WORDS = _words(
    en="forum | conference | summit | congress | symposium | meeting | convention | festival | seminar | "
    "colloquium | camp | days",
    fr="conférence | congrès | colloque | sommet | journées | rencontres",
    de="konferenz | tagung | kongress | gipfel | tage",
    es="congreso | cumbre | jornadas | encuentro | foro",
)
PROGRAM_WORDS = _words(
    en="program | programme | agenda | schedule | timetable", fr="programme", de="programm | zeitplan", es="programa"
)
NAVIGATION = _words(
    en="read more | register | register now | share | watch | recent posts | home | menu | search | "
    "all rights reserved | privacy policy | cookies | follow us | subscribe | back to top | "
    "add to calendar | download | print | next | previous | skip to content | log in | sign in | "
    "contact us | load more | view all | buy tickets | tickets | leave a comment",
    fr="lire la suite | partager | accueil | s'inscrire",
    de="mehr lesen | teilen | startseite | impressum | datenschutz | anmelden",
    es="leer más | compartir | inicio | inscripción",
)
"""Whole lines that a web page prints around its text."""
