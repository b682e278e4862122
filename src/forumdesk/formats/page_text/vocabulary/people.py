# SPDX-License-Identifier: MIT
"""Words of names: what belongs to a surname, what no name has, and what stands between two names."""

from __future__ import annotations

from forumdesk.formats.page_text.vocabulary.words import words

PARTICLES = frozenset(
    {
        "al", "el", "ul", "abu", "abou", "ibn", "bin", "bint", "ben", "bar", "bat", "de", "des", "di", "da", "del",
        "della", "dello", "degli", "dei", "dal", "dalla", "van", "von", "vom", "zu", "zum", "zur", "und", "la",
        "le", "las", "los", "lo", "les", "do", "dos", "das", "du", "den", "der", "ten", "ter", "te", "op", "het",
        "'t", "af", "av", "y", "e", "ou", "ap", "ab", "ni", "nic", "mac", "mc", "st", "saint", "san", "santa",
        "oğlu", "oglu", "kyzy", "uulu", "qizi", "o'g'li", "d'", "vel", "binti", "binte", "ould", "aït", "ait",
        "na", "ze", "s/o", "d/o", "al-", "el-", "bte", "v.", "d.", "v.d.", "v.d", "z.",
        "de'", "de’", "dell'", "dell’", "dall'", "dall’", "nell'", "nell’",
        "ван", "фон", "де", "дер", "ди", "да", "ла", "дель", "аль", "эль", "ибн", "бен", "бин", "оглы", "оглу", "кызы",
        "уулу", "заде", "тер",
    }
)  # fmt: skip
"""Small words in a surname, beside those of `forumdesk.names`, whatever their case."""

JOINING = frozenset({"und", "y", "e", "i"})
"""Particles that mean "and", and stand only within a surname."""

SURNAMES_TOO = (
    "Bank", "Banks", "Park", "Parks", "Hall", "House", "Church", "Field", "Fields", "Chambers", "Temple", "Court",
    "Forest", "Post", "Press", "Moon", "Rivers", "Mayor", "Dean", "Judge", "Bishop", "Page", "Marshall", "King",
    "Abbot",
)  # fmt: skip
"""Surnames that are words of organizations and posts as well: in a double name, or last of three, they are names."""

GIVEN_TOO = frozenset({
    "may", "will", "mark", "rose", "uma", "bill", "grace", "hope", "faith", "joy", "art", "april", "june", "august",
    "dawn", "summer", "rob", "pat", "chase", "miles", "bob", "jack", "frank", "sue", "drew", "guy", "ray", "dale",
})  # fmt: skip
"""Given names that are other words as well."""

NAMES_TOO = frozenset({
    "vos", "can", "do", "an", "so", "son", "on", "no", "sin", "mon", "ton", "long", "young", "key", "read", "day",
    "case", "east", "home", "main", "new", "such", "wer", "sur", "par", "car", "come", "tema", "mesa", "para", "will",
    "may", "art", "ara", "ne", "como", "leer", "ja", "per", "my", "her", "as", "is",
})  # fmt: skip
"""Words that are no name in one language and a name in another one: Vos, Can, Do."""

