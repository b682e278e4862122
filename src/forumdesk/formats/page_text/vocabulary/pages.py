# SPDX-License-Identifier: MIT
"""Words of a page around its program: bylines, the names of forums and programs, navigation, sections, footers."""

from __future__ import annotations

from forumdesk.formats.page_text.vocabulary.words import words

BYLINES = words(
    en="by | written by | author: | text by | story by | words by | report by",
    fr="par | texte : | propos recueillis par | un article de",
    de="von | text: | ein beitrag von | autor: | autorin:",
    es="por | texto: | escrito por",
    it="di | a cura di | testo di | scritto da",
    pt="por | texto: | texto de | reportagem de",
    nl="door | tekst:",
    tr="haber: | yazan: | yazı: | hazırlayan:",
    ru="автор: | текст: | автор",
    ar="بقلم: | بقلم | كتب: | كتبت: | كتب",
    fa="نویسنده: | نوشته | به قلم | به قلم:",
    zh="作者: | 文: | 文/ | 撰文: | 记者",
    ja="文: | 執筆: | 著者: | 文・",
)
CAPTIONS = words(
    en="photo | photograph | image | picture | credit | illustration | photo credit",
    fr="crédit | illustration",
    de="foto | bild | abbildung | bildnachweis",
    es="fotografía | imagen",
    it="immagine",
    pt="fotografia | imagem",
    tr="fotoğraf | görsel",
    ru="фото | иллюстрация",
    ar="صورة | تصوير",
    fa="عکس",
    zh="图 | 摄影",
    ja="写真 | 撮影",
)
"""What stands before a colon in the caption of a picture."""
MAIL = words(
    en="from | to | cc | bcc | subject | sent | reply-to | fwd | forwarded message",
    de="betreff",
    fr="objet",
    es="asunto",
    it="oggetto",
    pt="assunto",
    nl="onderwerp",
    tr="konu",
    ru="тема",
    da="emne",
)
"""What stands before a colon in the lines above a mail."""
COOKIES = words(
    en="cookies | cookie", tr="çerez*", ru="файлы cookie", ar="ملفات تعريف الارتباط", fa="کوکی‌ها", ja="クッキー"
)

