"""Signs of YAML that begin a text, or that close it before its end, and how to quote it instead."""

from __future__ import annotations

import re

from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import NBSP, guillemets, truncate
from ptsm_cli.loading.faults import Fault
from ptsm_cli.loading.stopped import VALUE, WIDTH, Lines, syntax_slip

_CLOSED = deferred(
    r"""(?P<dit>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\[\]]*\]|\{[^{}]*\})(?P<suite>\s*[^\s,\]}#].*|\s+#\S.*)"""
)
_ROW = deferred(
    r"""(?:"[^"]*"|'[^']*')(?P<suite>(?:\s*,\s*(?:"[^"]*"|'[^']*'|[^\s"',\[\]{}#&*!|>%@`][^"',\[\]{}]*))+)"""
)
_APOSTROPHE = deferred(r"(?:^|(?<=[\s\[,{]))'(?P<mot>(?:[^']|'')*'\w+)")
_HEADER = deferred(r"(?:\?|[|>][-+0-9]*)\s+[^\s#]")
"""What begins a block of text, with text after it on its line."""

_IN_FLOW = deferred(
    r"""(?P<avant>[\[,{]|:(?=\s))\s*(?P<dit>"[^"]*"|\[[^\[\]]*\]|\{[^{}]*\}|[*&!@`%]\S*)(?P<suite>\s+[^\s,\]}#:][^,\]}]*)"""
)
_HASH_IN_FLOW = deferred(r"[^\]}]*?[^\]}\s#]\s+(?P<note>#\S.*)")

_SIGNS = {
    "[": "un crochet",
    "{": "une accolade",
    '"': "un guillemet",
    "'": "une apostrophe",
}
_ON_ITS_LINE = deferred(r"[|>](?![-+0-9]*(?:\s|$))\S")
_BLOCK = deferred(r"[|>][-+0-9]*(?:\s+#.*)?")
_OPEN = deferred(r" *(?:- +)*(?P<cle>[^\W\d][\w-]*:) *")
_AFTER = deferred(r"""(?P<dit>"(?:[^"\\]|\\.)*"|\[[^\[\]]*\]|\{[^{}]*\})\s*(?P<suite>[,;.]+)""")
_COLON = deferred(r":(?=\s|$)")
_QUOTES = "\"'[{|>"
_LONELY = frozenset("-?|>*&!%@`")
_BEHIND = deferred(r" *(?:- +)*(?P<signe>[?!&%`|,\]}]{1,2}) *(?:- +)?(?P<cle>[a-z][a-z_]+) *:(?:\s.*)?")
_DASHED = deferred(r"[*+>] +-(?:\s|$)")
_FRENCH_QUOTES = "«“‘„"

_QUOTE = 'Mettez tout le texte entre guillemets droits ("…").'


def apostrophe(lines: Lines) -> Fault | None:
    """Explain « 'L'accueil' », where the second apostrophe closes the text."""
    text = lines.text()
    found = _APOSTROPHE.search(text)
    if found is None:
        return None
    word = re.split(r"\s", found["mot"])[-1]
    return syntax_slip(
        lines.at(0, found.end("mot") - len(word), found.end("mot")),
        f"l'apostrophe de {guillemets(word)} ferme le texte",
        f"{_QUOTE[:-1]}, ou doublez l'apostrophe ('').",
    )


def behind(lines: Lines) -> Fault | None:
    """Explain « ?titre: Former », where a sign of YAML stands before a key."""
    for back in (0, 1):
        if found := _BEHIND.fullmatch(lines.text(back)):
            mark = guillemets(found["signe"])
            place = lines.at(back, *found.span("signe"))
            return syntax_slip(place, f"{mark} précède la clé {guillemets(found['cle'])}", f"Effacez {mark}.")
    return None


def closed_early(lines: Lines) -> Fault | None:
    """Explain a text that begins with a sign and goes on after the one that closes it: « [Projet] Ouvrir »."""
    for back in (0, 1):
        value = VALUE.fullmatch(lines.text(back))
        if value and (found := _CLOSED.fullmatch(value["texte"])):
            start = value.start("texte")
            return syntax_slip(
                lines.at(back, start + found.start("suite"), start + found.end("suite")),
                f"le texte commence par {_SIGNS[found['dit'][0]]} et continue après {guillemets(found['dit'][-1])}",
                _to_quote(value),
            )
    return None


def followed(lines: Lines) -> Fault | None:
    """Explain « pilotes: [ARS, CPAM], » and « titre: "Former", », where a sign follows what is closed."""
    value = VALUE.fullmatch(lines.text())
    if value and (found := _AFTER.fullmatch(value["texte"])):
        start = value.start("texte")
        reason = f"{guillemets(found['suite'])} suit {guillemets(found['dit'][-1])}"
        place = lines.at(0, start + found.start("suite"), start + found.end("suite"))
        return syntax_slip(place, reason, f"Effacez {guillemets(found['suite'])}.")
    return None


def unbracketed(lines: Lines) -> Fault | None:
    """Explain « pilotes: "ARS", "CPAM" », where a list has no brackets."""
    value = VALUE.fullmatch(lines.text())
    if not (value and (found := _ROW.fullmatch(value["texte"]))):
        return None
    start = value.start("texte") + found.start("suite")
    advice = "Mettez-les entre crochets."
    if len(value["texte"]) <= WIDTH:
        whole = guillemets(f"{value['avant'].lstrip()}[{value['texte']}]")
        advice = f"Mettez-les entre crochets{NBSP}: {whole}."
    reason = "plusieurs textes se suivent, et aucun crochet n'en fait une liste"
    return syntax_slip(lines.at(0, start), reason, advice)


