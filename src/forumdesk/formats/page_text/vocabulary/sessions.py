# SPDX-License-Identifier: MIT
"""Words of sessions: their labels and rooms, what says that several run side by side, and remarks about attending.

What makes a session of which kind is in `kinds`.
"""

from __future__ import annotations

from forumdesk.formats.page_text.vocabulary.words import listed, words

LABELS = words(
    en="panel discussion | panel debate | panel | session | sessions | workshop | keynote | plenary | roundtable | "
    "round table | talk | lightning talk | lightning talks | lecture | tutorial | fireside chat | breakout | block | "
    "part | track | stream | strand | seminar | masterclass | master class | symposium | debate | discussion | "
    "conversation | dialogue | demo | presentation | invited | bof | birds of a feather | hackathon | case study | "
    "spotlight | training | module | announcement | discourse | speech | q&a | short papers | papers | posters | "
    "course | poster session | case | period | film | film screening | screening | concert | recital | performance | "
    "guided tour | site visit | field visit | launch | interview | reading | theme | topic | cluster | "
    "fringe meeting | oral | oral session | oral presentation | oral presentations | poster | flash talk | "
    "flash talks | lab | side event | satellite symposium | meet the expert | staff presentation | syndicate | "
    "working group | free papers | oral papers | huddle | clinic | meet the experts | ask the expert | poster walk | "
    "colloquium | story time | hearing",
    fr="table ronde | séance | atelier | conférence | plénière | débat | communication | exposé | formation | "
    "discours | allocution | volet | axe | entretien | communications | présentation | causerie | cas | "
    "cas pratique | étude de cas | projection | ciné-débat | concert | spectacle | visite guidée | visite | "
    "lecture | groupe de travail | grand témoin | témoignage | thème | thématique | rencontre | colloque | "
    "symposium | sous-groupe | chantier",
    de="podium | *sitzung | *vortrag | vorträge | impuls | arbeitsgruppe | *diskussion | *gespräch | sektion | "
    "themenblock | runder tisch | plenum | lesung | forum | teil | fachforum | kurs | fall | fallbeispiel | *runde | "
    "film | filmvorführung | kino | konzert | führung | praxisbeispiel | arbeitskreis | *panel | gesprächskreis | "
    "workshop | symposium | exkursion | *symposium | *seminar",
    es="mesa redonda | mesa | sesión | taller | ponencia | conferencia | plenaria | conversatorio | charla | "
    "presentación | simposio | eje | bloque | diálogo | coloquio | curso | comunicación | seminario | "
    "clase magistral | cuentacuentos | panel | caso | caso práctico | cine | proyección | concierto | recital | "
    "visita guiada | visita | grupo de trabajo | mesa de diálogo | entrevista | comunicaciones orales | "
    "comunicaciones | simposio satélite",
    it="tavola rotonda | sessione | laboratorio | conferenza | lectio magistralis | relazione | seminario | "
    "dibattito | dialogo | presentazione | incontro | modulo | lezione | caso | caso clinico | lettura magistrale | "
    "cinema | film | proiezione | concerto | spettacolo | visita guidata | reading | gruppo di lavoro | intervista | "
    "conversazione | gruppo di lettura | simposio",
    pt="mesa-redonda | mesa redonda | mesa | sessão | oficina | palestra | conferência | painel | plenária | "
    "minicurso | roda de conversa | apresentação | simpósio | eixo | seminário | bloco | comunicação | caso | "
    "estudo de caso | cinema | filme | concerto | espetáculo | recital | visita guiada | visita | "
    "grupo de trabalho | conversa | entrevista | debate | comunicações orais | encontro",
    nl="sessie | lezing | paneldiscussie | panelgesprek | werkgroep | deelsessie | rondetafel | masterclass | "
    "ronde | "
    "*gesprek | film | concert | rondleiding | college | presentatie",
    tr="oturum | oturumu | panel | çalıştay | çalıştayı | atölye | atölyesi | konferans | konferansı | söyleşi | "
    "yuvarlak masa | sunum | seminer | bildiri | bölüm | konuşma | konuşması | ders | vaka | forum | "
    "film gösterimi | konser | gezi | açık oturum | çalışma grubu | film",
    ru="секция | сессия | панельная сессия | панельная дискуссия | панель | круглый стол | мастер-класс | "
    "пленарное заседание | заседание | лекция | доклад | семинар | дискуссия | воркшоп | тренинг | блок | "
    "часть | дебаты | поток | диалог | презентация | кейс | кинопоказ | концерт | экскурсия | интервью | занятие | "
    "рабочая группа | беседа | встреча",
    ar="الجلسة | جلسة | ورشة عمل | ورشة العمل | ورشة | الورشة | المحاضرة | محاضرة | كلمة رئيسية | "
    "الكلمة الرئيسية | حلقة نقاش | حلقة نقاشية | الحلقة النقاشية | مائدة مستديرة | المائدة المستديرة | "
    "الندوة | ندوة | المحور | المسار | حوار | حالة | عرض | فيلم | زيارة | مجموعة العمل | لقاء | حلقة عمل",
    fa="نشست | کارگاه | کارگاه آموزشی | میزگرد | سخنرانی | سخنرانی کلیدی | پنل | جلسه | محور | بخش | گفتگو | "
    "گفت‌وگو | "
    "نمایش فیلم | بازدید | ارائه | کارگروه",
    zh="分论坛 | 主旨报告 | 主题报告 | 主旨演讲 | 主题演讲 | 圆桌讨论 | 圆桌论坛 | 圆桌对话 | 圆桌 | 工作坊 | 专题 | "
    "分会场 | 平行论坛 | 大会报告 | 特邀报告 | 单元 | 讲座 | 专场 | 分组讨论 | 小组讨论 | 議題 | 专题报告 | 报告 | "
    "参观 | 考察 | 研讨 | 研讨会 | 培训 | 沙龙 | 对话 | 案例 | 案例分享 | 专题讨论 | 主题发言 | 大会发言 | 论坛 | "
    "主论坛 | 特別講者 | 專題演講 | 圓桌論壇 | 工作組 | 讲话 | 演讲 | 分享 | 致辞 | 致词 | 开幕致辞 | 欢迎致辞 | "
    "分组 | 主题分享 | 专题演讲 | 课程",
    ko="세션 | 특강 | 강연 | 기조강연 | 기조연설 | 초청강연 | 발표 | 주제발표 | 토론 | 종합토론 | 패널토론 | "
    "워크숍 | "
    "분과 | 라운드테이블 | 좌담 | 부",
    ja="セッション | 基調講演 | 特別講演 | 招待講演 | 講演 | パネルディスカッション | パネル討論 | パネル | 分科会 | "
    "ワークショップ | シンポジウム | ラウンドテーブル | 座談会 | 鼎談 | 対談 | トークセッション | エクスカーション | "
    "部会 | 部 | 記念講演 | 話題提供 | 報告 | 事例報告 | 事例発表 | 事例紹介 | 活動報告 | 研究発表 | 発表 | 講話 | "
    "教育講演 | ランチョンセミナー | セミナー | 全体討論 | 総合討論 | 討論 | 見学 | 上映 | 展示 | 挨拶 | 開会挨拶 | "
    "閉会挨拶 | 口頭発表 | ポスター発表 | 実演 | 体験 | 朗読 | 講義 | 演習",
)  # fmt: skip
"""What may stand before a number, or alone before a colon or a quotation, in front of a title."""