FORUM_WORDS = words(
    en="forum | conference | summit | congress | symposium | meeting | convention | festival | seminar | "
    "colloquium | camp | days | institute | retreat | week | workshop | gathering | dialogue | assembly | "
    "biennial | conversation | conversations | hearing | hearings | synod | convergence | webinars | talks | inquiry",
    fr="conférence | congrès | colloque | sommet | journées | rencontres | assises | université d'été | états généraux",
    de="konferenz | *tagung | *kongress | gipfel | *tage | *woche | *treffen | *symposium | *forum | *messe",
    es="congreso | cumbre | jornadas | encuentro | foro | simposio | feria | semana | coloquio",
    it="convegno | congresso | festival | giornate | forum | incontri | simposio | seminario | settimana",
    pt="congresso | encontro | jornadas | seminário | semana | simpósio | fórum | colóquio",
    nl="congres | conferentie | symposium | dagen | forum",
    tr="sempozyumu | sempozyum | kongresi | konferansı | günleri | zirvesi | forumu | çalıştayı | buluşması",
    ru="форум | конференция | симпозиум | съезд | конгресс | чтения | фестиваль | саммит | школа",
    ar="منتدى | مؤتمر | ملتقى | قمة | ندوة | مهرجان",
    fa="همایش | کنفرانس | کنگره | سمینار | جشنواره",
    zh="研讨会 | 论坛 | 大会 | 会议 | 峰会 | 年会",
    ja="フォーラム | シンポジウム | 大会 | 会議 | 学会 | サミット | フェスティバル",
)
PROGRAM_WORDS = words(
    en="program | programme | agenda | schedule | timetable | final program | final programme | the program | "
    "conference program | conference programme | scientific programme | scientific program | the programme | "
    "program at a glance | schedule at a glance | daily schedule | running order | full program | "
    "full schedule | order of proceedings | order of events",
    fr="programme | programme prévisionnel | le programme | programme détaillé | déroulé | ordre du jour",
    de="programm | zeitplan | tagesordnung | ablauf | das programm | programmablauf | tagungsprogramm | ablaufplan",
    es="programa | agenda | el programa | cronograma | orden del día | programa preliminar | programa definitivo",
    it="programma | il programma | calendario | programma dei lavori",
    pt="programa | programação | agenda | cronograma",
    nl="programma | het programma | dagprogramma",
    tr="program | programı | program akışı | bilimsel program",
    ru="программа | расписание | повестка | программа форума | программа конференции",
    ar="البرنامج | جدول الأعمال | برنامج المؤتمر",
    fa="برنامه | برنامه زمان‌بندی | برنامهٔ زمان‌بندی | جدول زمانی",
    zh="日程 | 会议日程 | 议程 | 会议议程 | 日程安排 | 議程 | 大會議程 | 會議議程 | 日程表",
    ja="プログラム | スケジュール | 日程 | 次第 | タイムテーブル",
)
KINDS_OF_FORUM = words(
    en="international | national | annual | regional | public | preliminary | scientific | general | expert | "
    "academic | open | online | joint | studies",
    fr="international | internationale | national | nationale | régional | annuel | annuelle | scientifique | public | "
    "étude | études",
    de="internationale | internationaler | nationale | öffentliche | wissenschaftliche | fach* | experten* | nr",
    es="internacional | nacional | regional | anual | científica | científico | público | pública | estudios",
    it="internazionale | nazionale | regionale | annuale | scientifico | studi | studio",
    pt="internacional | nacional | regional | anual | científico | científica | estudos",
    tr="uluslararası | ulusal | bilimsel",
    ru="международная | международный | всероссийская | научная | научный | научно-практическая | ежегодная",
    ar="الدولي | الوطني | السنوي | العلمي",
    fa="بین‌المللی | ملی | علمی | سالانه",
)
"""Words that with one for a forum say what kind it is, and not which: "International conference of studies"."""
INVITATIONS = words(
    en="invitation | invitation to | advisory | notice | save the date | call",
    fr="invitation | invitation à | invitation au | invitation aux",
    de="einladung | einladung zur | einladung zum | einladung zu",
    es="invitación | invitación a | convocatoria | etiqueta",
    it="invito | invito a | invito al | invito alla",
    pt="convite | convite para",
    nl="uitnodiging",
    tr="davet | davetiye",
    ru="приглашение | приглашение на",
    ar="دعوة",
    fa="دعوت‌نامه",
)
"""What a paper with a program calls itself when it is none."""
DRAFTS = words(
    en="draft | final | preliminary | provisional | tentative | definitive | extract | revised | revision | version | "
    "subject to change",
    fr="provisoire | définitif | préliminaire | projet",
    de="entwurf | vorläufig | endgültig | endfassung | vorläufiges",
    es="borrador | provisional | definitivo | preliminar",
    it="bozza | provvisorio | definitivo | preliminare",
    pt="rascunho | provisório | definitivo | preliminar",
    nl="concept | voorlopig | definitief",
    tr="taslak | kesin",
    ru="проект | предварительная | окончательная",
)
"""How far along a program is."""
VENUES = words(
    en="hotel | house | room | hall | centre | center | auditorium | theatre | theater | exchange | campus | street | "
    "venue | museum | library | castle | palace | online | livestream",
    fr="hôtel | palais | maison | centre | salle | espace | musée | campus | rue | fondation",
    de="haus | *haus | halle | *halle | *saal | saal | schloss | hotel | zentrum | straße | *str",
    es="hotel | palacio | casa | centro | sala | museo | auditorio | campus | calle",
    it="palazzo | villa | sala | centro | auditorium | museo | stazione | via | ex convento | biblioteca",
    pt="hotel | palácio | casa | centro | sala | museu | auditório | rua",
    nl="zaal | huis | hotel | centrum",
    tr="otel | oteli | salonu | merkezi | müzesi",
    ru="отель | гостиница | зал | дом | дворец | место проведения",
    ar="فندق | قاعة | مركز | المكان",
    fa="هتل | سالن | تالار | مرکز",
    zh="酒店 | 会议中心 | 会场 | 地点",
    ja="会場 | ホテル | 会館 | ホール",
)
"""Words in the line that says where a program takes place."""
NAVIGATION = words(
    en="read more | register | register now | share | watch | recent posts | home | menu | search | "
    "all rights reserved | privacy policy | cookies | follow us | subscribe | back to top | "
    "add to calendar | download | print | next | previous | skip to content | log in | sign in | "
    "contact us | load more | view all | buy tickets | tickets | leave a comment | accept all | reject | "
    "settings | download brochure | download the program | download pdf | read on | see more | show more | "
    "learn more",
    fr="lire la suite | partager | accueil du site | s'inscrire | menu | rechercher | mentions légales | "
    "télécharger | retour | en savoir plus | voir plus",
    de="mehr lesen | teilen | startseite | impressum | datenschutz | anmelden | menü | suche | nach oben | "
    "drucken | weiterlesen | jetzt anmelden",
    es="leer más | compartir | inicio | inscripción | menú | buscar | descargar | inscríbete aquí | ver más",
    it="leggi tutto | condividi | iscriviti | cerca | scarica | torna su",
    pt="leia mais | compartilhar | início | inscreva-se | buscar | baixar | partilhar",
    nl="lees meer | delen | zoeken | aanmelden",
    tr="devamını oku | paylaş | ana sayfa | ara...",
    ru="читать далее | поделиться | главная | поиск | скачать программу | меню",
    ar="الرئيسية | اتصل بنا | من نحن | اقرأ المزيد | شارك | موافق",
    fa="صفحه اصلی | تماس با ما | ادامه مطلب | درباره ما",
    zh="首页 | 更多 | 下载 | 返回 | 分享",
    ja="ホーム | お問い合わせ | もっと見る | シェア",
)
"""Whole lines that a web page prints around its text."""

