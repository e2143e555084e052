"""Deadlines: those that are not read, that leave the horizon, that do not follow time."""

from __future__ import annotations

import pytest
from constats import findings_of, lines, places_of
from deployment import Deploy

from ptsm_cli.rules.rule import BASE

START = "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n"


def fiche(*echeances: str | None, projets: tuple[str | None, ...] = ()) -> dict[str, str]:
    """A fiche with one objective a deadline, on two or three lines each."""
    objectifs = []
    for rank, echeance in enumerate(echeances):
        projet = projets[rank] if projets else None
        objectifs.append(f"  - libelle: Étape {rank + 1}\n")
        objectifs.append(f"    projet: {projet}\n" if projet else "")
        objectifs.append(f"    echeance: {echeance}\n" if echeance is not None else "")
    return {"fiches/02.yaml": START + "".join(objectifs)}


@pytest.mark.parametrize(
    ("echeance", "reason"),
    [
        ("second semestre 2020", None),
        ("à définir", None),
        ("2/an", None),
        ("en fonction des appels à candidature", None),
        ("juin", "«\u00a0juin\u00a0» n'a pas d'année"),
        ("31 juin 2021", "«\u00a031 juin 2021\u00a0» n'est pas au calendrier"),
        ("2020 ou 2021", "«\u00a0ou\u00a0» laisse le choix entre plusieurs dates"),
        ("six mois", "«\u00a0six mois\u00a0» est une durée dont le début n'est pas dit"),
        ("à la rentrée", "«\u00a0rentrée\u00a0» n'a pas d'année"),
        ("dès que possible", "«\u00a0dès que possible\u00a0» ne contient pas de date"),
        ("2022-2021", None),
    ],
)
def test_an_echeance_that_is_not_understood_says_why(deploy: Deploy, echeance: str, reason: str | None) -> None:
    messages = [f.message for f in findings_of(deploy(fiche(echeance)), "E001")]
    assert [message.rpartition("\u00a0: ")[2] for message in messages] == ([f"{reason}."] if reason else [])


def test_the_echeances_of_jalons_and_reunions_are_read_too(deploy: Deploy) -> None:
    gouvernance = (
        "instances:\n  - {id: copil, nom: Comité, type: copil}\n"
        "reunions:\n  - {id: copil-1, instance: copil, statut: prevue, echeance: à la rentrée}\n"
        "jalons:\n  - {id: avis, libelle: Avis, type: avis, echeance: dans deux mois}\n"
    )
    root = deploy({"gouvernance/copil.yaml": gouvernance})
    assert places_of(root, "E001") == [("gouvernance/copil.yaml", 4, 62), ("gouvernance/copil.yaml", 6, 53)]


def test_a_deadline_of_a_wave_in_which_a_fiche_is_inscribed_twice_is_told_once(deploy: Deploy) -> None:
    rows = "".join(
        f"  - {{vague: v, lignes: [{{objectif: 1, echeance: {said}}}]}}\n" for said in ("bientôt", "un jour")
    )
    territoire = f"{BASE['territoire.yaml']}vagues: [{{id: v, titre: V, nature: contrat}}]\n"
    content = f"{START}  - {{libelle: Former, echeance: 2021}}\nvagues:\n{rows}"
    root = deploy({"territoire.yaml": territoire, "fiches/02.yaml": content})
    assert places_of(root, "E001") == [("fiches/02.yaml", 7, 49)]


def test_an_objectif_is_named_by_its_rank_in_the_file(deploy: Deploy) -> None:
    objectifs = "  - {libelle: Un, echeance: 2021}\n  - {echeance: 2021}\n  - {libelle: Trois, echeance: bla bla}\n"
    content = f"numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n{objectifs}"
    [finding] = findings_of(deploy({"fiches/02.yaml": content}), "E001")
    assert "de l'objectif 3 de la" in finding.message


def test_an_echeance_shared_by_volets_is_reported_once(deploy: Deploy) -> None:
    objectif = (
        "  - libelle: Étape\n    echeance: à la rentrée\n    volets:\n      - {modalites: a}\n      - {modalites: b}\n"
    )
    assert places_of(deploy({"fiches/02.yaml": START + objectif}), "E001") == [("fiches/02.yaml", 6, 15)]


