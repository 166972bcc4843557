"""Words that say how figures have to do with one another: totals, parts, shares, changes.

They are evidence beside the structure of a sentence, never a template of one. Lemmas, lower case.
"""


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


RISE = words(
    """rise increase grow growth gain jump climb surge soar up high higher more above great greater big bigger large larger expand expansion
    hike advance boost leap rally upturn swell mount balloon accelerate spike escalate outstrip ahead add extra
    strengthen appreciate appreciation uptick raise lift elevate rocket double triple quadruple multiply gallop inflate"""
)
FALL = words(
    """fall drop decrease decline cut slump plunge down low lower less few fewer below reduce reduction shrink lose loss tumble slide dip
    contraction contract small smaller slip sink collapse plummet halve downturn dwindle weaken crash shrinkage shed trim slash diminish
    ease erode depreciate depreciation shave lessen short recede retreat"""
)
BASELESS = words(
    """like-for-like annualised annualized adjusted underlying organic inflation-adjusted same-store pro-forma currency currencies excluding
    exclude compound seasonally nominal"""
)
BASELESS_PHRASES = (("real", "terms"), ("comparable", "basis"), ("comparable", "terms"), ("like", "for", "like"), ("constant", "prices"))
"""Words that put a change on another base than the figures beside it."""

FORECASTS = words("forecast estimate expectation target prediction projection consensus")
FROM = words("from than against versus vs over")
EARLIER = words("""ago earlier before previously prior formerly originally initially year-ago year-earlier""")
EARLIER_ADJECTIVES = words("previous earlier former original initial old older prior preceding")
SEQUEL = words("another further additional more subsequently then later afterwards afterward thereafter next second followed again")
"""Words for what comes on top of something told before."""
AFTER_THAT = ("after", "that")
"""How a sentence opens that goes on to the next thing."""
TIMES = words("year month week quarter season time decade summer winter spring autumn night century day hour minute today yesterday")
NOW = words("now today currently nowadays present current latest new newest")

TOTAL = words("""total totalling totaling altogether overall combined combine together sum aggregate tally all-told totalled totaled""")
WHOLE_PHRASES = (
    ("in", "all"),
    ("all", "told"),
    ("the", "count"),
    ("in", "total"),
    ("in", "sum"),
    ("all", "together"),
    ("as", "a", "whole"),
    ("put", "together"),
    ("taken", "together"),
    ("between", "them"),
)
COMPOSED = words("consist comprise compose")
COMPOSED_PHRASES = (
    ("sum", "of"),
    ("total", "of", "both"),
    ("made", "up"),
    ("make", "up"),
    ("makes", "up"),
    ("break", "down"),
    ("breaks", "down"),
    ("broke", "down"),
    ("broken", "down"),
    ("split", "into"),
    ("split", "between"),
    ("splits", "into"),
    ("splits", "between"),
    ("divided", "into"),
    ("divided", "between"),
    ("divides", "into"),
    ("divide", "into"),
    ("combination", "of"),
)
INCLUDING = words("include including among amongst notably namely")
SOME = ("such", "as")
RUNNING = (
    ("since",),
    ("so", "far"),
    ("to", "date"),
    ("this", "year"),
    ("this", "month"),
    ("this", "week"),
    ("this", "season"),
    ("the", "year"),
)
"""Words for a time longer than that of the parts."""
BESIDES = words(
    """other others more rest remainder remaining another further additional extra else elsewhere several many some few most unknown
    dozen dozens"""
)
LEFT_OVER = words("remainder remaining rest elsewhere outstanding balance unspent")

COMPLEMENTS: tuple[tuple[frozenset[str], ...], ...] = (
    (
        words("dead die death kill fatality fatally fatal deceased corpse"),
        words("injure injury wound hurt survive survivor wounded injured surviving alive"),
    ),
    (words("man male boy"), words("woman female girl"), words("child minor kid baby infant")),
    (words("adult"), words("child minor juvenile teenager")),
    (words("urban city town"), words("rural countryside village country")),
    (words("capital"), words("elsewhere provinces outside")),
    (words("domestic home inland"), words("foreign abroad overseas export international")),
    (words("first"), words("second"), words("third"), words("fourth")),
    (words("north northern"), words("south southern"), words("east eastern"), words("west western"), words("centre center central middle")),
    (words("favour favor yes for approve"), words("against no oppose reject"), words("abstain abstention undecided")),
    (words("full-time"), words("part-time")),
    (words("public"), words("private")),
    (words("online"), words("offline store shop")),
    (words("now already today"), words("later next still yet tomorrow")),
    (words("morning"), words("afternoon"), words("evening night")),
    (words("employed work"), words("unemployed jobless")),
    (words("guilty convict"), words("acquit innocent")),
    (words("win victory"), words("lose loss defeat"), words("draw tie")),
)
"""Groups that exclude one another and, all named, leave nothing out."""

CASUALTIES = words("victim casualty shoot hit stab")

EQUATIVE_VERBS = words(
    "be represent equal amount constitute mean make correspond translate equate work come stand account take form comprise say"
)
EQUATIVE = words(
    """be represent equal amount constitute mean make correspond translate equate stand account or that is i.e. ie namely which this it
    a an the to as at for of share proportion percentage portion ratio fraction part equivalent about around some roughly nearly almost
    just over
    under approximately slightly little bit exactly precisely only fully well more less than in other word i.e by figure total whole same
    mere can could may might would will should also be read express put describe say so hence thus therefore with work out come , ( ) –
    — - -- : """
)
SHARE_NOUNS = words("share proportion percentage portion ratio fraction part slice quota rate")
RATES = words(
    """interest inflation tax unemployment stake yield margin vat duty tariff coupon discount growth turnout chance probability
    probable likelihood odds"""
)
ANAPHORS = words("them these those whom which")
EACH = words("each apiece every")
EACH_PHRASES = (("per", "head"), ("per", "capita"), ("per", "person"), ("a", "head"), ("on", "average"), ("an", "average"))
CAN_GO_NEGATIVE = words(
    """profit loss earnings earning income result surplus deficit balance margin temperature growth cashflow flow return ebit ebitda net
    bottom-line contribution rate position value sentiment confidence index approval demand"""
)
