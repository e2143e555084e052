"""Slips of the hand behind a text that is no YAML: what explains better than the parser, and what to type instead."""

from __future__ import annotations

from collections.abc import Callable

from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets, truncate
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.loading.openings import (
    apostrophe,
    behind,
    block,
    closed_early,
    colon_inside,
    followed,
    in_flow,
    sign,
    unbracketed,
)
from ptsm_cli.loading.signs import BULLETS, ODD
from ptsm_cli.loading.source import UNPRINTABLE, Source
from ptsm_cli.loading.stopped import VALUE, WIDTH, Lines, syntax_slip

_FLOW = "expected ',' or"
"""What they say of a list in brackets or of keys in braces."""

_SLIPS = deferred(
    "mapping values are not allowed|could not find expected ':'|expected key|expected '?<document start>"
    "|expected '-' indicator|expected <block end>"
)
"""What the parsers say of a key without a space after it or of a shifted line, among others."""

_INDENTATION = deferred(rf"[ ]*(?P<fautif>[\t{ODD}]|{UNPRINTABLE.pattern})")
"""At the start of a line, a sign where YAML wants plain spaces."""

_START = r"(?P<avant> *(?:- +)*)(?P<cle>[^\W\d]\w*):"
_KEY = deferred(rf"{_START}(?P<valeur>\s+[^\s#].*)?(?:\s.*)?")
_GLUED_KEY = deferred(
    rf"{_START}(?P<valeur>(?!//)\S.*)|(?P<devant> *(?:- +)*)(?P<cle_seule>[a-z_]{{3,}}) :(?P<reste>(?!//)\S.*)"
)
_ITEM = deferred(r"(?P<avant> *(?:- +)*- +)(?P<texte>(?![\w-]+ *:(?: |$))\S.*?) *")
_STRAY = deferred(rf" *(?![-#{BULLETS}])(?![\w-]+ *:(?:\s|$))(?P<texte>\S.*?) *")
_LISTED = deferred(rf" *(?P<puce>[{BULLETS}])\s*\S.*")
_GLUED_ITEM = deferred(r" *(?P<tiret>-)(?P<texte>[^\W\d_].*)")
_DASH = deferred(r" *-(?= )")
_EQUAL = deferred(r" *(?:- +)*(?P<cle>[a-z][a-z_]*) *(?P<signe>[=：]) *(?P<texte>\S.*)")
_CUT = deferred(r"[^\s\"'|>#][^#]*\s(?P<note>#\S.*)")

_NAMED_BY = {
    "acteurs": "nom",
    "instances": "nom",
    "sous_territoires": "nom",
    "groupes": "titre",
    "vagues": "titre",
    "plans": "titre",
    "rubriques": "titre",
    "composition": "membre",
    "liens": "objet",
}
"""The key that the words of an item are under, where it is not « libelle »."""


def indented(source: Source, first: int, line: int) -> Fault | None:
    """Return a tab, or any sign but a plain space, in the indentation of the line at fault or of the one before."""
    for rank in range(max(first, line - 1), line + 1):
        if found := _INDENTATION.match(source.written(rank)):
            place = source.at(source.offset(rank) + found.start("fautif"))
            return Fault(FaultKind.INDENTATION, place, f"U+{ord(found['fautif']):04X}")
    return None


def slip(said: str, source: Source, first: int, line: int) -> Fault | None:
    """Return the slip that explains a problem met at a line, in a part that begins at line `first`."""
    ranks = [rank for rank in range(first, line + 1) if (bare := source.written(rank).strip()) and bare[0] != "#"]
    lines = Lines(source, ranks)
    found: Fault | None = None
    if _SLIPS.search(said):
        found = followed(lines) or _glued(lines)
    explained: tuple[Callable[[Lines], Fault | None], ...] = (
        *(apostrophe, _cut, _glued_item, behind, _unnamed_item, closed_early, unbracketed, block, sign),
    )
    for explain in explained:
        found = found or explain(lines)
    if found is None and _FLOW in said:
        found = in_flow(lines)
    if found is None and _SLIPS.search(said):
        found = _another_sign(lines) or _unaligned(lines) or _continued(lines) or _shifted(lines) or colon_inside(lines)
    return found


def _glued(lines: Lines) -> Fault | None:
    for back in (1, 0):
        if found := _GLUED_KEY.fullmatch(lines.text(back)):
            key, value = ("cle", "valeur") if found["cle"] else ("cle_seule", "reste")
            return Fault(FaultKind.GLUED_KEY, lines.at(back, *found.span(key)), found[key], found[value].strip())
    return None


def _cut(lines: Lines) -> Fault | None:
    """Explain a text on two lines whose first one ends with what is taken for a comment."""
    found = VALUE.fullmatch(lines.text(1))
    if found and (note := _CUT.fullmatch(found["texte"])) and _STRAY.fullmatch(lines.text()):
        start = found.start("texte") + note.start("note")
        return syntax_slip(
            lines.at(1, start, start + len(note["note"])),
            f"{guillemets(truncate(note['note'], WIDTH))} est pris pour un commentaire, et le texte s'arrête avant",
            "Si « # » fait partie du texte, mettez tout le texte entre guillemets.",
        )
    return None