@pytest.mark.parametrize(
    ("echeance", "columns"),
    [("Installation premier semestre 2021", [15]), ("2021 Forum 2022", [20]), ("2021 et premier semestre 2022", [])],
)
def test_the_words_beside_the_dates_are_underlined(deploy: Deploy, echeance: str, columns: list[int]) -> None:
    assert [column for *_, column in places_of(deploy(fiche(echeance)), "E002")] == columns


@pytest.mark.parametrize(
    ("echeance", "said"),
    [
        ("2020-2024", None),
        ("à partir de 2021", None),
        ("durée du PTSM", None),
        ("2018", "est tout entière avant le début de l'horizon"),
        ("2019-2020", "commence avant l'horizon"),
        ("2024-2025", "finit après l'horizon"),
        ("2019-2025", "commence avant l'horizon et finit après lui"),
        ("2025", "est tout entière après la fin de l'horizon"),
        ("à partir de 2025", "est tout entière après la fin de l'horizon"),
        ("à partir de 2019", "commence avant l'horizon"),
        ("avant 2020", "est tout entière avant le début de l'horizon"),
        ("d'ici fin 2025", "finit après l'horizon"),
        ("1er janvier 2020", None),
        ("31 décembre 2024", None),
        ("{texte: en son temps, debut: 2024, fin: 2025}", "finit après l'horizon"),
        ("{texte: t, intervalles: [2019-11/2020-02, 2021]}", "de l'horizon (du 1er novembre 2019 au 29 février 2020)"),
        ("{texte: t, intervalles: [2021, 2024-11/2025-02]}", "de l'horizon (du 1er novembre 2024 au 28 février 2025)"),
    ],
)
def test_an_echeance_that_leaves_the_horizon_says_how(deploy: Deploy, echeance: str, said: str | None) -> None:
    messages = [f.message for f in findings_of(deploy(fiche(echeance)), "E003")]
    assert [message.endswith(f"{said}.") for message in messages] == ([True] if said else [])


def test_deadlines_without_a_date_are_none_of_those_that_leave_the_horizon(deploy: Deploy) -> None:
    echeances = [*["2031"] * 5, *["à définir"] * 5]
    assert len(findings_of(deploy(fiche(*echeances)), "E003")) == 1


@pytest.mark.parametrize("horizon", ["", "horizon: {debut: 2020-S1, fin: 2024-S2}\nzut: 1\n"])
def test_nothing_leaves_a_horizon_that_is_absent_or_read_in_part(deploy: Deploy, horizon: str) -> None:
    territoire = BASE["territoire.yaml"].replace("horizon: {debut: 2020-S1, fin: 2024-S2}\n", horizon)
    assert places_of(deploy({**fiche("1999"), "territoire.yaml": territoire}), "E003") == []


@pytest.mark.parametrize(
    ("echeance", "count"),
    [
        ("2021-2022", 0),
        ("2022-2021", 1),
        ("décembre 2021 - mars 2021", 1),
        ("{texte: bientôt, debut: 2022-S1, fin: 2021-S2}", 1),
    ],
)
def test_an_echeance_does_not_end_before_it_starts(deploy: Deploy, echeance: str, count: int) -> None:
    assert len(places_of(deploy(fiche(echeance)), "E004")) == count


@pytest.mark.parametrize(
    ("echeances", "projets", "expected"),
    [
        (("2020", "2021"), (), []),
        (("2021", "2020"), (), [8]),
        (("2021", "à définir", "2020"), (), [10]),
        # The year holds the semester: nothing says that it starts first.
        (("second semestre 2021", "2021"), (), []),
        (("second semestre 2021", "premier semestre 2021"), (), [8]),
        (("2021-2023", "2020-2022"), (), [8]),
        (("mi 2021", "janvier 2021 - juin 2021"), (), []),
        (("2021", "à partir de 2020"), (), []),
        (("2021", "en continu"), (), []),
        (("2021", "2020"), ("P1", "P1"), [10]),
        (("2021", "2020"), ("P1", "P2"), []),
        (("2022", "2021", "2020", "2021"), ("P1", "P2", "P2", "P1"), [13]),
        (("juin 2020 et juin 2022", "juin 2021"), (), []),
        (("juin 2021", "juin 2020 et juin 2022"), (), [8]),
        (("2021-2023", "2020 - mi 2022"), (), []),
        (("2021", "janvier 2021"), (), []),
        (("mi 2022", "début 2021"), (), [8]),
    ],
)
def test_the_objectifs_of_a_project_follow_time(
    deploy: Deploy, echeances: tuple[str, ...], projets: tuple[str | None, ...], expected: list[int]
) -> None:
    assert lines(deploy(fiche(*echeances, projets=projets)), "E005") == expected