NOT_NAMES = words(
    en="anthem | prayer | the | an | how | why | what | when | where | who | which | this | that | these | "
    "those | in | on | at | "
    "for | from | with | and | or | our | your | all | more | read | register | panel | session | sessions | "
    "keynote | workshop | workshops | break | lunch | coffee | opening | closing | welcome | key | topics | topic | "
    "questions | question | abstract | description | note | notes | about | agenda | program | programme | "
    "schedule | speakers | speaker | contact | home | news | recent | posts | date | time | times | location | "
    "venue | format | language | website | email | phone | part | theme | discussion | policy | security | future | "
    "east | goal | goals | objective | objectives | followed | please | moderator | moderators | panelist | "
    "panelists | discussant | remarks | address | speech | lecture | talks | talk | paper | papers | poster | "
    "posters | plenary | parallel | track | tutorial | breakout | reception | dinner | breakfast | tea | "
    "registration | networking | conference | summit | congress | symposium | seminar | webinar | meeting | "
    "annual | international | global | national | regional | local | into | toward | towards | beyond | between | "
    "under | over | after | before | during | through | without | within | against | across | new | is | are | "
    "was | were | be | been | has | have | had | do | does | can | could | will | would | should | may | might | "
    "must | not | no | yes | we | us | you | they | their | its | it | his | her | my | i | as | if | than | then | "
    "to | via | vs | versus | using | making | understanding | exploring | rethinking | introduction | overview | "
    "update | updates | report | results | conclusion | conclusions | discussing | learning | teaching | sponsors | "
    "sponsor | partners | supported | click | here | download | watch | share | follow | subscribe | tickets | "
    "ticket | free | online | virtual | hybrid | live | available | only | everyone | anyone | tba | tbc | tbd | "
    "various | colleagues | team | staff | students | history | politics | economy | economics | energy | climate | "
    "water | education | health | science | technology | technologies | research | data | digital | development | "
    "management | governance | innovation | strategy | strategies | system | systems | network | networks | "
    "community | communities | culture | art | arts | music | law | rights | justice | peace | war | wars | "
    "conflict | trade | finance | business | industry | market | markets | policies | city | cities | village | "
    "street | road | avenue | square | building | floor | hall | centre | center | theatre | theater | auditorium | "
    "university | institute | college | school | department | ministry | foundation | association | society | "
    "museum | library | hotel | group | committee | council | office | day | days | week | month | year | morning | "
    "afternoon | evening | night | today | tomorrow | monday | tuesday | wednesday | thursday | friday | saturday | "
    "sunday | january | february | march | october | november | december | september | century | age | era | "
    "world | states | united | republic | war-time | case | study | studies | analysis | approach | approaches | "
    "perspective | perspectives | challenge | challenges | opportunity | opportunities | issue | issues | role | "
    "impact | impacts | effects | effect | model | models | theory | practice | practices | methods | method | "
    "tools | tool | design | power | politics of | crisis | change | transformation | transition | action | "
    "response | resources | resource | services | service | access | open | closed | public | private | social | "
    "political | economic | cultural | environmental | legal | military | women | men | children | youth | people | "
    "human | humans | room | rooms | foyer | lobby | terrace",
    fr="les | une | pourquoi | comment | séance | atelier | pause | thème | sur | dans | pour | avec | entre | "
    "vers | sous | aux | est | sont | qui | que | quoi | où | ce | ces | cette | nos | notre | vos | leur | leurs | "
    "table | ronde | conférence | ouverture | clôture | déjeuner | dîner | accueil | discours | programme | "
    "journée | journées | questions | réponses | débat | recherche | santé | eau | ville | villes | salle | tous | "
    "toutes | plus | sans | et | par | introduction | bilan | perspectives | conclusion | synthèse | mardi | "
    "lundi | mercredi | jeudi | vendredi | samedi | dimanche",
    de="die | ein | eine | einen | einer | eines | wie | warum | was | wer | wo | sitzung | thema | mit | für | "
    "auf | aus | bei | nach | über | unter | durch | ohne | gegen | ist | sind | wird | werden | nicht | kein | "
    "keine | wir | sie | ihr | und-so | zur-zeit | pause | mittag | kaffeepause | mittagspause | begrüßung | "
    "eröffnung | verabschiedung | vortrag | podium | fragen | diskussion | abschluss | einführung | tagung | raum | "
    "saal | freitag | samstag | sonntag | montag | dienstag | mittwoch | donnerstag | im | am | dem | zukunft | "
    "wenn | oder | aber | auch | noch | vom-bis",
    es="una | unos | unas | cómo | qué | quién | por | para | con | sin | sobre | entre | desde | hasta | hacia | "
    "sesión | taller | tema | mesa | redonda | conferencia | apertura | clausura | pausa | almuerzo | café | es | "
    "son | al-andalus | nuestro | nuestra | su | sus | más | preguntas | respuestas | debate | inauguración | "
    "bienvenida | presentación | proyecto | congreso | jornada | jornadas | sala | lunes | martes | miércoles | "
    "jueves | viernes | sábado | domingo | cuando | donde | como",
    it="una | uno | un | gli | come | perché | cosa | chi | con | per | tra | fra | sul | sulla | nel | nella | "
    "dal-al | sono | pausa | pranzo | cena | apertura | chiusura | saluti | tavola | rotonda | laboratorio | "
    "sessione | discussione | conclusioni | introduzione | presentazione | convegno | sala | lunedì | martedì | "
    "mercoledì | giovedì | venerdì | sabato | domenica",
    pt="uma | um | como | por | para | com | sem | sobre | entre | até | quem | quando | mesa | oficina | "
    "palestra | abertura | encerramento | almoço | intervalo | cafezinho | conferência | sessão | painel | debate | "
    "apresentação | sala | é | são | segunda | terça | quarta | quinta | sexta | sábado | domingo | inscrições | "
    "realização | apoio",
    tr="ve | ile | için | bir | nasıl | neden | ne | açılış | kapanış | kahve | arası | öğle | yemeği | kayıt | "
    "oturum | panel | atölye | çalıştay | saygı | duruşu | istiklal | marşı | sonuç | bildirgesi | konuşmaları",
    ru="и | в | на | о | об | с | со | к | по | для | из | от | до | при | как | что | почему | кто | где | не | "
    "это | регистрация | открытие | закрытие | перерыв | обед | кофе | секция | сессия | круглый | стол | доклад | "
    "доклады | программа | день | форум | конференция | заседание | лекция | мастер-класс | вопросы | ответы | "
    "новый | новая | новое | новые | будущее | мир | города | город | дискуссия | экскурсия",
    ar="في | من | إلى | عن | بين | كيف | لماذا | ماذا | هل | الجلسة | جلسة | ورشة | استراحة | غداء | افتتاح | "
    "الافتتاح | ختام | الختامية | التسجيل | تسجيل | كلمة | المحور | اليوم | الأولى | الثانية | الثالثة | الرابعة | "
    "الخامسة | محاضرة | حوار | مستقبل | برنامج | البرنامج | قهوة | صلاة | عشاء | التوصيات | أسئلة | نقاش | مناقشة | "
    "القرآن | النشيد | الوطني | السلام الوطني | تلاوة | عرض | فيلم | مع | تحت | حول | نحو | الأول | الثاني | الثالث",
    fa="در | از | به | با | برای | چگونه | چرا | چیست | نشست | کارگاه | استراحت | ناهار | افتتاحیه | اختتامیه | "
    "پذیرایی | پذیرش | میزگرد | پرسش | پاسخ | روز | ساعت | سالن | برنامه | شام | موسیقی | قرائت | قرآن | تلاوت | "
    "سرود | ملی | کلیپ | پخش | آینده | که | را | است",
)  # fmt: skip
"""Words that no person's name has, however it is capitalised."""

