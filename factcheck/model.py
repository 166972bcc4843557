"""The records that every stage reads and writes.

The flow is `Article → Reading → Document → Relation, Event → Outcome → Report`. All records are frozen and go to JSON and back unchanged,
so a stage can run in another process. Spans are half-open character offsets into `Article.text`, which is the text as it was in the file.
Amounts are `Decimal`; a date is an interval of days; what is not known is `None`, never a default.
"""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer


class Record(BaseModel):
    """A plain immutable record; unknown fields are refused.

    pydantic gives each record a set of the fields that were given, which takes as much memory as the rest. Records share these sets.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_post_init(self, context: object) -> None:
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", GIVEN.setdefault(frozenset(given), given))

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__(state)
        self.model_post_init(None)


GIVEN: dict[frozenset[str], set[str]] = {}
"""The sets of fields that records were made with. Nobody changes them: records are frozen, and their copies copy them."""


def plain(value: Decimal) -> str:
    """A decimal as people write it: no exponent, no trailing zeros after the point."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Amount = Annotated[Decimal, PlainSerializer(plain, return_type=str)]

Hedge = Literal["exact", "about", "more-than", "at-least", "less-than", "at-most", "nearly", "range"]
Part = Literal["headline", "standfirst", "body", "caption", "header", "boilerplate"]
Scope = Literal["event", "cumulative", "part", "rate"]
Modality = Literal["asserted", "planned", "denied", "conditional"]
Severity = Literal["error", "warning", "note"]


# ---- articles --------------------------------------------------------------------------------------------------


class Days(Record):
    """A closed interval of days. An open side is `None`; both sides `None` is a date that could not be resolved."""

    start: date | None
    """The first day; null where it is open."""
    end: date | None
    """The last day; null where it is open."""


class Block(Record):
    """A stretch of an article's text that plays one part in it. Blocks are in order and do not overlap."""

    part: Part
    start: int
    end: int


class Stretch(NamedTuple):
    """A stretch of an article's text and where it came from in the file: from `at` in the text on, from `start` to `end` in the file."""

    at: int
    start: int
    end: int


class Article(Record):
    """One article as read. `text` is never changed: every span of every record points into it.

    Where the file holds markup (a web page, Markdown), `text` is what a reader sees, `original` is the file's own text and `in_file`
    says where a span of `text` stands in it. All stages work on `text`; only what leaves the program with offsets asks `in_file`.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    byline: str | None = None
    published: Days | None = None
    published_at: datetime | None = None
    """The moment of publication, where a time is given beside the day; in UTC, or without a zone where none is given."""
    dateline: str | None = None
    """The place in the dateline, as written ("Beijing")."""
    filed: str | None = None
    """Month and day of a dateline that gives no year, as "--02-28". A dateline with a year is in `published`."""
    url: str | None = None
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    file: str | None = None
    """The file it was read from, relative to the working folder; `None` outside of it and for standard input."""
    path: str | None = None
    """Where the file lies in the file system: settings for paths go by it, no output shows it."""
    line: int | None = None
    """The line of the file its record stands on, for JSON Lines."""
    counted: Literal["file", "record"] = "record"
    """Whether offsets count in the file itself (text, Markdown, web pages) or in a text taken out of it (JSON, Word)."""
    original: str | None = None
    """The text of the file, where `text` is not it."""
    origin: tuple[Stretch, ...] = ()

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of `text` stands in the file: the same offsets for plain text and JSON, other ones where markup was left out."""
        if not self.origin:
            return start, end
        first, last = self.stretch(start), self.stretch(max(start, end - 1))
        begin, stop = self.origin[first], self.origin[last]
        following = self.origin[last + 1].at if last + 1 < len(self.origin) else len(self.text)
        # a stretch may be one character written as an entity, so its end in the file is not to be counted from its start
        tail = stop.end if end >= following else stop.start + end - stop.at
        head = begin.start + start - begin.at
        return head, max(head, tail)

    def stretch(self, offset: int) -> int:
        """Which stretch of `origin` an offset lies in."""
        return max(0, bisect_right(self.origin, offset, key=lambda stretch: stretch.at) - 1)


class Span(Record):
    """Where a piece of text sits."""

    article: str
    start: int
    end: int


# ---- what extraction reads ---------------------------------------------------------------------------------------


