"""Lines that a page puts around an article: buttons, other stories, comment forms, file names, contacts. Only whole lines count."""

import re

LONGEST = 260

BUTTON = (
    r"share|tweet|e-?mail|print|save|pin(?: it)?|whatsapp|facebook|twitter|linkedin|reddit|telegram|pinterest|"
    r"instagram|copy link|like|embed|close|skip|skip ad|x|play|pause|buy photo|comments?|bookmark|download|listen|"
    r"menu|home|search"
)
STORIES = r"articles?|stories|story|content|coverage|headlines|links|topics|posts|videos?|photos?|reading|news|events"
LABEL = (
    r"related(?: (?:content|coverage|stor(?:y|ies)|articles?|headlines|links?|videos?|topics?|news))?|read(?: more| "
    r"also| next| this)?|also read|more|see also|see more|watch(?: more| now| live)?|listen|raw video|videos?|"
    r"photos?|gallery|slideshow|must read|don['’]t miss|recommended(?: for you)?|trending|tags?|topics|filed under|"
    r"categor(?:y|ies)|keywords|posted in|download|follow us|sign up|subscribe"
)

WHOLE = re.compile(
    "|".join(
        (
            r"(?:scroll|back|return|go|skip)(?: back)? to (?:the )?(?:top|main content|content|navigation)",
            rf"(?:(?:{BUTTON})(?: (?:this|on|via|to|it|article|story|page|\d+))*[\s,|/·•]*)+",
            r"(?:leave|write|add|post|submit) (?:a|your) (?:reply|comment|response|message).{0,60}",
            r"(?:view |show |load |read |see )?(?:all |more |\d+ )?(?:comments?|replies|shares?|likes?|views|retweets|"
            r"reactions)(?: ?\(?\d+\)?)?",
            r"\d[\d,.]*k? (?:comments?|replies|shares?|likes?|views|retweets|reactions|reads)",
            r"(?:about )?\d+[- ]min(?:ute)?s? read",
            rf"(?:related|more|recommended|popular|trending|latest|top|most (?:read|viewed|popular|shared)|you (?:may|"
            rf"might) (?:also )?(?:like|be interested in))(?: also)?(?: (?:{STORIES}|from|on|in|by|these|for you|"
            rf"(?-i:[A-Z])[\w-]+)){{0,6}}:?",
            r"you (?:may|might) also (?:like|be interested in|enjoy)\b.{0,60}",
            rf"(?:{LABEL})\s*[:|»>].{{0,200}}",
            r"(?:click|tap) (?:here|below|on)\b.{0,160}",
            r"(?:sign up|subscribe|register|log in|log out|sign in|donate|join us|follow us|support us|download (?:the|our))\b.{0,120}",
            r"(?:you are|connecting|fill in your|enter your|your e-?mail address|required fields|notify me|save my "
            r"name).{0,140}(?:account|%s|icon|below|published|marked|comment|e-?mail|address|browser).{0,80}",
            r"(?:twitter|facebook|google|wordpress(?:\.com)?|gravatar)[ +]*(?:picture|photo|logo|account|share)",
            r"advertise?ments?|sponsored(?: content)?|advertorial|promoted(?: content)?",
            r"(?:story|article) continues (?:below|after).{0,40}|continue reading.{0,60}|(?:ad )?loading ?(?:…|"
            r"\.\.\.)?.{0,20}|please wait.{0,20}",
            r"you need (?:the latest version|to enable|javascript).{0,160}|(?:please )?enable javascript.{0,120}|(?:this|"
            r"our) (?:site|website) uses cookies.{0,200}",
            r"(?:next|previous|prev|older|newer)(?: (?:article|story|post|page))?|page \d+(?: (?:of|/) \d+)?|"
            r"view (?:as )?(?:list|gallery|slideshow).{0,60}",
        )
    ),
    re.I,
)
LEGAL = re.compile(
    r"(?:copyright (?:©|\(c\)|by\b|(?:19|20)\d\d)|©|\(c\) ?(?:19|20)\d\d).{0,220}|.{0,200}\ball rights reserved\b.{0,120}", re.I
)
SENTENCE_WITH_FIGURE = re.compile(r"(?=.*\d).* .* .*[a-z0-9)][.!?]['\"”’]?")
LABELLED_SENTENCE = re.compile(r"(?:photos?|videos?|gallery)\s?:\s(?:\S{1,40}\s{1,3}){4,60}\S{1,40}[.!?]['\"”’)]?", re.I)
"""What a picture shows, behind its label; a link to a gallery ends no sentence."""
PICTURE_FILE = re.compile(r"[\w%()+.-]{1,150}\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp|avif|mp4|mov)", re.I)
CONTACT = re.compile(
    r"(?:https?://|www\.)\S{1,250}|[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,40}){1,5}|@\w{2,40}|(?:tel\.?:? ?)?\+?[\d(][\d ().-]{6,20}\d", re.I
)
FORM = re.compile(
    r"(?:leave|write|add|post|submit) (?:a|your) (?:reply|comment|response)\b.{0,60}|(?:cancel reply|join "
    r"the (?:conversation|discussion)).{0,40}",
    re.I,
)
OTHER_STORIES = re.compile(
    rf"(?:related|recommended|more|most read|trending|you (?:may|might) also)(?: (?:{STORIES}|like|from|on|(?-i:[A-Z])[\w-]+))*:?", re.I
)
PHONE_LIKE = re.compile(r"\+|\(\d{3}\)|\d{3}[-. ]\d{3,4}")


def is_boilerplate(line: str) -> bool:
    """The line is no part of the article."""
    if not 3 <= len(line) <= LONGEST:
        return False
    if LEGAL.fullmatch(line) or PICTURE_FILE.fullmatch(line) or is_contact(line):
        return True
    # "Register 5,000 voters, the court said." begins like a button and is none
    return bool(WHOLE.fullmatch(line)) and not SENTENCE_WITH_FIGURE.fullmatch(line) and not LABELLED_SENTENCE.fullmatch(line)


def is_contact(line: str) -> bool:
    """An address to write to or to call, and nothing else."""
    if not CONTACT.fullmatch(line):
        return False
    return (not line[0].isdigit() and line[0] != "(" and line[0] != "+") or bool(PHONE_LIKE.search(line))


def opens_comment_form(line: str) -> bool:
    """From here on the page asks for comments."""
    return bool(FORM.fullmatch(line))


def opens_other_stories(line: str) -> bool:
    """A heading over links to other stories."""
    return len(line) < 80 and bool(OTHER_STORIES.fullmatch(line))