def test_the_volets_of_an_objectif_are_no_steps(deploy: Deploy) -> None:
    objectif = "  - libelle: Étape\n    volets:\n      - {echeance: 2022}\n      - {echeance: 2021}\n"
    assert places_of(deploy({"fiches/02.yaml": START + objectif}), "E005") == []


@pytest.mark.parametrize(
    ("echeances", "said"),
    [
        (("2020", "à définir"), None),
        ((None,), "aucun objectif n'a d'échéance."),
        (("2020", None), "1\u00a0objectif sur 2 n'a pas d'échéance (n°2)."),
        ((None, "2020", None), "2\u00a0objectifs sur 3 n'ont pas d'échéance (n°1 et 3)."),
    ],
)
def test_objectifs_without_an_echeance_are_counted_by_fiche(
    deploy: Deploy, echeances: tuple[str | None, ...], said: str | None
) -> None:
    messages = [f.message for f in findings_of(deploy(fiche(*echeances)), "E006")]
    assert [message.partition(", ")[2] for message in messages] == ([said] if said else [])


@pytest.mark.parametrize("rest", ["objectifs_operationnels:\n  - {libelle: Étape, echeances: 2020}\n"])
def test_a_misspelt_key_is_not_a_missing_echeance_too(deploy: Deploy, rest: str) -> None:
    root = deploy({"fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\n{rest}"})
    assert {f.code for f in findings_of(root)} == {"S001"}


@pytest.mark.parametrize(
    ("rest", "code", "message"),
    [
        (
            "deploiement: [{sous_territoire: nord, echeance: T9 2021}]\n",
            "E001",
            "L'échéance « T9 2021 » de l'étape « Secteur nord » du déploiement de la fiche",
        ),
        (
            "deploiement: [{sous_territoire: nord, echeance: 2031}]\n",
            "E003",
            "L'échéance « 2031 » de l'étape « Secteur nord » du déploiement de la fiche",
        ),
        (
            "vagues: [{vague: v, lignes: [{objectif: 1, echeance: T9 2021}]}]\n",
            "E001",
            "L'échéance « T9 2021 » de l'objectif 1.1, dans la vague « v », de la fiche",
        ),
        (
            "vagues: [{vague: v, lignes: [{libelle: Évaluer, echeance: 2031}]}]\n",
            "E003",
            "L'échéance « 2031 » de la ligne « Évaluer » de la fiche",
        ),
        ("vagues: [{vague: v, lignes: [{objectif: 1, echeance: à déterminer par les pilotes}]}]\n", "E001", None),
        ("vagues: [{vague: v, phrase: T9 2021}]\n", "E001", None),
    ],
)
def test_the_deadline_of_a_deployment_or_of_a_wave_is_read_as_any_other(
    deploy: Deploy, rest: str, code: str, message: str | None
) -> None:
    territoire = (
        f"{BASE['territoire.yaml']}sous_territoires: [{{id: nord, type: secteur, nom: Secteur nord}}]\n"
        "vagues: [{id: v, titre: Vague, nature: programmation}]\n"
    )
    objectif = "  - {libelle: Former, numero: 1.1, echeance: 2021}\n"
    root = deploy({"territoire.yaml": territoire, "fiches/02.yaml": f"{START}{objectif}{rest}"})
    found = findings_of(root, "E001", "E003")
    said = [finding.message.replace("\u00a0", " ") for finding in found]
    assert [line.startswith(message or "") for line in said] == ([True] if message else [])
    assert [finding.code for finding in found] == ([code] if message else [])
    assert [finding.location.text in finding.message for finding in found] == [True] * len(found)