class Token(NamedTuple):
    """A word of a parsed sentence. `head` is its head's index in the sentence (its own for the root); offsets are the article's."""

    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    start: int
    end: int


class Toponym(NamedTuple):
    """A place named in an article's text; `place` is its id in the gazetteer ("CN-HA/Zhengzhou", "CN": see reference/places.py)."""

    start: int
    end: int
    place: str


class Sentence(Record):
    """A sentence of one block. `tokens` is empty where nothing in the sentence called for a parse."""

    start: int
    end: int
    part: Part
    tokens: tuple[Token, ...] = ()
    endless: bool = False
    """A piece of a run of words without an end that is longer than anybody writes a sentence: it has no grammar to go by."""


class Value(Record):
    """A number with what the words around it allow: `point` as written, `low`/`high` from hedge and printed precision (`None`: unbounded).

    A range has both ends and no point.
    """

    low: Amount | None
    """The least that the words allow; null where nothing bounds it."""
    high: Amount | None
    """The most that the words allow; null where nothing bounds it."""
    point: Amount | None
    """The amount that the words name ("1.5bn" is 1500000000); null where they name two ends."""
    hedge: Hedge = "exact"
    """What the words around the figure make of it ("about", "more than")."""


class Binding(Record):
    """What a figure is said of: the noun it counts and the event that noun takes part in, by the words of its sentence."""

    measure: str | None = None
    """Lemma of what is counted or measured, with its noun modifiers ("bank card")."""
    action: str | None = None
    """Event type of the vocabulary, or the verb's lemma."""
    subject: str | None = None
    """Who or what the event happens to or is done by, as far as it is not the measure."""
    agent: bool = False
    """The counted ones do it to others ("two gunmen killed five"): their number says nothing of how many it happened to."""
    modifiers: tuple[str, ...] = ()
    """Other words that narrow the measure ("Chinese", "another", "remaining", "of them"), lower case, in order."""
    place: tuple[str, ...] = ()
    when: Days | None = None
    when_mention: int | None = None
    """Where the date of the figure's own clause starts, if the clause has one: normalisation resolves it."""
    scope: Scope = "event"
    modality: Modality = "asserted"
    attribution: str | None = None
    quoted: bool = False


class Moment(Record):
    """A date expression as the words give it, before it is resolved against the publication date. The form is the reader's own affair."""

    form: str
    """Which kind of expression: "day", "month", "weekday", "ago", "decade", … (see extract/dates.py)."""
    args: Mapping[str, int | str | None] = {}
    """What the words give: year, month, day, weekday, how many, which way."""


class Mention(Record):
    """A figure as its own words give it, with nothing from outside its sentence.

    `kind` is a claim kind, or "unread" for a figure that was seen and not understood (`note` says why: it becomes FC900).
    `unit` is a unit of the contract, or for money an ISO code; `units` lists the candidates where the word leaves it open
    ("$", "rupees", "crowns"): the article settles it in normalisation.
    """

    kind: Literal[
        "count",
        "money",
        "percent",
        "percentage-points",
        "measure",
        "duration",
        "age",
        "ordinal",
        "ratio",
        "multiple",
        "date",
        "number",
        "unread",
    ]
    start: int
    end: int
    value: Value | None = None
    unit: str | None = None
    units: tuple[str, ...] = ()
    noun: str | None = None
    """The counted noun where the figure's own words hold it ("30-strong", "9-year-old")."""
    per: str | None = None
    """What a rate is per ("year", "head", "barrel")."""
    moment: Moment | None = None
    binding: Binding = Binding()
    note: str | None = None


class Beyond(Record):
    """The end of an article that was not read, as there was more before it than anybody writes into one, and its figures, about."""

    start: int
    end: int
    figures: int


