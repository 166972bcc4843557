"""The checks that rules can name: a new check is one function and one line here."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from factcheck.checks import (
    arithmetic,
    attribution,
    changes,
    consistency,
    currencies,
    figures,
    implied_rates,
    lists,
    money,
    occasions,
    percent,
    reading,
    sources,
    time,
    timespans,
    translated,
    transplants,
    units,
)
from factcheck.checks.conversion import ConversionParams, RateParams
from factcheck.checks.material import Material
from factcheck.model import Holds, Mismatch, Record


class Check(NamedTuple):
    """A check and the model of its parameters."""

    run: Callable[[Material, Any], Iterator[Mismatch | Holds]]
    params: type[Record]


CHECKS: dict[str, Check] = {
    "lists_match_counts": Check(lists.lists_match_counts, lists.ListParams),
    "headlines_match_body": Check(consistency.headlines_match_body, consistency.RepeatParams),
    "captions_match_body": Check(consistency.captions_match_body, consistency.RepeatParams),
    "changes_are_told": Check(consistency.changes_are_told, consistency.RepeatParams),
    "repeats_agree": Check(consistency.repeats_agree, consistency.RepeatParams),
    "hedges_are_kept": Check(attribution.hedges_are_kept, attribution.HedgeParams),
    "figures_have_sources": Check(attribution.figures_have_sources, attribution.SourceParams),
    "sums_add_up": Check(arithmetic.sums_add_up, arithmetic.SumParams),
    "parts_within_whole": Check(arithmetic.parts_within_whole, arithmetic.SumParams),
    "shares_follow": Check(arithmetic.shares_follow, figures.ShareParams),
    "products_follow": Check(arithmetic.products_follow, figures.ShareParams),
    "changes_follow": Check(changes.changes_follow, figures.ShareParams),
    "fractions_fit": Check(arithmetic.fractions_fit, arithmetic.WordParams),
    "shares_fill_the_whole": Check(percent.shares_fill_the_whole, percent.BoundParams),
    "points_are_said": Check(percent.points_are_said, figures.ShareParams),
    "falls_leave_something": Check(percent.falls_leave_something, percent.NoParams),
    "ratios_agree": Check(percent.ratios_agree, percent.NoParams),
    "times_more": Check(percent.times_more, percent.NoParams),
    "weekdays_match_dates": Check(time.weekdays_match_dates, time.CalendarParams),
    "dates_exist": Check(time.dates_exist, time.CalendarParams),
    "told_dates_are_past": Check(time.told_dates_are_past, time.PublishedParams),
    "ages_fit": Check(time.ages_fit, time.AgeParams),
    "spans_hold": Check(timespans.spans_hold, timespans.SpanParams),
    "conversions_fit": Check(money.conversions_fit, RateParams),
    "conversions_keep_scale": Check(money.conversions_keep_scale, RateParams),
    "conversions_keep_label": Check(money.conversions_keep_label, RateParams),
    "rates_agree": Check(implied_rates.rates_agree, implied_rates.ImpliedParams),
    "magnitudes_are_translated": Check(translated.magnitudes_are_translated, translated.TranslationParams),
    "currencies_are_settled": Check(currencies.currencies_are_settled, ConversionParams),
    "units_match": Check(units.units_match, ConversionParams),
    "sources_agree": Check(sources.sources_agree, sources.SourceParams),
    "later_figures": Check(sources.later_figures, sources.SourceParams),
    "figures_are_fresh": Check(sources.figures_are_fresh, sources.SourceParams),
    "figures_keep_their_measure": Check(transplants.figures_keep_their_measure, transplants.OddParams),
    "scopes_match": Check(transplants.scopes_match, transplants.OddParams),
    "support_is_independent": Check(sources.support_is_independent, sources.NoParams),
    "no_outliers": Check(sources.no_outliers, sources.OutlierParams),
    "days_agree": Check(occasions.days_agree, occasions.DayParams),
    "places_agree": Check(occasions.places_agree, occasions.PlaceParams),
    "figures_are_read": Check(reading.figures_are_read, reading.NoParams),
}
