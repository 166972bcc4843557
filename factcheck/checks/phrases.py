"""Phrases that say what a count is of: a whole country, a longer time, one site of several, a running total.

They are evidence that two figures may count different things, never that they do not.
"""

import re

WIDE = re.compile(
    r"(?i)\b(?:across(?! the (?:[\w’'-]+ ){0,2}(?:communit|neighbou?rhood|area|city|town|village|street|road|campus|site|park|block))|"
    r"nationwide|statewide|countrywide|throughout|worldwide|globally)\b"
)
"""Words for a whole country or region."""
SUMMED = re.compile(
    r"(?i)\bthere have been\b|\bso far\b|\b(?:has|have|had) now\b|\bnow (?:stands?|numbers?|totals?|at)\b|"
    r"\b(?:brings?|bringing|brought|tak(?:es?|ing)|took|push(?:es|ed|ing)?)\b[^.;]{0,60}\b(?:number|total|tally|count|toll|figure)\b"
    r"[^.;]{0,60} to\b|\b(?:brings?|bringing|brought|tak(?:es?|ing)|took|push(?:es|ed|ing)?) to (?:more than |about |at least )?[\d,]+\b"
)
"""Words of a total to which an occasion has brought something; people are brought to other places."""
UP_TO_NOW = re.compile(r"(?i)\b(?:recently|currently|lately|to date|(?:has|have) (?:now |already )?been|in recent (?:days|weeks|months))\b")
"""Words of what was done at no one time."""
NUMBERS = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
PERIOD = re.compile(
    r"(?i)\b(?:first|second|third|fourth|last|this|latest) (?:quarter|half)\b|\b(?:quarterly|annual|half-year|full[- ]year|yearly)\b|"
    r"\bfor (?:the (?:\w+ )?year|(?:19|20)\d\d)\b|"
    rf"\b(?:between|from) \w+day (?:and|to|until|till|through) \w+day\b|"
    rf"\b(?:in|over|within|during|for|after) (?:just |only |less than |more than |about )?(?:the (?:past|last|previous) )?"
    rf"(?:a|one|the|{NUMBERS}) (?:days|weeks?|months?|years?)\b|\b{NUMBERS} days of\b|"
    rf"\bthe (?:past|last) (?:\w+ )?(?:days|week|month|year)s?\b|\bso far this\b|\bweekend\b|"
    r"\b(?:the )?(?:three|six|nine|12|twelve) months (?:to|until|ended|ending|through)\b"
)
"""Words of a time longer than an occasion."""
LENGTHS = (
    ("quarter", re.compile(r"(?i)\bquarter|\b(?:three|3) months\b")),
    ("half", re.compile(r"(?i)\bhalf\b|\b(?:six|6) months\b")),
    ("year", re.compile(r"(?i)\b(?:annual|year|yearly|twelve months|12 months)\b(?! 20)")),
)
"""How long a time of accounts is, in whatever words."""
RANK = re.compile(r"(?i)\b(?:first|second|third|fourth)\b")
"""Which quarter or half it is."""
TOGETHER = re.compile(r"(?i)\b(?:a total of|in total|combined|together|altogether|between them|in all|overall)\b")
"""Words of a sum over several: three banks fined a total of 96 million."""
SPREADING = re.compile(
    r"(?i)\b(?:storms?|hurricane|typhoon|cyclone|tornado(?:e?s)?|flood\w*|rains?|downpours?|monsoon|landslides|mudslides|(?:earth)?quake|"
    r"tremors?|tsunami|heat ?wave|heat|cold|snow|blizzard|drought|wildfires?|bushfires?|forest fires?|outbreak|epidemic|virus|protests?|"
    r"unrest|riots?|clashes|fighting|war|offensive|air ?strikes?|strikes|attacks|drones?|missiles?|rockets?|shelling|"
    r"crackdown|raids|operation|campaign|blackout|outage)\b"
)
"""Words of what befalls many places at once, so that a town's count is some of its country's."""
NAME = re.compile(r"\b(?:at|in|of|from|for|on|near) (?:the |its |their |a |an )?([A-Z][\w’'-]+)")
"""A name that a figure's clause is about."""
MANY_PLACES = re.compile(
    r"(?i)\b(?:in|across|at|from|and) (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of|other) (?:\w+ )?"
    r"(?:provinces|cities|towns|states|regions|districts|countries|locations|villages|places|sites|airports|ports|campuses)\b"
)
"""Words of many places of one action."""
SUBJECT = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
"""A name of two words or more, of who did something."""
SECTION = re.compile(
    r"\bin (?:an?|one|his|her|the) (?:safe|bag|suitcase|backpack|locker|drawer|car|van)\b|"
    r"\b(?:block|hall|unit|building|tower|ward|terminal|gate|wing|carriage|car|shaft|sector|zone|level|floor) (?:[A-Z]|\d{1,3})\b|"
    r"\b(?:ground|first|second|third|[a-z]{3,8}th|left|right|top|upper|lower|north|south|east|west|northern|southern|eastern|western) "
    r"(?:floor|wing|block|deck|section|tower|terminal|half|bank|side|shore)\b"
)
"""A part of a place that has a letter, a number or a side."""
FIRM = re.compile(
    r"\b(?:airline|carrier|operator|firm|company|bank|chain|union|club|maker|party|group|agency|charity|insurer|supplier|brand)\s"
    r"([A-Z][\w’'-]+)"
)
"""A firm or body that is called one before its name."""
SUSPECTED = re.compile(r"(?i)\b(?:suspected|suspicious|probable|possible|presumed|alleged|potential|unconfirmed)\b")
"""Words of what is not certain to be of the kind."""
SITE = re.compile(r"\s(?:[\w-]+\s){0,3}?(?:in|on|at|within|around|along)\s(?:an?|the|his|her|its|their)\s(?:[a-z-]+\s){0,2}?([a-z]{3,})\b")
"""Where things are, by the noun: "ducks on a farm"."""
TWO_SITES = re.compile(
    r"\b(?:at|in|from|on|of|through|via|near) (?:the )?([A-Z][\w’'-]+)(?: [A-Z][\w’'-]+){0,3} and "
    r"(?:(?:at|in|from|on|of|through|via|near) )?(?:the )?([A-Z][\w’'-]+)"
)
FIRE_OUT = re.compile(
    r"(?i)\b(?:extinguished|put out|declared out|is out|was out|burnt? (?:itself )?out|fully contained|(?:100%|100 per ?cent) contained|"
    r"all[- ]clear|(?:brought )?(?<!not )(?<!not yet )under (?:full )?control)\b"
)
"""Words of a fire that does not go on."""
JOURNEY = re.compile(
    r"(?i)\b(?:fl(?:y|ies|ew|own|ying|ights?)|planes?|travel\w*|repatriat\w*|escort\w*|deport\w*|extradit\w*|handed over|returned|sent|"
    r"brought|taken|transport\w*|bus(?:es)?|coach(?:es)?|trains?|ferr(?:y|ies)|lorr(?:y|ies)|trucks?|on (?:the|its) way|route)\b"
)
"""Words of a way from one place to another."""
HELPERS = re.compile(
    r"(?i)\b(?:police|officers|firefighters|crews|teams|rescuers|soldiers|troops|investigators|doctors|experts|volunteers) $"
)
"""Those who come from several places to one."""
FROM_TO = re.compile(r"\bfrom ([A-Z][\w’'-]+)(?: [A-Z][\w’'-]+){0,2} to ([A-Z][\w’'-]+)")
"""Two ends of a region: "from Marlow to the coast"."""
"""Two places by name: "at Marlow College and City Hall"."""
ROLES = (
    r"(?:executive|chief|boss|reporter|journalist|foreman|manager|director|driver|editor|trader|banker|employee|worker|official|man|woman|"
    r"player|coach|owner|minister|chairman|chairwoman|founder|captain)"
)
PERSON_FINED = re.compile(
    rf"(?i)\bfined (?:an? |its |the |his |her )?(?:[\w-]+ ){{0,4}}{ROLES}\b|"
    rf"\b{ROLES}\b[^.;]{{0,60}}\b(?:was|were|been|is) fined\b"
)
"""Words of a person who was fined."""
FULL_NAME = re.compile(r"\b(?!(?:Mr|Mrs|Ms|Dr|Judge)\b)([A-Z][\w’'-]+) ([A-Z][\w-]+)\b")
"""A first and a last name."""
AFTERSHOCK = re.compile(r"(?i)\baftershock|\bmain (?:shock|quake)|\bsecond (?:quake|tremor)")
DAMAGED = re.compile(r"(?i)\bdamaged\b")
OF_A_STATE = re.compile(r"(?i) [\w-]+ (?:awaiting|on remand|on death row|serving|under the age|aged|over the age)\b")
"""Words behind those counted that leave others out: "prisoners awaiting trial"."""
DETAINED = re.compile(r"(?i)\b(?:detain(?:ed|ing|s)?|held|hold|rounded up|in custody)\b")
ARRESTED = re.compile(r"(?i)\barrest")
WITH_CREW = re.compile(r"(?i)\b(?:and|plus|including) (?:the |its |\d+ |\w+ )?crew\b|\bcrew and passengers\b")
"""Words of all aboard, beside those who travelled."""
CAUSE = re.compile(r"(?i)\b(?:injured|hurt|wounded|killed|hit) by (?:a |an |the )?((?:[a-z][\w-]+ )?[a-z][\w-]+)")
"""What did it to those counted."""
ACCOUNTS = re.compile(
    r"(?i)\b(?:standalone|stand-alone|consolidated|adjusted|underlying|statutory|operating|net|gross|like-for-like|organic|recurring|"
    r"cash(?! (?:vans?|machines?|transport\w*|registers?|box\w*|desks?))|assets)\b|"
    r"\bdamage to (?:the )?\w+|\bto (?:roads|bridges|crops|homes|houses|schools|farms|infrastructure)\b"
)
"""Words that tell one sum from another: of other accounts, in cash, for other things."""
OPERATION = re.compile(r"\b[Oo]peration (?:[“\"‘']?)([A-Z][\w-]+)")
"""The name of an operation of the police or of soldiers."""