TRACKS = words(
    en="track | stream | strand | theme | pathway",
    fr="axe | parcours | volet | filière",
    de="track | strang | themenstrang",
    es="eje | línea | pista",
    it="percorso | filone",
    pt="eixo | trilha",
    nl="spoor",
    tr="salon",
    ru="поток | трек",
    ar="المسار | المحور",
    fa="محور",
    zh="主题",
    ja="トラック",
)
"""Labels of what sessions belong to: without a time of its own it is no session."""

QUALIFIERS = words(
    en="opening | closing | morning | afternoon | evening | invited | welcome | plenary | keynote | poster | panel | "
    "special | parallel | paper | main | public | open | introductory | final | short | practical | technical | "
    "session | address | speech | talk | lecture | discussion | debate | conversation | sessions | papers | "
    "breakout | interactive | hands-on | for kids | for children | oral | free | satellite | scientific | mini | "
    "great | late-breaking | young | clinical | industry | sponsored | community | history | nursing",
    fr="grande | grand | petite | inaugurale | plénière | invitée | magistrale | parallèle | d'ouverture | "
    "d'orientation | de clôture | inaugural | participatif | participative | pratique | pour enfants | publique | "
    "longue | courte",
    es="magistral | inaugural | central | práctico | práctica | plenaria | invitada | especial | de clausura | "
    "de apertura | de cierre | infantil | de trabajo | paralela | oral",
    it="inaugurale | magistrale | plenaria | di apertura | di chiusura | per bambini | per ragazzi | "
    "parallela | invitata | pubblica",
    pt="inaugural | magna | de abertura | de encerramento | plenária | convidada | paralela | especial | "
    "temática | coordenada",
    nl="openings | plenaire | parallelle",
    tr="açılış | kapanış | ana | davetli | özel | paralel",
    ru="открытая | пленарная | пленарный | панельная | ключевая | публичная | вводная | специальная | вступительная",
    ar="الافتتاحية | الختامية | الرئيسية | الحوارية | العلمية | النقاشية | حوارية | علمية | تدريبية | نقاشية",
    fa="کلیدی | تخصصی | علمی | آموزشی | افتتاحیه | اختتامیه",
)
"""What stands before or after the word of a label: "Opening keynote", "Taller práctico"."""

