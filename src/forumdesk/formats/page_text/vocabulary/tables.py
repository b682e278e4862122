# SPDX-License-Identifier: MIT
"""Words that head the columns of a table, or stand before a value: "Time", "Speaker", "Room"; and words of tracks."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from forumdesk.formats.page_text.vocabulary.words import Words, words


class Column(StrEnum):
    """What the cells of a column say."""

    TIME = "time"
    END = "end"
    LENGTH = "length"
    DATE = "date"
    TITLE = "title"
    PERSON = "person"
    CHAIR = "chair"
    HOST = "host"
    DISCUSSANT = "discussant"
    MODERATOR = "moderator"
    AFFILIATION = "affiliation"
    ROOM = "room"
    TRACK = "track"
    KIND = "kind"
    ABSTRACT = "abstract"
    NUMBER = "number"
    OTHER = "other"
    """Something that no field takes."""
    LANE = "lane"
    """The sessions of one room, one track or one day, which the column's heading names."""


HEADERS: Mapping[Column, Words] = {
    Column.TIME: words(
        en="time | times | time slot | timeslot | slot | hour | hours | start | starts | start time | from | begin | "
        "when | time of day | schedule | timing | timings | hrs | local time | clock",
        fr="heure | heures | horaire | horaires | début | créneau",
        de="uhrzeit | zeit | zeiten | beginn | von | start | anfang",
        es="hora | horas | horario | inicio | desde",
        it="ora | ore | orario | orari | inizio",
        pt="hora | horas | horário | horários | início",
        nl="tijd | tijdstip | aanvang",
        sv="tid | kl | klockan | klokkeslæt | tidspunkt | klo | aika | kellonaika",
        pl="godzina | godz | czas | čas | hodina | idő | időpont | ora | vrijeme",
        tr="saat | saati | zaman",
        ru="время | часы | начало | час",
        el="ώρα",
        ar="الوقت | وقت | الساعة | التوقيت",
        fa="ساعت | زمان",
        he="שעה | זמן",
        hi="समय",
        ja="時間 | 時刻 | 開始 | 開始時刻",
        zh="时间 | 時間 | 开始 | 开始时间",
        ko="시간",
    ),
    Column.END: words(
        en="end | ends | end time | until | finish | to",
        fr="fin",
        de="ende | bis",
        es="fin | hasta | término",
        it="fine",
        pt="fim | término",
        nl="einde",
        tr="bitiş",
        ru="конец | окончание",
        ja="終了 | 終了時刻",
        zh="结束 | 结束时间 | 結束",
    ),
    Column.LENGTH: words(
        en="duration | length | minutes | mins | min",
        fr="durée",
        de="dauer",
        es="duración",
        it="durata",
        pt="duração",
        nl="duur",
        tr="süre",
        ru="длительность | продолжительность",
        ar="المدة",
        fa="مدت",
        ja="所要時間",
        zh="时长 | 時長",
    ),
    Column.DATE: words(
        en="date | day | dates",
        fr="date | jour",
        de="datum | tag",
        es="fecha | día",
        it="data | giorno",
        pt="data | dia",
        nl="datum | dag",
        sv="dato | datum",
        pl="data | dzień | dátum | päivä",
        tr="tarih | gün",
        ru="дата | день",
        ar="التاريخ | اليوم",
        fa="تاریخ | روز",
        ja="日付 | 日程 | 日時",
        zh="日期",
        ko="날짜",
    ),
    Column.TITLE: words(
        en="title | topic | topics | session | sessions | session title | talk | talk title | "
        "activity | activities | event | events | subject | agenda | agenda item | item | what | "
        "presentation | presentation title | program | programme | paper | paper title | theme | "
        "name | content | lecture | lecture title | session name | description of activity",
        fr="titre | thème | sujet | séance | session | activité | activités | intitulé | "
        "conférence | contenu | programme | événement | exposé | intervention",
        de="titel | thema | themen | vortrag | sitzung | programmpunkt | veranstaltung | inhalt | "
        "programm | was | aktivität | beitrag | session",
        es="título | tema | temas | sesión | actividad | actividades | charla | ponencia | "
        "conferencia | evento | contenido",
        it="titolo | tema | argomento | sessione | attività | intervento | evento | contenuto",
        pt="título | tema | assunto | sessão | atividade | actividade | atividades | palestra | evento | conteúdo",
        nl="titel | onderwerp | sessie | activiteit | programma | lezing",
        sv="titel | ämne | programpunkt | aktivitet | emne | innhold | aihe | ohjelma | sessio",
        pl="temat | tytuł | tytuł wystąpienia | sesja | wydarzenie | název | téma | cím | előadás | program",
        tr="konu | konu başlığı | başlık | oturum | etkinlik | sunum | program",
        ru="тема | название | доклад | тема доклада | название доклада | мероприятие | событие | "
        "содержание | что | секция | назва",
        el="θέμα | τίτλος",
        ar="الموضوع | موضوع | العنوان | الجلسة | النشاط | الفعالية | عنوان الجلسة",
        fa="عنوان | موضوع | برنامه | عنوان سخنرانی",
        he="נושא | כותרת",
        hi="विषय",
        ja="内容 | タイトル | 演題 | 題目 | テーマ | プログラム | セッション | 講演題目",
        zh="内容 | 主题 | 题目 | 议题 | 议程 | 活动 | 报告题目 | 演讲题目 | 內容 | 主題 | 題目 | 議程 | 報告題目",
        ko="내용 | 제목 | 주제",
    ),
    Column.PERSON: words(
        en="speaker | speakers | speaker(s) | presenter | presenters | presenter(s) | author | authors | author(s) | "
        "who | panelists | panellists | panelist | panellist | panelist(s) | participants | lecturer | instructor | "
        "facilitator | facilitators | leader | by | speaker name | name of speaker | presented by | "
        "contributor | contributors | lead | leads | briefer | briefers | briefed by | led by | responsible | poc | "
        "opr | delivered by | responsible officer | convenor | convener | trainer | tutor | tutors",
        fr="intervenant | intervenante | intervenants | intervenant·e·s | intervenant(e)s | orateur | orateurs | "
        "auteur | auteurs | conférencier | conférenciers | qui | animateur | participants | conférencière | "
        "animé par | responsable | formateur | formatrice",
        de="referent | referentin | referenten | referent:in | referent*innen | referentinnen | referent/in | "
        "vortragende | vortragender | redner | rednerin | sprecher | sprecherin | wer | autor | autoren | "
        "vortragende/r | verantwortlich | leitung | dozent | dozentin | dozenten",
        es="ponente | ponentes | orador | oradores | expositor | expositores | autor | autores | conferencista | "
        "quién | participantes | tallerista | responsable | docente | facilitador | a cargo de",
        it="relatore | relatrice | relatori | oratore | autore | autori | chi | docente | docenti | a cura di | "
        "responsabile",
        pt="palestrante | palestrantes | orador | oradores | autor | autores | conferencista | quem | "
        "participantes | ministrante | responsável | docente | facilitador | mediação",
        nl="spreker | sprekers | wie",
        sv="talare | föreläsare | foredragsholder | oplægsholder | puhuja | puhujat",
        pl="prelegent | prelegenci | mówca | mówcy | autor | autorzy | přednášející | řečník | előadó | előadók",
        tr="konuşmacı | konuşmacılar | sunucu | yazar | eğitmen",
        ru="докладчик | докладчики | спикер | спикеры | выступающий | выступающие | автор | авторы | кто | ведущий | "
        "лектор | доповідач | ответственный | ответственные | преподаватель | ведущие",
        el="ομιλητής | ομιλητές",
        ar="المتحدث | المتحدثون | المتحدثين | المحاضر | المتكلم | مقدم",
        fa="سخنران | سخنرانان | ارائه دهنده | ارائه‌دهنده | نویسنده",
        he="מרצה | דובר | דוברים",
        hi="वक्ता",
        ja="登壇者 | 講師 | 発表者 | 講演者 | 演者 | スピーカー | 出演者 | 担当 | 報告者",
        zh="演讲人 | 演讲者 | 主讲人 | 报告人 | 嘉宾 | 讲者 | 发言人 | 演講人 | 主講人 | 報告人 | 講者 | 演讲嘉宾 | "
        "负责人 | 主讲 | 讲师 | 授课人 | 主讲嘉宾",
        ko="발표자 | 연사 | 강연자",
    ),
    Column.CHAIR: words(
        en="chair | chairs | session chair | chairperson | chaired by",
        fr="président de séance | présidence | président",
        de="vorsitz | leitung | sitzungsleitung",
        es="preside | presidencia",
        it="presiede | presidente",
        pt="presidência | presidente",
        tr="oturum başkanı | başkan",
        ru="председатель",
        ar="رئيس الجلسة",
        fa="رئیس جلسه",
        ja="座長 | 司会",
        zh="主席 | 分会主席 | 座长 | 座長",
    ),
    Column.HOST: words(
        en="host | hosts | hosted by | compère",
        fr="hôte | présentateur | présentatrice",
        de="gastgeber | gastgeberin",
        es="anfitrión | anfitriona | presentador | presentadora",
        it="conduttore | conduttrice",
        pt="anfitrião | anfitriã | apresentador | apresentadora",
        ja="進行",
    ),
    Column.DISCUSSANT: words(
        en="discussant | discussants | respondent | respondents | commentator",
        fr="discutant | discutante | répondant",
        de="kommentar | korreferent | koreferent",
        es="comentarista | relator",
        it="discussant",
        pt="debatedor | debatedora | comentador",
        tr="tartışmacı",
        ru="дискутант",
        ja="指定討論者 | 討論者",
        zh="讨论嘉宾 | 点评人 | 點評人",
    ),
    Column.MODERATOR: words(
        en="moderator | moderators | moderation | moderated by",
        fr="modérateur | modératrice | modération | animation",
        de="moderator | moderatorin",
        es="moderador | moderadora | modera",
        it="moderatore | moderatrice | modera",
        pt="moderador | moderadora | mediador | mediadora",
        tr="moderatör | yöneten",
        ru="модератор | модераторы",
        ar="مدير الجلسة | المدير",
        ja="モデレーター",
        zh="主持人 | 主持",
    ),
    Column.AFFILIATION: words(
        en="affiliation | affiliations | organization | organisation | institution | company | "
        "university | country | employer",
        fr="affiliation | organisme | organisation | institution | établissement | société",
        de="organisation | institution | firma | einrichtung | unternehmen",
        es="afiliación | institución | organización | entidad | empresa",
        it="ente | istituzione | affiliazione | organizzazione",
        pt="afiliação | instituição | organização | entidade | empresa",
        tr="kurum | kuruluş | şirket",
        ru="организация | компания | место работы | учреждение | должность",
        ar="الجهة | المؤسسة",
        fa="سازمان | وابستگی",
        ja="所属",
        zh="单位 | 机构 | 單位 | 機構",
        ko="소속",
    ),
    Column.ROOM: words(
        en="room | rooms | venue | location | place | where | hall",
        fr="salle | lieu | local | où",
        de="raum | ort | saal | wo | räume",
        es="sala | lugar | salón | aula | dónde",
        it="sala | luogo | aula | sede",
        pt="sala | local | auditório",
        nl="zaal | locatie | ruimte | plaats",
        sv="lokal | plats | rum | sted | sal | paikka | tila",
        pl="miejsce | sala | místo | místnost | hely | helyszín | terem",
        tr="salon | yer | mekan | mekân",
        ru="зал | место | место проведения | аудитория | площадка",
        ar="القاعة | المكان | الموقع",
        fa="سالن | مکان | محل",
        he="אולם | מקום",
        ja="会場 | 場所 | 部屋",
        zh="地点 | 会场 | 场地 | 教室 | 地點 | 會場",
        ko="장소",
    ),
    Column.TRACK: words(
        en="track | stream | strand | section",
        fr="piste | parcours | axe",
        de="track | strang | reihe",
        es="eje | línea",
        it="traccia",
        pt="trilha | eixo",
        ru="трек | поток",
        ja="トラック",
        zh="分会场 | 专场",
    ),
    Column.KIND: words(
        en="type | format | kind | category | session type",
        fr="type | format | catégorie",
        de="art | typ | format | kategorie",
        es="tipo | formato | categoría | modalidad",
        it="tipo | formato | tipologia",
        pt="tipo | formato | modalidade",
        tr="tür | biçim",
        ru="формат | тип | вид",
        ar="النوع",
        fa="نوع",
        ja="形式 | 種別",
        zh="形式 | 类型 | 類型",
    ),
    Column.ABSTRACT: words(
        en="abstract | description | details | summary | notes | note | remarks | comments",
        fr="résumé | description | détails | remarques",
        de="beschreibung | abstract | zusammenfassung | details | bemerkungen | hinweise | inhalte",
        es="resumen | descripción | detalles | notas | observaciones",
        it="descrizione | abstract | note",
        pt="resumo | descrição | detalhes | observações",
        tr="açıklama | özet",
        ru="описание | аннотация | примечание | примечания",
        ar="الوصف | ملاحظات",
        fa="توضیحات | چکیده",
        ja="概要 | 備考",
        zh="摘要 | 简介 | 备注 | 說明",
    ),
    Column.NUMBER: words(
        en="# | no | nr | number | id | nº | n° | n | номер | núm | s no | sl no | s/n | 序号 | 번호 | م | ردیف | "
        "ser | serial | ser no | serial no | sr | sr no | sl | item no | seq | ser. | no. | lp | lp. | lfd. nr. | "
        "lfd nr | lfd. nr | nr. | top | п/п | № п/п | № | sıra | sıra no | 番号 | الرقم | رقم | n."
    ),
}
"""What heads a column, the surest first."""

TRACKS = words(
    en="track | stream | strand | section | sections | workshops | talks | demos | posters | tutorials",
    fr="piste | parcours | axe | ateliers",
    de="track | strang | reihe | workshops | vorträge | schiene",
    es="eje | línea | talleres",
    it="traccia",
    pt="trilha | eixo | oficinas",
    tr="oturum",
    ru="трек | поток | секция",
    ar="مسار",
    fa="محور",
    ja="トラック",
    zh="分论坛 | 专场",
)
"""Words in the names of tracks."""
