"""Names of countries and of their people in, ISO 3166 codes out; cities and regions are not looked up."""

from functools import lru_cache

import pycountry

# names that a newspaper uses and the standard does not hold
NEWS_NAMES = {
    "us": "US", "usa": "US", "united states": "US", "united states of america": "US", "america": "US",
    "uk": "GB", "britain": "GB", "great britain": "GB", "united kingdom": "GB", "england": "GB", "scotland": "GB",
    "wales": "GB", "northern ireland": "GB", "russia": "RU", "russian federation": "RU", "iran": "IR", "syria": "SY",
    "north korea": "KP", "south korea": "KR", "vietnam": "VN", "laos": "LA", "bolivia": "BO", "venezuela": "VE",
    "tanzania": "TZ", "moldova": "MD", "taiwan": "TW", "turkey": "TR", "czech republic": "CZ", "ivory coast": "CI",
    "burma": "MM", "congo": "CD", "dr congo": "CD", "democratic republic of congo": "CD", "palestine": "PS",
    "palestinian territories": "PS", "macedonia": "MK", "vatican": "VA", "holland": "NL", "uae": "AE", "emirates": "AE",
    "brunei": "BN", "cape verde": "CV", "east timor": "TL", "swaziland": "SZ", "people's republic of china": "CN",
}  # fmt: skip

# people and language of a country, by its code; a word that is more often a surname or a thing is left out
DEMONYMS = {
    "AE": "emirati", "AF": "afghan", "AL": "albanian", "AM": "armenian", "AO": "angolan", "AR": "argentine argentinian",
    "AT": "austrian", "AU": "australian", "AZ": "azerbaijani azeri", "BA": "bosnian", "BD": "bangladeshi",
    "BE": "belgian",
    "BF": "burkinabe", "BG": "bulgarian", "BH": "bahraini", "BI": "burundian", "BJ": "beninese", "BO": "bolivian",
    "BR": "brazilian", "BW": "botswanan", "BY": "belarusian", "CA": "canadian", "CD": "congolese", "CH": "swiss",
    "CI": "ivorian", "CL": "chilean", "CM": "cameroonian", "CN": "chinese", "CO": "colombian", "CR": "costarican",
    "CU": "cuban", "CY": "cypriot", "CZ": "czech", "DE": "german", "DJ": "djiboutian", "DK": "danish dane",
    "DZ": "algerian", "EC": "ecuadorian ecuadorean", "EE": "estonian", "EG": "egyptian", "ER": "eritrean",
    "ES": "spanish spaniard", "ET": "ethiopian", "FI": "finnish finn", "FJ": "fijian",
    "FR": "french frenchman frenchwoman", "GA": "gabonese", "GB": "british briton brit english scottish welsh",
    "GE": "georgian", "GH": "ghanaian", "GM": "gambian", "GN": "guinean", "GR": "greek", "GT": "guatemalan",
    "GY": "guyanese", "HN": "honduran", "HR": "croatian croat", "HT": "haitian", "HU": "hungarian", "ID": "indonesian",
    "IE": "irish irishman irishwoman", "IL": "israeli", "IN": "indian", "IQ": "iraqi", "IR": "iranian", 
    "IS": "icelandic",
    "IT": "italian", "JM": "jamaican", "JO": "jordanian", "JP": "japanese", "KE": "kenyan", "KG": "kyrgyz",
    "KH": "cambodian", "KP": "northkorean", "KR": "southkorean", "KW": "kuwaiti", "KZ": "kazakh", "LA": "laotian",
    "LB": "lebanese", "LK": "srilankan", "LR": "liberian", "LT": "lithuanian", "LU": "luxembourgish", "LV": "latvian",
    "LY": "libyan", "MA": "moroccan", "MD": "moldovan", "ME": "montenegrin", "MG": "malagasy", "MK": "macedonian",
    "ML": "malian", "MM": "burmese", "MN": "mongolian", "MR": "mauritanian", "MT": "maltese", "MW": "malawian",
    "MX": "mexican", "MY": "malaysian", "MZ": "mozambican", "NA": "namibian", "NE": "nigerien", "NG": "nigerian",
    "NI": "nicaraguan", "NL": "dutch dutchman", "NO": "norwegian", "NP": "nepalese nepali", "OM": "omani",
    "PA": "panamanian", "PE": "peruvian", "PH": "filipino philippine", "PK": "pakistani", "PL": "polish",
    "PS": "palestinian", "PT": "portuguese", "PY": "paraguayan", "QA": "qatari", "RO": "romanian", "RS": "serbian serb",
    "RU": "russian", "RW": "rwandan", "SA": "saudi", "SD": "sudanese", "SE": "swedish swede", "SG": "singaporean",
    "SI": "slovenian slovene", "SK": "slovak", "SL": "sierraleonean", "SN": "senegalese", "SO": "somali",
    "SS": "southsudanese", "SV": "salvadoran", "SY": "syrian", "TD": "chadian", "TG": "togolese", "TH": "thai",
    "TJ": "tajik", "TM": "turkmen", "TN": "tunisian", "TR": "turkish turk", "TW": "taiwanese", "TZ": "tanzanian",
    "UA": "ukrainian", "UG": "ugandan", "US": "american", "UY": "uruguayan", "UZ": "uzbek", "VE": "venezuelan",
    "VN": "vietnamese", "XK": "kosovan kosovar", "YE": "yemeni", "ZA": "southafrican", "ZM": "zambian",
    "ZW": "zimbabwean",
}  # fmt: skip

# demonyms of two words are looked up written together
TWO_WORDS = (
    "north korean", "south korean", "south sudanese", "south african", "sri lankan", "costa rican", "sierra leonean",
)  # fmt: skip


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Name in small letters to the country's code: the standard's names, those of the news, and of the people."""
    names: dict[str, str] = {}
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            name = getattr(country, field, None)
            if name:
                names[name.casefold().split(",")[0].strip()] = country.alpha_2
    for code, people in DEMONYMS.items():
        for word in people.split():
            names[word] = code
            names[word + "s"] = code
    return names | NEWS_NAMES | {"korea": "KR"}


@lru_cache(maxsize=1)
def country_titles() -> dict[str, str]:
    """Code to the name that is shown; the news name where the standard's is long."""
    titles = {}
    for country in pycountry.countries:
        titles[country.alpha_2] = getattr(country, "common_name", None) or country.name.split(",")[0]
    return titles


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """The words that a country's name can begin with."""
    return frozenset(name.split()[0] for name in (*country_names(), *TWO_WORDS))


def mark_countries(names: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with each country or its people as its code in capitals: ("us", "troops") gives ("US", …)."""
    known, marked, at = country_names(), [], 0
    while at < len(names):
        if names[at] not in _first_words():
            marked.append(names[at])
            at += 1
            continue
        for width in (4, 3, 2, 1):
            run = " ".join(names[at : at + width])
            code = known.get(run.replace(" ", "")) if run in TWO_WORDS else known.get(run)
            if code and at + width <= len(names):
                marked.append(code)
                at += width
                break
        else:
            marked.append(names[at])
            at += 1
    return tuple(marked)
