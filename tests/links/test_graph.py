"""The links of projects written as files: where each stands, where it leads, who answers whom."""

from __future__ import annotations

from pathlib import Path

import pytest
from petit_projet import fiche
from projets_lies import relier

from ptsm_cli.links.citations import AccordTitre
from ptsm_cli.links.collect import renvois_des_decisions
from ptsm_cli.links.directory import Cle
from ptsm_cli.links.graph import Graphe
from ptsm_cli.links.link import Lien, Origine
from ptsm_cli.links.references import Statut
from ptsm_cli.links.view import voir

CIBLES = {
    "02": fiche("2", "Loger les personnes"),
    "03": fiche("3", "Former les agents d'accueil"),
    "17-bis": fiche("17 bis", "Téléconsulter"),
}


def from_fiche_1(dossier: Path, suite: str, autres: dict[str, str] | None = None) -> Graphe:
    return relier(dossier, {"continu": {"01": fiche("1", "Accueillir", suite), **CIBLES, **(autres or {})}})


def summary(liens: tuple[Lien, ...]) -> list[tuple[str, str | None, str]]:
    """Return of each link its source, its target and where it is written."""
    return [(lien.source.fiche, lien.cible.fiche if lien.cible else None, lien.origine.value) for lien in liens]


@pytest.mark.parametrize(
    ("suite", "souligne"),
    [
        ("contexte: Voir la fiche n°2.\n", ["fiche n°2"]),
        ("contexte: En 2018, les fiches n°17 bis et 2\n", ["fiches n°17 bis", "2"]),
        ("contexte: fiche n°2, puis fiche n°2\n", ["fiche n°2", "fiche n°2"]),
        ("contexte: >-\n  Lien avec la fiche\n  action n°2.\n", ["fiche"]),
        ("contexte: |\n  Un.\n\n  Lien avec la fiche n°2.\n", ["fiche n°2"]),
        ("contexte: 'L''accueil : cf. fiche action « Former les agents d''accueil »'\n",
         ["fiche action « Former les agents d''accueil »"]),
        ('contexte: "L\'accueil \\"humain\\" : fiche n°3"\n', ["fiche n°3"]),
        ("moyens: fiche n°2\n", ["fiche n°2"]),
        ("objectifs_operationnels:\n  - Selon la fiche n°3\n", ["fiche n°3"]),
        ("objectifs_operationnels:\n  - libelle: A\n    modalites: cf. fiche n°2\n", ["fiche n°2"]),
        ("objectifs_operationnels:\n  - libelle: A\n    volets: [{modalites: [B, cf. fiche n°2]}]\n", ["fiche n°2"]),
        ("objectifs_operationnels:\n  - libelle: A\n    echeance: après la fiche n°2\n", ["fiche n°2"]),
        ("indicateurs: [{libelle: ceux de la fiche n°2}]\n", ["fiche n°2"]),
        ("liens:\n  - Lien avec la fiche n°2\n", ["fiche n°2"]),
        ("liens:\n  - {fiche: 2, objet: fiche n°3}\n", ["2", "fiche n°3"]),
        ("suivi: [{date: 2020-01-01, note: avec la fiche n°2}]\n", ["fiche n°2"]),
        ("pilotes: pilotes de la fiche n°2\n", ["fiche n°2"]),
    ],
)  # fmt: skip
def test_a_link_stands_where_its_words_are(tmp_path: Path, suite: str, souligne: list[str]) -> None:
    graphe = from_fiche_1(tmp_path, suite)
    lignes = (tmp_path / "continu/fiches/01.yaml").read_text(encoding="utf-8").split("\n")
    places = [lien.location.place for lien in graphe.liens]
    fins = [place.end_column if place.end_line == place.line else None for place in places]
    lus = [lignes[p.line - 1][p.column - 1 : f and f - 1] for p, f in zip(places, fins, strict=True)]
    assert lus == souligne


def test_the_second_of_two_same_references_is_underlined_at_its_own_place(tmp_path: Path) -> None:
    graphe = from_fiche_1(tmp_path, "contexte: Vers 2020, les fiches 3 et 2, puis la fiche 2\n")
    debut = len("contexte: ") + 1
    colonnes = [lien.location.place.column - debut for lien in graphe.liens]
    assert colonnes == [
        len("Vers 2020, les "),
        len("Vers 2020, les fiches 3 et "),
        len("Vers 2020, les fiches 3 et 2, puis la "),
    ]


