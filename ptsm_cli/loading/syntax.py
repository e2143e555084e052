"""What a parser says of a text that is no YAML, put in French, and the slips that it sees later than they are."""

from __future__ import annotations

import re

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from ptsm_cli.findings.location import Location
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.loading.source import INDENTATION, Source

_SENTENCES = (
    (
        "mapping values are not allowed",
        "un «\u00a0:\u00a0» se trouve là où le texte devrait continuer",
        "Si «\u00a0:\u00a0» fait partie du texte, mettez tout le texte entre guillemets.",
    ),
    (
        "unexpected end of stream",
        "un guillemet ouvert n'est pas refermé",
        "Ajoutez le guillemet fermant ; une apostrophe dans un texte entre apostrophes se double.",
    ),
    (
        r"expected ',' or '\]'",
        "une liste entre crochets n'est pas refermée",
        "Ajoutez «\u00a0]\u00a0», ou la virgule qui manque.",
    ),
    (
        "expected ',' or '}'",
        "un ensemble entre accolades n'est pas refermé",
        "Ajoutez «\u00a0}\u00a0», ou la virgule qui manque.",
    ),
    (
        "expected (?:the )?node content",
        "une valeur manque",
        "Complétez la liste ou l'ensemble, puis refermez-le.",
    ),
    (
        r"expected key|block mapping\|expected <block end>",
        "une clé est attendue ici",
        "Vérifiez l'indentation : les clés d'un même ensemble commencent à la même colonne.",
    ),
    (
        r"expected '-' indicator|block collection\|expected <block end>",
        "un tiret est attendu ici",
        "Les éléments d'une même liste commencent tous par un tiret, à la même colonne.",
    ),
    (
        "could not find expected ':'",
        "il manque «\u00a0:\u00a0» après cette clé",
        "Écrivez «\u00a0clé: valeur\u00a0» sur une même ligne.",
    ),
    (
        "sequence entries are not allowed",
        "un tiret de liste se trouve là où il n'en faut pas",
        "Mettez la liste à la ligne, sous sa clé.",
    ),
    (
        "cannot start any token",
        "un texte ne peut pas commencer par ce caractère",
        "Mettez le texte entre guillemets.",
    ),
    (
        "unknown escape character",
        "une barre oblique inverse est mal employée",
        "Entre guillemets doubles, doublez la barre oblique inverse, ou employez des apostrophes.",
    ),
    (
        "scanning an alias",
        "un texte ne peut pas commencer par «\u00a0*\u00a0»",
        "Mettez le texte entre guillemets.",
    ),
    (
        "directive|incompatible YAML document",
        "une ligne qui commence par «\u00a0%\u00a0» n'est pas comprise",
        "Retirez cette ligne ; si «\u00a0%\u00a0» fait partie du texte, mettez-le entre guillemets.",
    ),
    (
        "scanning an anchor",
        "un texte ne peut pas commencer par «\u00a0&\u00a0»",
        "Mettez le texte entre guillemets.",
    ),
)
"""What the two parsers say, as « context|problem », with the reason and the advice in French; the first one is kept."""

_OTHERWISE = ("la lecture s'arrête ici", "Comparez avec une fiche voisine : indentation, tirets, guillemets.")

_SLIPS = re.compile(
    "mapping values are not allowed|could not find expected ':'|expected key|expected '?<document start>"
    "|expected '-' indicator|expected <block end>"
)
"""What they say of a key without a space after it or of a shifted line, among others."""

_START = r"(?P<avant> *(?:- +)*)(?P<cle>[^\W\d]\w*):"
_KEY = re.compile(rf"{_START}(?P<valeur>\s.*)?")
_GLUED_KEY = re.compile(rf"{_START}(?P<valeur>(?!//)\S.*)")


def syntax_fault(error: YAMLError, source: Source) -> Fault:
    """Return the fault that stopped the reading of a text: a slip that explains it, else what the parser met."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if not isinstance(error, MarkedYAMLError) or mark is None:
        return Fault(FaultKind.SYNTAX, source.at(getattr(error, "position", 0) or 0), *_OTHERWISE)
    said = f"{error.context or ''}|{error.problem or ''}"
    line = source.rank_of(mark.index)
    return _indented(source, line) or _slip(said, source, line) or _as_said(error, said, mark.index, source)


def _as_said(error: MarkedYAMLError, said: str, offset: int, source: Source) -> Fault:
    told = next(((reason, advice) for words, reason, advice in _SENTENCES if re.search(words, said)), _OTHERWISE)
    began = error.context_mark
    apart = began is not None and source.rank_of(began.index) != source.rank_of(offset)
    see = source.at(began.index) if apart else None
    return Fault(FaultKind.SYNTAX, source.at(_inside(source, offset)), *told, see=see)


def _inside(source: Source, offset: int) -> int:
    """Return an offset that is in the text: the parser points past the last line when something is not closed."""
    last = source.rank_of(len(source.text))
    if last == 1 or source.rank_of(offset) < last or source.line(last):
        return offset
    written = (source.line(last - 1) or "").rstrip()
    return source.offset(last - 1) + max(len(written) - 1, 0)


def _indented(source: Source, line: int) -> Fault | None:
    """Return a tab or no-break space used as indentation on the line at fault or the one before."""
    for rank in (line - 1, line):
        if found := INDENTATION.match(source.line(rank) or ""):
            place = source.at(source.offset(rank) + found.start("fautif"))
            return Fault(FaultKind.INDENTATION, place, f"U+{ord(found['fautif']):04X}")
    return None


def _slip(said: str, source: Source, line: int) -> Fault | None:
    """Return the slip that explains a problem met at a line: no space after a key, or a shift."""
    if not _SLIPS.search(said):
        return None
    ranks = [rank for rank in range(1, line + 1) if (bare := (source.line(rank) or "").strip()) and bare[0] != "#"]
    return _glued(source, ranks[-2:]) or _shifted(source, ranks)


def _glued(source: Source, ranks: list[int]) -> Fault | None:
    for rank in ranks:
        if found := _GLUED_KEY.fullmatch(source.line(rank) or ""):
            return Fault(FaultKind.GLUED_KEY, _key_at(source, rank, found), found["cle"], found["valeur"].strip())
    return None


def _shifted(source: Source, ranks: list[int]) -> Fault | None:
    """Return a shift where the last line is a key, in a column where none before it is."""
    keys = [(rank, found) for rank in ranks if (found := _KEY.fullmatch(source.line(rank) or ""))]
    if len(keys) <= 1 or keys[-1][0] != ranks[-1]:
        return None
    *before, (rank, found) = keys
    column = found.start("cle")
    if column in {other.start("cle") for _, other in before}:
        return None
    neighbour, model = before[-1]
    shift = abs(column - model.start("cle"))
    see = _key_at(source, neighbour, model)
    return Fault(FaultKind.SHIFT, _key_at(source, rank, found), str(shift), model["cle"], see=see)


def _key_at(source: Source, rank: int, found: re.Match[str]) -> Location:
    start = source.offset(rank)
    return source.at(start + found.start("cle"), start + found.end("cle"))
