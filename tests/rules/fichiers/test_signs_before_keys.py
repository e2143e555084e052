"""A sign of YAML put before a key or an item is one finding, wherever it falls."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from constats import findings_of, place_of
from deployment import Deploy
from sampling import some

FILES = {
    "fiches/02.yaml": (
        "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n  - libelle: Former\n    echeance: 2020\n"
        "  - libelle: Réunir\n    echeance: 2021\nindicateurs:\n  - libelle: Séances\n"
    ),
    "territoire.yaml": (
        "id: essai\nnom: Essai\nsigle: PTSM\nhorizon: {debut: 2019, fin: 2024}\ngroupes:\n"
        "  - id: axe-1\n    genre: axe\n    titre: Un\n  - id: axe-2\n    genre: axe\n    titre: Deux\n"
        "vagues:\n  - id: premiere\n    titre: Une\n    nature: programmation\n"
    ),
    "gouvernance/a.yaml": (
        "instances:\n  - id: copil\n    nom: Comité\n    type: copil\n    composition:\n      - membre: ARS\n"
        "reunions:\n  - id: une\n    instance: copil\n    date: 2020-06-30\n    statut: prevue\n"
    ),
}
SIGNS = "?!&|>%@`,]}"
FORMS: dict[str, Callable[[str, str], str]] = {
    "before the line": lambda line, sign: sign + line,
    "before the line and a blank": lambda line, sign: f"{sign} {line}",
    "before the words": lambda line, sign: line.replace(line.lstrip(), sign + line.lstrip()),
    "before the key": lambda line, sign: line.replace(_key(line), sign + _key(line)),
    "before the key and a blank": lambda line, sign: line.replace(_key(line), f"{sign} {_key(line)}"),
}


def _key(line: str) -> str:
    return line.lstrip(" -")


CASES = [
    (path, rank, sign, form)
    for path, text in FILES.items()
    for rank in range(1, text.count("\n"))
    for sign in SIGNS
    for form in FORMS
]


@pytest.mark.parametrize(("path", "rank", "sign", "form"), some(CASES, 60))
def test_a_sign_before_a_line_is_one_finding(deploy: Deploy, path: str, rank: int, sign: str, form: str) -> None:
    lines = FILES[path].splitlines(keepends=True)
    lines[rank] = FORMS[form](lines[rank], sign)
    root = deploy(FILES | {path: "".join(lines)})

    told = [one for one in findings_of(root) if one.code[0] in "SY"]
    assert [one.code for one in told][1:] == []


@pytest.mark.parametrize(
    ("path", "written", "slip", "told", "said"),
    [
        ("fiches/02.yaml", "- libelle: Former", "- ? : Former", ("Y007", 5), "clé: valeur"),
        ("fiches/02.yaml", "- libelle: Former", "- ! : Former", ("Y007", 5), "Supprimez-la"),
        ("fiches/02.yaml", "- libelle: Former", "- *libelle: Former", ("Y006", 5), "en toutes lettres"),
        ("fiches/02.yaml", "- libelle: Former", "- ?libelle: Former", ("S001", 5), "« libelle »"),
        ("fiches/02.yaml", "titre: Former", "? titre: Former", ("Y007", 2), "clé: valeur"),
        ("fiches/02.yaml", "titre: Former", "& titre: Former", ("Y001", 2), "Effacez « & »."),
        ("fiches/02.yaml", "titre: Former", "\u2028 titre: Former", ("Y010", 2), "Effacez-le."),
        ("fiches/02.yaml", "    echeance: 2020", "    \u2028 echeance: 2020", ("Y010", 6), "Effacez-le."),
        ("fiches/02.yaml", "  - libelle: Former", "  * - libelle: Former", ("Y001", 5), "un tiret le suit"),
        ("territoire.yaml", "    titre: Un", "    ? : Un", ("Y007", 8), "clé: valeur"),
        ("territoire.yaml", "    titre: Un", "    * : Un", ("Y001", 8), "Les lignes 7 à 8"),
        ("territoire.yaml", "vagues:", " ?vagues:", ("Y001", 12), "Les lignes 12 à 15 ne sont pas vérifiées"),
        ("territoire.yaml", "    nature: p", "!    nature: p", ("Y007", 15), "Supprimez-la"),
        ("gouvernance/a.yaml", "- membre: ARS", "- ! : ARS", ("Y007", 6), "Supprimez-la"),
        ("gouvernance/a.yaml", "reunions:", "|reunions:", ("Y001", 7), "Effacez « | »."),
    ],
)
def test_such_a_sign_is_told_once_where_it_stands(  # noqa: PLR0913, PLR0917 - one argument a column of the table
    deploy: Deploy, path: str, written: str, slip: str, told: tuple[str, int], said: str
) -> None:
    root = deploy(FILES | {path: FILES[path].replace(written, slip, 1)})

    [finding] = [one for one in findings_of(root) if one.code[0] in "SY"]
    assert (finding.code, *place_of(finding, root)[:2]) == (told[0], path, told[1])
    assert said in finding.hint.replace("\u00a0", " ")


@pytest.mark.parametrize("written", ["? : Former", "? Former", "? - x", "?x: y"])
@pytest.mark.parametrize("listed", ["partenaires", "objectifs_strategiques"])
def test_a_key_asked_for_where_a_text_is_wanted_is_told_as_no_text(deploy: Deploy, listed: str, written: str) -> None:
    root = deploy(FILES | {"fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\n{listed}:\n  - {written}\n"})
    assert [one.code for one in findings_of(root) if one.code[0] in "SY"] == ["S003"]


@pytest.mark.parametrize("written", ["! : Former", "!x : y", "!x [a]", "!x {a: b}", "&x [a]", "*x : Former"])
@pytest.mark.parametrize("listed", ["partenaires", "objectifs_strategiques"])
def test_a_value_that_a_sign_makes_another_is_told_by_its_sign(deploy: Deploy, listed: str, written: str) -> None:
    root = deploy(FILES | {"fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\n{listed}:\n  - {written}\n"})
    [code] = [one.code for one in findings_of(root) if one.code[0] in "SY"]
    assert code in {"Y006", "Y007"}
