"""What a scan or a hurried hand makes of a date: « ler semestre », « l5 juin », « 12juin », and what was meant."""

from __future__ import annotations

import re

from ptsm_cli.common.startup import deferred
from ptsm_cli.echeances.lexicon import MONTHS, alternatives
from ptsm_cli.echeances.rewrites import Ways

_TAKEN_FOR = str.maketrans("liozs", "11025")
"""The letters that a scan puts in place of figures."""

_A_MONTH = rf"(?:{alternatives(MONTHS)})(?![a-z])"
_FIRST = "premier"


def _in_figures(found: re.Match[str]) -> str:
    """Return « 15 » for « l5 », « 2026 » for « 2O2b »; what is written so as it is."""
    return found[0].translate(_TAKEN_FOR)


def _spelt(found: re.Match[str]) -> str:
    """Return « premier » for « premeir », « permier »."""
    return _FIRST if set(found[0]) == set(_FIRST) else found[0]


SCANS: Ways = (
    (
        deferred(r"^(?:de )?(?P<un>0?[1-9]|1[0-2]) ?(?P<lien>-|a|au) ?(?P<deux>0?[1-9]|1[0-2])/(?P<an>20[0-9]{2})$"),
        (
            lambda found: f"{int(found['un']):02}/{found['an']} à {int(found['deux']):02}/{found['an']}",
            lambda found: f"{found['un']}/{found['deux']}/{found['an']}" if found["lien"] == "-" else found[0],
        ),
    ),
    (deferred(rf"(?<![0-9a-z])[li|] ?er (?=(?:(?:tri|se)m|{_A_MONTH}))"), (lambda _: "1er ",)),
    (deferred(rf"(?<![0-9a-z])(?=[0-9]?[lioz])[0-3lioz][0-9lioz](?= {_A_MONTH})"), (_in_figures,)),
    (deferred(r"(?<![0-9a-z])(?=[0-9]{0,3}[lioz])2[0o][0-9lio][0-9lizos](?![0-9a-z])"), (_in_figures,)),
    (
        deferred(rf"(?<![0-9a-z])(?P<jour>[0-3]?[0-9])(?={_A_MONTH})"),
        (lambda found: "1er " if found["jour"].lstrip("0") == "1" else f"{found['jour']} ",),
    ),
    (deferred(r"(?<![a-z])jui\.?(?= 20)"), (lambda _: "juin", lambda _: "juillet")),
    (deferred(r"(?<![a-z])p[a-z]{4,6}(?= (?:tri|se)m)"), (_spelt,)),
    (deferred(r"(?<=20[0-9]{2})[ /-]?h ?(?=[12](?![0-9]))"), (lambda _: " S",)),
)
"""Each slip with the ways to write what was meant; what does not read then is not offered."""