UPDATED = words(
    en="last updated | last update | updated | last modified | modified on | page updated | published on | published | "
    "posted on | posted | version of | printed on | generated on | as of",
    fr="mis à jour le | mis à jour | dernière mise à jour | publié le | modifié le | version du",
    de="zuletzt aktualisiert | letzte aktualisierung | aktualisiert am | letzte änderung | zuletzt geändert | "
    "veröffentlicht am | stand vom | stand",
    es="última actualización | actualizado el | actualizado | publicado el | publicado en | modificado el",
    it="ultimo aggiornamento | aggiornato al | aggiornato il | pubblicato il | ultima modifica",
    pt="última atualização | atualizado em | atualizado a | publicado em | publicado a | última modificação",
    nl="laatst bijgewerkt | bijgewerkt op | gepubliceerd op | laatste wijziging",
    pl="ostatnia aktualizacja | zaktualizowano | opublikowano",
    sv="senast uppdaterad | uppdaterad | publicerad",
    tr="son güncelleme | güncelleme tarihi | güncellenme | yayın tarihi | yayınlanma",
    ru="последнее обновление | обновлено | опубликовано | дата публикации | изменено",
    ar="آخر تحديث | تاريخ التحديث | نشر في | نشر بتاريخ | تاريخ النشر",
    fa="آخرین به‌روزرسانی | آخرین بروزرسانی | به‌روزرسانی | تاریخ انتشار",
    zh="最后更新 | 更新时间 | 更新日期 | 发布时间 | 发布日期 | 发表于",
    ja="最終更新 | 最終更新日 | 更新日 | 公開日 | 掲載日 | 投稿日",
)
"""What stands before the day on which a page was written or changed."""

FIELDS_OF_TEXT = words(
    en="session description | description | abstract | about this session | about the session | details",
    fr="description | résumé | à propos de cette session",
    de="beschreibung | kurzbeschreibung | über diese session",
    es="descripción | resumen | sobre esta sesión",
    it="descrizione | abstract",
    pt="descrição | resumo",
    nl="beschrijving | omschrijving",
    tr="açıklama | oturum açıklaması",
    ru="описание | аннотация",
    ar="الوصف | وصف الجلسة",
    fa="توضیحات",
    zh="简介 | 会议简介",
    ja="概要 | 説明",
)
"""Names of a field, alone on a line over the description of a session."""

FIELDS_OF_TIME = words(
    en="time | times | when | date and time | date & time | start and end",
    fr="heure | horaire | quand | date et heure",
    de="zeit | uhrzeit | wann | datum und uhrzeit",
    es="hora | horario | cuándo | fecha y hora",
    it="ora | orario | quando | data e ora",
    pt="hora | horário | quando | data e hora",
    nl="tijd | wanneer",
    tr="saat | zaman",
    ru="время | когда",
    ar="الوقت | التوقيت",
    fa="زمان | ساعت",
    zh="时间",
    ja="時間 | 日時",
)
"""Names of a field, alone on a line over a session's time."""

PARTS_OF_DAY = words(
    en="morning | afternoon | evening | morning session | afternoon session | morning sessions | "
    "afternoon sessions | evening session | am | pm | night",
    fr="matin | matinée | après-midi | soirée | soir",
    de="vormittag | nachmittag | abend | vormittags | nachmittags | am vormittag | am nachmittag",
    es="mañana | tarde | noche | por la mañana | por la tarde",
    it="mattina | mattino | pomeriggio | sera | sessione mattutina | sessione pomeridiana",
    pt="manhã | tarde | noite | período da manhã | período da tarde",
    nl="ochtend | middag | avond | ochtendprogramma | middagprogramma",
    tr="sabah | öğleden sonra | öğleden önce | akşam | sabah oturumu",
    ru="утро | утреннее заседание | дневное заседание | вечер | вечернее заседание | первая половина дня",
    ar="الفترة الصباحية | الفترة المسائية | صباحا | مساء",
    fa="صبح | بعد از ظهر | عصر | نوبت صبح | نوبت عصر",
    zh="上午 | 下午 | 晚上",
    ja="午前 | 午後 | 夜 | 午前の部 | 午後の部",
)
"""Headings of a part of a day, which are no sessions."""

