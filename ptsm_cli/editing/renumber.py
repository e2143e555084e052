"""A fiche takes another number, and every reference to it follows, in prose too; nothing else may lead elsewhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ptsm_cli.analysis import Analysis
from ptsm_cli.common.errors import PtsmError, UnknownValueError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, did_you_mean, enumeration, guillemets
from ptsm_cli.editing.cited import cited_number
from ptsm_cli.editing.patch import FileChange, apply
from ptsm_cli.findings.location import Location, Span
from ptsm_cli.links.collect import act_references
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.link import CrossReference
from ptsm_cli.links.references import Resolution, read_reference, resolve
from ptsm_cli.links.succession import Heir
from ptsm_cli.loading.source import Source
from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.rules.liens.referring import references

_NUMERO = re.compile(r"[0-9A-Za-z]+(?:[ .-][0-9A-Za-z]+)*")
_NO_DAY = date.min
"""Links do not depend on the day."""


class RenumberingError(PtsmError):
    """A fiche cannot take the number asked for."""


@dataclass(frozen=True, slots=True)
class Renumbering:
    """What giving a fiche another number changes.

    Attributes:
        fiche: the fiche, as it was.
        files: the files that change, the fiche's first.
        references: how many references follow.
    """

    fiche: Fiche
    files: tuple[FileChange, ...]
    references: int


def renumber(projets: Sequence[Projet], reference: str, numero: str) -> Renumbering:
    """Return what changes when the fiche that a reference leads to takes another number.

    Raises:
        UnknownValueError: the reference leads to no fiche, or to several.
        RenumberingError: the number is no number, or is taken; a file cannot be read whole; or a reference that
            cannot be rewritten, such as a range, would lead elsewhere.
    """
    analysis = Analysis(tuple(projets), _NO_DAY)
    target = _target(analysis, reference)
    fiche = analysis.directory.fiche(target)
    numero = numero.strip()
    _refuse_numero(analysis, target, numero)
    _refuse_unread(projets)
    edits: defaultdict[Source, dict[Span, str]] = defaultdict(dict)
    own = fiche.at("numero")
    found = [own, *_places(analysis, target)]
    for location in found:
        span = cited_number(location, fiche.contenu.numero)
        if span is not None and not _names_file(location, fiche):
            assert isinstance(location.file, Source)  # noqa: S101 - what is read whole has a source
            edits[location.file][span] = numero
    after = {source: apply(source.text, changes.items()) for source, changes in edits.items()}
    _refuse_strays(analysis, after)
    total = sum(map(len, edits.values())) - 1
    return Renumbering(fiche, tuple(_changes(projets, after)), total)


def _target(analysis: Analysis, reference: str) -> FicheKey:
    read = read_reference(reference)
    found = [resolve(analysis.directory, read, projet.id) for projet in analysis.projets]
    targets = list(dict.fromkeys(resolution.target for resolution in found if resolution.target))
    if len(targets) == 1:
        return targets[0]
    candidates = targets or [key for resolution in found for key in resolution.rivals]
    if candidates:
        several = len(analysis.projets) > 1
        notations = [
            f"{key.projet}:{analysis.directory.notation(key)}" if several else analysis.directory.notation(key)
            for key in candidates
        ]
        raise UnknownValueError(
            f"{guillemets(reference)} désigne plusieurs fiches.",
            hint=f"Précisez laquelle{NBSP}: {enumeration(notations, 'ou')}.",
        )
    near = [name for resolution in found for name in resolution.near]
    hint = f"Vouliez-vous dire {enumeration(map(guillemets, near), 'ou')}{NBSP}?" if near else None
    known = [fiche.contenu.numero for projet in analysis.projets for fiche in projet.fiches]
    raise UnknownValueError(
        f"La fiche {guillemets(reference)} n'existe pas.", hint=hint or did_you_mean(reference, known)
    )


def _refuse_numero(analysis: Analysis, target: FicheKey, numero: str) -> None:
    if not _NUMERO.fullmatch(numero):
        raise RenumberingError(
            f"{guillemets(numero)} n'est pas un numéro de fiche.", hint="Écrivez par exemple 22, 17 bis ou 1.1.1."
        )
    directory = analysis.directory
    fiche, projet = directory.fiche(target), directory.projets[target.projet]
    if numero == fiche.contenu.numero:
        raise RenumberingError(f"{guillemets(fiche.contenu.titre)} porte déjà le numéro {numero} ({fiche.path}).")
    by_groupe = projet.territoire.contenu.numerotation == "par-groupe"
    for key in directory.with_numero(target.projet, numero):
        other = directory.fiche(key)
        if other is not fiche and (not by_groupe or other.contenu.groupe == fiche.contenu.groupe):
            raise RenumberingError(
                f"Le numéro {guillemets(numero)} est déjà celui de {guillemets(other.contenu.titre)} ({other.path}).",
                hint="Donnez d'abord un autre numéro à cette fiche.",
            )


def _refuse_unread(projets: Sequence[Projet]) -> None:
    for path in sorted(path for projet in projets for path in projet.incomplete):
        raise RenumberingError(
            f"{path} ne peut pas être lu en entier{NBSP}: une référence pourrait y être oubliée.",
            hint=f"Corrigez-le d'abord{NBSP}: {guillemets('ptsm validate')} dit quoi.",
        )


def _places(analysis: Analysis, target: FicheKey) -> Iterator[Location]:
    """Yield where a fiche is referred to."""
    for projet in analysis.projets:
        yield from (location for location, resolution in _written(analysis, projet) if resolution.target == target)


def _written(analysis: Analysis, projet: Projet) -> Iterator[tuple[Location, Resolution]]:
    """Yield each place of a project that refers to a fiche, with where it leads."""
    found: list[CrossReference | Heir] = [reference for _, reference in references(analysis.of(projet))]
    found += act_references(analysis.directory, projet)
    found += analysis.graph.twins_of(projet)
    found += analysis.graph.succession.of_projet(projet)
    yield from ((_of_words(reference), reference.resolution) for reference in found)


def _of_words(reference: CrossReference | Heir) -> Location:
    """Return where a reference stands: in a block of text, its words, and not the sign that begins the block."""
    location = reference.location
    if location.words is None and location.text.startswith((">", "|")):
        return location._replace(words=reference.text)
    return location


def _names_file(location: Location, fiche: Fiche) -> bool:
    """Tell whether a reference is the name of the file of a fiche, which may end with its number: « fiche-12 »."""
    return location.text.strip("\"'") == fiche.id != fiche.contenu.numero


def _refuse_strays(analysis: Analysis, after: Mapping[Source, str]) -> None:
    """Stop where a reference would lead elsewhere than before, once the files are changed."""
    moved = Analysis(tuple(_reread(projet, after) for projet in analysis.projets), _NO_DAY)
    before, now = _ends(analysis), _ends(moved)
    for place in [*before, *now]:
        was, is_now = before.get(place, []), now.get(place, [])
        counts = [Counter(leads for leads, _ in ends) for ends in (was, is_now)]
        changed = (counts[0] - counts[1]) | (counts[1] - counts[0])
        if changed:
            location = next(at for leads, at in (*was, *is_now) if leads in changed)
            spot = location.place
            raise RenumberingError(
                f"{location.path}:{spot.line}:{spot.column}{NBSP}: {guillemets(location.text)} "
                "ne désignerait plus les mêmes fiches.",
                hint="Récrivez d'abord cette phrase, par exemple en nommant chaque fiche.",
            )


def _ends(analysis: Analysis) -> dict[tuple[str, object], list[tuple[object, Location]]]:
    """Return where each place leads: for each text that refers to fiches, the fiches, and where it says so."""
    ends: dict[tuple[str, object], list[tuple[object, Location]]] = {}
    for projet in analysis.projets:
        for location, resolution in _written(analysis, projet):
            leads = (resolution.outcome, resolution.target)
            ends.setdefault((location.path, location.route), []).append((leads, location))
    return ends


def _reread(projet: Projet, after: Mapping[Source, str]) -> Projet:
    texts = {projet.relative(file.path): text.encode() for file, text in after.items() if file.path in projet.files}
    return load_projet(projet.root, projet.name, Named(texts=texts))


def _changes(projets: Sequence[Projet], after: Mapping[Source, str]) -> Iterator[FileChange]:
    for source, text in after.items():
        projet = next(projet for projet in projets if source.path in projet.files)
        yield FileChange(projet.root / projet.relative(source.path), source.path, source.text, text)
