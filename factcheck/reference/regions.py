"""Short forms of regions as newspapers print them after a city's name."""

from collections.abc import Mapping

_STATES = """AL Ala|AK Alaska|AZ Ariz|AR Ark|CA Calif|CO Colo|CT Conn|DE Del|FL Fla|GA Ga|HI Hawaii|ID Idaho|IL Ill|IN Ind|IA Iowa|KS Kan|
KS Kans|KY Ky|LA La|ME Maine|MD Md|MA Mass|MI Mich|MN Minn|MS Miss|MO Mo|MT Mont|NE Neb|NE Nebr|NV Nev|NH N.H|NJ N.J|NM N.M|
NY N.Y|NC N.C|ND N.D|OH Ohio|OK Okla|OR Ore|PA Pa|PA Penn|RI R.I|SC S.C|SD S.D|TN Tenn|TX Tex|TX Texas|UT Utah|VT Vt|VA Va|
WA Wash|WV W.Va|WI Wis|WI Wisc|WY Wyo|DC D.C"""
_PROVINCES = "AB Alta|BC B.C|MB Man|NB N.B|NL N.L|NS N.S|ON Ont|QC Que|SK Sask"

ABBREVIATED: Mapping[str, str] = {
    form: f"{country}-{code}"
    for country, table in (("CA", _PROVINCES), ("US", _STATES))
    for code, short in (pair.split(" ") for pair in table.replace("\n", "").split("|"))
    for form in (code, short, short.upper())
}
"""Postal and newspaper forms ("MI", "Mich"), without the last point. US states win over Canadian provinces where both print the same."""
