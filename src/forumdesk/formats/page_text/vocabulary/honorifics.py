# SPDX-License-Identifier: MIT
"""How people are addressed: what stands before a name, between its parts, and after it, and is no part of it.

As the shadow of a line has it: "ª" and "º" are plain letters there, wide forms are narrow.
"""

from __future__ import annotations

from forumdesk.formats.page_text.vocabulary.words import listed

BEFORE = listed(
    # English, and ranks
    "The Right Honourable | The Right Honorable | The Right Hon. | The Rt. Hon. | The Rt Hon. | The Rt Hon | "
    "Rt. Hon. | Rt Hon. | Rt Hon | Right Honourable | The Most Hon. | The Hon. | The Hon | The Honourable | "
    "The Honorable | Honourable | Honorable | Hon. | Hon | His Excellency | Her Excellency | Their Excellencies | "
    "Excellency | H.E. | H. E. | HE | H.E | HH | H.H. | H. H. | HRH | H.R.H. | H.S.H. | HSH | H.M. | HM | "
    "His Majesty | Her Majesty | His Highness | Her Highness | His Royal Highness | Her Royal Highness | "
    "His Holiness | His Eminence | His Grace | Ambassador | Amb. | Amb | Professor | Professors | Prof. | Prof | "
    "Assoc. Prof. | Assoc Prof. | Assoc. Prof | Associate Professor | Asst. Prof. | Assistant Professor | "
    "Adj. Prof. | A/Prof. | A/Prof | A/ Prof. | Emeritus Professor | Professor Emeritus | Professor Emerita | "
    "Doctor | "
    "Doctors | Drs. | Drs | Dr. | Dr | Mister | Messrs. | Mr. | Mr | Mrs. | Mrs | Ms. | Ms | Miss | Mx. | Mx | "
    "Master | Madam | Madame | Sir | Dame | Lord | Lady | Baroness | Baron | Viscount | Count | Countess | Earl | "
    "Duke | Duchess | Prince | Princess | Crown Prince | King | Queen | Sheikh | Sheikha | Shaikh | Shaikha | "
    "Shaykh | Shaykha | Cheikh | Emir | Sultan | Reverend | The Rev. | The Reverend | The Very Rev. | The Rt Rev. | "
    "Most Rev. | Rev. | Rev | Rev'd | Revd | Father | Fr. | Sister | Brother | Bishop | Archbishop | Cardinal | "
    "The Most Revd | The Most Rev. | Most Revd | The Rt Revd | The Right Revd | The Right Reverend | "
    "The Most Reverend | Rt Revd | Rt Rev. | The Very Revd | The Very Reverend | The Ven. | The Venerable | Ven. | "
    "The Revd Canon | The Revd Dr | The Revd | Archdeacon | Dean | Monsignor | Officer | Constable | Cantor | "
    "Pastor | Imam | Rabbi | Mgr. | Mgr | Msgr. | Mons. | Canon | Deacon | Representative | Congressman | "
    "Congresswoman | Senator | Rep. | Rep | Sen. | Sen | Minister | Min. | Governor | Gov. | Gov | Mayor | "
    "Councillor | Cllr. | Cllr | Alderman | Deputy Minister | Prime Minister | President | Vice President | Judge | "
    "Justice | Hon. Justice | Chief Justice | Chief | General | Gen. | Gen | Lieutenant General | Lt. Gen. | "
    "Lt Gen. | Lt Gen | Lt. General | Lt. Col. | Lt Col. | Lt Col | Ltc. | Lieutenant Colonel | Lieutenant | "
    "Lieut. | Lt. | Lt | Lt. Cdr. | Lt Cdr | Lt. Cmdr. | Maj. Gen. | Maj Gen | Major General | Maj. | Maj | Major | "
    "Colonel | Col. | Col | Captain | Capt. | Capt | Brigadier General | Brig. Gen. | Brig Gen | Brig. General | "
    "BG | Brigadier | Brig. | Brig | Rear Admiral | Rear-Admiral | Rear Adm. | Vice-Admiral | Major-General | "
    "Lieutenant-General | Brigadier-General | "
    "Lieutenant-Colonel | Vice Admiral | Vice Adm. | VADM | RADM | Adm. | "
    "Admiral | Commodore | Cmdr. | Cdr. | Cdr | Commander | Air Marshal | Air Vice-Marshal | Air Cdre. | "
    "Wing Commander | Group Captain | Gp Capt | Wg Cdr | Field Marshal | Sergeant | Sgt. | Sgt | Staff Sgt. | "
    "Corporal | Cpl. | Private | Detective | Inspector | Supt. | Superintendent | Attorney | Atty. | Atty | Adv. | "
    "Advocate | Engr. | Engr | Eng. | Eng | Engineer | Arch. | Archt. | Ar. | CA | Shri | Sri | Smt. | Smt | "
    "Kumari | Km. | Pandit | Pt. | Ustad | Swami | Datuk | Dato' | Dato | Dato Seri | Dato' Sri | Dato' Seri | "
    "Datuk Seri | Datuk Sri | Datuk Amar | Datin | Datin Seri | Datin Sri | "
    "Toh Puan | Puan Sri | Puan | Encik |  Tan Sri | "
    "Tun | Haji | Hajah | Hajj | Mohtarma | Justice (Retd.) "
    # what belongs to a rank or a degree
    "| (Ret.) | (ret.) | (Ret) | (ret) | (Retd.) | (Retd) | (retd.) | (Rtd.) | (Rtd) | Ret. | Retd. | (2S) | "
    "(ris.) | (r.) | (R) | (E) | (Dr.) | (Mr.) | (Ms.) | (Mrs.) | (Prof.) | a. D. | a.D. | i. R. | i.R. | em. | "
    "emer. | h.c. | h. c. | Dr. h.c. | Dr. h. c. | mult. | habil. | med. | phil. | jur. | iur. | rer. | nat. | "
    "pol. | oec. | theol. | sc. | techn. | vet. | dent. | e.h. | E.h. | hab. | inż. | ing. | PhD. | Ph.D. | PhD | "
    "MD | MUDr. | JUDr. | PhDr. | RNDr. | Mgr | Bc. | Doc. | doc. | CSc. | DrSc. "
    # French
    "| Son Excellence | S.E. | S.E.M. | S. E. | SE | S.A.R. | S.A.S. | S.M. | M. | MM. | Mme. | Mme | Mmes | Mlle. "
    "| Mlle | Mr le | M. le | Mme la | Monsieur | Mesdames | Me | Maître | Pr. | Pr | Dre | Docteur | Docteure "
    "| Professeur | Professeure | Général | Général de brigade | Colonel | Capitaine | Commandant | Amiral | Père "
    "| Sœur | Frère | Abbé | Sénateur | Sénatrice | Député | Députée | Ambassadeur | Ambassadrice | Préfet | Mgr "
    # German
    "| Herr | Herrn | Frau | Fr. | Hr. | Professorin | Professoren | Privatdozent | Privatdozentin | PD | "
    "apl. Prof. | Univ.-Prof. | Univ.-Prof.in | Prof.in | Prof.'in | Dr.in | DDr. | Dr.-Ing. | Dipl.-Ing. | "
    "Dipl.-Inf. | Dipl.-Psych. | Dipl.-Kfm. | Dipl.-Päd. | Dipl.-Phys. | Dipl.-Biol. | Dipl.-Math. | Dipl.-Soz. | "
    "Dipl. | Mag. | Mag.a | MMag. | Lic. | lic. | Ing. | Ing | RA | RAin | Rechtsanwalt | Rechtsanwältin | Pfarrer | "
    "Pfarrerin | Pater | Schwester | Bruder | Botschafter | Botschafterin | Staatssekretär | Staatssekretärin | "
    "Minister a. D. | Ministerin | Senatorin | Oberst | Hauptmann | Freiherr | Graf | Gräfin | StR | OStR | MdB | "
    "MdL | KommR | KommRin | Komm.-Rat | ÖkR | BR | HR | DI | DIin | DI (FH) | FM | BM | Bmstr. | Mag. (FH) | "
    "Mag.a (FH) | (FH) | (TU) | "
    "(Univ.) "
    # Spanish
    "| Excmo. Sr. D. | Excmo. Sr. | Excma. Sra. D.a | Excma. Sra. Da. | Excma. Sra. | Excmo. | Excma. | Excmo | "
    "Excma | Ilmo. Sr. | Ilma. Sra. | Ilmo. | Ilma. | Sr. D. | Sra. D.a | Sra. Da | Sra. Dña. | Sr. | Sra. | Srta. | "
    "Sres. | Sr | Sra | Don | Doña | D. | D.a | Da. | Da | Dña. | Dña | Dra. | Dra | Doctora | Profesor | "
    "Profesora | Prof.a | Lic. | Licda. | Ingeniero | Ingeniera | Arq. | Mtro. | Mtra. | Maestro | Maestra | Abg. | "
    "Abog. | Gral. | Gral. Brig. | Cnel. | Tte. | Cap. | Cmdte. | Fray | Sor | Hno. | Hna. | Pbro. | Embajador | "
    "Embajadora | Emb. | Señor | Señora | Señorita | C. Lic. | taita "
    # Italian
    "| Sig. | Sig.ra | Sig.na | Signor | Signora | Dott. | Dott.ssa | Dottor | Dottore | Dottoressa | Dr.ssa | "
    "Prof.ssa | Professore | Professoressa | Avv. | Avv.to | Avvocato | Arch. | Geom. | Rag. | Cav. | Cav. Uff. | "
    "Comm. | Gr. Uff. | On. | On.le | Onorevole | Sen. | Mons. | Don | Padre | Suor | Fra | Gen. | Col. | Magg. | "
    "Cap. | Amb. | S.E. | S.Em. "
    # Portuguese
    "| Exmo. Sr. | Exma. Sra. | Exmo. | Exma. | Dom | Dona | Da. | Profa. | Profa | Prof.a Doutora | Prof. Doutor | "
    "Doutor | Doutora | Dr.a | Eng.o | Eng.a | Engo. | Enga. | Arq.o | Arq.a | Des. | Min. | Dep. | Ver. | Me. | "
    "Esp. | Comandante | Mestre | Mestra | Padre | Frei | Irmã | Irmão | Capitão | Coronel | Secretário | Secretária "
    # Dutch and northern
    "| de heer | mevrouw | Mevr. | mw. | Mw. | dhr. | Dhr. | drs. | ir. | ing. | mr. | prof. dr. ir. | prof. | dr. | "
    "docent | doc. | mag. "
    # Turkish
    "| Sayın | Sn. | Sn | Bay | Bayan | Av. | Doç. | Doç. Dr. | Yrd. Doç. | Öğr. Gör. | Öğr. Üyesi | "
    "Dr. Öğr. Üyesi | Arş. Gör. | Ar. Gör. | Uzm. | Uzm. Dr. | Op. | Op. Dr. | Müh. | Yük. Müh. | Mim. | Ecz. | "
    "Psk. | Dt. | Hem. | Ebe | Vet. | Hâkim | Org. | Korg. | Tümg. | Tuğg. | Alb. | Yb. | Bnb. | Yzb. | Ord. Prof. | "
    "Büyükelçi "
    # Russian
    "| д-р | др. | проф. | профессор | доц. | доцент | акад. | академик | чл.-корр. | к.э.н. | к. э. н. | д.э.н. | "
    "к.и.н. | к. и. н. | д.и.н. | к.ф.н. | д.ф.н. | к.ф.-м.н. | д.ф.-м.н. | к.т.н. | д.т.н. | к.м.н. | д.м.н. | "
    "к.п.н. | д.п.н. | к.ю.н. | д.ю.н. | к.х.н. | д.х.н. | к.б.н. | д.б.н. | канд. | ист. | наук | техн. | экон. | "
    "мед. | филос. | филол. | юрид. | пед. | д-р ист. наук | г-н | г-жа | господин | госпожа | о. | отец | генерал | "
    "генерал-майор | генерал-лейтенант | генерал-полковник | полковник | подполковник | адмирал | контр-адмирал | "
    "вице-адмирал | капитан | в отставке | посол | министр | сенатор | депутат | мастер | инж. | асп. | н.с. | "
    "с.н.с. | в.н.с. "
    # Arabic
    "| معالي | سعادة | سمو | صاحب السمو | صاحبة السمو | صاحب السمو الملكي | صاحب المعالي | صاحبة المعالي | فضيلة | "
    "سماحة | دولة | فخامة | جلالة | السيد | السيدة | السادة | الآنسة | الأستاذ | الأستاذة | الأستاذ الدكتور | "
    "الأستاذة الدكتورة | الإعلامي | الإعلامية | الصحفي | الصحفية | الصحافي | الصحافية | الكاتب | الكاتبة | الباحث | "
    "الباحثة | أستاذ | أستاذة | أ.د. | أ. د. | أ.د | أ. | أ.م.د. | د. | د | دكتور | دكتورة | الدكتور | "
    "الدكتورة | م. | مهندس | مهندسة | المهندس | المهندسة | المحامي | المحامية | الشيخ | الشيخة | الأمير | الأميرة | "
    "اللواء | الفريق | العميد | العقيد | الرائد | النقيب | لواء | عميد | السفير | السفيرة | الوزير | الوزيرة | "
    "النائب | القاضي | الحاج | بروفيسور | البروفيسور | بروفسور | (متقاعد) | المتقاعد "
    # Persian
    "| دکتر | مهندس | آقای | خانم | استاد | پروفسور | حجت‌الاسلام | حجتالاسلام | آیت‌الله | آیتالله | جناب آقای | "
    "سرکار خانم | سردار | سرهنگ | سرلشکر | حاج | سید "
    # Hebrew, Greek
    "| ד\"ר | פרופ' | עו\"ד | מר | גב' | Καθ. | κ. | Δρ. | Δρ | Καθηγητής | Καθηγήτρια "
    # Polish, Czech, Hungarian ...
    "| inż. | mgr | dr hab. | prof. dr hab. | Pan | Pani | ks. | gen. | płk | mjr | kpt."
)
"""What stands before a name, or between two such; longer ones win."""

