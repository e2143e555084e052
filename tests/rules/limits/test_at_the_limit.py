"""What a rule says of the most that it lets pass, or lists, and of one more."""

from __future__ import annotations

import pytest
from constats import findings_of
from deployment import Deploy

from ptsm_cli.rules.rule import BASE

TERRITOIRE, START = BASE["territoire.yaml"], "numero: 2\ntitre: Former\ngroupe: axe-1\n"
SIGLES = [f"{a}{b}Q" for a in "BCDFG" for b in "HJKLM"]
BY_GROUPE = f"numerotation: par-groupe\n{TERRITOIRE}"


def groupes(count: int) -> str:
    """A territory of so many groups."""
    return TERRITOIRE + "".join(f"  - {{id: g{n:02}, genre: axe, titre: Volet {n}}}\n" for n in range(1, count))


def namesakes(count: int) -> dict[str, str]:
    """Fiches 7 in so many groups, and one that cites the fiche 7 of its own."""
    ids = [f"g{n:02}" for n in range(1, count + 1)]
    fiches = {f"fiches/{one}.yaml": f"numero: 7\ntitre: Agir {one}\ngroupe: {one}\n" for one in ids}
    territoire = groupes(count + 1).replace(TERRITOIRE, BY_GROUPE)
    return {
        "territoire.yaml": territoire,
        **fiches,
        "fiches/02.yaml": f"{START}contexte: Voir la fiche 7 de l'axe 1.\n",
    }


def horizon(start: int, end: int) -> dict[str, str]:
    """A territory of this horizon."""
    return {"territoire.yaml": TERRITOIRE.replace("debut: 2020-S1, fin: 2024-S2", f"debut: {start}, fin: {end}")}


def counted(value: str) -> dict[str, str]:
    """A follow-up that counts so many persons."""
    return {"suivi/01.yaml": f"mesures: [{{indicateur: 1, date: 2021-06-01, valeur: {value}}}]\n"}


def titles(*written: str) -> dict[str, str]:
    """Fiches of these titles."""
    fiches = ((rank, f"numero: {rank}\ntitre: {title}\ngroupe: axe-1\n") for rank, title in enumerate(written, 2))
    return {f"fiches/0{rank}.yaml": text for rank, text in fiches}


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("A005", {"fiches/02.yaml": f"{START}partenaires: >\n  CDL,\n  mairie\n"}),
        ("A005", {"fiches/02.yaml": f"{START}partenaires:\n  - |-\n    CDL, mairie\n"}),
        ("A005", {"fiches/02.yaml": f"{START}partenaires:\n  CDL, mairie\n"}),
        ("N009", {"fiches/02.yaml": "numero: |-\n  Fiche n°2\ntitre: Former\ngroupe: axe-1\n"}),
        ("S001", {"fiches/02.yaml": f"{START}? |-\n  Niveau\n: haut\n"}),
        ("S004", {"fiches/02.yaml": f"{START}niveau: >-\n  Haut\n"}),
        ("S008", {"ptsm.yaml": "rendu:\n  documents:\n    - >-\n      Livret\n"}),
        ("Y016", {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: >-\n  « axe-1 »\n"}),
    ],
)
def test_no_fix_is_offered_for_a_text_below_its_key(deploy: Deploy, code: str, files: dict[str, str]) -> None:
    assert [one.fix for one in findings_of(deploy(files), code)] == [None]


