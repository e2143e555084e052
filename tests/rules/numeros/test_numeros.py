"""Identity: numbers, groups, waves, ids, titles, shared contents."""

from __future__ import annotations

from pathlib import Path

import pytest
from constats import DAY, Place, findings_of, lines, places_of
from deployment import Deploy
from small_projet import fiche, write_projet

from ptsm_cli.check.engine import check
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.selection import load_selections
from ptsm_cli.rules.rule import BASE

TERRITOIRE = BASE["territoire.yaml"]
TWO_AXES = f"{TERRITOIRE}  - {{id: axe-2, genre: axe, numero: 2, titre: Accompagner}}\n"
BY_GROUPE = f"numerotation: par-groupe\n{TWO_AXES}"
Files = dict[str, str]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"fiches/02.yaml": fiche("2")}, []),
        ({"fiches/02.yaml": fiche("01")}, [("fiches/02.yaml", 1, 9)]),
        ({"fiches/02.yaml": fiche("1 bis"), "fiches/03.yaml": fiche("1BIS")}, [("fiches/03.yaml", 1, 9)]),
        ({"fiches/02.yaml": fiche("1.1"), "fiches/03.yaml": fiche("1.10"), "fiches/04.yaml": fiche("11")}, []),
        ({"territoire.yaml": TWO_AXES, "fiches/02.yaml": fiche("1", groupe="axe-2")}, [("fiches/02.yaml", 1, 9)]),
        ({"territoire.yaml": BY_GROUPE, "fiches/02.yaml": fiche("1", groupe="axe-2")}, []),
        ({"territoire.yaml": BY_GROUPE, "fiches/02.yaml": fiche("1")}, [("fiches/02.yaml", 1, 9)]),
    ],
)
def test_a_number_serves_once(deploy: Deploy, files: Files, expected: list[Place]) -> None:
    assert places_of(deploy(files), "N001") == expected


@pytest.mark.parametrize(
    ("numero", "bare"),
    [
        ("N°2", "2"),
        ("n° 17 bis", "17 bis"),
        ("Fiche 2", "2"),
        ("fiche action n°O2", "O2"),
        ("numéro 1.2", "1.2"),
        ("2", None),
        ("O2", None),
        ("No.", None),
        ("Action 2", None),
        ("Nord 2", None),
    ],
)
def test_a_number_is_written_without_the_words_printed_before_it(deploy: Deploy, numero: str, bare: str | None) -> None:
    hints = [one.hint for one in findings_of(deploy({"fiches/02.yaml": fiche(numero)}), "N009")]
    assert hints == ([f"Écrivez «\u00a0numero: {bare}\u00a0»."] if bare else [])


def test_a_number_used_twice_shows_the_first_fiche(deploy: Deploy) -> None:
    found = findings_of(deploy({"fiches/02.yaml": fiche("1")}), "N001")
    assert [f.hint for f in found] == ["Changez l'un des deux numéros."]
    assert [Path(neighbour.location.path).name for f in found for neighbour in f.related] == ["01.yaml"]


@pytest.mark.parametrize(
    ("groupe", "hint"),
    [
        ("axe-11", "Vouliez-vous dire «\u00a0axe-1\u00a0»\u00a0?"),
        ("Prévenir", "Écrivez son identifiant\u00a0: «\u00a0axe-1\u00a0»."),
        ("prevenir.", "Écrivez son identifiant\u00a0: «\u00a0axe-1\u00a0»."),
        ("Axe 1 - Prévenir", "Écrivez son identifiant\u00a0: «\u00a0axe-1\u00a0»."),
        ('"1"', "Écrivez son identifiant\u00a0: «\u00a0axe-1\u00a0»."),
        ("Prévenirr", "Vouliez-vous dire «\u00a0axe-1\u00a0»\u00a0?"),
        (
            "crise",
            "Groupes déclarés\u00a0: «\u00a0axe-1\u00a0». Déclarez-le sous «\u00a0groupes\u00a0» dans territoire.yaml.",
        ),
    ],
)
def test_an_unknown_group_comes_with_the_nearest_one(deploy: Deploy, groupe: str, hint: str) -> None:
    root = deploy({"fiches/02.yaml": fiche("2", groupe=groupe)})
    assert [f.hint for f in findings_of(root, "N002")] == [hint]


def test_a_list_of_groups_says_how_many_it_leaves_out(deploy: Deploy) -> None:
    groupes = "".join(f"  - {{id: volet-{n:02}, genre: autre, titre: Chantier {n}}}\n" for n in range(30))
    root = deploy({"territoire.yaml": TERRITOIRE + groupes, "fiches/02.yaml": fiche("2", groupe="crise")})
    (found,) = findings_of(root, "N002")
    assert "«\u00a0volet-18\u00a0» et 11\u00a0autres. " in (found.hint or "")


