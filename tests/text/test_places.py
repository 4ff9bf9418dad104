import re
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.text import places
from newsparse.text.packaged import table
from newsparse.text.places import Place, PlaceKind, capital_of, city_of, country_of, home_of, places_named, region_of


@settings(deadline=None)  # the first example loads the tables
@given(st.text(max_size=80))
def test_no_name_is_too_odd_to_ask_about(name: str):
    for ask in (country_of, region_of, city_of, home_of, capital_of):
        found = ask(name)
        assert found is None or isinstance(found, str if ask is country_of else Place)


@settings(deadline=None)  # the first example loads the tables
@given(st.sampled_from(sorted(places._countries().values())))
def test_every_country_is_known_by_its_names_its_people_and_its_capital(country: places.Country):
    assert all(
        country.code in {place.country for place in places_named(name)} for name in (country.name, *country.also)
    )
    assert all(home_of(name.upper()) is not None for name in country.people)
    if country.capital is not None:
        found = capital_of(f"the capital of {country.name}")
        assert found is not None
        assert (found.name, found.country) == (country.capital, country.code)


def test_no_two_countries_share_a_name_or_a_people():
    rows = places._countries().values()
    for listed in ([n for row in rows for n in (row.name, *row.also)], [p for row in rows for p in row.people]):
        assert len(set(listed)) == len(listed)


def test_the_table_holds_all_of_iso_3166_and_nothing_else():
    codes = set(table("newsparse.text", "countries"))
    assert len(codes) == 250
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    regions = table("newsparse.text", "regions")
    assert len([code for code in regions if code.startswith("US-")]) == 51
    assert all(code[:2] in codes for code in regions)
    cities = table("newsparse.text", "cities")
    assert all(code in codes | set(regions) | {""} for listed in ("alone", "known") for code in cities[listed])


def test_the_tables_stay_small_enough_to_ship():
    sizes = [(files("newsparse.text") / "data" / f"{name}.toml").read_bytes() for name in _TABLES]
    assert sum(map(len, sizes)) < 60_000


_TABLES = ("countries", "regions", "cities")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Lithuania", "LT"),
        ("MINSK", "BY"),
        ("the U.K.", "GB"),
        ("Kiev", "UA"),
        ("Ohio", "US"),
        ("Paris", "FR"),
        ("WASHINGTON", "US"),
        ("The Hague", "NL"),
        ("Côte d’Ivoire", "CI"),
        ("Georgia", None),
        ("San Jose", None),
        ("Jerusalem", None),
        ("United Nations", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_name_has_a_country_where_it_is_sure(name: str, code: str | None):
    assert country_of(name) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Md.", "US-MD"),
        ("MD", "US-MD"),
        ("N. Mex.", "US-NM"),
        ("ON", "CA-ON"),
        ("Georgia", "US-GA"),
        ("new south wales", "AU-NSW"),
        ("D.C.", "US-DC"),
        ("in", None),
        ("Bavaria", None),
    ],
)
def test_regions_by_name_and_by_abbreviation(name: str, code: str | None):
    found = region_of(name)
    assert (found.region if found else None) == code


@pytest.mark.parametrize(
    ("phrase", "city"),
    [
        ("the Belarusian capital", "Minsk"),
        ("Belarus’ capital", "Minsk"),
        ("Ukraine's capital city", "Kyiv"),
        ("the capital of the Netherlands", "Amsterdam"),
        ("The Polish Capital", "Warsaw"),
        ("Antigua and Barbuda's capital", "St. John's"),
        ("Belarus", None),
        ("the capital", None),
        ("the Texan capital", None),
        ("venture capital", None),
    ],
)
def test_a_phrase_leads_to_the_capital_it_means(phrase: str, city: str | None):
    found = capital_of(phrase)
    assert (found.name if found else None) == city


def test_people_lead_home():
    assert home_of("Poles") == Place("Poland", PlaceKind.COUNTRY, "PL")
    assert home_of("Texans") == Place("Texas", PlaceKind.REGION, "US", "US-TX")
    assert home_of("Martians") is None


def test_a_city_is_one_city_or_none():
    assert city_of("minsk") == Place("Minsk", PlaceKind.CITY, "BY")
    assert city_of("Paris") == Place("Paris", PlaceKind.CITY, "FR", alone=True)
    assert city_of("St. Petersburg") is None
    assert city_of("Lithuania") is None
