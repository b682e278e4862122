# SPDX-License-Identifier: MIT
"""Countries of one zone, and large towns, beside the cities by which zones are called and `places`: where a forum is.

They only suggest a zone to whoever is asked for it.
"""

from __future__ import annotations

from collections.abc import Mapping

TOWNS: Mapping[str, str] = {
    "Africa/Abidjan": "côte d'ivoire | ivory coast",
    "Africa/Accra": "ghana | kumasi",
    "Africa/Addis_Ababa": "ethiopia | éthiopie",
    "Africa/Algiers": "oran | argel | algerien",
    "Africa/Cairo": "alexandria egypt | giza | sharm el sheikh",
    "Africa/Casablanca": "marrakech | marrakesh | tanger | tangier | fès | agadir | marokko | marruecos",
    "Africa/Dakar": "sénégal | senegal",
    "Africa/Dar_es_Salaam": "tanzania | arusha | zanzibar",
    "Africa/Johannesburg": "durban | stellenbosch",
    "Africa/Kampala": "uganda",
    "Africa/Kigali": "rwanda",
    "Africa/Lagos": "ibadan",
    "Africa/Lusaka": "zambia",
    "Africa/Maputo": "moçambique | mozambique",
    "Africa/Nairobi": "mombasa",
    "Africa/Tunis": "hammamet | sfax",
    "America/Argentina/Buenos_Aires": "rosario | la plata | mendoza",
    "America/Bogota": "medellín | cali | cartagena de indias",
    "America/Chicago": "minneapolis | st. louis | new orleans | san antonio | milwaukee | nashville | memphis",
    "America/Costa_Rica": "costa rica",
    "America/Denver": "salt lake city | boulder | albuquerque",
    "America/Edmonton": "calgary",
    "America/Guayaquil": "cuenca ecuador",
    "America/Havana": "la habana | cuba",
    "America/Lima": "cusco | arequipa | peru",
    "America/Los_Angeles": "san diego | sacramento | oakland | berkeley | stanford | palo alto | portland oregon | "
    "las vegas",
    "America/Mexico_City": "guadalajara | monterrey | puebla | méxico | mexico",
    "America/New_York": "philadelphia | atlanta | miami | baltimore | pittsburgh | cambridge massachusetts | "
    "cleveland | charlotte | raleigh | orlando | new haven | princeton",
    "America/Panama": "panamá | panama",
    "America/Santiago": "valparaíso",
    "America/Santo_Domingo": "república dominicana | dominican republic",
    "America/Sao_Paulo": "belo horizonte | curitiba | porto alegre | salvador da bahia | florianópolis",
    "America/Toronto": "montreal | quebec | waterloo ontario | ontario",
    "America/Winnipeg": "manitoba",
    "Asia/Almaty": "astana | kazakhstan",
    "Asia/Amman": "jordan | jordanie | jordanien | المملكة الأردنية الهاشمية | dead sea",
    "Asia/Baku": "azerbaijan",
    "Asia/Bangkok": "chiang mai",
    "Asia/Colombo": "sri lanka",
    "Asia/Dhaka": "bangladesh | khulna | chittagong",
    "Asia/Dubai": "sharjah | emirates",
    "Asia/Ho_Chi_Minh": "da nang",
    "Asia/Hong_Kong": "hong kong",
    "Asia/Jakarta": "indonesia | yogyakarta | bandung",
    "Asia/Karachi": "pakistan | lahore | islamabad",
    "Asia/Kathmandu": "nepal",
    "Asia/Kolkata": "chennai | hyderabad | bengaluru | pune | ahmedabad | goa | kolkata | calcutta",
    "Asia/Kuala_Lumpur": "malaysia | penang",
    "Asia/Manila": "philippines | cebu",
    "Asia/Riyadh": "jeddah | dammam | جدة",
    "Asia/Seoul": "busan | incheon | daejeon",
    "Asia/Shanghai": "shenzhen | guangzhou | hangzhou | chengdu | 深圳 | 广州 | 杭州 | 成都 | 南京 | 武汉 | 西安",
    "Asia/Singapore": "singapore | 新加坡",
    "Asia/Tashkent": "uzbekistan | samarkand",
    "Asia/Tbilisi": "georgia tbilisi | tiflis | тбилиси",
    "Asia/Tokyo": "kyoto | osaka | yokohama | nagoya | fukuoka | sapporo | 京都 | 大阪 | 横浜 | 名古屋 | 福岡 | 札幌",
    "Asia/Yerevan": "armenia",
    "Atlantic/Reykjavik": "iceland | ísland",
    "Australia/Melbourne": "geelong",
    "Australia/Sydney": "canberra | new south wales",
    "Europe/Amsterdam": "rotterdam | the hague | den haag | la haye | utrecht | leiden | delft | eindhoven | "
    "maastricht | groningen | netherlands | pays-bas | niederlande | países bajos",
    "Europe/Athens": "thessaloniki | thessalonique | grèce | griechenland | grecia | patras | heraklion | delphi",
    "Europe/Belgrade": "serbia | novi sad | beograd",
    "Europe/Berlin": "hamburg | münchen | munich | köln | cologne | frankfurt | stuttgart | leipzig | dresden | bonn | "
    "düsseldorf | bremen | hannover | nürnberg | heidelberg | freiburg | tübingen | göttingen | karlsruhe | mainz | "
    "münster | aachen | jena | weimar | potsdam | alemania | germania",
    "Europe/Bratislava": "slovakia | slovensko",
    "Europe/Brussels": "antwerp | antwerpen | gent | ghent | leuven | liège | bruges | belgium | belgique",
    "Europe/Bucharest": "romania | românia | cluj | iași | timișoara",
    "Europe/Budapest": "hungary | magyarország",
    "Europe/Chisinau": "moldova",
    "Europe/Copenhagen": "aarhus | danemark",
    "Europe/Dublin": "cork | galway | limerick",
    "Europe/Helsinki": "tampere | turku | espoo | finlande | finnland",
    "Europe/Istanbul": "ankara | izmir | i̇stanbul | antalya | bursa",
    "Europe/Kyiv": "lviv | odesa | kharkiv | ukraine | україна | львів",
    "Europe/Lisbon": "porto | coimbra | braga | évora | aveiro",
    "Europe/Ljubljana": "slovenia | slovenija",
    "Europe/London": "oxford | cambridge | edinburgh | manchester | glasgow | birmingham | bristol | leeds | "
    "liverpool | "
    "cardiff | belfast | united kingdom | england | scotland | wales",
    "Europe/Luxembourg": "luxembourg",
    "Europe/Madrid": "barcelona | valencia | sevilla | seville | granada | málaga | bilbao | zaragoza | salamanca | "
    "santiago de compostela | córdoba | alicante | pamplona | san sebastián | spanien | spagna",
    "Europe/Malta": "valletta",
    "Europe/Moscow": "санкт-петербург* | st. petersburg | saint petersburg | россия | казан*",
    "Europe/Oslo": "bergen | trondheim | stavanger | tromsø | norge | norvège | norwegen | noruega",
    "Europe/Paris": "lyon | marseille | toulouse | bordeaux | lille | nantes | strasbourg | nice | rennes | grenoble | "
    "montpellier | aix-en-provence | frankreich | francia",
    "Europe/Podgorica": "montenegro",
    "Europe/Prague": "brno | praha | česká republika | czech republic | czechia",
    "Europe/Riga": "latvia | latvija | lettland | lettonie",
    "Europe/Rome": "milano | milan | torino | turin | napoli | naples | bologna | firenze | florence | venezia | "
    "venice | "
    "trieste | padova | pisa | palermo | italie | italien",
    "Europe/Sarajevo": "bosnia and herzegovina | bosnia | mostar",
    "Europe/Skopje": "north macedonia",
    "Europe/Sofia": "bulgaria | българия | софия",
    "Europe/Stockholm": "göteborg | gothenburg | uppsala | malmö | lund | sverige | schweden | suède",
    "Europe/Tallinn": "estonia | tartu | eesti",
    "Europe/Tirane": "albania | tirana",
    "Europe/Vienna": "graz | salzburg | linz | innsbruck | österreich | autriche | alpbach",
    "Europe/Vilnius": "lithuania | lietuva | kaunas",
    "Europe/Warsaw": "kraków | krakow | cracow | gdańsk | wrocław | poznań | polska | łódź | polen | pologne",
    "Europe/Zagreb": "croatia | hrvatska | dubrovnik | split",
    "Europe/Zurich": "geneva | genève | genf | ginebra | basel | bâle | bern | berne | lausanne | lugano | davos | "
    "st. gallen | schweiz",
    "Pacific/Auckland": "wellington | christchurch",
}  # fmt: skip
"""IANA name -> towns and countries, in several languages."""
