"""Currencies: how news text writes them, and which ISO 4217 code each stands for where."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

NAMES: Mapping[str, str] = {
    # name forms: country=code …, the first is the default where nothing settles it
    "dollar dollars": (
        "US=USD AU=AUD CA=CAD NZ=NZD HK=HKD SG=SGD TW=TWD JM=JMD BB=BBD TT=TTD BS=BSD BZ=BZD FJ=FJD GY=GYD NA=NAD LR=LRD "
        "ZW=ZWL BN=BND BM=BMD KY=KYD SB=SBD SR=SRD XC=XCD"
    ),
    "pound pounds": "GB=GBP EG=EGP LB=LBP SY=SYP SD=SDG SS=SSP IE=IEP CY=CYP GI=GIP",
    "quid sterling": "GB=GBP",
    "punt punts": "IE=IEP",
    "euro euros": "EU=EUR",
    "yuan yuans renminbi": "CN=CNY",
    "yen": "JP=JPY",
    "won": "KR=KRW KP=KPW",
    "rupee rupees": "IN=INR PK=PKR LK=LKR NP=NPR MU=MUR SC=SCR",
    "rupiah rupiahs": "ID=IDR",
    "ruble rubles rouble roubles": "RU=RUB BY=BYN",
    "franc francs": "CH=CHF FR=FRF BE=BEF LU=LUF XO=XOF XA=XAF CD=CDF RW=RWF BI=BIF DJ=DJF GN=GNF KM=KMF XP=XPF",
    "krona kronor": "SE=SEK IS=ISK",
    "krone kroner": "NO=NOK DK=DKK",
    "króna krónur kronur": "IS=ISK",
    "koruna korunas koruny": "CZ=CZK SK=SKK",
    "crown crowns": "CZ=CZK SE=SEK NO=NOK DK=DKK IS=ISK SK=SKK EE=EEK",
    "peso pesos": "MX=MXN PH=PHP AR=ARS CL=CLP CO=COP CU=CUP UY=UYU DO=DOP",
    "real reais": "BR=BRL",
    "rand rands": "ZA=ZAR",
    "lira liras lire": "TR=TRY IT=ITL MT=MTL LB=LBP SY=SYP",
    "dinar dinars": "KW=KWD IQ=IQD JO=JOD RS=RSD DZ=DZD TN=TND LY=LYD BH=BHD MK=MKD",
    "dirham dirhams": "AE=AED MA=MAD",
    "riyal riyals": "SA=SAR QA=QAR",
    "rial rials": "IR=IRR OM=OMR YE=YER",
    "baht": "TH=THB",
    "ringgit ringgits": "MY=MYR",
    "dong": "VN=VND",
    "hryvnia hryvnias hryvnya": "UA=UAH",
    "zloty zlotys zlotych złoty": "PL=PLN",
    "forint forints": "HU=HUF",
    "leu lei": "RO=RON MD=MDL",
    "lev leva levs": "BG=BGN",
    "kuna kunas": "HR=HRK",
    "lek leks": "AL=ALL",
    "shekel shekels": "IL=ILS",
    "taka takas": "BD=BDT",
    "naira": "NG=NGN",
    "cedi cedis": "GH=GHS",
    "shilling shillings": "KE=KES UG=UGX TZ=TZS SO=SOS",
    "birr": "ET=ETB",
    "kwacha": "ZM=ZMW MW=MWK",
    "kwanza kwanzas": "AO=AOA",
    "metical meticais": "MZ=MZN",
    "pula": "BW=BWP",
    "tenge": "KZ=KZT",
    "som soms": "KG=KGS UZ=UZS",
    "manat manats": "AZ=AZN TM=TMT",
    "lari": "GE=GEL",
    "tugrik tugriks": "MN=MNT",
    "kyat kyats": "MM=MMK",
    "riel riels": "KH=KHR",
    "kip kips": "LA=LAK",
    "gourde gourdes": "HT=HTG",
    "dalasi dalasis": "GM=GMD",
    "ngultrum ngultrums": "BT=BTN",
    "rufiyaa": "MV=MVR",
    "somoni": "TJ=TJS",
    "ariary": "MG=MGA",
    "ouguiya": "MR=MRU",
    "kina": "PG=PGK",
    "vatu": "VU=VUV",
    "colones colón": "CR=CRC SV=SVC",
    "cordoba cordobas": "NI=NIO",
    "tolar tolars": "SI=SIT",
    "litas": "LT=LTL",
    "kroon kroons krooni": "EE=EEK",
    "pataca patacas": "MO=MOP",
    "afghani afghanis": "AF=AFN",
    "bolivar bolivars bolivares": "VE=VES",
    "boliviano bolivianos": "BO=BOB",
    "quetzal quetzales": "GT=GTQ",
    "lempira lempiras": "HN=HNL",
    "guarani guaranis": "PY=PYG",
    "sol soles": "PE=PEN",
    "markka markkaa": "FI=FIM",
    "deutschmark deutschmarks deutschemark deutschemarks mark marks": "DE=DEM",
    "guilder guilders": "NL=NLG",
    "peseta pesetas": "ES=ESP",
    "escudo escudos": "PT=PTE CV=CVE",
    "drachma drachmas drachmae": "GR=GRD",
    "schilling schillings": "AT=ATS",
}

WEAK = frozenset(
    {
        "pound",
        "pounds",
        "won",
        "real",
        "som",
        "mark",
        "marks",
        "crown",
        "crowns",
        "sol",
        "pula",
        "lek",
        "dong",
        "birr",
        "rand",
        "sterling",
        "punt",
        "punts",
    }
)
"""Names that are other words too: they want a figure right before them, and some more (see extract/money.py)."""

COINS: Mapping[str, str] = {
    "cent cents": "US=USD AU=AUD CA=CAD NZ=NZD HK=HKD SG=SGD EU=EUR ZA=ZAR",
    "pence penny pennies": "GB=GBP",
    "kopeck kopecks kopek kopeks": "RU=RUB",
    "paise paisa": "IN=INR PK=PKR",
    "centavo centavos": "MX=MXN PH=PHP BR=BRL",
    "centime centimes": "CH=CHF FR=FRF",
    "sen": "MY=MYR JP=JPY",
    "fen": "CN=CNY",
}
"""Hundredths of the currencies."""

SYMBOLS: Mapping[str, str] = {
    "$": "US=USD AU=AUD CA=CAD NZ=NZD HK=HKD SG=SGD TW=TWD",
    "£": "GB=GBP",
    "€": "EU=EUR",
    "¥": "JP=JPY CN=CNY",
    "￥": "JP=JPY CN=CNY",
    "₹": "IN=INR",
    "₨": "IN=INR PK=PKR LK=LKR NP=NPR MU=MUR SC=SCR",
    "₽": "RU=RUB",
    "₩": "KR=KRW KP=KPW",
    "₺": "TR=TRY",
    "₪": "IL=ILS",
    "₫": "VN=VND",
    "₱": "PH=PHP",
    "฿": "TH=THB",
    "₦": "NG=NGN",
    "₴": "UA=UAH",
    "₵": "GH=GHS",
    "₡": "CR=CRC",
    "₲": "PY=PYG",
    "₸": "KZ=KZT",
    "₼": "AZ=AZN",
    "₾": "GE=GEL",
    "₭": "LA=LAK",
    "₮": "MN=MNT",
    "৳": "BD=BDT",
    "៛": "KH=KHR",
    "₿": "",
    "元": "CN=CNY",
    "円": "JP=JPY",
}

DOLLAR_PREFIXES: Mapping[str, str] = {
    "US": "USD", "U.S.": "USD", "A": "AUD", "AU": "AUD", "Au": "AUD", "AUS": "AUD", "Aus": "AUD", "C": "CAD", "CA": "CAD", "Can": "CAD",
    "CAN": "CAD", "CDN": "CAD", "Cdn": "CAD", "HK": "HKD", "NZ": "NZD", "S": "SGD", "SG": "SGD", "NT": "TWD", "TW": "TWD", "R": "BRL",
    "Mex": "MXN", "MX": "MXN", "J": "JMD", "JA": "JMD", "Z": "ZWL", "BZ": "BZD", "TT": "TTD", "N": "NAD", "EC": "XCD", "Bds": "BBD",
    "BDS": "BBD", "G": "GYD", "RD": "DOP", "CLP": "CLP", "COP": "COP", "FJ": "FJD", "F": "FJD", "B": "BND", "AR": "ARS",
}  # fmt: skip
"""What stands right before "$"."""

PREFIXES: Mapping[str, str] = {
    # word or letters before a figure: country=code …
    "Rs": "IN=INR PK=PKR LK=LKR NP=NPR MU=MUR SC=SCR",
    "RS": "IN=INR PK=PKR LK=LKR NP=NPR MU=MUR SC=SCR",
    "Re": "IN=INR PK=PKR",
    "RMB": "CN=CNY",
    "Rmb": "CN=CNY",
    "CN¥": "CN=CNY",
    "Rp": "ID=IDR",
    "RM": "MY=MYR",
    "Dh": "AE=AED MA=MAD",
    "Dhs": "AE=AED MA=MAD",
    "Tk": "BD=BDT",
    "Ksh": "KE=KES",
    "KSh": "KE=KES",
    "Sh": "KE=KES UG=UGX TZ=TZS",
    "Shs": "UG=UGX",
    "USh": "UG=UGX",
    "Ush": "UG=UGX",
    "TSh": "TZ=TZS",
    "NIS": "IL=ILS",
    "SFr": "CH=CHF",
    "Sfr": "CH=CHF",
    "SwFr": "CH=CHF",
    "Fr": "CH=CHF",
    "Bt": "TH=THB",
    "SR": "SA=SAR",
    "QR": "QA=QAR",
    "KD": "KW=KWD",
    "BD": "BH=BHD",
    "LE": "EG=EGP",
    "GH¢": "GH=GHS",
    "FCFA": "XO=XOF XA=XAF",
    "DM": "DE=DEM",
    "Kr": "SE=SEK NO=NOK DK=DKK",
    "kr": "SE=SEK NO=NOK DK=DKK",
    "SKr": "SE=SEK",
    "SKr.": "SE=SEK",
    "NKr": "NO=NOK",
    "DKr": "DK=DKK",
    "ISKr": "IS=ISK",
    "Kc": "CZ=CZK",
    "Kčs": "CZ=CZK",
    "Kč": "CZ=CZK",
}
GLUED_PREFIXES: Mapping[str, str] = {
    "R": "ZA=ZAR",
    "P": "PH=PHP BW=BWP",
    "N": "NG=NGN",
    "K": "ZM=ZMW MM=MMK PG=PGK",
    "D": "GM=GMD",
    "Y": "JP=JPY",
    "B": "TH=THB",
    "PS": "GB=GBP",
    "L": "GB=GBP",
}
"""Letters that are a currency only when they touch a figure of money-like size (see extract/money.py)."""

SUFFIXES: Mapping[str, str] = {
    "kr": "SE=SEK NO=NOK DK=DKK IS=ISK",
    "zł": "PL=PLN",
    "zl": "PL=PLN",
    "Ft": "HU=HUF",
    "Kč": "CZ=CZK",
    "Lt": "LT=LTL",
    "Ls": "LV=LVL",
    "lei": "RO=RON",
    "руб": "RU=RUB",
    "rub": "RU=RUB",
    "ரூ": "LK=LKR IN=INR",
    "美元": "US=USD",
    "日元": "JP=JPY",
    "欧元": "EU=EUR",
    "港元": "HK=HKD",
    "韩元": "KR=KRW",
    "英镑": "GB=GBP",
}

CODES: frozenset[str] = frozenset(
    "AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGN BHD BIF BMD BND BOB BRL BSD BTN BWP "
    "BYN BYR BZD CAD CDF CHF CLP CNH CNY "
    "COP CRC CUP CVE CYP CZK DEM DJF DKK DOP DZD EEK EGP ERN ESP ETB EUR FIM FJD FKP FRF GBP GEL GHS GIP GMD GNF GRD GTQ GYD HKD HNL HRK "
    "HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LUF LVL LYD MAD MDL "
    "MGA MKD MMK MNT MOP MTL MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON RSD RUB RWF "
    "SAR SBD SCR SDG SEK SGD SHP SIT SKK SOS SRD SSP SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF "
    "XCD XOF XPF YER ZAR ZMW ZWL MRU SVC".split()
)
LIKE_WORDS = frozenset(
    {"ALL", "TOP", "CUP", "MOP", "PEN", "BAM", "GEL", "LAK", "SOS", "MAD", "RON", "SIT", "PAB", "COP", "NOK", "DOP", "LEK"}
)
"""Codes that an English headline in capitals may hold as words: they want to touch their figure or stand right before it."""

ADJECTIVES: Mapping[str, str] = {
    "us": "US", "u.s": "US", "american": "US", "united_states": "US", "australian": "AU", "aussie": "AU", "canadian": "CA",
    "new_zealand": "NZ", "kiwi": "NZ", "hong_kong": "HK", "singapore": "SG", "singaporean": "SG", "taiwan": "TW", "taiwanese": "TW",
    "new_taiwan": "TW", "jamaican": "JM", "barbadian": "BB", "barbados": "BB", "bahamian": "BS", "belize": "BZ", "fijian": "FJ",
    "fiji": "FJ", "guyanese": "GY", "namibian": "NA", "liberian": "LR", "zimbabwean": "ZW", "zimbabwe": "ZW", "brunei": "BN",
    "british": "GB", "uk": "GB", "egyptian": "EG", "lebanese": "LB", "syrian": "SY", "sudanese": "SD", "south_sudanese": "SS",
    "irish": "IE", "cypriot": "CY", "cyprus": "CY", "chinese": "CN", "japanese": "JP", "korean": "KR", "south_korean": "KR",
    "north_korean": "KP", "indian": "IN", "pakistani": "PK", "pakistan": "PK", "sri_lankan": "LK", "sri_lanka": "LK", "nepalese": "NP",
    "nepali": "NP", "mauritian": "MU", "mauritius": "MU", "seychelles": "SC", "indonesian": "ID", "russian": "RU", "belarusian": "BY",
    "belarussian": "BY", "swiss": "CH", "french": "FR", "belgian": "BE", "luxembourg": "LU", "cfa": "XO", "west_african_cfa": "XO",
    "central_african_cfa": "XA", "congolese": "CD", "rwandan": "RW", "burundian": "BI", "burundi": "BI", "djibouti": "DJ",
    "guinean": "GN", "guinea": "GN", "swedish": "SE", "icelandic": "IS", "norwegian": "NO", "danish": "DK", "czech": "CZ",
    "slovak": "SK", "estonian": "EE", "mexican": "MX", "philippine": "PH", "philippines": "PH", "filipino": "PH", "argentine": "AR",
    "argentinian": "AR", "argentinean": "AR", "chilean": "CL", "colombian": "CO", "cuban": "CU", "uruguayan": "UY", "dominican": "DO",
    "brazilian": "BR", "brazil": "BR", "south_african": "ZA", "turkish": "TR", "turkey": "TR", "italian": "IT", "maltese": "MT",
    "kuwaiti": "KW", "iraqi": "IQ", "jordanian": "JO", "serbian": "RS", "algerian": "DZ", "tunisian": "TN", "libyan": "LY",
    "bahraini": "BH", "bahrain": "BH", "macedonian": "MK", "uae": "AE", "emirati": "AE", "moroccan": "MA", "saudi": "SA",
    "saudi_arabian": "SA", "qatari": "QA", "qatar": "QA", "iranian": "IR", "omani": "OM", "yemeni": "YE", "thai": "TH",
    "thailand": "TH", "malaysian": "MY", "vietnamese": "VN", "ukrainian": "UA", "polish": "PL", "hungarian": "HU", "romanian": "RO",
    "moldovan": "MD", "bulgarian": "BG", "croatian": "HR", "albanian": "AL", "israeli": "IL", "bangladeshi": "BD", "bangladesh": "BD",
    "nigerian": "NG", "ghanaian": "GH", "ghana": "GH", "kenyan": "KE", "kenya": "KE", "ugandan": "UG", "uganda": "UG",
    "tanzanian": "TZ", "tanzania": "TZ", "somali": "SO", "ethiopian": "ET", "zambian": "ZM", "malawi": "MW", "malawian": "MW",
    "angolan": "AO", "kazakh": "KZ", "kazakhstani": "KZ", "kyrgyz": "KG", "uzbek": "UZ", "azerbaijani": "AZ", "azeri": "AZ",
    "turkmen": "TM", "georgian": "GE", "mongolian": "MN", "cambodian": "KH", "burmese": "MM", "myanmar": "MM", "afghan": "AF",
    "venezuelan": "VE", "peruvian": "PE", "finnish": "FI", "german": "DE", "dutch": "NL", "spanish": "ES", "portuguese": "PT",
    "greek": "GR", "austrian": "AT",
}  # fmt: skip
"""Words before a currency's name and the country each speaks of."""

