"""Currency tables hold codes that exist."""

from factcheck.reference import currencies


def test_every_code_of_the_tables_is_a_code() -> None:
    tables = (currencies.names(), currencies.symbols(), currencies.prefixes(), currencies.glued_prefixes(), currencies.suffixes())
    codes = {code for table in tables for currency in table.values() for code in currency.codes}
    assert codes - currencies.CODES == set()


def test_codes_of_today_are_those_of_the_standard() -> None:
    import pycountry

    today = {currency.alpha_3 for currency in pycountry.currencies}
    gone = currencies.OLD | {"CNH", "ANG", "BYR", "SDD", "ZWL", "BGN"}
    assert currencies.CODES - today - gone == set()


def test_every_country_before_a_currency_s_name_has_a_currency_in_the_tables() -> None:
    known = {country for currency in currencies.names().values() for country, _ in currency.by_country}
    assert set(currencies.ADJECTIVES.values()) - known == set()
