"""Findings for people: file by file, and what to do next."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import ptsm
from deployment import Deploy

from ptsm_cli.findings.finding import Finding, Related, RuleCard, Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.loading.source import Source
from ptsm_cli.report.findings.text import say_finding

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


def keys(count: int) -> str:
    return START + "".join(f"cle_{n}: x\n" for n in range(count))


def shown(root: Path, *options: str) -> str:
    """Return the report, without no-break spaces, on a project whose folder is the current one."""
    return ptsm("validate", *options, root.name, folder=root.parent).stdout.replace("\u00a0", " ")


def test_the_findings_stand_below_their_file(deploy: Deploy) -> None:
    fiche = "numero: 2\ntitre: Former\ngroupe: axe-2\npilotes: mairie\n"
    assert (
        shown(deploy({"fiches/02.yaml": fiche, "fiches/03.yaml": "numero: 3\ngroupe: axe-1\n"}), "--quiet")
        == """\
projet/fiches/02.yaml : 1 erreur et 1 avertissement

avertissement[I001] La fiche n°2 « Former » n'a pas d'indicateur.
 ╭─ projet/fiches/02.yaml:1:1
1│ numero: 2
 │ ^
 ╰ Ajoutez sous « indicateurs » ce que l'on pourra compter ou constater.

erreur[N002] Le groupe « axe-2 » n'est pas déclaré dans territoire.yaml.
 ╭─ projet/fiches/02.yaml:3:9
3│ groupe: axe-2
 │         ^^^^^
 ╰ Vouliez-vous dire « axe-1 » ?

projet/fiches/03.yaml : 1 erreur

erreur[S002] La clé obligatoire « titre » manque.
 ╭─ projet/fiches/03.yaml:1:1
1│ numero: 3
 │ ^
 ╰ À écrire : Titre de la fiche.