def sign(lines: Lines) -> Fault | None:
    """Explain a text that begins with a sign of YAML, or with guillemets that are not its quotes."""
    value = VALUE.fullmatch(lines.text())
    if value is None:
        return None
    sign, start = value["texte"][0], value.start("texte")
    if value["texte"] in _LONELY and value["avant"].strip():
        reason = f"{guillemets(sign)} est un signe de YAML, et non une valeur"
        return syntax_slip(lines.at(0, start), reason, "S'il n'y a rien à dire, laissez la clé vide.")
    if sign in _FRENCH_QUOTES and re.search(r":(?:\s|$)", value["texte"]):
        reason = f"les guillemets typographiques ({sign}) ne protègent pas « : »"
        return syntax_slip(lines.at(0, start), reason, _to_quote(value))
    glued = sign == "*" and value["texte"][1:2].isalpha()
    if (glued or (sign in "*+>" and value["texte"][1:2] == " ")) and not value["avant"].strip():
        bullet = guillemets(sign)
        advice = f"Remplacez {bullet} par un tiret et une espace."
        if _DASHED.match(value["texte"]):
            advice = f"Effacez {bullet}{NBSP}: un tiret le suit."
        return syntax_slip(lines.at(0, start), f"{bullet} n'est pas un tiret de liste", advice)
    if (sign in "*&!%@`,]}" or _HEADER.match(value["texte"])) and value["avant"].strip():
        reason = f"un texte ne peut pas commencer par {guillemets(sign)}"
        return syntax_slip(lines.at(0, start), reason, _to_quote(value))
    return None


def block(lines: Lines) -> Fault | None:
    """Explain « contexte: |Un texte », and a text that is not shifted under « contexte: | »."""
    value = VALUE.fullmatch(lines.text())
    if value and value["avant"].strip() and _ON_ITS_LINE.match(value["texte"]):
        start = value.start("texte")
        mark = guillemets(value["texte"][0])
        advice = f"Mettez le texte à la ligne, décalé de deux espaces ; ou retirez {mark}."
        return syntax_slip(lines.at(0, start), f"un texte suit {mark} sur sa ligne", advice)
    opened, here = _OPEN.fullmatch(lines.text(1)), VALUE.fullmatch(lines.text())
    if opened and here and not here["avant"]:
        reason = f"ce texte n'est pas décalé sous {guillemets(opened['cle'])}"
        return syntax_slip(
            lines.at(0, *here.span("texte")), reason, "Décalez-le de deux espaces, ou écrivez-le à la suite."
        )
    for back in (0, 1):
        above = VALUE.fullmatch(lines.text(back + 1))
        here = VALUE.fullmatch(lines.text(back))
        if above and here and not here["avant"].strip() and _BLOCK.fullmatch(above["texte"]):
            key = guillemets(above["avant"].strip())
            reason = f"ce texte n'est pas décalé sous {key}"
            return syntax_slip(lines.at(back, *here.span("texte")), reason, "Décalez chaque ligne de deux espaces.")
    return None


def colon_inside(lines: Lines) -> Fault | None:
    """Explain « titre: Former : les équipes », where a text holds a colon."""
    for back in (0, 1):
        value = VALUE.fullmatch(lines.text(back))
        found = _COLON.search(value["texte"]) if value and value["avant"].strip() else None
        if value and found and value["texte"][0] not in _QUOTES:
            start = value.start("texte") + found.start()
            reason = f"un {guillemets(':')} se trouve là où le texte devrait continuer"
            return syntax_slip(lines.at(back, start), reason, _to_quote(value))
    return None


def in_flow(lines: Lines) -> Fault | None:
    """Explain an item between brackets that begins with a sign and goes on, or that a `#` cuts."""
    for back in (0, 1):
        text = lines.text(back)
        if found := _IN_FLOW.search(text):
            said = found["dit"]
            named = _SIGNS.get(said[0])
            reason = f"un texte ne peut pas commencer par {guillemets(said[0])}"
            if named:
                reason = f"le texte commence par {named} et continue après {guillemets(said[-1])}"
            whole = f"{said}{found['suite']}".strip()
            quoted = f"'{whole}'" if '"' in whole else f'"{whole}"'
            advice = f"Mettez ce texte entre guillemets{NBSP}: {guillemets(truncate(quoted, WIDTH))}."
            return syntax_slip(lines.at(back, *found.span("dit")), reason, advice)
        if note := _HASH_IN_FLOW.match(text):
            cut = guillemets(truncate(note["note"], WIDTH))
            reason = f"{cut} est pris pour un commentaire, et la liste n'est pas refermée avant"
            advice = "Si « # » fait partie du texte, mettez ce texte entre guillemets."
            return syntax_slip(lines.at(back, *note.span("note")), reason, advice)
    return None


def _to_quote(value: re.Match[str]) -> str:
    """Return the advice to put a text between quotes, written out where it is short."""
    text = value["texte"]
    quoted = f'"{text}"' if not re.search(r'["\\]', text) else "'" + text.replace("'", "''") + "'"
    key = value["avant"].lstrip()
    if len(key) + len(quoted) > WIDTH or re.search("[«»“”]", text):
        return _QUOTE
    return f"Mettez tout le texte entre guillemets{NBSP}: {guillemets(key + quoted)}."