ORDINALS = words(
    en="one | two | three | four | five | six | seven | eight | nine | ten | first | second | third | fourth | "
    "fifth | "
    "sixth | seventh | eighth | ninth | tenth | eleventh | twelfth",
    fr="première | premier | deuxième | second | seconde | troisième | quatrième | cinquième | sixième | septième | "
    "huitième | neuvième | dixième",
    de="erste | erster | erstes | zweite | zweiter | zweites | dritte | dritter | drittes | vierte | vierter | "
    "viertes | "
    "fünfte | fünfter | fünftes | sechste | sechster | siebte | achte",
    es="primera | primer | segunda | segundo | tercera | tercer | cuarta | cuarto | quinta | quinto | sexta | "
    "sexto | "
    "séptima | séptimo | octava | octavo | novena | décima",
    it="prima | primo | seconda | secondo | terza | terzo | quarta | quarto | quinta | quinto | sesta | sesto | "
    "settima | ottava",
    nl="eerste | tweede | derde | vierde | vijfde | zesde",
    pt="primeira | primeiro | segunda | segundo | terceira | terceiro | quarta | quarto | quinta | quinto | sexta | "
    "sétima | oitava",
    tr="birinci | ikinci | üçüncü | dördüncü | beşinci | altıncı | yedinci | sekizinci",
    ru="первая | первое | первый | вторая | второе | второй | третья | третье | третий | четвертая | четвёртая | "
    "четвёртое | четвёртый | пятая | пятое | пятый | шестая | шестое | шестой | седьмая | восьмая",
    ar="الأولى | الأول | الثانية | الثاني | الثالثة | الثالث | الرابعة | الرابع | الخامسة | الخامس | السادسة | "
    "السابعة | الثامنة | التاسعة | العاشرة | أولى | ثانية",
    fa="یکم | اول | دوم | سوم | چهارم | پنجم | ششم | هفتم | هشتم | نهم | دهم",
    zh="一 | 二 | 三 | 四 | 五 | 六 | 七 | 八 | 九 | 十",
)
"""A number of a session as a word: "First session", "الجلسة الأولى"."""

ABBREVIATIONS = listed(
    "AG | AK | GT | GdT | GTT | WG | TG | WS | SS | TS | PS | ST | SIG | RT | BoF | AT | MR | CT | TD | FG | "
    "РГ | КС | МК"
)
"""Short forms of "working group", "special session", "tavola rotonda" …: labels with a number, as printed."""
LETTERS = words(
    ar="أ | ا | ب | ج | د | هـ | ه | و | ز",
    fa="الف | ب | پ | ت | ج | د",
    ru="а | б | в | г | д",
    zh="甲 | 乙 | 丙 | 丁",
)
"""What numbers sessions in scripts whose letters have no capitals, or other ones: "ورشة أ"."""

