# SPDX-License-Identifier: MIT
"""Words of affiliations: what somebody is, where somebody works, and what stands between the two."""

from __future__ import annotations

from forumdesk.formats.page_text.vocabulary.words import words

POSITIONS = words(
    en="director | master | warden | co-director | president | vice-president | vice president | chair | chairman | "
    "chairwoman | chairperson | professor | lecturer | fellow | researcher | analyst | advisor | adviser | "
    "ambassador | minister | secretary | head | founder | co-founder | cofounder | publisher | editor | journalist | "
    "correspondent | reporter | host | member | manager | officer | chief | ceo | cto | cfo | coo | cio | cmo | vp | "
    "svp | evp | dean | provost | rector | scholar | scientist | engineer | developer | student | candidate | "
    "consultant | economist | lawyer | counsel | attaché | representative | envoy | commissioner | senator | "
    "governor | mayor | general | colonel | admiral | expert | specialist | coordinator | lead | leader | partner | "
    "writer | artist | curator | architect | designer | teacher | instructor | associate | assistant | deputy | "
    "executive | principal | emeritus | emerita | author | activist | advocate | attorney | judge | physician | "
    "historian | owner | speaker | columnist | strategist | producer | doctor | nurse | librarian | programmer | "
    "trustee | delegate | spokesperson | spokesman | spokeswoman | md | underwriter | organizer | organiser | "
    "treasurer | entrepreneur | investor | postdoc | phd student | educator | farmer | fisherman | poet | novelist | "
    "filmmaker | photographer | musician | singer | dancer | composer | conductor | actor | actress | "
    "anthropologist | sociologist | psychologist | psychiatrist | geographer | biologist | physicist | chemist | "
    "archivist | translator | interpreter | broadcaster | presenter | pastor | priest | chaplain | superintendent | "
    "inspector | administrator | registrar | convenor | convener | sarpanch | chancellor | vice-chancellor | "
    "vice chancellor | captain | pilot | freelance | freelancer | planner | hydrologist | ecologist | "
    "archaeologist | philosopher | mathematician | statistician | surgeon | midwife | pharmacist | technologist | "
    "maintainer | contributor | evangelist | blogger | podcaster | youtuber | supervisor | steward | ombudsman | "
    "rapporteur | negotiator | diplomat | veteran | survivor | volunteer | resident | therapist | counselor | "
    "counsellor | chairs | emcee | mp | mep | congressman | congresswoman | councillor | undersecretary | "
    "under-secretary | trainer | coach | facilitator | independent scholar | independent researcher | sec | coord | "
    "asst | comd | headteacher | headmaster | headmistress | paramedic | firefighter | veterinarian | dentist | "
    "accountant | banker | mediator | beekeeper | harbourmaster | geologist | botanist | zoologist | oceanographer | "
    "meteorologist | astronomer | linguist | essayist | playwright | illustrator | sculptor | cellist | pianist | "
    "violinist | organist | choreographer | storyteller | puppeteer | apprentice | trustees | secretary-general",
    fr="directeur | directrice | président | présidente | vice-président | vice-présidente | professeur | "
    "professeure | chercheur | chercheuse | ministre | ambassadeur | ambassadrice | conseiller | conseillère | "
    "chef | cheffe | responsable | fondateur | fondatrice | journaliste | maître de conférences | "
    "maîtresse de conférences | secrétaire | membre | député | députée | avocat | avocate | maire | adjoint | "
    "adjointe | préfet | préfète | sous-préfet | sénateur | sénatrice | linguiste | sociologue | économiste | "
    "historien | historienne | ingénieur | ingénieure | doctorant | doctorante | écrivain | écrivaine | auteur | "
    "autrice | architecte | artiste | enseignant | enseignante | chargé | chargée | délégué | déléguée | "
    "coordinateur | coordinatrice | coordonnateur | coordonnatrice | gérant | gérante | entrepreneur | "
    "entrepreneuse | conteur | conteuse | rédacteur | rédactrice | médecin | anthropologue | géographe | "
    "philosophe | trésorier | trésorière | animateur | animatrice | étudiant | étudiante | pdg | dg | consultant | "
    "consultante | doyen | doyenne | recteur | rectrice | conservateur | conservatrice | commissaire | agriculteur | "
    "agricultrice | vigneron | éleveur | éleveuse | photographe | réalisateur | réalisatrice | urbaniste | "
    "hydrologue | infirmier | infirmière | sapeur-pompier | sapeurs-pompiers | pompier | assureur | assureuse | "
    "libraire | bibliothécaire | notaire | magistrat | magistrate | comédien | comédienne | metteur en scène | "
    "metteuse en scène | musicien | musicienne | poétesse | romancier | romancière | traducteur | traductrice | "
    "instituteur | institutrice | pharmacien | pharmacienne | vétérinaire | psychologue | apiculteur | apicultrice | "
    "grand témoin | éditeur | éditrice | assistant | assistante | technicien | technicienne",
    de="direktor | direktorin | leiter | leiterin | präsident | präsidentin | professor | professorin | dozent | "
    "dozentin | forscher | forscherin | referent | referentin | botschafter | botschafterin | minister | "
    "ministerin | vorsitzende | vorsitzender | geschäftsführer | geschäftsführerin | gründer | gründerin | "
    "journalist | journalistin | mitglied | wissenschaftler | wissenschaftlerin | abgeordneter | abgeordnete | "
    "bürgermeister | bürgermeisterin | oberbürgermeister | oberbürgermeisterin | staatssekretär | staatssekretärin | "
    "landrat | landrätin | sprecher | sprecherin | partner | partnerin | inhaber | inhaberin | redakteur | "
    "redakteurin | autor | autorin | schriftsteller | schriftstellerin | architekt | architektin | ingenieur | "
    "ingenieurin | arzt | ärztin | lehrer | lehrerin | historiker | historikerin | heimatforscher | anwalt | "
    "anwältin | rechtsanwalt | rechtsanwältin | berater | beraterin | beauftragte | beauftragter | vorstand | wirt | "
    "wirtin | pfarrer | pfarrerin | student | studentin | doktorand | doktorandin | kurator | kuratorin | künstler | "
    "künstlerin | rektor | rektorin | dekan | dekanin | schwester | leitung | bereichsleitung | ökonom | ökonomin | "
    "soziologe | soziologin | moderator | moderatorin | baurat | stadtrat | stadträtin | gemeinderat | kirchenrat | "
    "pastor | pastorin | imker | imkerin | landwirt | landwirtin | krankenpfleger | krankenschwester | hebamme | "
    "apotheker | apothekerin | tierarzt | tierärztin | psychologe | psychologin | biologe | biologin | physiker | "
    "physikerin | chemiker | chemikerin | geograf | geografin | geologe | geologin | philosoph | philosophin | "
    "theologe | theologin | dichter | dichterin | musiker | musikerin | regisseur | regisseurin | schauspieler | "
    "schauspielerin | übersetzer | übersetzerin | verleger | verlegerin | buchhändler | buchhändlerin | "
    "bibliothekar | bibliothekarin | archivar | archivarin | notar | notarin | unternehmer | unternehmerin | azubi | "
    "aktivist | aktivistin | reporterin | korrespondent | korrespondentin | fotograf | fotografin | kapitän | "
    "kapitänin | sachverständiger | sachverständige | ehrenvorsitzender | amtsleiter",
    es="director | directora | presidenta | presidente | vicepresidente | vicepresidenta | profesor | profesora | "
    "investigador | investigadora | ministra | ministro | embajador | embajadora | asesor | asesora | jefe | jefa | "
    "fundador | fundadora | periodista | miembro | catedrático | catedrática | secretario | secretaria | alcalde | "
    "alcaldesa | concejal | concejala | consejero | consejera | viceconsejero | viceconsejera | diputado | "
    "diputada | senador | senadora | rector | rectora | decano | decana | responsable | coordinador | coordinadora | "
    "gerente | líder | lideresa | escritor | escritora | poeta | ingeniero | ingeniera | abogado | abogada | "
    "médico | médica | economista | historiador | historiadora | antropólogo | antropóloga | sociólogo | socióloga | "
    "arquitecto | arquitecta | artista | docente | doctorando | doctoranda | estudiante | autoridad | gobernador | "
    "gobernadora | comisario | comisaria | editor | editora | fotógrafo | fotógrafa | cineasta | activista | "
    "becario | becaria | vocal | portavoz | delegado | delegada | subdirector | subdirectora | socio | socia | "
    "consultor | consultora | experto | experta | juez | jueza | magistrado | magistrada | taita | enfermero | "
    "enfermera | matrona | matrón | psicólogo | psicóloga | trabajador social | trabajadora social | bombero | "
    "bombera | traductor | traductora | actor | actriz | director de escena | farmacéutico | farmacéutica | "
    "veterinario | veterinaria | agricultor | agricultora | ganadero | ganadera | apicultor | apicultora | "
    "bibliotecario | bibliotecaria | archivero | archivera | biólogo | bióloga | geólogo | geóloga | filósofo | "
    "filósofa | auxiliar | librero | librera | ilustrador | ilustradora | sindicalista | empresario | empresaria | "
    "inspector | inspectora | notario | notaria | residente | tesorero | tesorera",
    it="direttore | direttrice | presidente | vicepresidente | professore | professoressa | docente | ricercatore | "
    "ricercatrice | ministro | ministra | ambasciatore | ambasciatrice | consigliere | consigliera | capo | "
    "responsabile | fondatore | fondatrice | giornalista | segretario | segretaria | sindaco | sindaca | assessore | "
    "assessora | deputato | deputata | senatore | senatrice | avvocato | avvocata | architetto | architetta | "
    "ingegnere | economista | storico | storica | scrittore | scrittrice | poeta | poetessa | agronomo | agronoma | "
    "panificatore | panificatrice | sindacalista | imprenditore | imprenditrice | amministratore delegato | "
    "rettore | rettrice | dottorando | dottoranda | studente | studentessa | curatore | curatrice | membro | socio | "
    "socia | medico | attore | attrice | regista | editore | editrice | dirigente | infermiere | infermiera | "
    "ostetrica | psicologo | psicologa | pediatra | illustratore | illustratrice | mediatore | mediatrice | "
    "bibliotecario | bibliotecaria | archivista | traduttore | traduttrice | libraio | libraia | musicista | "
    "pittore | pittrice | fotografo | fotografa | insegnante | educatore | educatrice | farmacista | veterinario | "
    "veterinaria | apicoltore | apicoltrice | agricoltore | agricoltrice | biologo | biologa | geologo | geologa | "
    "filosofo | filosofa | antropologo | antropologa | sociologo | sociologa | magistrato | notaio | "
    "assistente sociale | vigile del fuoco | tesoriere",
    pt="diretor | diretora | presidente | vice-presidente | professor | professora | pesquisador | pesquisadora | "
    "investigador | investigadora | ministro | ministra | embaixador | embaixadora | assessor | assessora | chefe | "
    "fundador | fundadora | jornalista | membro | secretário | secretária | prefeito | prefeita | vereador | "
    "vereadora | deputado | deputada | reitor | reitora | coordenador | coordenadora | gerente | líder | escritor | "
    "escritora | poeta | engenheiro | engenheira | advogado | advogada | médico | médica | economista | "
    "historiador | historiadora | arquiteto | arquiteta | fotógrafo | fotógrafa | fotojornalista | mestra griô | "
    "mestre | mestra | pescador | pescadora | docente | doutorando | doutoranda | estudante | editor | editora | "
    "cineasta | produtor | produtora | artista | curador | curadora | conselheiro | conselheira | enfermeiro | "
    "enfermeira | psicólogo | psicóloga | assistente social | bombeiro | bombeira | tradutor | tradutora | músico | "
    "musicista | ator | atriz | farmacêutico | farmacêutica | veterinário | veterinária | agricultor | agricultora | "
    "bibliotecário | bibliotecária | arquivista | biólogo | bióloga | geólogo | geóloga | filósofo | filósofa | "
    "antropólogo | antropóloga | sociólogo | socióloga | técnico | operador | operadora | livreiro | livreira | "
    "ilustrador | ilustradora | sindicalista | empresário | empresária | juiz | juíza | tesoureiro | tesoureira | "
    "dirigente",
    nl="directeur | voorzitter | hoogleraar | docent | onderzoeker | minister | burgemeester | wethouder | "
    "oprichter | journalist | adviseur | hoofd | bestuurder | lector | schrijver | kunstenaar | ambassadeur | "
    "verpleegkundige | huisarts | psycholoog | jurist | advocaat | rechter | notaris | historicus | historica | "
    "filosoof | bioloog | econoom | socioloog | dichter | vertaler | boekhandelaar | bibliothecaris | archivaris | "
    "archeoloog | muzikant | acteur | regisseur | fotograaf | ondernemer | imker | predikant | leraar | lerares | "
    "penningmeester | secretaris | raadslid",
    tr="müdürü | müdür | başkanı | başkan | rektörü | rektör | dekanı | dekan | profesör | öğretim üyesi | "
    "araştırmacı | uzmanı | uzman | danışmanı | danışman | bakanı | bakan | büyükelçi | büyükelçisi | genel müdürü | "
    "kurucusu | kurucu | gazeteci | yazar | mimar | mühendis | doktor | avukat | öğretmen | sanatçı | küratör | "
    "temsilcisi | üyesi | yöneticisi | koordinatörü | sekreteri | milletvekili | valisi | vali | tasarımcı | "
    "editör | editörü | ceo'su | hemşire | psikolog | eczacı | veteriner | çevirmen | şair | oyuncu | yönetmen | "
    "müzisyen | ressam | fotoğrafçı | kütüphaneci | arşivci | tarihçi | sosyolog | antropolog | iktisatçı | "
    "ekonomist | hukukçu | hâkim | noter | çiftçi | arıcı | girişimci | jüri başkanı | jüri üyesi | belediye başkanı",
    ru="директор | генеральный директор | президент | вице-президент | профессор | доцент | преподаватель | "
    "исследователь | научный сотрудник | сотрудник | министр | заместитель | посол | советник | начальник | "
    "руководитель | глава | основатель | основательница | журналист | журналистка | редактор | главный редактор | "
    "секретарь | член | депутат | сенатор | губернатор | мэр | ректор | декан | заведующий | заведующая | эксперт | "
    "аналитик | инженер | экономист | юрист | адвокат | писатель | писательница | поэт | художник | архитектор | "
    "историк | врач | учитель | специалист | менеджер | координатор | аспирант | студент | председатель | "
    "управляющий | партнёр | партнер | владелец | предприниматель | куратор | режиссёр | режиссер | психолог | "
    "нейробиолог | архивист | библиотекарь | спикер | медсестра | фельдшер | акушерка | фармацевт | ветеринар | "
    "переводчик | переводчица | музыкант | актёр | актер | актриса | фотограф | иллюстратор | социолог | "
    "антрополог | философ | биолог | физик | химик | геолог | географ | эколог | метролог | технолог | агроном | "
    "фермер | пчеловод | судья | нотариус | прокурор | казначей | руководительница | сотрудница | "
    "преподавательница | учительница | заведующий кафедрой",
    ar="مدير | مديرة | رئيس | رئيسة | وزير | وزيرة | سفير | سفيرة | أستاذ | أستاذة | باحث | باحثة | محاضر | محاضرة | "
    "مستشار | مستشارة | خبير | خبيرة | مؤسس | مؤسسة | عضو | أمين | أمينة | أمين عام | كاتب | كاتبة | صحفي | صحفية | "
    "إعلامي | إعلامية | محام | محامية | مهندس | مهندسة | طبيب | طبيبة | منسق | منسقة | نائب | نائبة | عميد | عميدة | "
    "محافظ | مصور | مصورة | رسام | شاعر | شاعرة | ناشط | ناشطة | المدير | الرئيس | الرئيس التنفيذي | وكيل | مسؤول | "
    "مسؤولة | محلل | محللة | ممرض | ممرضة | صيدلي | صيدلانية | مترجم | مترجمة | فنان | فنانة | مخرج | مخرجة | ممثل | "
    "ممثلة | مؤرخ | مؤرخة | أديب | أديبة | روائي | روائية | ناقد | ناقدة | قاض | مدقق | مرمم | مرممة | أخصائي | "
    "أخصائية | استشاري | استشارية",
    fa="مدیر | مدیرعامل | مدیر عامل | رئیس | دبیر | وزیر | سفیر | استاد | دانشیار | استادیار | پژوهشگر | محقق | "
    "مشاور | کارشناس | بنیان‌گذار | بنیانگذار | عضو | عضو هیئت علمی | نویسنده | روزنامه‌نگار | روزنامهنگار | معمار | "
    "معاون | نماینده | شاعر | هنرمند | سردبیر | پرستار | پزشک | متخصص | فوق تخصص | ماما | داروساز | روانشناس | "
    "روان‌شناس | مترجم | کارگردان | بازیگر | عکاس | مورخ | فیلسوف | جامعه‌شناس | وکیل | قاضی | معلم | دبیرکل | "
    "سرپرست | کتابدار",
    ja="教授 | 准教授 | 講師 | 所長 | 部長 | 課長 | 室長 | 社長 | 会長 | 理事 | 理事長 | 代表 | 代表取締役 | "
    "取締役 | 委員長 | 実行委員長 | 委員 | 館長 | 学長 | 市長 | 町長 | 知事 | 記者 | 編集長 | 研究員 | 主任 | "
    "主査 | 建築家 | 弁護士 | 院長 | 局長 | 事務局長 | 大臣 | 議員 | 代表理事 | 作家",
    zh="教授 | 副教授 | 主任 | 院长 | 校长 | 副校长 | 所长 | 馆长 | 会长 | 主席 | 总裁 | 总经理 | 经理 | 董事长 | "
    "首席 | 研究员 | 记者 | 主编 | 秘书长 | 部长 | 市长 | 局长 | 处长 | 创始人 | 工程师 | 专家 | 顾问 | 律师 | "
    "作家 | 讲师 | 总监 | 合伙人 | 副主任 | 副院长 | 大使 | 理事长",
    ko="교수 | 부교수 | 조교수 | 소장 | 원장 | 회장 | 대표 | 이사 | 연구원 | 기자 | 위원 | 위원장 | 장관 | 대사 | "
    "센터장 | 팀장 | 실장 | 국장 | 박사",
)  # fmt: skip
"""Words of what somebody is."""

