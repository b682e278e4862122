# SPDX-License-Identifier: MIT
"""Words that say what people do in a session: labels in front of their names, and phrases that lead to them."""

from __future__ import annotations

from collections.abc import Mapping

from forumdesk.formats.page_text.vocabulary.words import Words, words
from forumdesk.program import Role

ROLES: Mapping[Role, Words] = {
    Role.MODERATOR: words(
        en="moderator | moderators | moderation | moderated by | moderating | co-moderator | co-moderators | mod | "
    "facilitator | facilitators | facilitation | facilitated by | interviewer | interviewed by | "
    "in the moderation | session moderator | panel moderator",
        fr="modérateur | modératrice | modérateurs | modératrices | modération | modérée par | modéré par | "
    "animateur | animatrice | animateurs | animation | animé par | animée par | modère | meneur de jeu",
        de="moderation | moderator | moderatorin | moderatoren | moderatorinnen | moderiert von | gesprächsleitung | "
        "diskussionsleitung | gesprächsführung | es moderiert | durch das gespräch führt | moderiert",
        es="moderador | moderadora | moderadores | moderadoras | modera | moderan | moderado por | moderada por | "
        "moderará | moderarán | la moderadora será | el moderador será | moderan el panel | moderación | "
    "conduce | conducen | facilitador | facilitadora | facilita | entrevista",
        it="moderatore | moderatrice | moderatori | modera | moderano | moderato da | moderata da | moderazione | "
    "coordina | coordinano | conduce | intervista | intervistato da",
        pt="moderador | moderadora | moderadores | moderação | mediador | mediadora | mediadores | mediação | "
    "media | moderado por | modera | mediado por",
        nl="moderator | gespreksleider | dagvoorzitter | gespreksleiding | gemodereerd door | moderatie",
        tr="moderatör | moderatörler | moderatörü | kolaylaştırıcılar | yöneten | yönetici | "
    "kolaylaştırıcı | panel yöneticisi | "
    "moderasyon",
        ru="модератор | модераторы | модерация | ведущий | ведущая | ведущие | модерирует | ведёт | ведет | "
    "ведут | модератор секции | модераторы секции",
        ar="مدير الجلسة | مديرة الجلسة | تدير الجلسة | يدير الجلسة | إدارة الجلسة | مدير الحوار | مديرة الحوار | "
    "يدير الحوار | تدير الحوار | إدارة الحوار | ميسر الجلسة | ميسرة الجلسة | منسق الجلسة | المحاور | المحاورة | "
    "يدير النقاش | تدير النقاش | إدارة النقاش | يديرها | تديرها | يدير الندوة | تدير الندوة | مسير الجلسة | "
    "مسيرة الجلسة | "
    "تسيير | منسقة الجلسة | مقدم الجلسة | محاور الجلسة | مدير النقاش | مدير الحلقة | مديرة الحلقة | مدير الندوة | "
    "مديرة الندوة",
        fa="گرداننده | گردانندهٔ | گرداننده میزگرد | گردانندهٔ میزگرد | گرداننده نشست | مدیر میزگرد | تسهیلگر | "
    "مدیر نشست | مدیر جلسه | مجری | مدیر پنل | مدیریت جلسه | گردانندگان",
        ja="聞き手 | インタビュアー | 総合司会 | 進行・司会 | コーディネーター | モデレーター | モデレータ | "
    "司会 | 進行 | 司会進行 | ファシリテーター | 進行役 | "
    "コーディネータ",
        zh="主持人 | 主持 | 主持嘉宾 | 会议主持 | 主持者 | 引导人 | "
        "主持貴賓",
        ko="좌장 겸 사회 | 사회 | 사회자 | 진행 | 모더레이터 | 진행자",
        pl="moderator | moderatorka | moderatorzy | moderuje | prowadzenie | prowadzący | prowadząca | moderacja",
        sv="moderator | moderatorer | samtalsledare",
    ),
    Role.CHAIR: words(
        en="chair | chairs | co-chair | co-chairs | chairman | chairwoman | chairperson | chairpersons | "
    "chaired by | session chair | session chairs | section chair | in the chair | presiding | presided by | "
    "jury chair | chair of the jury | jury president | presider | convener | conveners | convenor | convenors | "
    "chairing | panel chair",
        fr="président de séance | présidente de séance | présidence | présidé par | présidée par | "
    "président du jury | présidente du jury | président de session | présidente de session | "
    "présidence de séance | séance présidée par | préside | "
    "modération et présidence",
        de="vorsitz | juryvorsitz | jury-vorsitz | sitzungsleitung | vorsitzender | vorsitzende | "
    "sitzungsvorsitz | sektionsleitung | chair",
        es="preside | presidente del jurado | presidenta del jurado | presidencia | presidente de mesa | "
    "presidenta de mesa | presidente | presidenta | "
    "presidido por | presidida por",
        it="presiede | presidente della giuria | presidente di giuria | presiedono | presidente | presidenza | "
    "presidente di sessione | chair | presieduto da | "
    "presieduta da",
        pt="presidente da mesa | presidente do júri | coordenação de mesa | coordenador de mesa | preside | "
    "presidência | presidente | coordenador | coordenadora | coordenação | "
    "coordena",
        nl="voorzitter | juryvoorzitter | sessievoorzitter | voorzitterschap",
        tr="oturum başkanı | jüri başkanı | oturum başkanları | başkan | oturum bşk | oturum bşk. | başkanlar",
        ru="председатель | председатель жюри | председатели | председательствует | председательствующий | "
    "сопредседатель | "
    "сопредседатели | руководитель | руководители | руководитель секции | председатель секции",
        ar="رئيس الجلسة | رئيس لجنة التحكيم | رئيسة الجلسة | رئاسة الجلسة | يرأس الجلسة | ترأس الجلسة | برئاسة",
        fa="رئیس نشست | رئیس جلسه | رئیس پنل | هیئت رئیسه | هیأت رئیسه | ریاست جلسه",
        ja="座長 | 審査委員長 | 議長 | チェア | 共同座長",
        zh="主席 | 评委会主席 | 分会主席 | 会议主席 | 召集人 | 主席团 | "
        "會議主席 | 座長",
        ko="좌장 | 의장",
        pl="przewodniczący | przewodnicząca | przewodniczą | przewodniczy",
        sv="ordförande | ordföranden | sessionsordförande",
    ),
    Role.HOST: words(
        en="host | hosts | mc | emcee | emcees | master of ceremonies | hosted by | co-host | co-hosts | "
    "introduced by | introduction by | introducing",
        fr="hôte | hôtes | hôtesse | présenté par | introduit par | introduite par | accueil par",
        de="gastgeber | gastgeberin | gastgebende | gastgeber*innen | einführung durch",
        es="anfitrión | anfitriona | anfitriones | presenta | presentan | presentado por | presentada por",
        it="ospita | presenta | presentano | introduce | introducono | presentato da | presentata da | "
    "padrone di casa",
        pt="anfitrião | anfitriã | apresenta | apresentado por | apresentada por",
        nl="gastheer | gastvrouw",
        tr="ev sahibi | sunucu",
        ru="хозяин | принимающая сторона | беседует | беседу ведёт | беседу ведет | беседуют | представляет | "
    "интервьюер",
        ar="المضيف | المضيفة | يستضيف | تقديم",
        fa="میزبان",
        ja="ホスト | 案内 | 案内役 | 案内人",
        zh="主办人 | 东道主",
    ),
    Role.KEYNOTE: words(
        en="keynote speaker | keynote speakers | keynote | keynoter | keynote by | keynote address by | "
    "keynote lecture by | keynote speeches | keynote addresses | keynote speech by | keynote address",
        fr="conférencier principal | conférencière principale | conférencier invité | conférencière invitée",
        de="festredner | festrednerin | hauptredner | hauptrednerin | keynote-speaker",
        es="conferencista | conferencista magistral | conferenciante principal | conferencista principal",
        it="relatore principale | keynote speaker",
        pt="conferencista | conferencista principal",
        tr="davetli konuşmacı | ana konuşmacı | açılış konuşmacısı",
        ru="ключевой спикер | ключевые спикеры | пленарный докладчик",
        ar="المتحدث الرئيسي | المتحدثة الرئيسية | المتحدثون الرئيسيون",
        fa="سخنران کلیدی | سخنران ویژه",
        ja="基調講演者",
        zh="主旨演讲人 | 主旨报告人 | 主旨演讲嘉宾 | 特邀报告人 | 主题演讲人",
        pl="gość specjalny | główny prelegent",
        sv="huvudtalare",
    ),
    Role.PANELIST: words(
        en="panelist | panellist | panelists | panellists | panel members | panel member",
        fr="panéliste | panélistes | panelistes",
        de="podiumsgäste | podiumsteilnehmer | podiumsteilnehmende | auf dem podium | podiumsgast | panelisten | "
        "podiumsdiskutanten",
        es="panelista | panelistas",
        it="panelist | panelisti",
        pt="painelista | painelistas | panelistas | panelista",
        nl="panelleden | panellid",
        tr="panelist | panelistler",
        ru="панелист | панелисты",
        ja="パネリスト | パネラー | パネリスト一覧",
        ko="패널 | 토론자 패널",
        pl="panelista | panelistka | paneliści | uczestnicy panelu | w panelu",
        sv="paneldeltagare | panelister",
    ),
    Role.SPEAKER: words(
        en="speaker | speakers | guest speaker | guest speakers | invited speaker | invited speakers | presenter | "
    "presenters | presented by | presented by: | with | featuring | feat. | feat | ft. | w/ | instructor | "
    "instructors | lecturer | lecturers | trainer | trainers | tutor | tutors | author | authors | participants | "
    "participant | contributors | contributor | guest | guests | guests: | on the panel | in conversation | "
    "delivered by | given by | run by | taught by | performers | artist | artists | discussion with | a talk by | "
    "talk by | lecture by | remarks by | welcome by | opening by | opening remarks by | words by | "
    "speech by | address by | opening address by | welcome address by | after-dinner speaker | dinner speaker | "
    "confirmed speakers | welcome address | greeting | greetings | opening remarks | "
    "with contributions by | contributions from | "
    "a conversation with | in conversation with | a conversation between | dialogue between | presentation by | "
    "presentations by",
        fr="orateur | oratrice | orateurs | oratrices | intervenant | intervenante | intervenants | intervenantes | "
    "intervenant.e.s | intervenant·e·s | mot de bienvenue | mot d'accueil | allocution | allocutions | ouverture par | "
    "conteur | conteuse | maître | témoignages |  conférencier | conférencière | conférenciers | avec | participants | "
    "participant | participantes | invité | invitée | invités | invitées | invité·e·s | auteur | autrice | "
    "auteurs | formateur | formatrice | avec la participation de | en présence de | présentation | "
    "présentation par | témoignage de | témoin | témoins | communication de",
        de="referent | referentin | referenten | referentinnen | referierende | redner | rednerin | sprecher | "
    "sprecherin | vortragende | vortragender | mit | teilnehmer | teilnehmerin | teilnehmende | teilnehmerinnen | "
    "diskutanten | diskussionsteilnehmer | diskussionsteilnehmerinnen | diskussionsteilnehmende | diskutierende | "
    "es diskutieren | es sprechen | es spricht | mitwirkende | gäste | gast | dozent | dozentin | dozenten | "
    "gesprächspartner | gesprächspartnerin | im gespräch | im gespräch mit | grußwort | grußworte | es referiert | "
    "autor | autorin | autoren | teilnehmer*innen | referent*innen | referent:innen | impuls | impulse | "
    "beiträge von | trainer | trainerin",
        es="ponente | ponentes | orador | oradora | oradores | oradoras | conferenciante | conferenciantes | con | "
    "participan | participantes | participante | interviene | intervienen | intervención | intervenciones | "
    "invitado | invitada | invitados | invitadas | expositor | expositora | expositores | expositoras | exponen | "
    "expone | imparte | imparten | impartido por | impartida por | a cargo de | tallerista | talleristas | "
    "docente | docentes | autor | autora | autores | autoras | diálogo entre | conversan | palabras de | "
    "saludo de | con la participación de | dicta | presentación a cargo de | comunicantes | comunicaciones | "
    "disertante | disertantes | instructor | instructora | bienvenida | bienvenida a cargo de | saludo | saludos | "
    "participarán | participará | intervendrán | intervendrá | disertarán | disertará | expondrán | diserta | "
    "disertan | con la presencia de",
        it="relatore | relatrice | relatori | relatrici | interviene | intervengono | interventi | intervento di | "
    "con | partecipa | partecipano | partecipanti | ospite | ospiti | autore | autrice | autori | a cura di | "
    "a cura | dialogo tra | dialogo con | dialoga con | dialogano | ne parlano | parla | docente | docenti | "
    "discutono | oratore | oratori | saluti di | introduzione di | saluti | conversazione con | in dialogo con | "
    "relazione di | con la partecipazione di | benvenuto | benvenuto di | saluti istituzionali | interverranno | "
    "interverrà | parteciperanno | dialogherà con | incontro con | relaziona | relazionano",
        pt="palestrante | palestrantes | orador | oradora | oradores | oradoras | com | participam | "
    "participantes | participante | debatedor | debatedora | debatedores | debatedoras | convidado | convidada | "
    "convidados | convidadas | expositor | expositora | expositores | ministrante | ministrantes | ministrado por | "
    "ministrada por | autor | autora | autores | a cargo de | oficineiro | oficineira | intervenientes | "
    "conversa com | com a participação de | facilitação | conferencista | conferencistas | saudação | saudações | "
    "boas-vindas | participarão | guia | oficineiros | relator | relatora | formador | formadora",
        nl="spreker | sprekers | met | deelnemers | gasten | gast | inleider | inleiders | door | docent",
        tr="konuşmacı | konuşmacılar | konuşmacısı | katılımcılar | katılımcı | sunan | sunum | sunanlar | "
    "yürütücü | yürütücüler | eğitmen | eğitmenler | konuk | konuklar | konuşan | konuşanlar | söyleşi | yazar | "
    "bildiri sahibi | sunucular | selamlama | açış konuşması | katılanlar",
        ru="спикер | спикеры | докладчик | докладчики | докладчица | выступающий | выступающие | выступает | "
    "выступают | участник | участники | участницы | лектор | лекторы | эксперт | эксперты | тренер | тренеры | "
    "гость | гости | автор | авторы | приветственное слово | с участием | спикер: | выступления | преподаватель | "
    "содокладчик | приветствие | приветствия | с приветствием | участвуют | мастер | слово | докладывает | читает | "
    "читают | проводит | рассказывает | рассказывают | лектор-практик | экскурсовод | беседа с | в гостях",
        ar="المتحدث | المتحدثة | المتحدثون | المتحدثين | المتحدثات | متحدث | متحدثون | المشاركون | المشاركين | "
    "المشاركات | المشارك | المحاضر | المحاضرة | المحاضرون | المدرب | المدربة | المدربون | يقدمها | تقدمها | يقدمه | "
    "بمشاركة | مع | الضيوف | ضيوف الجلسة | ضيف الجلسة | كلمة | المقدم | المقدمة | مقدم الورشة | إعداد | يتحدث | "
    "تتحدث | الشاعر | الشاعرة | الشعراء | المتدخل | المتدخلة | المتدخلون | المتدخلات | كلمة ترحيب | "
    "كلمة ترحيبية | ترحيب | "
    "المدربات | المقدمون | يشارك | يشارك فيها | تشارك | يلقيها | تلقيها | المحاضرات | المحاضرين | الضيف | الضيفة",
        fa="سخنران | سخنرانان | مدرس | مدرسان | حاضران | شرکت‌کنندگان | شرکتکنندگان | با حضور | مهمان | مهمانان | "
    "ارائه‌دهنده | ارائه‌دهندگان | ارائهدهنده | ارائهدهندگان | اعضای پنل | با سخنرانی | اعضا | خیرمقدم | خیر مقدم | "
    "خوشامدگویی | مربی | ارائه | ارائه از | گوینده | سخنران ویژه | با شرکت",
        ja="講師 | 講演者 | 発表者 | 登壇者 | 登壇 | 出演 | 出演者 | 講演 | ゲスト | スピーカー | 報告者 | "
        "話題提供 | 話題提供者 | 演者 | 発表 | 挨拶 | 開会挨拶 | 来賓挨拶 | 主催者挨拶 | 解説 | 指導 | "
        "ナビゲーター | 語り手 | インストラクター | 共同発表者 | 報告",
        zh="主讲人 | 主讲 | 发言人 | 嘉宾 | 报告人 | 演讲人 | 演讲嘉宾 | 演讲者 | 讲者 | 参与者 | 与会嘉宾 | "
    "主播 | 分享嘉宾 | 分享人 | 发言 | 授课 | 授课教师 | 对话嘉宾 | 致辞嘉宾 | 主持与对话 | 汇报人 | "
    "主講人 | 主講 | 講者 | 演講人 | 演講者 | 講師 | 發言人 | 報告人 | 貴賓 | 致詞 | 特別講者 | "
    "讨论嘉宾 | 致辞 | 致辞人 | 圆桌嘉宾 | 参会嘉宾 | 讲师 | 发言嘉宾 | 主讲嘉宾 | 特邀嘉宾",
        ko="발표 | 발표자 | 연사 | 강연 | 강연자 | 강사 | 참석자 | 출연",
        pl="prelegent | prelegentka | prelegenci | referent | referenci | mówca | wykładowca | wystąpienie | "
        "autor | autorzy | uczestnicy | udział biorą",
        sv="talare | föredragshållare | medverkande | föreläsare | deltagare",
    ),
    Role.DISCUSSANT: words(
        en="discussant | discussants | respondent | respondents | commentator | commentators | comment | comments | "
    "response | comments by | discussed by",
        fr="discutant | discutante | discutants | discutantes | répondant | répondante | discussion par",
        de="kommentar | diskutant | diskutantin | korreferat | korreferent | korreferentin | kommentare",
        es="comentarista | comentaristas | comenta | comentan | comentario | discutidor | replica | relator",
        it="discussant | discute | commenta | commento | commenti di | discussants",
        pt="comentador | comentadora | comentadores | debatedor convidado | comentarista | comentários",
        nl="co-referent | referent-discussant",
        tr="tartışmacı | tartışmacılar | yorumcu",
        ru="дискутант | дискутанты | оппонент | оппоненты | содискутант",
        ar="المعقب | المعقبة | المعقبون | تعقيب | المناقش | المناقشة | المناقشون",
        fa="منتقد | منتقدان | ناقد",
        ja="討論者 | 指定討論者 | コメンテーター | コメンテータ | 指定討論",
        zh="评议人 | 点评人 | 与谈人 | 评论人 | 点评嘉宾 | 对谈嘉宾 | "
        "與談人 | 評論人 | 評議人 | 回應人",
        ko="토론 | 토론자 | 지정토론",
        pl="dyskutant | dyskutanci | komentarz",
        sv="opponent | kommentator",
    ),
}  # fmt: skip
"""Labels: alone on a line, or before a colon, a dash or a tab; those that have only one person are in `ONE`."""

