# SPDX-License-Identifier: MIT
"""Words of people: what they do in a session, what they are, where they work, and how they are addressed."""

from __future__ import annotations

from collections.abc import Mapping

from forumdesk.formats.page_text.vocabulary.words import Words, listed, words
from forumdesk.program import Role

ROLES: Mapping[Role, Words] = {
    Role.MODERATOR: words(
        en="moderator | moderated by | moderation",
        fr="modérateur | modératrice | modération | animateur",
        de="moderation | moderatorin | moderiert von",
        es="moderador | moderadora | modera",
        ar="مدير الجلسة",
    ),
    Role.CHAIR: words(
        en="chair | chairperson | session chair | chaired by",
        fr="président de séance | présidence",
        de="leitung | vorsitz | sitzungsleitung",
        es="preside | presidencia",
    ),
    Role.HOST: words(en="host | hosted by", fr="hôte", de="gastgeber | gastgeberin", es="anfitrión"),
    Role.KEYNOTE: words(en="keynote speaker | keynote", de="festredner", es="conferencista"),
    Role.PANELIST: words(
        en="panelist | panellist | panelists | panellists | participants",
        fr="panélistes | intervenants",
        de="podium | teilnehmer | diskutanten",
        es="panelistas | participantes",
    ),
    Role.SPEAKER: words(
        en="speaker | speakers | presenter | presenters | with",
        fr="orateur | oratrice | orateurs",
        de="referent | referentin | referenten | redner | sprecher",
        es="ponente | ponentes | orador | oradores",
    ),
    Role.DISCUSSANT: words(
        en="discussant | discussants | respondent", fr="discutant | discutante", de="kommentar", es="comentarista"
    ),
}

POSITIONS = words(
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

POSITION_OPENERS = words(
    en="former | ex- | acting | senior | junior | deputy | interim | co- | vice",
    fr="ancien | ancienne",
    de="ehemaliger | ehemalige",
    es="ex | exministro",
)

ORGANIZATIONS = words(
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

OWNERS = words(
    en="founder | co-founder | publisher | owner | ceo | cto | cfo | coo | editor-in-chief",
    fr="fondateur | fondatrice | pdg",
    de="gründer | gründerin | inhaber | geschäftsführer",
    es="fundador | fundadora",
)
"""Positions whose "of" is always followed by the organization."""
REPORTERS = words(
    en="correspondent | reporter | columnist | journalist | writer | analyst | editor",
    fr="journaliste",
    de="korrespondent",
    es="periodista | corresponsal",
)
"""Positions whose "for" is followed by the organization."""
AT = words(en="at | @", fr="chez", de="bei | beim")
OF = words(en="of", fr="de | du | à", de="der | des", es="de | del")
ARTICLES = words(en="the", fr="la | le | l'", de="der | die | das", es="la | el")

HONORIFICS = listed(
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
LETTERS_AFTER = listed(
    "Ph.D. | PhD | Ph. D. | M.D. | MD | MBA | LL.M. | LLM | MSc | M.Sc. | MA | M.A. | BA | Esq. | OBE | CBE | "
    "MP | QC | KC | RN | MPH | (Ret.) | (ret.) | (ret)"
)
"""What stands after a name and is no part of it."""
PARTICLES = frozenset(
    {"al", "el", "ul", "abu", "ibn", "bin", "bint", "de", "des", "di", "da", "del", "van", "von", "la", "le"}
)
"""Small words in a surname, beside those of `forumdesk.names`, whatever their case."""

NOT_NAMES = words(
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
AND = words(en="and | &", fr="et", de="und", es="y")