@pytest.mark.parametrize(
    ("code", "files", "said"),
    [
        ("N002", {"territoire.yaml": groupes(20), "fiches/02.yaml": "numero: 2\ntitre: A\ngroupe: zut\n"}, "« g19 »."),
        (
            "N002",
            {"territoire.yaml": groupes(21), "fiches/02.yaml": "numero: 2\ntitre: A\ngroupe: zut\n"},
            "et 1 autre.",
        ),
        ("G001", {"fiches/02.yaml": f"{START}contexte: {', '.join(SIGLES[:20])}\n"}, "FKQ, FLQ et FMQ."),
        ("G001", {"fiches/02.yaml": f"{START}contexte: {', '.join(SIGLES[:21])}\n"}, "et 1 autre."),
        ("G001", {"fiches/02.yaml": f"{START}contexte: Le CMPS\n", "glossaire.yaml": "CMPP: Centre\n"}, "Ajoutez"),
        ("G001", {"fiches/02.yaml": f"{START}contexte: Le CATTS\n", "glossaire.yaml": "CATTP: Centre\n"}, "Ajoutez"),
        ("G001", {"fiches/02.yaml": f"{START}contexte: SAMSAAH\n", "glossaire.yaml": "SAMSAH: A\n"}, "Vouliez-vous"),
        ("L001", namesakes(3), "Écrivez « g01/7 » pour « Agir g01 », « g02/7 » pour « Agir g02 » ou « g03/7 »"),
        ("L001", namesakes(4), "Vouliez-vous dire"),
        ("E009", horizon(2020, 2034), ""),
        ("E009", horizon(2020, 2035), "cinq ans"),
        ("E009", horizon(2000, 2004), ""),
        ("E009", horizon(1999, 2004), "cinq ans"),
        ("E009", horizon(2095, 2099), ""),
        ("E009", horizon(2096, 2100), "cinq ans"),
        ("V007", counted("0"), ""),
        ("V007", counted("1"), "Gardez-le"),
        ("V007", counted("10"), "Gardez-le"),
        ("V007", counted("11"), ""),
        ("V007", counted("'2,5'"), ""),
        ("N009", {"fiches/02.yaml": "numero: 31-janv\ntitre: A\ngroupe: axe-1\n"}, "31-1"),
        ("N009", {"fiches/02.yaml": "numero: 31-avr\ntitre: A\ngroupe: axe-1\n"}, ""),
        ("N009", {"fiches/02.yaml": 'numero: " 46054 "\ntitre: A\ngroupe: axe-1\n'}, "1-2"),
        ("S002", {"fiches/02.yaml": "numero: 2\ntitre: !Former\ngroupe: axe-1\n"}, ""),
        ("S002", {"fiches/02.yaml": "numero: 2\ntitre: !Former\n"}, "La clé obligatoire « groupe » manque."),
        ("N005", titles("Coordonner", "Coordination"), ""),
        ("N005", titles("Coordonner les soins", "Coordination des soins"), "presque celui"),
        ("S001", {"fiches/02.yaml": f"{START}liens: [{{fiche: 1, budget: 3}}]\n"}, "objet, plan, reference ou url. «"),
        ("S001", {"suivi/01.yaml": "reports: [{a: 2022, budget: 3}]\n"}, "« budget » s'écrit"),
        ("S005", {f"notes/{n:02}.yaml": "a: 1\n" for n in range(12)}, "Les fiches se placent"),
        ("S011", {".gitignore": "b*\n"} | {f"fiches/b{n:02}.yaml": "a: 1\n" for n in range(12)}, "nommez-les"),
        ("S011", {".gitignore": "b*\n", "fiches/b.yaml": "a: 1\n"}, "nommez-le "),
        ("S011", {".gitignore": "b*\n", "fiches/b.yaml": "a: 1\n", "fiches/b2.yaml": "a: 1\n"}, "nommez-les"),
        ("G001", {"fiches/02.yaml": f"{START}contexte: {', '.join(SIGLES[19::-1])}\n"}, "BHQ, BJQ, BKQ"),
    ],
)
def test_at_the_limit_and_just_beyond(deploy: Deploy, code: str, files: dict[str, str], said: str) -> None:
    found = findings_of(deploy(files), code)
    words = "".join(f"{one.message} {one.hint}" for one in found).replace("\u00a0", " ")
    assert bool(found) is bool(said)
    assert said in words


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("C002", {"territoire.yaml": f"{TERRITOIRE}effectif_annonce: 3\n", "fiches/02.yaml": "numero: [2\n"}),
        ("C006", {"territoire.yaml": f"{TERRITOIRE}diagnostic: [{{libelle: A, unite: b}}]\n"}),
        ("E003", {"fiches/02.yaml": f"{START}objectifs_operationnels: [{{libelle: A, echeance: 2031}}]\n"}),
        ("E007", {"territoire.yaml": TERRITOIRE.replace("horizon: {debut: 2020-S1, fin: 2024-S2}\n", "")}),
        ("S007", {"territoire.yaml": f"{TERRITOIRE}rubriques: [{{titre: A}}]\n"}),
        (
            "R001",
            {"gouvernance/a.yaml": "reunions: [{id: r, instance: c, date: 2021, statut: tenue}, {id: [a]}]\n"},
        ),
        ("R005", {"gouvernance/a.yaml": "jalons: [{id: a, libelle: A, type: avis, apres: b}, {id: [b]}]\n"}),
        ("R009", {"gouvernance/a.yaml": "instances: [{id: g, nom: G, type: groupe-de-travail, pilotes: {a: b}}]\n"}),
    ],
)
def test_nothing_is_said_of_what_was_read_in_part(deploy: Deploy, code: str, files: dict[str, str]) -> None:
    whole = {"territoire.yaml": TERRITOIRE, **files}
    partly = {**whole, "territoire.yaml": f"{whole['territoire.yaml']}contact: [{{courriel: [a]}}]\n"}
    assert findings_of(deploy(partly), code) == []