PANELS = words(
    en="panel | the panel | panel discussion | panel debate | roundtable",
    fr="table ronde | débat | panel",
    de="podium | podiumsdiskussion | diskussion | panel",
    es="mesa redonda | mesa | panel",
    it="tavola rotonda | panel",
    pt="painel | mesa-redonda | mesa redonda",
    nl="panel | paneldiscussie",
    tr="panel",
    ru="панель",
)
"""Alone on a line with a colon, over the people of a panel."""

LEADS = words(
    en="led by | leader | leaders | lead | session leader | workshop leader | workshop leaders | organizer | "
    "organizers | organised by | organized by | coordinator | coordinators | coordinated by",
    fr="responsable | responsables | coordination | coordonné par | conduit par | dirigé par | dirigée par | direction",
    de="leitung | leiter | leiterin | geleitet von | workshopleitung | kursleitung | leitet | "
    "unter der leitung von | mit leitung von",
    es="dirige | dirigen | dirigido por | dirigida por | responsable | coordinador | coordinadora | coordina | "
    "coordinan | coordinación | coordinado por | coordinada por",
    it="conduttore | conduttrice | condotto da | guidato da | responsabile | guida | tenuto da",
    pt="conduzido por | liderado por | responsável | condução",
    nl="leiding | begeleiding | onder leiding van",
    tr="yürüten | düzenleyen",
    ru="ведёт занятие | проводит",
    fa="دبیر نشست",
)
"""Labels of whom a session depends on: who gives a workshop, moderates a panel, chairs a section of talks."""

