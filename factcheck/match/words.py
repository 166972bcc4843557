"""Small words, titles, institutions and the calendar: what a name of an article may not rest on."""

PARTICLES = frozenset("de la van von der den bin ibn al el da dos du di le of".split())
TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady judge justice officer sergeant sgt lieutenant lt captain capt chief detective det deputy
    sheriff coroner police president vice prime minister senator sen representative rep congressman congresswoman governor gov
    mayor attorney secretary spokesman spokeswoman spokesperson director commissioner superintendent inspector agent trooper
    corporal cpl private major colonel general gen admiral professor prof rev reverend pastor father brother sister king queen
    prince princess pope bishop chairman coach state county city former speaker leader us u.s assistant special investigators
    officials authorities""".split()
)
ABBREVIATED = frozenset("st ft mt lt sgt capt gov sen rep dr".split()) | frozenset("abcdefghijklmnopqrstuvwxyz")
INSTITUTIONS = frozenset(
    """ministry department office bureau agency administration authority commission committee council court congress senate house parliament
    assembly government cabinet police force army navy guard service services district county city union association federation party
    university college hospital center centre institute foundation bank company corporation corp inc group times post news press tribune
    herald journal network agency embassy airport jail prison procuratorate security republicans democrats asian east west north south side
    stoppers line hotline attorney court's sheriff examiner division unit team affairs justice nations states""".split()
)
"""Words that make a name an institution's: many stories name it, so it ties no two of them together."""
SUFFIXES = frozenset("jr sr ii iii iv".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split())
MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
    dec""".split()
)
CALENDAR = WEEKDAYS | MONTHS
SMALL = frozenset(
    """the a an this that these those his her its their our my your he she it they we you i in on at of for from by with to as and or
    but if then so when while after before during since until because although though where which who whom whose what why how not
    no yes there here also just only even still more most many much some any all both each every other such than too very can
    could will would shall should may might must do does did done be is am are was were been being have has had having about into
    over under again further once out off up down said says say according told two one three four five six seven eight nine ten mr
    mrs ms new us u.s read photo image video click share""".split()
)

SAYS_WITH = {"according": "to", "called": "it"}
SAYS = frozenset("said says say told tells announced added wrote confirmed explained warned stated tweeted".split()) | frozenset(SAYS_WITH)
"""Words of saying; some say only with the word after them."""

ROLES = "|".join(sorted({*TITLES, *"the a an of for official officials executive fire service head minister crisis commander".split()}))
UNTELLING = CALENDAR | SMALL | TITLES
EDGES = SUFFIXES | PARTICLES | SMALL
