# SPDX-License-Identifier: MIT
"""Lines as programs print their people, in many forms and languages, and who is read from each."""

from __future__ import annotations

import pytest

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.people import people
from forumdesk.formats.page_text.source.normalise import lines_of

FORMS: list[tuple[str, bool, list[tuple[str, str, str, str]]]] = [
    ("Jane Roe, Blue Lake Normal: Threshing Crews on the Margins", False, [("", "Jane Roe", "", "Blue Lake Normal")]),
    ("Modération : Aïcha Benmoussa (Radio Estuaire)", False, [("", "Aïcha Benmoussa", "moderator", "Radio Estuaire")]),
    (
        "Mme Solange Kervadec, présidente de l’Agence du bassin du Ner",
        False,
        [("Mme", "Solange Kervadec", "", "présidente de l’Agence du bassin du Ner")],
    ),
    ("M. Hubert d’Estrac, maire de Saint-Aubry", False, [("M.", "Hubert d’Estrac", "", "maire de Saint-Aubry")]),
    (
        "Intervenantes : Me Fatou Diarra-Colin (Barreau de Saint-Aubry), Ludivine Pasquet (UFC Rivières)",
        False,
        [
            ("Me", "Fatou Diarra-Colin", "speaker", "Barreau de Saint-Aubry"),
            ("", "Ludivine Pasquet", "speaker", "UFC Rivières"),
        ],
    ),
    (
        "Intervenants : Mme Inès Garrabou [Météo-Littoral] ; Général (2S) Rémi Vautrin [Sécurité civile]",
        False,
        [
            ("Mme", "Inès Garrabou", "speaker", "Météo-Littoral"),
            ("Général (2S)", "Rémi Vautrin", "speaker", "Sécurité civile"),
        ],
    ),
    ("Mme Solange KERVADEC", False, [("Mme", "Solange KERVADEC", "", "")]),
    ("- RA Dr. Cem Özdağ, Kanzlei Özdağ & Lüders", True, [("RA Dr.", "Cem Özdağ", "", "Kanzlei Özdağ & Lüders")]),
    (
        "- Schwester Martha Kühnel, Caritasheim St. Veit",
        True,
        [("Schwester", "Martha Kühnel", "", "Caritasheim St. Veit")],
    ),
    ("- Dipl.-Inf. Torben Iversen, MediLog AG", True, [("Dipl.-Inf.", "Torben Iversen", "", "MediLog AG")]),
    (
        "Leitung: Sven Brodersen und Dr. Ulla Mrozek",
        False,
        [("", "Sven Brodersen", "chair", ""), ("Dr.", "Ulla Mrozek", "chair", "")],
    ),
    (
        "Kerstin Abendroth (Hochschule Wiedtal): Robotik, die niemand bestellt hat",
        False,
        [("", "Kerstin Abendroth", "", "Hochschule Wiedtal")],
    ),
    (
        "- Maria Concepción Villaluz, Pflegedienstleitung",
        True,
        [("", "Maria Concepción Villaluz", "", "Pflegedienstleitung")],
    ),
    ("- Staatssekretär a. D. Egon Lippert", True, [("Staatssekretär a. D.", "Egon Lippert", "", "")]),
    (
        "معالي الدكتور سالم بن راشد المرواني، وزير الطاقة والمياه",
        False,
        [("معالي الدكتور", "سالم بن راشد المرواني", "", "وزير الطاقة والمياه")],
    ),
    ("سعادة السفيرة هند الجابري، رئيسة المنتدى", False, [("سعادة السفيرة", "هند الجابري", "", "رئيسة المنتدى")]),
    (
        "مدير الجلسة: خالد العمودي – إعلامي، قناة الأفق",
        False,
        [("", "خالد العمودي", "moderator", "إعلامي، قناة الأفق")],
    ),
    (
        "د. ليلى الشمراني – باحثة أولى، مركز المياه المستدامة",
        False,
        [("د.", "ليلى الشمراني", "", "باحثة أولى، مركز المياه المستدامة")],
    ),
    ("م. ناصر بو شهاب – الرئيس التنفيذي، شركة عذب", False, [("م.", "ناصر بو شهاب", "", "الرئيس التنفيذي، شركة عذب")]),
    ("بروفيسور هانز ريختر – جامعة آلتنفيد", False, [("بروفيسور", "هانز ريختر", "", "جامعة آلتنفيد")]),
    ("أ. د. عبد الرحمن الكثيري – جامعة الساحل", False, [("أ. د.", "عبد الرحمن الكثيري", "", "جامعة الساحل")]),
    ("يقدمها: فيصل العنزي (بنك الواحة)", False, [("", "فيصل العنزي", "speaker", "بنك الواحة")]),
    (
        "المتحدثون: سارة البلوشي، يوسف الحداد، ريم قاسم",
        False,
        [("", "سارة البلوشي", "speaker", ""), ("", "يوسف الحداد", "speaker", ""), ("", "ريم قاسم", "speaker", "")],
    ),
    (
        "الشيخة مريم بنت جاسم المعلا، مؤسسة مبادرة قطرة",
        False,
        [("الشيخة", "مريم بنت جاسم المعلا", "", "مؤسسة مبادرة قطرة")],
    ),
    (
        "Panelists: Glenn Fujiwara; Rev. Alma Whitcomb; Theo Marchbanks, Jr. (Parents for Reading)",
        False,
        [
            ("", "Glenn Fujiwara", "panelist", ""),
            ("Rev.", "Alma Whitcomb", "panelist", ""),
            ("", "Theo Marchbanks, Jr.", "panelist", "Parents for Reading"),
        ],
    ),
    ("Carla Dominguez-Pratt, State Library", False, [("", "Carla Dominguez-Pratt", "", "State Library")]),
    (
        "D. Anselmo Rocaverde Illán, Rector Magnífico",
        False,
        [("D.", "Anselmo Rocaverde Illán", "", "Rector Magnífico")],
    ),
    (
        "Excma. Sra. Dª. Marina Tejedo Campos, Consejera de Cultura",
        False,
        [("Excma. Sra. Da.", "Marina Tejedo Campos", "", "Consejera de Cultura")],
    ),
    (
        "Dra. Pilar Echegoyen Ruiz (Archivo General de Valdemora)",
        False,
        [("Dra.", "Pilar Echegoyen Ruiz", "", "Archivo General de Valdemora")],
    ),
    ("Presenta: Dª. Lucía Fontseré", False, [("Da.", "Lucía Fontseré", "host", "")]),
    ("Sr. D. João Pestana (Torre das Letras)", False, [("Sr. D.", "João Pestana", "", "Torre das Letras")]),
    ("– Nuria Salvatierra: Las cartas devueltas, 1936-1949", False, [("", "Nuria Salvatierra", "", "")]),
    ("– Tomás Iriarte Vega: Cintas magnéticas y humedad", False, [("", "Tomás Iriarte Vega", "", "")]),
    (
        "– Beatriz Monleón y Hugo Pardavé: OCR para manuscritos del s. XVIII",
        False,
        [("", "Beatriz Monleón", "", ""), ("", "Hugo Pardavé", "", "")],
    ),
    (
        "Модератор: Дарья Заболотная, телеканал «Берег»",
        False,
        [("", "Дарья Заболотная", "moderator", "телеканал «Берег»")],
    ),
    (
        "Игорь Шестаков-Ким, директор, АНО «Речной транзит»",
        False,
        [("", "Игорь Шестаков-Ким", "", "директор, АНО «Речной транзит»")],
    ),
    (
        "Генерал-майор в отставке Виктор Ермолаевич Струков",
        False,
        [("Генерал-майор в отставке", "Виктор Ермолаевич Струков", "", "")],
    ),
    (
        "Докладчики: О. В. Тюленева, Р. Г. Мамедов (МостНИИ), Пекка Лаурила (Финляндия)",
        False,
        [
            ("", "О. В. Тюленева", "speaker", ""),
            ("", "Р. Г. Мамедов", "speaker", "МостНИИ"),
            ("", "Пекка Лаурила", "speaker", "Финляндия"),
        ],
    ),
    (
        "Участники: Анна-Мария Остерман, фонд «Чистый лёд»; Семён Уксусников; С. Ю. Ли",
        False,
        [
            ("", "Анна-Мария Остерман", "speaker", "фонд «Чистый лёд»"),
            ("", "Семён Уксусников", "speaker", ""),
            ("", "С. Ю. Ли", "speaker", ""),
        ],
    ),
    ("R. T. HALLORAN, Convenor", False, [("", "R. T. HALLORAN", "", "Convenor")]),
    (
        "Chair: M. ABERNETHY-COLE (Univ. of Strathkeel)",
        False,
        [("", "M. ABERNETHY-COLE", "chair", "Univ. of Strathkeel")],
    ),
    (
        "S. KOVÁCSNÉ, P. Darrow and J. IWU",
        False,
        [("", "S. KOVÁCSNÉ", "", ""), ("", "P. Darrow", "", ""), ("", "J. IWU", "", "")],
    ),
    ("H. OLESEN (Norse Polar Inst.)", False, [("", "H. OLESEN", "", "Norse Polar Inst.")]),
    (
        "Prof. Dame Edith Larkspur (Royal Botanic Society)",
        False,
        [("Prof. Dame", "Edith Larkspur", "", "Royal Botanic Society")],
    ),
    (
        "W. Okoro [Moss Watch]; E. Pihl [Moss Watch]",
        False,
        [("", "W. Okoro", "", "Moss Watch"), ("", "E. Pihl", "", "Moss Watch")],
    ),
    ("Led by P. Darrow", False, [("", "P. Darrow", "chair", "")]),
    ("After-dinner speaker: R. T. HALLORAN", False, [("", "R. T. HALLORAN", "speaker", "")]),
    (
        "con la sindaca Ludovica Ferrantelli e il presidente della Pro Loco, cav. Gino Bazzocchi",
        False,
        [
            ("", "Ludovica Ferrantelli", "speaker", ""),
            ("cav.", "Gino Bazzocchi", "speaker", "il presidente della Pro Loco"),
        ],
    ),
    ("modera Chiara Ubaldini, «Il Lievito»", False, [("", "Chiara Ubaldini", "moderator", "«Il Lievito»")]),
    (
        "Prof. Ugo Travaglini, economista, Politecnico di Castelforte",
        False,
        [("Prof.", "Ugo Travaglini", "", "economista, Politecnico di Castelforte")],
    ),
    ("Nadia El Khoury, sindacalista", False, [("", "Nadia El Khoury", "", "sindacalista")]),
    ("Sen. Raffaele Pontecorvo-Dini", False, [("Sen.", "Raffaele Pontecorvo-Dini", "", "")]),
    ("L'autrice dialoga con Marta Quintavalle", False, [("", "Marta Quintavalle", "", "L'autrice dialoga con")]),
    ("S.E. mons. Aurelio Bentivoglio", False, [("S.E. mons.", "Aurelio Bentivoglio", "", "")]),
    ("青葉 恒一（実行委員長）", False, [("", "青葉 恒一", "", "実行委員長")]),
    ("講師：鷺沼 澄子 教授（蓮見大学）", False, [("教授", "鷺沼 澄子", "speaker", "蓮見大学")]),
    ("パネリスト：鷺沼 澄子（蓮見大学）", False, [("", "鷺沼 澄子", "panelist", "蓮見大学")]),
    ("マルタ・リンドグレン（ノルド水都研究所）", False, [("", "マルタ・リンドグレン", "", "ノルド水都研究所")]),
    ("大瀬 光太郎（NPO法人さざなみ）", False, [("", "大瀬 光太郎", "", "NPO法人さざなみ")]),
    (
        "発表者：入江 千夏、Nguyen Van Tam、小野寺 誠",
        False,
        [("", "入江 千夏", "speaker", ""), ("", "Nguyen Van Tam", "speaker", ""), ("", "小野寺 誠", "speaker", "")],
    ),
    (
        "主持人：段雨桐；嘉宾：甘霖、Marguerite Desrosiers-Kane、阿布都热依木·吐尔逊",
        False,
        [
            ("", "段雨桐", "moderator", ""),
            ("", "甘霖", "speaker", ""),
            ("", "Marguerite Desrosiers-Kane", "speaker", ""),
            ("", "阿布都热依木·吐尔逊", "speaker", ""),
        ],
    ),
    (
        "主持人：欧阳静仪 博士；发言人：石磊、Kenji Morishige、罗曼",
        False,
        [
            ("博士", "欧阳静仪", "moderator", ""),
            ("", "石磊", "speaker", ""),
            ("", "Kenji Morishige", "speaker", ""),
            ("", "罗曼", "speaker", ""),
        ],
    ),
    ("致辞：云栖湖大学副校长 甘霖 教授", False, [("教授", "甘霖", "speaker", "云栖湖大学副校长")]),
    ("段雨桐 教授（云栖湖大学）", False, [("教授", "段雨桐", "", "云栖湖大学")]),
    ("Prof. (Dr.) Mohd. Rizwan Qazi", False, [("Prof. (Dr.)", "Mohd. Rizwan Qazi", "", "")]),
    ("Shri Devendra Pattanshetti, IAS (Retd.)", False, [("Shri IAS (Retd.)", "Devendra Pattanshetti", "", "")]),
    ("Arvind Nambiar & Team", False, [("", "Arvind Nambiar", "", "")]),
    (
        "Konuşmacılar: Doç. Dr. Mert Haznedar, Lale Uluğtekin, Hrant Kazancıyan",
        False,
        [
            ("Doç. Dr.", "Mert Haznedar", "speaker", ""),
            ("", "Lale Uluğtekin", "speaker", ""),
            ("", "Hrant Kazancıyan", "speaker", ""),
        ],
    ),
    ("Yıldız Dağaşan ile Cihan Oğuzertem", False, [("", "Yıldız Dağaşan", "", ""), ("", "Cihan Oğuzertem", "", "")]),
    ("Yürütücü: Arş. Gör. Onur Çetinalp", False, [("Arş. Gör.", "Onur Çetinalp", "speaker", "")]),
    (
        "Prof. Dr. Gülsüm Arıkboğa (Kızılhisar Üniversitesi Rektörü)",
        False,
        [("Prof. Dr.", "Gülsüm Arıkboğa", "", "Kızılhisar Üniversitesi Rektörü")],
    ),
    ("Serkan Tepeli (Belediye Başkan Yrd.)", False, [("", "Serkan Tepeli", "", "Belediye Başkan Yrd.")]),
    ("Oturum Bşk.: Prof. Dr. İlknur TEZCANLI", False, [("Prof. Dr.", "İlknur TEZCANLI", "chair", "")]),
    ("Ebe Gülizar YOLDAŞ", False, [("Ebe", "Gülizar YOLDAŞ", "", "")]),
    ("Dr. Öğr. Üyesi Rojda ALTUNDERE", False, [("Dr. Öğr. Üyesi", "Rojda ALTUNDERE", "", "")]),
    ("Bnb. (E) Tarık SELVİOĞLU", False, [("Bnb. (E)", "Tarık SELVİOĞLU", "", "")]),
    ("رئیس نشست: دکتر هومن دیلمقانی", False, [("دکتر", "هومن دیلمقانی", "chair", "")]),
    (
        "سخنرانان: آرش نیک‌سرشت؛ سودابه مهاجر",
        False,
        [("", "آرش نیک‌سرشت", "speaker", ""), ("", "سودابه مهاجر", "speaker", "")],
    ),
    (
        "Saludo de la taita Rosalba Jacanamijoy, autoridad del Resguardo Yurayaco",
        False,
        [("taita", "Rosalba Jacanamijoy", "speaker", "autoridad del Resguardo Yurayaco")],
    ),
    ("Palabras de Edgardo Villota (alcalde)", False, [("", "Edgardo Villota", "speaker", "alcalde")]),
    (
        "Ponente: **Yolanda Achipiz-Muelas**, Universidad de la Cordillera",
        False,
        [("", "Yolanda Achipiz-Muelas", "speaker", "Universidad de la Cordillera")],
    ),
    (
        "Con Ailton Paresi y Rosalba Jacanamijoy",
        False,
        [("", "Ailton Paresi", "speaker", ""), ("", "Rosalba Jacanamijoy", "speaker", "")],
    ),
    (
        'Tobias Ostrowski, Tri-Rivers CC: "Sale Barns": Voices from the Archive',
        False,
        [("", "Tobias Ostrowski", "", "Tri-Rivers CC")],
    ),
    (
        "Nikhil O'Rourke-Lim, independent scholar: Rethinking Feed Sacks",
        False,
        [("", "Nikhil O'Rourke-Lim", "", "independent scholar")],
    ),
    (
        "Com Dona Zilda Apinajé (mestra griô) e Secretário Otávio Bragança-Nunes",
        False,
        [("Dona", "Zilda Apinajé", "speaker", "mestra griô"), ("Secretário", "Otávio Bragança-Nunes", "speaker", "")],
    ),
    (
        "Kofi Mensah-Dubois, MSN, Lead, VR Lab, Hôpital Sainte-Colombe",
        False,
        [("MSN", "Kofi Mensah-Dubois", "", "Lead, VR Lab, Hôpital Sainte-Colombe")],
    ),
    ("Prof. Marguerita Oduya-Lenz, PhD, RN, FAAN", False, [("Prof. PhD, RN, FAAN", "Marguerita Oduya-Lenz", "", "")]),
    (
        'Patricia "Trish" Yellowhorse, Clinical Instructor, High Plains Tribal College',
        False,
        [("", 'Patricia "Trish" Yellowhorse', "", "Clinical Instructor, High Plains Tribal College")],
    ),
    ("Chair - Bridget Fallonova", False, [("", "Bridget Fallonova", "chair", "")]),
    ("Moderator: Brandreth, Colin — BBN Gulf Radio", False, [("", "Colin Brandreth", "moderator", "BBN Gulf Radio")]),
    ("Okwuosa, Chidi — Dune Dynamics", False, [("", "Chidi Okwuosa", "", "Dune Dynamics")]),
    ("Al Tayeb, Hessa — Sandstone Robotics", True, [("", "Al Tayeb", "", "Hessa — Sandstone Robotics")]),
    (
        "Wickramasinghe, Dilshan, PhD — Camel Vision Labs",
        False,
        [("", "Dilshan Wickramasinghe", "", "Camel Vision Labs")],
    ),
    (
        "Tovar Benavente, Xóchitl y Kingsley, Rhonda",
        False,
        [("", "Xóchitl Tovar Benavente", "", ""), ("", "Rhonda Kingsley", "", "")],
    ),
    ("Modera: Armendáriz, Saúl", False, [("", "Saúl Armendáriz", "moderator", "")]),
    (
        "Pulido Ansaldo, Verónica; Kingsley, Rhonda; Gral. Brig. (Ret.) Montemayor, Efrén",
        False,
        [
            ("", "Verónica Pulido Ansaldo", "", ""),
            ("", "Rhonda Kingsley", "", ""),
            ("Gral. Brig. (Ret.)", "Efrén Montemayor", "", ""),
        ],
    ),
    (
        "C. Lic. Zaragoza Puente, Marisela, Secretaria de Cultura",
        False,
        [("C. Lic.", "Zaragoza Puente", "", "Marisela, Secretaria de Cultura")],
    ),
    (
        "Mit: Ursina Caflisch; Nils Brodbeck (Alpenfreunde); Dr. Chiara Snozzi-Weber (SolarTessin AG)",
        False,
        [
            ("", "Ursina Caflisch", "speaker", ""),
            ("", "Nils Brodbeck", "speaker", "Alpenfreunde"),
            ("Dr.", "Chiara Snozzi-Weber", "speaker", "SolarTessin AG"),
        ],
    ),
    ("Presidente da Câmara, Eng.ª Graça Toscano", False, [("Eng.a", "Graça Toscano", "", "Presidente da Câmara")]),
    (
        "Comandante Rui Valadão-Reis, Capitania do Porto",
        False,
        [("Comandante", "Rui Valadão-Reis", "", "Capitania do Porto")],
    ),
    ("Руководитель: к. и. н. Лариса Горчакова-Юнг", False, [("к. и. н.", "Лариса Горчакова-Юнг", "chair", "")]),
    ("تدير الجلسة: د. سلوى بن عاشور", False, [("د.", "سلوى بن عاشور", "moderator", "")]),
    ("*Glen Worthey, Chair*", False, [("", "Glen Worthey", "chair", "")]),
    ("Sr. Consolacion Yap, OSB", False, [("Sr. OSB", "Consolacion Yap", "", "")]),
    ("Jane Roe – How to mend a boat", False, [("", "Jane Roe", "", "How to mend a boat")]),
    ("Jane Roe: Director, Tide Institute", False, [("", "Jane Roe", "", "Director, Tide Institute")]),
    ("Jane Roe - Fellow", False, [("", "Jane Roe", "", "Fellow")]),
    ("Jane Roe / Tide Institute", True, [("", "Jane Roe", "", "Tide Institute")]),
    ("Jane RoeUniversity of Teal", False, [("", "Jane Roe", "", "University of Teal")]),
    ("Jane Roe\tUniversity of Teal", False, [("", "Jane Roe", "", "University of Teal")]),
    (
        "Marie DUPONT, directrice de l’Institut des marées",
        False,
        [("", "Marie DUPONT", "", "directrice de l’Institut des marées")],
    ),
    (
        "DUPONT Marie, directrice de l’Institut des marées",
        False,
        [("", "Marie DUPONT", "", "directrice de l’Institut des marées")],
    ),
    ("by Jane Roe", False, [("", "Jane Roe", "speaker", "")]),
    (
        "with Jane Roe, Sam Hill and Ann Lee",
        False,
        [("", "Jane Roe", "speaker", ""), ("", "Sam Hill", "speaker", ""), ("", "Ann Lee", "speaker", "")],
    ),
    ("Presented by Jane Roe and Sam Hill", False, [("", "Jane Roe", "speaker", ""), ("", "Sam Hill", "speaker", "")]),
    ("par Jeanne Roy", False, [("", "Jeanne Roy", "speaker", "")]),
    (
        "von Jan van der Roe und Ute Hügel",
        False,
        [("", "Jan van der Roe", "speaker", ""), ("", "Ute Hügel", "speaker", "")],
    ),
    ("con Marta Pérez y Luis Gil", False, [("", "Marta Pérez", "speaker", ""), ("", "Luis Gil", "speaker", "")]),
    ("com Ana Lima e Rui Costa", False, [("", "Ana Lima", "speaker", ""), ("", "Rui Costa", "speaker", "")]),
    ("докладчик: Иван Иванович Петров", False, [("", "Иван Иванович Петров", "speaker", "")]),
    (
        "Panelists: Ann Lee (Lake Times), Sam Hill (Sound House) and Jane Roe (Tide Institute)",
        False,
        [
            ("", "Ann Lee", "panelist", "Lake Times"),
            ("", "Sam Hill", "panelist", "Sound House"),
            ("", "Jane Roe", "panelist", "Tide Institute"),
        ],
    ),
    (
        "Jane Roe, Sam Hill and Ann Lee",
        False,
        [("", "Jane Roe", "", ""), ("", "Sam Hill", "", ""), ("", "Ann Lee", "", "")],
    ),
    ("Moderator Jane Roe", False, [("", "Jane Roe", "moderator", "")]),
    ("Jane Roe, moderator", False, [("", "Jane Roe", "moderator", "")]),
    ("Jane Roe, University of Teal (Chair)", False, [("", "Jane Roe", "chair", "University of Teal")]),
    ("Chair – Jane Roe", False, [("", "Jane Roe", "chair", "")]),
    ("Modération : Jeanne Roy, journaliste", False, [("", "Jeanne Roy", "moderator", "journaliste")]),
    ("Moderation: Ute Hügel", False, [("", "Ute Hügel", "moderator", "")]),
    (
        "Diskussionsteilnehmer: Ute Hügel, Jan Roe und Max Lenz",
        False,
        [("", "Ute Hügel", "speaker", ""), ("", "Jan Roe", "speaker", ""), ("", "Max Lenz", "speaker", "")],
    ),
    ("The Rt Hon. Jane Roe MP, Minister of Ports", False, [("The Rt Hon. MP", "Jane Roe", "", "Minister of Ports")]),
    (
        "H.R.H. Prince Hassan bin Talal, President, Tide Forum",
        False,
        [("H.R.H. Prince", "Hassan bin Talal", "", "President, Tide Forum")],
    ),
    ("S.E. Mme Jeanne Roy, ambassadrice", False, [("S.E. Mme", "Jeanne Roy", "", "ambassadrice")]),
    (
        "Lt. Col. Sam Hill (Ret.), Fellow, Tide Institute",
        False,
        [("Lt. Col. (Ret.)", "Sam Hill", "", "Fellow, Tide Institute")],
    ),
    (
        "Brig. Gen. (Ret.) Sam Hill, Fellow, Tide Institute",
        False,
        [("Brig. Gen. (Ret.)", "Sam Hill", "", "Fellow, Tide Institute")],
    ),
    (
        "Sheikha Mariam Al-Said, Director, Gulf Museum",
        False,
        [("Sheikha", "Mariam Al-Said", "", "Director, Gulf Museum")],
    ),
    ("Prof. Dr. h.c. Ute Hügel, Universität Teal", False, [("Prof. Dr. h.c.", "Ute Hügel", "", "Universität Teal")]),
    ("Dott.ssa Marta Bianchi, Università di Torno", False, [("Dott.ssa", "Marta Bianchi", "", "Università di Torno")]),
    ("Avv. Luca Neri (Ordine degli Avvocati)", False, [("Avv.", "Luca Neri", "", "Ordine degli Avvocati")]),
    ("Sayın Ayşe Demir, Teal Üniversitesi", False, [("Sayın", "Ayşe Demir", "", "Teal Üniversitesi")]),
    ("г-жа Анна Иванова, директор", False, [("г-жа", "Анна Иванова", "", "директор")]),
    ("к.э.н. И. И. Иванов, Институт моря", False, [("к.э.н.", "И. И. Иванов", "", "Институт моря")]),
    ("دکتر علی رضایی، دانشگاه تهران", False, [("دکتر", "علی رضایی", "", "دانشگاه تهران")]),
    ("الأستاذ عمر حداد – مدير المتحف", False, [("الأستاذ", "عمر حداد", "", "مدير المتحف")]),
    ("山田太郎 教授（海大学）", False, [("教授", "山田太郎", "", "海大学")]),
    ("王小明 博士", True, [("博士", "王小明", "", "")]),
    ("김민수", True, [("", "김민수", "", "")]),
    ("Jane Roe, PhD, Tide Institute", False, [("PhD", "Jane Roe", "", "Tide Institute")]),
    ("Jane Roe, CPA, Partner, Sound House", False, [("CPA", "Jane Roe", "", "Partner, Sound House")]),
    (
        "Sam Hill, USAF (ret.), Analyst, Tide Institute",
        False,
        [("USAF (ret.)", "Sam Hill", "", "Analyst, Tide Institute")],
    ),
    ("Martin King, Jr., Editor, Lake Times", False, [("", "Martin King, Jr.", "", "Editor, Lake Times")]),
    (
        "J. R. R. Tolkien, Professor, Teal University",
        False,
        [("", "J. R. R. Tolkien", "", "Professor, Teal University")],
    ),
    (
        "A.-M. Dupont, chercheuse, Institut des marées",
        False,
        [("", "A.-M. Dupont", "", "chercheuse, Institut des marées")],
    ),
    ("Seán Ó Briain, Director, Tide Institute", False, [("", "Seán Ó Briain", "", "Director, Tide Institute")]),
    ("Ana dos Santos, diretora do Museu do Mar", False, [("", "Ana dos Santos", "", "diretora do Museu do Mar")]),
    (
        "Otto von und zu Mar, Direktor, Institut für Gezeiten",
        False,
        [("", "Otto von und zu Mar", "", "Direktor, Institut für Gezeiten")],
    ),
    ("Omar bin Said al-Bahri, Minister of Ports", False, [("", "Omar bin Said al-Bahri", "", "Minister of Ports")]),
    ("Roe, Jane — Tide Institute", False, [("", "Jane Roe", "", "Tide Institute")]),
    (
        "Roe, Jane; Hill, Sam; Lee, Ann",
        False,
        [("", "Jane Roe", "", ""), ("", "Sam Hill", "", ""), ("", "Ann Lee", "", "")],
    ),
    ("Jane Roe (MIT): How to mend a boat", False, [("", "Jane Roe", "", "MIT")]),
    ("Jane Roe (she/her), Director, Tide Institute", False, [("", "Jane Roe", "", "Director, Tide Institute")]),
    (
        "Moderator: Jane Roe; Speakers: Sam Hill, Ann Lee",
        False,
        [("", "Jane Roe", "moderator", ""), ("", "Sam Hill", "speaker", ""), ("", "Ann Lee", "speaker", "")],
    ),
    (
        "Jane Roe & Sam Hill – Tide Institute",
        False,
        [("", "Jane Roe", "", "Tide Institute"), ("", "Sam Hill", "", "Tide Institute")],
    ),
    ("Jane Roe in conversation with Sam Hill", False, [("", "Jane Roe", "", ""), ("", "Sam Hill", "", "")]),
    ("Jane Roe and others", False, [("", "Jane Roe", "", "")]),
    (
        "Chair: Jane Roe. Discussant: Sam Hill",
        False,
        [("", "Jane Roe", "chair", ""), ("", "Sam Hill", "discussant", "")],
    ),
    ("Kim Min-su (Seoul National University)", False, [("", "Kim Min-su", "", "Seoul National University")]),
    ("Nagy Péter, egyetemi tanár, Teal University", False, [("", "Nagy Péter", "", "egyetemi tanár, Teal University")]),
    ("Session chairs: Jane Roe, Sam Hill", False, [("", "Jane Roe", "chair", ""), ("", "Sam Hill", "chair", "")]),
    ("Referent*innen: Ute Hügel, Jan Roe", False, [("", "Ute Hügel", "speaker", ""), ("", "Jan Roe", "speaker", "")]),
    (
        "Intervenant·e·s : Jeanne Roy, Paul Roux",
        False,
        [("", "Jeanne Roy", "speaker", ""), ("", "Paul Roux", "speaker", "")],
    ),
    (
        "Lt Gen Marcus Oyel (Ret.)\tSenior Fellow, Institute for Coasts",
        False,
        [("Lt Gen (Ret.)", "Marcus Oyel", "", "Senior Fellow, Institute for Coasts")],
    ),
    (
        "Odile Tran\tEditor, Harbour Ledger\tModerator",
        False,
        [("", "Odile Tran", "moderator", "Editor, Harbour Ledger")],
    ),
    (
        "Ana Ruiz Pla | Directora, Museo del Mar | Ponente",
        False,
        [("", "Ana Ruiz Pla", "speaker", "Directora, Museo del Mar")],
    ),
    (
        "Moderator: Hon. Diane Sorley, U.S. Court of Appeals, Seventh Circuit",
        False,
        [("Hon.", "Diane Sorley", "moderator", "U.S. Court of Appeals, Seventh Circuit")],
    ),
    (
        "Dr. Frieda Sand, Studienleiterin, Ev. Akademie Hochried",
        False,
        [("Dr.", "Frieda Sand", "", "Studienleiterin, Ev. Akademie Hochried")],
    ),
    (
        "Mette Holm, K. v. d. Lühe, M. de' Rossi",
        True,
        [("", "Mette Holm", "", ""), ("", "K. v. d. Lühe", "", ""), ("", "M. de' Rossi", "", "")],
    ),
    ("Hon. Caroline West, U.S. Senate", False, [("Hon.", "Caroline West", "", "U.S. Senate")]),
    ("Ing. Xóchitl Barrios, Norte Grande", False, [("Ing.", "Xóchitl Barrios", "", "Norte Grande")]),
    ("Jury-Vorsitz: Mag.ª Corinna Zwett", False, [("Mag.a", "Corinna Zwett", "chair", "")]),
    ("KommR DI (FH) Leo Vaszary, Präsident", False, [("KommR DI (FH)", "Leo Vaszary", "", "Präsident")]),
    ("Pilar Ortega y Soto, jueza", True, [("", "Pilar Ortega y Soto", "", "jueza")]),
    ("Hassan Nur, Director, Trade Desk", False, [("", "Hassan Nur", "", "Director, Trade Desk")]),
]
"""A line, whether people are expected there, and of each person honorific, name, role and affiliation."""