class Reading(Record):
    """An article with its sentences and the figures found in them: what extraction returns."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    places: tuple[Toponym, ...] = ()
    beyond: Beyond | None = None


# ---- claims --------------------------------------------------------------------------------------------------------


class ClaimBase(Record):
    """What every claim carries: the figure, where it stands, and what it is said of."""

    id: str
    """`article#start-end`: unique, and the same on every run."""
    article: str
    """The id of the article."""
    text: str
    """The figure as printed, with its unit and hedge."""
    start: int
    """Where it begins in the article's text."""
    end: int
    """Where it ends."""
    value: Value | None
    """Its value; null for a date."""
    unit: str | None = None
    """ISO 4217 code of money, pint name of a physical unit, `year`, `percent`; nothing for what is only counted."""
    measure: str | None = None
    """The thing that the figure counts or measures, in dictionary form ("bank card")."""
    action: str | None = None
    """The event it belongs to: a type of the vocabulary, or the verb in dictionary form."""
    agent: bool = False
    """The counted ones do it to others: "two gunmen killed five"."""
    subject: str | None = None
    """Who does it or has it done to them, where that is not the measure."""
    modifiers: tuple[str, ...] = ()
    """Other words that narrow what is counted ("Chinese", "of them")."""
    place: tuple[str, ...] = ()
    """Ids of the places of its clause (`CN-HA/Zhengzhou`, `LA`)."""
    when: Days | None = None
    """The days of its clause; of a date, the days it names."""
    scope: Scope = "event"
    """This occasion (`event`), a running total (`cumulative`), some of a whole (`part`), or so many a day (`rate`)."""
    modality: Modality = "asserted"
    """Whether it happened, is planned, denied or on a condition."""
    attribution: str | None = None
    """Who says so."""
    quoted: bool = False
    """It stands inside quotation marks."""
    sentence: str
    """Its sentence."""
    sentence_start: int
    """Where the sentence begins in the article's text."""
    part: Part = "body"
    """The part of the article it stands in."""
    per: str | None = None
    """What a rate is per ("year", "head")."""


class CountClaim(ClaimBase):
    """So many of something: 164 suspects."""

    kind: Literal["count"] = "count"
    unit: None = None
    """Always null: what is counted is in `measure`."""


class MoneyClaim(ClaimBase):
    """A sum of money; `unit` is its ISO 4217 code, `assumed` where the words leave the currency open."""

    kind: Literal["money"] = "money"
    unit: str
    """ISO 4217 code."""
    assumed: bool = False
    """Nothing in the article settles the currency: it is the likeliest one."""
    candidates: tuple[str, ...] = ()
    """The other currencies the word could have meant."""


class PercentClaim(ClaimBase):
    """A percentage."""

    kind: Literal["percent"] = "percent"


class PointsClaim(ClaimBase):
    """A difference between two percentages."""

    kind: Literal["percentage-points"] = "percentage-points"


class MeasureClaim(ClaimBase):
    """A physical quantity; `unit` is pint's name for its unit."""

    kind: Literal["measure"] = "measure"
    unit: str
    """The name of the unit in pint (`kilometer`, `degree_Celsius`)."""


class DurationClaim(ClaimBase):
    """A length of time."""

    kind: Literal["duration"] = "duration"
    unit: str
    """`day`, `week`, `month`, `year` and so on."""


class AgeClaim(ClaimBase):
    """How old somebody or something is."""

    kind: Literal["age"] = "age"
    unit: str
    """`day`, `week`, `month` or `year`."""


class OrdinalClaim(ClaimBase):
    """A place in a row: the third round."""

    kind: Literal["ordinal"] = "ordinal"


class RatioClaim(ClaimBase):
    """A part of a whole in words: one in five, two-thirds."""

    kind: Literal["ratio"] = "ratio"


class MultipleClaim(ClaimBase):
    """So many times as much: doubled, three times."""

    kind: Literal["multiple"] = "multiple"


class DateClaim(ClaimBase):
    """A date; its days are in `when`, and `value` is null."""

    kind: Literal["date"] = "date"
    value: None = None
    weekday: int | None = None
    """Monday is 0; set where the words name a weekday beside a date."""
    moment: Moment | None = None
    """The date as its words give it, before it was resolved against the day of publication."""


class NumberClaim(ClaimBase):
    """A bare figure."""

    kind: Literal["number"] = "number"


Claim = Annotated[
    CountClaim
    | MoneyClaim
    | PercentClaim
    | PointsClaim
    | MeasureClaim
    | DurationClaim
    | AgeClaim
    | OrdinalClaim
    | RatioClaim
    | MultipleClaim
    | DateClaim
    | NumberClaim,
    Field(discriminator="kind"),
]


class Unread(Record):
    """A figure that was seen and not understood, and why."""

    start: int
    end: int
    reason: str


