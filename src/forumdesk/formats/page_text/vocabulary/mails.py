# SPDX-License-Identifier: MIT
"""Words of mails around a program: the fields of their headers, who wrote what, and how letters end."""

from __future__ import annotations

from collections.abc import Mapping

from forumdesk.formats.page_text.vocabulary.words import Words, words

FIELDS: Mapping[str, Words] = {
    "from": words(
        en="from | sender",
        fr="de | expéditeur",
        de="von | absender",
        es="de | remitente",
        it="da | mittente",
        pt="de | remetente",
        nl="van | afzender",
        tr="kimden | gönderen",
        ru="от | от кого | отправитель",
        ar="من | المرسل",
        fa="از | فرستنده",
        zh="发件人 | 寄件者 | 寄件人 | 发送人",
        ja="差出人 | 送信者 | 送信元",
        ko="보낸사람 | 보낸 사람",
        sv="från | fra | lähettäjä",
        pl="od | nadawca | od kogo",
    ),
    "date": words(
        en="sent | date",
        fr="envoyé | envoyé le | date",
        de="gesendet | datum",
        es="enviado | enviado el | fecha",
        it="inviato | data",
        pt="enviado | enviada em | enviado em | data",
        nl="verzonden | datum | verzonden op",
        tr="gönderildi | gönderilme | gönderme tarihi | tarih",
        ru="отправлено | дата",
        ar="تاريخ الإرسال | تم الإرسال | التاريخ | أرسلت",
        fa="تاریخ | ارسال شده",
        zh="发送时间 | 发送日期 | 日期 | 寄件日期 | 时间",
        ja="送信日時 | 日時 | 日付 | 送信日",
        ko="보낸날짜 | 보낸 날짜 | 날짜",
        sv="skickat | sendt | lähetetty | datum | dato",
        pl="wysłano | data",
    ),
    "to": words(
        en="to",
        fr="à | a | destinataire",
        de="an | empfänger",
        es="para | destinatario",
        it="a | destinatario",
        pt="para | destinatário",
        nl="aan | ontvanger",
        tr="kime | alıcı",
        ru="кому | получатель",
        ar="إلى | المستلم",
        fa="به | گیرنده",
        zh="收件人 | 收件者",
        ja="宛先 | 受信者",
        ko="받는사람 | 받는 사람",
        sv="till | til | vastaanottaja",
        pl="do",
    ),
    "copy": words(
        en="cc | bcc | reply-to | reply to",
        fr="copie à | copie | cci",
        de="kopie | blindkopie",
        es="con copia",
        nl="kopie",
        tr="bilgi",
        ru="копия",
        ar="نسخة",
        fa="رونوشت",
        zh="抄送 | 副本 | 密送",
        ja="参照",
        ko="참조",
        sv="kopia | kopi | kopio",
        pl="dw | udw",
    ),
    "subject": words(
        en="subject",
        fr="objet | sujet",
        de="betreff",
        es="asunto",
        it="oggetto",
        pt="assunto",
        nl="onderwerp",
        tr="konu",
        ru="тема",
        ar="الموضوع",
        fa="موضوع",
        zh="主题 | 主旨 | 主題",
        ja="件名",
        ko="제목",
        sv="ämne | emne | aihe",
        pl="temat",
    ),
    "attached": words(
        en="attachments | attachment | importance | priority",
        fr="pièces jointes | pièce jointe",
        de="anlagen | anlage",
        es="datos adjuntos | adjuntos",
        it="allegati",
        pt="anexos",
        nl="bijlagen",
        tr="ekler",
        ru="вложения",
        ar="المرفقات",
        fa="پیوست ها",
        zh="附件",
        ja="添付ファイル",
        ko="첨부파일",
        sv="bilagor",
        pl="załączniki",
    ),
}
"""What stands before a colon in the lines over a mail."""

WROTE = words(
    en="wrote | writes",
    fr="a écrit",
    de="schrieb",
    es="escribió",
    it="ha scritto | scrive",
    pt="escreveu",
    nl="schreef",
    tr="yazdı | şunu yazdı | şunları yazdı",
    ru="написал | написал(а) | написала | писал | пишет",
    ar="كتب | كتبت",
    fa="نوشت",
    zh="写道 | 寫道",
    ja="のメール | 書きました | のメッセージ",
    ko="작성",
    sv="skrev | kirjoitti",
    pl="napisał | napisał(a) | napisała | pisze",
)
"""What the line over a quoted mail ends with, before a colon."""

MESSAGES = words(
    en="original message | forwarded message | begin forwarded message | start of forwarded message",
    fr="message d'origine | message original | message transféré | message initial | début du message réexpédié",
    de="ursprüngliche nachricht | weitergeleitete nachricht | original-nachricht | "
    "anfang der weitergeleiteten nachricht",
    es="mensaje original | mensaje reenviado | inicio del mensaje reenviado",
    it="messaggio originale | messaggio inoltrato | inizio messaggio inoltrato",
    pt="mensagem original | mensagem encaminhada | mensagem reencaminhada",
    nl="oorspronkelijk bericht | doorgestuurd bericht | begin doorgestuurd bericht",
    tr="orijinal mesaj | özgün ileti | iletilen mesaj | yönlendirilen mesaj | iletilmiş mesaj",
    ru="исходное сообщение | пересылаемое сообщение | начало переадресованного сообщения | "
    "конец пересылаемого сообщения",
    ar="الرسالة الأصلية | رسالة أعيد توجيهها | رسالة معاد توجيهها",
    fa="پیام اصلی | پیام فوروارد شده | پیام هدایت‌شده",
    zh="原始邮件 | 转发邮件 | 转发的邮件 | 原郵件 | 轉寄郵件 | 原邮件",
    ja="元のメッセージ | 転送メッセージ | 転送されたメッセージ",
    ko="원본 메시지 | 전달된 메시지",
    sv="ursprungligt meddelande | vidarebefordrat meddelande | videresendt meddelelse",
    pl="wiadomość oryginalna | wiadomość przekazana | treść przekazanej wiadomości",
)
"""What a line says that stands over a mail in a mail."""