POSITION_OPENERS = words(
    en="former | ex- | acting | senior | junior | deputy | interim | co- | vice | associate | assistant | "
    "managing | executive | chief | general | founding | lead",
    fr="ancien | ancienne | vice | ex | sous | directeur adjoint",
    de="ehemaliger | ehemalige | stellv. | stellvertretende | stellvertretender",
    es="ex | exministro | exministra | vice | sub",
    it="ex | già | vice",
    pt="ex | vice",
    tr="eski",
    ru="бывший | бывшая | заместитель | зам. | и.о.",
)

ORGANIZATIONS = words(
    en="university | univ | college | school | institute | inst | institution | center | centre | council | "
    "foundation | bank | group | ministry | department | dept | agency | association | society | academy | "
    "laboratory | lab | labs | forum | company | corporation | corp | ltd | inc | llc | llp | plc | gmbh | "
    "committee | commission | union | network | museum | embassy | parliament | government | authority | board | "
    "fund | trust | hospital | clinic | faculty | organization | organisation | federation | press | times | post | "
    "news | radio | television | tv | consulting | consultancy | partners | project | campaign | coalition | "
    "alliance | initiative | un | eu | nato | unesco | unicef | undp | who | imf | ocha | oecd | osce | iaea | "
    "unhcr | ilo | wto | wfp | library | libraries | archive | archives | polytechnic | systems | technologies | "
    "technology | solutions | software | industries | ventures | studio | studios | observatory | collective | "
    "cooperative | co-op | coop | guild | church | diocese | bureau | secretariat | division | programme | "
    "holdings | insurance | airlines | pharma | pharmaceuticals | therapeutics | biotech | productions | pictures | "
    "publishing | publishers | magazine | journal | gazette | herald | tribune | chronicle | theatre | theater | "
    "gallery | orchestra | opera | chamber | court | air force | city of | state of | nhs | mit | caltech | eth | "
    "cnrs | nasa | bbc | cnn | google | microsoft | amazon | ibm | world bank | red cross | think tank | "
    "conservancy | state library | senate | house of representatives | house of commons | house of lords | "
    "legislature | supreme court | u.s. court | u.s. department | u.s. senate | consortium | tribunal | "
    "prosecutor's office",
    fr="université | univ | école | institut | conseil | fondation | banque | groupe | ministère | agence | "
    "académie | laboratoire | association | syndicat | mairie | ville de | région | département | métropole | "
    "observatoire | centre | hôpital | chu | cnrs | inrae | inserm | société | entreprise | coopérative | "
    "collectif | réseau | collège | lycée | musée | bibliothèque | théâtre | ambassade | barreau | tribunal | "
    "éditions | revue | compagnie | mutuelle | union | fédération | comité | chambre | maison | radio | caisse | "
    "office | direction | sarl | sas | atelier | bureau | cabinet | sénat | assemblée nationale | consortium | "
    "mission locale | rectorat | préfecture | conservatoire",
    de="universität | hochschule | verein | stiftung | ministerium | behörde | akademie | verband | fachverband | "
    "zentrum | gesellschaft | institut | museum | bibliothek | archiv | amt | landesamt | bundesamt | landtag | "
    "bundestag | stadt | kanton | gemeinde | kreis | land | bund | kammer | gewerkschaft | genossenschaft | "
    "kanzlei | verlag | zeitung | rundfunk | klinik | klinikum | krankenhaus | schule | gymnasium | ag | kg | ug | "
    "ev | e.v. | e. v. | bote | anzeiger | werke | labor | büro | fakultät | lehrstuhl | partei | fraktion | "
    "theater | kirche | netzwerk | bündnis | dienst | bank | caritas | diakonie | fachhochschule | "
    "katastrophenschutz | handwerk | senat | staatskanzlei | forstverein | werkstatt | praxis | polizei | feuerwehr",
    es="universidad | escuela | instituto | consejo | fundación | banco | grupo | ministerio | agencia | academia | "
    "centro | asociación | sociedad | departamento | facultad | hospital | museo | biblioteca | archivo | "
    "ayuntamiento | gobierno | junta | diputación | comunidad | municipio | alcaldía | gobernación | embajada | "
    "cámara | sindicato | federación | red | cooperativa | colectivo | compañía | editorial | revista | diario | "
    "radio | laboratorio | observatorio | comisión | comité | secretaría | corporación | resguardo | cabildo | "
    "consorcio | senado | obispado | patronato | hermandad | tribunal | fiscalía | colegio | parlamento | "
    "congreso | s.a. | s.l. | sl | sa | ong | unam | csic",
    it="università | univ | politecnico | scuola | istituto | consiglio | fondazione | banca | gruppo | ministero | "
    "agenzia | accademia | centro | associazione | società | dipartimento | facoltà | ospedale | museo | "
    "biblioteca | archivio | comune di | regione | provincia | ambasciata | camera | sindacato | federazione | "
    "rete | cooperativa | collettivo | compagnia | editrice | rivista | giornale | radio | laboratorio | "
    "osservatorio | commissione | comitato | pro loco | diocesi | spa | s.p.a. | srl | s.r.l. | cnr | infn | "
    "parco archeologico | soprintendenza | consorzio | senato | tribunale | ordine dei | azienda | impresa | ente | "
    "asl | irccs | curia",
    pt="universidade | escola | instituto | conselho | fundação | banco | grupo | ministério | agência | academia | "
    "centro | associação | sociedade | departamento | faculdade | hospital | museu | biblioteca | arquivo | "
    "câmara | prefeitura | governo | embaixada | sindicato | federação | rede | cooperativa | coletivo | "
    "companhia | editora | revista | jornal | rádio | laboratório | observatório | comissão | comitê | secretaria | "
    "consórcio | senado | tribunal | empresa | cartório | capitania | ltda | s.a. | usp | unicamp | ufrj | ong",
    nl="universiteit | hogeschool | stichting | vereniging | gemeente | ministerie | provincie | instituut | "
    "centrum | museum | bibliotheek | ziekenhuis | bedrijf | b.v. | bv | n.v. | raad | genootschap",
    tr="üniversitesi | ünv | üni | fakültesi | enstitüsü | bakanlığı | müdürlüğü | belediyesi | derneği | vakfı | "
    "merkezi | odası | birliği | bankası | holding | a.ş. | ltd. | şti. | gazetesi | dergisi | hastanesi | okulu | "
    "lisesi | kurumu | kurulu | atölyesi | stüdyo | akademisi | müzesi | kütüphanesi | başkanlığı | tv",
    ru="университет | институт | академия | школа | министерство | комитет | фонд | банк | группа | компания | "
    "агентство | ассоциация | союз | центр | музей | библиотека | архив | газета | журнал | телеканал | радио | "
    "ооо | ао | пао | ано | зао | нии | мгу | спбгу | вшэ | ран | лаборатория | факультет | кафедра | больница | "
    "театр | издательство | правительство | администрация | дума | посольство | общество | совет | студия | "
    "корпорация | холдинг | сообщество",
    ar="جامعة | الجامعة | كلية | معهد | مركز | مؤسسة | وزارة | هيئة | شركة | بنك | مجلس | جمعية | منظمة | اتحاد | "
    "شبكة | متحف | مكتبة | دار | صحيفة | جريدة | مجلة | قناة | إذاعة | سفارة | بلدية | محكمة | مستشفى | نقابة | "
    "صندوق | مبادرة | أكاديمية | مختبر | بيت | أرشيف | مجموعة | لجنة | برلمان | حكومة | فرقة | مدرسة",
    fa="دانشگاه | دانشکده | پژوهشگاه | پژوهشکده | موسسه | مؤسسه | وزارت | سازمان | شرکت | بانک | شورا | انجمن | "
    "بنیاد | مرکز | موزه | کتابخانه | روزنامه | مجله | شبکه | رادیو | سفارت | شهرداری | بیمارستان | اتاق | گروه | "
    "آکادمی",
    ja="大学 | 大学院 | 研究所 | 研究センター | センター | 財団 | 法人 | 協会 | 学会 | 会社 | 株式会社 | 銀行 | "
    "新聞 | 新聞社 | 新報 | 放送 | 省 | 庁 | 市役所 | 県庁 | 博物館 | 美術館 | 図書館 | 病院 | 学校 | 高校 | "
    "事務所 | 組合 | 連合 | 委員会 | 機構 | 研究室 | 学部",
    zh="大学 | 学院 | 研究院 | 研究所 | 中心 | 基金会 | 协会 | 学会 | 公司 | 集团 | 银行 | 报社 | 日报 | 电视台 | "
    "部 | 局 | 委员会 | 博物馆 | 图书馆 | 医院 | 学校 | 实验室 | 出版社 | 档案馆 | 事务所 | 联盟 | 组织 | 论坛 | "
    "工作室 | 系",
    ko="대학교 | 대학 | 연구소 | 연구원 | 센터 | 재단 | 협회 | 학회 | 회사 | 주식회사 | 은행 | 신문 | 방송 | 부 | "
    "청 | 박물관 | 도서관 | 병원 | 위원회",
)  # fmt: skip
"""Words in the names of organizations."""