ASIDES = words(
    en="important dates | key dates | deadlines | deadline | contact | contacts | contact us | opening hours | "
    "our speakers | speaker bios | speaker biographies | biographies | about the speakers | "
    "keynote speakers | featured speakers | meet the speakers | sponsors | our sponsors | partners | "
    "our partners | related events | upcoming events | past events | previous events | other events | "
    "you may also like | related posts | recent posts | more news | latest news | travel | "
    "how to get there | getting there | accommodation | hotels | organizers | organisers | "
    "organizing committee | program committee | programme committee | scientific committee | committees | "
    "code of conduct | faq | frequently asked questions | call for papers | practical information | fees | "
    "registration fees | tickets and prices | exhibition hours | office hours",
    fr="dates importantes | contact | contacts | nos intervenants | les intervenants | biographies | "
    "partenaires | nos partenaires | sponsors | informations pratiques | horaires d'ouverture | venir | "
    "accès | hébergement | comité scientifique | comité d'organisation | à lire aussi | "
    "prochains événements | tarifs | appel à communications",
    de="wichtige termine | termine und fristen | kontakt | unsere referenten | unsere referentinnen | "
    "referentinnen und referenten | kurzbiografien | sponsoren | partner | unsere partner | öffnungszeiten | "
    "anfahrt | übernachtung | unterkunft | veranstalter | weitere veranstaltungen | teilnahmegebühren | "
    "organisationskomitee | hinweise | bürozeiten",
    es="fechas importantes | contacto | nuestros ponentes | biografías | patrocinadores | colaboradores | "
    "horarios | horario de apertura | cómo llegar | alojamiento | comité organizador | comité científico | "
    "otros eventos | próximos eventos | información práctica | cuotas",
    it="date importanti | contatti | i relatori | i nostri relatori | biografie | sponsor | partner | "
    "come arrivare | comitato scientifico | comitato organizzatore | informazioni | orari di apertura | "
    "altri eventi",
    pt="datas importantes | contato | contacto | nossos palestrantes | biografias | patrocinadores | apoio | "
    "como chegar | hospedagem | comissão organizadora | comissão científica | outros eventos",
    nl="belangrijke data | contact | onze sprekers | sponsors | partners | routebeschrijving | openingstijden",
    tr="önemli tarihler | iletişim | konuşmacılarımız | özgeçmişler | sponsorlar | ulaşım | konaklama | "
    "düzenleme kurulu | bilim kurulu",
    ru="важные даты | контакты | наши спикеры | спонсоры | партнёры | партнеры | организаторы | проезд | "
    "проживание | оргкомитет | программный комитет | другие мероприятия",
    ar="مواعيد مهمة | اتصل بنا | المتحدثون الرئيسيون | الرعاة | الشركاء | اللجنة المنظمة | اللجنة العلمية | "
    "أخبار الملتقى",
    fa="تاریخ‌های مهم | تماس | حامیان | کمیته علمی | کمیته اجرایی | سخنرانان کلیدی",
    zh="重要日期 | 联系方式 | 联系我们 | 赞助商 | 嘉宾介绍 | 交通 | 住宿 | 组委会",
    ja="重要な日程 | お問い合わせ先 | 登壇者紹介 | 協賛 | アクセス | 宿泊 | 講師紹介 | 実行委員会",
)
"""Headings of sections that list no sessions, wherever they stand."""