OPENERS = words(
    en="by | with | featuring | feat. | ft. | w/ | presented by | moderated by | facilitated by | chaired by | "
    "hosted by | led by | co-led by | introduced by | given by | delivered by | in conversation with | "
    "a conversation with | a talk by | talk by | lecture by | chairman | chair | chairwoman | moderator | "
    "remarks by | opening remarks by | welcome by | host | discussant | speaker | speakers | panelists | "
    "panellists | presented jointly by | run by | taught by | organized by | organised by | facilitator | "
    "respondent | interviewed by | after-dinner speaker | keynote by | address by | presentation by | "
    "keynote speech by | keynote address by | keynote lecture by | speech by | opening address by | welcome address by",
    fr="modération | modérateur | modératrice | présidence | présidente de séance | président de séance | "
    "intervenant | intervenante | intervenants | intervenantes | par | avec | animé par | animée par | présenté "
    "par | présentée par | modéré par | modérée par | "
    "présidé par | présidée par | avec la participation de | en présence de | de la part de | animation | "
    "animé et modéré par | allocution de | allocutions de | mot de | mot de bienvenue de | discours de | "
    "intervention de | présentation de | présentation par",
    de="von | mit | moderiert von | geleitet von | unter der leitung von | im gespräch mit | es spricht | "
    "es sprechen | es diskutieren | es moderiert | referent | referentin | moderation | leitung | vortrag von | "
    "grußwort von",
    es="moderador | moderadora | ponente | ponentes | moderación | por | con | modera | moderan | moderado por "
    "| moderada por | imparte | imparten | presenta | presentan | "
    "a cargo de | participan | interviene | intervienen | con la participación de | palabras de | saludo de | "
    "impartido por | impartida por | preside | dirige | conversa con | conversan | diálogo entre | dialogan | "
    "conversación entre | coordina | saludo de la | palabras de la | saludos de | participarán | participará | "
    "moderará | moderarán | intervendrán | intervendrá | disertarán | disertará | expondrán | presentará | "
    "en conversación con | en diálogo con",
    it="moderatore | moderatrice | relatore | relatrice | relatori | "
    "di | con | a cura di | modera | moderano | coordina | presiede | intervengono | interviene | partecipano | "
    "dialogo tra | dialogo con | dialoga con | introduce | presenta | discutono | ne parlano | ne parla | "
    "con la partecipazione di | in dialogo con | con la sindaca | con il sindaco | saluti di | discussant | "
    "conduce | tenuto da | intervista di | relazione di | interverranno | interverrà | modererà | dialogherà con | "
    "parteciperanno | introdurrà | in conversazione con | con l'autore | con l'autrice | con gli autori",
    pt="moderação | moderador | moderadora | mediação | mediador | mediadora | palestrante | palestrantes | "
    "por | com | mediação de | moderação de | a cargo de | ministrado por | ministrada por | "
    "com a participação de | conversa com | seguido de conversa com | participam | apresentado por | "
    "apresentada por | modera | coordena | participarão | participará | moderará | mediará | em conversa com | "
    "conduzido por | conduzida por | à conversa com",
    nl="door | met | o.l.v. | onder leiding van",
    tr="oturum başkanı | moderatör | konuşmacı | konuşmacılar | yöneten | sunan | katılımıyla",
    ru="ведущий | ведущая | модератор | докладчик | докладчики | лектор | выступает | выступают | участвуют | "
    "спикер | спикеры | беседует | беседуют | ведёт | ведет | с участием | читает | читают | рассказывает | "
    "рассказывают | проводит | в диалоге с | беседа с",
    ar="مدير الجلسة | مديرة الجلسة | رئيس الجلسة | رئيسة الجلسة | المتحدث | المتحدثة | المتحدثون | "
    "يديرها | تديرها | يدير الحوار | تدير الحوار | يدير النقاش | تدير النقاش | مع | بمشاركة | يقدمها | "
    "تقدمها | تقديم | كلمة | إدارة | يدير الجلسة | تدير الجلسة | بإدارة | بقلم",
    fa="مدیر نشست | دبیر نشست | رئیس نشست | مدیر پنل | با حضور | با سخنرانی | سخنران | با اجرای",
)
"""Phrases that lead to names without a colon."""