@pytest.mark.parametrize(
    "suite",
    [
        "titre_court: fiche n°2\n",
        "contexte: La présente fiche n°1\n",
        "contexte: la fiche « Conseils aux parents »\n",
        "contexte: la fiche n°2 du CLS\n",
        "liens: [{plan: prs, reference: fiche n°2}]\n",
        "liens: [{url: https://exemple.fr/fiche 2}]\n",
    ],
)
def test_what_is_no_link_to_a_fiche_makes_none(tmp_path: Path, suite: str) -> None:
    assert summary(from_fiche_1(tmp_path, suite).liens) == []


def test_links_come_in_the_order_of_the_fiches_then_of_each_fiche(tmp_path: Path) -> None:
    suite = "contexte: cf. fiche n°3\nmoyens: cf. fiche n°2\nliens: [{fiche: 17 bis}, {fiche: 99}]\n"
    graphe = from_fiche_1(tmp_path, suite, {"00": fiche("4", "Évaluer", "contexte: fiche n°1\n")})
    assert summary(graphe.liens) == [
        ("01", "03", "prose"),
        ("01", "02", "prose"),
        ("01", "17-bis", "liens"),
        ("01", None, "liens"),
        ("00", "01", "prose"),
    ]


@pytest.mark.parametrize(
    ("retour", "reciproque"),
    [
        ("contexte: voir la fiche n°1\n", True),
        ("liens: [{fiche: 1}]\n", True),
        ("liens: [{fiche: 3}]\n", False),
    ],
)
def test_a_link_is_reciprocal_when_the_other_fiche_links_back_in_any_way(
    tmp_path: Path, retour: str, reciproque: bool
) -> None:
    graphe = from_fiche_1(tmp_path, "liens: [{fiche: 2}]\n", {"02": fiche("2", "Loger les personnes", retour)})
    assert graphe.liens[0].reciproque is reciproque


def test_a_link_to_a_twin_is_answered_by_the_fiche_whose_content_it_shares(tmp_path: Path) -> None:
    graphe = from_fiche_1(
        tmp_path,
        "liens: [{fiche: 17 bis}]\n",
        {
            "17": fiche("17", "Consulter", "liens: [{fiche: 1}]\n"),
            "17-bis": fiche("17 bis", "Téléconsulter", "meme_contenu_que: 17\n"),
        },
    )
    assert [lien.reciproque for lien in graphe.liens] == [True, True]
    assert [(j.source, j.resolution.cible) for j in graphe.jumeaux] == [
        (Cle("continu", "17-bis"), Cle("continu", "17"))
    ]


def test_each_fiche_knows_who_cites_it_once_each(tmp_path: Path) -> None:
    graphe = from_fiche_1(
        tmp_path, "contexte: fiche n°2\nliens: [{fiche: 2}]\n", {"03": fiche("3", "C", "moyens: fiche 2\n")}
    )
    assert [cle.fiche for cle in graphe.cites_par(Cle("continu", "02"))] == ["01", "03"]


def test_the_mentions_of_a_text_become_hyperlinks_but_those_without_words_or_target(tmp_path: Path) -> None:
    graphe = from_fiche_1(tmp_path, "contexte: fiches n°1 à 3, 99 et 17 bis\nmoyens: fiche 2\n")
    renvois = graphe.renvois(Cle("continu", "01"), ("contexte",))
    texte = graphe.fiche(Cle("continu", "01")).contenu.contexte or ""
    assert [(texte[r.debut : r.fin], r.cible.fiche if r.cible else None) for r in renvois] == [
        ("3", "03"),
        ("17 bis", "17-bis"),
    ]


