"""Seats of government in, the countries whose governments they stand for out: "Washington rejected the offer".

A capital that does what governments do is its country; where something happens, it stays a place. An institution that
speaks for a government ("the Kremlin") is a part of its country, and stays itself.
"""

from rashomon.linking.stems import word_set, words

CAPITALS = {
    "abu dhabi": "AE", "kabul": "AF", "tirana": "AL", "yerevan": "AM", "buenos aires": "AR", "vienna": "AT",
    "canberra": "AU", "baku": "AZ", "sarajevo": "BA", "dhaka": "BD", "sofia": "BG", "manama": "BH",
    "brasilia": "BR", "minsk": "BY", "ottawa": "CA", "kinshasa": "CD", "bern": "CH", "santiago": "CL", "beijing": "CN",
    "bogota": "CO", "havana": "CU", "nicosia": "CY", "prague": "CZ", "berlin": "DE", "copenhagen": "DK",
    "algiers": "DZ", "quito": "EC", "tallinn": "EE", "cairo": "EG", "asmara": "ER", "madrid": "ES",
    "addis ababa": "ET", "helsinki": "FI", "paris": "FR", "london": "GB", "tbilisi": "GE", "accra": "GH",
    "athens": "GR", "zagreb": "HR", "budapest": "HU", "jakarta": "ID", "dublin": "IE", "new delhi": "IN", "delhi": "IN",
    "baghdad": "IQ", "tehran": "IR", "reykjavik": "IS", "rome": "IT", "amman": "JO", "tokyo": "JP", "nairobi": "KE",
    "bishkek": "KG", "phnom penh": "KH", "pyongyang": "KP", "seoul": "KR", "kuwait city": "KW", "astana": "KZ",
    "beirut": "LB", "colombo": "LK", "vilnius": "LT", "riga": "LV", "tripoli": "LY", "rabat": "MA", "chisinau": "MD",
    "podgorica": "ME", "skopje": "MK", "bamako": "ML", "naypyidaw": "MM", "mexico city": "MX", "kuala lumpur": "MY",
    "abuja": "NG", "niamey": "NE", "managua": "NI", "oslo": "NO", "kathmandu": "NP", "wellington": "NZ",
    "muscat": "OM", "lima": "PE", "manila": "PH", "islamabad": "PK", "warsaw": "PL", "ramallah": "PS", "lisbon": "PT",
    "doha": "QA", "bucharest": "RO", "belgrade": "RS", "moscow": "RU", "kigali": "RW", "riyadh": "SA",
    "khartoum": "SD", "stockholm": "SE", "ljubljana": "SI", "bratislava": "SK", "mogadishu": "SO", "juba": "SS",
    "damascus": "SY", "bangkok": "TH", "dushanbe": "TJ", "tunis": "TN", "ankara": "TR", "taipei": "TW", "kyiv": "UA",
    "kiev": "UA", "kampala": "UG", "washington": "US", "washington dc": "US", "tashkent": "UZ", "caracas": "VE",
    "hanoi": "VN", "sanaa": "YE", "pretoria": "ZA", "harare": "ZW",
}  # fmt: skip

INSTITUTIONS = {
    "white house": "US", "pentagon": "US", "state department": "US", "capitol hill": "US", "kremlin": "RU",
    "downing street": "GB", "whitehall": "GB", "elysee": "FR", "elysée": "FR", "quai d'orsay": "FR",
    "blue house": "KR", "bundestag": "DE", "knesset": "IL", "duma": "RU", "dail": "IE",
}  # fmt: skip

# what a government does and a city does not
DEEDS = word_set(
    "accept accuse agree allow announce approve argue ask assure back ban blame block call claim condemn confirm "
    "consider criticize criticise decide declare defend demand denounce deny deploy dismiss expect expel express fear "
    "halt hint hope impose insist invite lift negotiate offer oppose order pledge press promise propose protest "
    "pull recall recognise recognize refuse reject request respond retaliate say seek send sign signal stress summon "
    "support suspend threaten tell urge veto vow want warn welcome withdraw withhold"
)


def seat_of(mention: str, action: str) -> str | None:
    """The code of the country whose capital acts in a mention, by what it does; None for a place."""
    return CAPITALS.get(" ".join(words(mention))) if action.casefold() in DEEDS else None


def country_of_institution(mention: str) -> str | None:
    """The code of the country for whose government an institution speaks."""
    return INSTITUTIONS.get(" ".join(w for w in words(mention) if w != "the"))