ONE = words(
    en="moderator | mod | chair | chairman | chairwoman | chairperson | host | speaker | discussant | presenter | "
    "keynote speaker | panelist | respondent | facilitator | commentator | session chair | instructor | lecturer | "
    "guest | chaired by | moderated by | hosted by | session moderator | interviewer | keynote | guest speaker | "
    "trainer | presider | convenor",
    fr="modérateur | modératrice | modération | animateur | animatrice | animation | présidence | "
    "président de séance | hôte | présidente de séance | discutant | discutante | orateur | oratrice | "
    "conférencier | conférencière | intervenant | intervenante",
    de="moderation | mod | moderator | moderatorin | leitung | vorsitz | sitzungsleitung | referent | referentin | "
    "kommentar | leiterin | redner | rednerin | gastgeber | gastgeberin",
    es="modera | moderador | moderadora | preside | presidencia | presenta | imparte | ponente | comentarista | "
    "comenta | dirige | coordina | conduce | presidente | presidenta",
    it="modera | moderatore | moderatrice | presiede | coordina | conduce | relatore | relatrice | discussant | "
    "introduce",
    pt="moderação | mediação | moderador | moderadora | mediador | mediadora | ministrante | palestrante | "
    "coordenação | preside",
    nl="moderator | voorzitter | spreker",
    tr="moderatör | oturum başkanı | oturum bşk. | oturum bşk | yöneten | yürütücü | konuşmacı | başkan | eğitmen",
    ru="модератор | ведущий | ведущая | докладчик | лектор | председатель | руководитель | спикер",
    ar="مدير الجلسة | مديرة الجلسة | رئيس الجلسة | رئيسة الجلسة | المتحدث | المحاضر | المدرب | يقدمها | "
    "تدير الجلسة | يدير الجلسة",
    fa="رئیس نشست | رئیس جلسه | مدرس | سخنران | میزبان | گرداننده | مدیر نشست",
    ja="座長 | 司会 | 講師 | コーディネーター | モデレーター",
    zh="主持人 | 主持 | 主讲人 | 主席 | 报告人 | 致辞",
    ko="좌장 | 사회 | 강사",
)
"""Labels of one person: what follows that person's name behind a comma is the affiliation."""