class Document(Record):
    """An article with its claims: what normalisation returns and matching and checking read.

    `article.published` is here the best bound known, also where only the text's own dates bound it.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    places: tuple[Toponym, ...] = ()
    unread: tuple[Unread, ...] = ()
    beyond: Beyond | None = None


# ---- relations and events ------------------------------------------------------------------------------------------


class Relation(Record):
    """Figures of one article that have to do with one another. What each id stands for is its `kind`'s affair (see match/).

    `roles` maps a role ("total", "part", "base", "old", "new", …) to claim ids; `spans` are pieces of text that are not claims
    (the items of a list); `facts` are small facts about the relation ("exhaustive": "yes").
    """

    kind: str
    article: str
    roles: Mapping[str, tuple[str, ...]]
    spans: tuple[Span, ...] = ()
    facts: Mapping[str, str] = {}

    def claims(self) -> tuple[str, ...]:
        """All claim ids of the relation, in role order."""
        return tuple(claim for ids in self.roles.values() for claim in ids)


class Weight(Record):
    """How much one feature speaks for (or against, if negative) two claims or articles being of one event, in bits."""

    feature: str
    """What was compared (`names`, `place`, `day`); `prior` is what two articles have before that."""
    bits: float
    """How much it speaks for one event; negative: against it."""
    detail: str = ""
    """What it rests on, in words."""


class Alignment(Record):
    """What several articles of one event say of the same thing, in order of the day each holds for.

    `kind` is "toll" (people to whom something was done), "figure" (any other figure), "thing" (what each counts once, whatever is
    said of it), "age" (of a person both name), "day" (dates of the event) or "place" (tolls, for the places they are said of).
    """

    kind: str
    """`toll`, `figure`, `thing`, `age`, `day` or `place`."""
    what: str
    """In words: "people killed"."""
    claims: tuple[str, ...]
    """The claims, by their ids."""
    days: tuple[Days | None, ...] = ()
    """Beside each claim, the day it holds for: stated, else that of publication."""
    told: tuple[Days | None, ...] = ()
    """Beside each claim of what is done once and for all, the day on which somebody told of it ("the ministry said on Friday")."""
    also: tuple[str, ...] = ()
    """Claims near it (parts, batches, other occasions): where one of them gives another article's figure, the two are not at odds."""
    fates: tuple[str, ...] = ()
    """Beside each claim what befell those counted, where that may be told in two ways ("injure", "shoot")."""
    parts: tuple[str, ...] = ()
    """Claims that count some of them (a named group, those found in one place): the whole cannot be less."""
    dead: tuple[str, ...] = ()
    """Counts of the dead, where one article may count them among those hurt and another not."""


class Tie(Record):
    """Something specific that two articles of an event have in common."""

    articles: tuple[str, str]
    """The two articles."""
    by: tuple[str, ...]
    """Of "person", "name", "words", "figure", "text", "place", "seat", "dates"."""


class Event(Record):
    """One occasion told by one or more articles."""

    id: str
    """A name that depends on the articles only."""
    label: str
    """The headline of its earliest article, or how that begins."""
    articles: tuple[str, ...]
    """The articles that tell of it."""
    when: Days | None = None
    """The days most of them name for it."""
    place: tuple[str, ...] = ()
    """The place most of them name, with what holds it."""
    claims: tuple[str, ...] = ()
    """The claims that say something of the occasion."""
    origins: tuple[tuple[str, ...], ...] = ()
    """The articles in groups of one origin: near-duplicate texts stand together."""
    weights: tuple[Weight, ...] = ()
    """Why these articles were put together: the mean bits of each feature over their pairs."""
    alignments: tuple[Alignment, ...] = ()
    """What several of them say of the same thing."""
    rows: tuple[Claim, ...] = ()
    """Totals among the aligned claims that stand in the text as a row ("a guard and two women"): no figures of their own."""
    ties: tuple[Tie, ...] = ()
    """The pairs of articles whose differences may be contradictions."""

    @cached_property
    def ties_of_pairs(self) -> Mapping[frozenset[str], frozenset[str]]:
        """What ties two articles, by the pair of their ids, in whatever order."""
        found: dict[frozenset[str], frozenset[str]] = {}
        for tie in self.ties:
            pair = frozenset(tie.articles)
            found[pair] = found.get(pair, frozenset()) | frozenset(tie.by)
        return found


# ---- outcomes and the report ------------------------------------------------------------------------------------------


class Place(Record):
    """A place in an article that a finding points at, with its words."""

    article: str
    """The id of the article."""
    start: int
    """Where the words begin in its text."""
    end: int
    """Where they end."""
    excerpt: str
    """The words."""