AFTER = listed(
    "Ph.D. | PhD | Ph. D. | Ph.D | PhDs | D.Phil. | DPhil | M.D. | MD | MBBS | MBA | M.B.A. | EMBA | LL.M. | LLM | "
    "LLB | LL.B. | J.D. | JD | JP | MSc | M.Sc. | MS | M.S. | BSc | B.Sc. | MA | M.A. | BA | B.A. | MFA | M.F.A. | "
    "BFA | MEd | M.Ed. | Ed.D. | EdD | DBA | DrPH | Dr.P.H. | ScD | Sc.D. | DSc | D.Sc. | D.D.S. | DDS | DVM | DMD | "
    "PharmD | Pharm.D. | PsyD | Psy.D. | DNP | MSN | BSN | RN | R.N. | NP | FNP | APRN | FAAN | FACP | FACS | FRCP | "
    "FRCS | FRS | FRSA | FBA | MPH | M.P.H. | MPA | MPP | MPhil | M.Phil. | MSW | LCSW | LMFT | MLIS | MLS | Esq. | "
    "Esq | Esquire | OBE | CBE | MBE | KBE | DBE | CMG | KCMG | GCMG | CVO | DSO | CB | KCB | MP | M.P. | MEP | "
    "MSP | MLA | MPP | QC | KC | SC | PC | OC | CM | OAM | AO | AM | CPA | C.P.A. | CFA | CFP | CIA | CISA | CISM | "
    "CISSP | PMP | P.E. | PE | PEng | P.Eng. | CEng | AIA | FAIA | RIBA | LEED AP | SHRM-CP | SPHR | SJ | S.J. | "
    "OP | O.P. | OSA | O.S.A. | OCD | CSC | CMM | CD | DSM | VC | GBE | LVO | RVM | KStJ | FSA | FRSC | FRSE | "
    "OFM | OSB | O.S.B. | OSF | RSM | IAS | IPS | IFS | IRS | (IAS) | USAF (ret.) | USAF | USA (ret.) | "
    "USA (Ret.) | USN (ret.) | USN (Ret.) | USN | USMC | USMC (ret.) | USCG | USAF (Ret.) | RN (ret.) | RAF | "
    "RAF (ret.) | (Retd.) | (Retd) | (Rtd) | (Ret.) | (Ret) | (ret.) | (ret) | (retd) | (Retired) | (retired) | "
    "ret. | M.Eng. | MEng | BEng | Dipl.-Ing. | LL.D. | LLD | CSc. | DrSc. | Dr. h.c. | h.c. | a.D. | MdB | MdL | "
    "MdEP | MdEP. | MdBB | MdA | к.э.н. | д.э.н. | к.т.н. | д.т.н. | к.м.н. | д.м.н. | к.ф.н. | д.ф.н. | к.и.н. | "
    "д.и.н. | к.ф.-м.н. | д.ф.-м.н. | к.ю.н. | д.ю.н. | к.п.н. | д.п.н. | PGCE | FCA | FCCA | ACA | MRICS | CIPM | "
    "CIPP | MPharm | MRes | AICP | ASLA | FASLA | GISP | CAE | CMP | DO | D.O. | DC | LPC | BCBA | RD | RDN | PT | "
    "DPT | OTR"
)
"""Letters after a name, mostly behind a comma; they are no part of it and no affiliation."""

AFTER_EAST = listed(
    "教授 | 准教授 | 副教授 | 助教 | 助理教授 | 名誉教授 | 特任教授 | 博士 | 硕士 | 司長 | 處長 | "
    "執行長 | 董事長 | 總經理 | 秘書長 | 特聘教授 | 講座教授 | 理事长 | 司长 | 局长 | 处长 | 部长 | 所长 | 市长 | "
    "董事长 | "
    "总经理 | 秘书长 | 先生 | 女士 | 小姐 | 老师 | "
    "老師 | 院士 | 研究员 | 研究員 | 主任 | 院长 | 院長 | 校长 | 主席 | 会長 | 会长 | 社長 | さん | 様 | 氏 | 君 | "
    "교수 | 박사 | 선생님 | 님 | 씨"
)
"""What stands after a name in Chinese, Japanese and Korean, with a blank before it or none."""