POSTS = words(
    en="convenor | convener | conveners | convenors | coordinator | organizer | organiser | leader | lead | "
    "chairs | panel | artist",
    es="presidente | presidenta | coordinador | coordinadora | relator",
    it="presidente",
    pt="presidente | coordenador | coordenadora",
    tr="başkan | yönetici",
    ru="руководитель | председатель",
    fr="responsable | direction",
    de="leiter | leiterin | vorsitzende | vorsitzender",
)
"""Labels that say behind a name what somebody is, not what that person does in the session."""

FILLERS = words(
    en="session | panel | the | our | of | and | guest | guests | invited | featured | confirmed | section | "
    "workshop | for | event | today's | main | special | distinguished | expert | plenary | as | a | is | are | "
    "list | by | opening | closing | suggested | proposed | possible | day | days | summit | conference | forum",
    fr="introduction | de | la | le | les | du | des | séance | session | table | ronde | et | nos | atelier | par",
    de="der | die | das | und | sitzung | podium | podiums | unsere | für | workshop | von | durch",
    es="de | la | el | los | las | mesa | y | sesión | panel | del | por | taller",
    it="di | della | del | la | il | i | le | tavola | rotonda | e | sessione | da",
    pt="da | do | das | dos | de | a | o | os | as | mesa | e | sessão | painel | oficina | por",
    tr="oturum | panel | ve | atölye",
    ru="секции | сессии | и | панели | заседания | круглого | стола | мастер-класса",
)
"""Words that may stand in a label beside its role."""
