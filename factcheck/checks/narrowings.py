"""Whether a figure is told further down of some only: of a second building, of those with Thai numbers, per floor, by rumour."""

import re

from factcheck.checks.contests import Contest
from factcheck.checks.grounds import is_more, same_figures
from factcheck.checks.material import Material
from factcheck.model import Claim
from factcheck.reference.calendar import CALENDAR

STEM = 5
"""Letters that the forms of a word have in common."""
OPENS = re.compile(
    r"(?:In|At|On|Behind|From|Between|Across|Under|Inside|Outside|Near|Along|Around|Within|Among|Over|Last|Next|This|Not|Beside|Beyond|Off)\s"
)
"""How a sentence begins that says of where or when it tells, or of whom not."""
ON_A_DAY = re.compile(r"^(?:On|In|At|Early on|Late on)\s(?:\w+day|the \w+ of \w+day)(?:\s(?:morning|afternoon|evening|night))?,?\s")
"""An opening that gives the day only."""
SUBJECT = re.compile(
    r",|\s(?:the|a|an)?\s?(?:they|he|she|it|we|police|officers?|officials?|authorities|investigators|customs|soldiers|rescuers|firefighters|"
    r"troops|staff|agents|guards|inspectors)\b|\s\d"
)
"""Where what is told of begins behind such an opening."""
BEHIND = re.compile(
    r"(?:[\s-][\w’'-]+){1,4}?\s(?:with|containing|that|which|who|whose|from|in|on|at|of|for|used|belonging|near|along|under|wanted|linked|"
    r"stolen|by)\s((?:[\w’'-]+\s?){1,5})"
)
"""What stands behind a figure's noun and may narrow it down."""
BESIDE = 40
"""Letters beside a figure within which a word says in what degree, how surely or how often."""
WORDS = 5
"""Words of an opening that are looked at."""
EMPTY = frozenset(
    """the and his her their its our this that these those last next all them they with from for one two three which who also
    day night morning evening afternoon early late today yesterday same other more than about some have has had was were been being
    total sum altogether whole entire among behind between across under inside outside near along around within over beside beyond
    off""".split()
) | {day.lower() for day in CALENDAR}
"""Words that say nothing of where or of which."""
RUMOUR = re.compile(
    r"(?i)\bon (?:facebook|social media|telegram|twitter|x|tiktok)\b|\brumou?r\w*|\bfear(?:s|ed)?\b|\b(?:room for|capacity|hopes? to)\b"
)
"""Words of what is not told as a fact."""
EACH = re.compile(r"(?i)\b(?:each|every|per|apiece|on average|had up to|a (?:day|week|month|head))\b")
"""Words of a rate."""
OTHERS = re.compile(
    r"\s+(?:The\s)?[Oo]thers\s(?:also\s)?(?:died|perished|(?:were|had been)\s(?:killed|found|arrested|detained|held|let go|released))\b"
)
"""How a sentence begins that tells of others than those just counted."""
STILL = re.compile(r"(?i)\b(?:still|remain\w*) (?:in (?:custody|detention|hospital|jail|prison)|held|being held|detained|behind bars)\b")
"""Words of those whom something befell and who have not been let go since."""
DEGREE = re.compile(
    r"(?i)\b(?:completely|totally|entirely|partly|partially|badly|severely|heavily|slightly|brand-new|loaded|"
    r"the (?:rest|others|remaining|remainder))\b"
)
"""Words of some of those that something befell, or of others left."""


def told_of_some(contest: Contest) -> bool:
    """The one, the smaller, is told further down only, each time with words for where, when or of which that the other article lacks."""
    if not is_more(contest.theirs, contest.mine):
        return False
    known = stems_of(contest.material.articles[contest.theirs.article].text)
    same = same_figures(contest)
    return bool(same) and all(further_down(one, contest.material) and bool(narrowing_of(one) - known) for one in same)


def with_others_told(contest: Contest) -> bool:
    """The one, the smaller, is followed by a sentence on the others ("Others died higher up"), or counts those still held."""
    if not is_more(contest.theirs, contest.mine):
        return False
    same, text = same_figures(contest), contest.material.articles[contest.mine.article].text
    if any(OTHERS.match(text, one.sentence_start + len(one.sentence)) for one in same):
        return True
    return any(STILL.search(one.sentence) for one in same) and not any(STILL.search(one.sentence) for one in same_figures(contest.turned))


def further_down(claim: Claim, material: Material) -> bool:
    """Whether a figure stands neither in the headline nor in the first sentence of the text."""
    starts = [block.start for block in material.articles[claim.article].blocks if block.part == "body"]
    return claim.part == "body" and bool(starts) and claim.sentence_start > min(starts)


def narrowing_of(claim: Claim) -> frozenset[str]:
    """The words with which a figure's sentence opens, and those right behind its noun, that may narrow it down, as stems."""
    at = claim.start - claim.sentence_start
    before = claim.sentence[:at]
    said = []
    opening = ON_A_DAY.sub("", before)
    if OPENS.match(opening):
        end = SUBJECT.search(opening)
        said += opening[: end.start() if end else len(opening)].split()[:WORDS]
    if found := BEHIND.match(claim.sentence, at + len(claim.text)):
        said += found[1].split()
    return stems_of(" ".join(said))


def stems_of(text: str) -> frozenset[str]:
    """The words of a text that say something, each without its ending."""
    return frozenset(word[:STEM] for word in re.findall(r"[a-z][\w’'-]{2,}", text.lower()) if word not in EMPTY)


def not_as_a_fact(contest: Contest) -> bool:
    """Only the one is a rumour, a fear or a rate."""
    mine, theirs = same_figures(contest), same_figures(contest.turned)
    return any(
        any(stands_beside(words, one) for one in mine) and not any(stands_beside(words, one) for one in theirs) for words in (RUMOUR, EACH)
    )


def of_a_degree(contest: Contest) -> bool:
    """The one, the smaller, is told of those befallen in a degree: houses completely destroyed."""
    if contest.one.fates.get(contest.mine.id) or not is_more(contest.theirs, contest.mine):
        return False
    mine, theirs = same_figures(contest), same_figures(contest.turned)
    return any(stands_beside(DEGREE, one) for one in mine) and not any(stands_beside(DEGREE, one) for one in theirs)


def stands_beside(words: re.Pattern[str], claim: Claim) -> bool:
    """Whether such a word stands within a few words of a figure."""
    at = claim.start - claim.sentence_start
    return words.search(claim.sentence, max(0, at - BESIDE), at + len(claim.text) + BESIDE) is not None