FAREWELLS = words(
    en="best regards | kind regards | warm regards | warmest regards | with kind regards | with best regards | "
    "with warm regards | best wishes | with best wishes | all best wishes | yours sincerely | sincerely yours | "
    "yours faithfully | yours truly | yours cordially | all the best | all best | many thanks and best wishes | "
    "with gratitude | with thanks | in solidarity | respectfully yours",
    fr="bien cordialement | très cordialement | cordialement vôtre | bien à vous | bien à toi | "
    "meilleures salutations | salutations distinguées | sincères salutations | avec nos meilleures salutations | "
    "amicalement vôtre | bien amicalement | cordiales salutations",
    de="mit freundlichen grüßen | mit freundlichem gruß | mit besten grüßen | mit herzlichen grüßen | "
    "mit herzlichem gruß | freundliche grüße | viele grüße | beste grüße | herzliche grüße | liebe grüße | "
    "schöne grüße | mit kollegialen grüßen | mit vielen grüßen | mit lieben grüßen | hochachtungsvoll | mfg",
    es="un saludo | un cordial saludo | saludos cordiales | un abrazo | reciban un cordial saludo | "
    "un saludo cordial | atentos saludos | le saluda atentamente | con un cordial saludo | muchos saludos",
    it="un caro saluto | un cordiale saluto | cordiali saluti | distinti saluti | cari saluti | un saluto | "
    "molti cordiali saluti | con i migliori saluti | tanti saluti | un abbraccio",
    pt="com os melhores cumprimentos | melhores cumprimentos | com os meus cumprimentos | um abraço | "
    "um grande abraço | atenciosas saudações | saudações cordiais | cordiais saudações | saudações académicas",
    nl="met vriendelijke groet | met vriendelijke groeten | vriendelijke groeten | hartelijke groeten | "
    "hartelijke groet | veel groeten | met hartelijke groet | mvg",
    tr="saygılarımla | saygılarımızla | sevgilerimle | iyi çalışmalar | iyi günler dilerim | selamlarımla | "
    "en iyi dileklerimle",
    ru="с уважением | с наилучшими пожеланиями | с приветом | всего доброго | всего наилучшего | искренне ваш | "
    "ваш оргкомитет",
    ar="مع التحية | مع خالص التحية | مع أطيب التحيات | وتفضلوا بقبول فائق الاحترام | مع فائق الاحترام | "
    "مع خالص الشكر | تحياتي | مع تحياتي | مع تحيات | وتقبلوا تحياتنا",
    fa="با احترام | با تشکر | با سپاس | ارادتمند | با تقدیم احترام | با آرزوی موفقیت | ارادتمند شما",
    zh="此致 | 此致敬礼 | 顺颂商祺 | 祝好 | 祝工作顺利 | 谨启 | 敬上 | 敬祝 | 顺祝",
    ja="敬具 | よろしくお願いいたします | 宜しくお願いいたします | よろしくお願いします | 草々 | "
    "以上、よろしくお願いいたします",
    ko="감사합니다 | 감사합니다 드림 | 올림",
    sv="med vänliga hälsningar | vänliga hälsningar | med vennlig hilsen | med venlig hilsen | venlig hilsen | "
    "vennlig hilsen | mvh | ystävällisin terveisin | hälsningar",
    pl="z poważaniem | pozdrawiam | z wyrazami szacunku | serdecznie pozdrawiam | pozdrawiam serdecznie | "
    "z pozdrowieniami",
)
"""How a letter ends: a whole line, or the beginning of a short one."""

SHORT_FAREWELLS = words(
    en="best | regards | sincerely | cheers | thanks | many thanks | thank you | yours | warmly | cordially | "
    "respectfully | see you there | see you soon | thanks again | warmest",
    fr="cordialement | amitiés | amicalement | salutations | à bientôt | sincèrement | merci",
    de="gruß | grüße | lg | vg | herzlich | herzlichst | euer | eure | ihr | ihre | danke | bis bald",
    es="saludos | atentamente | abrazos | cordialmente | gracias",
    it="saluti | cordialmente | a presto | grazie",
    pt="atenciosamente | cumprimentos | saudações | abraços | cordialmente | att | até breve | obrigado | obrigada",
    nl="groet | groeten | gr | hartelijk | bedankt",
    tr="saygılar | selamlar | sevgiler | teşekkürler",
    ru="спасибо | до встречи | ваши организаторы",
    sv="hälsningar | hilsen | mvh",
    pl="pozdrawiam | dziękuję",
)
"""Such ends that are words of titles as well: they count with a comma behind them, or over a name."""
