"""Those who did it and died too: one report counts them with the dead, another does not."""

import re

DOER = (
    r"(?:gunm[ae]n|shooters?|attackers?|assailants?|bombers?|hijackers?|suspects?|assassins?|killers?|perpetrators?|knifem[ae]n|"
    r"militants?|driver|pilot)"
)
DIED_TOO = re.compile(
    rf"(?i)\b(?:including|among (?:them|the dead)(?: \w+)?|counting|plus|along with|as well as|not counting|excluding) "
    rf"(?:the |a |an |its |one |two |both )?(?:\w+ )?{DOER}\b|"
    rf"\b(?:shot|killed|shooting|killing|hanged|stabbed|blew|blown|blowing) (?:and killed )?(?:himself|herself|themselves)\b|"
    rf"\b(?:gun|weapon|knife|rifle|pistol) on (?:himself|herself|themselves)\b|"
    rf"\b(?:took|taking|taken) (?:his|her|their) own li(?:fe|ves)\b|\bsuicide\b|\bself-inflicted\b|"
    rf"\b{DOER} (?:(?:was|were|is|are|also|later|then|had|been|has|himself|herself) ){{0,3}}(?:killed|dead|died|shot|fatally)\b|"
    rf"\b(?:killed|shot|shot dead|gunned down) (?:by police )?(?:the |an? |both )?(?:\w+ )?{DOER}\b"
)
"""Words of a perpetrator's own death, who is counted with the dead by one and not by another."""


def tells_of_their_death(text: str) -> bool:
    """Whether a text says that a perpetrator died, or counts one among the victims: "five died, including the gunman"."""
    return DIED_TOO.search(text) is not None
