# SPDX-License-Identifier: MIT
"""What the headings of columns are called, in the languages of the window and in the exports of other programs.

The words that head tables in texts are `page_text.vocabulary.tables`'; here is what only spreadsheets have. Compared
are letters and figures only: "Start Time", "start_time" and "startTime" are one heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from forumdesk.formats.page_text.vocabulary.tables import HEADERS
from forumdesk.formats.page_text.vocabulary.tables import Column as Printed
from forumdesk.formats.page_text.vocabulary.words import Words, words
from forumdesk.text import fold

_MARKS = re.compile(r"[\W_]+")


KEPT = "extra:"
"""Stands before a heading that means none of our fields, whatever it is called: our own tables write it so."""


def key_of(text: str) -> str:
    """Return a heading as it is compared; one of marks only stays as it is."""
    folded = fold(text)
    return _MARKS.sub("", folded) or folded.strip()


ALIASES: Mapping[str, Words] = {
    "id": words(
        en="id | code | unique id | session id | session key | event key | event id | talk id | proposal id | "
        "submission id | session code | session number | reference | ref | guid | uid | uuid | key | paper id | "
        "abstract id | slug", de="kennung | kürzel", fr="identifiant | code", es="código | identificador",
        it="codice", pt="código", tr="kod | kimlik", ru="код | идентификатор", ar="الرمز | المعرف", fa="شناسه | کد",
        ja="番号 | コード", zh="编号 | 编码",
    ),
    "title": words(
        en="title | session title | session name | talk title | event name | event title | proposal title | "
        "subject | sub session | presentation title | paper title | item title | lecture title",
        de="titel | vortragstitel | veranstaltungstitel", fr="titre | intitulé", es="título", it="titolo",
        pt="título", tr="başlık | oturum başlığı | konu başlığı", ru="название | название доклада | заголовок",
        ar="العنوان | عنوان الجلسة | عنوان", fa="عنوان | عنوان سخنرانی | عنوان نشست",
        ja="タイトル | 題目 | 演題 | 題名", zh="标题 | 题目 | 標題 | 題目 | 报告题目 | 演讲题目",
    ),
    "subtitle": words(
        en="subtitle | sub title", de="untertitel", fr="sous-titre | sous titre", es="subtítulo", it="sottotitolo",
        pt="subtítulo", tr="alt başlık", ru="подзаголовок", ar="العنوان الفرعي", fa="زیرعنوان",
        ja="副題 | サブタイトル", zh="副标题 | 副標題",
    ),
    "label": words(
        en="label | session label", de="bezeichnung", fr="libellé", es="etiqueta de sesión",
    ),
    "date": words(
        en="date | start date | event start date | session date | day | date start | conference day",
        de="datum | tag | startdatum | wochentag | beginn datum", fr="date | jour | date de début | journée",
        es="fecha | día | fecha de inicio", it="data | giorno | data di inizio | data inizio",
        pt="data | dia | data de início", tr="tarih | gün | başlangıç tarihi", ru="дата | день | дата начала",
        ar="التاريخ | اليوم | تاريخ البدء", fa="تاریخ | روز | تاریخ شروع", ja="日付 | 日程 | 開始日 | 開催日",
        zh="日期 | 开始日期 | 開始日期",
    ),
    "start": words(
        en="start | starts | start time | starts at | start date time | start datetime | start date and time | "
        "event start | event start time | time start | begin | begins | from | begin time | session start | time | "
        "times | date time | date and time | time slot | slot | start date & time | start local | dtstart | "
        "scheduled at | slot start",
        de="beginn | start | von | anfang | uhrzeit | zeit | startzeit | anfangszeit | datum und uhrzeit",
        fr="début | heure de début | heure | horaire | commence | date et heure",
        es="inicio | hora de inicio | hora | comienzo | empieza | hora inicio | fecha y hora | desde | horario",
        it="inizio | ora di inizio | ora inizio | ora | orario | data e ora | dalle",
        pt="início | hora de início | hora | horário | começo | data e hora | hora início",
        tr="başlangıç | başlangıç saati | saat | başlama | başlama saati | tarih ve saat",
        ru="начало | время начала | время | старт | дата и время",
        ar="البداية | وقت البدء | وقت البداية | الوقت | من", fa="شروع | زمان شروع | ساعت شروع | ساعت | زمان | آغاز",
        ja="開始 | 開始時刻 | 開始時間 | 時間 | 時刻 | 開始日時 | 日時",
        zh="开始 | 开始时间 | 時間 | 时间 | 開始 | 開始時間 | 起始时间",
    ),
    "end_date": words(
        en="end date | event end date | date end", de="enddatum | ende datum", fr="date de fin",
        es="fecha de fin | fecha fin", it="data di fine | data fine", pt="data de término | data de fim",
        tr="bitiş tarihi", ru="дата окончания", ar="تاريخ الانتهاء", fa="تاریخ پایان", ja="終了日",
        zh="结束日期 | 結束日期",
    ),
    "end": words(
        en="end | ends | end time | ends at | end date time | end datetime | event end | event end time | "
        "time end | until | to | finish | finish time | session end | end date and time | dtend | slot end",
        de="ende | bis | endzeit | schluss | endet", fr="fin | heure de fin | jusqu'à",
        es="fin | hora de fin | hasta | término | hora fin | final", it="fine | ora di fine | ora fine | alle",
        pt="fim | hora de término | término | hora de fim | hora fim | até", tr="bitiş | bitiş saati | son",
        ru="конец | окончание | время окончания | до", ar="النهاية | وقت الانتهاء | وقت النهاية | إلى",
        fa="پایان | زمان پایان | ساعت پایان | تا", ja="終了 | 終了時刻 | 終了時間 | 終了日時",
        zh="结束 | 结束时间 | 結束 | 結束時間",
    ),
    "duration": words(
        en="duration | length | minutes | mins | min | duration minutes | duration in minutes | "
        "length in minutes | duration mins | scheduled duration", de="dauer | länge | minuten | dauer in minuten",
        fr="durée | minutes", es="duración | minutos", it="durata | minuti", pt="duração | minutos",
        tr="süre | dakika", ru="длительность | продолжительность | минуты", ar="المدة | الدقائق",
        fa="مدت | مدت زمان | دقیقه", ja="所要時間 | 長さ | 分", zh="时长 | 時長 | 持续时间 | 分钟",
    ),
    "timezone": words(
        en="time zone | timezone | tz", de="zeitzone", fr="fuseau horaire", es="zona horaria", it="fuso orario",
        pt="fuso horário", tr="saat dilimi", ru="часовой пояс", ar="المنطقة الزمنية", fa="منطقه زمانی",
        ja="タイムゾーン", zh="时区 | 時區",
    ),
    "room": words(
        en="room | location | venue | rooms | room name | session room | place | hall | where | stage | "
        "session location", de="raum | ort | saal | bühne | räume", fr="salle | lieu | scène",
        es="sala | lugar | ubicación | salón | aula", it="sala | luogo | aula | sede",
        pt="sala | local | auditório", tr="salon | yer | oda", ru="зал | место | аудитория | помещение",
        ar="القاعة | المكان | الموقع", fa="سالن | مکان | محل | اتاق", ja="会場 | 場所 | 部屋 | ルーム",
        zh="地点 | 会场 | 房间 | 會場 | 地點 | 会议室",
    ),
    "track": words(
        en="track | tracks | stream | streams | session track | thread | strand | theme track | topic track",
        de="track | strang | themenstrang", fr="parcours | filière", es="eje | línea temática | pista",
        it="traccia | percorso", pt="trilha | eixo | trilhas", tr="kulvar | kanal", ru="трек | поток | направление",
        ar="المسار | مسار", fa="محور | مسیر", ja="トラック", zh="分会场 | 专场 | 轨道",
    ),
    "type": words(
        en="type | format | session type | kind | session format | event type | submission type | proposal type | "
        "presentation type | category | event session type",
        de="art | typ | format | veranstaltungsart | kategorie", fr="type | format | catégorie",
        es="tipo | formato | modalidad | categoría", it="tipo | formato | tipologia",
        pt="tipo | formato | modalidade", tr="tür | biçim | tip", ru="тип | вид | формат | категория",
        ar="النوع | الصيغة", fa="نوع | قالب", ja="種別 | 形式 | 種類", zh="类型 | 形式 | 類型 | 类别",
    ),
    "abstract": words(
        en="abstract | short description | teaser | elevator pitch | short abstract",
        de="kurzbeschreibung | zusammenfassung | abstract", fr="résumé", es="resumen", it="abstract | sommario",
        pt="resumo", tr="özet", ru="аннотация | тезисы", ar="الملخص | ملخص", fa="چکیده | خلاصه", ja="要旨 | 概要",
        zh="摘要 | 概要",
    ),
    "description": words(
        en="description | full detail | full details | details | detail | full description | long description | "
        "session description | content description | body", de="beschreibung | details | inhalt",
        fr="description | détails", es="descripción | detalles", it="descrizione | dettagli",
        pt="descrição | detalhes", tr="açıklama | detaylar | tanım", ru="описание | подробности",
        ar="الوصف | التفاصيل", fa="توضیحات | شرح", ja="説明 | 詳細 | 内容紹介",
        zh="描述 | 说明 | 說明 | 简介 | 详情",
    ),
    "language": words(
        en="language | lang | session language | content locale | locale", de="sprache", fr="langue",
        es="idioma | lengua", it="lingua", pt="idioma | língua", tr="dil", ru="язык", ar="اللغة", fa="زبان",
        ja="言語", zh="语言 | 語言",
    ),
    "status": words(
        en="status | state | session status | proposal state | submission state | active", de="status | zustand",
        fr="statut | état", es="estado | estatus", it="stato", pt="situação | estado | status", tr="durum",
        ru="статус | состояние", ar="الحالة", fa="وضعیت", ja="状態 | ステータス", zh="状态 | 狀態",
    ),
    "tags": words(
        en="tags | tag | keywords | keyword | labels | topics | categories",
        de="schlagwörter | schlagworte | stichwörter", fr="mots clés | étiquettes | mots-clés",
        es="etiquetas | palabras clave", it="parole chiave | etichette", pt="palavras-chave | etiquetas",
        tr="etiketler | anahtar kelimeler", ru="теги | метки | ключевые слова", ar="الوسوم | الكلمات المفتاحية",
        fa="برچسب‌ها | کلیدواژه‌ها", ja="タグ | キーワード", zh="标签 | 关键词 | 標籤",
    ),
    "url": words(
        en="url | link | website | web page | webpage | links | session url | event url | web site | homepage | "
        "page", de="webseite | internetseite | link", fr="lien | site web | page web",
        es="enlace | página web | sitio web", it="collegamento | pagina web | sito web",
        pt="página web | ligação | site", tr="bağlantı | web sayfası", ru="ссылка | сайт | веб страница",
        ar="الرابط | رابط", fa="پیوند | وبگاه | لینک", ja="リンク | ウェブページ", zh="链接 | 网址 | 網址 | 連結",
    ),
    "stream": words(
        en="stream url | live url | live stream | livestream | stream link | streaming url | video stream | "
        "zoom link | join link | meeting link | video link | virtual link | online link", de="livestream",
        fr="diffusion en direct", es="transmisión | enlace de transmisión", it="diretta",
        pt="transmissão | link da transmissão", tr="canlı yayın", ru="трансляция", ar="البث المباشر", fa="پخش زنده",
        ja="配信 | ライブ配信", zh="直播 | 直播链接",
    ),
    "capacity": words(
        en="capacity | seats | room capacity | max attendees | places", de="kapazität | plätze | sitzplätze",
        fr="capacité | places", es="capacidad | aforo", it="capienza | posti", pt="capacidade | lugares",
        tr="kapasite", ru="вместимость | места", ar="السعة", fa="ظرفیت", ja="定員 | 収容人数", zh="容量 | 座位",
    ),
    "parent": words(
        en="parent | parent session | main session | part of | session of | parent title | parent event",
        de="übergeordnete sitzung | gehört zu", fr="session parente | fait partie de",
        es="sesión principal | parte de", it="sessione principale", pt="sessão principal", tr="ana oturum",
        ru="родительская секция", ja="親セッション", zh="所属会议 | 所属会场",
    ),
    "moderators": words(
        en="moderator | moderators | moderated by | chair | chairs | session chair | session chairs | host | "
        "facilitator", ru="модератор | модераторы | ведущий секции", fa="رئیس جلسه | مجری | گرداننده",
        tr="moderatör | oturum başkanı", ja="モデレーター | 座長 | 司会", zh="主持人 | 主持 | 主席",
        ar="مدير الجلسة | رئيس الجلسة | المنسق",
    ),
    "first_name": words(
        en="first name | firstname | given name | first | forename | given names", de="vorname | vornamen",
        fr="prénom", es="nombre de pila | nombres", it="nome di battesimo", pt="primeiro nome", tr="adı | isim",
        ru="имя", ar="الاسم الأول", fa="نام", ja="名", zh="名字",
    ),
    "last_name": words(
        en="last name | lastname | surname | family name | last", de="nachname | familienname | zuname",
        fr="nom de famille", es="apellido | apellidos", it="cognome", pt="sobrenome | apelido | último nome",
        tr="soyadı | soyad", ru="фамилия", ar="اسم العائلة | اللقب", fa="نام خانوادگی", ja="姓 | 苗字",
        zh="姓 | 姓氏",
    ),
    "honorific": words(
        en="honorific | salutation | title of person | academic title | prefix | name prefix",
        de="anrede | akad. titel | akademischer titel", fr="civilité", es="tratamiento", it="titolo accademico",
        pt="tratamento", tr="unvan | ünvan", ru="обращение | учёная степень", ar="اللقب العلمي", fa="پیشوند",
        ja="敬称", zh="称谓 | 头衔",
    ),
    "role": words(
        en="role | speaker role | session role | person type | participation", de="rolle | funktion in der sitzung",
        fr="rôle", es="rol | papel", it="ruolo", pt="papel | função na sessão", tr="rol | rolü", ru="роль",
        ar="الدور", fa="نقش", ja="役割", zh="角色",
    ),
    "position": words(
        en="position | job title | jobtitle | job | occupation | function | designation | tag line",
        de="funktion | berufsbezeichnung | position", fr="fonction | poste", es="cargo | puesto",
        it="qualifica | carica", pt="cargo | função", tr="pozisyon | görevi | görev", ru="должность",
        ar="المنصب | الوظيفة", fa="سمت | شغل", ja="役職 | 肩書 | 肩書き", zh="职务 | 职位 | 職稱 | 职称",
    ),
    "organization": words(
        en="organization | organisation | affiliation | company | institution | employer | university | "
        "institute | affiliations | org | company name", tr="kurum | kuruluş | şirket",
        ru="организация | компания | учреждение", ar="الجهة | المؤسسة | المنظمة | الشركة",
        fa="سازمان | وابستگی | شرکت | موسسه", ja="所属 | 所属機関 | 会社", zh="单位 | 机构 | 單位 | 機構 | 公司",
    ),
    "biography": words(
        en="biography | bio | about the speaker | about speaker | short bio | biographical note | profile | "
        "speaker info", de="biografie | biographie | lebenslauf | vita | kurzbiografie", fr="biographie",
        es="biografía | semblanza", it="biografia", pt="biografia | minicurrículo", tr="biyografi | özgeçmiş",
        ru="биография | о спикере | об авторе", ar="السيرة الذاتية | نبذة", fa="زندگی‌نامه | بیوگرافی",
        ja="略歴 | プロフィール", zh="简历 | 个人简介 | 簡歷 | 简介",
    ),
    "person_id": words(
        en="speaker id | speaker ids | person id | presenter id | speaker code | speaker codes | speaker key",
        de="referenten-id", fr="id intervenant", es="id ponente",
    ),
    "speakers": words(
        en="speakers | speaker | presenter | presenters | author | authors | speaker names | full name | "
        "fullname | speaker name | name of speaker | participants | people | panelists | display name",
    ),
    "nothing": words(
        en="email | e-mail | mail | email address | e-mail address | phone | telephone | mobile | phone number | "
        "private | all day event | address", de="telefon | handy | e-mail-adresse | mailadresse",
        fr="courriel | téléphone | adresse e-mail", es="correo | correo electrónico | teléfono",
        it="posta elettronica | telefono", pt="correio eletrônico | telefone", tr="e-posta | eposta | telefon",
        ru="почта | эл. почта | телефон | электронная почта", ar="البريد الإلكتروني | الهاتف",
        fa="ایمیل | رایانامه | تلفن", ja="メール | メールアドレス | 電話番号",
        zh="邮箱 | 电子邮件 | 电话 | 電話 | 電子郵件",
    ),
}  # fmt: skip
"""Field -> what heads its column; the first field that has a word keeps it."""

_WEAK: Mapping[str, tuple[str, str]] = {
    "session": ("title", "parent"), "sessions": ("title", "parent"), "name": ("title", "speakers"),
    "event": ("title", "parent"), "summary": ("title", "abstract"), "what": ("title", ""), "topic": ("title", ""),
    "activity": ("title", ""), "agenda": ("title", ""), "item": ("title", ""), "talk": ("title", ""),
    "theme": ("title", ""), "nom": ("title", "last_name"), "nombre": ("title", "first_name"),
    "nome": ("title", "first_name"), "seance": ("title", "parent"), "sitzung": ("title", "parent"),
    "sesion": ("title", "parent"), "sessione": ("title", "parent"), "sessao": ("title", "parent"),
    "oturum": ("title", "parent"), "секция": ("track", "parent"), "الاسم": ("title", "speakers"),
    "الجلسه": ("title", "parent"), "セッション": ("title", "parent"), "panel": ("title", "parent"),
    "info": ("description", ""), "notes": ("description", ""), "remarks": ("description", ""),
    "comments": ("description", ""), "program": ("title", ""), "programme": ("title", ""), "thema": ("title", ""),
    "when": ("start", "date"), "wann": ("start", "date"), "quand": ("start", "date"), "cuándo": ("start", "date"),
    "cuando": ("start", "date"), "worum geht's": ("title", "description"), "worum": ("title", "description"),
    "worum geht es": ("title", "description"), "quoi": ("title", ""), "qué": ("title", ""), "sujet": ("title", ""),
    "tema": ("title", ""), "asunto": ("title", ""), "about": ("title", "description"),
    "bemerkung": ("description", ""), "bemerkungen": ("description", ""), "remarques": ("description", ""),
    "observaciones": ("description", ""),
    "vortrag": ("title", ""), "veranstaltung": ("title", ""), "stream": ("track", "stream"),
    "no": ("id", ""), "nr": ("id", ""), "number": ("id", ""), "#": ("id", ""), "nº": ("id", ""), "n": ("id", ""),
}  # fmt: skip

_PRINTED = {
    Printed.TIME: "start", Printed.END: "end", Printed.LENGTH: "duration", Printed.DATE: "date", Printed.TITLE: "title",
    Printed.PERSON: "speakers", Printed.CHAIR: "moderators", Printed.HOST: "moderators",
    Printed.DISCUSSANT: "moderators", Printed.MODERATOR: "moderators", Printed.AFFILIATION: "organization",
    Printed.ROOM: "room", Printed.TRACK: "track", Printed.KIND: "type", Printed.ABSTRACT: "description",
    Printed.NUMBER: "id",
}  # fmt: skip


WEAK: Mapping[str, tuple[str, str]] = {key_of(word): meant for word, meant in _WEAK.items()}
"""The key of a heading -> the field it means, and what it means where another column is that: "Session" beside
"Title"."""


def _keys(several: Iterable[tuple[str, Words]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, listed in several:
        for many in listed.languages.values():
            for word in many:
                found.setdefault(key_of(word), field)
    return found


STRONG: Mapping[str, str] = {key: field for key, field in _keys(ALIASES.items()).items() if key not in WEAK}
"""The key of a heading -> the field that it always means."""
FROM_TEXTS: Mapping[str, str] = {
    key: field for key, field in _keys((_PRINTED[each], HEADERS[each]) for each in _PRINTED).items() if key not in WEAK
}
"""The key of a heading that tables in texts have -> the field that it means where no surer column does."""