@pytest.mark.parametrize(
    ("code", "files", "identifier"),
    [
        (
            "N003",
            {
                "territoire.yaml": f"{TERRITOIRE}vagues:\n  - {{id: v1, titre: Avenant 2, nature: avenant}}\n",
                "fiches/02.yaml": fiche("2", rest="vagues: avenant 2\n"),
            },
            "v1",
        ),
        (
            "R001",
            {
                "gouvernance/a.yaml": "instances:\n  - {id: cp, nom: Comité de pilotage, type: copil, sigle: COPIL}\n"
                "reunions:\n  - {id: r, instance: COPIL, statut: prevue, date: 2021-07-01}\n"
            },
            "cp",
        ),
        (
            "R001",
            {"gouvernance/a.yaml": "instances:\n  - {id: gt, nom: Adultes, type: copil, groupe: Prévenir}\n"},
            "axe-1",
        ),
        (
            "N007",
            {"territoire.yaml": f"{TERRITOIRE}  - {{id: axe-2, genre: axe, titre: Suivre, parent: Axe 1}}\n"},
            "axe-1",
        ),
    ],
)
def test_what_is_named_by_its_title_is_given_its_id(deploy: Deploy, code: str, files: Files, identifier: str) -> None:
    (found,) = findings_of(deploy({**files}), code)
    assert found.hint == f"Écrivez son identifiant\u00a0: «\u00a0{identifier}\u00a0»."


@pytest.mark.parametrize("code", ["N002", "N003", "N007", "N010", "N011", "L005"])
def test_nothing_is_unknown_when_the_territoire_could_not_be_read(deploy: Deploy, code: str) -> None:
    rest = "vagues: contrat\nliens:\n  - {plan: prs}\ndeploiement: nord\ndimensions: {publics: Enfants}\n"
    root = deploy({"territoire.yaml": "id: [\n", "fiches/02.yaml": fiche("2", rest=rest)})
    assert places_of(root, code) == []


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"territoire.yaml": f"{TERRITOIRE}  - {{id: Axe-1, genre: axe, titre: Former}}\n"},
            [("territoire.yaml", 7, 10)],
        ),
        (
            {
                "gouvernance/a.yaml": "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete}\n",
                "gouvernance/b.yaml": "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete}\n",
            },
            [("gouvernance/b.yaml", 2, 10)],
        ),
        (
            {
                "fiches/02.yaml": fiche("2", rest="objectifs_operationnels:\n")
                + "  - {id: a, libelle: A}\n  - {id: b, libelle: B}\n  - {id: A, libelle: C}\n"
            },
            [("fiches/02.yaml", 7, 10)],
        ),
        (
            {
                "territoire.yaml": f"{TERRITOIRE}dimensions:\n"
                "  - {id: publics, titre: A, valeurs: [Enfants, Ados, enfants]}\n"
                "  - {id: Publics, titre: B, valeurs: [Enfants]}\n"
            },
            [("territoire.yaml", 8, 54), ("territoire.yaml", 9, 10)],
        ),
        # Two fiches may each have an objective of that id.
        (
            {f"fiches/0{n}.yaml": fiche(f"{n}", rest="objectifs_operationnels: {id: a, libelle: A}\n") for n in (2, 3)},
            [],
        ),
        # An actor and a group, or a body and a milestone, may have the same id.
        ({"acteurs.yaml": f"{BASE['acteurs.yaml']}  - {{id: axe-1, nom: Association du Lac}}\n"}, []),
    ],
)
def test_an_id_serves_once_among_its_kind(deploy: Deploy, files: Files, expected: list[Place]) -> None:
    assert places_of(deploy(files), "N004") == expected


def test_the_first_of_two_groups_of_one_id_is_the_one_meant(deploy: Deploy) -> None:
    second = "  - {id: axe-1, genre: axe, numero: 9, titre: Autre}\n"
    root = deploy({"territoire.yaml": BASE["territoire.yaml"] + second})
    assert load_projet(root, "projet").groupes["axe-1"].titre == "Prévenir"
    [finding] = findings_of(root, "N004")
    assert finding.message == (
        "L'identifiant «\u00a0axe-1\u00a0» est déjà celui d'un groupe\u00a0; ce qui le cite désigne le premier."
    )