PARALLEL = words(
    en="parallel | breakout | breakouts | concurrent | simultaneous | side by side | choose one | streams | "
    "workshops | tracks | break-out",
    fr="en parallèle | parallèles | au choix | ateliers | simultanés | simultanées",
    de="parallel* | workshops | arbeitsgruppen | zur wahl | zur auswahl",
    es="paralelos | paralelas | simultáneos | simultáneas | talleres | sesiones de comunicaciones | "
    "en paralelo | mesas",
    it="paralleli | parallele | in parallelo | laboratori | a scelta",
    pt="paralelos | paralelas | simultâneas | simultâneos | oficinas | sessões de comunicações",
    nl="parallelle | deelsessies | workshoprondes",
    tr="paralel | eş zamanlı | atölyeler | çalıştaylar",
    ru="параллельн* | секции | мастер-классы | секционные",
    ar="متوازية | المتوازية | متزامنة | ورش",
    fa="موازی | همزمان | کارگاه‌ها",
    zh="平行 | 分论坛 | 并行",
    ja="分科会 | 並行 | 同時開催",
)
"""What says of a title that several sessions run side by side under it."""

SUBJECTS = words(
    en="topic | theme | title | subject",
    fr="titre | thème | sujet",
    de="thema | titel",
    es="tema | título",
    it="titolo | tema",
    pt="tema | título",
    nl="onderwerp | titel",
    tr="konu | başlık",
    ru="тема",
    ar="العنوان | الموضوع | عنوان",
    fa="عنوان | موضوع",
    zh="题目 | 主题 | 标题",
    ja="演題 | タイトル | テーマ",
)
"""What stands before a colon in front of a title and says no more."""
WITHIN = words(
    en="in the | at the | in | at",
    fr="dans la | dans le | à la | au",
    de="im | in der | am",
    es="en la | en el",
    it="nella | nel | in",
    pt="no | na",
    nl="in de | in het",
)
"""What stands between a break or a dinner and its room."""
CANCELLED = words(
    en="cancelled | canceled", fr="annulé | annulée", de="entfällt | abgesagt | fällt aus", es="cancelado | "
    "cancelada",
    it="annullato | annullata | cancellato", pt="cancelado | cancelada", nl="geannuleerd | vervalt",
    tr="iptal | iptal edildi", ru="отменено | отменён | отменена | отменяется", ar="ألغيت", fa="لغو شد",
    zh="取消 | 已取消", ja="中止",
)  # fmt: skip
"""What is said of a session that does not take place."""
FALLS_OUT = words(de="entfällt | fällt aus", nl="vervalt")
"""Those of them that are no word of a title, so that they need no mark in front."""
REMARKS = words(
    en="ticketed | tickets | invitation | invited | closed | only | free | max | optional | booking | "
    "registration | reservation | rsvp | limited | min | mins | minutes | included | bring | moved | tbc | "
    "tba | online | hybrid | sold out | full | cancelled | postponed | until | till | by invitation | pay | "
    "thanks | meet | meeting point | win | choose | provided | sponsored | participants | each | "
    "livestream | live | hours | q&a | weather permitting | rain or shine",
    fr="inscription | sur invitation | complet | gratuit | places | sur réservation | réservé | réservée | "
    "facultatif | en ligne | annulé | reporté | payant | durée | selon la "
    "météo | selon le temps",
    de="anmeldung | nur | begrenzt | ausgebucht | optional | je | max | dauer | teilnehmer | plätze | online | "
    "entfällt | gäste | einladung | kostenlos | kein | keine | bei jedem wetter | je nach wetter",
    es="cupo | inscripción | por invitación | previa | gratuito | gratis | aforo | opcional | en línea | "
    "cancelado | limitado",
    it="prenotazione | su invito | gratuito | posti | euro | ingresso | durata | facoltativo | annullato | a pagamento",
    pt="inscrição | vagas | mediante | gratuito | convite | opcional | limitadas | cada | cancelado",
    nl="aanmelden | vol | gratis | optioneel",
    tr="kontenjan | kayıt | ücretsiz | davetliler | sınırlı | iptal | isteğe bağlı",
    ru="по приглашениям | по записи | регистраци* | бесплатно | сбор | отменено | онлайн | для участников",
    ar="بالدعوة | اختياري | مجانا | مجاناً | للمدعوين | محدود",
    fa="رایگان | با ثبت‌نام | ظرفیت | اختیاری",
    zh="限 | 免费 | 凭票 | 预约 | 自愿 | 线上",
    ja="要予約 | 定員 | 無料 | 有料 | 会費 | 先着 | オンライン | 任意",
)
"""What makes a bracket behind a title a remark about attending rather than a part of it."""

