"""What a parser says of a text that is no YAML, put in French, where no slip of the hand explains it."""

from __future__ import annotations

import re
from dataclasses import replace

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from ptsm_cli.common.startup import deferred
from ptsm_cli.findings.location import Span
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.loading.slips import indented, slip
from ptsm_cli.loading.source import Source

_NO_DOCUMENT = deferred("expected '?<document start>")
"""What a parser says of the first line after one that begins with « % »."""

_DIRECTIVE = (
    "une ligne qui commence par «\u00a0%\u00a0» n'est pas comprise",
    "Retirez cette ligne ; si «\u00a0%\u00a0» fait partie du texte, mettez-le entre guillemets.",
)

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
        "Mettez la liste à la ligne, sous sa clé ; si c'est un texte, mettez-le entre guillemets.",
    ),
    (
        "cannot start any token",
        "un texte ne peut pas commencer par ce caractère",
        "Mettez le texte entre guillemets.",
    ),
    (
        "unknown escape character|escape sequence|hexdecimal number",
        "une barre oblique inverse est mal employée",
        "Entre guillemets doubles, doublez la barre oblique inverse, ou employez des apostrophes.",
    ),
    (
        "scanning an alias",
        "un texte ne peut pas commencer par «\u00a0*\u00a0»",
        "Mettez le texte entre guillemets.",
    ),
    ("directive|incompatible YAML document", *_DIRECTIVE),
    (
        "scanning an anchor",
        "un texte ne peut pas commencer par «\u00a0&\u00a0»",
        "Mettez le texte entre guillemets.",
    ),
)
"""What the two parsers say, as « context|problem », with the reason and the advice in French; the first one is kept."""

_NEXT = deferred(r"(?P<indent>[ ]*)(?:-[ ]|[^\W\d][\w-]*[ ]*:(?:\s|$))")
_OTHERWISE = ("la lecture s'arrête ici", "Comparez avec une fiche voisine : indentation, tirets, guillemets.")


def syntax_fault(error: YAMLError, source: Source, part: Span | None = None) -> Fault:
    """Return the fault that stopped the reading of a text: a slip that explains it, else what the parser met.

    `part` is what was read, the whole text where nothing is said.
    """
    base, end = part or (0, len(source.text))
    if not isinstance(error, MarkedYAMLError):  # a part that is YAML, and none of what stands around it
        last = source.rank_of(_inside(source, end, end))
        return slip("expected key", source, source.rank_of(base), last) or _fault(source, base, _OTHERWISE)
    mark = error.problem_mark or error.context_mark  # a block whose lines are shifted has the second alone
    said = f"{error.context or ''}|{error.problem or ''}"
    offset = _inside(source, base + mark.index, end) if part else mark.index
    first, last = source.rank_of(base), source.rank_of(offset)
    began = None if error.context_mark is None else base + error.context_mark.index
    return (
        indented(source, first, last)
        or slip(said, source, first, last)
        or _as_said(said, began, _inside(source, offset, end), source)
    )


def _as_said(said: str, began: int | None, offset: int, source: Source) -> Fault:
    told = next(((reason, advice) for words, reason, advice in _SENTENCES if re.search(words, said)), _OTHERWISE)
    if _NO_DOCUMENT.search(said) and (directive := _directive(source, offset)) is not None:
        return _fault(source, directive, _DIRECTIVE)
    if began is None or source.rank_of(began) == source.rank_of(offset):
        return _fault(source, offset, told)
    if _is_left_open(said, offset, began, source):
        return _fault(source, began, told)
    return replace(_fault(source, offset, told), see=source.at(began))


def _fault(source: Source, offset: int, told: tuple[str, str]) -> Fault:
    return Fault(FaultKind.SYNTAX, source.at(offset), *told)


def _directive(source: Source, offset: int) -> int | None:
    """Return where the last line that begins with « % » stands, before what the parser met."""
    start = max(source.text.rfind(f"{line_end}%", 0, offset) + 1 for line_end in "\r\n")
    return start if source.text.startswith("%", start) else None


def _is_left_open(said: str, offset: int, began: int, source: Source) -> bool:
    """Tell whether what begins somewhere is never closed: the reading went on to the next key, or to the end."""
    if "unexpected end of stream" in said:
        return True
    line, opening = (source.written(source.rank_of(place)) for place in (offset, began))
    key = _NEXT.match(line)
    return bool("expected ',' or" in said and key and len(key["indent"]) <= len(opening) - len(opening.lstrip(" ")))


def _inside(source: Source, offset: int, end: int) -> int:
    """Return an offset before `end`: the parser points past the last line when something is not closed."""
    last = source.rank_of(end)
    if offset < end or source.offset(last) < end:
        return offset
    written = source.written(last - 1).rstrip()
    return source.offset(last - 1) + max(len(written) - 1, 0)
