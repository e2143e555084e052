"""The other documents that have fiches and actions of their own, by their names: « CLS », « plan climat »."""

from __future__ import annotations

import re

from ptsm_cli.common.startup import deferred
from ptsm_cli.links.patterns import ARTICLE

ADJECTIVE = (
    r"(?:national|r[ée]gional|d[ée]partemental|communal|intercommunal|local|territorial|minist[ée]riel|europ[ée]en)"
)
"""What a plan is said to be of."""

PLANS = r"(?-i:CLSM?|PRS|PRAPS|PMP|SRS|SROS|SDRSM|SDSF|PDALHPD|PCAET|PLH|PNSE|PRSE|CTG)\d?(?!\w)"
"""Plans and contracts by their acronyms; « CLS » is also a council, that sits among partners."""

_PTSM_OF = r"(?-i:PTSM)\s++(?:d(?:e\s++l(?:a\s++|['’]\s*+)|u\s++)?|(?-i:[A-Z])|\d)"

WRITTEN = r"(?:plan|programme|pacte|strat[ée]gie|feuille\s++de\s++route|convention)\s++"
"""What names such a document, where the words that follow say which."""

_DOCUMENTS_NAMED = (
    PLANS,
    _PTSM_OF,  # « le PTSM de la Sarthe »
    r"s[ée]gur",
    r"contrat\s++local",
    r"projet\s++(?:r[ée]gional|m[ée]dical)",
    r"sch[ée]ma(?!\w)",
    rf"{WRITTEN}(?:{ADJECTIVE}|climat|v[ée]lo|sant[ée]|logement|pauvret[ée]|autisme)",
)
NAMED = "|".join(_DOCUMENTS_NAMED)
"""The documents that carry actions of their own, by their names."""

COMPLEMENT = (
    r"(?:\s++(?:de\s++la\s++|de\s++l['’]|du\s++|des\s++|de\s++|d['’])?"
    r"(?!(?:et|ou|avec|la|les?|voir|cf|une?|pour|dans|par|sur|est|sont|a|en|de|du|des)(?!\w))[\w'’&/-]++){0,5}"
)
"""« de Laval », « d'action pour le climat »: what completes the name of a document, in five words at most."""

OTHER_DOCUMENT_SIGLE = deferred(
    r"(?:(?-i:CLSM?|PRS|PRAPS|PMP|SRS|SROS|GHT|HAS|ARS|DGOS|DGCS|OMS|ANAP|CNSA|INCa|SDRSM|PDALHPD)\d?(?!\w)"
    r"|(?-i:PTSM)\s++(?:d|(?-i:[A-Z])|\d)"
    r"|contrat\s++local|feuille\s++de\s++route\s++(?:nationale|r[ée]gionale)|projet\s++(?:r[ée]gional|m[ée]dical)"
    r"|sch[ée]ma\b|(?:plan|programme|pacte)\s++(?:national|r[ée]gional|d[ée]partemental|territorial)"
    r"|minist[èe]re|circulaire|instruction\b|d[ée]cret|guide\b|r[ée]f[ée]rentiel|rapport\b|s[ée]gur|haute\s++autorit[ée])",
    re.IGNORECASE,
)
"""Documents that have fiches of their own; another territory's PTSM is one."""

WITH_FICHES = deferred(rf"{OTHER_DOCUMENT_SIGLE.pattern}|{PLANS}", re.IGNORECASE)
"""The same, and the plans whose actions are seldom told from ours, but whose fiches are."""

OTHER_DOCUMENT = deferred(rf"\s*+(?:{ARTICLE}|\(|[–—-]\s*+|,\s*+{ARTICLE})(?:{WITH_FICHES.pattern})", re.IGNORECASE)
"""« … du CLS », « … de la feuille de route nationale »: the fiche is another document's."""