CLAUSES = words(
    en="who | which | where | in which | during which | followed by",
    fr="qui | où | suivi de | suivie de", de="bei dem | bei der | in dem | in der | gefolgt von",
    es="que | quienes | donde | seguido de | seguida de", it="che | dove | seguito da | seguita da",
    pt="que | onde | seguido de | seguida de", nl="waarin | gevolgd door", tr="ardından", ru="который | которая | где",
)  # fmt: skip
"""With what, behind a comma, a text goes on that tells of what stands before it."""

COSTS = words(
    en="ticket | tickets | cost | costs | fee | fees | price | prices | admission | entry | registration | rsvp",
    fr="tarif | tarifs | entrée | billets | inscription | réservation", de="eintritt | karten | kosten | anmeldung",
    es="entrada | entradas | precio | inscripción | boletos", it="ingresso | biglietti | prenotazione | costo",
    pt="entrada | ingressos | bilhetes | preço | inscrição", nl="entree | kaarten | kosten | aanmelden",
    tr="ücret | bilet | kayıt", ru="вход | билеты | стоимость | регистрация",
)  # fmt: skip
"""What stands before a colon to say what a ticket costs and where it is."""

PARTS = words(
    en="part | block | chapter | module",
    fr="partie | volet | bloc | première partie | deuxième partie | troisième partie",
    de="teil | block | themenblock | abschnitt",
    es="parte | bloque | módulo",
    it="parte | blocco | modulo",
    pt="parte | bloco | módulo",
    nl="deel | blok",
    tr="bölüm | kısım",
    ru="часть | блок",
    ar="القسم | الجزء",
    fa="بخش",
)
"""Labels of what has sessions in it, and is none itself where they have times."""

TERMS = words(
    en="on the record | off the record | under the chatham house rule | chatham house rule | chatham house rules | "
    "by invitation only | by invitation | invitation only | livestreamed | live streamed | closed-door",
    fr="sur invitation | sur invitation uniquement | à huis clos",
    de="nur auf einladung | auf einladung | nicht öffentlich",
    es="solo con invitación | con invitación | a puerta cerrada",
    it="su invito | solo su invito | a porte chiuse",
    pt="mediante convite | só por convite",
    nl="alleen op uitnodiging | op uitnodiging",
)
"""What a program says behind a title of who may come and what may be told; it is no part of the title."""

