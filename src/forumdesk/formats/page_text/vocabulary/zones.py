# SPDX-License-Identifier: MIT
"""Abbreviations of time zones: the ones that mean one family of zones, and the ones that mean several."""

from __future__ import annotations

from collections.abc import Mapping

from forumdesk.i18n import _

_EASTERN = ("America/New_York", "America/Toronto")
_CENTRAL = ("America/Chicago", "America/Winnipeg")
_MOUNTAIN = ("America/Denver", "America/Edmonton")
_PACIFIC = ("America/Los_Angeles", "America/Vancouver")
_MIDDLE_EUROPE = (
    "Europe/Brussels",
    "Europe/Paris",
    "Europe/Berlin",
    "Europe/Vienna",
    "Europe/Madrid",
    "Europe/Rome",
    "Europe/Zurich",
    "Europe/Amsterdam",
    "Europe/Copenhagen",
    "Europe/Oslo",
    "Europe/Stockholm",
    "Europe/Prague",
    "Europe/Warsaw",
    "Europe/Budapest",
)
_GERMAN = ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich")
_EAST_EUROPE = ("Europe/Helsinki", "Europe/Athens", "Europe/Kyiv", "Europe/Bucharest")

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "ET": _EASTERN, "EST": _EASTERN, "EDT": _EASTERN, "CT": _CENTRAL, "MT": _MOUNTAIN, "MDT": _MOUNTAIN,
    "PT": _PACIFIC, "PDT": _PACIFIC, "CET": _MIDDLE_EUROPE, "CEST": _MIDDLE_EUROPE, "MEZ": _GERMAN,
    "MESZ": _GERMAN, "EET": _EAST_EUROPE, "EEST": _EAST_EUROPE, "WET": ("Europe/Lisbon",),
    "WEST": ("Europe/Lisbon",), "MSK": ("Europe/Moscow",), "TRT": ("Europe/Istanbul",), "TSİ": ("Europe/Istanbul",),
    "JST": ("Asia/Tokyo",),
    "KST": ("Asia/Seoul",), "HKT": ("Asia/Hong_Kong",), "SGT": ("Asia/Singapore",), "PKT": ("Asia/Karachi",),
    "SAST": ("Africa/Johannesburg",), "EAT": ("Africa/Nairobi",), "WAT": ("Africa/Lagos",), "CAT": ("Africa/Harare",),
    "AEST": ("Australia/Sydney", "Australia/Brisbane"), "AEDT": ("Australia/Sydney", "Australia/Melbourne"),
    "AWST": ("Australia/Perth",), "NZST": ("Pacific/Auckland",), "NZDT": ("Pacific/Auckland",),
    "AKT": ("America/Anchorage",), "HST": ("Pacific/Honolulu",), "NST": ("America/St_Johns",),
    "BRT": ("America/Sao_Paulo",),
    "ART": ("America/Argentina/Buenos_Aires",), "UTC": ("UTC",), "GMT": ("UTC",),
}  # fmt: skip
"""Abbreviations that mean one family of zones; the first is taken where the text speaks of none of their places."""

AMBIGUOUS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "IST": ((_("India"), "Asia/Kolkata"), (_("Israel"), "Asia/Jerusalem"), (_("Ireland"), "Europe/Dublin")),
    "AST": ((_("Arabia"), "Asia/Riyadh"), (_("Atlantic Canada"), "America/Halifax")),
    "CST": ((_("Central US"), "America/Chicago"), (_("China"), "Asia/Shanghai"), (_("Cuba"), "America/Havana")),
    "CDT": ((_("Central US"), "America/Chicago"), (_("Cuba"), "America/Havana")),
    "BST": ((_("Britain"), "Europe/London"), (_("Bangladesh"), "Asia/Dhaka")),
    "GST": ((_("the Gulf"), "Asia/Dubai"), (_("South Georgia"), "Atlantic/South_Georgia")),
    "PST": ((_("Pacific US"), "America/Los_Angeles"), (_("the Philippines"), "Asia/Manila")),
    "MST": (
        (_("Mountain US"), "America/Denver"),
        (_("Arizona"), "America/Phoenix"),
        (_("Malaysia"), "Asia/Kuala_Lumpur"),
    ),
    "SST": ((_("Singapore"), "Asia/Singapore"), (_("Samoa"), "Pacific/Pago_Pago")),
    "ECT": (
        (_("Ecuador"), "America/Guayaquil"),
        (_("the Eastern Caribbean"), "America/Puerto_Rico"),
        (_("Central Europe"), "Europe/Brussels"),
    ),
    "WST": ((_("Western Australia"), "Australia/Perth"), (_("Samoa"), "Pacific/Apia")),
}