def test_two_projects_checked_together_have_two_ids(deploy: Deploy, tmp_path: Path) -> None:
    first = deploy({})
    second = tmp_path / "second"
    second.mkdir()
    (second / "territoire.yaml").write_text(TERRITOIRE, encoding="utf-8")
    report = check(load_selections([first, second]), DAY)
    assert [(f.location.path, f.location.place.line) for f in report.findings if f.code == "N004"] == [
        (f"{second}/territoire.yaml", 1)
    ]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Développer la pair-aidance", "Développement de la pair aidance", True),
        ("Former les aidants", "FORMER LES AIDANTS", True),
        ("Former les aidants", "Aidants : former", True),
        ("Former les aidants", "Former les soignants", False),
        ("Ouvrir la phase 1", "Ouvrir la phase 2", False),
        ("Développer la télémédecine", "Développer la télémédecine en psychiatrie", False),
        ("Logement", "Logements", True),
        ("Logement", "Logiciel", False),
    ],
)
def test_two_titles_that_say_the_same_are_reported(deploy: Deploy, one: str, other: str, *, near: bool) -> None:
    root = deploy({"fiches/02.yaml": fiche("2", f'"{one}"'), "fiches/03.yaml": fiche("3", f'"{other}"')})
    assert places_of(root, "N005") == ([("fiches/03.yaml", 2, 8)] if near else [])


def test_a_twin_fiche_may_have_the_same_title(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": fiche("2", "Ouvrir un lieu d'écoute", rest="meme_contenu_que: 1\n")})
    assert places_of(root, "N005") == []


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("meme_contenu_que: 12\n", "Aucune fiche ne répond à «\u00a012\u00a0»."),
        ("meme_contenu_que: 2\n", "Une fiche ne peut pas partager son propre contenu."),
        ("meme_contenu_que: 3\n", "La fiche n°3 «\u00a0Informer\u00a0» partage elle-même le contenu d'une autre."),
        ("meme_contenu_que: 1\nvagues: []\ntitre_court: Écoute\n", None),
        ("meme_contenu_que: 1\nmoyens:\n", "«\u00a0moyens\u00a0» n'y serait pas imprimé."),
    ],
)
def test_a_shared_content_is_one_step_away(deploy: Deploy, rest: str, said: str | None) -> None:
    third = fiche("3", "Informer", rest="meme_contenu_que: 1\n")
    root = deploy({"fiches/02.yaml": fiche("2", rest=rest), "fiches/03.yaml": third})
    messages = [f.message for f in findings_of(root, "N006")]
    assert [said in message for message in messages if said] == [True] * (said is not None)
    assert said or messages == []


@pytest.mark.parametrize(
    ("groupes", "expected"),
    [
        ("  - {id: a, genre: axe, titre: A, parent: axe-1}\n", []),
        ("  - {id: a, genre: axe, titre: A, parent: a}\n", [7]),
        ("  - {id: a, genre: axe, titre: A, parent: b}\n  - {id: b, genre: axe, titre: B, parent: a}\n", [7, 8]),
        ("  - {id: a, genre: axe, titre: A, parent: inconnu}\n", [7]),
        (
            "".join(f"  - {{id: {a}, genre: axe, titre: A, parent: {b}}}\n" for a, b in ("ab", "bc", "cb", "dd")),
            [8, 9, 10],  # the first leads into a circle that it is not part of
        ),
    ],
)
def test_a_group_stands_in_another_one(deploy: Deploy, groupes: str, expected: list[int]) -> None:
    assert lines(deploy({"territoire.yaml": TERRITOIRE + groupes}), "N007") == expected


DECLARED = (
    f"{TERRITOIRE}vagues:\n  - {{id: ctsm, titre: Contrat, nature: contrat}}\n"
    "  - {id: avenant, titre: Avenant, nature: avenant, precedente: ctsm}\n"
    "sous_territoires: [{id: cls-1, type: CLS, sigle: CLSL, nom: CLS du Lac}]\n"
    "dimensions: [{id: publics, titre: Publics, valeurs: [Enfants, {id: ados, libelle: Adolescents}]}]\n"
)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("vagues: [ctsm, {vague: avenant, decision: financee}]", []),
        ("vagues: [{decision: financee, vague: ctms}]", [("N003", 38)]),
        ("vagues: [ctsm, avenant, {vague: ctsm}]", [("N012", 33)]),
        ("deploiement: [cls-1, clsl, {sous_territoire: CLS DU LAC}]", []),
        ("deploiement: [cls-1, {sous_territoire: secteur nord}]", [("N010", 40)]),
        ("dimensions: {publics: [Enfants, ados, adolescents]}", []),
        ("dimensions: {publics: []}", []),
        ("dimensions: {publics: [Enfants, Adultes]}", [("N011", 33)]),
        ("dimensions: {public: Enfants}", [("N011", 14)]),
    ],
)
def test_what_a_fiche_cites_of_the_territory_is_declared(
    deploy: Deploy, rest: str, expected: list[tuple[str, int]]
) -> None:
    root = deploy({"territoire.yaml": DECLARED, "fiches/02.yaml": fiche("2", rest=f"{rest}\n")})
    found = findings_of(root, "N003", "N010", "N011", "N012", "S001", "S003", "S004")
    assert [(finding.code, finding.location.place.column) for finding in found] == expected