ROOM_LABELS = words(
    en="room | location | venue | where | place | hall | meeting point",
    fr="salle | lieu",
    de="raum | ort | saal | treffpunkt",
    es="sala | lugar",
    it="sala | luogo | aula",
    pt="local | sala | saída",
    nl="zaal | locatie",
    tr="salon | yer",
    ru="зал | место | аудитория",
    ar="القاعة | المكان",
    fa="سالن | مکان",
    zh="地点 | 会场 | 集合地点",
    ja="会場 | 場所",
)
VENUES = words(
    en="location | venue", fr="lieu", de="veranstaltungsort", es="lugar", it="luogo", nl="locatie",
    ru="место проведения",
)  # fmt: skip
"""Those of them that before a colon can hardly be the end of a title."""
ROOM_WORDS = words(
    en="room | hall | auditorium | ballroom | theatre | theater | stage | studio | foyer | lobby | terrace | "
    "library | salon | lab | laboratory | mezzanine | gallery | lounge | courtyard | lawn | suite | annex | "
    "basement | gatehouse | chapel | tent | plenary hall | lecture hall | floor | zoom room | chamber | atrium | "
    "marquee | boardroom | garden | exhibit hall | rm | rm. | building | center | centre | conference room | gym | "
    "gymnasium | cafeteria | canteen | classroom | dining hall | dining room | meeting room | seminar room | "
    "pavilion | refectory | rooftop | hangar | wardroom | bldg | bldg. | warehouse | cellar | boathouse | orangery | "
    "drill hall | briefing room | reading room | chapter house | amphitheatre | amphitheater | grounds | clubhouse | "
    "cloister | courtroom | patio | grand hall",
    fr="salle | amphithéâtre | amphi | auditorium | grande salle | chapelle | terrasse | cour | local | gymnase | "
    "cafétéria | réfectoire | chapiteau | jardin | parvis | esplanade | médiathèque | verrière | préau | cloître | "
    "salon | hall | bibliothèque",
    pl="sala | sali | aula | audytorium | foyer | hol | pokój",
    sv="sal | salen | *salen | hörsal | aula | rum | scen | foajé | lokal",
    de="turnhalle | mensa | cafeteria | zelt | *zelt | raum | saal | *saal | hörsaal | aula | bühne | *raum | "
    "foyer | seminarraum | lichthof | werkstatt | halle | kapelle | *kapelle | keller | *halle | bibliothek | "
    "garten | innenhof | scheune | gemeindehaus | speisesaal | lesezimmer | sitzungszimmer | klassenzimmer | "
    "besprechungszimmer",
    es="sala | salón | auditorio | aula | vestíbulo | laboratorio | patio | teatro | paraninfo | carpa | explanada | "
    "capilla | biblioteca | pabellón | gimnasio | cafetería | comedor | jardín | claustro | sala de juntas | "
    "anfiteatro | plaza",
    it="sala | aula | auditorium | piazza | cortile | teatro | chiesa | salone | chiostro | biblioteca | cappella | "
    "palestra | mensa | tendone | saletta | emeroteca | giardino | foyer | sagrato | ludoteca | oratorio | mediateca",
    pt="sala | salão | auditório | anfiteatro | biblioteca | teatro | pátio | ginásio | cantina | refeitório | "
    "tenda | jardim | restaurante | claustro | átrio | sala de reuniões | galpão",
    nl="zaal | *zaal | aula | foyer | lokaal | tent | kantine | tuin | bibliotheek | kapel | binnenplaats",
    tr="salon | salonu | derslik | fuaye | oditoryum | amfi | yemekhane | kat | bodrum | odası | bahçe | bahçesi | "
    "kütüphane | kütüphanesi | sineması | avlu | avlusu | sınıf | sahne | terası | teras",
    ru="зал | аудитория | фойе | ауд. | кабинет | холл | столовая | вестибюль | конференц-зал | актовый зал | "
    "лекторий | класс | павильон | сцена | двор | этаж | библиотека",
    ar="قاعة | القاعة | مسرح | المدرج | البهو | الحديقة | المكتبة | القاعة الكبرى | بهو | مدرج | المسرح | صالة | "
    "الصالة | ساحة | خيمة",
    fa="سالن | تالار | اتاق | آمفی‌تئاتر | آمفی تئاتر | کتابخانه | سلف | لابی | کلاس",
    zh="厅 | 会议室 | 大厅 | 报告厅 | 教室 | 会场 | 展厅 | 廳 | 會議室 | 講堂 | 會場 | 禮堂 | 礼堂 | 讲堂 | "
    "阶梯教室 | 活动室 | 食堂 | 餐厅 | 培训室",
    ja="会議室 | ホール | ロビー | 教室 | 講堂 | 会場 | 号室 | 研修室 | 実習室 | 体育館 | 和室 | 視聴覚室 | 集会室 | "
    "ラウンジ | 応接室 | 大広間 | 食堂",
    ko="강당 | 회의실 | 세미나실 | 홀 | 강의실 | 로비 | 식당",
)

FREE = words(
    en="free | free entry | free admission | admission free", fr="gratuit | gratuite | entrée libre | entrée gratuite",
    de="frei | eintritt frei | kostenlos | gratis", es="gratis | gratuito | entrada libre | entrada gratuita",
    it="gratuito | ingresso libero | ingresso gratuito", pt="gratuito | entrada livre | entrada franca",
    nl="gratis | toegang gratis", sv="gratis | fri entré", pl="wstęp wolny", tr="ücretsiz",
    ru="бесплатно | вход свободный", ar="مجاناً | مجاني", fa="رایگان", zh="免费", ja="無料",
)  # fmt: skip
"""What says that nothing is to be paid."""
