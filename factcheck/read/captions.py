"""Captions and photo credits among the lines of a plain text."""

import re

LONGEST = 700
WORD = r"photo(?:graph)?s?|image|picture|pic|foto|graphic|illustration|screenshot|screengrab|video|credit"
AGENCY = (
    r"Reuters|AP|AFP|EPA|UPI|PTI|ANI|TASS|Xinhua|Getty Images|Getty|AP Photo|Shutterstock|Bloomberg|Flickr|iStock|"
    r"Alamy|Corbis|VCG|ANSA|dpa|Kyodo|Yonhap|CNS"
)

SIGNS = tuple(
    re.compile(pattern)
    for pattern in (
        # (Photo: Jane Doe, Agency) at the end, or nearly
        rf"\((?:(?i:file |courtesy |handout )?(?i:{WORD})\b|(?i:courtesy|handout|credit)\b)[^()]{{0,120}}\)\s*(?:Buy Photo|License)?\s*$",
        rf"\([^()]{{1,60}}(?:/ ?(?:{AGENCY}|[A-Z][\w. ]{{2,40}}(?: Photo| Images| News| Daily| Times| Post| Herald))|"
        rf"[ ,](?i:photo|via [a-z .]+))\)\s*$",
        rf"\[(?i:{WORD})\b[^\[\]]{{0,80}}\]\s*$",
        # PHOTO: Jane Doe / Photo by Jane Doe
        r"(?:^|[.\s])(?:(?:FILE )?(?:PHOTO|IMAGE|PICTURE|CREDIT)S?|(?:File )?(?:Photo|Image|Picture|Credit|"
        r"Foto)s?)(?: (?:by|credit|courtesy))?\s?: ?[^.]{2,80}$",
        r"(?:^|[.\s])Photos? (?:by|courtesy of|via) [A-Z][^.]{2,60}$",
        # Jane Doe/Reuters at the end; CreditJane Doe/Reuters
        rf"(?:[a-z.’'] ?|Credit ?)[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){{0,3}} ?/ ?(?:{AGENCY})\)?\s*$",
        # JANE DOE / FOR THE GAZETTE at the start, however the page decorates it
        r"^\W{0,4}[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]*){0,4} / (?:[A-Z]{2,} ?){1,6}\b",
        r"^(?:Buy Photo\b|(?i:file photo|caption|photo caption|pictured|in this photo)\s?[:,])",
        # a label of its own, whatever follows: "Image caption: The bridge, which will cost £60m."
        rf"^\(?(?i:(?:(?:file|main|top|archive|aerial|handout|undated) )?(?:{WORD}|caption)(?: (?:caption|shows))?"
        r"|(?:in|on|from) (?:this|the) (?:photo(?:graph)?|picture|image)|pictured(?: here| above| below)?)\s?:\s",
        r"^(?:FILE|File) ?[–—-] ",
        # a clip with its day: (Published Friday, March 1, 2019)
        r"\((?i:published|posted|aired|recorded|taken) [^()]{6,60}\d{4}\)\s*$",
    )
)
HINT = re.compile(r"[(\[/]|[Pp]hoto|PHOTO|[Cc]redit|CREDIT|[Ii]mage|IMAGE|[Pp]icture|PICTURE|[Ff]oto|[Cc]aption|F(?:ILE|ile)\b")
"""What every sign has in it: most paragraphs have none and need no closer look."""
CREDIT = re.compile(
    r"^\W{0,4}[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]*){0,4} / (?:[A-Z]{2,} ){1,6}\W{0,4}(?=[A-Z][a-z])|^(?:FILE PHOTO|File photo|Buy Photo)[:,]? "
)
GLUED = re.compile(r"(?<=[a-z]{2})(?=(?:The|This|These|An?|In|On|At|It|He|She|They|For|After|When|While|Police|People) [a-z])")
GLUED_CAPITALS = re.compile(r"^[A-Z]{5,}(?=[A-Z][a-z]{2,} )")


def is_caption(line: str) -> bool:
    """The line tells what a picture shows, or who took it."""
    return 8 <= len(line) <= LONGEST and bool(HINT.search(line)) and any(pattern.search(line) for pattern in SIGNS)


def glue(line: str) -> int | None:
    """Where a credit, a label or a place name was run together with the sentence after it ("Central StationThe suspects …")."""
    if match := CREDIT.search(line) or GLUED_CAPITALS.search(line):
        return match.end()
    match = GLUED.search(line, 0, 120)
    return match.start() if match else None