ORGANIZATION_HINTS = words(
    en="podcast | advocates | ai | analytics | army | books | brewery | capital | cc | cloud | club | county | "
    "data | digital | dynamics | energy | farm | farmer | farmers | farms | festival | hotel | house | "
    "interactive | international | kingdom | league | media | mutual | navy | networks | office | party | pd | "
    "plots | police | records | republic | restaurant | robotics | sciences | security | service | services | "
    "shipping | shop | store | team | tech | unit | vineyard | watch | works",
)
"""Words that mostly name an organization behind a name, and do not part a position from one."""

POSITION_ENDINGS = words(
    de="leiter | leiterin | leitung | sprecher | sprecherin | referent | referentin | direktor | direktorin | "
    "professor | professorin | beauftragte | beauftragter | abgeordneter | abgeordnete | vorsteher | vorsteherin | "
    "forscher | forscherin | minister | ministerin | meister | meisterin | anwalt | anwältin | berater | beraterin | "
    "führer | führerin | präsident | präsidentin | vorsitzende | vorsitzender | rat | rätin | wissenschaftler | "
    "wissenschaftlerin | redakteur | redakteurin | arzt | ärztin | lehrer | lehrerin | pfleger | pflegerin | "
    "ökonom | ökonomin | historiker | historikerin | mitglied | sekretär | sekretärin | verwalter | entwickler | "
    "entwicklerin | ingenieur | ingenieurin | künstler | künstlerin | vertreter | vertreterin | architekt | "
    "architektin | händler | händlerin | sachverständiger | sachverständige | pädagoge | pädagogin | therapeut | "
    "therapeutin | schülerin | dichterin",
    nl="leider | directeur | voorzitter | manager | onderzoeker | meester | vertegenwoordiger | deskundige | "
    "ontwerper | verpleegkundige",
)
"""With what German and Dutch compounds of positions end."""
ORGANIZATION_ENDINGS = words(
    de="universität | hochschule | institut | verband | verein | ministerium | zentrum | gesellschaft | stiftung | "
    "akademie | behörde | amt | kammer | bank | verlag | zeitung | klinik | klinikum | krankenhaus | schule | "
    "gewerkschaft | museum | archiv | bibliothek | pflegeheim | altenheim | seniorenheim | kinderheim | wohnheim | "
    "tierheim | jugendheim | werk | werke | agentur | anstalt | initiative | "
    "netzwerk | fonds | büro",
    nl="universiteit | instituut | vereniging | stichting | ministerie | centrum",
)

OWNERS = words(
    en="founder | co-founder | publisher | owner | ceo | cto | cfo | coo | editor-in-chief",
    fr="fondateur | fondatrice | pdg",
    de="gründer | gründerin | inhaber | geschäftsführer",
    es="fundador | fundadora",
    it="fondatore | fondatrice",
    pt="fundador | fundadora",
)
"""Positions whose "of" is always followed by the organization."""
REPORTERS = words(
    en="correspondent | reporter | columnist | journalist | writer | analyst | editor",
    fr="journaliste",
    de="korrespondent",
    es="periodista | corresponsal",
)
"""Positions whose "for" is followed by the organization."""
AT = words(en="at | @", fr="chez", de="bei | beim", it="presso", nl="bij")
OF = words(
    en="of",
    fr="de | du | à | des",
    de="der | des",
    es="de | del",
    it="di | della | del | dell'",
    pt="de | da | do",
    nl="van",
)
ARTICLES = words(
    en="the", fr="la | le | l'", de="der | die | das", es="la | el | las | los", it="la | il | l'", pt="a | o"
)