NOBODY = [
    "المتحدثون:",
    "Chair: tba",
    "Don Sandro Malvolti racconta l'esperienza della cooperativa Mani in Pasta, nata nel 1996.",
    "a cura di Associazione Farina e Fantasia",
    "Why ports matter",
    "Sam and Kim: A Love Story",
    "With the rise of the oceans",
    "Speakers: TBA",
    "This panel asks how ports can pay for what they need.",
    "Coffee and cake in the Green Room",
    "Middle Lakes Strategy",
    "Why Ports Matter",
    "Gold Sponsor: Tide Bank",
    "Register Now",
    "Questions: how do we pay?",
    "With the rise of the sea, ports move.",
    "Lunch, Hall B",
    "Wind, Water and Weather",
    "By the sea",
    "Moderated discussion",
    "Lehm und Holz",
    "Pan y Vino",
    "Käfer, Sturm, Preis: der Markt 2026",
    "A keynote on tides",
    "Tide Institute, Teal",
    "Photo: harbour at dusk",
    "The Director of the Institute and the Mayor of Teal",
    "Supported by the Ministry of Ports",
    "The future of work: a debate",
    "La mer et les marées",
    "Wie Häfen sich wandeln",
    "مستقبل المياه في المدن",
    "Открытие форума",
    "开幕式",
    "基調講演",
]


@pytest.mark.parametrize(("text", "expected", "found"), FORMS, ids=[text for text, _expected, _found in FORMS])
def test_read_gives_everybody_with_role_and_affiliation(
    text: str, expected: bool, found: list[tuple[str, str, str, str]]
) -> None:
    named = people.read(lines_of(Page(text=text))[0], expected=expected).people
    assert [
        (each.honorific, each.name.text, each.role.value if each.role else "", each.detail.text if each.detail else "")
        for each in named
    ] == found


@pytest.mark.parametrize("text", NOBODY)
def test_read_finds_nobody(text: str) -> None:
    assert people.read(lines_of(Page(text=text))[0]).people == ()