class Mismatch(Record):
    """What a check found that cannot be right. The rule turns it into a finding with the words of its `message`."""

    span: Span
    claims: tuple[str, ...]
    working: str
    slots: Mapping[str, str] = {}
    """Values for the placeholders of the rule's message."""
    related: tuple[Span, ...] = ()
    suggestions: tuple[str, ...] = ()
    severity: Severity | None = None
    """Where a check knows better than the rule how sure this is (never above the rule's own severity)."""
    confidence: float = 1.0


class Holds(Record):
    """What a check found in order."""

    span: Span
    claims: tuple[str, ...]
    working: str


class Finding(Record):
    """A mismatch under its rule, as reports carry it."""

    rule: str
    """The code of the rule."""
    name: str
    """The name of the rule."""
    severity: Severity
    """`error`: can be proved; `warning`: probably wrong; `note`: shown, but no reason to stop."""
    message: str
    """What is wrong, in a sentence."""
    working: str
    """The arithmetic, for the reader to redo."""
    article: str
    """The id of the article."""
    start: int
    """Where the words begin in its text."""
    end: int
    """Where they end."""
    excerpt: str
    """The words."""
    related: tuple[Place, ...] = ()
    """The other figures it was held against."""
    suggestions: tuple[str, ...] = ()
    """What would put it right, the likelier first; where either figure may be wrong, both repairs."""
    fingerprint: str
    """What names the finding from run to run: its rule and its figures, not their place, so edits elsewhere leave it.

    Where one article gives the same figures wrong again, each place has a name of its own.
    """
    confidence: float = 1.0
    """From 0 to 1, for ranking findings of one severity."""
    query: str = ""
    """Two sentences to send to the reporter."""
    claims: tuple[str, ...] = ()
    """The claims that were compared."""


class Verified(Record):
    """Figures that were compared and hold, with the working."""

    rule: str
    """The code of the rule that compared them."""
    article: str
    """The id of the article."""
    start: int
    """Where the words begin in its text."""
    end: int
    """Where they end."""
    working: str
    """The arithmetic, for the reader to redo."""
    claims: tuple[str, ...] = ()
    """The claims that were compared."""


class Suppressed(Record):
    """A finding that the newsroom has accepted, with its reason: shown to tools that ask, not to the editor."""

    finding: Finding
    """The finding."""
    reason: str
    """Why it is accepted."""
    by: Literal["comment", "file"]
    """A comment in the article, or an entry of a suppression file."""


class Coverage(Record):
    """How much was looked at: figures read, figures compared with something, and why the others were not."""

    articles: int
    """Articles that findings were wanted for."""
    figures: int
    """Figures read in them."""
    compared: int
    """Figures that were compared with something."""
    not_compared: Mapping[str, int]
    """How many figures were compared with nothing, by the reason."""


class ArticleSummary(Record):
    """What a report says of an article."""

    id: str
    """Its given id, or its path relative to the argument."""
    title: str | None
    """Its headline."""
    source: str | None
    """Who published it."""
    published: Days | None
    """Its day of publication, as far as it is known."""
    figures: int | None = None
    """How many figures were read in it; `None`: findings were not wanted for it, it only stood beside others."""
    compared: int | None = None
    """How many of them were compared with something."""


class Problem(Record):
    """An input that could not be read: reported, and the rest went on."""

    where: str
    """The file, and the place in it."""
    what: str
    """What is wrong."""
    advice: str = ""
    """What to do about it."""


class Report(Record):
    """Everything a run has to say. Renderers read nothing else."""

    articles: tuple[ArticleSummary, ...]
    """The articles, in order of their ids."""
    events: tuple[Event, ...] = ()
    """The occasions they tell of."""
    findings: tuple[Finding, ...] = ()
    """What cannot be right."""
    verified: tuple[Verified, ...] = ()
    """What was compared and holds."""
    coverage: Coverage
    """How much was looked at."""
    claims: tuple[Claim, ...] = ()
    """Every figure that was read."""
    problems: tuple[Problem, ...] = ()
    """Inputs that could not be read."""
    notices: tuple[str, ...] = ()
    """What the run itself has to tell: a hot key that was capped, a rule that is off."""
    suppressed: tuple[Suppressed, ...] = ()
    """Findings that are accepted, each with its reason."""