STANDARD = frozenset({"EST", "CET", "EET", "WET", "MEZ", "AEST", "NZST"})
SUMMER = frozenset({"EDT", "PDT", "MDT", "CEST", "EEST", "WEST", "MESZ", "AEDT", "NZDT"})

HINTS: Mapping[str, str] = {
    "America/Toronto": r"canad\w*|toronto|ottawa|montr[ée]al|ontario|qu[ée]bec",
    "America/New_York": r"u\.s\.|united states|america|americans?|new york|washington|boston",
    "America/Winnipeg": r"canad\w*|winnipeg|manitoba",
    "America/Edmonton": r"canad\w*|edmonton|calgary|alberta",
    "America/Vancouver": r"canad\w*|vancouver|british columbia",
    "Europe/Brussels": r"brussels|bruxelles|belgi\w*",
    "Europe/Paris": r"paris|france|french|français\w*",
    "Europe/Berlin": r"berlin|german\w*|deutsch\w*|munich|münchen|hamburg",
    "Europe/Vienna": r"vienna|wien|austria\w*|österreich\w*",
    "Europe/Madrid": r"madrid|barcelona|spain|spanish|españ\w*",
    "Europe/Rome": r"rome|roma|ital\w*|milan\w*",
    "Europe/Zurich": r"zurich|zürich|geneva|genève|genf|bern|basel|swiss|switzerland|schweiz\w*|suisse",
    "Europe/Amsterdam": r"amsterdam|the hague|den haag|netherlands|dutch|nederland\w*",
    "Europe/Copenhagen": r"copenhagen|københavn|denmark|danish|dansk",
    "Europe/Oslo": r"oslo|norway|norwegian|norsk\w*",
    "Europe/Stockholm": r"stockholm|sweden|swedish|svensk\w*",
    "Europe/Prague": r"prague|praha|czech\w*",
    "Europe/Warsaw": r"warsaw|warszaw\w*|kraków|poland|polish|pols\w*",
    "Europe/Budapest": r"budapest|hungar\w*|magyar\w*",
    "Asia/Kolkata": r"india\w*|delhi|mumbai|bangalore|bengaluru|chennai|kolkata",
    "Asia/Jerusalem": r"israel\w*|tel aviv|jerusalem",
    "Europe/Dublin": r"ireland|irish|dublin",
    "Asia/Riyadh": r"saudi|riyadh|jeddah|bahrain|kuwait|qatar|doha",
    "America/Halifax": r"halifax|nova scotia|canad\w*",
    "America/Chicago": r"u\.s\.|united states|chicago|texas|dallas|houston",
    "Asia/Shanghai": r"china|chinese|beijing|shanghai",
    "America/Havana": r"cuba\w*|havana",
    "Europe/London": r"london|britain|british|england|scotland|wales|united kingdom",
    "Asia/Dhaka": r"bangladesh\w*|dhaka",
    "Asia/Dubai": r"dubai|abu dhabi|emirates|emirati|sharjah",
    "America/Los_Angeles": r"california\w*|los angeles|san francisco|seattle|portland",
    "Asia/Manila": r"philippin\w*|manila|filipin\w*",
    "Europe/Athens": r"athens|greece|greek",
    "Europe/Kyiv": r"kyiv|kiev|ukrain\w*",
    "Europe/Bucharest": r"bucharest|romania\w*",
}
"""Which words in a text speak for a zone of a family."""

BY_OFFSET = (
    "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Mexico_City",
    "America/Chicago", "America/Bogota", "America/New_York", "America/Halifax", "America/Caracas",
    "America/Sao_Paulo", "Atlantic/Azores", "Africa/Accra", "Europe/London", "Africa/Lagos", "Europe/Brussels",
    "Africa/Cairo", "Europe/Helsinki", "Africa/Johannesburg", "Asia/Riyadh", "Europe/Istanbul", "Africa/Nairobi",
    "Europe/Moscow", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul", "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu",
    "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo", "Asia/Seoul",
    "Australia/Adelaide", "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip
"""Places offered for a bare offset such as UTC+3."""