DEADLINES = words(
    en="deadline | deadlines | due date | abstracts due | papers due | submissions due | submit by | register by | "
    "registration closes | registration opens | early bird | notification of acceptance | last updated | "
    "updated on | published on | posted on | submission of abstracts",
    fr="date limite | au plus tard | clôture des inscriptions | mis à jour le | publié le",
    de="einreichungsfrist | anmeldefrist | anmeldeschluss | einsendeschluss | frühbucher | anmeldung bis | "
    "anmeldungen bis | veröffentlicht am | aktualisiert am",
    es="fecha límite | plazo de inscripción | plazo de presentación | hasta el | publicado el | actualizado el",
    it="scadenza | iscrizioni entro | entro il | pubblicato il | aggiornato al",
    pt="prazo | data limite | inscrições até",
    nl="uiterlijk | aanmelden voor | deadline", tr="son başvuru | son tarih | başvuru",
    ru="крайний срок | срок подачи",
    ar="الموعد النهائي | آخر موعد", fa="مهلت | آخرین مهلت", zh="截止 | 截止日期", ja="締切 | 申込期限",
)  # fmt: skip
"""A date beside these is not one of the program."""
UNCERTAIN_ASIDES = words(
    en="speakers | registration | venue | location | partners | moderators | panelists | abstracts",
    fr="intervenants | inscriptions | lieu | orateurs",
    de="referenten | anmeldung | veranstaltungsort | ort",
    es="ponentes | inscripciones | inscripción | sede | lugar",
    it="relatori | iscrizioni | sede",
    pt="palestrantes | inscrições | local",
    nl="sprekers | aanmelden | locatie",
    tr="konuşmacılar | kayıt | mekan",
    ru="спикеры | регистрация | место проведения",
    ar="المتحدثون | التسجيل | المكان",
    fa="سخنرانان | ثبت‌نام",
    zh="嘉宾 | 报名 | 地点",
    ja="登壇者 | 参加申込 | 会場",
)
"""Such headings that stand over part of a session just as well: they count as headings, or behind all sessions."""

STATED = words(
    en="as of | as at | updated | last updated | updated on | version of | status | issued | revised",
    fr="mis à jour le | mise à jour le | état au | version du | à jour au",
    de="stand | stand: | stand vom | aktualisiert am | fassung vom",
    es="actualizado | actualizado el | versión del | actualización",
    it="aggiornato al | aggiornato il | versione del | aggiornamento",
    pt="atualizado em | versão de | atualização",
    nl="stand van | bijgewerkt op | versie van",
    pl="stan na | aktualizacja",
    sv="uppdaterad | senast uppdaterad",
    tr="güncelleme | son güncelleme",
    ru="по состоянию на | обновлено | версия от",
    zh="更新于 | 更新於 | 截至",
    ja="更新日 | 更新",
)
"""What stands before the date on which a program was last changed, which is none of its days."""

BESIDE_HOURS = words(
    en="and | hours | hrs | from | open | mon | tue | wed | thu | fri | sat | sun",
    fr="heures | puis | lun | mar | mer | jeu | ven | sam | dim",
    de="uhr | und | von | sowie",
    es="horas | lun | mié | jue | vie | sáb",
    it="ore | dalle | lun | gio | ven",
    pt="das | seg | ter | qua | qui | sex",
)
"""What stands beside the times of opening hours, and tells of no session."""

FOOTERS = words(
    en="contact | contact: | info | info: | information: | questions? | supported by | sponsored by | "
    "with the support of | organized by | organised by | hosted by | register at | rsvp | "
    "knowledge partner | media partner | subject to change | program subject to change | "
    "programme subject to change | follow us | © | copyright | printed | errors excepted | we thank | "
    "thanks to | in partnership with | subscribe",
    fr="contact | renseignements | avec le soutien de | organisé par | en partenariat avec | "
    "programme susceptible | inscriptions | sous réserve",
    de="kontakt | änderungen vorbehalten | mit freundlicher unterstützung | mit unterstützung | veranstalter | "
    "anmeldung bis | anmeldung unter | eintritt frei | infos | stand | programmänderungen",
    es="contacto | con el apoyo de | organiza | patrocina | informes | cuota de inscripción | más información | "
    "colaboran",
    it="info | segreteria | con il patrocinio | in caso di pioggia | sponsor | comitato scientifico | "
    "organizzazione | con il sostegno",
    pt="realização | apoio | contato | informações | patrocínio | organização",
    nl="contact | met steun van | wijzigingen voorbehouden",
    tr="sekreterya | kongre sekreteryası | sempozyum sekreteryası | iletişim | danışma | "
    "katılım ücretsizdir | düzenleyen | destekleyenler",
    ru="партнёры | партнеры | контакты | организаторы | организатор | при поддержке | справки",
    ar="للتسجيل والاستفسار | للاستفسار | برعاية | بدعم من",
    fa="تلفن دبیرخانه | دبیرخانه | با حمایت | تلفن",
    zh="联系人 | 联系方式 | 主办单位 | 版权所有 | 承办 | 协办",
    ja="お問い合わせ | 主催 | 後援 | 協賛 | ※プログラムは | 共催",
)
"""What the lines behind a program begin with."""