NOT_NAMES_EAST = words(
    ja="所属 | 要旨 | 資料 | 概要 | 氏名 | 敬称 | "
    "開会 | 閉会 | 休憩 | 昼食 | 受付 | 基調 | 講演 | 報告 | 総括 | 挨拶 | 討論 | 質疑 | 分科会 | 会場 | 時間 | "
    "展望 | 課題 | 研究 | 地域 | 社会 | 未来 | 懇親 | 紹介 | 発表 | 再生 | 問題 | 会議 | 定員 | 参加 | 開場 | "
    "時代 | 方法 | 実践 | 見学",
    zh="签到 | 开幕 | 闭幕 | 茶歇 | 午餐 | 晚宴 | 致辞 | 报告 | 论坛 | 讨论 | 合影 | 总结 | 参观 | 结束 | 主题 | "
    "时间 | 地点 | 内容 | 议程 | 会议 | 研究 | 发展 | 问题 | 注册 | 仪式 | 大厅 | 餐厅 | 午休 | 工作坊 | 分论坛 | "
    "嘉宾 | 集合 | 联系 | 欢迎 | 圆桌 | 主旨 | 演讲 | 休息 | 文化 | 技术",
    ko="개회 | 폐회 | 휴식 | 점심 | 등록 | 발표 | 토론 | 질의 | 강연 | 세션 | 장소 | 시간 | 만찬 | 오찬 | 인사 | "
    "기조 | 종합 | 주제",
)
"""Parts of words that no name in Chinese, Japanese or Korean has."""

AND = words(
    en="and | & | plus", fr="et | ainsi que", de="und | sowie", es="y | e", it="e | ed", pt="e", nl="en", tr="ve | "
    "ile", ru="и",
    ar="و", fa="و", ja="と", zh="和 | 与 | 及",
)  # fmt: skip
"""Words between two names."""
GLUED_AND = "و"
"""The Arabic one, which is written together with the name behind it."""
GLUED_NAMES = words(
    ar="ليد | ائل | سام | سيم | فاء | جدان | داد | ردة | ضاح | جيه | هيب | لاء | فيق | حيد | ديع | عد | صال | "
    "هبة | ئام | "
    "لي | رد | هاب | اصف | جدي | صفي | لي الدين | زارة | زارت | زیر | زير | زيرة | كيل | كيلة | كالة | حدة | رئيس",
)
"""Names and other words that begin with that letter, without it."""
TALKING = words(
    en="in conversation with | in dialogue with", fr="en conversation avec | en dialogue avec", de="im gespräch mit",
    es="en conversación con | en diálogo con | conversa con | dialoga con", it="dialoga con | in dialogo con | "
    "in conversazione con",
    pt="em conversa com | conversa com",
)  # fmt: skip
"""Phrases between two people who talk with each other."""
FOLLOWERS = words(
    en="team | colleagues | others | students | friends | co-authors | et al. | et al | guests",
    fr="équipe | collègues", de="team | kollegen | weitere", es="equipo | otros | colegas", it="altri", pt="equipe | "
    "outros",
)  # fmt: skip
"""Who comes along with a person and has no name: "Jane Roe & Team"."""

