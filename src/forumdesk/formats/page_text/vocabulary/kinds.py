# SPDX-License-Identifier: MIT
"""Words that say of which kind a session is: a break, an opening, a keynote, a panel ..."""

from __future__ import annotations

from forumdesk.formats.page_text.vocabulary.words import Words, words
from forumdesk.program import SessionKind

KINDS: tuple[tuple[SessionKind, Words], ...] = (
    (
        SessionKind.OTHER,
        words(
            en="registration | check-in | check in | arrival | arrivals | sign-in | badge pick-up | name tags | "
            "doors | in-processing | in processing | sign in | name badges | welcome desk | doors open | "
            "joining instructions",
            fr="inscription | inscriptions | enregistrement | accueil des participant* | accueil des invités | "
            "accueil et | émargement | accueil et café | accueil des congressistes | remise des badges | "
            "retrait des badges",
            de="anmeldung | registrierung | einlass | ankunft | check-in | akkreditierung | ankommen | "
            "eintreffen | anreise",
            es="registro | acreditación | acreditaciones | inscripción | inscripciones | llegada | "
            "entrega de documentación | entrega de credenciales | recogida de | entrega de material | "
            "recepción de participantes | entrega de acreditaciones",
            it="registrazione | accredito | iscrizione | registrazioni | accreditamento | accoglienza | ritrovo | "
            "arrivo dei partecipanti",
            pt="credenciamento | inscrição | inscrições | registo | receção | recepção dos participantes | acreditação",
            nl="registratie | inschrijving | ontvangst | inloop | aanmelding",
            tr="kayıt | kayıtlar",
            ru="регистраци* | сбор участников | заезд",
            ar="التسجيل | تسجيل | استقبال الضيوف | استقبال المشاركين",
            fa="پذیرش | ثبت‌نام | ثبت نام",
            zh="签到 | 注册 | 报到 | 登记 | 報到 | 簽到 | 註冊 | 登記",
            ja="受付 | 開場 | 受付開始",
            pl="rejestracja | rejestracja uczestników | zapisy | przyjazd | akredytacja",
            sv="registrering | incheckning | ankomst | insläpp",
        ),
    ),
    (
        SessionKind.SOCIAL,
        words(
            en="reception | dinner | cocktail | cocktails | gala | drinks | party | banquet | excursion | "
            "happy hour | ice-breaker | icebreaker | concert | after-party | social | walk | tour | barbecue | bbq | "
            "pizza | pub | supper | ball | dancing | sports night | welcome party",
            fr="réception | dîner | vin d'honneur | cocktail | soirée | concert | excursion | 5 à 7 | apéritif | "
            "bal | réseautage | apéro | cocktail dînatoire | visite | guinguette | pot | bal de clôture | banquet",
            de="*empfang | abendessen | *abend | *konzert | ausflug | exkursion | tanz | fest | ausklang | umtrunk | "
            "*party | stadtführung | *dinner | feier | tombola | *fest | grillen",
            es="recepción | cena | cóctel | coctel | fiesta | concierto | excursión | vino de honor | vino español | "
            "verbena | baile | noche de | parrillada | brindis | asado",
            it="ricevimento | cena | concerto | aperitivo | festa | escursione | brindisi | rinfresco",
            pt="coquetel | jantar | festa | concerto | passeio | confraternização | cocktail | sarau | churrasco | "
            "forró | almoço de confraternização",
            nl="receptie | diner | borrel | feest | excursie",
            tr="kokteyl | akşam yemeği | parti | partisi | konser | konseri | gala yemeği | gezi | gezisi | resepsiyon",
            ru="ужин | банкет | фуршет | экскурсия | концерт | вечеринка | прием | приём",
            ar="عشاء | حفل | حفل استقبال | أمسية | جولة",
            fa="شام | ضیافت | کنسرت | بازدید | گردش",
            zh="晚宴 | 招待会 | 酒会 | 参观 | 晚会 | 宴会 | 招待會 | 酒會 | 參觀 | 晚會 | 宴會",
            pl="bankiet | kolacja | spotkanie towarzyskie | koncert | wycieczka | uroczysta kolacja | ognisko",
            sv="middag | mottagning | mingel | fest | konsert | utflykt | bankett",
            ja="懇親会 | 交流会 | エクスカーション | 見学会 | レセプション | 情報交換会",
        ),
    ),
    (
        SessionKind.CLOSING,
        words(
            en="closing | closing remarks | wrap-up | wrap up | farewell | close | goodbye | vote of thanks | "
            "concluding remarks | conclusions | conclusion | award ceremony | adjourn | the end | "
            "end of conference | end of the conference | end of workshop | end of day | dismissal | closure",
            fr="clôture | mot de la fin | conclusion | conclusions | fermeture | au revoir | fin du colloque | "
            "synthèse | mot de clôture | mots de clôture",
            de="abschluss | schlusswort | verabschiedung | abschied | schlussworte | ende der veranstaltung | "
            "abschluß | reisesegen | schluss | schlussrunde | abschlussrunde | abschlussdiskussion | "
            "schlussdiskussion | resümee | fazit | ende der tagung | tagungsende | siegerehrung und ausklang",
            es="clausura | cierre | despedida | conclusiones | palabras finales | cierre musical | "
            "acto de clausura | ceremonia de clausura",
            it="chiusura | conclusioni | saluti finali | chiusura dei lavori | chiusura del convegno | "
            "saluti di chiusura",
            pt="encerramento | considerações finais | conclusões | despedida | fechamento",
            nl="afsluiting | slotwoord | sluiting",
            tr="kapanış | kapanış konuşması | değerlendirme ve kapanış",
            ru="закрыти* | подведение итогов | завершение",
            ar="الختام | ختام | الاختتام | الختامية | حفل الختام | الجلسة الختامية",
            fa="اختتامیه | پایان | بیانیه پایانی",
            zh="闭幕 | 闭幕式 | 总结 | 会议结束 | 閉幕 | 閉幕式 | 閉幕典禮 | 總結",
            pl="zakończenie | podsumowanie | zamknięcie | zakończenie konferencji",
            sv="avslutning | avslut | sammanfattning | summering",
            ja="閉会 | 閉会挨拶 | 閉会の辞 | クロージング | エンディング | 終わりの挨拶",
        ),
    ),
    (
        SessionKind.OPENING,
        words(
            en="opening | welcome | welcome remarks | introduction | inauguration | inaugural | "
            "inaugural address | hello | introductory remarks | kick-off | kickoff | greetings | "
            "opening remarks",
            fr="ouverture | mot de bienvenue | bienvenue | allocution | allocutions | discours d'ouverture | "
            "mots de bienvenue | mot d'accueil | mots d'accueil | discours inauguraux | discours inaugural | "
            "discours de bienvenue | accueil et ouverture | allocutions d'ouverture",
            de="eröffnung | begrüßung | grußwort | grußworte | willkommen | einführung",
            es="apertura | inauguración | bienvenida | inaugural | instalación | palabras de bienvenida | "
            "acto inaugural | acto de apertura | ceremonia inaugural | ceremonia de apertura",
            it="apertura | saluti istituzionali | inaugurazione | benvenuto | saluti | saluti di apertura | "
            "introduzione | apertura dei lavori | saluti delle autorità | introduzione ai lavori",
            pt="abertura | boas-vindas | abertura oficial",
            nl="opening | welkom | welkomstwoord",
            tr="açılış | açılış konuşmaları | hoş geldiniz",
            ru="открыти* | приветственн*",
            ar="كلمة ترحيبية | الافتتاح | افتتاح | الجلسة الافتتاحية | حفل الافتتاح | كلمة الترحيب | الافتتاحية",
            fa="افتتاحیه | گشایش | خوشامدگویی | خیرمقدم",
            zh="开幕 | 开幕式 | 致辞 | 欢迎 | 開幕 | 開幕式 | 開幕典禮 | 致詞 | 貴賓致詞 | 歡迎",
            pl="otwarcie | powitanie | sesja otwarcia | inauguracja | rozpoczęcie",
            sv="öppning | välkommen | välkomna | inledning | invigning",
            ja="開会 | 開会挨拶 | 開会の辞 | 開会式 | オープニング",
        ),
    ),
    (
        SessionKind.BREAK,
        words(
            en="coffee break | tea break | break | lunch | coffee | breakfast | intermission | tea | brunch | "
            "lunch break | refreshments | recess | lunchtime | boxed lunches | stretch | pause | suspension | "
            "morning tea | afternoon tea | mini break | comfort break | health break | luncheon | "
            "networking break | bio break",
            fr="pause | pause-café | pause café | déjeuner | petit-déjeuner | repas | café | pause déjeuner | "
            "buffet | collation | goûter | déjeuner-buffet | pause gourmande | repas tiré du sac",
            de="*pause | *mittag | mittagessen | imbiss | kaffee | mittagstisch | kaffee und kuchen | frühstück | "
            "tee | brotzeit | jause | stehkaffee | *imbiss | vesper | *kaffee | kaffeetrinken | *essen | "
            "mittagsimbiss | verpflegung | erfrischungen | kuchenpause",
            es="pausa | descanso | almuerzo | café | comida | pausa-café | receso | desayuno | intermedio | "
            "merienda | colación | refrigerio | corte | pausa para el café | coffee break",
            it="pausa | pausa caffè | pranzo | coffee break | colazione | intervallo | merenda | rinfresco | "
            "buffet | pranzo al sacco | pausa pranzo | light lunch",
            pt="pausa | intervalo | almoço | café | cafezinho | coffee break | coffee-break | lanche | merenda | "
            "lanche da tarde | pausa para café | almoço livre",
            nl="pauze | koffiepauze | lunch | koffie | lunchpauze | theepauze",
            tr="ara | kahve arası | öğle arası | öğle yemeği | çay arası | kahvaltı | kahve molası | çay molası | "
            "yemek arası | yemek molası | mola | çay | ikram",
            ru="перерыв | обед | кофе-брейк | кофе-пауза | кофе | кофебрейк",
            ar="استراحة | غداء | الغداء | استراحة قهوة | استراحة غداء | فطور | صلاة",
            fa="استراحت | ناهار | پذیرایی | نماز | تنفس",
            zh="茶歇 | 午餐 | 休息 | 午休 | 早餐 | 合影 | 茶敘 | 茶叙 | 用餐 | 中場休息 | 早茶 | 下午茶",
            ja="休憩 | 昼食 | 昼休み | コーヒーブレイク | ランチ",
            pl="przerwa | przerwa kawowa | przerwa obiadowa | obiad | lunch | kawa | śniadanie",
            sv="paus | kaffepaus | fika | lunch | kaffe | frukost | bensträckare | rast",
            emoji="☕ | 🍽",
        ),
    ),
    (
        SessionKind.KEYNOTE,
        words(
            en="keynote",
            fr="conférence inaugurale | conférence plénière | leçon inaugurale | "
            "conférence introductive | conférence d'ouverture",
            de="festvortrag | keynote | eröffnungsvortrag | schlüsselvortrag | impulsreferat",
            es="conferencia magistral | ponencia magistral | conferencia plenaria | ponencia inaugural | "
            "conferencia inaugural | ponencia marco | conferencia de apertura | clase magistral | lección inaugural",
            it="lectio magistralis | relazione plenaria | lettura magistrale | lezione magistrale",
            pt="conferência de abertura | conferência magna | palestra magna",
            tr="açılış konferansı | ana konuşma | davetli konuşma",
            ru="ключевой доклад | пленарный доклад",
            ar="كلمة رئيسية | الكلمة الرئيسية | المحاضرة الرئيسية",
            fa="سخنرانی کلیدی",
            zh="主旨报告 | 主旨演讲 | 主题演讲 | 主题报告 | 大会报告 | 專題演講 | 主題演講 | 大會演講 | 特邀報告",
            pl="wykład inauguracyjny | wykład plenarny | wykłady plenarne",
            sv="huvudanförande | inledningsanförande",
            ja="基調講演 | 特別講演 | 記念講演",
        ),
    ),
    (
        SessionKind.PANEL,
        words(
            en="panel | panel discussion | roundtable | round table | debate",
            fr="table ronde | débat | table-ronde | débat public",
            de="podium | podiumsdiskussion | *diskussion | podiumsgespräch | runder tisch | diskussionsrunde | "
            "expertenrunde | gesprächsrunde | talkrunde",
            es="mesa redonda | panel | debate",
            it="tavola rotonda | dibattito | panel",
            pt="mesa-redonda | mesa redonda | mesa | painel | debate",
            nl="paneldiscussie | panelgesprek | rondetafel",
            tr="panel | yuvarlak masa | açık oturum",
            ru="панель | панельн* | круглый стол | дискуссия | дебаты",
            ar="جلسة حوارية | الجلسة الحوارية | ندوة حوارية | جلسة نقاشية | الجلسة النقاشية | حلقة نقاش | "
            "حلقة نقاشية | مائدة مستديرة",
            fa="میزگرد | پنل",
            zh="圆桌 | 小组讨论 | 对话 | 圓桌 | 座談 | 論壇 | 綜合座談",
            pl="panel | dyskusja | debata | okrągły stół",
            sv="paneldebatt | panelsamtal | rundabordssamtal | debatt",
            ja="パネル | パネルディスカッション | 座談会 | 討論 | シンポジウム | パネル討論 | 鼎談",
        ),
    ),
    (
        SessionKind.WORKSHOP,
        words(
            en="workshop | tutorial | breakout | hands-on | masterclass | master class | training | hackathon",
            fr="atelier | formation",
            de="arbeitsgruppe | workshop | *werkstatt",
            es="taller | curso",
            it="laboratorio | workshop",
            pt="oficina | minicurso",
            nl="workshop | werkgroep",
            tr="çalıştay | atölye | atölyesi",
            ru="мастер-класс | воркшоп | тренинг",
            ar="ورشة | ورشة عمل",
            fa="کارگاه",
            zh="工作坊",
            pl="warsztat | warsztaty | szkolenie",
            sv="verkstad | kurs",
            ja="ワークショップ | 体験会",
        ),
    ),
    (
        SessionKind.SOCIAL,
        words(
            en="networking | social event | mingle", de="netzwerken | netzwerkpause", es="networking", fr="réseautage"
        ),
    ),
    (SessionKind.OTHER, words(fr="accueil", ar="استقبال")),
)
"""Which words make which kind, the surest first."""

BREAKS = dict(KINDS)[SessionKind.BREAK]
EDGE_KINDS = frozenset(
    {SessionKind.CLOSING, SessionKind.OPENING, SessionKind.BREAK, SessionKind.SOCIAL, SessionKind.OTHER}
)
"""Kinds that a word gives only in a short title: "Opening", not "Opening the black box of energy markets"."""

ASIDE_KINDS = frozenset({SessionKind.BREAK, SessionKind.SOCIAL, SessionKind.OTHER})
"""Kinds of what is no part of the program's talk: what stands behind a dash or in brackets is a remark there."""