"""
    )


def test_the_findings_of_several_projects_stand_below_the_name_of_each(deploy: Deploy, tmp_path: Path) -> None:
    for name in ("deux", "un"):
        deploy({"fiches/02.yaml": START, "fiches/03.yaml": keys(2)}).rename(tmp_path / name)
    lines = ptsm("validate", "--quiet", "deux", "un", folder=tmp_path).stdout.replace("\u00a0", " ").splitlines()
    heads = [line for line in lines if line.startswith("──")]
    assert heads == ["── PTSM 00 (deux) ──", "── PTSM 00 (un) ──"]


@pytest.mark.parametrize(
    ("count", "options", "whole", "said"),
    [
        (10, [], 10, None),
        (11, [], 10, "S001 : encore 1 constat de cette règle dans ce fichier."),
        (30, [], 10, "S001 : encore 20 constats de cette règle dans ce fichier."),
        (30, ["--all"], 30, None),
    ],
)
def test_a_kind_is_cut_after_ten(deploy: Deploy, count: int, options: list[str], whole: int, said: str | None) -> None:
    output = shown(deploy({"fiches/02.yaml": keys(count)}), *options)
    assert output.count("erreur[S001]") == whole
    assert (said is None) == ("encore" not in output)
    assert said is None or (said in output and "l'option « --all » le" in output)
    assert f"\n{count} erreurs dans 4 fichiers vérifiés." in output


def test_fifty_in_all_and_the_rest_is_counted(deploy: Deploy) -> None:
    rest = "pilotes: mairie\nindicateurs: Visites\necheance: vers la fin"
    files = {f"fiches/{n}.yaml": f"numero: {n}\ntitre: A{n}\ngroupe: axe-1\n{rest} {n}\n" for n in range(10, 70)}
    output = shown(deploy({**files, "fiches/99.yaml": "numero: [\n"}))
    assert output.count("╭─") == 50
    assert "erreur[Y001]" in output
    assert "11 constats de plus : l'option « --all » les montre tous." in output


@pytest.mark.lent
def test_a_rule_that_stopped_is_said(deploy: Deploy) -> None:
    assert "la suite n'est pas connue" in shown(deploy({"fiches/02.yaml": keys(1_001)}))


def test_three_places_of_a_cause_are_shown(deploy: Deploy) -> None:
    files = {f"fiches/{n}.yaml": f"numero: {n}\ntitre: Action {n}\ngroupe: axe-9\n" for n in range(10, 20)}
    output = shown(deploy(files), "--all")
    assert output.count("Ici aussi : projet/fiches/") == 9
    output = shown(deploy(files))
    assert (output.count("Ici aussi : projet/fiches/"), "et 6 autres endroits" in output) == (3, True)


@pytest.mark.parametrize(
    ("files", "options", "end"),
    [
        ({}, [], "Rien à signaler : 3 fichiers vérifiés.\n"),
        ({}, ["--quiet"], ""),
        (
            {"fiches/01.yaml": "numero: 1\ntitre: Ouvrir\ngroupe: axe-1\npilotes: mairie\nindicateurs: Visites\n"},
            [],
            "Rien à signaler : 3 fichiers vérifiés.\n2 conseils de plus : l'option « --hints » les montre.\n",
        ),
        (
            {"fiches/02.yaml": keys(1)},
            [],
            (
                "1 erreur dans 4 fichiers vérifiés.\n"
                "Corrigez d'abord les erreurs, puis vérifiez de nouveau : d'autres constats peuvent en venir.\n"
                "Pour comprendre un constat, tapez « ptsm explain » et son code, comme S001.\n"
            ),
        ),
    ],
)
def test_the_report_ends_with_what_to_do_next(
    deploy: Deploy, files: dict[str, str], options: list[str], end: str
) -> None:
    output = shown(deploy(files), *options)
    assert output.rstrip("\n").endswith(end.rstrip("\n"))


def test_advice_is_shown_with_hints(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": keys(0)})
    assert ("C005" in shown(root), "C005" in shown(root, "--hints")) == (False, True)


def test_quiet_keeps_the_findings(deploy: Deploy) -> None:
    output = shown(deploy({"fiches/02.yaml": keys(1)}), "--quiet")
    assert ("erreur[S001]" in output, "vérifiés" in output) == (True, False)


def test_statistics_count_the_findings_of_each_rule(deploy: Deploy) -> None:
    others = {f"fiches/{n}.yaml": f"numero: {n}\ntitre: Action {n}\ngroupe: axe-1\n" for n in (10, 11)}
    output = shown(deploy({**others, "fiches/02.yaml": keys(3)}), "--statistics")
    rows = [line.split()[:3] for line in output.partition("\n\n")[0].splitlines()]
    assert [row for row in rows if len(row) == 3][:5] == [
        ["3", "S001", "cle-inconnue"],
        ["2", "A001", "pilote-absent"],
        ["2", "C005", "sans-objectif"],
        ["2", "I001", "sans-indicateur"],
        ["3", "erreurs,", "4"],
    ]


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "junit"])
def test_statistics_are_for_the_screen(deploy: Deploy, form: str) -> None:
    done = ptsm("validate", "--statistics", "-f", form, deploy({}))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"--statistics ne va pas avec --format {form}." in done.stderr


MARDI = "contexte: Ce lieu reste ouvert toute la semaine, sauf le mardi, voir la fiche n°12"


@pytest.mark.parametrize(
    ("lines", "width", "excerpt", "underlined"),
    [
        ("groupe: axe-2", 80, "groupe: axe-2", "        ^^^^^"),
        ("groupe: axe-2 # plus longue que la place", 30, "…oupe: axe-2 # plus l", "       ^^^^^"),
        (f"{MARDI} et la suite", 50, "…le mardi, voir la fiche n°12 et la suite", f"{' ' * 19}^^^^^^^^^^"),
        (MARDI, 50, "…maine, sauf le mardi, voir la fiche n°12", f"{' ' * 31}^^^^^^^^^^"),
        (MARDI, 100, MARDI, f"{' ' * MARDI.index('fiche')}^^^^^^^^^^"),
        ("contexte: Les 見学 de la fiche n°12", 80, "contexte: Les 見学 de la fiche n°12", f"{' ' * 25}^^^^^^^^^^"),
        ("contexte: >\n  Voir la\n  fiche\n  n°12.", 80, "  fiche", "  ^^^^^"),
        ("groupe:\n  - axe-1\n  - axe-2", 80, "  - axe-1", "  ^"),
        ("\tgroupe: axe-1", 80, " groupe: axe-1", "^"),
    ],
    ids=["court", "coupe", "milieu", "fin", "large", "doubles", "deux-lignes", "bloc", "tabulation"],
)
def test_the_spot_is_underlined_in_what_is_shown_of_its_line(
    deploy: Deploy, lines: str, width: int, excerpt: str, underlined: str
) -> None:
    groupe = "" if "groupe:" in lines else "groupe: axe-1\n"
    root = deploy({"fiches/02.yaml": f"numero: 2\ntitre: Former\n{groupe}{lines}\n"})
    asked = ("--quiet", "--select", "N002,L001,S003,Y", f"{root.name}/fiches/02.yaml")
    report = ptsm("validate", *asked, folder=root.parent, COLUMNS=str(width)).stdout
    shown_lines = [line.partition("│ ")[2] for line in report.splitlines() if "│ " in line]
    assert shown_lines[:2] == [excerpt, underlined]


LONG = "groupe: un groupe qui a un nom long, long"


@pytest.mark.parametrize(
    ("text", "span", "width", "shown"),
    [
        (LONG, (8, 41), 80, ["1│ groupe: un groupe qui a un nom long, long", f" │ {' ' * 8}{'^' * 33}"]),
        (LONG, (8, 41), 34, ["1│ groupe: un groupe qui a u", f" │ {' ' * 8}{'^' * 17}"]),
        (LONG, (8, 10), 34, ["1│ groupe: un groupe qui a u", f" │ {' ' * 8}^^"]),
        (LONG, (20, 26), 34, ["1│ …oupe qui a un nom long, ", f" │ {' ' * 8}^^^^^^"]),
        (LONG, (41, 41), 34, ["1│ … qui a un nom long, long", f" │ {' ' * 25}^"]),
        ("a: 1\n\nb: 2", (5, 5), 80, []),
        ("a: 1\n   \nb: 2", (6, 7), 80, []),
        ("a: 1\n\t x", (5, 8), 80, ["2│   x", " │ ^^^"]),
        ("a: >\n  un\n  deux", (7, 16), 80, ["2│   un", " │   ^^"]),
        ("", (0, 0), 80, []),
    ],
    ids=[
        *("entier", "coupe-apres", "debut", "milieu", "fin", "ligne-vide", "ligne-blanche", "tabulation"),
        *("deux-lignes", "fichier-vide"),
    ],
)
def test_a_finding_shows_its_line(text: str, span: tuple[int, int], width: int, shown: list[str]) -> None:
    place = Location(Source("a.yaml", text), known=span)
    finding = Finding(
        RuleCard("X001", "", Severity.ERREUR, "", ""), Severity.ERREUR, "Dit.", place, "p", "a.yaml", "Fait."
    )
    said, where, *lines, hint = say_finding(finding, width, everything=False).plain.splitlines()
    assert (said, where[:10], lines, hint) == ("erreur[X001] Dit.", " ╭─ a.yaml", shown, " ╰ Fait.")


@pytest.mark.parametrize(
    ("count", "everything", "shown", "rest"),
    [
        (3, False, 3, []),
        (4, False, 3, ["  │ et 1\u00a0autre endroit"]),
        (5, False, 3, ["  │ et 2\u00a0autres endroits"]),
        (5, True, 5, []),
    ],
)
def test_the_other_places_of_a_finding_are_shown_below_its_line(
    count: int, everything: bool, shown: int, rest: list[str]
) -> None:
    source = Source("a.yaml", "\n" * 9 + "x: 1\n")
    card = RuleCard("X001", "", Severity.ERREUR, "", "")
    others = tuple(Related(f"Ici {rank}", Location(source, known=(rank, rank + 1))) for rank in range(count))
    finding = Finding(
        card, card.severity, "Dit.", Location(source, known=(9, 10)), "p", "a.yaml", "Fait.", cases=others
    )
    assert say_finding(finding, 80, everything=everything).plain.splitlines()[1:] == [
        *("  ╭─ a.yaml:10:1", "10│ x: 1", "  │ ^"),
        *(f"  │ Ici {rank}\u00a0: a.yaml:{rank + 1}:1" for rank in range(shown)),
        *rest,
        "  ╰ Fait.",
    ]
