"""The references to fiches that a project holds: in its fiches, in all other sentences, in decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import capitalize, counted, either, guillemets, quote
from ptsm_cli.links.collect import decision_references, instance_references
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.link import CrossReference, Holder
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.links.view import MAXIMUM_CANDIDATES

_MAXIMUM_ELSEWHERE = 3
"""Beyond that, the nearest references are proposed without their titles."""


def references(analysis: ProjetAnalysis) -> Iterator[tuple[str, CrossReference]]:
    """Yield each place that refers to a fiche, with who refers: « La fiche n°22 « … » », « Une instance »."""
    for link in analysis.links:
        fiche = analysis.graph.fiche(link.source)
        yield f"La {fiche_and_title(fiche)}", CrossReference(link.text, link.location, link.resolution, link.source)
    for said in analysis.graph.elsewhere_in(analysis.projet):
        yield name_the_owner(said.owner), CrossReference(said.text, said.location, said.resolution)
    for reference in decision_references(analysis.graph.directory, analysis.projet):
        yield "Une décision", reference
    for reference in instance_references(analysis.graph.directory, analysis.projet):
        yield "Une instance", reference


def recognised_entries(analysis: ProjetAnalysis) -> frozenset[tuple[str, str | int]]:
    """Return the entries of `liens` that lead to a fiche, or seem to: the id of their fiche and their rank."""
    return frozenset((link.source.fiche, link.route[1]) for link in analysis.links if link.route[0] == "liens")


def name_the_owner(owner: Holder) -> str:
    """Return what begins a sentence on what holds a text: « La réunion « copil-1 » », « L'acte « Révision » »."""
    return f"{capitalize(owner.article)}{owner.name}"


def unknown_hint(analysis: ProjetAnalysis, reference: CrossReference, otherwise: str) -> str:
    """Return the hint for a reference to nothing: how to write near ones, and fiches that could not be read."""
    elsewhere, near = reference.resolution.candidates, reference.resolution.near
    hint = f"Vouliez-vous dire {either(guillemets(p) for p in near)} ?" if near else otherwise
    if 0 < len(elsewhere) <= _MAXIMUM_ELSEWHERE:
        hint = ambiguous_hint(analysis, elsewhere)
    unreadable = len(analysis.unreadable_fiches)
    if unreadable == 0:
        return hint
    rest = "n'a pas pu être lu" if unreadable == 1 else "n'ont pas pu être lus"
    return f"{hint} Attention : {counted(unreadable, 'fichier')} de {guillemets('fiches/')} {rest}."


def ambiguous_hint(analysis: ProjetAnalysis, candidates: Sequence[FicheKey]) -> str:
    """Return the hint for a reference that several fiches answer to: how to write each of them."""
    graph = analysis.graph
    forms = [
        f"{guillemets(graph.directory.notation(key, analysis.projet.id))} pour {quote(graph.fiche(key).contenu.titre)}"
        for key in candidates[:MAXIMUM_CANDIDATES]
    ]
    rest = len(candidates) - len(forms)
    if rest:
        forms.append("l'identifiant de la dernière" if rest == 1 else f"l'identifiant de l'une des {rest} autres")
    return f"Écrivez {either(forms)}."