def _glued_item(lines: Lines) -> Fault | None:
    """Explain « -Un poste » among the items of a list."""
    for back in (0, 1):
        if found := _GLUED_ITEM.fullmatch(lines.text(back)):
            whole = guillemets(f"- {truncate(found['texte'], WIDTH)}")
            place = lines.at(back, *found.span("tiret"))
            return syntax_slip(place, "il manque une espace après ce tiret", f"Écrivez {whole}.")
    return None


def _another_sign(lines: Lines) -> Fault | None:
    """Explain « titre = Former », where another sign stands for « : »."""
    for back in (0, 1):
        if found := _EQUAL.fullmatch(lines.text(back)):
            whole = guillemets(f"{found['cle']}: {truncate(found['texte'], WIDTH)}")
            reason = f"{guillemets(found['signe'])} suit cette clé, et non {guillemets(':')}"
            return syntax_slip(lines.at(back, *found.span("signe")), reason, f"Écrivez {whole}.")
    return None


def _unnamed_item(lines: Lines) -> Fault | None:
    """Explain « - Réunir » followed by « echeance: »: words that no key names, then a key."""
    key = _KEY.fullmatch(lines.text())
    if key is None or "-" in key["avant"]:
        return None
    for back in range(1, min(len(lines.ranks), 12)):
        text = lines.text(back)
        if item := _ITEM.fullmatch(text):
            break
        if _KEY.fullmatch(text) or not text.startswith(" "):
            return None
    else:
        return None
    dash = item["avant"].rindex("-")
    if key.start("cle") < dash:
        return None
    named = _NAMED_BY.get(_list_above(lines, back, dash), "libelle")
    to_write = guillemets(f"- {named}: {truncate(item['texte'].strip(chr(34) + chr(39)), WIDTH)}")
    return syntax_slip(
        lines.at(back, *item.span("texte")),
        f"{guillemets(key['cle'] + ':')} suit un texte qui n'est sous aucune clé",
        f"Écrivez {to_write}, et {guillemets(key['cle'] + ':')} à la ligne, sous {guillemets(named)}.",
    )


def _list_above(lines: Lines, back: int, column: int) -> str:
    """Return the key of the list that a line is an item of."""
    keys = (_KEY.fullmatch(lines.text(above)) for above in range(back + 1, len(lines.ranks)))
    held = (key for key in keys if key and key.start("cle") <= column and not key["valeur"])
    return next((key["cle"] for key in held), "")


def _continued(lines: Lines) -> Fault | None:
    """Explain a line that is neither a key nor an item, under a text or among items."""
    for back in (0, 1):
        if listed := _LISTED.fullmatch(lines.text(back)):
            bullet = guillemets(listed["puce"])
            reason, advice = f"{bullet} n'est pas un tiret de liste", f"Remplacez {bullet} par un tiret et une espace."
            return syntax_slip(lines.at(back, *listed.span("puce")), reason, advice)
        stray, above = _STRAY.fullmatch(lines.text(back)), VALUE.fullmatch(lines.text(back + 1))
        if stray and above and above["avant"].strip() and above["texte"][0] not in "\"'|>[{":
            return syntax_slip(
                lines.at(back, *stray.span("texte")),
                "cette ligne n'a pas de clé ; elle semble continuer le texte de la précédente",
                "Écrivez tout le texte sur une ligne, ou décalez celle-ci de deux espaces sous "
                f"{guillemets(above['avant'].strip())}.",
            )
    return None


def _unaligned(lines: Lines) -> Fault | None:
    """Explain an item whose dash is not under that of the item before it."""
    item = _DASH.match(lines.text())
    above = (lines.text(back) for back in range(1, len(lines.ranks)))
    before = next((line for line in above if _DASH.match(line) or _KEY.fullmatch(line)), "")
    dash = _DASH.match(before)
    if item and dash and dash.end() > item.end():
        reason = "ce tiret n'est pas sous celui de l'élément d'avant"
        return syntax_slip(lines.at(0, item.end() - 1), reason, "Alignez les tirets d'une même liste.")
    return None


def _shifted(lines: Lines) -> Fault | None:
    """Return a shift where the last line is a key, in a column where none before it is."""
    keys = [(back, found) for back in reversed(range(len(lines.ranks))) if (found := _KEY.fullmatch(lines.text(back)))]
    if len(keys) <= 1 or keys[-1][0] != 0:
        return None
    *before, (back, found) = keys
    column = found.start("cle")
    if column in {other.start("cle") for _, other in before}:
        return None
    neighbour, model = before[-1]
    if neighbour == 1 and not model["valeur"] and column > model.start("cle"):
        return None  # « - libelle: » under « indicateurs: », in its place
    shift = abs(column - model.start("cle"))
    see = lines.at(neighbour, *model.span("cle"))
    return Fault(FaultKind.SHIFT, lines.at(back, *found.span("cle")), str(shift), model["cle"], see=see)