@pytest.mark.parametrize(
    ("suite", "statut", "accord"),
    [
        ("contexte: fiche n°3 « Former les agents d'accueil »\n", Statut.RESOLU, AccordTitre.IDENTIQUE),
        ("contexte: fiche n°2 « Former les agents d'accueil »\n", Statut.RESOLU, AccordTitre.AUTRE_FICHE),
        ("contexte: fiche n°99 « Former les agents d'accueil »\n", Statut.INCONNU, None),
        ("contexte: fiche action « Gérer la paie »\n", Statut.INCONNU, None),
        ("liens:\n  - fiche: ailleurs:3\n", Statut.PROJET_ABSENT, None),
    ],
)
def test_a_link_tells_what_is_wrong_with_it(
    tmp_path: Path, suite: str, statut: Statut, accord: AccordTitre | None
) -> None:
    [lien] = from_fiche_1(tmp_path, suite).liens
    assert (lien.statut, lien.accord.etat if lien.accord else None) == (statut, accord)


def test_a_title_that_is_another_fiche_s_is_underlined_apart(tmp_path: Path) -> None:
    graphe = from_fiche_1(tmp_path, "contexte: fiche n°2 « Former les agents d'accueil »\n")
    [lien] = graphe.liens
    assert lien.accord is not None
    assert lien.accord.autre == Cle("continu", "03")
    assert lien.location_titre is not None
    assert lien.location_titre.place.column == len("contexte: fiche n°2 « ") + 1


def test_references_across_projects_resolve(tmp_path: Path) -> None:
    graphe = relier(
        tmp_path,
        {
            "continu": {"01": fiche("1", "Accueillir", "contexte: comme par-groupe:adultes/1\n")},
            "par-groupe": {
                "a1": fiche("1", "A", "liens: [{fiche: 'continu:1'}]\n", "adultes"),
                "o1": fiche("1", "B", "contexte: fiche action n°1 – parcours adultes\n", "adolescents"),
            },
        },
    )
    assert [(lien.source, lien.cible, lien.reciproque) for lien in graphe.liens] == [
        (Cle("continu", "01"), Cle("par-groupe", "a1"), True),
        (Cle("par-groupe", "a1"), Cle("continu", "01"), True),
        (Cle("par-groupe", "o1"), Cle("par-groupe", "a1"), False),
    ]


def test_links_to_plans_are_kept_and_those_of_the_territoire_followed(tmp_path: Path) -> None:
    graphe = from_fiche_1(tmp_path, "liens: [{plan: PRS, reference: livret 14}, {plan: Plan Vélo}]\n")
    assert [(p.plan.id if p.plan else None, p.texte, p.reference) for p in graphe.plans] == [
        ("prs", "PRS", "livret 14"),
        (None, "Plan Vélo", None),
    ]


def test_the_fiches_of_a_decision_belong_to_the_group_of_its_body(tmp_path: Path) -> None:
    gouvernance = """
    instances: [{id: gt, nom: Groupe adolescents, type: groupe-de-travail, groupe: adolescents}]
    reunions:
      - {id: r1, instance: gt, statut: tenue, decisions: [{libelle: Lancer, fiches: [1, 9, adultes/1]}]}
    """
    dossier = tmp_path / "par-groupe" / "gouvernance"
    dossier.mkdir(parents=True)
    (dossier / "reunions.yaml").write_text(gouvernance, encoding="utf-8")
    fiches = {"a1": fiche("1", "A", groupe="adultes"), "o1": fiche("1", "B", groupe="adolescents")}
    graphe = relier(tmp_path, {"par-groupe": fiches})
    renvois = list(renvois_des_decisions(graphe.annuaire, graphe.projets[0]))
    assert [(r.texte, r.resolution.cible.fiche if r.resolution.cible else None) for r in renvois] == [
        ("1", "o1"),
        ("9", None),
        ("adultes/1", "a1"),
    ]


def test_the_view_of_one_file_keeps_what_its_links_touch(tmp_path: Path) -> None:
    graphe = from_fiche_1(tmp_path, "liens: [{fiche: 2}]\n", {"03": fiche("3", "C", "liens: [{fiche: 17 bis}]\n")})
    vue = voir(graphe, {f"{tmp_path.as_posix()}/continu/fiches/02.yaml"})
    assert ([cle.fiche for cle in vue.fiches], summary(vue.liens)) == (
        ["01", "02"],
        [("01", "02", Origine.LIENS.value)],
    )