OLD = frozenset("ATS BEF CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK".split())
"""Currencies that the euro replaced."""
EURO_COUNTRIES = frozenset("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split())


class Currency(NamedTuple):
    """A currency word: the code for each country that has a currency of that name (the first is the default), and its share of the unit."""

    by_country: tuple[tuple[str, str], ...]
    coin: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes the word may stand for, the likeliest first."""
        return tuple(code for _, code in self.by_country)


def parsed(text: str, coin: bool = False) -> Currency:
    """A table cell "US=USD AU=AUD" as a currency."""
    pairs = (entry.partition("=") for entry in text.split())
    return Currency(tuple((country, code) for country, _, code in pairs), coin)


@cache
def names() -> Mapping[str, Currency]:
    """Currency names and coins in lower case."""
    whole = {form: parsed(countries) for forms, countries in NAMES.items() for form in forms.split()}
    return whole | {form: parsed(countries, coin=True) for forms, countries in COINS.items() for form in forms.split()}


@cache
def symbols() -> Mapping[str, Currency]:
    """Currency symbols."""
    return {symbol: parsed(countries) for symbol, countries in SYMBOLS.items() if countries}


@cache
def prefixes() -> Mapping[str, Currency]:
    """Letters before a figure."""
    return {word: parsed(countries) for word, countries in PREFIXES.items()}


@cache
def glued_prefixes() -> Mapping[str, Currency]:
    """Letters that must touch the figure."""
    return {word: parsed(countries) for word, countries in GLUED_PREFIXES.items()}


@cache
def suffixes() -> Mapping[str, Currency]:
    """Letters after a figure."""
    return {word: parsed(countries) for word, countries in SUFFIXES.items()}


def is_currency(code: str) -> bool:
    """Whether a code is that of a currency that news is read for."""
    return code in country_of()


@cache
def country_of() -> Mapping[str, str]:
    """The country of each code that is one country's (ISO 3166 alpha-2)."""
    tables = (*NAMES.values(), *COINS.values(), *SYMBOLS.values(), *PREFIXES.values(), *GLUED_PREFIXES.values(), *SUFFIXES.values())
    return {code: country for countries in tables for country, code in parsed(countries).by_country}
