"""All that the links of nine projects say, how fiches and groups are called, and what became of those that left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date

import pytest
from repository import DATA

from ptsm_cli.analysis import Analysis
from ptsm_cli.links import naming
from ptsm_cli.links.build import build_directory
from ptsm_cli.links.collect import act_references, decision_references, instance_references
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.link import AnyLink, LinkElsewhere, Origin
from ptsm_cli.links.references import Resolution
from ptsm_cli.links.succession import departures, withdrawals
from ptsm_cli.links.view import count_links, objectif_rank, view_of, why_unresolved
from ptsm_cli.projet.living import on_day
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Fiche, Projet

LATER = date(2026, 6, 1)
NAMES = (
    *("variantes", "contraires/apres", "nu", "tout-rempli", "rapports", "rare", "renvois/vallon"),
    *("renvois/rive", "val-d-exemple/revise"),
)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Analysis(tuple(load_projet(DATA / name, name) for name in NAMES), date.min).graph


def test_the_links_of_the_projects_say_what_they_said(compare: Callable[[str, str], None], graph: Graph) -> None:
    compare("liens/projets.txt", "".join(f"{line}\n" for line in _lines(graph)))


def test_the_links_of_a_text_are_found_from_it_in_their_order(graph: Graph) -> None:
    for link in graph.links:
        asked = link.origin is Origin.PROSE and link.target is not None and not link.implicit
        assert (link in graph.hyperlinks(link.source, link.route)) is asked
    for said in graph.elsewhere:
        found = graph.hyperlinks_of(said.owner.record, said.route[len(said.owner.route) :])
        assert (said in found) is (said.target is not None and not said.implicit)
        assert {one.route for one in found} <= {said.route}


def test_what_was_worked_out_of_a_project_is_let_go_and_worked_out_again() -> None:
    projet = load_projet(DATA / "rare", "rare")
    directory = build_directory((projet,))
    before = directory.section(projet.id).titles
    directory.forget(projet)
    after = directory.section(projet.id).titles
    title = projet.fiches[0].contenu.titre
    assert after is not before
    assert after.same(title) == before.same(title) == [0]


def _lines(graph: Graph) -> Iterator[str]:
    view = view_of(graph)
    yield count_links(view)
    for projet in graph.projets:
        yield from ("", f"## {projet.name} – {count_links(view_of(graph, {fiche.path for fiche in projet.fiches}))}")
        for groupe in projet.groupes.values():
            yield f"{groupe.id} : {naming.groupe_name(groupe)} ; {naming.groupe_in_full(groupe)}"
        for fiche in projet.every_fiche:
            yield from _fiche(graph, projet, fiche)
        for plan in graph.plans_of(projet):
            yield f"plan : {plan.text}, {plan.plan and plan.plan.id}, {plan.reference}, {plan.subject}"
        links: tuple[AnyLink, ...] = (*graph.of_projet(projet), *graph.elsewhere_in(projet))
        for link in links:
            said = f"objectif {objectif_rank(view, link)}" if link.objectif else ""
            said += why_unresolved(view, link) if link.target is None else ""
            yield f"{_link(link)} {said}".rstrip()
        for references in (instance_references, decision_references, act_references):
            for one in references(graph.directory, projet):
                yield f"nommée par {one.owner} : {one.text} → {_resolution(one.resolution)}"
        yield from (f"partie : {fiche.id}, {words}" for fiche, words in departures(on_day(projet, LATER)))
    yield from (f"{'/'.join(key)} {words}" for key, words in withdrawals(graph.succession).items())


def _fiche(graph: Graph, projet: Projet, fiche: Fiche) -> Iterator[str]:
    key, source = FicheKey(projet.id, fiche.id), graph.twinned.get(FicheKey(projet.id, fiche.id))
    shared = naming.sharing_label(projet, fiche, graph.fiche(source) if source else None)
    yield " ; ".join(
        (
            f"# {fiche.id}",
            naming.fiche_label(projet, fiche),
            naming.numero_and_title(projet, fiche),
            naming.dense_label(projet, fiche, whole=True),
            naming.cited_label(projet, fiche),
            naming.name_fiche(graph.directory, projet, fiche),
            naming.fiche_and_title(fiche),
            naming.livret_title(fiche),
            *([shared] if shared else []),
        )
    )
    if came := graph.succession.said_by(key):
        yield "    dit " + ", ".join(f"{heir.bond.value} {heir.text} {_resolution(heir.resolution)}" for heir in came)
    for heading, keys in (
        ("suivie de", graph.succession.following(key)),
        ("aujourd'hui", graph.succession.successors(key)),
        ("citée par", graph.cited_by(key)),
    ):
        if keys:
            yield f"    {heading} {', '.join(map('/'.join, keys))}"


def _link(link: AnyLink) -> str:
    owner = f" {link.owner.article}{link.owner.name} ({link.owner.groupe})" if isinstance(link, LinkElsewhere) else ""
    left = {"location", "resolution", "owner", "text", "title_location", "start", "end"}
    told = ((one.name, getattr(link, one.name)) for one in fields(link) if one.name not in left)
    usual = {one.name: one.default for one in fields(link)}
    said = ", ".join(f"{name} {value}" for name, value in told if value != usual[name])
    where = f"{link.location.place.line}:{link.location.place.column}, {link.start}-{link.end}"
    return f"{link.text} → {_resolution(link.resolution)}, {where}, {said}{owner}"


def _resolution(resolution: Resolution) -> str:
    keys = (*([resolution.target] if resolution.target else []), *resolution.candidates)
    return " ".join((resolution.outcome.value, *map("/".join, keys), *resolution.near))