def test_the_wave_that_another_follows_is_declared(deploy: Deploy) -> None:
    root = deploy({"territoire.yaml": DECLARED.replace("precedente: ctsm", "precedente: ctms")})
    [finding] = findings_of(root, "N003")
    assert (finding.location.place.line, finding.hint) == (9, "Vouliez-vous dire «\u00a0ctsm\u00a0»\u00a0?")


@pytest.mark.parametrize(
    ("rest", "message", "hint"),
    [
        (
            "deploiement: nord",
            "Le sous-territoire «\u00a0nord\u00a0»",
            "Sous-territoires déclarés\u00a0: «\u00a0cls-1\u00a0».",
        ),
        (
            "dimensions: {age: Enfants}",
            "La dimension «\u00a0age\u00a0»",
            "Dimensions déclarées\u00a0: «\u00a0publics\u00a0».",
        ),
        (
            "dimensions: {publics: Aînés}",
            "«\u00a0Aînés\u00a0» n'est pas",
            "Valeurs déclarées\u00a0: «\u00a0Enfants\u00a0» et",
        ),
    ],
)
def test_what_many_fiches_cite_and_nothing_declares_is_told_once(
    deploy: Deploy, rest: str, message: str, hint: str
) -> None:
    fiches = {f"fiches/0{n}.yaml": fiche(str(n), rest=f"{rest}\n") for n in (2, 3, 4)}
    [finding] = findings_of(deploy({"territoire.yaml": DECLARED, **fiches}), "N010", "N011")
    assert finding.message.startswith(message)
    assert (finding.hint or "").startswith(hint)


def nested(depth: int, *, start: str = "") -> str:
    """Return groups one inside another, the first inside axe-1."""
    inner = (f"  - {{id: g{n}, genre: autre, titre: G{n}, parent: g{n - 1}}}\n" for n in range(2, depth))
    return f"{TERRITOIRE}{start}  - {{id: g1, genre: autre, titre: G1, parent: axe-1}}\n{''.join(inner)}"


@pytest.mark.parametrize(
    ("territoire", "expected"),
    [
        (nested(12), []),
        (nested(13), [("territoire.yaml", 18, 49)]),
        (nested(40), [("territoire.yaml", 18, 49)]),  # those inside it have the same cause
        (
            nested(13) + "  - {id: autre, genre: autre, titre: Autre, parent: g11}\n",
            [("territoire.yaml", 18, 49), ("territoire.yaml", 19, 53)],
        ),
        (nested(12) + "  - {id: autre, genre: autre, titre: Autre, parent: g10}\n", []),
        (
            TWO_AXES
            + "  - {id: a, genre: autre, titre: A, parent: b}\n  - {id: b, genre: autre, titre: B, parent: a}\n",
            [],
        ),
    ],
)
def test_groups_nest_at_most_twelve_deep(deploy: Deploy, territoire: str, expected: list[Place]) -> None:
    assert places_of(deploy({"territoire.yaml": territoire}), "N008") == expected


def test_what_is_nested_too_deep_is_counted_in_a_message_and_checked_all_the_same(deploy: Deploy) -> None:
    root = deploy({"territoire.yaml": nested(40), "fiches/02.yaml": fiche("1", groupe="g39")})
    (found,) = findings_of(root, "N008")
    assert "«\u00a0g12\u00a0» est au treizième niveau, avec 27\u00a0autres qu'il contient" in found.message
    assert places_of(root, "N001") == [("fiches/02.yaml", 1, 9)]


@pytest.mark.parametrize("identifier", ["g1", "g11", "g12", "g39"])
def test_a_fiche_nested_too_deep_still_serves_the_priorities_of_the_groups_above(
    tmp_path: Path, identifier: str
) -> None:
    projet = write_projet(tmp_path, {"a": fiche("1", groupe=identifier)}, nested(40))
    assert projet.priorites(projet.fiches[0]) == (1, 2, 3, 4, 5, 6)
    assert len(list(projet.lineage(identifier))) <= 12


def test_a_group_that_leads_into_a_circle_stands_in_it(tmp_path: Path) -> None:
    circle = (
        "  - {id: a, genre: autre, titre: A, parent: b}\n  - {id: b, genre: autre, titre: B, parent: a}\n"
        "  - {id: c, genre: autre, titre: C, parent: a}\n"
    )
    projet = write_projet(tmp_path, {"f": fiche("1", groupe="c")}, TERRITOIRE + circle)
    assert [groupe.id for groupe in projet.lineage("c")] == ["c", "a"]
    assert [groupe.id for groupe in projet.lineage("a")] == ["a"]