SURNAMES_EAST = words(
    zh="王 | 李 | 张 | 刘 | 陈 | 杨 | 黄 | 赵 | 吴 | 周 | 徐 | 孙 | 马 | 朱 | 胡 | 郭 | 何 | 林 | 罗 | 高 | 郑 | "
    "梁 | 谢 | 宋 | 唐 | 许 | 韩 | 冯 | 邓 | 曹 | 彭 | 曾 | 肖 | 田 | 董 | 袁 | 潘 | 于 | 蒋 | 蔡 | 余 | 杜 | 叶 | "
    "程 | 苏 | 魏 | 吕 | 丁 | 任 | 沈 | 姚 | 卢 | 姜 | 崔 | 钟 | 谭 | 陆 | 汪 | 范 | 金 | 石 | 廖 | 贾 | 夏 | 韦 | "
    "付 | 方 | 白 | 邹 | 孟 | 熊 | 秦 | 邱 | 江 | 尹 | 薛 | 闫 | 段 | 雷 | 侯 | 龙 | 史 | 陶 | 黎 | 贺 | 顾 | 毛 | "
    "郝 | 龚 | 邵 | 万 | 钱 | 严 | 覃 | 武 | 戴 | 莫 | 孔 | 向 | 汤 | 甘 | 穆 | 祝 | 施 | 牛 | 樊 | 葛 | 齐 | 欧阳 | "
    "司马 | 上官 | 诸葛 | 慕容 | 司徒 | 令狐 | 東方 | 張 | 劉 | 陳 | 楊 | 黃 | 趙 | 吳 | 孫 | 馬 | 鄭 | 謝 | 許 | "
    "韓 | 馮 | 鄧 | 蕭 | 蔣 | 葉 | 蘇 | 盧 | 鍾 | 陸 | 賈 | 鄒 | 顧 | 龔 | 萬 | 錢 | 嚴 | 湯 | 歐陽 | 俞 | 翁 | 倪 | "
    "柳 | 章 | 鲁 | 殷 | 温 | 洪 | 邝 | 颜 | 乔 | 赖 | 聂 | 焦 | 佟 | 阮 | 毕 | 骆 | 裴 | 翟 | 霍 | 耿 | 柯 | 詹 | "
    "庄 | 戚 | 娄 | 冉 | 祁 | 窦 | 卓 | 凌 | 涂 | 岳 | 欧 | 邢 | 尚 | 辛 | 麦 | 公孙 | 皇甫 | 尉迟 | 夏侯 | 东方 | "
    "西门 | 宇文 | 长孙 | 司空 | 轩辕 | 端木 | 百里 | 呼延 | 申屠 | 太史 | 淳于 | 濮阳",
    ko="김 | 이 | 박 | 최 | 정 | 강 | 조 | 윤 | 장 | 임 | 한 | 오 | 서 | 신 | 권 | 황 | 안 | 송 | 전 | 홍 | 유 | "
    "고 | 문 | 양 | 손 | 배 | 백 | 허 | 남 | 심 | 노 | 하 | 곽 | 성 | 차 | 주 | 우 | 구 | 민 | 류 | 나 | 진 | 지 | "
    "엄 | 채 | 원 | 천 | 방 | 공 | 현 | 함 | 변 | 염 | 여 | 추 | 도 | 소 | 석 | 선 | 설 | 마 | 길 | 연 | 위 | 표 | "
    "명 | 기 | 반 | 라 | 왕 | 금 | 옥 | 육 | 인 | 맹 | 제 | 모 | 탁 | 국 | 어 | 은 | 편 | 용",
)  # fmt: skip
"""Family names in Chinese and Korean, which stand in front."""
