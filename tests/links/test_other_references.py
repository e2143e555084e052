"""What refers to fiches beside the fiches: decisions, bodies, other projects; and what refers to plans."""

from __future__ import annotations

from pathlib import Path

from linked_projets import from_fiche_1, link_projets
from small_projet import fiche

from ptsm_cli.links.collect import decision_references, instance_references
from ptsm_cli.links.directory import FicheKey


def test_references_across_projects_resolve(tmp_path: Path) -> None:
    graph = link_projets(
        tmp_path,
        {
            "continu": {"01": fiche("1", "Accueillir", "contexte: comme par-groupe:adultes/1\n")},
            "par-groupe": {
                "a1": fiche("1", "A", "liens: [{fiche: 'continu:1'}]\n", "adultes"),
                "o1": fiche("1", "B", "contexte: fiche action n°1 – parcours adultes\n", "adolescents"),
            },
        },
    )
    assert [(link.source, link.target, link.reciprocal) for link in graph.links] == [
        (FicheKey("continu", "01"), FicheKey("par-groupe", "a1"), True),
        (FicheKey("par-groupe", "a1"), FicheKey("continu", "01"), True),
        (FicheKey("par-groupe", "o1"), FicheKey("par-groupe", "a1"), False),
    ]


def test_links_to_plans_are_kept_and_those_of_the_territoire_followed(tmp_path: Path) -> None:
    graph = from_fiche_1(tmp_path, "liens: [{plan: PRS, reference: livret 14}, {plan: Plan Vélo}]\n")
    assert [(p.plan.id if p.plan else None, p.text, p.reference) for p in graph.plans] == [
        ("prs", "PRS", "livret 14"),
        (None, "Plan Vélo", None),
    ]


def test_the_fiches_of_a_decision_belong_to_the_group_of_its_body(tmp_path: Path) -> None:
    gouvernance = """
    instances: [{id: gt, nom: Groupe adolescents, type: groupe-de-travail, groupe: adolescents}]
    reunions:
      - {id: r1, instance: gt, statut: tenue, decisions: [{libelle: Lancer, fiches: [1, 9, adultes/1]}]}
    """
    folder = tmp_path / "par-groupe" / "gouvernance"
    folder.mkdir(parents=True)
    (folder / "reunions.yaml").write_text(gouvernance, encoding="utf-8")
    fiches = {"a1": fiche("1", "A", groupe="adultes"), "o1": fiche("1", "B", groupe="adolescents")}
    graph = link_projets(tmp_path, {"par-groupe": fiches})
    links = list(decision_references(graph.directory, graph.projets[0]))
    assert [(r.text, r.resolution.target.fiche if r.resolution.target else None) for r in links] == [
        ("1", "o1"),
        ("9", None),
        ("adultes/1", "a1"),
    ]


def test_the_fiches_that_a_body_leads_are_references_from_its_group(tmp_path: Path) -> None:
    folder = tmp_path / "par-groupe" / "gouvernance"
    folder.mkdir(parents=True)
    (folder / "instances.yaml").write_text(
        "instances: [{id: gt, nom: Groupe, type: groupe-de-travail, groupe: adolescents, fiches: [1, 9, adultes/1]}]\n",
        encoding="utf-8",
    )
    fiches = {"a1": fiche("1", "A", groupe="adultes"), "o1": fiche("1", "B", groupe="adolescents")}
    graph = link_projets(tmp_path, {"par-groupe": fiches})
    found = list(instance_references(graph.directory, graph.projets[0]))
    assert [(r.text, r.resolution.target.fiche if r.resolution.target else None) for r in found] == [
        ("1", "o1"),
        ("9", None),
        ("adultes/1", "a1"),
    ]
